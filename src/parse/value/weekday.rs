//! Days of the week, in French and Dutch, in full and in short.

use jiff::civil::Weekday::{self, Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};

use super::Value;
use super::scan::{meaning, plain, quote, tokens};
use crate::diagnostic::Problem;
use crate::lang::Lang;

/// Names in French, Dutch and English; with `s` or `en` they are plurals.
const NAMES: [(Weekday, [&str; 3]); 7] = [
    (Monday, ["lundi", "maandag", "monday"]),
    (Tuesday, ["mardi", "dinsdag", "tuesday"]),
    (Wednesday, ["mercredi", "woensdag", "wednesday"]),
    (Thursday, ["jeudi", "donderdag", "thursday"]),
    (Friday, ["vendredi", "vrijdag", "friday"]),
    (Saturday, ["samedi", "zaterdag", "saturday"]),
    (Sunday, ["dimanche", "zondag", "sunday"]),
];

/// Short names that mean one day whatever the language.
const SHORT: [(Weekday, &str); 7] = [
    (Monday, "lun, maa, mon"),
    (Tuesday, "mar, din, dins, tue"),
    (Wednesday, "mer, merc, woe, woens, wed"),
    (Thursday, "jeu, don, dond, thu"),
    (Friday, "ven, vend, vri, vrij, fri"),
    (Saturday, "sam, zat, sat"),
    (Sunday, "dim, zon, sun"),
];

/// The two letters of French and of Dutch; `ma` and `di` are other days in the other language.
const TWO_LETTERS: [(Weekday, &str, &str); 7] = [
    (Monday, "lu", "ma"),
    (Tuesday, "ma", "di"),
    (Wednesday, "me", "wo"),
    (Thursday, "je", "do"),
    (Friday, "ve", "vr"),
    (Saturday, "sa", "za"),
    (Sunday, "di", "zo"),
];

impl Value for Weekday {
    fn parse(text: &str, lang: Lang) -> Result<Self, Problem> {
        let day = match tokens(&plain(text))[..] {
            [name] | [name, "."] => named(name, lang),
            _ => None,
        };
        day.ok_or_else(|| Problem::NotAWeekday { value: quote(text) })
    }
}

/// The day that a folded word names in a sheet written in `lang`.
pub(super) fn named(word: &str, lang: Lang) -> Option<Weekday> {
    in_full(word)
        .or_else(|| meaning(&SHORT, word))
        .or_else(|| in_two_letters(word, lang))
}

/// The name in a language of messages.
pub(super) fn name_in(day: Weekday, lang: Lang) -> &'static str {
    let at = match lang {
        Lang::NL => 1,
        Lang::EN => 2,
        _ => 0,
    };
    NAMES[usize::from(day.to_monday_zero_offset().unsigned_abs())].1[at]
}

fn in_full(word: &str) -> Option<Weekday> {
    let singular = |name: &str| matches!(word.strip_prefix(name), Some("" | "s" | "en"));
    NAMES
        .iter()
        .find(|(_, names)| names.iter().any(|name| singular(name)))
        .map(|(day, _)| *day)
}

/// In a sheet that is neither French nor Dutch, what the two disagree about is no day.
fn in_two_letters(word: &str, lang: Lang) -> Option<Weekday> {
    let day = |found: fn(&(Weekday, &'static str, &'static str)) -> &'static str| {
        let row = TWO_LETTERS.iter().find(|row| found(row) == word)?;
        Some(row.0)
    };
    let (french, dutch) = (day(|row| row.1), day(|row| row.2));
    match lang {
        Lang::FR => french.or(dutch),
        Lang::NL => dutch.or(french),
        _ => french.xor(dutch),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_full_in_the_plural_and_in_short() {
        for text in [
            "mardi",
            "Mardis",
            " MAR. ",
            "dinsdag",
            "dinsdagen",
            "din",
            "dins.",
            "Tuesday",
        ] {
            assert_eq!(Weekday::parse(text, Lang::FR), Ok(Tuesday), "{text}");
        }
    }

    #[test]
    fn two_letters_are_read_in_the_language_of_the_sheet() {
        for (text, french, dutch) in [
            ("di", Sunday, Tuesday),
            ("ma", Tuesday, Monday),
            ("Lu", Monday, Monday),
            ("wo.", Wednesday, Wednesday),
            ("sa", Saturday, Saturday),
            ("zo", Sunday, Sunday),
        ] {
            assert_eq!(Weekday::parse(text, Lang::FR), Ok(french), "{text}");
            assert_eq!(Weekday::parse(text, Lang::NL), Ok(dutch), "{text}");
        }
        assert_eq!(Weekday::parse("je", Lang::EN), Ok(Thursday));
        assert!(Weekday::parse("di", Lang::EN).is_err());
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in [
            "",
            "mard",
            "mardix",
            "m",
            "mardi jeudi",
            "demain",
            "mardi.s",
            "..",
            "mardi..",
            "2",
        ] {
            let problem = Problem::NotAWeekday { value: text.into() };
            assert_eq!(Weekday::parse(text, Lang::FR), Err(problem), "{text}");
        }
    }
}
