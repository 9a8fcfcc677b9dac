//! Slots: when something takes place, told apart by what they say, not by their order.

use jiff::civil::Date;

use super::bounds::{bounds, hours};
use super::changes::{cancellations, moves};
use super::doubts::doubt;
use super::exceptions::exclusions;
use super::listed::{days_in, listed, when_of};
use super::location::location;
use super::record::Record;
use super::said::{Days, Said};
use super::scope::Target;
use super::value::Clause;
use crate::diagnostic::{Place, Problem};
use crate::keys::Key;
use crate::model::{DateRange, Hours, OpeningSlot, Period, Recurrence, Schedule, Slot, Text, When};

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
pub(super) const OPENING: &[Key] = &[
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
/// Keys of days that come once, and of days that come again; in activities only the second of
/// the latter exists.
const ONCE: [Key; 2] = [Key::Date, Key::Dates];
const AGAIN: [Key; 2] = [Key::Days, Key::Every];

/// The schedule of an activity: its own slot, or those under `horaires`.
pub(super) fn schedule(activity: &Record) -> Schedule {
    let rhythm = activity.text(Key::Rhythm);
    let own: Vec<Key> = activity.keys().filter(|key| is_time(*key)).collect();
    if activity.has(Key::Slots) {
        if let Some(key) = own.first().copied() {
            let key_name = key.name(activity.scope.lang()).into();
            activity.note(key, Problem::SlotTwice { key: key_name });
        }
        let slots = listed(activity, Key::Slots, SLOT).into_iter();
        return made(rhythm, slots.map(|(slot, _)| slot));
    }
    let slots = if own.is_empty() {
        Vec::new()
    } else {
        slots(activity)
    };
    // The place of a slot written directly in the activity is the activity's own.
    let slots = slots.into_iter().map(|slot| Slot {
        location: None,
        ..slot
    });
    made(rhythm, slots)
}

/// A schedule that takes no more room than its slots: most have one, and a list keeps room for four.
fn made(rhythm: Option<Text>, slots: impl Iterator<Item = Slot>) -> Schedule {
    let mut slots: Vec<Slot> = slots.collect();
    slots.shrink_to_fit();
    Schedule { rhythm, slots }
}

/// Whether a key means nothing but a slot: `lieu` is also the activity's own.
fn is_time(key: Key) -> bool {
    key != Key::Place && SLOT.contains(&key)
}

/// The opening hours of a project.
pub(super) fn opening(project: &Record) -> Vec<OpeningSlot> {
    let slots = listed(project, Key::Opening, OPENING).into_iter();
    let slots = slots.map(|(slot, channel)| OpeningSlot { slot, channel });
    slots.collect()
}

/// The slots of a block: one, or several when its text gives each day hours of its own. None,
/// with a fault, when it says no day that could be read; all else that is wrong is noted too.
pub(super) fn slots(record: &Record) -> Vec<Slot> {
    let mut said = days_of(record);
    let hours = hours(record);
    said.with_hours(&hours);
    said.refuse_doubles(record);
    let (from, until) = bounds(record);
    let left_out = exclusions(record, Key::Except);
    for (day, place) in left_out.weekdays {
        if !said.leave_out(day) {
            let key = Key::Except.name(record.scope.lang()).into();
            let problem = Problem::UselessKey { key };
            record
                .scope
                .note_at(place, &record.field(Key::Except), problem);
        }
    }
    said.from = said.from.or(from);
    said.during
        .extend(record.references::<Period>(Key::During, Target::Period));
    said.except.extend(left_out.days);
    said.start_fortnight();
    let whens = whens(record, &mut said, until);
    let common = Slot {
        place: days_at(record),
        when: When::Dates(Vec::new()),
        hours: Vec::new(),
        from: said.from,
        until: said.until.or(until),
        during: said.during,
        except: said.except,
        cancelled: Vec::new(),
        moved: Vec::new(),
        location: location(record),
        note: record.text(Key::Note),
    };
    let slots = whens.into_iter().map(|(when, said_hours)| Slot {
        until: common.until.filter(|_| matches!(when, When::Repeated(_))),
        hours: if said_hours.is_empty() {
            hours.clone()
        } else {
            said_hours
        },
        when,
        ..common.clone()
    });
    let mut slots: Vec<Slot> = slots.collect();
    changes(record, &mut slots);
    doubts(record, &slots);
    slots
}

/// Notes dates that were hardly meant.
pub(super) fn doubts(record: &Record, slots: &[Slot]) {
    let key = ONCE
        .into_iter()
        .find(|key| record.has(*key))
        .unwrap_or(Key::Date);
    for slot in slots {
        let (first, last) = match &slot.when {
            When::Dates(dates) => (dates.first().copied(), dates.last().copied()),
            When::Days(range) => (Some(range.first), range.last),
            When::Repeated(_) => (slot.from, slot.until.or(slot.from.map(|_| Date::MAX))),
        };
        if let Some((first, last)) = first.zip(last) {
            doubt(record, key, slot.place.span, first, last);
        }
    }
}

/// Gives each cancelled and moved date to the slot on whose days it falls.
fn changes(record: &Record, slots: &mut [Slot]) {
    let only: Vec<Date> = match slots {
        [slot] => days_given(&slot.when),
        _ => Vec::new(),
    };
    let happens = |date| slots.iter().any(|slot| falls_on(&slot.when, date));
    let happens = |date| slots.is_empty() || happens(date);
    let (cancelled, moved) = (cancellations(record, &only), moves(record, &only, &happens));
    let owner = |slots: &[Slot], date: Date| {
        let falls = |slot: &Slot| falls_on(&slot.when, date);
        slots.iter().position(falls).unwrap_or_default()
    };
    for one in cancelled {
        let at = owner(slots, one.date);
        slots
            .get_mut(at)
            .into_iter()
            .for_each(|slot| slot.cancelled.push(one.clone()));
    }
    for one in moved {
        let at = owner(slots, one.from);
        slots
            .get_mut(at)
            .into_iter()
            .for_each(|slot| slot.moved.push(one.clone()));
    }
}

/// The days of a slot that has one date, or days in a row.
fn days_given(when: &When) -> Vec<Date> {
    match when {
        When::Dates(dates) if dates.len() == 1 => dates.clone(),
        When::Days(range) => days_in(range),
        _ => Vec::new(),
    }
}

fn falls_on(when: &When, date: Date) -> bool {
    match when {
        When::Dates(dates) => dates.contains(&date),
        When::Days(range) => range.contains(date),
        When::Repeated(rules) => rules.iter().any(|rule| match rule {
            Recurrence::Daily => true,
            Recurrence::Weekly(day)
            | Recurrence::Fortnightly(day)
            | Recurrence::Monthly(_, day) => *day == date.weekday(),
        }),
    }
}

/// Where a slot says its days.
fn days_at(record: &Record) -> Place {
    let keys = [Key::Every, Key::Days, Key::Date, Key::Dates];
    let key = keys.into_iter().find(|key| record.has(*key));
    record.at(key.unwrap_or(Key::Every))
}

/// What the day keys of a block say; both kinds of them, or none, are faults.
fn days_of(record: &Record) -> Said {
    let given = |keys: [Key; 2]| keys.into_iter().find(|key| record.has(*key));
    match (given(ONCE), given(AGAIN)) {
        (Some(once), Some(again)) => {
            let written = |key| record.scope.text[record.at(key).span.range()].to_owned();
            let (date, every) = (written(once), written(again));
            record.note(again, Problem::OnceAndRepeated { date, every });
            Said::default()
        }
        (Some(_), None) => Said::under(record, &ONCE, Days::Once),
        (None, Some(_)) => Said::under(record, &AGAIN, Days::Again),
        (None, None) => {
            without_day(record);
            Said::default()
        }
    }
}

/// The days of each slot, with the hours that their text gives them.
fn whens(record: &Record, said: &mut Said, until: Option<Date>) -> Vec<(When, Vec<Hours>)> {
    let once = ONCE.into_iter().find(|key| record.has(*key));
    let clauses = std::mem::take(&mut said.clauses);
    let days = if record.has(Key::Days) {
        Key::Days
    } else {
        Key::Every
    };
    if said.fortnight && !record.has(Key::From) {
        record.note(days, Problem::FortnightWithoutStart);
    }
    if clauses.is_empty() || said.fortnight {
        return Vec::new();
    }
    if let Some(once) = once {
        if record.has(Key::From) {
            useless(record, Key::From);
        }
        let clauses = clauses.into_iter();
        let whens =
            clauses.filter_map(|clause| Some((dates(record, once, &clause, until)?, clause.hours)));
        return whens.collect();
    }
    if lacks_start(&clauses) && said.from.is_none() && !record.has(Key::From) {
        record.note(days, Problem::FortnightWithoutStart);
        return Vec::new();
    }
    let clauses = clauses.into_iter();
    clauses
        .map(|clause| (When::Repeated(clause.again), clause.hours))
        .collect()
}

/// Whether one week in two is counted, which needs a day to count from.
fn lacks_start(clauses: &[Clause]) -> bool {
    let counted = |rule: &Recurrence| matches!(rule, Recurrence::Fortnightly(_));
    clauses.iter().flat_map(|clause| &clause.again).any(counted)
}

fn dates(record: &Record, once: Key, clause: &Clause, until: Option<Date>) -> Option<When> {
    let when = when_of(clause);
    let Some(last) = until else { return Some(when) };
    match &when {
        When::Dates(dates) if dates.len() == 1 && last < dates[0] => {
            record.note(Key::Until, Problem::EndBeforeStart);
            None
        }
        When::Dates(dates) if dates.len() == 1 => Some(When::Days(DateRange {
            first: dates[0],
            last: Some(last),
        })),
        When::Dates(_) => {
            let written = if record.has(Key::Until) {
                Key::Until
            } else {
                once
            };
            useless(record, written);
            Some(when)
        }
        _ => Some(when),
    }
}

/// Notes a key that says nothing beside the others.
fn useless(record: &Record, key: Key) {
    let name = key.name(record.scope.lang()).into();
    record.note(key, Problem::UselessKey { key: name });
}

/// Keys of a slot that do nothing because no day is said.
fn without_day(record: &Record) {
    for key in record.keys().filter(|key| is_time(*key)) {
        let name = key.name(record.scope.lang()).into();
        record.note(key, Problem::SlotWithoutDay { key: name });
    }
}
