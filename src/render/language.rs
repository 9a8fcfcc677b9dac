//! What a language says: days, hours, schedules, lists. Knows dates and words, never a site.

mod dates;
mod phrase;
mod schedule;
mod words;

pub(super) use dates::DateWords;
pub(super) use schedule::Calendar;
pub(super) use words::Speech;
