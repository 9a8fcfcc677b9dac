//! Wall-clock times and instants.
//!
//! A time that the clocks skip in spring is moved an hour on; of a time that they show twice in
//! autumn the first is meant.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{ToSpan as _, Zoned};

use crate::model::{Clock, Hours};

/// A time of a day as clocks show it; beyond 24 h it is on the next day.
pub fn wall_clock(day: Date, time: Clock) -> DateTime {
    let midnight = day.at(0, 0, 0, 0);
    midnight.saturating_add(i64::from(time.0).minutes())
}

/// The start or the end of a session on a day that the clocks of a zone skip, if they do.
pub fn skipped(day: Date, session: Hours, zone: &TimeZone) -> Option<DateTime> {
    let Hours::Clock { start, end } = session else {
        return None;
    };
    let times = [Some(start), end].into_iter().flatten();
    times.map(|time| wall_clock(day, time)).find(|time| {
        let offset = zone.to_ambiguous_timestamp(*time).offset();
        matches!(offset, AmbiguousOffset::Gap { .. })
    })
}

/// The instant of a time; `None` beyond the years that the calendar knows.
pub(super) fn instant(time: DateTime, zone: &TimeZone) -> Option<Zoned> {
    zone.to_ambiguous_zoned(time).compatible().ok()
}

/// When a session ends that begins and ends at these times. Where the clocks skip its beginning
/// so that it would end before it begins, it keeps its length.
pub(super) fn end(start: DateTime, end: DateTime, zone: &TimeZone) -> Option<Zoned> {
    let begins = instant(start, zone)?;
    let ends = instant(end, zone)?;
    if ends > begins {
        return Some(ends);
    }
    begins.checked_add(end.duration_since(start)).ok()
}
