//! The vocabulary as the index uses it: which concepts a text speaks of.
//!
//! A concept is a set of phrases that mean the same to a visitor. Phrases are compared by their
//! telling words, else by the stems of these, so `table de conversation` is found in *Tables de
//! conversation le soir*. A phrase that stands there as it is does not speak of those that only
//! have its stems: `ouders` are parents, `ouderen` are not.

use std::collections::{BTreeMap, HashMap};

use super::phrasebook::Phrasebook;
use super::words::stem;
use crate::lang::Lang;

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

/// The concepts of a phrase, each with the languages in which it is one.
type Phrases = HashMap<String, Vec<(usize, Lang)>>;

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
            add(&mut vocabulary.exact, &phrase.text, concept, phrase.lang);
            add(&mut vocabulary.stems, &phrase.key, concept, phrase.lang);
        }
        vocabulary
    }

    /// The concepts of which telling words, or else their stems, are a phrase.
    fn of(&self, words: &[String], stems: &[String], lang: Option<Lang>) -> Vec<usize> {
        let fits = |(_, own): &&(usize, Lang)| lang.is_none_or(|lang| *own == lang);
        let found = |phrases: &Phrases, key: &str| -> Vec<usize> {
            let known = phrases.get(key).map_or(&[][..], Vec::as_slice);
            known.iter().filter(fits).map(|(at, _)| *at).collect()
        };
        let exact = found(&self.exact, &words.join(" "));
        if exact.is_empty() {
            return found(&self.stems, &stems.join(" "));
        }
        exact
    }

    /// The concepts that the telling words of a text speak of, each once, by their positions.
    /// Only phrases of the text's language, where it is known: `bal` is a dance in French and a
    /// ball in Dutch.
    pub fn mentions(&self, words: &[String], lang: Option<Lang>) -> Vec<Mention> {
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        let mut found: BTreeMap<usize, bool> = BTreeMap::new();
        for first in 0..words.len() {
            for last in first..words.len().min(first + LONGEST) {
                for concept in self.of(&words[first..=last], &stems[first..=last], lang) {
                    *found.entry(concept).or_default() |= last > first;
                }
            }
        }
        let mention = |(concept, several)| Mention { concept, several };
        found.into_iter().map(mention).collect()
    }
}

fn add(phrases: &mut Phrases, phrase: &str, concept: usize, lang: Lang) {
    let known = phrases.entry(phrase.to_owned()).or_default();
    if !known.contains(&(concept, lang)) {
        known.push((concept, lang));
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::{telling, words};
    use super::*;
    use crate::lang::Localised;
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
        let mentions = |text| vocabulary.mentions(&telling(words(text)), Some(Lang::FR));
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
