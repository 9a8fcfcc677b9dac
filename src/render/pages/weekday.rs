//! What takes place on a weekday.

use jiff::civil::Weekday;

use crate::render::context::Context;
use crate::render::fragments::{activity, choices, counted, rows};
use crate::site::{ActivityAt, Facet};
use crate::views::DatesView;

pub(in crate::render) fn view(context: &Context, day: Weekday) -> DatesView {
    let site = context.site;
    let on_day = |at: &ActivityAt| site.has(*at, Facet::Weekday(day));
    let activities: Vec<ActivityAt> = if site.is_large() {
        Vec::new()
    } else {
        let goes_on = |at: &ActivityAt| !activity::is_over(context, *at);
        site.all_activities()
            .filter(on_day)
            .filter(goes_on)
            .collect()
    };
    DatesView {
        by: "weekday",
        title: context.speech().weekday(day).to_owned(),
        communes: rows::by_commune(context, &activities, activity::line),
        unsure: rows::are_unsure(context, &activities),
        counted: counted::chosen(context, Facet::Weekday(day)),
        others: choices::others(context, choices::weekdays(context)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    #[test]
    fn shows_what_takes_place_on_that_day_alone() {
        let sample = Sample::new();
        let sunday = Weekday::Sunday;
        let view = sample.draw(PageKind::Weekday(sunday), |context| view(context, sunday));
        assert_eq!(view.title, "dimanche");
        let projects = view.communes.iter().flat_map(|row| &row.projects);
        let shown: Vec<_> = projects.flat_map(|row| &row.activities).collect();
        assert!(!shown.is_empty());
        assert!(shown.iter().all(|line| {
            let line = line.as_str();
            line.contains("dimanche") || line.contains("tous les jours")
        }));
    }
}
