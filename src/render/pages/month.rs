//! What takes place in a commune in one month, on a page to print.

use jiff::civil::Date;

use crate::agenda::Window;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::{activity, rows};
use crate::site::{ActivityAt, CommuneAt};
use crate::views::{LinkView, MonthView};

/// The most activities of a page; those of a larger commune stand on the pages of its projects.
const ACTIVITIES: usize = 300;

pub(in crate::render) fn view(context: &Context, at: CommuneAt, month: Date) -> MonthView {
    let site = context.site;
    let window = site.window();
    let days = Window {
        first: month.max(window.first),
        last: month.last_of_month().min(window.last),
    };
    let mut activities = activities(context, at, days);
    let cut = activities.len() > ACTIVITIES;
    activities.truncate(ACTIVITIES);
    let months = site.months(at);
    let here = months.iter().position(|other| *other == month);
    let here = here.unwrap_or_default();
    let before = here.checked_sub(1).and_then(|before| months.get(before));
    MonthView {
        commune: context.text(&site[at].name),
        month: context.speech().month(month),
        unsure: rows::are_unsure(context, &activities),
        activities: rows::by_project(context, &activities, |context, at| {
            activity::line_in(context, at, days)
        }),
        previous: before.map(|month| link(context, at, *month)),
        next: months.get(here + 1).map(|month| link(context, at, *month)),
        commune_path: context.path(PageKind::Commune(at)),
        cut,
    }
}

/// What has dates in the month, or a rhythm.
fn activities(context: &Context, at: CommuneAt, days: Window) -> Vec<ActivityAt> {
    let site = context.site;
    let projects = site.relations.of_commune[at].iter();
    let activities = projects.flat_map(|project| site.activities(*project));
    let takes_place = |at: &ActivityAt| {
        !site.dates_of(*at, days).is_empty()
            || site.call_first(at.project) && !site.usual_days(*at).is_empty()
    };
    activities
        .filter(takes_place)
        .take(ACTIVITIES + 1)
        .collect()
}

fn link(context: &Context, at: CommuneAt, month: Date) -> LinkView {
    LinkView {
        path: context.path(PageKind::Month(at, month)),
        text: context.own(context.speech().month(month)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_the_dates_of_the_month_and_leads_to_the_next() {
        let sample = Sample::new();
        let at = sample.commune("valombre");
        let december = jiff::civil::date(2026, 12, 1);
        let page = PageKind::Month(at, december);
        let view = sample.draw(page, |context| view(context, at, december));
        assert_eq!(view.month, "décembre 2026");
        assert!(!view.activities.is_empty() && !view.cut);
        assert!(view.previous.is_none() && view.next.is_some());
    }
}
