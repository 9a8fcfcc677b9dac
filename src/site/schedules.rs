//! Checks that schedules make sense: that a repetition happens, that exceptions meet its dates.
//!
//! Errors do not depend on the day it is; warnings look from today over the horizon.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::assemble::Assembled;
use crate::agenda::{self, House, Window};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem};
use crate::keys::Key;
use crate::model::{Location, Move, Period, Project, Recurrence, Settings, Slot, When};
use crate::parse::{Reference, Target};

/// So long without a date is never.
const YEARS: i16 = 10;
/// For so many years a date that was written down is held against the clocks' changes.
const SKIPS: i16 = 3;
/// How far from a wrong date the right one is looked for.
const NEAR: u16 = 15;

/// What the schedules of all projects are checked against.
pub(super) struct Rules<'a> {
    periods: &'a [Period],
    periods_known: bool,
    coming: Option<Coming>,
}

impl<'a> Rules<'a> {
    /// The rules of a site. Without `today` nothing is said of the days to come.
    pub fn new(all: &Assembled, periods: &'a [Period], today: Option<Date>) -> Self {
        Self {
            periods,
            periods_known: !all.is_in_doubt("periodes.yaml"),
            coming: all.settings.as_deref().zip(today).map(Coming::new),
        }
    }

    /// What is wrong with the schedules of a project.
    pub fn faults(&self, project: &Project) -> Diagnostics {
        let mut found = Diagnostics::new();
        let house = House::of(project, self.periods);
        for (slot, location, path) in slots(project) {
            let checked = Checked {
                house,
                slot,
                location,
                path,
            };
            checked.rule(self.periods_known, &mut found);
            checked.exceptions(&mut found);
            if let Some(coming) = &self.coming {
                checked.days_to_come(coming, &mut found);
            }
        }
        found
    }

    /// Notes the named periods that are used but have no date to come, each once, where it is first
    /// used. A next date after the horizon is no fault: some countries have no public holiday for
    /// half a year.
    pub fn empty_periods(&self, all: &Assembled, found: &mut Diagnostics) {
        let Some(coming) = self.coming.as_ref().filter(|_| self.periods_known) else {
            return;
        };
        let uses = all.references();
        let uses = uses.filter(|reference| reference.target == Target::Period);
        let mut uses: Vec<&Reference> = uses.collect();
        uses.sort_by(|a, b| a.place.cmp(&b.place));
        let mut seen = BTreeSet::new();
        uses.retain(|used| seen.insert(used.name.as_str()));
        for first in uses {
            let mut periods = self.periods.iter();
            let period = periods.find(|period| period.id.as_str() == first.name);
            if period.is_some_and(|period| !is_to_come(period, coming.window.first)) {
                let problem = Problem::PeriodWithoutDates {
                    period: first.name.clone(),
                    first: said(coming.window.first),
                };
                found.note(Diagnostic::new(first.place.clone(), problem).about(&first.field));
            }
        }
    }
}

/// Every slot of a project, with the place it has by default and the path of its list.
fn slots(project: &Project) -> impl Iterator<Item = (&Slot, Option<&Location>, &'static str)> {
    let opening = project.opening.iter();
    let opening = opening.map(|opening| (&opening.slot, None, Key::Opening.french()));
    let activities = project.activities.iter().flat_map(|activity| {
        let slots = activity.schedule.slots.iter();
        let location = activity.location.as_ref();
        slots.map(move |slot| (slot, location, Key::Activities.french()))
    });
    opening.chain(activities)
}

/// The days to come.
struct Coming {
    window: Window,
    zone: TimeZone,
    /// Each day of the coming years on which the clocks change.
    skips: Vec<Date>,
}

impl Coming {
    fn new((settings, today): (&Settings, Date)) -> Self {
        let window = Window::from_day(today, settings.horizon);
        let zone = settings.zone.clone();
        let years = Window {
            last: today.saturating_add(SKIPS.years()),
            ..window
        };
        let skips = changes(&zone, years);
        Self {
            window,
            zone,
            skips,
        }
    }
}

/// The days of a window on which the clocks of a zone change.
fn changes(zone: &TimeZone, window: Window) -> Vec<Date> {
    let start = window.first.to_zoned(zone.clone());
    let start = start.map_or(Timestamp::MIN, |start| start.timestamp());
    let days = zone.following(start).map(|change| {
        let instant = change.timestamp().to_zoned(zone.clone());
        instant.date()
    });
    days.take_while(|day| *day <= window.last).collect()
}

/// A slot that is being checked.
struct Checked<'a> {
    house: House<'a>,
    slot: &'a Slot,
    location: Option<&'a Location>,
    path: &'static str,
}

impl Checked<'_> {
    fn fault(&self, place: &Place, key: Key, problem: Problem) -> Diagnostic {
        let field = format!("{}.{}", self.path, key.french());
        Diagnostic::new(place.clone(), problem).about(field)
    }

    /// The key under which the days of the slot stand.
    fn key(&self) -> Key {
        match &self.slot.when {
            When::Dates(dates) if dates.len() > 1 => Key::Dates,
            When::Dates(_) | When::Days(_) => Key::Date,
            When::Repeated(_) => Key::Every,
        }
    }

    /// A repetition must happen, sooner or later.
    fn rule(&self, periods_known: bool, found: &mut Diagnostics) {
        let known = periods_known && self.slot.during.iter().all(|id| self.house.knows(id));
        if known && self.is_readable() && !self.happens() {
            found.note(self.fault(&self.slot.place, self.key(), Problem::NeverHappens));
        }
    }

    /// Whether the rule can be followed; its own fault says so else.
    fn is_readable(&self) -> bool {
        let When::Repeated(rules) = &self.slot.when else {
            return true;
        };
        let counts = |rule: &Recurrence| matches!(rule, Recurrence::Fortnightly(_));
        self.slot.from.is_some() || !rules.iter().any(counts)
    }

    fn happens(&self) -> bool {
        let slot = self.slot;
        let start = match &slot.when {
            When::Dates(dates) => dates.first().copied(),
            When::Days(range) => Some(range.first),
            When::Repeated(_) => self.start(),
        };
        let start = start.unwrap_or(date(2020, 1, 1));
        let moved = |to: &Move| agenda::includes(slot, to.from);
        slot.moved.iter().any(moved) || (0..YEARS).any(|year| self.happens_in_year(start, year))
    }

    fn happens_in_year(&self, start: Date, year: i16) -> bool {
        let first = start.saturating_add(year.years());
        let window = Window {
            first,
            last: first.saturating_add(1.year()),
        };
        let mut days = agenda::dates(self.slot, window).into_iter();
        days.any(|day| self.house.leaves(self.slot, day))
    }

    /// The first day that the bounds and periods of a repetition may leave it.
    fn start(&self) -> Option<Date> {
        let slot = self.slot;
        let of_period = |period: &&Period| slot.during.contains(&period.id);
        let ranges = self
            .house
            .periods
            .iter()
            .filter(of_period)
            .flat_map(|period| &period.ranges);
        let period = ranges.map(|range| range.days.first).min();
        let before_end = slot.until.map(|until| until.saturating_sub(YEARS.years()));
        period.into_iter().chain(slot.from).max().or(before_end)
    }

    /// Cancelled and moved dates must be dates of the bare repetition.
    fn exceptions(&self, found: &mut Diagnostics) {
        if !self.is_readable() {
            return;
        }
        for cancelled in &self.slot.cancelled {
            let date = cancelled.date;
            if !self.has_in_bounds(date) {
                let problem = Problem::CancelledNoDate {
                    date: said(date),
                    near: self.near(date),
                };
                found.note(self.fault(&cancelled.place, Key::Cancelled, problem));
            } else if self.is_gone(date) {
                let problem = Problem::CancelledAlready { date: said(date) };
                found.note(self.fault(&cancelled.place, Key::Cancelled, problem));
            }
        }
        for moved in &self.slot.moved {
            if !agenda::includes(self.slot, moved.from) {
                let problem = Problem::MovedNoDate {
                    date: said(moved.from),
                    near: self.near(moved.from),
                };
                found.note(self.fault(&moved.place, Key::Moved, problem));
            }
        }
    }

    /// Whether a day is one of the repetition; its bounds belong to it.
    fn has_in_bounds(&self, date: Date) -> bool {
        let is_within = !self.slot.is_repeated() || self.slot.is_within_bounds(date);
        is_within && agenda::includes(self.slot, date)
    }

    /// Whether something else already took a date of the repetition away.
    fn is_gone(&self, date: Date) -> bool {
        match self.slot.moved_from(date) {
            Some(to) => to.to != date,
            None => !self.house.keeps(self.slot, self.location, date),
        }
    }

    /// The dates of the repetition around a day, nearest first.
    fn around(&self, day: Date) -> Vec<Date> {
        let window = Window {
            first: day.saturating_sub(i64::from(NEAR).days()),
            last: day.saturating_add(i64::from(NEAR).days()),
        };
        let mut dates = agenda::dates(self.slot, window);
        dates.retain(|date| self.has_in_bounds(*date));
        dates.sort_by_key(|date| date.duration_since(day).abs());
        dates
    }

    /// The two nearest dates, in words.
    fn near(&self, day: Date) -> String {
        let mut near: Vec<Date> = self.around(day).into_iter().take(2).collect();
        near.sort_unstable();
        let near: Vec<String> = near.into_iter().map(said).collect();
        if near.is_empty() {
            "…".to_owned()
        } else {
            near.join(", ")
        }
    }

    /// What a coordinator should look at in the days to come.
    fn days_to_come(&self, coming: &Coming, found: &mut Diagnostics) {
        if let Some(date) = self.closed_date(coming.window.first) {
            let problem = Problem::DateInClosure { date: said(date) };
            found.note(self.fault(&self.slot.place, self.key(), problem));
        }
        if let Some((date, time)) = self.skipped(coming) {
            let problem = Problem::SkippedTime {
                date: said(date),
                time,
            };
            found.note(self.fault(&self.slot.place, Key::Hours, problem));
        }
    }

    /// The first date from today on that was given although the project is closed.
    fn closed_date(&self, today: Date) -> Option<Date> {
        let location = self.slot.location.as_ref().or(self.location);
        let elsewhere = matches!(location, Some(Location::Elsewhere { .. }));
        if elsewhere || matches!(self.slot.when, When::Repeated(_)) {
            return None;
        }
        let window = Window {
            first: today,
            last: Date::MAX,
        };
        let mut days = agenda::dates(self.slot, window).into_iter();
        days.find(|day| self.house.leaves(self.slot, *day) && self.house.closure(*day).is_some())
    }

    /// The first date on which the clocks skip a time of the slot, and that time.
    fn skipped(&self, coming: &Coming) -> Option<(Date, String)> {
        coming.skips.iter().find_map(|day| {
            let window = Window {
                first: day.saturating_sub(1.day()),
                last: *day,
            };
            let all = self.house.slot(self.slot, self.location, window);
            all.iter()
                .filter(|one| coming.window.contains(one.date) || one.is_written())
                .find_map(|one| {
                    let time = agenda::skipped(one.date, one.session?, &coming.zone)?;
                    Some((time.date(), time.strftime("%-Hh%M").to_string()))
                })
        })
    }
}

fn is_to_come(period: &Period, first: Date) -> bool {
    let ranges = period.ranges.iter();
    let mut last = ranges.map(|range| range.days.last);
    last.any(|last| last.is_none_or(|last| first <= last))
}

/// A date as people write it.
fn said(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}
