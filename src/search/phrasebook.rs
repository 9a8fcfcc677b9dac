//! The phrases of the vocabulary as they are compared, worked out once for the index and for the
//! files of every language.

use rayon::prelude::*;

use super::words::{stem, telling, words};
use crate::lang::Lang;
use crate::model::Concept;

/// The phrases of every concept.
pub struct Phrasebook(Vec<Vec<Phrase>>);

/// A phrase of a concept.
pub struct Phrase {
    pub lang: Lang,
    /// Its telling words, one space between them.
    pub text: String,
    /// The stems of these.
    pub key: String,
    /// How many they are.
    pub length: usize,
}

impl Phrasebook {
    /// The phrases of a site's concepts, in the order of the records.
    pub fn new(concepts: &[Concept]) -> Self {
        Self(concepts.par_iter().map(phrases).collect())
    }

    /// The phrases of a concept, by its position.
    pub fn of(&self, concept: usize) -> &[Phrase] {
        &self.0[concept]
    }

    /// Every phrase with the position of its concept.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Phrase)> {
        let concepts = self.0.iter().enumerate();
        concepts.flat_map(|(at, phrases)| phrases.iter().map(move |phrase| (at, phrase)))
    }
}

fn phrases(concept: &Concept) -> Vec<Phrase> {
    let lists = concept.phrases.iter();
    let texts = lists.flat_map(|(lang, texts)| texts.iter().map(move |text| (lang, text)));
    texts.map(|(lang, text)| phrase(lang, text)).collect()
}

fn phrase(lang: Lang, text: &str) -> Phrase {
    let words = telling(words(text));
    let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
    Phrase {
        lang,
        text: words.join(" "),
        key: stems.join(" "),
        length: words.len(),
    }
}
