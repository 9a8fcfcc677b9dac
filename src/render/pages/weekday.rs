//! The dates on a weekday.

use jiff::civil::Weekday;

use crate::render::context::Context;
use crate::render::fragments::{choices, counted, occurrence};
use crate::site::Facet;
use crate::views::DatesView;

pub(in crate::render) fn view(context: &Context, day: Weekday) -> DatesView {
    let site = context.site;
    let days = site.busy_days(site.window());
    let days = days.filter(|date| date.weekday() == day);
    let days = days.map(|day| site.dates_on(day, |_| true));
    DatesView {
        by: "weekday",
        title: context.speech().weekday(day).to_owned(),
        days: if site.is_large() {
            Vec::new()
        } else {
            occurrence::first_days(context, days)
        },
        standing: Vec::new(),
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
    fn shows_the_dates_of_that_day_alone() {
        let sample = Sample::new();
        let tuesday = Weekday::Tuesday;
        let view = sample.draw(PageKind::Weekday(tuesday), |context| view(context, tuesday));
        assert_eq!(view.title, "mardi");
        assert!(!view.days.is_empty());
        assert!(
            view.days
                .iter()
                .all(|day| day.date.text.starts_with("mardi"))
        );
    }
}
