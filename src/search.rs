//! The search: its index, made here, and the script that asks it, which is carried along.
//!
//! A project is the document. Its texts become terms with postings (`index`), by the same tokens
//! and stems as queries (`text`). Small sites have everything in one entry file for each language;
//! larger ones have shards of a few kilobytes, of which a query fetches those it asks about
//! (`files`, in the records of `format`). All of them are classic scripts that hand one value to
//! `annuaire.put`, so they load over `file://`, under any path and with a strict content security
//! policy.
//!
//! The script in `client/` answers queries; shared vectors prove that both sides read texts,
//! cards and files alike (`vectors`). Knows nothing of templates.

mod cards;
mod client;
mod files;
mod format;
mod index;
mod text;
pub mod vectors;

use std::collections::{BTreeMap, BTreeSet};

use cards::NextDates;
pub use files::File;
use index::places::Gazetteer;
use index::postings::{Field, Terms, concept_term};
use index::{ConceptMatcher, Context, Documents, Phrasebook, Related, add_related};
use rayon::prelude::*;
use text::{significant, tokens};

use crate::lang::Lang;
use crate::model::{NeedId, Status, Text};
use crate::site::{ProjectAt, Site};
use crate::theme::Theme;

/// The index of a site's projects.
pub struct Index<'a> {
    site: &'a Site,
    theme: &'a Theme,
    /// The projects that are searched; a document is a position in this list.
    documents: Vec<ProjectAt>,
    terms: Terms,
    /// Whether a title, day or audience speaks of a concept, rather than only what is told; by the
    /// concept's position.
    topics: Vec<bool>,
    /// The concepts that also find what others say.
    related: Vec<Related>,
    next: NextDates,
    phrasebook: Phrasebook,
    gazetteer: Gazetteer<'a>,
    /// The need whose name speaks of a concept, by the concept's position.
    needs: BTreeMap<usize, &'a NeedId>,
}

impl<'a> Index<'a> {
    /// Indexes every project that exists, or did when last heard of.
    pub fn new(site: &'a Site, theme: &'a Theme) -> Self {
        let (phrasebook, next) =
            rayon::join(|| Phrasebook::new(&site.concepts), || NextDates::of(site));
        let gazetteer = Gazetteer::new(site, &phrasebook);
        let mut documents: Vec<ProjectAt> = site.listed().collect();
        // What may not exist any more comes last wherever projects answer alike.
        documents.sort_by_key(|at| site[*at].status == Status::ToConfirm);
        let context = Context {
            site,
            theme,
            concepts: positions(site),
            matcher: ConceptMatcher::new(&phrasebook),
            gazetteer: &gazetteer,
            is_large: files::is_large(documents.len()),
        };
        let mut terms = terms(&context, &documents);
        let related = add_related(&mut terms, site, &context.concepts);
        let topics = (0..site.concepts.len()).map(|at| is_topic(site, &terms, at));
        let topics = topics.collect();
        let needs = needs_of_concepts(site, &context.matcher);
        Self {
            site,
            theme,
            documents,
            terms,
            topics,
            related,
            next,
            phrasebook,
            gazetteer,
            needs,
        }
    }
}

impl Index<'_> {
    /// How many documents exist for sure: the first ones.
    fn sure(&self) -> usize {
        let is_sure = |at: &&ProjectAt| self.site[**at].status != Status::ToConfirm;
        self.documents.iter().take_while(is_sure).count()
    }
}

fn is_topic(site: &Site, terms: &Terms, concept: usize) -> bool {
    let mut postings = terms.of(&concept_term(concept)).iter();
    let is_place = site.concepts[concept].commune.is_some();
    !is_place && postings.any(|(_, field)| *field < Field::Need)
}

/// How many documents are read before their terms are added to those of all, which are much smaller.
const READ_AT_ONCE: usize = 256;

/// The terms of all documents.
fn terms(context: &Context, documents: &[ProjectAt]) -> Terms {
    let reader = Documents::new(context);
    let mut terms = Terms::default();
    let mut document = 0;
    for some in documents.chunks(READ_AT_ONCE) {
        let read: Vec<_> = some.par_iter().map(|at| reader.terms(*at)).collect();
        for own in read {
            terms.add(document, own);
            document += 1;
        }
    }
    terms
}

/// The positions of the concepts by their ids.
fn positions(site: &Site) -> BTreeMap<&str, usize> {
    let concepts = site.concepts.iter().enumerate();
    concepts
        .map(|(at, concept)| (concept.id.as_str(), at))
        .collect()
}

/// The need of every concept that the name of one speaks of; of two needs the first.
fn needs_of_concepts<'a>(site: &'a Site, matcher: &ConceptMatcher) -> BTreeMap<usize, &'a NeedId> {
    let mut needs = BTreeMap::new();
    for need in site.needs.iter() {
        for (lang, name) in need.name.iter() {
            for mention in matcher.mentions(&significant(tokens(name)), Some(lang)) {
                needs.entry(mention.concept).or_insert(&need.id);
            }
        }
    }
    needs
}

/// Titles of activities that speak of no concept, by their project; none where
/// there is no vocabulary.
pub fn titles_without_concept(site: &Site) -> Vec<(ProjectAt, Vec<String>)> {
    if site.concepts.is_empty() {
        return Vec::new();
    }
    let activities = site.listed().flat_map(|at| &site[at].activities);
    let titles = activities.flat_map(|activity| activity.title.iter());
    let written: BTreeSet<Lang> = titles.map(|(lang, _)| lang).collect();
    // A title is compared with phrases of its own language only: those of most are not read.
    let phrasebook = Phrasebook::of_languages(&site.concepts, |lang| written.contains(&lang));
    let matcher = ConceptMatcher::new(&phrasebook);
    let unknown = |text: &Text| {
        let mut texts = text.iter();
        texts.all(|(lang, text)| {
            let tokens = significant(tokens(text));
            matcher.mentions(&tokens, Some(lang)).is_empty()
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

/// The script that a page loads to search a site, with what shows the answers as the theme has it.
pub fn engine(site: &Site, theme: &Theme) -> File {
    client::engine(site.listed().count(), theme.results())
}

/// Whether a file of the search may lie at a path below the root.
pub fn is_path(path: &str) -> bool {
    path.starts_with("recherche/") || path.starts_with("assets/recherche/")
}

/// The entry of a language below the root, a fixed address that is asked again each time.
pub fn entry_path(lang: Lang) -> String {
    format!("recherche/{lang}.js")
}
