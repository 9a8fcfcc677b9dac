//! The phrases of the vocabulary as they are compared, folded and stemmed once for the index and
//! for the files of every language.

use rayon::prelude::*;

use crate::lang::Lang;
use crate::model::Concept;
use crate::search::text::{Folded, stems};

/// The phrases of every concept.
pub struct Phrasebook(Vec<Vec<Phrase>>);

/// A phrase of a concept.
pub struct Phrase {
    pub lang: Lang,
    /// Its significant tokens, one space between them.
    pub text: String,
    /// The stems of these.
    pub key: String,
    /// How many they are.
    pub length: usize,
}

impl Phrasebook {
    /// The phrases of a site's concepts, in the order of the records.
    pub fn new(concepts: &[Concept]) -> Self {
        Self::of_languages(concepts, |_| true)
    }

    /// Only phrases of some languages.
    pub fn of_languages(concepts: &[Concept], wanted: impl Fn(Lang) -> bool + Sync) -> Self {
        let concepts = concepts.par_iter();
        Self(concepts.map(|concept| phrases(concept, &wanted)).collect())
    }

    /// The phrases of a concept, by its position.
    pub fn of(&self, concept: usize) -> &[Phrase] {
        &self.0[concept]
    }

    /// The phrases of each concept.
    pub fn concepts(&self) -> impl Iterator<Item = &[Phrase]> {
        self.0.iter().map(Vec::as_slice)
    }

    /// Every phrase with the position of its concept.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Phrase)> {
        let concepts = self.0.iter().enumerate();
        concepts.flat_map(|(at, phrases)| phrases.iter().map(move |phrase| (at, phrase)))
    }
}

fn phrases(concept: &Concept, wanted: impl Fn(Lang) -> bool) -> Vec<Phrase> {
    if concept.is_rhythm() {
        return Vec::new();
    }
    let lists = concept.phrases.iter().filter(|(lang, _)| wanted(*lang));
    let texts = lists.flat_map(|(lang, texts)| texts.iter().map(move |text| (lang, text)));
    texts.map(|(lang, text)| phrase(lang, text)).collect()
}

fn phrase(lang: Lang, text: &str) -> Phrase {
    let folded = Folded::new(text);
    let tokens = folded.significant();
    Phrase {
        lang,
        length: tokens.len(),
        text: tokens.join(" "),
        key: stems(tokens),
    }
}
