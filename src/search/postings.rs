//! Terms, and where each of them is found.
//!
//! A term is a word, a concept (`~` and its number) , a whole text (its key and `=`), or a filter
//! (`@` and its kind and value). Of all fields of a project that hold a term the weightiest counts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::words::key;

/// How much a field says; earlier ones weigh more. The weights stand in `script/score.js`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// What a project is called.
    Name,
    /// Its commune and postal code; for whom and on which day, where a field says so.
    Place,
    /// What an activity is called; a telephone number.
    Title,
    /// Who carries it.
    Carrier,
    /// Its streets.
    Street,
    /// In which language.
    Facet,
    /// Partners; a neighbourhood of its commune.
    Around,
    /// The need that an activity answers.
    Need,
    /// What is told about it.
    Text,
    /// A concept of one word, found only in what is told.
    Aside,
}

impl Class {
    /// Its letter in the files: `A` is the weightiest.
    fn letter(self) -> char {
        char::from(b'A' + self as u8)
    }
}

/// Where a term is found: documents with the class of their weightiest field, by document.
pub type Postings = Vec<(u32, Class)>;

/// Every term with its postings, in the order of the terms' characters.
#[derive(Default)]
pub struct Terms(pub BTreeMap<String, Postings>);

impl Terms {
    /// Adds a document's terms; documents come in their order.
    pub fn add(&mut self, document: u32, terms: BTreeMap<String, Class>) {
        for (term, class) in terms {
            self.0.entry(term).or_default().push((document, class));
        }
    }
}

/// Postings as text: for each class its letter, then its documents in base 36, each as the
/// distance from the one before, with dots between: `A0.3C5`.
pub fn encode(postings: &[(u32, Class)]) -> String {
    let mut sorted = postings.to_vec();
    sorted.sort_unstable_by_key(|(document, class)| (*class, *document));
    let mut text = String::new();
    let mut before: Option<(u32, Class)> = None;
    for (document, class) in sorted {
        match before.filter(|(_, other)| *other == class) {
            // Writing to a string cannot fail.
            Some((last, _)) => {
                let _ = write!(text, ".{}", base36(document - last));
            }
            None => {
                let _ = write!(text, "{}{}", class.letter(), base36(document));
            }
        }
        before = Some((document, class));
    }
    text
}

/// The term of a concept, by its position among the site's.
pub fn concept(at: usize) -> String {
    format!("~{}", base36(u32::try_from(at).unwrap_or(u32::MAX)))
}

/// The term of a whole text.
pub fn whole(text: &str) -> String {
    format!("{}=", key(text).replace(' ', "_"))
}

/// The `most` weightiest postings, at equal weight the first documents.
pub fn weightiest(postings: &[(u32, Class)], most: usize) -> Postings {
    let mut sorted = postings.to_vec();
    sorted.sort_unstable_by_key(|(document, class)| (*class, *document));
    sorted.truncate(most);
    sorted
}

/// A number in base 36, as `parseInt(text, 36)` reads it.
pub fn base36(number: u32) -> String {
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        digits.push(char::from_digit(rest % 36, 36).unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            return digits.iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_are_grouped_by_weight() {
        let postings = [
            (0, Class::Title),
            (2, Class::Name),
            (40, Class::Title),
            (41, Class::Text),
        ];
        assert_eq!(encode(&postings), "A2C0.14I15");
        assert_eq!(encode(&weightiest(&postings, 2)), "A2C0");
    }

    #[test]
    fn numbers_are_written_in_base_36() {
        for number in [0, 35, 36, 1295, 1296, u32::MAX] {
            assert_eq!(u32::from_str_radix(&base36(number), 36), Ok(number));
        }
    }
}
