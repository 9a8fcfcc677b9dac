//! How to have dates in a calendar of one's own.

use crate::pages::{CalendarOf, PageKind};
use crate::render::context::Context;
use crate::site::ActivityAt;
use crate::views::{CalendarView, Html, Subscribe};

/// The ways to a calendar, as a block; none when it has no event.
pub(in crate::render) fn block(context: &Context, of: CalendarOf) -> Option<Html> {
    let of = view(context, of)?;
    Some(context.draw(&Subscribe { of }))
}

/// The ways to the calendar that holds the dates of an activity, which is its project's; none when it
/// has no date.
pub(in crate::render) fn of_activity(context: &Context, at: ActivityAt) -> Option<Html> {
    let is_dated = !context.site[at].schedule.slots.is_empty();
    let drawn = &context.fragments().projects[at.project].subscribe;
    let of = view(context, CalendarOf::Project(at.project)).filter(|_| is_dated)?;
    Some(context.once(drawn, |context| context.draw(&Subscribe { of })))
}

/// A calendar that has events, with the addresses to subscribe to it.
pub(in crate::render) fn view(context: &Context, of: CalendarOf) -> Option<CalendarView> {
    if !context.site.has_events(of) {
        return None;
    }
    let lang = context.site.calendar_language(context.lang);
    let path = context.path_in(lang, PageKind::Calendar(of));
    let https = context.full(&path);
    let bare = https.as_deref().and_then(|https| https.split_once("://"));
    let webcal = bare.map(|(_, bare)| format!("webcal://{bare}"));
    Some(CalendarView {
        path,
        webcal,
        https,
    })
}
