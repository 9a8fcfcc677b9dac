//! Dates, in figures or in words, with or without their weekday.

use jiff::civil::{Date, Weekday};

use super::number::YEARS;
use super::scan::{day_of_date_time, meaning, number, plain, quote, tokens};
use super::{Value, weekday};
use crate::diagnostic::Problem;
use crate::lang::Lang;

/// Names of the months in French, Dutch and English, in full and in short.
pub(super) const MONTHS: [(i8, &str); 12] = [
    (1, "janvier, januari, january, janv, jan"),
    (2, "fevrier, februari, february, fevr, fev, feb"),
    (3, "mars, maart, march, mrt, mar"),
    (4, "avril, april, avr, apr"),
    (5, "mai, mei, may"),
    (6, "juin, juni, june, jun"),
    (7, "juillet, juli, july, juil, jul"),
    (8, "aout, augustus, august, aug"),
    (9, "septembre, september, sept, sep"),
    (10, "octobre, oktober, october, oct, okt"),
    (11, "novembre, november, nov"),
    (12, "decembre, december, dec"),
];

/// What may follow the number of a day: `1er`, `1ste`, `19de`, `1st`.
pub(super) const ORDINAL_ENDINGS: [&str; 8] = ["er", "e", "ste", "de", "st", "nd", "rd", "th"];

/// A year, a month and a day that a text names, be there such a day or not.
struct Named {
    year: i16,
    month: i8,
    day: i8,
}

impl Value for Date {
    fn parse(text: &str, lang: Lang) -> Result<Self, Problem> {
        let text = quote(text);
        let plain = plain(day_of_date_time(&text));
        let tokens = tokens(&plain);
        let (said, rest) = split_weekday(&tokens, lang);
        let Some(Named { year, month, day }) = in_figures(rest).or_else(|| in_words(rest)) else {
            return Err(without_year_or_date(text, rest));
        };
        let date = Self::new(year, month, day).map_err(|_| impossible(text, year, month, lang))?;
        wrong_weekday(date, said, lang).map_or(Ok(date), Err)
    }
}

/// A day and a month with no year, or one of two digits, lack their year; else it is no date.
fn without_year_or_date(value: String, tokens: &[&str]) -> Problem {
    let day = |token: &str| small_number(token).is_some_and(|day| (1..=31).contains(&day));
    let known = match tokens {
        [a, "/", b] | [a, "/", b, "/", _] => day(a) && day(b) && small_number(b) <= Some(12),
        [a, name, ..] | [a, _, name, ..] if month_named(name).is_some() => day(a),
        _ => false,
    };
    let short = match tokens {
        [.., sign, last] if *sign == "/" || month_named(sign).is_some() || *sign == "." => {
            last.len() <= 2 || month_named(last).is_some()
        }
        _ => tokens.len() <= 3,
    };
    if known && short {
        let meant = String::new();
        Problem::DateWithoutYear { value, meant }
    } else {
        Problem::NotADate { value }
    }
}

/// Takes `le samedi`, `zat.` or nothing off the front.
fn split_weekday<'a>(tokens: &'a [&'a str], lang: Lang) -> (Option<SaidDay<'a>>, &'a [&'a str]) {
    let tokens = match tokens {
        ["le" | "op", rest @ ..] => rest,
        _ => tokens,
    };
    match tokens {
        [name, "." | ",", rest @ ..] | [name, rest @ ..] => match weekday::named(name, lang) {
            Some(day) => (Some((day, *name)), rest),
            None => (None, tokens),
        },
        [] => (None, tokens),
    }
}

/// `2026-12-19`, `19/12/2026`, `19-12-2026`, `19.12.2026`.
fn in_figures(tokens: &[&str]) -> Option<Named> {
    match tokens {
        [a, sign @ ("-" | "/" | "."), month, again, c] if sign == again => {
            let (year, day) = if a.len() == 4 { (a, c) } else { (c, a) };
            named(year, small_number(month)?, day)
        }
        _ => None,
    }
}

/// `19 décembre 2026`, `1er janv. 2027`.
fn in_words(tokens: &[&str]) -> Option<Named> {
    let (day, rest) = tokens.split_first()?;
    let rest = match rest {
        [ending, rest @ ..] if ORDINAL_ENDINGS.contains(ending) => rest,
        _ => rest,
    };
    match rest {
        [name, year] | [name, ".", year] => named(year, meaning(&MONTHS, name)?, day),
        _ => None,
    }
}

/// Two-digit years are refused: nobody can tell 1926 from 2026.
fn named(year: &str, month: i8, day: &str) -> Option<Named> {
    let year = i16::try_from(number(year, 4)?).ok()?;
    let day = small_number(day)?;
    YEARS.contains(&year).then_some(Named { year, month, day })
}

/// A number of one or two digits.
fn small_number(token: &str) -> Option<i8> {
    i8::try_from(number(token, 2)?).ok()
}

/// The problem of a date that no calendar has, with how many days its month has.
pub(super) fn impossible(value: String, year: i16, month: i8, lang: Lang) -> Problem {
    let Ok(first) = Date::new(year, month, 1) else {
        let month = month.to_string();
        return Problem::NoSuchMonth { value, month };
    };
    Problem::ImpossibleDate {
        value,
        month: format!("{} {year}", month_in(month, lang)),
        days: first.days_in_month().to_string(),
    }
}

/// A month as its language spells it.
fn month_in(month: i8, lang: Lang) -> &'static str {
    let position = usize::try_from(month - 1).unwrap_or_default();
    let names = match lang {
        Lang::NL => &SPELT[1],
        Lang::EN => &SPELT[2],
        _ => &SPELT[0],
    };
    names.get(position).copied().unwrap_or_default()
}

/// The months as they are spelt in French, Dutch and English.
#[rustfmt::skip]
const SPELT: [[&str; 12]; 3] = [
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
];

/// A weekday that was written, with its word.
pub(super) type SaidDay<'w> = (Weekday, &'w str);

/// The problem of a date that was given another weekday than its own.
pub(super) fn wrong_weekday(date: Date, said: Option<SaidDay>, lang: Lang) -> Option<Problem> {
    let (day, word) = said.filter(|(said, _)| *said != date.weekday())?;
    let near = [date.nth_weekday(-1, day), date.nth_weekday(1, day)];
    let near = near.into_iter().flatten();
    let near: Vec<String> = near
        .map(|date| date.strftime("%d/%m/%Y").to_string())
        .collect();
    Some(Problem::WrongWeekday {
        said: word.to_owned(),
        real: weekday::name_in(date.weekday(), lang).into(),
        near: near.join(", "),
    })
}

/// The month that a folded word names, in full or in short.
pub(super) fn month_named(word: &str) -> Option<i8> {
    meaning(&MONTHS, word)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::scan::list;
    use super::*;

    #[test]
    fn a_date_is_read_in_every_usual_form() {
        for text in [
            "2026-12-19",
            "2026\u{2011}12\u{2011}19",
            "19/12/2026",
            "19-12-2026",
            "19.12.2026",
            " 19 décembre\u{a0}2026 ",
            "19 DECEMBRE 2026",
            "19 déc. 2026",
            "19 dec 2026",
            "19 december 2026",
            "19de december 2026",
            "samedi 19 décembre 2026",
            "samedi, 19 décembre 2026",
            "le samedi 19 décembre 2026",
            "sam. 19/12/2026",
            "zaterdag 19 december 2026",
            "za 19/12/2026",
            "Saturday 19 December 2026",
        ] {
            assert_eq!(
                Date::parse(text, Lang::FR),
                Ok(date(2026, 12, 19)),
                "{text}"
            );
        }
        for text in ["1er janvier 2027", "1 janv. 2027", "01/01/2027", "1/1/2027"] {
            assert_eq!(Date::parse(text, Lang::FR), Ok(date(2027, 1, 1)), "{text}");
        }
        let leap = Date::parse("29 février 2028", Lang::FR);
        assert_eq!(leap, Ok(date(2028, 2, 29)));
    }

    #[test]
    fn every_month_is_read_in_french_dutch_and_english() {
        for (month, names) in MONTHS {
            for name in list(names) {
                let text = format!("3 {name} 2026");
                assert_eq!(Date::parse(&text, Lang::NL), Ok(date(2026, month, 3)));
            }
        }
        let august = Date::parse("15 août 2026", Lang::FR);
        assert_eq!(august, Ok(date(2026, 8, 15)));
    }

    #[test]
    fn a_wrong_weekday_is_told_with_the_right_one() {
        for text in [
            "vendredi 19 décembre 2026",
            "vr 19/12/2026",
            "ven. 2026-12-19",
        ] {
            let word = text.split([' ', '.']).next().unwrap().to_owned();
            let problem = Problem::WrongWeekday {
                said: word,
                real: "samedi".into(),
                near: "18/12/2026, 25/12/2026".into(),
            };
            assert_eq!(Date::parse(text, Lang::FR), Err(problem), "{text}");
        }
        assert!(Date::parse("di 22/12/2026", Lang::NL).is_ok());
        assert!(Date::parse("di 22/12/2026", Lang::FR).is_err());
    }

    #[test]
    fn a_date_that_no_calendar_has_is_impossible() {
        for (text, month, days) in [
            ("31/02/2026", "février 2026", "28"),
            ("29 février 2027", "février 2027", "28"),
            ("00/01/2026", "janvier 2026", "31"),
            ("lundi 31 juin 2026", "juin 2026", "30"),
        ] {
            let problem = Problem::ImpossibleDate {
                value: text.into(),
                month: month.into(),
                days: days.into(),
            };
            assert_eq!(Date::parse(text, Lang::FR), Err(problem), "{text}");
        }
        for (text, month) in [("2026-13-01", "13"), ("12/31/2026", "31")] {
            let (value, month) = (text.into(), month.into());
            let problem = Problem::NoSuchMonth { value, month };
            assert_eq!(Date::parse(text, Lang::FR), Err(problem), "{text}");
        }
    }

    #[test]
    fn a_date_without_its_year_is_told_from_what_is_none() {
        for text in [
            "19/12",
            "19/12/26",
            "19 décembre",
            "le 5 décembre",
            "19 dec",
            "1er déc.",
            "19 décembre 26",
            "samedi 19 december",
        ] {
            let (value, meant) = (text.into(), String::new());
            let problem = Problem::DateWithoutYear { value, meant };
            assert_eq!(Date::parse(text, Lang::FR), Err(problem), "{text}");
        }
        assert_eq!(
            Date::parse("2026-12-19T10:00", Lang::FR),
            Ok(date(2026, 12, 19))
        );
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for text in [
            "",
            "demain",
            "samedi",
            "décembre 2026",
            "19/12-2026",
            "19//12/2026",
            "2026-12-19 14h",
            "19 brumaire 2026",
            "019/12/2026",
            "19/12/02026",
            "19/12/1899",
            "19/12/2201",
            "99999999999999999999",
            "-2026-12-19",
        ] {
            let problem = Problem::NotADate { value: text.into() };
            assert_eq!(Date::parse(text, Lang::FR), Err(problem), "{text}");
        }
    }
}
