//! Related concepts: a concept that hardly any project offers also finds the projects of those
//! that its visitor may be glad of.

use std::collections::BTreeMap;

use super::postings::{Field, Postings, Terms, concept_term};
use crate::site::Site;

/// So many projects that have a concept in a title or need are a choice.
const A_CHOICE: usize = 5;

/// A concept that also finds others, by their positions.
pub struct Related {
    /// The concept.
    pub concept: usize,
    /// Those that it finds.
    pub others: Vec<usize>,
    /// The documents that have the concept itself; a small directory adds the others by itself
    /// (`client/related.js`).
    pub own: Postings,
}

impl Related {
    /// Whether no project speaks of the concept itself.
    pub fn is_unmet(&self) -> bool {
        self.own.is_empty()
    }
}

/// Gives a concept that hardly any project has in a title or need the projects of its related
/// concepts; first those that say so in a title. Those that have it themselves, or only mention it,
/// stay before them.
pub fn add_related(
    terms: &mut Terms,
    site: &Site,
    positions: &BTreeMap<&str, usize>,
) -> Vec<Related> {
    let mut extended = Vec::new();
    let mut related = Vec::new();
    for (at, concept) in site.concepts.iter().enumerate() {
        let own = terms.of(&concept_term(at));
        let holders = own.iter().filter(|(_, field)| *field <= Field::Need);
        if holders.count() >= A_CHOICE {
            continue;
        }
        let others = concept.see.iter();
        let others = others.filter_map(|id| positions.get(id.as_str()).copied());
        let others: Vec<usize> = others.collect();
        let lists = others.iter().map(|other| terms.of(&concept_term(*other)));
        let postings = with_related(own, lists);
        if postings.len() > own.len() {
            extended.push((concept_term(at), postings));
            related.push(Related {
                concept: at,
                others,
                own: own.to_vec(),
            });
        }
    }
    terms.0.extend(extended);
    related
}

/// Those who have a concept, and those who have a related one.
fn with_related<'a>(
    own: &[(u32, Field)],
    related: impl Iterator<Item = &'a [(u32, Field)]>,
) -> Postings {
    let mut documents: BTreeMap<u32, Field> = BTreeMap::new();
    for (at, list) in related.enumerate() {
        for (document, field) in list {
            if let Some(field) = related_field(*field, own.is_empty(), at == 0) {
                let known = documents.entry(*document).or_insert(field);
                *known = field.min(*known);
            }
        }
    }
    let own = own.iter().map(|(at, field)| (*at, Field::Body.min(*field)));
    documents.extend(own);
    documents.into_iter().collect()
}

/// How much a related concept counts: as a need where nobody has the concept itself, less of the
/// second that is named than of the first; else only what a title or a need says, after all that
/// have it.
fn related_field(field: Field, is_unmet: bool, is_first: bool) -> Option<Field> {
    match is_unmet {
        true if field <= Field::Title && is_first => Some(Field::Need),
        true => Some(Field::Body.max(field)),
        false => (field <= Field::Need).then_some(Field::Related),
    }
}
