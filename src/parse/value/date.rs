//! Dates, in figures or in words, with or without their weekday.

use jiff::civil::{Date, Weekday};

use super::number::YEARS;
use super::scan::{meaning, number, plain, quote, tokens};
use super::{Value, weekday};
use crate::diagnostic::Problem;
use crate::lang::Lang;

/// Names of the months in French, Dutch and English, in full and in short.
const MONTHS: [(i8, &str); 12] = [
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
const ORDINAL_ENDINGS: [&str; 8] = ["er", "e", "ste", "de", "st", "nd", "rd", "th"];

/// A year, a month and a day that a text names, be there such a day or not.
struct Named {
    year: i16,
    month: i8,
    day: i8,
}

impl Value for Date {
    fn parse(text: &str, lang: Lang) -> Result<Self, Problem> {
        let text = quote(text);
        let plain = plain(&text);
        let tokens = tokens(&plain);
        let (said, rest) = split_weekday(&tokens, lang);
        let Some(Named { year, month, day }) = in_figures(rest).or_else(|| in_words(rest)) else {
            return Err(Problem::NotADate { value: text });
        };
        let date =
            Self::new(year, month, day).map_err(|_| Problem::ImpossibleDate { value: text })?;
        check_weekday(date, said)?;
        Ok(date)
    }
}

/// Takes `le samedi`, `zat.` or nothing off the front.
fn split_weekday<'a>(tokens: &'a [&'a str], lang: Lang) -> (Option<Weekday>, &'a [&'a str]) {
    let tokens = match tokens {
        ["le" | "op", rest @ ..] => rest,
        _ => tokens,
    };
    match tokens {
        [name, "." | ",", rest @ ..] | [name, rest @ ..] => match weekday::named(name, lang) {
            Some(day) => (Some(day), rest),
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

fn check_weekday(date: Date, said: Option<Weekday>) -> Result<(), Problem> {
    match said {
        Some(said) if said != date.weekday() => Err(Problem::WrongWeekday {
            said: weekday::french_name(said).into(),
            real: weekday::french_name(date.weekday()).into(),
        }),
        _ => Ok(()),
    }
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
            let (said, real) = ("vendredi".into(), "samedi".into());
            let problem = Problem::WrongWeekday { said, real };
            assert_eq!(Date::parse(text, Lang::FR), Err(problem), "{text}");
        }
        assert!(Date::parse("di 22/12/2026", Lang::NL).is_ok());
        assert!(Date::parse("di 22/12/2026", Lang::FR).is_err());
    }

    #[test]
    fn a_date_that_no_calendar_has_is_impossible() {
        for text in [
            "31/02/2026",
            "29 février 2027",
            "2026-13-01",
            "00/01/2026",
            "12/31/2026",
            "lundi 31 juin 2026",
        ] {
            let problem = Problem::ImpossibleDate { value: text.into() };
            assert_eq!(Date::parse(text, Lang::FR), Err(problem), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for text in [
            "",
            "demain",
            "samedi",
            "19/12",
            "19/12/26",
            "19 décembre",
            "décembre 2026",
            "19/12-2026",
            "19//12/2026",
            "2026-12-19T10:00",
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
