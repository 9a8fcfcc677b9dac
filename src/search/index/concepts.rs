//! Which concepts a text speaks of.
//!
//! A concept is a set of phrases that mean the same to a visitor. Phrases are compared by their
//! significant tokens, else by the stems of these, so `table de conversation` is found in *Tables
//! de conversation le soir*. A phrase that stands there as it is does not speak of those that only
//! have its stems: `ouders` are parents, `ouderen` are not.

use std::borrow::Cow;
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
    /// Whether it is only said within a longer phrase that means something else: a *repair café*
    /// is hardly a café.
    pub within: bool,
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
    fn of(&self, tokens: &[String], stems: &[Cow<str>], lang: Option<Lang>) -> Vec<usize> {
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
        let said = self.said(tokens, lang);
        let mut found: BTreeMap<usize, Mention> = BTreeMap::new();
        for (span, concepts) in &said {
            for concept in concepts {
                let within = means_other(&said, span, *concept);
                let several = span.len() > 1;
                let known = found.entry(*concept).or_insert(Mention {
                    concept: *concept,
                    several,
                    within,
                });
                known.several |= several;
                known.within &= within;
            }
        }
        found.into_values().collect()
    }

    /// The phrases in a text, each by where its tokens stand and with its concepts.
    fn said(&self, tokens: &[String], lang: Option<Lang>) -> Vec<Said> {
        let stems: Vec<Cow<str>> = tokens.iter().map(|token| stem(token)).collect();
        let begins = |span: &Range<usize>| self.first.contains(&*stems[span.start]);
        let spans = spans(tokens.len()).filter(begins);
        let said = spans.map(|span| {
            let concepts = self.of(&tokens[span.clone()], &stems[span.clone()], lang);
            (span, concepts)
        });
        said.filter(|(_, concepts)| !concepts.is_empty()).collect()
    }
}

/// Where a phrase stands in a text, and its concepts.
pub type Said = (Range<usize>, Vec<usize>);

/// Whether a phrase that means a concept stands within a longer one that does not.
pub fn means_other(said: &[Said], span: &Range<usize>, concept: usize) -> bool {
    said.iter().any(|(outer, others)| {
        let holds = outer.start <= span.start && span.end <= outer.end;
        holds && outer.len() > span.len() && !others.contains(&concept)
    })
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
            within: false,
        };
        assert_eq!(mentions("L'École des Devoirs du soir"), [devoirs(true)]);
        assert_eq!(mentions("Huiswerk"), [devoirs(false)]);
        assert_eq!(mentions("Des potagers")[0].concept, 1);
        assert_eq!(mentions("École de danse"), []);
    }

    #[test]
    fn a_word_within_a_phrase_that_means_something_else_is_marked() {
        let phrasebook = Phrasebook::new(&[
            concept("rencontres", &["café", "café des voisins"]),
            concept("reparation", &["repair café"]),
        ]);
        let matcher = ConceptMatcher::new(&phrasebook);
        let within = |text| -> Vec<(usize, bool)> {
            let mentions = matcher.mentions(&significant(tokens(text)), Some(Lang::FR));
            let within = mentions.into_iter().map(|one| (one.concept, one.within));
            within.collect()
        };
        assert_eq!(within("Repair café"), [(0, true), (1, false)]);
        assert_eq!(within("Repair café, puis café"), [(0, false), (1, false)]);
        assert_eq!(within("Café des voisins"), [(0, false)]);
    }
}
