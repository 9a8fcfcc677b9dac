//! What words mean that an entry does not know: phrases of the vocabulary, and terms that no card
//! shows.

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

/// Phrases without anything between them: each without the letters that it shares with the one
/// before, its mark, and so many capitals for each concept: `0botenAB3t!ACAD`. Where the concepts
/// are those of the phrase before, as often among words that begin alike, one `Z` says so.
pub fn phrases<'a>(lines: impl Iterator<Item = &'a LexiconPhrase>, capitals: usize) -> String {
    let mut text = String::new();
    let (mut before, mut known) = ("", String::new());
    for phrase in lines {
        push_key(&mut text, before, &phrase.text);
        text.push_str(&phrase.origin.mark());
        let concepts = phrase.concepts.iter();
        let concepts: String = concepts.map(|at| in_capitals(*at, capitals)).collect();
        let is_known = capitals > 1 && concepts == known;
        text.push_str(if is_known { "Z" } else { &concepts });
        (before, known) = (&phrase.text, concepts);
    }
    text
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
            phrase("bott", Origin::Foreign, &[2, 29]),
            phrase("bow", Origin::Common, &[2, 29]),
            phrase("رسالة", Origin::Site(0), &[675]),
        ];
        assert_eq!(phrases(lines.iter(), 2), "0botenAB3t!ACBD2wZ0رسالة#ZZ");
    }
}
