//! What a language says: days, hours, schedules, lists. Knows dates and words, never a site.

mod dates;
mod phrase;
mod schedule;
mod words;

pub(crate) use dates::DateWords;
pub(crate) use schedule::Calendar;
pub(crate) use words::Speech;
