//! The vocabulary as the index uses it: which concepts a text speaks of.
//!
//! A concept is a set of phrases that mean the same to a visitor. Phrases are compared by their
//! telling words, else by the stems of these, so `table de conversation` is found in *Tables de
//! conversation le soir*. A phrase that stands there as it is does not speak of those that only
//! have its stems: `ouders` are parents, `ouderen` are not.

use std::collections::{BTreeMap, HashMap};

use super::phrasebook::Phrasebook;
use super::words::stem;

/// The longest phrase, in telling words.
const LONGEST: usize = 4;

/// The phrases of all concepts.
#[derive(Default)]
pub struct Vocabulary {
    /// By their telling words.
    exact: Phrases,
    /// By the stems of these.
    stems: Phrases,
}

type Phrases = HashMap<String, Vec<usize>>;

/// A concept that a text speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The position of the concept among the site's.
    pub concept: usize,
    /// Whether more than one telling word speaks of it.
    pub several: bool,
}

impl Vocabulary {
    /// The vocabulary of a site.
    pub fn new(phrasebook: &Phrasebook) -> Self {
        let mut vocabulary = Self::default();
        for (concept, phrase) in phrasebook.iter() {
            add(&mut vocabulary.exact, &phrase.text, concept);
            add(&mut vocabulary.stems, &phrase.key, concept);
        }
        vocabulary
    }

    /// The concepts of which telling words, or else their stems, are a phrase.
    fn of(&self, words: &[String], stems: &[String]) -> &[usize] {
        let exact = self.exact.get(&words.join(" "));
        let found = exact.or_else(|| self.stems.get(&stems.join(" ")));
        found.map_or(&[], Vec::as_slice)
    }

    /// The concepts that the telling words of a text speak of, each once, by their positions.
    pub fn mentions(&self, words: &[String]) -> Vec<Mention> {
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        let mut found: BTreeMap<usize, bool> = BTreeMap::new();
        for first in 0..words.len() {
            for last in first..words.len().min(first + LONGEST) {
                for concept in self.of(&words[first..=last], &stems[first..=last]) {
                    *found.entry(*concept).or_default() |= last > first;
                }
            }
        }
        let mention = |(concept, several)| Mention { concept, several };
        found.into_iter().map(mention).collect()
    }
}

fn add(phrases: &mut Phrases, phrase: &str, concept: usize) {
    let known = phrases.entry(phrase.to_owned()).or_default();
    if known.last() != Some(&concept) {
        known.push(concept);
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::{telling, words};
    use super::*;
    use crate::lang::{Lang, Localised};
    use crate::model::Concept;

    fn concept(id: &str, phrases: &[&str]) -> Concept {
        Concept {
            id: id.into(),
            commune: None,
            see: Vec::new(),
            phrases: Localised::new(
                Lang::FR,
                phrases.iter().map(|phrase| (*phrase).to_owned()).collect(),
            ),
        }
    }

    #[test]
    fn a_text_speaks_of_the_concepts_whose_phrases_it_holds() {
        let vocabulary = Vocabulary::new(&Phrasebook::new(&[
            concept("devoirs", &["école de devoirs", "huiswerk"]),
            concept("jardin", &["potager"]),
        ]));
        let mentions = |text| vocabulary.mentions(&telling(words(text)));
        let devoirs = |several| Mention {
            concept: 0,
            several,
        };
        assert_eq!(mentions("L'École des Devoirs du soir"), [devoirs(true)]);
        assert_eq!(mentions("Huiswerk"), [devoirs(false)]);
        assert_eq!(mentions("Des potagers")[0].concept, 1);
        assert_eq!(mentions("École de danse"), []);
    }
}
