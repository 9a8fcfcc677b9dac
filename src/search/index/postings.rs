//! Terms, and the postings of each: the documents where it is found.
//!
//! A term is a token, a concept (`~` and its number), a whole text (its key and `=`), or a facet
//! (`@` and its kind and value); in a large directory also two concepts of one activity (`+`). Of all fields of a document that hold a term the weightiest counts.

use std::collections::BTreeMap;

use crate::search::format::base36;
use crate::search::text::{Folded, stems};

/// Where in a document a term stands; earlier ones weigh more. The weights stand in
/// `client/ranking.js`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What a project is called.
    Name,
    /// Its commune and postal code; for whom and on which day, where a key says so.
    Place,
    /// What an activity is called; a telephone number.
    Title,
    /// The association and the landlords.
    Carrier,
    /// Its streets.
    Street,
    /// A facet that is a language, a part of the day or an audience.
    Facet,
    /// Partners; a neighbourhood of its commune.
    Surroundings,
    /// The need that an activity answers.
    Need,
    /// Descriptions and objectives.
    Body,
    /// A concept of one token, found only in descriptions.
    Passing,
    /// A concept of which a title or a need only says a related one.
    Related,
}

/// Where a term is found: documents with their weightiest field, by document.
pub type Postings = Vec<(u32, Field)>;

/// Every term with its postings, in the order of the terms' characters.
#[derive(Default)]
pub struct Terms(pub BTreeMap<String, Postings>);

impl Terms {
    /// Adds a document's terms; documents come in their order.
    pub fn add(&mut self, document: u32, terms: BTreeMap<String, Field>) {
        for (term, field) in terms {
            self.0.entry(term).or_default().push((document, field));
        }
    }

    /// The postings of a term; none when no document has it.
    pub fn of(&self, term: &str) -> &[(u32, Field)] {
        self.0.get(term).map_or(&[], Vec::as_slice)
    }
}

/// The term of a concept, by its position among the site's.
pub fn concept_term(at: usize) -> String {
    format!("~{}", base36(at))
}

/// The position of a concept by its term; none of another term.
pub fn concept_of(term: &str) -> Option<usize> {
    usize::from_str_radix(term.strip_prefix('~')?, 36).ok()
}

/// The term of two concepts of which one activity speaks, by their positions.
pub fn pair_term(one: usize, other: usize) -> String {
    let (first, second) = (one.min(other), one.max(other));
    format!("+{}~{}", base36(first), base36(second))
}

/// The term of a whole text.
pub fn whole_term(text: &str) -> String {
    whole_term_of(Folded::new(text).significant())
}

/// The term of a whole text of some significant tokens.
pub fn whole_term_of<'a>(tokens: impl IntoIterator<Item = &'a str>) -> String {
    let mut term = stems(tokens).replace(' ', "_");
    term.push('=');
    term
}

/// The `most` weightiest postings, at equal weight the first documents.
pub fn weightiest(postings: &[(u32, Field)], most: usize) -> Postings {
    let mut sorted = postings.to_vec();
    sorted.sort_unstable_by_key(|(document, field)| (*field, *document));
    sorted.truncate(most);
    sorted
}
