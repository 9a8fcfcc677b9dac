//! The search: its index, made here, and the script that asks it, which is carried along.
//!
//! A project is the document. Its texts become terms (`record`), each with the weightiest field
//! that holds it (`postings`). Small sites have everything in one entry file for each language;
//! larger ones have files of a few kilobytes (`shards`), of which a query fetches those it asks
//! about. All of them are classic scripts that hand one value to `annuaire.put`, so they load
//! over `file://`, under any path and with a strict content security policy.
//!
//! The script in `search/script/` reads queries with the same words, stems and tables; shared
//! vectors prove both equal. Knows nothing of templates.

mod cards;
mod files;
mod phone;
mod phrasebook;
mod phrases;
mod places;
mod postings;
mod record;
mod said;
mod script;
mod shards;
mod tables;
mod vocabulary;
mod words;

use std::collections::BTreeMap;

use cards::NextDates;
pub use files::File;
use phrasebook::Phrasebook;
use places::Gazetteer;
use postings::{Class, Postings, Terms};
use rayon::prelude::*;
use record::Surroundings;
use said::Said;
pub use script::engine;
use serde_json::Value;
use vocabulary::Vocabulary;
pub use words::{key, stem, telling, words};

use crate::lang::Lang;
use crate::model::{NeedId, Text};
use crate::site::{ProjectAt, Site};
use crate::theme::Theme;

pub use phone::query as phone_query;

/// The index of a site's projects.
pub struct Index<'a> {
    site: &'a Site,
    /// The projects that are searched; a document is a position in this list.
    documents: Vec<ProjectAt>,
    terms: Terms,
    next: NextDates,
    phrasebook: Phrasebook,
    gazetteer: Gazetteer<'a>,
    /// The need whose name speaks of a concept, by the concept's position.
    needs: BTreeMap<usize, &'a NeedId>,
}

impl<'a> Index<'a> {
    /// Indexes every project that exists, or did when last heard of.
    pub fn new(site: &'a Site, theme: &'a Theme) -> Self {
        let phrasebook = Phrasebook::new(&site.concepts);
        let around = Surroundings {
            site,
            theme,
            concepts: positions(site),
            vocabulary: Vocabulary::new(&phrasebook),
            gazetteer: Gazetteer::new(site, &phrasebook),
        };
        let documents: Vec<ProjectAt> = site.listed().collect();
        let records: Vec<BTreeMap<String, Class>> = documents
            .par_iter()
            .map(|at| record::terms(&around, *at))
            .collect();
        let mut terms = Terms::default();
        for (document, record) in (0_u32..).zip(records) {
            terms.add(document, record);
        }
        lend(&mut terms, site);
        Self {
            site,
            documents,
            terms,
            next: NextDates::of(site),
            phrasebook,
            needs: needs_of_concepts(site, &around.vocabulary),
            gazetteer: around.gazetteer,
        }
    }
}

/// The positions of the concepts by their ids.
fn positions(site: &Site) -> BTreeMap<&str, usize> {
    let concepts = site.concepts.iter().enumerate();
    concepts
        .map(|(at, concept)| (concept.id.as_str(), at))
        .collect()
}

/// The need of every concept that the name of one speaks of; of two needs the first.
fn needs_of_concepts<'a>(site: &'a Site, vocabulary: &Vocabulary) -> BTreeMap<usize, &'a NeedId> {
    let mut needs = BTreeMap::new();
    for need in &site.needs {
        for (lang, name) in need.name.iter() {
            for mention in vocabulary.mentions(&telling(words(name)), Some(lang)) {
                needs.entry(mention.concept).or_insert(&need.id);
            }
        }
    }
    needs
}

/// So many projects that have a concept in a title or need are a choice.
const A_CHOICE: usize = 2;

/// Lends a concept that hardly any project has in a title or need the projects of those that its
/// visitor may be glad of; first those that say so in a title. Those that have it, or only mention
/// it, stay before the lent ones.
fn lend(terms: &mut Terms, site: &Site) {
    let known = positions(site);
    let mut lent = Vec::new();
    for (at, concept) in site.concepts.iter().enumerate() {
        let own = terms.0.get(&postings::concept(at));
        let own = own.map_or(&[][..], Vec::as_slice);
        let holders = own.iter().filter(|(_, class)| *class <= Class::Need);
        if holders.count() >= A_CHOICE {
            continue;
        }
        let others = concept.see.iter().filter_map(|id| known.get(id.as_str()));
        let lists = others.filter_map(|other| terms.0.get(&postings::concept(*other)));
        let documents = with_lent(own, lists);
        if documents.len() > own.len() {
            lent.push((postings::concept(at), documents));
        }
    }
    terms.0.extend(lent);
}

/// Those who have a concept, and those who lend it theirs.
fn with_lent<'a>(own: &[(u32, Class)], lists: impl Iterator<Item = &'a Postings>) -> Postings {
    let mut documents: BTreeMap<u32, Class> = BTreeMap::new();
    for (document, class) in lists.flatten() {
        let known = documents.entry(*document).or_insert(Class::Aside);
        *known = lent_class(*class, own.is_empty()).min(*known);
    }
    let own = own.iter().map(|(at, class)| (*at, Class::Need.min(*class)));
    documents.extend(own);
    documents.into_iter().collect()
}

fn lent_class(class: Class, is_first: bool) -> Class {
    match (class <= Class::Title, is_first) {
        (true, true) => Class::Need,
        (true, false) => Class::Text,
        (false, true) => Class::Text.max(class),
        (false, false) => Class::Aside,
    }
}

/// Titles of activities that speak of no concept, by their project; none where
/// there is no vocabulary.
pub fn titles_without_concept(site: &Site) -> Vec<(ProjectAt, Vec<String>)> {
    if site.concepts.is_empty() {
        return Vec::new();
    }
    let vocabulary = Vocabulary::new(&Phrasebook::new(&site.concepts));
    let unknown = |text: &Text| {
        let mut texts = text.iter();
        texts.all(|(lang, text)| {
            let words = telling(words(text));
            vocabulary.mentions(&words, Some(lang)).is_empty()
        })
    };
    site.listed()
        .map(|at| {
            let project = &site[at];
            let titles = project.activities.iter().map(|activity| &activity.title);
            let titles = titles.filter(|title| unknown(title));
            let shown = titles.map(|title| title.get(project.lang).1.clone());
            (at, shown.collect::<Vec<_>>())
        })
        .filter(|(_, titles)| !titles.is_empty())
        .collect()
}

/// The entry of a language below the root, a fixed address that is asked again each time.
pub fn entry_path(lang: Lang) -> String {
    format!("recherche/{lang}.js")
}

/// The terms that the cards of an entry say by themselves, with the documents as files write them.
pub fn said_by(cards: &[Value], communes: &Value) -> BTreeMap<String, String> {
    Said::by(cards, communes).lines().collect()
}
