//! What is right in form but was hardly meant: days long past, or far ahead.
//!
//! Needs the day it is; while that is unknown nothing is said.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::record::Record;
use crate::diagnostic::{Problem, Span};
use crate::keys::Key;

/// Further ahead nobody plans.
const MONTHS: i64 = 18;

/// Notes days that are all past, or of which the last is far ahead; `span` is where they stand.
pub(super) fn doubt(record: &Record, key: Key, span: Span, first: Date, last: Date) {
    let Some(today) = record.scope.frame.today else {
        return;
    };
    let note = |problem| record.scope.note_at(span, &record.field(key), problem);
    if last < today {
        note(Problem::PastDate { date: said(last) });
    } else if first > today.saturating_add(MONTHS.months()) {
        note(Problem::FarDate { date: said(first) });
    }
}

/// Whether a day is still to come.
pub(super) fn is_to_come(record: &Record, day: Date) -> bool {
    record.scope.frame.today.is_some_and(|today| today < day)
}

/// A date as people write it.
pub(super) fn said(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}
