//! A week of the agenda.

use jiff::civil::Date;

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::week;
use crate::views::AgendaView;

pub(in crate::render) fn view(context: &Context, monday: Date) -> AgendaView {
    let weeks = context.site.weeks();
    let here = weeks.iter().position(|other| *other == monday);
    let here = here.unwrap_or_default();
    let before = here.checked_sub(1).and_then(|before| weeks.get(before));
    let path = |monday: &Date| context.path(PageKind::Week(*monday));
    let week = week::week(context, monday);
    AgendaView {
        week_title: Some(week.title.clone()),
        previous: before.map(path),
        next: weeks.get(here + 1).map(path),
        weeks: if week.days.is_empty() {
            Vec::new()
        } else {
            vec![week]
        },
        ..week::around(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_a_week_between_its_neighbours() {
        let sample = Sample::new();
        let weeks = sample.site.weeks();
        let page = PageKind::Week(weeks[1]);
        let view = sample.draw(page, |context| view(context, weeks[1]));
        assert_eq!(view.weeks.len(), 1);
        assert!(view.previous.is_some() && view.next.is_some());
    }
}
