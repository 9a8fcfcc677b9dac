//! Lists of slots: a block each, a text that says all, or days as keys before their hours.
//!
//! What a block says is read in `schedule`.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::choices::one_of;
use super::record::Record;
use super::said::Said;
use super::schedule::{doubts, slots};
use super::tree::{Node, Tree};
use super::value::{Clause, phrase};
use crate::diagnostic::{Place, Problem};
use crate::keys::{Choice, Key, choose};
use crate::lang::Lang;
use crate::model::{Channel, DateRange, Slot, When};

const CHANNELS: &[Choice<Channel>] = &[
    ("sur place", "ter plaatse", Channel::Door),
    ("téléphone", "telefoon", Channel::Phone),
    ("rendez-vous", "afspraak", Channel::Appointment),
];

/// The same in the words of a phrase.
const WAYS: &[Choice<Channel>] = &[
    ("sur place", "ter plaatse", Channel::Door),
    ("par téléphone", "telefonisch", Channel::Phone),
    ("au téléphone", "per telefoon", Channel::Phone),
    ("gsm", "gsm", Channel::Phone),
    ("tél", "tel", Channel::Phone),
    ("sur rendez-vous", "op afspraak", Channel::Appointment),
];

/// The slots of a list, each with how one comes then; an item is a block, or a text that says all.
pub(super) fn listed(record: &Record, key: Key, known: &'static [Key]) -> Vec<(Slot, Channel)> {
    let items = record.node(key).map(Node::items).unwrap_or_default();
    let mut found = Vec::new();
    for item in items {
        if let Some(pairs) = by_day(item, record.scope.lang()) {
            for (days, hours) in pairs {
                let hours_said: Vec<&str> = hours.items().iter().filter_map(Node::text).collect();
                let days = days.text().unwrap_or_default();
                let text = format!("{days} {}", hours_said.join(", "));
                let (text, channel) = with_channel(&text, key, record.scope.lang());
                let said = Said::of_pair(record, key, hours, text);
                found.extend(alone(record, key, item, said).map(|slot| (slot, channel)));
            }
        } else if let Some(text) = item.text() {
            let (text, channel) = with_channel(text, key, record.scope.lang());
            let said = Said::alone(record, key, item, text);
            found.extend(alone(record, key, item, said).map(|slot| (slot, channel)));
        } else if let Some(block) = Record::read(record.scope, item, &record.field(key), known) {
            let by = block.read_with(Key::By, |text, lang| {
                choose(text, WAYS).map_or_else(|| one_of(text, CHANNELS, lang), Ok)
            });
            let channel = by.unwrap_or(Channel::Door);
            found.extend(slots(&block).into_iter().map(|slot| (slot, channel)));
        }
    }
    found
}

/// A text without the words at its end that say how one comes: `mardi 9h-12h, par téléphone`.
fn with_channel(text: &str, key: Key, lang: Lang) -> (&str, Channel) {
    let starts = text.match_indices(' ').map(|(at, _)| at).rev().take(3);
    let starts = starts.filter(|_| key == Key::Opening);
    let ended = starts.into_iter().filter_map(|at| {
        let sign = |sign: char| sign.is_whitespace() || "(),;:-–.".contains(sign);
        let way = choose(text[at..].trim_matches(sign), WAYS)?;
        Some((text[..at].trim_end_matches(sign), way))
    });
    let read = |(said, _): &(&str, Channel)| phrase(said, lang).is_ok();
    ended.filter(read).last().unwrap_or((text, Channel::Door))
}

/// A block whose keys are days: `{ mardi: 9h-12h, jeudi: 14h-16h }`.
fn by_day<'s, 'n>(item: &'s Node<'n>, lang: Lang) -> Option<&'s [(Node<'n>, Node<'n>)]> {
    let Tree::Map(pairs) = &item.value else {
        return None;
    };
    let days = |name: &str| {
        let read = phrase(name, lang).unwrap_or_default();
        !Key::exists(name) && matches!(&read.clauses[..], [one] if !one.again.is_empty())
    };
    let texts = |node: &Node| node.items().iter().all(|item| item.text().is_some());
    let all = pairs
        .iter()
        .all(|(name, hours)| name.text().is_some_and(days) && texts(hours));
    (all && !pairs.is_empty()).then_some(pairs)
}

/// The slots of a text that says all.
fn alone(record: &Record, key: Key, item: &Node, said: Said) -> impl Iterator<Item = Slot> {
    let place = record.scope.place(item.span);
    let counts = !said.fortnight;
    if !counts {
        let problem = Problem::FortnightWithoutStart;
        record.scope.note_at(item.span, &record.field(key), problem);
    }
    let slots: Vec<Slot> = said_slots(said, &place).filter(|_| counts).collect();
    doubts(record, &slots);
    slots.into_iter()
}

/// A slot for each part of a text.
fn said_slots(said: Said, place: &Place) -> impl Iterator<Item = Slot> {
    let (from, until, during, except) = (said.from, said.until, said.during, said.except);
    let place = place.clone();
    said.clauses.into_iter().map(move |clause| Slot {
        place: place.clone(),
        when: when_of(&clause),
        hours: clause.hours,
        from,
        until,
        during: during.clone(),
        except: except.clone(),
        cancelled: Vec::new(),
        moved: Vec::new(),
        location: None,
        note: None,
    })
}

/// The days of a text that says all.
pub(super) fn when_of(clause: &Clause) -> When {
    match clause.once.as_slice() {
        [] => When::Repeated(clause.again.clone()),
        [range] if range.last != Some(range.first) => When::Days(*range),
        ranges => {
            let mut dates: Vec<Date> = ranges.iter().flat_map(days_in).collect();
            dates.sort_unstable();
            dates.dedup();
            When::Dates(dates)
        }
    }
}

/// Every day of a stretch, as far as a year.
pub(super) fn days_in(range: &DateRange) -> Vec<Date> {
    const MOST: usize = 366;
    let last = range.last.unwrap_or(range.first);
    let days = range.first.series(1.day());
    days.take_while(|day| *day <= last).take(MOST).collect()
}
