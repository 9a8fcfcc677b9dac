//! Occurrences -> what a calendar says of them: single events, and series with their exceptions.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Coverage;
use super::time::is_plain;
use crate::agenda::{self, Kind, Occurrence, Standing, Window};
use crate::model::{Location, Recurrence, Slot};

/// One session of a slot, with the place it has unless a move says otherwise.
#[derive(Clone, Copy)]
pub(super) struct Session<'a> {
    /// The slot.
    pub slot: &'a Slot,
    /// Which session of the day.
    pub rank: usize,
    /// Where.
    pub location: Option<&'a Location>,
}

/// What a calendar says of some dates of a session, and what these have in common.
pub(super) struct Entry<'a> {
    /// What names it.
    pub kind: Kind,
    /// What it says.
    pub told: Told<'a>,
}

/// What a calendar says of some dates.
pub(super) enum Told<'a> {
    /// A date by itself. Unless it is all there is of its kind, it is known by the day it stems from.
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
    /// The entries of the session, from all occurrences of its slot: of each rule a series, for one
    /// that is taken away must leave the others as they are.
    pub fn entries(self, all: &[Occurrence<'a>], coverage: &Coverage) -> Vec<Entry<'a>> {
        let own = all
            .iter()
            .filter(|one| one.rank == self.rank && !matches!(one.standing, Standing::MovedAway(_)));
        let mut singles: Vec<Entry> = Vec::new();
        let mut by_rule: Vec<(Recurrence, Vec<Occurrence>)> = Kind::rules(self.slot)
            .map(|rule| (rule, Vec::new()))
            .collect();
        for one in own {
            let kind = Kind::of(self.slot, one.recurrence);
            let of_rule = by_rule.iter_mut().find(|(rule, _)| {
                kind == Kind::Follows(*rule) && self.is_in_pattern(one.recurrence)
            });
            match of_rule {
                Some((_, dates)) => dates.push(*one),
                None => singles.push(single(kind, one)),
            }
        }
        let series = by_rule.into_iter();
        let series = series.filter_map(|(rule, dates)| self.series(rule, &dates, coverage));
        series.chain(singles).collect()
    }

    /// Whether a calendar says a day by its rule: not within periods, for more days are left out than
    /// stay, nor for a session that only moved days have. This depends on the slot alone, so that
    /// events stay the same ones as time goes on.
    fn is_in_pattern(self, day: Date) -> bool {
        let slot = self.slot;
        slot.during.is_empty() && self.rank < slot.hours.len().max(1) && slot.is_within_bounds(day)
    }

    /// The dates of a rule as one series with its exceptions: days that the rule makes and the agenda does
    /// not hold are excluded, those that differ from most are overridden.
    fn series(
        self,
        recurrence: Recurrence,
        dates: &[Occurrence<'a>],
        coverage: &Coverage,
    ) -> Option<Entry<'a>> {
        let held: BTreeMap<Date, Occurrence> =
            dates.iter().map(|one| (one.recurrence, *one)).collect();
        let (first, one) = held.first_key_value()?;
        let (last, _) = held.last_key_value()?;
        let kind = Kind::Follows(recurrence);
        if first == last {
            let told = Told::Single(*one, None);
            return Some(Entry { kind, told });
        }
        let span = Window {
            first: *first,
            last: *last,
        };
        let mut except = agenda::dates_of_rule(recurrence, self.slot.from, span);
        except.retain(|day| !held.contains_key(day));
        let standing = common_standing(&held);
        let is_usual = |one: &Occurrence| match standing {
            Standing::Planned => is_like_others(one, coverage),
            _ => true,
        };
        let special = held.values().filter(|one| !is_usual(one));
        let told = Told::Series(Series {
            first: self.on(*first, standing),
            rule: agenda::rule(recurrence),
            until: *last,
            except,
            overrides: special.copied().collect(),
        });
        Some(Entry { kind, told })
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

/// A date by itself: of a rule it is known by the day it stems from.
fn single<'a>(kind: Kind, one: &Occurrence<'a>) -> Entry<'a> {
    let stem = matches!(kind, Kind::Follows(_)).then_some(one.recurrence);
    Entry {
        kind,
        told: Told::Single(*one, stem),
    }
}

/// Whether an occurrence is as its series says, for every reader: not where the clocks change
/// meanwhile, for some give each date of a series the same length, nor at a time that the clocks
/// skip or show twice.
fn is_like_others(one: &Occurrence, coverage: &Coverage) -> bool {
    if !matches!(one.standing, Standing::Planned) {
        return false;
    }
    if !coverage.clocks_change_near(one.date) {
        return true; // nearly always, and the zone need not be asked
    }
    let zone = &coverage.zone;
    let mut times = one.start().into_iter().chain(one.end());
    let length = one.ends_at(zone).zip(one.starts_at(zone));
    let length = length.map(|(end, start)| end.duration_since(&start));
    let usual = one.end().zip(one.start());
    let usual = usual.map(|(end, start)| end.duration_since(start));
    times.all(|time| is_plain(time, zone)) && length == usual
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
