//! What a phrase leaves out: days, stretches, weekdays, and names of periods.

use super::super::date::month_named;
use super::super::hours::at_front;
use super::super::scan::number;
use super::dates::day_spans;
use super::days::days;
use super::marks::{after_any, mark, separates, skip_separators};
use super::tokens::Tokens;
use super::{Excluded, Name};
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::{DateRange, Recurrence};
use jiff::civil::Date;

/// What leads to a name and is no part of it.
const LEADS: &str = "les, la, le, l ', de, het, aux, au, pendant les, pendant la, pendant le, \
                     pendant, durant les, durant, en, in de, in, tijdens de, tijdens, op, d ', des, du";

/// The items at the front, and what follows the last that was understood.
///
/// # Errors
/// A date that has a problem.
pub(super) fn excluded<'w>(
    words: &'w [&'w str],
    tokens: &Tokens,
    text: &str,
    lang: Lang,
) -> Result<(Vec<Excluded>, &'w [&'w str]), Problem> {
    let mut items = Vec::new();
    let mut rest = words;
    loop {
        let next = skip_separators(rest);
        let Some((found, after)) = item(next, tokens, text, lang)? else {
            break;
        };
        items.extend(found);
        rest = after;
    }
    Ok((items, rest))
}

type Taken<'w, T> = Option<(T, &'w [&'w str])>;

fn item<'w>(
    words: &'w [&'w str],
    tokens: &Tokens,
    text: &str,
    lang: Lang,
) -> Result<Taken<'w, Vec<Excluded>>, Problem> {
    if let Some((spans, rest)) = day_spans(words, text, lang)? {
        let ranges: Result<Vec<_>, _> = spans.iter().map(|span| span.range(text, lang)).collect();
        let days = ranges?.into_iter().map(Excluded::Days).collect();
        return Ok(Some((days, rest)));
    }
    if let Some((months, rest)) = months(words, text)? {
        return Ok(Some((months, rest)));
    }
    if let Some((days, rest)) = weekdays(words, lang) {
        return Ok(Some((days, rest)));
    }
    Ok(name(words, tokens, text).map(|(name, rest)| (vec![Excluded::Named(name)], rest)))
}

/// Days of the week; every day, or a rank in the month, cannot be left out.
fn weekdays<'w>(words: &'w [&'w str], lang: Lang) -> Taken<'w, Vec<Excluded>> {
    let (found, rest) = days(words, lang)?;
    let days = found.again.iter().map(|day| match day {
        Recurrence::Weekly(day) if found.part.is_none() => Some(Excluded::Weekday(*day)),
        _ => None,
    });
    Some((days.collect::<Option<_>>()?, rest))
}

/// `juillet et août 2027`: whole months that share their year.
fn months<'w>(words: &'w [&'w str], text: &str) -> Result<Taken<'w, Vec<Excluded>>, Problem> {
    let mut rest = after_any(LEADS, words).unwrap_or(words);
    let mut months: Vec<i8> = Vec::new();
    while let [name, after @ ..] = rest
        && let Some(month) = month_named(name)
    {
        months.push(month);
        rest = match after {
            ["," | "et" | "en" | "&" | "/", next @ ..] if begins_with_month(next) => next,
            _ => after,
        };
    }
    if months.is_empty() {
        return Ok(None);
    }
    let year = rest.first().filter(|year| year.len() == 4);
    let Some(year) = year.and_then(|year| number(year, 4)) else {
        let (value, meant) = (text.trim().to_owned(), String::new());
        return Err(Problem::DateWithoutYear { value, meant });
    };
    let whole = months.iter().filter_map(|month| {
        let first = Date::new(i16::try_from(year).ok()?, *month, 1).ok()?;
        let last = Some(first.last_of_month());
        Some(Excluded::Days(DateRange { first, last }))
    });
    Ok(Some((whole.collect(), &rest[1..])))
}

fn begins_with_month(words: &[&str]) -> bool {
    words
        .first()
        .is_some_and(|name| month_named(name).is_some())
}

/// The words up to a number, a sign or a mark: what may name a period.
fn name<'w>(words: &'w [&'w str], tokens: &Tokens, text: &str) -> Taken<'w, Name> {
    let words = after_any(LEADS, words).unwrap_or(words);
    let ends = |at: usize| {
        let word = words[at];
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        (separates(word) && word != "-")
            || number
            || mark(&words[at..]).is_some()
            || (at > 0 && at_front(&words[at..], text).is_some())
    };
    let count = (0..words.len()).find(|at| ends(*at)).unwrap_or(words.len());
    let rest = &words[count..];
    let range = tokens.start(words)?..tokens.end(rest);
    (count > 0).then(|| {
        let text = text[range.clone()].to_owned();
        (Name { text, range }, rest)
    })
}
