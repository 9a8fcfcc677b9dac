//! When a service is to be had, as Human Services Data says it: rules of calendars, while somebody stands
//! behind them.

use jiff::civil::{Date, Weekday};
use serde_json::Value;

use super::fields::Fields;
use super::services::uuid;
use crate::agenda::weekday;
use crate::model::{Clock, ExcludedDays, Hours, Location, Nth, Recurrence, Slot, When};
use crate::site::{ProjectAt, Site};

/// The rules and dates of slots, while somebody stands behind them.
pub(super) fn schedules<'s>(
    site: &Site,
    at: ProjectAt,
    names: &[&str],
    slots: impl Iterator<Item = &'s Slot>,
) -> Vec<Value> {
    let until = site.state(at).until();
    // What takes place elsewhere would be read as taking place here.
    let slots = slots.filter(|slot| !matches!(slot.location, Some(Location::Elsewhere { .. })));
    let mut all: Vec<Fields> = slots.flat_map(|slot| of_slot(slot, until)).collect();
    let many = all.iter_mut().enumerate();
    many.for_each(|(number, one)| {
        one.named(
            "id",
            uuid(site, &[names, &["horaire", &number.to_string()]].concat()),
        );
    });
    all.into_iter().map(Value::from).collect()
}

/// A slot as schedules: one a date, one a rule. A rule is given only up to the day until which its
/// sheet is sure, and not at all while a period that moves each year bounds it.
fn of_slot(slot: &Slot, until: Option<Date>) -> Vec<Fields> {
    let hours = hours(slot);
    let dated = |day: &Date| {
        let mut one = Fields::default();
        for name in ["dtstart", "until", "valid_from", "valid_to"] {
            one.named(name, day.to_string());
        }
        one.named("count", 1);
        one
    };
    let found: Vec<Fields> = match (&slot.when, until) {
        (When::Dates(days), _) => days.iter().map(dated).collect(),
        (When::Days(range), _) => {
            let last = range.last.unwrap_or(range.first);
            let days = range.first.series(jiff::Span::new().days(1));
            days.take_while(|day| *day <= last)
                .map(|day| dated(&day))
                .collect()
        }
        (When::Repeated(rules), Some(until)) if slot.during.is_empty() => {
            let last = slot.until.map_or(until, |last| last.min(until));
            rules
                .iter()
                .map(|rule| repeated(*rule, slot, last))
                .collect()
        }
        (When::Repeated(_), _) => Vec::new(),
    };
    found
        .into_iter()
        .map(|mut one| {
            if let Some((opens, closes)) = hours {
                one.named("opens_at", clock(opens));
                one.named("closes_at", closes.map(clock));
            }
            one
        })
        .collect()
}

/// A rule of a slot as iCalendar has it (RFC 5545, section 3.3.10). What is daily is weekly on every day,
/// for the specification knows only weeks and months.
fn repeated(rule: Recurrence, slot: &Slot, last: Date) -> Fields {
    let mut one = Fields::default();
    let (often, interval, days) = match rule {
        Recurrence::Daily => ("WEEKLY", 1, every_day()),
        Recurrence::Weekly(day) => ("WEEKLY", 1, weekday(day).to_owned()),
        Recurrence::Fortnightly(day) => ("WEEKLY", 2, weekday(day).to_owned()),
        Recurrence::Monthly(nth, day) => ("MONTHLY", 1, format!("{}{}", number(nth), weekday(day))),
    };
    one.named("freq", often);
    one.named("interval", interval);
    one.named("byday", days);
    one.named("dtstart", slot.from.map(|day| day.to_string()));
    one.named("valid_from", slot.from.map(|day| day.to_string()));
    one.named("valid_to", last.to_string());
    one.named("until", last.to_string());
    let except: Vec<&str> = slot
        .except
        .iter()
        .filter_map(|one| match &one.days {
            ExcludedDays::Period(period) => Some(period.as_str()),
            ExcludedDays::Range(_) => None,
        })
        .collect();
    one.named(
        "notes",
        (!except.is_empty()).then(|| format!("sauf : {}", except.join(", "))),
    );
    one
}

fn every_day() -> String {
    let days = Weekday::Monday.cycle_forward().take(7);
    days.map(weekday).collect::<Vec<_>>().join(",")
}

fn number(nth: Nth) -> i8 {
    match nth {
        Nth::First => 1,
        Nth::Second => 2,
        Nth::Third => 3,
        Nth::Fourth => 4,
        Nth::Last => -1,
    }
}

/// The hours of a slot that has one session with clock times.
fn hours(slot: &Slot) -> Option<(Clock, Option<Clock>)> {
    match slot.hours[..] {
        [Hours::Clock { start, end }] => Some((start, end)),
        _ => None,
    }
}

fn clock(clock: Clock) -> String {
    format!("{:02}:{:02}", clock.hour() % 24, clock.minute())
}
