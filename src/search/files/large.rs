//! A directory of many pages: postings and cards in files, of which a query fetches those that it
//! asks about.

use super::view::View;
use super::{File, numbered, sharded};
use crate::search::Index;
use crate::search::format::{Large, ShardList, Shards, encode, front_coded};
use crate::search::index::postings::{Field, weightiest, whole_term};

/// The most bytes of a file of terms; gzip makes a half of them.
const LONGEST: usize = 6_000;

/// The most postings of a term that every query gets, also where it is looked for by its end; the
/// others are asked for when a second word or a filter narrows them down.
const HEAD: usize = 100;

/// How many cards stand in one file.
const CARDS: usize = 4;

/// Where all languages find postings.
pub struct Folders {
    places: String,
    terms: ShardList,
    long: String,
    longs: String,
    endings: ShardList,
}

impl Index<'_> {
    /// The postings of a large directory; none of a small one.
    pub(super) fn large_files(&self) -> Option<(Folders, Vec<File>)> {
        if self.is_small() {
            return None;
        }
        let (terms, mut files) = in_shards("mots", &self.lines());
        let (places, own) = self.places_files();
        files.extend(own);
        let many = self.terms.0.iter();
        let many: Vec<_> = many
            .filter(|(term, postings)| postings.len() > HEAD && is_asked_whole(term))
            .collect();
        let longs: Vec<&str> = many.iter().map(|(term, _)| term.as_str()).collect();
        let long: Vec<String> = many.iter().map(|(_, list)| encode(list)).collect();
        let (long, own) = numbered("longs", "", &long);
        files.extend(own);
        let (endings, own) = in_shards("fins", &self.endings());
        files.extend(own);
        let folders = Folders {
            places,
            terms,
            long,
            longs: longs.join(" "),
            endings,
        };
        Some((folders, files))
    }

    /// Words by how they end: a slip in the first letters of a word leaves its last ones.
    fn endings(&self) -> Vec<(String, String)> {
        let words = self.terms.0.iter();
        let words = words.filter(|(term, _)| is_spelled(term));
        let lines = words.flat_map(|(word, postings)| {
            let end: String = word.chars().rev().collect();
            let named = (format!("{end}="), self.terms.of(&whole_term(word)));
            [(end, postings.as_slice()), named]
        });
        let lines = lines.filter(|(_, postings)| !postings.is_empty());
        let lines = lines.map(|(end, postings)| (end, headed(postings, HEAD)));
        let mut lines: Vec<(String, String)> = lines.collect();
        lines.sort_unstable();
        lines
    }

    /// A line for every term.
    fn lines(&self) -> Vec<(String, String)> {
        let terms = self.terms.0.iter();
        terms
            .map(|(term, postings)| (term.clone(), headed(postings, HEAD)))
            .collect()
    }
}

/// The weightiest of some postings, so many, and how many they are where that is not all.
pub(super) fn headed(postings: &[(u32, Field)], most: usize) -> String {
    if postings.len() <= most {
        return encode(postings);
    }
    let head = encode(&weightiest(postings, most));
    format!("{head}*{}", postings.len())
}

/// Whether all postings of a term are ever asked for: of concepts, facets and postal codes. Of a
/// word that so many documents have the weightiest say enough.
fn is_asked_whole(term: &str) -> bool {
    let is_code = || term.len() < 6 && term.chars().all(|digit| digit.is_ascii_digit());
    term.starts_with(['~', '@', '+']) || is_code()
}

impl Folders {
    /// The same with the cards of a language.
    pub fn with_cards(&self, view: &View, files: &mut Vec<File>) -> Large {
        let blocks: Vec<_> = view.cards.chunks(CARDS).collect();
        let (cards, own) = numbered(&format!("fiches-{}", view.lang), "", &blocks);
        files.extend(own);
        Large {
            cards,
            cards_each: CARDS,
            places: self.places.clone(),
            terms: self.terms.clone(),
            long: self.long.clone(),
            longs: self.longs.clone(),
            endings: self.endings.clone(),
        }
    }
}

fn in_shards(name: &str, lines: &[(String, String)]) -> (ShardList, Vec<File>) {
    let sizes: Vec<(&str, usize)> = lines
        .iter()
        .map(|(key, value)| (key.as_str(), key.len() + value.len() + 2))
        .collect();
    let shards = Shards::cut(&sizes, LONGEST);
    sharded(name, "", &shards, |_, range| {
        let lines = lines[range].iter();
        front_coded(lines.map(|(key, value)| (key.as_str(), value.as_str())))
    })
}

/// Whether a term is a word that people may misspell.
fn is_spelled(term: &str) -> bool {
    term.chars().all(char::is_alphabetic) && term.chars().nth(3).is_some()
}
