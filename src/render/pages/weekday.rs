//! The dates on a weekday.

use jiff::civil::Weekday;

use crate::render::context::Context;
use crate::render::fragments::{choices, occurrence};
use crate::views::DatesView;

pub(in crate::render) fn view(context: &Context, day: Weekday) -> DatesView {
    let site = context.site;
    let days = site.busy_days(site.window());
    let days = days.filter(|date| date.weekday() == day);
    let days = days.map(|day| site.dates_on(day, |_| true));
    DatesView {
        by: "weekday",
        title: context.speech().weekday(day).to_owned(),
        days: occurrence::first_days(context, days),
        standing: Vec::new(),
        others: choices::others(context, choices::weekdays(context)),
    }
}
