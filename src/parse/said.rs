//! What the texts under the day keys of a slot say: days, and what else people write beside them.
//!
//! A text is read whole or not at all; what a key of the slot says too is noted, not chosen from.

use jiff::civil::{Date, Weekday};

use super::exceptions::{exclusion_of, period_of};
use super::record::Record;
use super::tree::Node;
use super::value::{Clause, Phrase, phrase, without, without_parts};
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::keys::Key;
use crate::lang::Lang;
use crate::model::{Exclusion, Hours, PeriodId, Recurrence};
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
    /// One week in two, on the weekday of the first day.
    pub fortnight: bool,
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

    /// Reads days that stand as keys before their hours: `mardi: 9h-12h`.
    pub fn of_pair<'s, 'n>(
        record: &Record<'s, 'n>,
        key: Key,
        hours: &'s Node<'n>,
        text: &str,
    ) -> Self {
        let mut said = Self::default();
        match reading(key, Days::Again)(text, record.scope.lang()) {
            Ok(read) => said.take(record, key, hours, read),
            Err(problem) => {
                let field = record.field(key);
                record.scope.note_at(hours.span, &field, problem);
            }
        }
        said
    }

    /// Reads the text of an item that is a slot of its own.
    pub fn alone<'s, 'n>(
        record: &Record<'s, 'n>,
        key: Key,
        item: &'s Node<'n>,
        text: &str,
    ) -> Self {
        let mut said = Self::default();
        match reading(key, Days::Either)(text, record.scope.lang()) {
            Ok(read) => said.take(record, key, item, read),
            Err(problem) => record.note_value(key, item.span, problem),
        }
        said
    }

    fn read<'s, 'n>(&mut self, record: &Record<'s, 'n>, key: Key, item: &'s Node<'n>, days: Days) {
        if let Some(read) = record.read_item(key, item, reading(key, days)) {
            let text = item.text().unwrap_or_default().trim();
            text.clone_into(&mut self.text);
            self.take(record, key, item, read);
        }
    }

    /// Takes what a text says.
    fn take<'s, 'n>(
        &mut self,
        record: &Record<'s, 'n>,
        key: Key,
        item: &'s Node<'n>,
        read: Phrase,
    ) {
        self.place = item.span;
        self.fortnight |= read.fortnight;
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

    /// Leaves out parts of the day that the hours beside the text make more exact.
    pub fn with_hours(&mut self, hours: &[Hours]) {
        for clause in &mut self.clauses {
            without_parts(&mut clause.hours, hours);
        }
    }

    /// Counts one week in two from the first day, on its weekday.
    pub fn start_fortnight(&mut self) {
        let Some(first) = self.from.filter(|_| self.fortnight) else {
            return;
        };
        let day = Recurrence::Fortnightly(first.weekday());
        match self.clauses.first_mut() {
            Some(clause) => clause.again.push(day),
            None => self.clauses.push(Clause {
                again: vec![day],
                ..Clause::default()
            }),
        }
        self.fortnight = false;
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

/// How a text under a key is read that may hold days of a kind.
fn reading(key: Key, days: Days) -> impl Fn(&str, Lang) -> Result<Phrase, Problem> {
    move |text: &str, lang| {
        let read = phrase(text, lang).map_err(|problem| of_days(key, days, problem));
        read.and_then(|read| fitting(read, key, days, text))
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
    if read.fortnight && days != Days::Once {
        return Ok(read);
    }
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
        _ if matches!(key, Key::Days | Key::Opening) => Problem::NotAWeekday { value },
        _ => Problem::NotARecurrence { value },
    }
}
