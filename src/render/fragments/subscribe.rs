//! How to have dates in a calendar of one's own.

use crate::pages::{CalendarOf, PageKind};
use crate::render::context::Context;
use crate::views::{CalendarView, Html, Subscribe};

/// The ways to a calendar, as a block; none when no activity is in it.
pub(in crate::render) fn block(context: &Context, of: CalendarOf) -> Option<Html> {
    let of = view(context, of)?;
    Some(context.draw(&Subscribe { of }))
}

/// A calendar that some activity is in, with the addresses to subscribe to it.
pub(in crate::render) fn view(context: &Context, of: CalendarOf) -> Option<CalendarView> {
    if context.site.in_calendar(of).is_empty() {
        return None;
    }
    let path = context.path(PageKind::Calendar(of));
    let https = context.full(&path);
    let bare = https.as_deref().and_then(|https| https.split_once("://"));
    let webcal = bare.map(|(_, bare)| format!("webcal://{bare}"));
    Some(CalendarView {
        path,
        webcal,
        https,
    })
}
