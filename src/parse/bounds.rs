//! Days from one to another, and hours: what slots, exceptions and messages have in common.

use jiff::civil::Date;

use super::record::Record;
use super::value::hours_list;
use crate::diagnostic::Problem;
use crate::keys::Key;
use crate::model::{DateRange, Hours};

/// `du` and `au`; an end before the start is noted and left out.
pub(super) fn bounds(record: &Record) -> (Option<Date>, Option<Date>) {
    let (from, until): (Option<Date>, Option<Date>) =
        (record.value(Key::From), record.value(Key::Until));
    if let (Some(first), Some(last)) = (from, until)
        && last < first
    {
        record.note(Key::Until, Problem::EndBeforeStart);
        return (from, None);
    }
    (from, until)
}

/// A range of days with `du` and `au`; without `au` that day only.
pub(super) fn day_or_range(record: &Record) -> Option<DateRange> {
    let (first, last) = bounds(record);
    let first = first?;
    Some(DateRange {
        first,
        last: Some(last.unwrap_or(first)),
    })
}

/// The sessions of `heures`; none when they are to be asked.
pub(super) fn hours(record: &Record) -> Vec<Hours> {
    record
        .each(Key::Hours, hours_list)
        .into_iter()
        .flatten()
        .collect()
}
