//! What a page fetches first.

use std::collections::BTreeSet;

use super::view::View;
use super::{File, Shared};
use crate::search::Index;
use crate::search::client::{expansion, narrow_script};
use crate::search::format::{Entry, Small, base36, encode, grouped};
use crate::search::index::card_terms::{CardTerms, Facets};
use crate::search::index::postings::{Postings, concept_of};
use crate::search::index::vocabulary::SingleWords;
use crate::search::index::{Phrase, vocabulary};
use crate::search::text::stem;

/// Words of the vocabulary up to so many letters come with the entry though no card shows them;
/// longer ones, mostly Dutch compounds, would make it up to a kilobyte heavier.
const SHORT_WORD: usize = 4;

impl Index<'_> {
    /// The entry of a language, and the files that only it leads to.
    pub(super) fn entry(&self, view: View, shared: &Shared<'_>) -> (Entry, Vec<File>) {
        let concepts = self.entry_phrases(&view, &shared.words);
        let mut files = Vec::new();
        let large = shared.large.as_ref();
        let large = large.map(|folders| folders.with_cards(&view, &mut files));
        let lang = view.lang;
        let entry = Entry {
            lang: lang.to_string(),
            count: self.documents.len(),
            sure: self.sure(),
            code: self.site.settings.country.code.to_owned(),
            trunk: self.site.settings.country.trunk.to_owned(),
            zone: self
                .site
                .settings
                .zone
                .iana_name()
                .unwrap_or("UTC")
                .to_owned(),
            streets: shared.streets.clone(),
            lexicon: shared.lexicon.clone(),
            own_mark: vocabulary::origin(lang, self.site.languages()).mark(),
            communes: view.communes.clone(),
            concepts,
            related: self.related_concepts(),
            small: self.is_small().then(|| self.small(view, &shared.places)),
            large,
        };
        (entry, files)
    }

    /// The phrases that come with the entry: of topics, in words that are shown, short words, and
    /// weekdays, so that a slip in them is understood. A phrase with another word in it is asked
    /// for because of that word.
    fn entry_phrases(&self, view: &View, words: &SingleWords) -> String {
        let stems: BTreeSet<String> = view.shown.iter().map(|word| stem(word)).collect();
        let in_entry = |at: usize, phrase: &Phrase| {
            let is_shown = || phrase.key.split(' ').all(|stem| stems.contains(stem));
            let is_day = || phrase.length == 1 && vocabulary::is_day(&self.site.concepts[at].id);
            let is_near = || is_short(phrase) || is_day() || is_shown();
            phrase.lang == view.lang && self.topics[at] && is_near()
        };
        let line = |at: usize| {
            let phrases = self.phrasebook.of(at).iter();
            let phrases = phrases.filter(|phrase| in_entry(at, phrase));
            let phrases = words.needed(at, phrases.collect());
            format!("{}:{}", self.is(at), phrases.join("|"))
        };
        let concepts = 0..self.site.concepts.len();
        concepts.map(line).collect::<Vec<_>>().join(";")
    }

    pub(in crate::search) fn related_concepts(&self) -> String {
        let mut before = 0;
        let related = self.related.iter().map(|related| {
            let gap = related.concept - before;
            before = related.concept;
            let others = related.others.iter().map(|other| base36(*other));
            let others = others.collect::<Vec<_>>().join(".");
            let mark = if related.is_unmet() { '!' } else { '>' };
            format!("{}{mark}{others}", base36(gap))
        });
        related.collect::<Vec<_>>().join(";")
    }

    /// The place of the commune that a concept names, or the facet that it is.
    fn is(&self, at: usize) -> String {
        let concept = &self.site.concepts[at];
        let commune = concept.commune.as_ref();
        let commune = commune.filter(|_| self.gazetteer.names_commune(at));
        let commune = commune.map(|id| self.site.relations.commune(id).position());
        commune
            .map(|at| at.to_string())
            .or_else(|| vocabulary::facet(&concept.id))
            .or_else(|| self.needs.get(&at).map(|need| format!("t{need}")))
            .unwrap_or_default()
    }

    /// The concepts that are a facet, by it.
    pub(in crate::search) fn facets(&self) -> Facets {
        let mut facets = Facets::new();
        for at in 0..self.site.concepts.len() {
            let is = self.is(at);
            if is.starts_with(char::is_alphabetic) {
                facets.entry(is).or_default().push(at);
            }
        }
        facets
    }

    /// The terms that the script of a small directory knows of its entry, with their postings.
    pub(in crate::search) fn known<'a>(
        &'a self,
        view: &'a View,
    ) -> impl Iterator<Item = (&'a str, &'a Postings)> {
        let terms = self.terms.0.iter();
        let known = terms.filter(|(term, postings)| view.has(term, postings));
        known.map(|(term, postings)| (term.as_str(), postings))
    }

    /// Of a concept that also finds others only what is its own.
    fn own(&self, term: &str) -> Option<&Postings> {
        let concept = concept_of(term)?;
        let mut related = self.related.iter();
        let related = related.find(|related| related.concept == concept)?;
        Some(&related.own)
    }

    /// The cards of a small directory, and the terms that they do not say by themselves.
    pub(in crate::search) fn small(&self, view: View, places: &str) -> Small {
        let said = CardTerms::of(&view.cards, &view.communes, &self.facets());
        debug_assert!(said.is_within(&self.terms), "cards say what is not so");
        let unsaid = self.known(&view).filter_map(|(term, postings)| {
            let mut left = self.own(term).unwrap_or(postings).clone();
            left.retain(|(document, field)| !said.tell(term, *document, *field));
            (!left.is_empty()).then(|| (term, encode(&left)))
        });
        let unsaid: Vec<(&str, String)> = unsaid.collect();
        let terms = unsaid
            .iter()
            .map(|(term, postings)| (*term, postings.as_str()));
        Small {
            terms: grouped(terms),
            cards: view.cards,
            expansion_script: expansion().path.clone(),
            places_script: places.to_owned(),
            narrow_script: narrow_script().path.clone(),
        }
    }
}

/// Whether a phrase is a word that takes little room in the entry.
fn is_short(phrase: &Phrase) -> bool {
    phrase.length == 1 && phrase.text.chars().count() <= SHORT_WORD
}
