//! Which concepts a text speaks of.
//!
//! A concept is a set of phrases that mean the same to a visitor. Phrases are compared by their
//! significant tokens, else by the stems of these, so `table de conversation` is found in *Tables
//! de conversation le soir*. A phrase that stands there as it is does not speak of those that only
//! have its stems: `ouders` are parents, `ouderen` are not.

use std::collections::BTreeMap;
use std::ops::Range;

use super::phrases::Phrasebook;
use crate::lang::Lang;
use crate::search::text::{Map, Set, stem};

/// The longest phrase, in significant tokens.
const LONGEST: usize = 4;

/// Finds concepts in texts.
#[derive(Default)]
pub struct ConceptMatcher<'a> {
    /// Concepts by the significant tokens of their phrases.
    exact: Phrases<'a>,
    /// The same by the stems of these.
    stems: Phrases<'a>,
    /// How phrases begin: most tokens of a text begin none, and need not be looked up further.
    first: Set<&'a str>,
}

/// The concepts of a phrase, each with the languages in which it is one.
type Phrases<'a> = Map<&'a str, Vec<(usize, Lang)>>;

/// A concept that a text speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The position of the concept among the site's.
    pub concept: usize,
    /// Whether more than one significant token speaks of it.
    pub several: bool,
}

impl<'a> ConceptMatcher<'a> {
    /// Finds the concepts of a phrasebook.
    pub fn new(phrasebook: &'a Phrasebook) -> Self {
        let mut matcher = Self::default();
        let many = phrasebook.iter().count();
        matcher.exact.reserve(many);
        matcher.stems.reserve(many);
        for (concept, phrase) in phrasebook.iter() {
            add(&mut matcher.exact, &phrase.text, concept, phrase.lang);
            add(&mut matcher.stems, &phrase.key, concept, phrase.lang);
            let first = phrase.key.split(' ').next();
            matcher.first.extend(first);
        }
        matcher
    }

    /// The concepts of which tokens, or else their stems, are a phrase.
    fn of(&self, tokens: &[String], stems: &[String], lang: Option<Lang>) -> Vec<usize> {
        let fits = |(_, own): &&(usize, Lang)| lang.is_none_or(|lang| *own == lang);
        let found = |phrases: &Phrases, key: &str| -> Vec<usize> {
            let known = phrases.get(key).map_or(&[][..], Vec::as_slice);
            known.iter().filter(fits).map(|(at, _)| *at).collect()
        };
        let exact = found(&self.exact, &tokens.join(" "));
        if exact.is_empty() {
            return found(&self.stems, &stems.join(" "));
        }
        exact
    }

    /// The concepts that the significant tokens of a text speak of, each once, by their positions.
    /// Only phrases of the text's language, where it is known: `bal` is a dance in French and a
    /// ball in Dutch.
    pub fn mentions(&self, tokens: &[String], lang: Option<Lang>) -> Vec<Mention> {
        let stems: Vec<String> = tokens.iter().map(|token| stem(token)).collect();
        let mut found: BTreeMap<usize, bool> = BTreeMap::new();
        let starts = (0..tokens.len()).filter(|at| self.first.contains(stems[*at].as_str()));
        for first in starts {
            for last in first..tokens.len().min(first + LONGEST) {
                for concept in self.of(&tokens[first..=last], &stems[first..=last], lang) {
                    *found.entry(concept).or_default() |= last > first;
                }
            }
        }
        let mention = |(concept, several)| Mention { concept, several };
        found.into_iter().map(mention).collect()
    }
}

/// Every run of so many tokens that may be a phrase.
pub fn spans(tokens: usize) -> impl Iterator<Item = Range<usize>> {
    (0..tokens).flat_map(move |first| {
        let ends = first + 1..=tokens.min(first + LONGEST);
        ends.map(move |end| first..end)
    })
}

fn add<'a>(phrases: &mut Phrases<'a>, phrase: &'a str, concept: usize, lang: Lang) {
    let known = phrases.entry(phrase).or_default();
    if !known.contains(&(concept, lang)) {
        known.push((concept, lang));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Localised;
    use crate::model::Concept;
    use crate::search::text::{significant, tokens};

    fn concept(id: &str, phrases: &[&str]) -> Concept {
        Concept {
            id: id.into(),
            commune: None,
            see: Vec::new(),
            reviewed: Vec::new(),
            phrases: Localised::new(
                Lang::FR,
                phrases.iter().map(|phrase| (*phrase).to_owned()).collect(),
            ),
        }
    }

    #[test]
    fn a_text_speaks_of_the_concepts_whose_phrases_it_holds() {
        let phrasebook = Phrasebook::new(&[
            concept("devoirs", &["école de devoirs", "huiswerk"]),
            concept("jardin", &["potager"]),
        ]);
        let matcher = ConceptMatcher::new(&phrasebook);
        let mentions = |text| matcher.mentions(&significant(tokens(text)), Some(Lang::FR));
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
