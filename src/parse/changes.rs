//! Dates of a slot that are cancelled, or moved to another day, hour or place.

use jiff::civil::Date;

use super::bounds::hours;
use super::doubts::said;
use super::location::location;
use super::record::Record;
use super::tree::{Node, Tree};
use super::value::{self, Value};
use crate::diagnostic::{Diagnostic, Place, Problem, Span};
use crate::keys::Key;
use crate::model::{Cancellation, DateRange, Move, Text};

pub(super) const CANCELLATION: &[Key] = &[Key::Date, Key::Reason];
pub(super) const MOVE: &[Key] = &[
    Key::Of,
    Key::To,
    Key::Hours,
    Key::Place,
    Key::From,
    Key::Until,
];

/// Dates that stay visible, struck out. `only` are the days of a slot that has one date, which
/// need not be said again.
pub(super) fn cancellations(record: &Record, only: &[Date]) -> Vec<Cancellation> {
    let items = record.node(Key::Cancelled).map(Node::items);
    let items = items.unwrap_or_default().iter();
    items
        .flat_map(|item| cancelled(record, item, only))
        .collect()
}

/// What is under `annule`: a day or days, a block, or only `oui`, which says enough where the slot has
/// but one day.
fn cancelled<'s, 'n>(
    record: &Record<'s, 'n>,
    item: &'s Node<'n>,
    only: &[Date],
) -> Vec<Cancellation> {
    if let Tree::Map(_) = item.value {
        return cancelled_block(record, item, only);
    }
    let Some(text) = record.scalar(Key::Cancelled, item) else {
        return Vec::new();
    };
    let place = record.scope.place(item.span);
    match bool::parse(text, record.scope.lang()) {
        Ok(false) => return Vec::new(),
        Ok(true) if only.is_empty() => {
            if !days_unknown(record) {
                record.note(Key::Cancelled, which_date(record, Key::Cancelled));
            }
            return Vec::new();
        }
        Ok(true) => return all(only, &place, None),
        Err(_) => {}
    }
    let ranges = record.read_item(Key::Cancelled, item, value::dates);
    let dates = ranges.unwrap_or_default();
    all(&days(&dates), &place, None)
}

/// `{ date, raison }`, or `{ raison }` where there is but one date.
fn cancelled_block<'s, 'n>(
    record: &Record<'s, 'n>,
    item: &'s Node<'n>,
    only: &[Date],
) -> Vec<Cancellation> {
    let field = record.field(Key::Cancelled);
    let Some(block) = Record::read(record.scope, item, &field, CANCELLATION) else {
        return Vec::new();
    };
    let reason = block.text(Key::Reason);
    if block.has(Key::Date) {
        let ranges = block.read_with(Key::Date, value::dates).unwrap_or_default();
        return all(&days(&ranges), &block.at(Key::Date), reason.as_ref());
    }
    if only.is_empty() {
        if !days_unknown(record) {
            let problem = which_date(record, Key::Cancelled);
            record.scope.note_at(item.span, &field, problem);
        }
        return Vec::new();
    }
    all(only, &record.scope.place(item.span), reason.as_ref())
}

fn all(dates: &[Date], place: &Place, reason: Option<&Text>) -> Vec<Cancellation> {
    let of = |date: &Date| Cancellation {
        place: place.clone(),
        date: *date,
        reason: reason.cloned(),
    };
    dates.iter().map(of).collect()
}

fn days(ranges: &[DateRange]) -> Vec<Date> {
    ranges.iter().flat_map(super::listed::days_in).collect()
}

/// Whether the days of a slot could not be read, which has its own fault.
fn days_unknown(record: &Record) -> bool {
    let keys = [Key::Date, Key::Dates, Key::Every, Key::Days];
    !keys.iter().any(|key| record.has(*key))
}

/// The form that says of which date something is, with the keys of the sheet's language.
fn which_date(record: &Record, key: Key) -> Problem {
    let lang = record.scope.lang();
    let day = if lang == crate::lang::Lang::NL {
        "DD/MM/JJJJ"
    } else {
        "JJ/MM/AAAA"
    };
    let form = match key {
        Key::Moved => format!(
            "{}: [{{ {}: {day}, {}: {day} }}]",
            key.name(lang),
            Key::Of.name(lang),
            Key::To.name(lang)
        ),
        key => format!("{}: [{day}]", key.name(lang)),
    };
    Problem::WhichDate { form }
}

/// Dates that went to another day, hour or place. `happens` says whether a day is one of the
/// slot's.
pub(super) fn moves(record: &Record, only: &[Date], happens: &dyn Fn(Date) -> bool) -> Vec<Move> {
    let items = record.node(Key::Moved).map(Node::items);
    let items = items.unwrap_or_default().iter();
    let moved = items.flat_map(|item| match item.text() {
        Some(_) => moved_text(record, item).into_iter().collect(),
        None => moved_block(record, item, only, happens),
    });
    moved.collect()
}

/// A block under `deplace`. Without a day it speaks of the only one that the slot has; of a series, or
/// of several days that cannot all go to one, it is asked which. Days that were written the wrong way
/// round are told, and read as they were meant.
fn moved_block<'s, 'n>(
    record: &Record<'s, 'n>,
    item: &'s Node<'n>,
    only: &[Date],
    happens: &dyn Fn(Date) -> bool,
) -> Vec<Move> {
    let field = record.field(Key::Moved);
    let Some(block) = Record::read(record.scope, item, &field, MOVE) else {
        return Vec::new();
    };
    let either = |key, other| if block.has(key) { key } else { other };
    let (from_key, to_key) = (either(Key::From, Key::Of), either(Key::Until, Key::To));
    let (hours, location) = (hours(&block), location(&block));
    let mut to: Option<Date> = block.value(to_key);
    let mut from: Vec<Date> = match block.value(from_key) {
        Some(date) => vec![date],
        None if block.has(from_key) => return Vec::new(),
        None if only.is_empty() || (to.is_some() && only.len() > 1) => {
            if !days_unknown(record) {
                let problem = which_date(record, Key::Moved);
                record.scope.note_at(item.span, &field, problem);
            }
            return Vec::new();
        }
        None => only.to_vec(),
    };
    if let ([date], Some(goal)) = (&mut from[..], &mut to)
        && block.has(from_key)
        && !happens(*date)
        && happens(*goal)
    {
        exchanged(&block, (from_key, *date), (to_key, *goal));
        std::mem::swap(date, goal);
    }
    let unmoved = to.is_none_or(|to| from == [to]);
    if unmoved && hours.is_empty() && location.is_none() {
        without_goal(record, &block, item, to.is_some());
        return Vec::new();
    }
    let place = if block.has(from_key) {
        block.at(from_key)
    } else {
        record.scope.place(item.span)
    };
    let of = |date: &Date| Move {
        place: place.clone(),
        from: *date,
        to: to.unwrap_or(*date),
        hours: hours.clone(),
        location: location.clone(),
    };
    from.iter().map(of).collect()
}

/// Notes a move of which only the goal is a day of the slot, with the two dates exchanged.
fn exchanged(block: &Record, (from, date): (Key, Date), (to, goal): (Key, Date)) {
    let (from, to) = (block.at(from).span.range(), block.at(to).span.range());
    let text = block.scope.text;
    let (first, last) = if from.start < to.start {
        (from.clone(), to)
    } else {
        (to, from.clone())
    };
    let between = &text[first.end..last.start];
    let right = format!("{}{between}{}", &text[last.clone()], &text[first.clone()]);
    let problem = Problem::MovedNoDate {
        date: said(date),
        near: said(goal),
    };
    let place = block.scope.place(Span::new(from));
    let fault = Diagnostic::new(place, problem).about(block.path.clone());
    let fix = Span::new(first.start..last.end);
    block.scope.note(fault.fixed_by(fix, right));
}

/// Notes a move that changes nothing, unless what it changes could not be read, which is noted.
fn without_goal<'s, 'n>(
    record: &Record<'s, 'n>,
    block: &Record<'s, 'n>,
    item: &'s Node<'n>,
    has_day: bool,
) {
    let goals = [Key::Until, Key::To, Key::Hours, Key::Place];
    if has_day || !goals.iter().any(|key| block.has(*key)) {
        let field = record.field(Key::Moved);
        let problem = Problem::MoveWithoutGoal;
        record.scope.note_at(item.span, &field, problem);
    }
}

/// `du 8 décembre 2026 au 10 décembre 2026 à 14h`.
fn moved_text<'s, 'n>(record: &Record<'s, 'n>, item: &'s Node<'n>) -> Option<Move> {
    let read = |text: &str, lang| {
        let phrase = value::phrase(text, lang)?;
        let value = || text.trim().to_owned();
        match &phrase.clauses[..] {
            [clause] if clause.once.len() == 1 && clause.again.is_empty() => Ok(clause.clone()),
            _ => Err(Problem::NotADate { value: value() }),
        }
    };
    let clause = record.read_item(Key::Moved, item, read)?;
    let (range, place) = (clause.once[0], record.scope.place(item.span));
    let (from, to) = (range.first, range.last.unwrap_or(range.first));
    if from == to && clause.hours.is_empty() {
        record.scope.note_at(
            item.span,
            &record.field(Key::Moved),
            Problem::MoveWithoutGoal,
        );
        return None;
    }
    Some(Move {
        place,
        from,
        to,
        hours: clause.hours,
        location: None,
    })
}
