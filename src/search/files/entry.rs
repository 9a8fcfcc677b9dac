//! What a page fetches first.

use std::collections::{BTreeMap, btree_map};

use super::phrases::EntryPhrases;
use super::view::View;
use super::{File, Shared};
use crate::search::Index;
use crate::search::client::{expansion, narrow_script};
use crate::search::format::{Entry, Small, base36, encode, grouped};
use crate::search::index::card_terms::{CardTerms, Facets};
use crate::search::index::postings::{Postings, concept_of};
use crate::search::index::vocabulary;

impl Index<'_> {
    /// The entry of a language, and the files that only it leads to.
    pub(super) fn entry(&self, view: View, shared: &Shared<'_>) -> (Entry, Vec<File>) {
        let phrases = self.entry_phrases(&view, &shared.words);
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
            concepts: self.written(&phrases),
            related: self.related_concepts(),
            small: self
                .is_small()
                .then(|| self.small(view, &phrases, &shared.places)),
            large,
        };
        (entry, files)
    }

    /// The concepts with their phrases, as files hold them.
    pub(in crate::search) fn written(&self, phrases: &EntryPhrases) -> String {
        let mut last = None;
        let lines = (0..self.site.concepts.len()).map(|at| {
            let is = self.commune_of(at).map_or_else(
                || self.facet_of(at).unwrap_or_default(),
                |commune| {
                    let follows = last == commune.checked_sub(1);
                    last = Some(commune);
                    if follows {
                        "+".into()
                    } else {
                        commune.to_string()
                    }
                },
            );
            let line = format!("{is}:{}", phrases.of(at));
            line.trim_end_matches(':').to_owned()
        });
        let lines = lines.collect::<Vec<_>>().join(";");
        lines.trim_end_matches(';').to_owned()
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

    /// The place of the commune that a concept names.
    fn commune_of(&self, at: usize) -> Option<usize> {
        let commune = self.site.concepts[at].commune.as_ref();
        let commune = commune.filter(|_| self.gazetteer.names_commune(at));
        commune.map(|id| self.site.relations.commune(id).position())
    }

    /// The facet that a concept is which is no commune.
    fn own_facet_of(&self, at: usize) -> Option<String> {
        self.facet_of(at).filter(|_| self.commune_of(at).is_none())
    }

    /// The facet that a concept is.
    fn facet_of(&self, at: usize) -> Option<String> {
        let facet = vocabulary::facet(&self.site.concepts[at].id);
        facet.or_else(|| self.needs.get(&at).map(|need| format!("t{need}")))
    }

    /// The capitals by which cards name the first facets of the entry.
    pub(super) fn facet_capitals(&self) -> BTreeMap<String, char> {
        let facets = (0..self.site.concepts.len()).filter_map(|at| self.own_facet_of(at));
        let mut capitals = BTreeMap::new();
        let mut free = 'A'..='Z';
        for facet in facets {
            if let btree_map::Entry::Vacant(new) = capitals.entry(facet)
                && let Some(capital) = free.next()
            {
                new.insert(capital);
            }
        }
        capitals
    }

    /// The concepts that are a facet, by it.
    pub(in crate::search) fn facets(&self) -> Facets {
        let mut facets = Facets::new();
        for at in 0..self.site.concepts.len() {
            if let Some(is) = self.own_facet_of(at) {
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
    pub(in crate::search) fn small(
        &self,
        view: View,
        phrases: &EntryPhrases,
        [places, streets]: &[String; 2],
    ) -> Small {
        let said = CardTerms::of(&view.cards, &view.communes, &self.facets(), phrases);
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
            expansion_script: expansion().asked(),
            places_script: places.clone(),
            streets_script: streets.clone(),
            narrow_script: narrow_script().asked(),
        }
    }
}
