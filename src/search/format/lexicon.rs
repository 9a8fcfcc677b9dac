//! What words mean that an entry does not know: phrases of the vocabulary, and terms that no card
//! shows.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::in_capitals;
use super::lines::push_key;
use super::record::record;

record! {
    /// A file of the lexicon: what begins with some letters.
    Lexicon {
        /// Phrases of the vocabulary, see [`phrases`].
        phrases: String,
        /// Terms by their postings, with those of the concepts of these phrases: `A0 sel ~2;B1 rue`.
        terms: String,
        /// What streets are called without their kind, as [`bits`](super::bits): `wayez`.
        streets: String,
    }
}

/// A phrase of the vocabulary in some languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LexiconPhrase {
    /// Its significant tokens from the one by which it is looked for; those before it follow after
    /// `<`.
    pub text: String,
    /// Where it is at home.
    pub origin: Origin,
    /// The numbers of its concepts.
    pub concepts: Vec<usize>,
}

/// Whose language a phrase is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// One that most visitors have.
    Common,
    /// None of the site's.
    Foreign,
    /// Another language of the site, by its place among them.
    Site(u8),
}

impl Origin {
    /// Its mark behind a phrase.
    pub fn mark(self) -> String {
        match self {
            Self::Common => String::new(),
            Self::Foreign => "!".into(),
            Self::Site(at) => char::from(b'#' + at.min(MOST_LANGUAGES)).to_string(),
        }
    }
}

/// The marks end before the digits begin.
const MOST_LANGUAGES: u8 = b'/' - b'#';

/// Phrases by what they mean, without anything between them: `Aboten!bow3enCB#bus`. Before those
/// of some concepts stand their numbers in capitals, the first as the distance from the first one of
/// the group before, each other from the one before it. A mark holds for all phrases of the group
/// that follow it; each of these is the digit of how many letters it shares with the one before, and
/// the rest, without a digit where none is before it. Its own digits are Arabic ones, which no token has.
pub fn phrases<'a>(lines: impl Iterator<Item = &'a LexiconPhrase>) -> String {
    let mut groups: BTreeMap<&[usize], BTreeMap<Origin, Vec<Cow<str>>>> = BTreeMap::new();
    for phrase in lines {
        let group = groups.entry(&phrase.concepts).or_default();
        let own = group.entry(phrase.origin).or_default();
        own.push(with_arabic_digits(&phrase.text));
    }
    let (mut text, mut first) = (String::new(), 0);
    for (concepts, group) in &groups {
        let mut before = first;
        for concept in *concepts {
            text.push_str(&in_capitals(concept - before));
            before = *concept;
        }
        first = concepts.first().copied().unwrap_or(first);
        for (origin, phrases) in group {
            text.push_str(&origin.mark());
            let mut before = "";
            for phrase in phrases {
                if before.is_empty() {
                    text.push_str(phrase);
                } else {
                    push_key(&mut text, before, phrase, MOST_SHARED);
                }
                before = phrase;
            }
        }
    }
    text
}

/// The most letters that a phrase is said to share: one digit.
const MOST_SHARED: usize = 9;

fn with_arabic_digits(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return text.into();
    }
    let arabic = |digit: u32| char::from_u32(0x660 + digit);
    let letters = text.chars();
    let letters = letters.map(|letter| letter.to_digit(10).and_then(arabic).unwrap_or(letter));
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_need_nothing_between_them() {
        let phrase = |text: &str, origin, concepts: &[usize]| LexiconPhrase {
            text: text.into(),
            origin,
            concepts: concepts.to_vec(),
        };
        let lines = [
            phrase("boten", Origin::Common, &[1]),
            phrase("bott", Origin::Foreign, &[1]),
            phrase("botten", Origin::Foreign, &[1]),
            phrase("bow", Origin::Common, &[2, 29]),
            phrase("bus 71", Origin::Common, &[2, 29]),
            phrase("رسالة", Origin::Site(0), &[675]),
        ];
        let written = "Bboten!bott4en\
                       BVHbow1us \u{667}\u{661}\
                       ZXN#رسالة";
        assert_eq!(phrases(lines.iter()), written);
    }
}
