//! What the dates of an activity are known by, in calendars and feed, for as long as they are meant.
//!
//! The name of a session says of what kind it is and on which weekday, rank and interval it repeats,
//! or its date: never its hours, place or bounds, nor how or where in the sheet it was written. Only
//! sessions that share all this are told apart by the order of their hours.

use jiff::civil::{Date, Weekday};

use super::repetition;
use crate::model::{Nth, Recurrence, Slot, When};

/// What a session has in common with all its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It was written for a date.
    Once(Date),
    /// It follows a rule.
    Follows(Recurrence),
}

/// A session: the slot by its position, and which hours of the day, by theirs.
pub type Position = (usize, usize);

impl Kind {
    /// What the session of a day of the bare repetition has in common with others: of the rules of its
    /// slot that meet on the day, the one that has more days.
    pub fn of(slot: &Slot, day: Date) -> Self {
        let rules = rules(slot).into_iter();
        let mut rules = rules.filter(|rule| repetition::follows(*rule, slot.from, day));
        rules.next().map_or(Self::Once(day), Self::Follows)
    }

    /// Everything that the sessions of a slot may be, but for single dates.
    pub fn rules(slot: &Slot) -> impl Iterator<Item = Recurrence> {
        rules(slot).into_iter()
    }

    fn is_in(self, slot: &Slot) -> bool {
        match self {
            Self::Once(day) => !slot.is_repeated() && repetition::includes(slot, day),
            Self::Follows(rule) => rules(slot).contains(&rule),
        }
    }

    fn word(self) -> String {
        match self {
            Self::Once(day) => format!("once-{}", day.strftime("%Y%m%d")),
            Self::Follows(rule) => word(rule),
        }
    }
}

/// The name of a session among those of its activity.
pub fn name(slots: &[Slot], kind: Kind, (slot, rank): Position) -> String {
    let mut sessions: Vec<(u16, Option<Date>, Position)> = Vec::new();
    for (at, other) in slots
        .iter()
        .enumerate()
        .filter(|(_, slot)| kind.is_in(slot))
    {
        for rank in 0..other.hours.len().max(1) {
            sessions.push((other.minute_of(rank), other.from, (at, rank)));
        }
    }
    sessions.sort_unstable();
    let before = sessions.iter().position(|one| one.2 == (slot, rank));
    match before.unwrap_or(sessions.len() + rank) {
        0 => kind.word(),
        before => format!("{}.{}", kind.word(), before + 1),
    }
}

/// The rules of a slot, those with more days first, each once.
fn rules(slot: &Slot) -> Vec<Recurrence> {
    let When::Repeated(rules) = &slot.when else {
        return Vec::new();
    };
    let mut rules = rules.clone();
    rules.sort_by_key(|rule| match rule {
        Recurrence::Daily => (0, 0, 0),
        Recurrence::Weekly(day) => (1, day.to_monday_zero_offset(), 0),
        Recurrence::Fortnightly(day) => (2, day.to_monday_zero_offset(), 0),
        Recurrence::Monthly(nth, day) => (3, day.to_monday_zero_offset(), number(*nth)),
    });
    rules.dedup();
    rules
}

fn word(rule: Recurrence) -> String {
    match rule {
        Recurrence::Daily => "daily".to_owned(),
        Recurrence::Weekly(day) => format!("weekly-{}", weekday(day)),
        Recurrence::Fortnightly(day) => format!("weekly-{}-2", weekday(day)),
        Recurrence::Monthly(nth, day) => format!("monthly-{}-{}", weekday(day), number(nth)),
    }
}

/// Which of a month's days of a weekday; the last is after the fourth.
fn number(nth: Nth) -> u8 {
    match nth {
        Nth::First => 1,
        Nth::Second => 2,
        Nth::Third => 3,
        Nth::Fourth => 4,
        Nth::Last => 5,
    }
}

/// A weekday as calendars name it (RFC 5545, section 3.3.10).
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
