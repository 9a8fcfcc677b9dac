//! The year that a date without one means: the next such day, or the last of what is done.

use jiff::civil::Date;

use super::super::date::month_named;
use super::super::scan::number;
use super::tokens::Tokens;

/// Which of the days that bear a date without its year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// The next one, for what will take place.
    Next,
    /// The last one, for what somebody did: confirm a sheet, agree to be named.
    Last,
}

/// The text with the year that is meant behind the last month that has none, or in the place of two
/// digits; `None` where no month without a year stands in it.
pub fn with_year(text: &str, today: Date, meant: Meant) -> Option<String> {
    let tokens = Tokens::of(text);
    let words = tokens.words();
    let (at, day, month) = (0..words.len()).rev().find_map(|at| dated(&words, at))?;
    let short = words.get(at).filter(|year| year.len() == 2);
    let short = short.and_then(|year| number(year, 2));
    let year = match short {
        Some(year) => 2000 + i16::try_from(year).ok()?,
        None => year_of(day, month, today, meant),
    };
    let mut out = text.to_owned();
    let rest = &words[at..];
    if short.is_some() {
        let start = tokens.start(rest)?;
        out.replace_range(start..start + 2, &year.to_string());
    } else {
        let figures = at > 0 && number(words[at - 1], 2).is_some();
        let sign = if figures { "/" } else { " " };
        out.insert_str(tokens.end(rest), &format!("{sign}{year}"));
    }
    Some(out)
}

/// Where the year of a month that ends before `at` would stand, with its day and month.
fn dated(words: &[&str], at: usize) -> Option<(usize, i8, i8)> {
    let small = |word: &str| number(word, 2).and_then(|n| i8::try_from(n).ok());
    let has_year = |at: usize| {
        words
            .get(at)
            .is_some_and(|year| year.len() == 4 && number(year, 4).is_some())
    };
    match &words[..=at] {
        [before @ .., day, "/", month]
            if words.get(at + 1) != Some(&"/") && before.last() != Some(&"/") =>
        {
            let (day, month) = (small(day)?, small(month)?);
            (month <= 12).then_some((at + 1, day, month))
        }
        [.., day, "/", month, "/"] => Some((at + 1, small(day)?, small(month)?)),
        [.., before, name] => {
            let month = month_named(name)?;
            let dot = usize::from(words.get(at + 1) == Some(&"."));
            let next = at + 1 + dot;
            (!has_year(next)).then_some((next, small(before).unwrap_or(1), month))
        }
        [name] => {
            let month = month_named(name)?;
            (!has_year(at + 1)).then_some((at + 1, 1, month))
        }
        [] => None,
    }
}

/// This year when the day is still to come, else the next.
fn year_of(day: i8, month: i8, today: Date, meant: Meant) -> i16 {
    let now = (today.month(), today.day());
    match meant {
        Meant::Next => today.year() + i16::from((month, day) < now),
        Meant::Last => today.year() - i16::from((month, day) > now),
    }
}
