//! What people say of when something takes place, in one text: `mardi et jeudi de 9h à 12h, sauf
//! jours fériés`, `elke eerste maandag om 14u`, `du 19 au 20 décembre 2026, 14h-18h`.
//!
//! Tokens become a [`Phrase`]; the caller makes slots of it. Every word must be understood: one
//! that is not is told, never left out. Names of periods stay names here. Knows nothing of keys.

mod dates;
mod days;
mod exceptions;
mod marks;
mod tokens;
mod told;
mod year;

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use self::dates::{DaySpan, day_spans};
use self::days::{Days, days};
use self::exceptions::excluded;
use self::marks::Mark;
use self::tokens::Tokens;
pub use self::told::{told, told_days, told_hours};
pub use self::year::{Meant, with_year};
use super::hours::at_front;
use super::scan::{quote, without_midnight};
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::{DateRange, Hours, PartOfDay, Recurrence};

/// What a text says of when something takes place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// Days with their hours, in the order of the text; several when hours differ by day.
    pub clauses: Vec<Clause>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// What is left out.
    pub except: Vec<Excluded>,
    /// The periods in which alone it takes place.
    pub during: Vec<Name>,
    /// One week in two, on the weekday of a first day that is said elsewhere.
    pub fortnight: bool,
}

/// Days that share their hours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clause {
    /// Days that come again.
    pub again: Vec<Recurrence>,
    /// Days that come once.
    pub once: Vec<DateRange>,
    /// The sessions of each day.
    pub hours: Vec<Hours>,
}

/// Something that a phrase leaves out.
#[derive(Clone, Debug, PartialEq)]
pub enum Excluded {
    /// A day of the week.
    Weekday(Weekday),
    /// A day, or days in a row.
    Days(DateRange),
    /// What may be the name of a period.
    Named(Name),
}

/// Words that name something elsewhere, with their place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The words as they were written.
    pub text: String,
    /// Their bytes in the text.
    pub range: Range<usize>,
}

/// Reads a text that says when something takes place.
///
/// # Errors
/// The problem that the text has; the words that were not understood, where others were.
pub fn phrase(text: &str, lang: Lang) -> Result<Phrase, Problem> {
    let plain = without_midnight(text);
    let tokens = Tokens::of(&plain);
    let reader = Reader {
        text: &plain,
        lang,
        tokens: &tokens,
        phrase: Phrase::default(),
        fortnight: false,
    };
    let changed = plain != text;
    reader.read().map_err(|problem| match problem {
        _ if changed => Problem::NotADate { value: quote(text) },
        problem => problem,
    })
}

/// Reads a list of days to leave out: dates, stretches, days of the week, names of periods.
///
/// # Errors
/// The problem that the text has.
pub fn exclusions(text: &str, lang: Lang) -> Result<Vec<Excluded>, Problem> {
    let tokens = Tokens::of(text);
    let words = tokens.words();
    let (items, rest) = excluded(&words, &tokens, text, lang)?;
    if rest.is_empty() && !items.is_empty() {
        Ok(items)
    } else {
        Err(not_understood(text, &tokens, rest, !items.is_empty()))
    }
}

/// Reads dates: one, several, or days in a row.
///
/// # Errors
/// The problem that the text has.
pub fn dates(text: &str, lang: Lang) -> Result<Vec<DateRange>, Problem> {
    let tokens = Tokens::of(text);
    let words = tokens.words();
    match day_spans(&words, text, lang)? {
        Some((spans, [])) => ranges(&spans, text, lang),
        Some((_, rest)) => Err(not_understood(text, &tokens, rest, true)),
        None => Err(Problem::NotADate { value: quote(text) }),
    }
}

fn ranges(spans: &[DaySpan], text: &str, lang: Lang) -> Result<Vec<DateRange>, Problem> {
    spans.iter().map(|span| span.range(text, lang)).collect()
}

/// The words from which on nothing was understood.
fn not_understood(text: &str, tokens: &Tokens, rest: &[&str], some: bool) -> Problem {
    let (value, rest) = (quote(text), tokens.written(text, rest));
    if some && !rest.is_empty() {
        Problem::PhraseRest { value, rest }
    } else {
        Problem::NotARecurrence { value }
    }
}

struct Reader<'t> {
    text: &'t str,
    lang: Lang,
    tokens: &'t Tokens,
    phrase: Phrase,
    /// Whether the days to come are one week in two.
    fortnight: bool,
}

/// What follows the words that were understood; none were when it is `None`.
type Next<'w> = Result<Option<&'w [&'w str]>, Problem>;

impl Reader<'_> {
    fn read(mut self) -> Result<Phrase, Problem> {
        let words = self.tokens.words();
        let mut rest = marks::skip_separators(&words);
        let start = rest.len();
        while !rest.is_empty() {
            let Some(next) = self.one(rest)? else {
                let some = rest.len() < start;
                return Err(not_understood(self.text, self.tokens, rest, some));
            };
            rest = marks::skip_separators(next);
        }
        self.fortnight_from_its_start();
        let dayless = |clause: &Clause| clause.again.is_empty() && clause.once.is_empty();
        self.phrase.fortnight = self.fortnight && self.phrase.clauses.iter().all(dayless);
        if self.fortnight != self.phrase.fortnight || self.phrase == Phrase::default() {
            return Err(Problem::NotARecurrence {
                value: quote(self.text),
            });
        }
        self.leave_out_weekdays()?;
        for clause in &mut self.phrase.clauses {
            let exact = clause.hours.clone();
            without_parts(&mut clause.hours, &exact);
        }
        Ok(self.phrase)
    }

    /// `tous les quinze jours à partir du 1er décembre 2026` is on the weekday of its first day.
    fn fortnight_from_its_start(&mut self) {
        let Some(first) = self.phrase.from.filter(|_| self.fortnight) else {
            return;
        };
        self.fortnight = false;
        let day = Recurrence::Fortnightly(first.weekday());
        self.clause().again.push(day);
    }

    /// Reads what stands at the front.
    fn one<'w>(&mut self, words: &'w [&'w str]) -> Next<'w> {
        if let Some((mark, rest)) = marks::mark(words)
            && let Some(rest) = self.marked(mark, rest)?
        {
            return Ok(Some(rest));
        }
        if let Some((spans, rest)) = day_spans(words, self.text, self.lang)? {
            let ranges = ranges(&spans, self.text, self.lang)?;
            return Ok(self.dates(&ranges).then_some(rest));
        }
        if let Some((days, rest)) = days(words, self.lang) {
            self.days(days);
            return Ok(Some(rest));
        }
        let Some((hours, rest)) = at_front(words, self.text) else {
            return Ok(None);
        };
        let hours = hours?;
        self.clause().hours.push(hours);
        Ok(Some(rest))
    }

    fn marked<'w>(&mut self, mark: Mark, rest: &'w [&'w str]) -> Next<'w> {
        match mark {
            Mark::From | Mark::Until => return self.bound(mark, rest),
            Mark::Fortnight => {
                self.one_week_in_two();
                return Ok(Some(rest));
            }
            Mark::Except | Mark::During => {}
        }
        let (items, rest) = excluded(rest, self.tokens, self.text, self.lang)?;
        if items.is_empty() {
            return Ok(None);
        }
        if mark == Mark::Except {
            self.phrase.except.extend(items);
            return Ok(Some(rest));
        }
        let names: Option<Vec<Name>> = items.into_iter().map(Excluded::into_name).collect();
        Ok(names.map(|names| {
            self.phrase.during.extend(names);
            rest
        }))
    }

    /// A date at which a repetition begins or ends; each may be said once.
    fn bound<'w>(&mut self, mark: Mark, words: &'w [&'w str]) -> Next<'w> {
        let Some((spans, rest)) = day_spans(words, self.text, self.lang)? else {
            return Ok(None);
        };
        let ranges = ranges(&spans, self.text, self.lang)?;
        let bound = match mark {
            Mark::From => &mut self.phrase.from,
            _ => &mut self.phrase.until,
        };
        match &ranges[..] {
            [day] if bound.is_none() && day.last == Some(day.first) => {
                *bound = Some(day.first);
                Ok(Some(rest))
            }
            _ => Ok(None),
        }
    }

    /// Takes dates: the bounds of days that come again, else days of their own. Whether it could.
    fn dates(&mut self, ranges: &[DateRange]) -> bool {
        let again = self.phrase.clauses.iter().any(|one| !one.again.is_empty());
        if !again {
            let clause = self.clause();
            let first = clause.once.is_empty();
            clause.once.extend(ranges);
            return first;
        }
        let bounded = self.phrase.from.is_some() || self.phrase.until.is_some();
        match ranges {
            [range] if !bounded && range.last != Some(range.first) => {
                (self.phrase.from, self.phrase.until) = (Some(range.first), range.last);
                true
            }
            _ => false,
        }
    }

    /// Takes days that come again; after hours they begin a new clause.
    fn days(&mut self, days: Days) {
        let ended = |last: &Clause| !last.hours.is_empty() && !last.again.is_empty();
        if self.phrase.clauses.last().is_some_and(ended) {
            self.phrase.clauses.push(Clause::default());
        }
        let mut again = days.again;
        if std::mem::take(&mut self.fortnight) {
            again.iter_mut().for_each(one_week_in_two);
        }
        let clause = self.clause();
        for day in again {
            if !clause.again.contains(&day) {
                clause.again.push(day);
            }
        }
        clause.hours.extend(days.part);
    }

    /// Makes the days at hand, else those to come, days of one week in two.
    fn one_week_in_two(&mut self) {
        match self.phrase.clauses.last_mut() {
            Some(last) if !last.again.is_empty() => {
                last.again.iter_mut().for_each(one_week_in_two);
            }
            _ => self.fortnight = true,
        }
    }

    /// The clause at hand.
    fn clause(&mut self) -> &mut Clause {
        if self.phrase.clauses.is_empty() {
            self.phrase.clauses.push(Clause::default());
        }
        let last = self.phrase.clauses.len() - 1;
        &mut self.phrase.clauses[last]
    }

    /// Takes the weekdays that are left out off the days that come again.
    fn leave_out_weekdays(&mut self) -> Result<(), Problem> {
        let (weekdays, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.phrase.except)
            .into_iter()
            .partition(|one| matches!(one, Excluded::Weekday(_)));
        self.phrase.except = others;
        for one in weekdays {
            let Excluded::Weekday(day) = one else {
                continue;
            };
            let mut left = 0;
            for clause in &mut self.phrase.clauses {
                left += usize::from(without(&mut clause.again, day));
            }
            if left == 0 {
                let value = quote(self.text);
                return Err(Problem::NotARecurrence { value });
            }
        }
        Ok(())
    }
}

impl Excluded {
    fn into_name(self) -> Option<Name> {
        match self {
            Self::Named(name) => Some(name),
            _ => None,
        }
    }
}

/// Leaves out a part of the day that clock times make more exact: `dinsdagavond om 19u`.
pub fn without_parts(hours: &mut Vec<Hours>, exact: &[Hours]) {
    let starts: Vec<u16> = exact.iter().copied().filter_map(start).collect();
    let exact = |part: PartOfDay| !starts.is_empty() && starts.iter().all(|at| is_in(*at, part));
    hours.retain(|one| match one {
        Hours::Part(part) => !exact(*part),
        Hours::Clock { .. } => true,
    });
}

fn start(hours: Hours) -> Option<u16> {
    match hours {
        Hours::Clock { start, .. } => Some(start.hour()),
        Hours::Part(_) => None,
    }
}

/// Whether people would call an hour this part of the day.
fn is_in(hour: u16, part: PartOfDay) -> bool {
    match part {
        PartOfDay::Morning => (5..13).contains(&hour),
        PartOfDay::Noon => (11..15).contains(&hour),
        PartOfDay::Afternoon => (12..19).contains(&hour),
        PartOfDay::Evening => hour >= 17,
        PartOfDay::Day => true,
    }
}

fn one_week_in_two(day: &mut Recurrence) {
    if let Recurrence::Weekly(weekday) = *day {
        *day = Recurrence::Fortnightly(weekday);
    }
}

/// Takes a weekday off days that come again; whether it was one of them and others stay.
pub fn without(again: &mut Vec<Recurrence>, day: Weekday) -> bool {
    if again.contains(&Recurrence::Daily) {
        let days = day.cycle_forward().take(7);
        *again = days.map(Recurrence::Weekly).collect();
    }
    let before = again.len();
    again.retain(|one| *one != Recurrence::Weekly(day));
    again.len() < before && !again.is_empty()
}

#[cfg(test)]
mod tests;
