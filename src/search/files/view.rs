//! What the pages of one language show: cards, communes and needs, and the words in these.

use rayon::prelude::*;

use crate::lang::Lang;
use crate::search::Index;
use crate::search::cards::{card, communes, text};
use crate::search::format::{Commune, ShownCard, Text};
use crate::search::index::postings::{Field, concept_term, whole_term_of};
use crate::search::text::{Folded, Set};

/// What the pages of one language show.
pub struct View {
    pub lang: Lang,
    pub cards: Vec<ShownCard>,
    pub communes: Vec<Commune>,
    /// The tokens and whole texts of cards, communes and needs, and the concepts of the entry.
    pub shown: Set<String>,
}

impl Index<'_> {
    /// What the pages of a language show.
    pub(in crate::search) fn view(&self, lang: Lang) -> View {
        let documents = self.documents.par_iter();
        let capitals = self.facet_capitals();
        let mut view = View {
            lang,
            cards: documents
                .map(|at| card(self.site, *at, lang, &self.next, &capitals))
                .collect(),
            communes: communes(self.site, lang),
            shown: Set::default(),
        };
        let needs = self.site.needs.iter();
        let needs: Vec<Text> = needs.map(|need| text(&need.name, lang)).collect();
        view.shown = self.shown(&view, &needs);
        view
    }

    fn shown(&self, view: &View, needs: &[Text]) -> Set<String> {
        let cards = view.cards.iter().flat_map(ShownCard::texts);
        let communes = view.communes.iter().map(|commune| &commune.name);
        let texts = cards
            .chain(communes)
            .chain(needs)
            .map(|text| text.text.as_str());
        let keys = view
            .communes
            .iter()
            .flat_map(|commune| &commune.other_keys.0);
        let mut shown = Set::default();
        for text in texts.chain(keys.map(String::as_str)) {
            let folded = Folded::new(text);
            shown.extend(folded.tokens().map(str::to_owned));
            shown.insert(whole_term_of(folded.significant()));
        }
        let concepts = (0..self.site.concepts.len()).filter(|at| self.is_in_entry(*at));
        shown.extend(concepts.map(concept_term));
        shown
    }

    /// Whether the entry of a small directory knows the documents of a concept: of those that
    /// others lead to, of those that lead to others, and of those of a need the script makes them.
    pub(super) fn is_in_entry(&self, concept: usize) -> bool {
        let mut related = self.related.iter();
        self.topics[concept]
            || self.needs.contains_key(&concept)
            || related
                .any(|related| related.concept == concept || related.others.contains(&concept))
    }
}

impl View {
    /// Whether the entry of a small directory has a term: what cards show, facets and numbers.
    pub fn has(&self, term: &str, postings: &[(u32, Field)]) -> bool {
        let is_told = || postings.iter().all(|(_, field)| *field >= Field::Body);
        let is_number = || term.starts_with(|c: char| c.is_ascii_digit()) && !is_told();
        term.starts_with('@') || is_number() || self.shown.contains(term)
    }
}
