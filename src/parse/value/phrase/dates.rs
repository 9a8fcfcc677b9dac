//! Dates in a phrase: one, several that share month and year, or days in a row.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::super::date::{ORDINAL_ENDINGS, SaidDay, impossible, month_named, wrong_weekday};
use super::super::hours::UNITS;
use super::super::scan::{number, quote};
use super::super::weekday;
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::DateRange;

/// The years we take for meant.
const YEARS: RangeInclusive<i16> = 1900..=2200;

/// A day as it was named; month and year may be those of the next one.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Named<'w> {
    weekday: Option<SaidDay<'w>>,
    day: i8,
    month: Option<i8>,
    year: Option<i16>,
}

/// A day, or days from one to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct DaySpan<'w> {
    first: Named<'w>,
    last: Named<'w>,
}

/// How two days belong together.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    And,
    To,
}

/// Words at the front, and what follows them.
type Taken<'w, T> = Option<(T, &'w [&'w str])>;

/// The dates at the front, as far as the last that has its month.
///
/// # Errors
/// A date that no calendar has, that lacks its year or has another weekday.
pub(super) fn day_spans<'w>(
    words: &'w [&'w str],
    text: &str,
    lang: Lang,
) -> Result<Taken<'w, Vec<DaySpan<'w>>>, Problem> {
    let mut days: Vec<(Link, Named<'w>)> = Vec::new();
    let mut complete = None;
    let mut rest = words;
    let mut link = Link::And;
    while let Some((day, after)) = named(rest, lang) {
        days.push((link, day));
        if day.month.is_some() {
            complete = Some((days.len(), after));
        }
        let Some((next, after)) = linked(after) else {
            break;
        };
        (link, rest) = (next, after);
    }
    let Some((count, rest)) = complete else {
        return Ok(None);
    };
    days.truncate(count);
    share(&mut days);
    spans(&days)
        .map(|spans| Some((spans, rest)))
        .ok_or_else(|| Problem::NotADate { value: quote(text) })
}

/// Gives each day that lacks them the month and the year of the next one; a later month is of the
/// year before, which must be written.
fn share(days: &mut [(Link, Named<'_>)]) {
    let mut next: Option<(i8, Option<i16>)> = None;
    for (_, day) in days.iter_mut().rev() {
        if let Some((month, year)) = next {
            let same_year = day.month.unwrap_or(month) <= month;
            day.year = day.year.or(year.filter(|_| same_year));
            day.month = day.month.or(Some(month));
        }
        next = day.month.map(|month| (month, day.year));
    }
}

/// Days and stretches; `1 - 2 - 3` is neither.
fn spans<'w>(days: &[(Link, Named<'w>)]) -> Option<Vec<DaySpan<'w>>> {
    let mut spans: Vec<DaySpan<'w>> = Vec::new();
    let mut open = false;
    for (link, day) in days {
        match (link, spans.last_mut()) {
            (Link::To, Some(last)) if open => {
                last.last = *day;
                open = false;
            }
            (Link::To, _) => return None,
            (Link::And, _) => {
                open = true;
                spans.push(DaySpan {
                    first: *day,
                    last: *day,
                });
            }
        }
    }
    Some(spans)
}

impl DaySpan<'_> {
    /// The days of the calendar that are meant.
    ///
    /// # Errors
    /// A date that no calendar has, that lacks its year or has another weekday; an end before
    /// the start.
    pub fn range(self, text: &str, lang: Lang) -> Result<DateRange, Problem> {
        let first = self.first.date(text, lang)?;
        let last = self.last.date(text, lang)?;
        if last < first {
            return Err(Problem::EndBeforeStart);
        }
        Ok(DateRange {
            first,
            last: Some(last),
        })
    }
}

impl Named<'_> {
    fn date(self, text: &str, lang: Lang) -> Result<Date, Problem> {
        let value = || quote(text);
        let year = self.year.ok_or_else(|| Problem::DateWithoutYear {
            value: value(),
            meant: String::new(),
        })?;
        let month = self.month.unwrap_or_default();
        let date =
            Date::new(year, month, self.day).map_err(|_| impossible(value(), year, month, lang))?;
        wrong_weekday(date, self.weekday, lang).map_or(Ok(date), Err)
    }
}

/// What joins two days, where one does.
fn linked<'w>(words: &'w [&'w str]) -> Taken<'w, Link> {
    match words {
        ["," | ";", "et" | "en", rest @ ..]
        | ["," | ";" | "et" | "en" | "&" | "+" | "/", rest @ ..] => Some((Link::And, rest)),
        ["tot", "en", "met", rest @ ..]
        | ["jusqu", "'", "au", rest @ ..]
        | ["t", "/", "m", rest @ ..]
        | ["-", ">", rest @ ..]
        | ["-" | "au" | "a" | "tot" | "tem" | "→", rest @ ..] => Some((Link::To, rest)),
        _ => None,
    }
}

/// A day at the front: `le samedi 19`, `19 décembre 2026`, `19/12/2026`, `2026-12-19`.
fn named<'w>(words: &'w [&'w str], lang: Lang) -> Taken<'w, Named<'w>> {
    let words = match words {
        ["du" | "de" | "van" | "le" | "les" | "op", rest @ ..] => rest,
        _ => words,
    };
    let (weekday, words) = split_weekday(words, lang);
    let (day, rest) = in_figures(words)
        .or_else(|| in_words(words))
        .or_else(|| day_only(words))?;
    Some((Named { weekday, ..day }, rest))
}

fn split_weekday<'w>(words: &'w [&'w str], lang: Lang) -> (Option<SaidDay<'w>>, &'w [&'w str]) {
    match words {
        [name, "." | ",", rest @ ..] | [name, rest @ ..] => match weekday::named(name, lang) {
            Some(day) => (Some((day, *name)), rest),
            None => (None, words),
        },
        [] => (None, words),
    }
}

fn in_figures<'w>(words: &'w [&'w str]) -> Taken<'w, Named<'w>> {
    match words {
        [a, sign @ ("-" | "/" | "."), month, again, c, rest @ ..]
            if sign == again && is_no_time(rest) =>
        {
            let (year, day) = if a.len() == 4 { (a, c) } else { (c, a) };
            Some((figures(small(day)?, month, Year::of(year)?.known())?, rest))
        }
        [day, "/", month, rest @ ..] if is_no_time(rest) && !begins_with_month(rest) => {
            Some((figures(small(day)?, month, None)?, rest))
        }
        _ => None,
    }
}

fn figures<'w>(day: i8, month: &str, year: Option<i16>) -> Option<Named<'w>> {
    let month = Some(small(month)?);
    Some(Named {
        weekday: None,
        day,
        month,
        year,
    })
}

fn in_words<'w>(words: &'w [&'w str]) -> Taken<'w, Named<'w>> {
    let (day, rest) = day_only(words)?;
    let (month, rest) = match rest {
        [name, ".", rest @ ..] | [name, rest @ ..] => (month_named(name)?, rest),
        [] => return None,
    };
    let (year, rest) = match rest {
        [year, after @ ..] if is_no_time(after) => match Year::of(year) {
            Some(year) => (year.known(), after),
            None => (None, rest),
        },
        _ => (None, rest),
    };
    let month = Some(month);
    Some((Named { month, year, ..day }, rest))
}

/// The number of a day, with or without its ending: `1er`, `3de`.
fn day_only<'w>(words: &'w [&'w str]) -> Taken<'w, Named<'w>> {
    let (day, rest) = words.split_first()?;
    let rest = match rest {
        [ending, rest @ ..] if ORDINAL_ENDINGS.contains(ending) => rest,
        _ => rest,
    };
    let day = Named {
        weekday: None,
        day: small(day)?,
        month: None,
        year: None,
    };
    is_no_time(rest).then_some((day, rest))
}

/// A year as it was written.
enum Year {
    /// With its four digits.
    Full(i16),
    /// With two, of which nobody can tell the century.
    Short,
}

impl Year {
    fn of(token: &str) -> Option<Self> {
        let year = i16::try_from(number(token, 4)?).ok()?;
        match token.len() {
            4 => YEARS.contains(&year).then_some(Self::Full(year)),
            2 => Some(Self::Short),
            _ => None,
        }
    }

    /// The year, when it is known.
    fn known(self) -> Option<i16> {
        match self {
            Self::Full(year) => Some(year),
            Self::Short => None,
        }
    }
}

/// A number of one or two digits.
fn small(token: &str) -> Option<i8> {
    i8::try_from(number(token, 2)?).ok()
}

/// Whether what was read is not the hour of `14h`, `14:30` or `9.30`.
fn is_no_time(rest: &[&str]) -> bool {
    !matches!(rest, [":", ..]) && !rest.first().is_some_and(|unit| UNITS.contains(unit))
}

fn begins_with_month(words: &[&str]) -> bool {
    words
        .first()
        .is_some_and(|name| month_named(name).is_some())
}
