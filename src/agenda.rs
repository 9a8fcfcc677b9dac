//! Schedules -> dates in a bounded window: the one occurrence engine.
//!
//! Page, calendar, feed and poster ask here, so that they cannot differ. The rules are those of
//! `content-format.md` (Slots). In short, for each day of the bare repetition of a slot:
//!
//! 1. a move takes it to another day, hour or place, whatever else is said of the day;
//! 2. else bounds, named periods, exclusions and closures may take it away;
//! 3. else it is cancelled, by the slot or by a message that closes the place, or it is planned.
//!
//! Knows civil dates and wall-clock times; only [`Occurrence`]'s instants ask for a zone. Nothing
//! here knows which day it is today.

mod clock;
mod closings;
mod house;
mod identity;
mod occurrence;
mod repetition;
mod rule;
#[cfg(test)]
mod tests;

pub use clock::{skipped, wall_clock};
pub use closings::Closing;
pub use house::House;
pub use identity::{Kind, Position, name, weekday};
use jiff::ToSpan as _;
use jiff::civil::Date;
pub use occurrence::{Occurrence, Standing};
pub use repetition::{dates, dates_of_rule, includes};
pub use rule::rule;

/// The days that are looked at, both included; none when the last is before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

impl Window {
    /// A day and so many after it.
    pub fn from_day(first: Date, days: u16) -> Self {
        Self {
            first,
            last: first.saturating_add(i64::from(days).days()),
        }
    }

    /// Whether a day lies within.
    pub fn contains(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }
}
