//! Languages, their writing direction, and values that exist in several of them.
//!
//! Knows nothing of catalogues, templates or content files.

use std::fmt;

use icu_locale_core::subtags::{Language, language};
use serde::{Serialize, Serializer};

/// A language, as its BCP 47 primary subtag (RFC 5646, section 2.2.1): `fr`, `nl`, `ber`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Language);

impl Lang {
    /// French.
    pub const FR: Self = Self(language!("fr"));
    /// Dutch.
    pub const NL: Self = Self(language!("nl"));
    /// English.
    pub const EN: Self = Self(language!("en"));

    /// Reads a code of two or three letters, in any case; `None` for anything else.
    pub fn parse(code: &str) -> Option<Self> {
        Language::try_from_str(code)
            .ok()
            .filter(|l| !l.is_unknown())
            .map(Self)
    }

    /// The code, in lower case.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The direction in which the language's usual script is written.
    pub fn direction(self) -> Direction {
        match self.as_str() {
            "ar" | "arc" | "ary" | "ckb" | "dv" | "fa" | "he" | "prs" | "ps" | "sd" | "ug"
            | "ur" | "yi" => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// The ICU locale of the language, for dates, plurals and collation.
    pub fn locale(self) -> icu_locale_core::Locale {
        icu_locale_core::LanguageIdentifier::from(self.0).into()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A writing direction, as HTML's `dir` attribute names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Direction {
    /// From left to right.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// From right to left.
    #[serde(rename = "rtl")]
    RightToLeft,
}

/// A value in one or more languages; never empty.
///
/// The first one stands in the language of its sheet, and is what a reader gets who asks for a
/// language that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localised<T>(Vec<(Lang, T)>);

impl<T> Localised<T> {
    /// A value that exists in one language.
    pub fn new(lang: Lang, value: T) -> Self {
        Self(vec![(lang, value)])
    }

    /// A value in the languages given, in their order; `None` when there is none.
    pub fn from_pairs(mut pairs: Vec<(Lang, T)>) -> Option<Self> {
        pairs.shrink_to_fit(); // there are hundreds of thousands, and none ever grows but once
        (!pairs.is_empty()).then_some(Self(pairs))
    }

    /// Adds a language; `false`, and nothing changes, when it is already there.
    pub fn add(&mut self, lang: Lang, value: T) -> bool {
        let new = !self.has(lang);
        if new {
            self.0.reserve_exact(1);
            self.0.push((lang, value));
        }
        new
    }

    /// Whether the value exists in that very language.
    pub fn has(&self, lang: Lang) -> bool {
        self.0.iter().any(|(l, _)| *l == lang)
    }

    /// The value in `lang`, else the first, with the language it is really in.
    pub fn get(&self, lang: Lang) -> (Lang, &T) {
        let (lang, value) = self
            .0
            .iter()
            .find(|(l, _)| *l == lang)
            .unwrap_or(&self.0[0]);
        (*lang, value)
    }

    /// Every language with its value, in the order of the sheet.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.0.iter().map(|(lang, value)| (*lang, value))
    }

    /// The same languages with other values.
    pub fn map<U>(&self, change: impl Fn(Lang, &T) -> U) -> Localised<U> {
        Localised(
            self.0
                .iter()
                .map(|(lang, value)| (*lang, change(*lang, value)))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_gives_the_first_and_says_so() {
        let mut name = Localised::new(Lang::FR, "Les Goujons");
        assert!(name.add(Lang::NL, "Grondels"));
        assert!(!name.add(Lang::NL, "again"));
        assert_eq!(name.get(Lang::NL), (Lang::NL, &"Grondels"));
        assert_eq!(name.get(Lang::EN), (Lang::FR, &"Les Goujons"));
    }

    #[test]
    fn arabic_is_written_from_right_to_left() {
        assert_eq!(
            Lang::parse("AR").map(Lang::direction),
            Some(Direction::RightToLeft)
        );
        assert_eq!(Lang::FR.direction(), Direction::LeftToRight);
        assert_eq!(Lang::parse("und"), None);
        assert_eq!(Lang::parse("french"), None);
    }
}
