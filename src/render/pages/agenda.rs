//! The first page of the agenda: as many whole weeks as fit.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::{usual, week};
use crate::views::{AgendaView, WeekView};

/// How many dates the page shows before it stops at a whole week, so that it stays within its
/// weight.
const DATES: usize = 30;

pub(in crate::render) fn view(context: &Context) -> AgendaView {
    let all = context.site.weeks();
    let mut weeks: Vec<WeekView> = Vec::new();
    let mut shown = 0;
    for monday in &all {
        let week = week::week(context, *monday);
        shown += week
            .days
            .iter()
            .map(|day| day.occurrences.len())
            .sum::<usize>();
        if shown > DATES && !weeks.is_empty() {
            break;
        }
        weeks.push(week);
    }
    let next = all.get(weeks.len());
    weeks.retain(|week| !week.days.is_empty());
    AgendaView {
        weeks,
        usual: usual::week(context, true, usize::MAX),
        next: next.map(|monday| context.path(PageKind::Week(*monday))),
        ..week::around(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn stops_at_a_whole_week_and_leads_on() {
        let sample = Sample::new();
        let view = sample.draw(PageKind::Agenda, view);
        let next = sample.site.weeks()[view.weeks.len()];
        let next = sample.draw(PageKind::Agenda, |context| {
            context.path(PageKind::Week(next))
        });
        assert_eq!(view.next, Some(next));
    }
}
