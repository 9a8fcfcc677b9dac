//! Slots: when something takes place, told apart by what they say, not by their order.

use jiff::civil::Date;

use super::bounds::{bounds, hours};
use super::exceptions::{cancellations, exclusions, moves};
use super::location::location;
use super::record::Record;
use super::scope::Target;
use super::value::recurrences;
use crate::diagnostic::{Place, Problem};
use crate::keys::{Choice, Key};
use crate::model::{Channel, DateRange, OpeningSlot, Recurrence, Schedule, Slot, When};
use crate::text::nearest;

/// The keys that say when something takes place.
pub(super) const SLOT: &[Key] = &[
    Key::Date,
    Key::Dates,
    Key::Every,
    Key::Hours,
    Key::From,
    Key::Until,
    Key::During,
    Key::Except,
    Key::Cancelled,
    Key::Moved,
    Key::Place,
    Key::Note,
];
const OPENING: &[Key] = &[
    Key::Every,
    Key::Days,
    Key::Date,
    Key::Dates,
    Key::Hours,
    Key::By,
    Key::From,
    Key::Until,
    Key::During,
    Key::Except,
    Key::Cancelled,
    Key::Moved,
    Key::Place,
    Key::Note,
];
const WEEKDAYS: [&str; 14] = [
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];
/// Keys of days that come once, and of days that come again; in activities only the second of
/// the latter exists.
const ONCE: [Key; 2] = [Key::Date, Key::Dates];
const AGAIN: [Key; 2] = [Key::Days, Key::Every];
const CHANNELS: &[Choice<Channel>] = &[
    ("sur place", "ter plaatse", Channel::Door),
    ("téléphone", "telefoon", Channel::Phone),
    ("rendez-vous", "afspraak", Channel::Appointment),
];

/// The schedule of an activity: its own slot, or those under `horaires`.
pub(super) fn schedule(activity: &Record) -> Schedule {
    let rhythm = activity.text(Key::Rhythm);
    let own: Vec<Key> = activity.keys().filter(|key| is_time(*key)).collect();
    if activity.has(Key::Slots) {
        for key in own {
            activity.note(
                key,
                Problem::SlotTwice {
                    key: key.french().into(),
                },
            );
        }
        let records = activity.records(Key::Slots, SLOT);
        return Schedule {
            rhythm,
            slots: records.iter().filter_map(slot).collect(),
        };
    }
    let slots = if own.is_empty() {
        Vec::new()
    } else {
        slot(activity).into_iter().collect()
    };
    // The place of a slot written directly in the activity is the activity's own.
    let slots = slots
        .into_iter()
        .map(|slot| Slot {
            location: None,
            ..slot
        })
        .collect();
    Schedule { rhythm, slots }
}

/// Whether a key means nothing but a slot: `lieu` is also the activity's own.
fn is_time(key: Key) -> bool {
    key != Key::Place && SLOT.contains(&key)
}

/// The opening hours of a project.
pub(super) fn opening(project: &Record) -> Vec<OpeningSlot> {
    let records = project.records(Key::Opening, OPENING);
    records
        .iter()
        .filter_map(|record| {
            let channel = record.choice(Key::By, CHANNELS).unwrap_or(Channel::Door);
            Some(OpeningSlot {
                slot: slot(record)?,
                channel,
            })
        })
        .collect()
}

/// One slot; `None`, with a fault, when it says no day that could be read. All else that is wrong
/// with it is noted in any case.
fn slot(record: &Record) -> Option<Slot> {
    let (from, until) = bounds(record);
    let when = when(record, from, until);
    let repeated = matches!(when, Some(When::Repeated(_)));
    Some(Slot {
        place: days_at(record),
        hours: hours(record),
        from,
        until: until.filter(|_| repeated),
        during: record.references(Key::During, Target::Period),
        except: exclusions(record, Key::Except),
        cancelled: cancellations(record),
        moved: moves(record),
        location: location(record),
        note: record.text(Key::Note),
        when: when?,
    })
}

/// Where a slot says its days.
fn days_at(record: &Record) -> Place {
    let keys = [Key::Every, Key::Days, Key::Date, Key::Dates];
    let key = keys.into_iter().find(|key| record.has(*key));
    record.at(key.unwrap_or(Key::Every))
}

fn when(record: &Record, from: Option<Date>, until: Option<Date>) -> Option<When> {
    let given = |keys: [Key; 2]| keys.into_iter().find(|key| record.has(*key));
    match (given(ONCE), given(AGAIN)) {
        (Some(_), Some(again)) => {
            record.note(again, Problem::OnceAndRepeated);
            None
        }
        (Some(once), None) => dates(record, once, until),
        (None, Some(_)) => repeated(record, from),
        (None, None) => {
            without_day(record);
            None
        }
    }
}

fn dates(record: &Record, once: Key, until: Option<Date>) -> Option<When> {
    let mut dates: Vec<Date> = ONCE
        .into_iter()
        .flat_map(|key| record.values(key))
        .collect();
    dates.sort_unstable();
    dates.dedup();
    if record.has(Key::From) {
        useless(record, Key::From);
    }
    let Some(last) = until else {
        return (!dates.is_empty()).then_some(When::Dates(dates));
    };
    match dates.as_slice() {
        [] => None,
        [first] if last < *first => {
            record.note(Key::Until, Problem::EndBeforeStart);
            None
        }
        [first] => Some(When::Days(DateRange {
            first: *first,
            last: Some(last),
        })),
        _ => {
            useless(
                record,
                if record.has(Key::Until) {
                    Key::Until
                } else {
                    once
                },
            );
            Some(When::Dates(dates))
        }
    }
}

/// Notes a key that says nothing beside the others.
fn useless(record: &Record, key: Key) {
    record.note(
        key,
        Problem::UselessKey {
            key: key.french().into(),
        },
    );
}

fn repeated(record: &Record, from: Option<Date>) -> Option<When> {
    let of_one = |key| {
        record.each(key, move |text, lang| {
            recurrences(text, lang).map_err(|problem| of_key(key, problem))
        })
    };
    let rules: Vec<Recurrence> = AGAIN.into_iter().flat_map(of_one).flatten().collect();
    let fortnight = rules
        .iter()
        .any(|rule| matches!(rule, Recurrence::Fortnightly(_)));
    if fortnight && from.is_none() && !record.has(Key::From) {
        record.note(
            if record.has(Key::Days) {
                Key::Days
            } else {
                Key::Every
            },
            Problem::FortnightWithoutStart,
        );
        return None;
    }
    (!rules.is_empty()).then_some(When::Repeated(rules))
}

/// Under `jours` people mean days; under `chaque`, repetitions. A weekday with a slip in it is
/// told from what makes no sense at all.
fn of_key(key: Key, problem: Problem) -> Problem {
    let Problem::NotARecurrence { value } = problem else {
        return problem;
    };
    match nearest(&value, WEEKDAYS) {
        Some(day) => Problem::MisspeltValue {
            value,
            nearest: day.to_owned(),
        },
        None if key == Key::Days => Problem::NotAWeekday { value },
        None => Problem::NotARecurrence { value },
    }
}

/// Keys of a slot that do nothing because no day is said.
fn without_day(record: &Record) {
    for key in record.keys().filter(|key| is_time(*key)) {
        record.note(
            key,
            Problem::SlotWithoutDay {
                key: key.french().into(),
            },
        );
    }
}
