//! Slots: when something takes place, told apart by what they say, not by their order.

use jiff::civil::Date;

use super::activity::location;
use super::record::Record;
use super::scope::Target;
use super::tree::{Node, Tree};
use super::value::{Value, hours_list, recurrences};
use crate::diagnostic::Problem;
use crate::keys::{Choice, Key};
use crate::model::{
    Cancellation, Channel, DateRange, ExcludedDays, Exclusion, Hours, Id, Move, OpeningSlot,
    PeriodId, Recurrence, Schedule, Slot, When,
};

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
/// Slot keys that mean nothing else in an activity: `lieu` is also the activity's own.
const TIMES: &[Key] = &[
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
const EXCLUSION: &[Key] = &[Key::From, Key::Until, Key::Reason, Key::Except];
const CANCELLATION: &[Key] = &[Key::Date, Key::Reason];
const MOVE: &[Key] = &[Key::Of, Key::To, Key::Hours, Key::Place];
const CHANNELS: &[Choice<Channel>] = &[
    ("sur place", "ter plaatse", Channel::Door),
    ("téléphone", "telefoon", Channel::Phone),
    ("rendez-vous", "afspraak", Channel::Appointment),
];

/// The schedule of an activity: its own slot, or those under `horaires`.
pub(super) fn schedule(activity: &Record) -> Schedule {
    let rhythm = activity.text(Key::Rhythm);
    let own: Vec<Key> = activity.keys().filter(|key| TIMES.contains(key)).collect();
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

/// One slot; `None`, with a fault, when it says no day that could be read.
fn slot(record: &Record) -> Option<Slot> {
    let (from, until) = bounds(record);
    let when = when(record, from, until)?;
    Some(Slot {
        place: record.scope.place(record.span),
        hours: hours(record),
        from,
        until: if matches!(when, When::Repeated(_)) {
            until
        } else {
            None
        },
        when,
        during: record.references(Key::During, Target::Period),
        except: exclusions(record, Key::Except),
        cancelled: cancellations(record),
        moved: moves(record),
        location: location(record),
        note: record.text(Key::Note),
    })
}

fn bounds(record: &Record) -> (Option<Date>, Option<Date>) {
    let (from, until): (Option<Date>, Option<Date>) =
        (record.value(Key::From), record.value(Key::Until));
    if let (Some(first), Some(last)) = (from, until)
        && last < first
    {
        record.note(Key::Until, Problem::EndBeforeStart);
        return (from, None);
    }
    (from, until)
}

fn when(record: &Record, from: Option<Date>, until: Option<Date>) -> Option<When> {
    let every = if record.has(Key::Days) {
        Key::Days
    } else {
        Key::Every
    };
    let once = [Key::Date, Key::Dates]
        .into_iter()
        .find(|key| record.has(*key));
    match (once, record.has(every)) {
        (Some(_), true) => {
            record.note(every, Problem::OnceAndRepeated);
            None
        }
        (Some(key), false) => dates(record, key, until),
        (None, true) => repeated(record, every, from),
        (None, false) => {
            without_day(record);
            None
        }
    }
}

fn dates(record: &Record, key: Key, until: Option<Date>) -> Option<When> {
    let mut dates: Vec<Date> = record.values(key);
    dates.sort_unstable();
    dates.dedup();
    match (dates.as_slice(), until) {
        ([], _) => None,
        ([first], Some(last)) if last < *first => {
            record.note(Key::Until, Problem::EndBeforeStart);
            None
        }
        ([first], Some(last)) => Some(When::Days(DateRange {
            first: *first,
            last: Some(last),
        })),
        _ => Some(When::Dates(dates)),
    }
}

fn repeated(record: &Record, key: Key, from: Option<Date>) -> Option<When> {
    let read = |text: &str, lang| recurrences(text, lang).map_err(|problem| of_key(key, problem));
    let rules: Vec<Recurrence> = record.each(key, read).into_iter().flatten().collect();
    let fortnight = rules
        .iter()
        .any(|rule| matches!(rule, Recurrence::Fortnightly(_)));
    if fortnight && from.is_none() && !record.has(Key::From) {
        record.note(key, Problem::FortnightWithoutStart);
        return None;
    }
    (!rules.is_empty()).then_some(When::Repeated(rules))
}

/// Under `jours` people mean days; under `chaque`, repetitions.
fn of_key(key: Key, problem: Problem) -> Problem {
    match problem {
        Problem::NotARecurrence { value } if key == Key::Days => Problem::NotAWeekday { value },
        problem => problem,
    }
}

/// Keys of a slot that do nothing because no day is said.
fn without_day(record: &Record) {
    for key in record
        .keys()
        .filter(|key| TIMES.contains(key) && *key != Key::Note)
    {
        record.note(
            key,
            Problem::SlotWithoutDay {
                key: key.french().into(),
            },
        );
    }
}

fn hours(record: &Record) -> Vec<Hours> {
    record
        .each(Key::Hours, hours_list)
        .into_iter()
        .flatten()
        .collect()
}

/// Days taken away: a date, a named period, or a block with bounds, reason and exceptions.
pub(super) fn exclusions(record: &Record, key: Key) -> Vec<Exclusion> {
    let node = record.node(key);
    let items = node.map(Node::items).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| exclusion(record, key, item))
        .collect()
}

fn exclusion(record: &Record, key: Key, item: &Node) -> Option<Exclusion> {
    let place = record.scope.place(item.span);
    if let Tree::Map(_) = item.value {
        let block = Record::read(record.scope, item, &record.field(key), EXCLUSION)?;
        block.require(Key::From);
        let (first, last) = bounds(&block);
        let range = DateRange {
            first: first?,
            last: last.or(first),
        };
        let (reason, except) = (block.text(Key::Reason), block.values(Key::Except));
        return Some(Exclusion {
            place,
            days: ExcludedDays::Range(range),
            reason,
            except,
        });
    }
    let text = record.scalar(key, item)?;
    let days = match Date::parse(text, record.scope.lang()) {
        Ok(date) => ExcludedDays::Range(DateRange {
            first: date,
            last: Some(date),
        }),
        Err(problem) if looks_like_a_date(text) => {
            record.note_value(key, item.span, problem);
            return None;
        }
        Err(_) => {
            record
                .scope
                .refer(Target::Period, text, item.span, &record.field(key));
            ExcludedDays::Period(Id::parse(text)? as PeriodId)
        }
    };
    Some(Exclusion {
        place,
        days,
        reason: None,
        except: Vec::new(),
    })
}

/// A text with two groups of digits is a date that went wrong rather than the name of a period.
fn looks_like_a_date(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .count()
        >= 2
}

fn cancellations(record: &Record) -> Vec<Cancellation> {
    let node = record.node(Key::Cancelled);
    let items = node.map(Node::items).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| cancellation(record, item))
        .collect()
}

fn cancellation(record: &Record, item: &Node) -> Option<Cancellation> {
    let place = record.scope.place(item.span);
    if let Tree::Map(_) = item.value {
        let field = record.field(Key::Cancelled);
        let block = Record::read(record.scope, item, &field, CANCELLATION)?;
        block.require(Key::Date);
        return Some(Cancellation {
            place,
            date: block.value(Key::Date)?,
            reason: block.text(Key::Reason),
        });
    }
    let text = record.scalar(Key::Cancelled, item)?;
    match Date::parse(text, record.scope.lang()) {
        Ok(date) => Some(Cancellation {
            place,
            date,
            reason: None,
        }),
        Err(problem) => {
            record.note_value(Key::Cancelled, item.span, problem);
            None
        }
    }
}

fn moves(record: &Record) -> Vec<Move> {
    let records = record.records(Key::Moved, MOVE);
    records
        .iter()
        .filter_map(|block| {
            block.require(Key::Of);
            let from = block.value(Key::Of)?;
            Some(Move {
                place: block.scope.place(block.span),
                from,
                to: block.value(Key::To).unwrap_or(from),
                hours: hours(block),
                location: location(block),
            })
        })
        .collect()
}

/// A range of days with `du` and `au`; without `au` that day only.
pub(super) fn day_or_range(record: &Record) -> Option<DateRange> {
    let (first, last) = bounds(record);
    let first = first?;
    Some(DateRange {
        first,
        last: Some(last.unwrap_or(first)),
    })
}
