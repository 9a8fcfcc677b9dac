//! The weeks of the agenda.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{choices, month, occurrence, subscribe};
use crate::agenda::Window;
use crate::pages::{CalendarOf, PageKind};
use crate::render::context::Context;
use crate::views::{AgendaView, WeekLink, WeekView};

/// What every page of the agenda has around its weeks.
pub(in crate::render) fn around(context: &Context) -> AgendaView {
    let weeks = context.site.weeks().into_iter();
    AgendaView {
        week_title: None,
        weeks: Vec::new(),
        usual: None,
        previous: None,
        next: None,
        all_weeks: weeks.map(|monday| link(context, monday)).collect(),
        horizon: context.speech().date(context.site.window().last),
        choices: choices::of_agenda(context),
        calendar: subscribe::view(context, CalendarOf::All),
        months: month::all_links(context),
        by_commune: context.site.is_large(),
    }
}

/// A week with its days, as far as the horizon reaches.
pub(in crate::render) fn week(context: &Context, monday: Date) -> WeekView {
    let window = context.site.window();
    let sunday = monday.saturating_add(6.days());
    let days = Window {
        first: monday.max(window.first),
        last: sunday.min(window.last),
    };
    let link = link(context, monday);
    let days = if context.site.is_large() {
        Vec::new()
    } else {
        occurrence::days(context, &context.site.dates(days, |_| true))
    };
    WeekView {
        path: link.path,
        title: link.title,
        over: link.over,
        unsure: days.iter().any(|day| day.unsure),
        days,
    }
}

fn link(context: &Context, monday: Date) -> WeekLink {
    let sunday = monday.saturating_add(6.days());
    WeekLink {
        path: context.path(PageKind::Week(monday)),
        title: context.speech().week(monday, sunday),
        over: occurrence::midnight_after(context, sunday),
    }
}
