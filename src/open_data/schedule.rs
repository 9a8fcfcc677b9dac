//! When something takes place, as a sheet says it: rules and dates, never dates made of a rule.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::fields::{Fields, ids, text};
use super::records::place;
use crate::agenda::rule;
use crate::keys::Key;
use crate::model::{
    Channel, Clock, DateRange, ExcludedDays, Exclusion, Hours, PartOfDay, Slot, When,
};

/// A slot of a schedule; its repetitions as calendars write them (RFC 5545, section 3.3.10).
pub fn slot(slot: &Slot, channel: Option<Channel>) -> Value {
    let mut out = Fields::default();
    match &slot.when {
        When::Dates(dates) => out.put(Key::Dates, days(dates)),
        When::Days(range) => out.put(Key::Days, range_of(*range)),
        When::Repeated(rules) => {
            out.named(
                "rrule",
                rules.iter().map(|one| rule(*one)).collect::<Vec<_>>(),
            );
        }
    }
    out.put(
        Key::Hours,
        slot.hours
            .iter()
            .map(|hours| session(*hours))
            .collect::<Vec<_>>(),
    );
    out.put(Key::From, slot.from.map(|day| day.to_string()));
    out.put(Key::Until, slot.until.map(|day| day.to_string()));
    out.put(Key::During, ids(&slot.during));
    out.put(
        Key::Except,
        slot.except.iter().map(exclusion).collect::<Vec<_>>(),
    );
    let cancelled = slot.cancelled.iter();
    out.put(
        Key::Cancelled,
        cancelled
            .map(|one| one.date.to_string())
            .collect::<Vec<_>>(),
    );
    let moved = slot.moved.iter().map(|one| {
        let hours: Vec<Value> = one.hours.iter().map(|hours| session(*hours)).collect();
        json!({ "de": one.from.to_string(), "vers": one.to.to_string(), "heures": hours })
    });
    out.put(Key::Moved, moved.collect::<Vec<_>>());
    out.put(Key::Place, slot.location.as_ref().map(place));
    out.put(Key::Note, slot.note.as_ref().map(text));
    out.put(
        Key::By,
        channel.map(|channel| match channel {
            Channel::Door => "sur-place",
            Channel::Phone => "telephone",
            Channel::Appointment => "rendez-vous",
        }),
    );
    out.into()
}

/// The slots of a schedule in a line: `FREQ=WEEKLY;BYDAY=TU 14:00-15:30 | 2026-12-05`.
pub fn slots(slots: &[Slot]) -> String {
    let one = |slot: &Slot| {
        let days = match &slot.when {
            When::Dates(dates) => days(dates).join(", "),
            When::Days(DateRange { first, last: None }) => first.to_string(),
            When::Days(DateRange {
                first,
                last: Some(last),
            }) => format!("{first}/{last}"),
            When::Repeated(rules) => {
                let rules: Vec<String> = rules.iter().map(|one| rule(*one)).collect();
                rules.join(", ")
            }
        };
        let hours: Vec<String> = slot.hours.iter().map(|hours| in_short(*hours)).collect();
        [days, hours.join(", ")].join(" ").trim().to_owned()
    };
    slots.iter().map(one).collect::<Vec<_>>().join(" | ")
}

fn in_short(hours: Hours) -> String {
    match session(hours) {
        Value::String(part) => part,
        times => {
            let end = times["fin"].as_str().unwrap_or_default();
            format!("{}-{end}", times["debut"].as_str().unwrap_or_default())
        }
    }
}

fn session(hours: Hours) -> Value {
    match hours {
        Hours::Clock { start, end } => {
            let clock = |clock: Clock| format!("{:02}:{:02}", clock.hour(), clock.minute());
            json!({ "debut": clock(start), "fin": end.map(clock) })
        }
        Hours::Part(part) => json!(match part {
            PartOfDay::Morning => "matin",
            PartOfDay::Noon => "midi",
            PartOfDay::Afternoon => "apres-midi",
            PartOfDay::Evening => "soir",
            PartOfDay::Day => "journee",
        }),
    }
}

/// Days that are taken away.
pub fn exclusion(exclusion: &Exclusion) -> Value {
    let mut out = Fields::default();
    match &exclusion.days {
        ExcludedDays::Range(range) => out.put(Key::Days, range_of(*range)),
        ExcludedDays::Period(period) => out.named("periode", period.as_str()),
    }
    out.put(Key::Reason, exclusion.reason.as_ref().map(text));
    out.put(Key::Except, days(&exclusion.except));
    out.into()
}

fn range_of(range: DateRange) -> Value {
    json!({ "du": range.first.to_string(), "au": range.last.map(|day| day.to_string()) })
}

fn days(days: &[Date]) -> Vec<String> {
    days.iter().map(ToString::to_string).collect()
}
