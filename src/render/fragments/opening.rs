//! When the door is open in the coming days, for a script that says "open now".

use jiff::ToSpan as _;

use crate::agenda::{Occurrence, Window};
use crate::model::{Channel, Hours};
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::theme::fill;
use crate::views::OpenView;

/// How many days ahead a page without rebuild can still say when the door opens.
const DAYS: i64 = 28;

/// Every time at which the door is open in the coming weeks, closures and messages counted in.
pub(in crate::render) fn open_times(context: &Context, project: ProjectAt) -> Vec<OpenView> {
    let today = context.site.today;
    // Nobody is told that a door is open which no sheet says is.
    let Some(until) = context.site.state(project).until() else {
        return Vec::new();
    };
    let window = Window {
        first: today,
        last: until.min(today.saturating_add(DAYS.days())),
    };
    let opening = context.site[project].opening.iter();
    let door = opening.filter(|slot| slot.channel == Channel::Door);
    let house = context.site.house(project);
    let mut times: Vec<OpenView> = door
        .flat_map(|opening| house.slot(&opening.slot, None, window))
        .filter(Occurrence::takes_place)
        .filter_map(|open| open_time(context, &open))
        .collect();
    times.sort_by_key(|open| open.from);
    times
}

/// A time at which the door is open; none where its end is not known.
fn open_time(context: &Context, open: &Occurrence) -> Option<OpenView> {
    let Some(Hours::Clock {
        start,
        end: Some(end),
    }) = open.session
    else {
        return None;
    };
    let (zone, speech) = (&context.site.settings.zone, context.speech());
    let day = speech.weekday(open.date.weekday());
    let time = speech.clock(start);
    Some(OpenView {
        from: open.starts_at(zone)?.timestamp().as_second(),
        to: open.ends_at(zone)?.timestamp().as_second(),
        opens: fill(&speech.words.opens, &[("day", day), ("time", &time)]),
        closes: speech.clock(end),
    })
}
