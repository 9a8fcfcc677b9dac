//! What a repetition leaves out, cancels or moves.

use jiff::civil::Date;

use super::bounds::{bounds, hours};
use super::location::location;
use super::record::Record;
use super::scope::Target;
use super::tree::{Node, Tree};
use super::value::Value;
use crate::keys::Key;
use crate::model::{Cancellation, DateRange, ExcludedDays, Exclusion, Id, Move, PeriodId};

const EXCLUSION: &[Key] = &[Key::From, Key::Until, Key::Reason, Key::Except];
const CANCELLATION: &[Key] = &[Key::Date, Key::Reason];
const MOVE: &[Key] = &[Key::Of, Key::To, Key::Hours, Key::Place];

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

/// Dates that stay visible, struck out.
pub(super) fn cancellations(record: &Record) -> Vec<Cancellation> {
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
            place: block.at(Key::Date),
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

/// Dates that went to another day, hour or place.
pub(super) fn moves(record: &Record) -> Vec<Move> {
    let records = record.records(Key::Moved, MOVE);
    records
        .iter()
        .filter_map(|block| {
            block.require(Key::Of);
            let from = block.value(Key::Of)?;
            Some(Move {
                place: block.at(Key::Of),
                from,
                to: block.value(Key::To).unwrap_or(from),
                hours: hours(block),
                location: location(block),
            })
        })
        .collect()
}
