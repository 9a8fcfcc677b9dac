//! Ranges of ages.

use super::Value;
use super::scan::{captures, list, number, plain, quote, tokens};
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::Ages;

const OLDEST: u8 = 120;

/// What ages are counted in; it may be left out.
const UNITS: [&str; 5] = ["an", "ans", "jaar", "jaren", "j"];

/// What a phrase says with the ages in its gaps.
#[derive(Clone, Copy)]
enum Phrase {
    /// The youngest and the oldest.
    FromTo,
    /// The youngest.
    From,
    /// The oldest.
    UpTo,
    /// The only one.
    Just,
}

const PHRASES: [(Phrase, &str); 4] = [
    (
        Phrase::FromTo,
        "# - #, # a #, de # a #, entre # et #, # tot #, van # tot #, tussen # en #",
    ),
    (
        Phrase::From,
        "# +, + #, # et +, # et plus, des #, a partir de #, vanaf #, # en ouder, # en meer",
    ),
    (Phrase::UpTo, "jusqu ' a #, tot #"),
    (Phrase::Just, "#"),
];

impl Value for Ages {
    fn parse(text: &str, _: Lang) -> Result<Self, Problem> {
        let plain = plain(text);
        let mut words = tokens(&plain);
        words.retain(|word| !UNITS.contains(word));
        PHRASES
            .iter()
            .find_map(|(phrase, forms)| phrase.read(&any_of(forms, &words)?))
            .filter(|ages| ages.to.is_none_or(|to| ages.from <= to))
            .ok_or_else(|| Problem::NotAges { value: quote(text) })
    }
}

fn any_of<'w>(forms: &'static str, words: &[&'w str]) -> Option<Vec<&'w str>> {
    list(forms).find_map(|form| captures(form, words))
}

impl Phrase {
    fn read(self, said: &[&str]) -> Option<Ages> {
        let (from, to) = match (self, said) {
            (Self::FromTo, [from, to]) => (age(from)?, Some(age(to)?)),
            (Self::From, [from]) => (age(from)?, None),
            (Self::UpTo, [to]) => (0, Some(age(to)?)),
            (Self::Just, [just]) => (age(just)?, Some(age(just)?)),
            _ => return None,
        };
        Some(Ages { from, to })
    }
}

fn age(word: &str) -> Option<u8> {
    let age = u8::try_from(number(word, 3)?).ok()?;
    (age <= OLDEST).then_some(age)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_as_people_write_them() {
        for (text, from, to) in [
            ("6-12", 6, Some(12)),
            ("6 – 12 ans", 6, Some(12)),
            ("6 à\u{a0}12 ans", 6, Some(12)),
            ("De 6 à 12 ans", 6, Some(12)),
            ("6 ans à 12 ans", 6, Some(12)),
            ("6 tot 12 jaar", 6, Some(12)),
            ("0-3", 0, Some(3)),
            ("12+", 12, None),
            ("+55", 55, None),
            ("55 ans et plus", 55, None),
            ("dès 6 ans", 6, None),
            ("à partir de 12 ans", 12, None),
            ("vanaf 12 jaar", 12, None),
            ("jusqu’à 12 ans", 0, Some(12)),
            ("tot 12 jaar", 0, Some(12)),
            ("16 ans", 16, Some(16)),
        ] {
            assert_eq!(Ages::parse(text, Lang::FR), Ok(Ages { from, to }), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_range_of_ages_is_refused() {
        for text in [
            "",
            "ans",
            "12-6",
            "6-",
            "-6",
            "6--12",
            "6-12-18",
            "6/12",
            "121 ans",
            "999+",
            "adultes",
            "6 12",
            "18 mois",
            "six ans",
            "6,5 ans",
            "+",
            "6 à douze ans",
            "300-400",
        ] {
            let problem = Problem::NotAges { value: text.into() };
            assert_eq!(Ages::parse(text, Lang::FR), Err(problem), "{text}");
        }
    }
}
