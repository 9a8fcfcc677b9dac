//! Occurrences -> what a calendar says of them: single events, and series with their exceptions.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Coverage;
use super::rule::rule;
use super::time::is_plain;
use crate::agenda::{self, Occurrence, Standing, Window};
use crate::model::{Location, Slot, When};

/// One session of a slot, with the place it has unless a move says otherwise.
#[derive(Clone, Copy)]
pub(super) struct Session<'a> {
    /// The rule.
    pub slot: &'a Slot,
    /// Which session of the day.
    pub rank: usize,
    /// Where.
    pub location: Option<&'a Location>,
}

/// What a calendar says of some dates of a session.
pub(super) enum Entry<'a> {
    /// A date by itself. Unless it is all there is of a series, it is known by the day it stems from.
    Single(Occurrence<'a>, Option<Date>),
    /// Dates that follow a rule.
    Series(Series<'a>),
}

/// Dates of a session that belong together.
pub(super) struct Series<'a> {
    /// What takes place on the first day, were nothing special on it; cancelled when every date
    /// is, and for the same reason.
    pub first: Occurrence<'a>,
    /// `FREQ=WEEKLY;BYDAY=TU`.
    pub rule: String,
    /// The last day.
    pub until: Date,
    /// Days of the rule on which nothing is to be seen.
    pub except: Vec<Date>,
    /// Dates that are not like the others.
    pub overrides: Vec<Occurrence<'a>>,
}

impl<'a> Session<'a> {
    /// The entries of the session, from all occurrences of its slot.
    pub fn entries(self, all: &[Occurrence<'a>], coverage: &Coverage) -> Vec<Entry<'a>> {
        let own = all
            .iter()
            .filter(|one| one.rank == self.rank && !matches!(one.standing, Standing::MovedAway(_)));
        let by_itself = |one: &Occurrence<'a>| Entry::Single(*one, Some(one.recurrence));
        let Some(rule) = rule(self.slot) else {
            return own.map(by_itself).collect();
        };
        let pattern = self.pattern(coverage.window);
        let (held, lone): (Vec<&Occurrence>, Vec<_>) =
            own.partition(|one| pattern.binary_search(&one.recurrence).is_ok());
        let held = held.into_iter().map(|one| (one.recurrence, *one)).collect();
        let series = self.series(rule, &held, &pattern, coverage);
        series
            .into_iter()
            .chain(lone.into_iter().map(by_itself))
            .collect()
    }

    /// The days of the slot's repetition within its bounds; none for a session that only moved
    /// days have.
    fn pattern(self, window: Window) -> Vec<Date> {
        let slot = self.slot;
        if self.rank >= slot.hours.len().max(1) {
            return Vec::new();
        }
        let mut days = agenda::dates(slot, window);
        if matches!(slot.when, When::Repeated(_)) {
            days.retain(|day| slot.is_within_bounds(*day));
        }
        days
    }

    fn series(
        self,
        rule: String,
        held: &BTreeMap<Date, Occurrence<'a>>,
        pattern: &[Date],
        coverage: &Coverage,
    ) -> Option<Entry<'a>> {
        let (first, one) = held.first_key_value()?;
        let (last, _) = held.last_key_value()?;
        if first == last {
            return Some(Entry::Single(*one, None));
        }
        let span = pattern.iter().filter(|day| first <= *day && *day <= last);
        let except = span
            .filter(|day| !held.contains_key(day))
            .copied()
            .collect();
        let standing = common_standing(held);
        let is_usual = |one: &Occurrence| match standing {
            Standing::Planned => is_like_others(one, coverage),
            _ => true,
        };
        let special = held.values().filter(|one| !is_usual(one));
        Some(Entry::Series(Series {
            first: self.on(*first, standing),
            rule,
            until: *last,
            except,
            overrides: special.copied().collect(),
        }))
    }

    /// The session on a day on which nothing else is special.
    fn on(self, date: Date, standing: Standing<'a>) -> Occurrence<'a> {
        Occurrence {
            date,
            session: self.slot.hours.get(self.rank).copied(),
            rank: self.rank,
            recurrence: date,
            slot: self.slot,
            location: self.location,
            standing,
        }
    }
}

/// Whether an occurrence is as its series says, for every reader: not where the clocks change
/// meanwhile, for some give each date of a series the same length, nor at a time that the clocks
/// skip or show twice.
fn is_like_others(one: &Occurrence, coverage: &Coverage) -> bool {
    let zone = &coverage.zone;
    let mut times = one.start().into_iter().chain(one.end());
    let length = one.ends_at(zone).zip(one.starts_at(zone));
    let length = length.map(|(end, start)| end.duration_since(&start));
    let usual = one.end().zip(one.start());
    let usual = usual.map(|(end, start)| end.duration_since(start));
    matches!(one.standing, Standing::Planned)
        && times.all(|time| is_plain(time, zone))
        && length == usual
}

/// Cancelled, when every date is, where it stands and for the same reason; else planned.
fn common_standing<'a>(held: &BTreeMap<Date, Occurrence<'a>>) -> Standing<'a> {
    let mut all = held.values();
    let first = all.next().map_or(Standing::Planned, |one| one.standing);
    let Standing::Cancelled { reason: why } = first else {
        return Standing::Planned;
    };
    let is_so = |one: &Occurrence| match one.standing {
        Standing::Cancelled { reason } => reason == why && one.date == one.recurrence,
        _ => false,
    };
    if held.values().all(is_so) {
        first
    } else {
        Standing::Planned
    }
}
