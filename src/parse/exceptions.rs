//! What a repetition leaves out, cancels or moves.

use jiff::civil::Weekday;

use super::bounds::bounds;
use super::names::Bearer;
use super::record::Record;
use super::scope::Target;
use super::tree::{Node, Tree};
use super::value::{self, Excluded, Name};
use crate::diagnostic::{Problem, Span};
use crate::keys::Key;
use crate::lang::Localised;
use crate::model::{DateRange, ExcludedDays, Exclusion, PeriodId};

pub(super) const EXCLUSION: &[Key] = &[Key::From, Key::Until, Key::Reason, Key::Except];

/// What is left out: days and periods, and days of the week, which only a repetition has.
#[derive(Default)]
pub(super) struct LeftOut {
    /// Days and periods.
    pub days: Vec<Exclusion>,
    /// Days of the week, each with where it was written.
    pub weekdays: Vec<(Weekday, Span)>,
}

/// Days taken away: dates, named periods, texts of them, or a block with bounds, reason and
/// exceptions.
pub(super) fn exclusions(record: &Record, key: Key) -> LeftOut {
    let items = record.node(key).map(Node::items).unwrap_or_default();
    let mut left_out = LeftOut::default();
    for item in items {
        let reasoned = reasoned(record, key, item);
        if !reasoned.is_empty() {
            left_out.days.extend(reasoned);
            continue;
        }
        if let Tree::Map(_) = item.value {
            left_out.days.extend(block(record, key, item));
            continue;
        }
        for excluded in read(record, key, item).unwrap_or_default() {
            match excluded {
                Excluded::Weekday(day) => left_out.weekdays.push((day, item.span)),
                excluded => left_out
                    .days
                    .extend(exclusion_of(record, key, item, excluded)),
            }
        }
    }
    left_out
}

/// `fermé du 24 décembre 2026 au 3 janvier 2027 pour congés`: days, with the words that say why;
/// none when the text is not of that form.
fn reasoned(record: &Record, key: Key, item: &Node) -> Vec<Exclusion> {
    const CLOSED: [&str; 5] = ["fermé ", "fermée ", "fermés ", "fermeture ", "gesloten "];
    const WHY: [&str; 5] = [" pour ", " wegens ", " voor ", " (", " : "];
    let text = item.text().map(str::trim).filter(|_| key == Key::Closures);
    let text = text.unwrap_or_default();
    let split = WHY.iter().find_map(|sign| text.split_once(sign));
    let (said, why) = split.unwrap_or((text, ""));
    let small = said.to_lowercase();
    let closed = CLOSED.iter().find(|word| small.starts_with(**word));
    let days = closed.map_or(said, |word| said.get(word.len()..).unwrap_or_default());
    let lang = record.scope.lang();
    let ranges = value::dates(days, lang).ok().filter(|_| days != text);
    let why = why.trim_end_matches(')').trim();
    let of = |range| Exclusion {
        place: record.scope.place(item.span),
        days: ExcludedDays::Range(range),
        reason: (!why.is_empty()).then(|| Localised::new(lang, why.to_owned())),
        except: Vec::new(),
    };
    ranges.unwrap_or_default().into_iter().map(of).collect()
}

/// Days taken away where no weekday can be: closures.
pub(super) fn closures(record: &Record, key: Key) -> Vec<Exclusion> {
    let left_out = exclusions(record, key);
    for (_, span) in left_out.weekdays {
        let value = record.scope.text[span.range()].to_owned();
        record.note_value(key, span, Problem::NotADate { value });
    }
    left_out.days
}

fn block<'s, 'n>(record: &Record<'s, 'n>, key: Key, item: &'s Node<'n>) -> Option<Exclusion> {
    let block = Record::read(record.scope, item, &record.field(key), EXCLUSION)?;
    block.require(Key::From);
    let (first, last) = bounds(&block);
    let range = DateRange {
        first: first?,
        last: last.or(first),
    };
    Some(Exclusion {
        place: record.scope.place(item.span),
        days: ExcludedDays::Range(range),
        reason: block.text(Key::Reason),
        except: block.values(Key::Except),
    })
}

/// The items of a text; a name that a period bears is one whatever words it has.
fn read<'s, 'n>(record: &Record<'s, 'n>, key: Key, item: &'s Node<'n>) -> Option<Vec<Excluded>> {
    let text = record.scalar(key, item)?;
    let names = &record.scope.frame.names;
    if names.bearer(Target::Period, text) != Bearer::Nobody || names.stretch(text).is_some() {
        let (text, range) = (text.to_owned(), 0..text.len());
        return Some(vec![Excluded::Named(Name { text, range })]);
    }
    record.read_item(key, item, value::exclusions)
}

/// What a phrase leaves out, as the model has it: a named stretch of a period is its days.
pub(super) fn exclusion_of<'s, 'n>(
    record: &Record<'s, 'n>,
    key: Key,
    item: &'s Node<'n>,
    excluded: Excluded,
) -> Vec<Exclusion> {
    let place = record.scope.place(item.span);
    let of = |days| Exclusion {
        place: place.clone(),
        days,
        reason: None,
        except: Vec::new(),
    };
    match excluded {
        Excluded::Weekday(_) => Vec::new(),
        Excluded::Days(range) => vec![of(ExcludedDays::Range(range))],
        Excluded::Named(name) => {
            let names = &record.scope.frame.names;
            let unknown = names.bearer(Target::Period, &name.text) == Bearer::Nobody;
            if let Some(days) = names.stretch(&name.text).filter(|_| unknown) {
                let ranges = days.iter().map(|range| of(ExcludedDays::Range(*range)));
                return ranges.collect();
            }
            let period = period_of(record, key, item, &name);
            period
                .map(|id| of(ExcludedDays::Period(id)))
                .into_iter()
                .collect()
        }
    }
}

/// The period with a name that stands in a text.
pub(super) fn period_of<'s, 'n>(
    record: &Record<'s, 'n>,
    key: Key,
    item: &'s Node<'n>,
    name: &Name,
) -> Option<PeriodId> {
    record.named(key, Target::Period, &name.text, span_of(record, item, name))
}

/// Where a name stands; the whole text where its quotes or lines hide it.
fn span_of(record: &Record, item: &Node, name: &Name) -> Span {
    let start = item.span.start as usize;
    let range = start + name.range.start..start + name.range.end;
    let same = record.scope.text.get(range.clone()) == Some(name.text.as_str());
    if same { Span::new(range) } else { item.span }
}
