//! What the texts under the day keys of a slot say: days, and what else people write beside them.
//!
//! A text is read whole or not at all; what a key of the slot says too is noted, not chosen from.

use jiff::civil::{Date, Weekday};

use super::exceptions::{exclusion_of, period_of};
use super::record::Record;
use super::tree::Node;
use super::value::{Clause, Phrase, phrase, without};
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::keys::Key;
use crate::model::{Exclusion, PeriodId};
use crate::text::slip;

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

/// What texts say of a slot.
#[derive(Default)]
pub(super) struct Said {
    /// Days with their hours.
    pub clauses: Vec<Clause>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// Days that are left out.
    pub except: Vec<Exclusion>,
    /// The periods in which alone it takes place.
    pub during: Vec<PeriodId>,
    /// The last text that was read, for messages.
    text: String,
    place: Span,
}

/// What a day key may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    /// Dates.
    Once,
    /// Days that come again.
    Again,
    /// Either: the text is a slot of its own.
    Either,
}

impl Said {
    /// Reads the texts under some keys.
    pub fn under(record: &Record, keys: &[Key], days: Days) -> Self {
        let mut said = Self::default();
        for key in keys {
            let items = record.node(*key).map(Node::items).unwrap_or_default();
            for item in items {
                said.read(record, *key, item, days);
            }
        }
        said
    }

    /// Reads one text, which is a slot of its own.
    pub fn alone<'s, 'n>(record: &Record<'s, 'n>, key: Key, item: &'s Node<'n>) -> Self {
        let mut said = Self::default();
        said.read(record, key, item, Days::Either);
        said
    }

    fn read<'s, 'n>(&mut self, record: &Record<'s, 'n>, key: Key, item: &'s Node<'n>, days: Days) {
        let read = |text: &str, lang| {
            let read = phrase(text, lang).map_err(|problem| of_days(key, days, problem));
            read.and_then(|read| fitting(read, key, days, text))
        };
        let Some(read) = record.read_item(key, item, read) else {
            return;
        };
        let text = item.text().unwrap_or_default().trim();
        text.clone_into(&mut self.text);
        self.place = item.span;
        self.from = self.from.or(read.from);
        self.until = self.until.or(read.until);
        for excluded in read.except {
            self.except
                .extend(exclusion_of(record, key, item, excluded));
        }
        for name in &read.during {
            self.during.extend(period_of(record, key, item, name));
        }
        for clause in read.clauses {
            self.add(clause);
        }
    }

    /// Adds days; those without hours belong to the ones before that have none either.
    fn add(&mut self, clause: Clause) {
        match self.clauses.last_mut() {
            Some(last) if last.hours.is_empty() && clause.hours.is_empty() => {
                last.once.extend(clause.once);
                for day in clause.again {
                    if !last.again.contains(&day) {
                        last.again.push(day);
                    }
                }
            }
            _ => self.clauses.push(clause),
        }
    }

    /// Takes a weekday off the days; whether it was one of them and others stay.
    pub fn leave_out(&mut self, day: Weekday) -> bool {
        let left = self
            .clauses
            .iter_mut()
            .filter(|clause| !clause.again.is_empty());
        let left: Vec<bool> = left.map(|clause| without(&mut clause.again, day)).collect();
        left.contains(&true)
    }

    /// Notes every key that says what a text already says.
    pub fn refuse_doubles(&self, record: &Record) {
        let stretch = |clause: &Clause| clause.once.iter().any(|d| d.last != Some(d.first));
        let says = [
            (
                Key::Hours,
                self.clauses.iter().any(|one| !one.hours.is_empty()),
            ),
            (Key::From, self.from.is_some()),
            (
                Key::Until,
                self.until.is_some() || self.clauses.iter().any(stretch),
            ),
            (Key::Except, !self.except.is_empty()),
            (Key::During, !self.during.is_empty()),
        ];
        for (key, _) in says.iter().filter(|(key, said)| *said && record.has(*key)) {
            let Some(node) = record.node(*key) else {
                continue;
            };
            let other = &record.scope.text[node.span.range()];
            let problem = Problem::SaidTwice {
                text: self.text.clone(),
                key: key.name(record.scope.lang()).into(),
                other: other.split_whitespace().collect::<Vec<_>>().join(" "),
            };
            let fault = Diagnostic::new(record.at(*key), problem).about(record.field(*key));
            let text = record.scope.place(self.place);
            record.scope.note(fault.beside(text));
        }
    }
}

/// A phrase whose days are of the kind that a key holds.
fn fitting(read: Phrase, key: Key, days: Days, text: &str) -> Result<Phrase, Problem> {
    let again = read.clauses.iter().any(|clause| !clause.again.is_empty());
    let once = read.clauses.iter().any(|clause| !clause.once.is_empty());
    let fits = match days {
        Days::Once => once && !again,
        Days::Again => again && !once,
        Days::Either => again != once,
    };
    let dayless = |clause: &Clause| clause.again.is_empty() && clause.once.is_empty();
    if fits && !read.clauses.iter().any(dayless) {
        return Ok(read);
    }
    let value = text.trim().to_owned();
    Err(of_days(key, days, Problem::NotARecurrence { value }))
}

/// Under `date` people mean dates, under `jours` days, under `chaque` repetitions. A weekday with
/// a slip in it is told from what makes no sense at all.
fn of_days(key: Key, days: Days, problem: Problem) -> Problem {
    let Problem::NotARecurrence { value } = problem else {
        return problem;
    };
    match slip(&value, WEEKDAYS) {
        Some(day) if days != Days::Once => {
            let nearest = day.to_owned();
            Problem::MisspeltValue { value, nearest }
        }
        _ if days == Days::Once => Problem::NotADate { value },
        _ if key == Key::Days => Problem::NotAWeekday { value },
        _ => Problem::NotARecurrence { value },
    }
}
