//! What words mean that an entry does not know, asked for when a query has one.

use std::collections::{BTreeMap, BTreeSet};

use super::large::headed;
use super::view::View;
use super::{File, sharded};
use crate::search::Index;
use crate::search::format::{Lexicon, LexiconPhrase, ShardList, Shards, bits, grouped, phrases};
use crate::search::index::postings::{Postings, concept_term};
use crate::search::index::vocabulary::{self, SingleWords};
use crate::search::text::Map;

/// The most that the lines of a file weigh; gzip makes a tenth of it in bytes.
const LONGEST: usize = 34_000;

/// What the bare name of a street weighs among lines.
const STREET: usize = 20;

/// The most postings of a concept that come with its phrases in a large directory.
const HEAD: usize = 15;

/// What a line costs behind another one, in quarters of a Latin letter: only letters that they do
/// not share are written, gzip makes more of other letters than Latin ones, and what a phrase means
/// takes as much as nine.
fn weight(before: &str, line: &Line) -> usize {
    const MEANING: usize = 37;
    const POSTINGS: usize = 30;
    let letters = |text: &str| -> usize {
        let each = text.chars().map(|letter| match letter.len_utf8() {
            1 => 4,
            2 => 6,
            _ => 8,
        });
        each.sum()
    };
    match line {
        Line::Phrase(phrase) => letters(without_shared(before, &phrase.text)) + MEANING,
        Line::Term(term) => letters(term) + POSTINGS,
    }
}

/// A key without the letters that the one before it has too.
fn without_shared<'a>(before: &str, key: &'a str) -> &'a str {
    let pairs = key.char_indices().zip(before.chars());
    let differing = pairs
        .skip_while(|((_, a), b)| a == b)
        .map(|((at, _), _)| at);
    let end = before.chars().count();
    let begun = || key.char_indices().nth(end).map_or(key.len(), |(at, _)| at);
    &key[differing.into_iter().next().unwrap_or_else(begun)..]
}

/// The first letters of a word: the script looks into the file in which they stand.
fn beginning(word: &str) -> String {
    word.chars().take(3).collect()
}

/// A line of the lexicon: a phrase, or a term of a small directory with its postings.
enum Line<'a> {
    Phrase(&'a LexiconPhrase),
    Term(&'a str),
}

impl Line<'_> {
    fn key(&self) -> &str {
        match self {
            Self::Phrase(phrase) => &phrase.text,
            Self::Term(term) => term,
        }
    }
}

impl Index<'_> {
    /// The lexicon that all languages share.
    pub(super) fn lexicon_files(
        &self,
        views: &[View],
        words: &SingleWords,
    ) -> (ShardList, Vec<File>) {
        let languages = self.site.languages();
        let phrases = vocabulary::lexicon(&self.phrasebook, words, languages, &self.terms);
        let mut lines: Vec<Line> = phrases.iter().map(Line::Phrase).collect();
        lines.extend(self.left_out(views).map(Line::Term));
        lines.sort_by(|a, b| a.key().cmp(b.key()));
        let sizes = self.sizes(&lines);
        let shards = Shards::cut(&sizes, LONGEST);
        let streets = self.streets_in(&shards);
        sharded("lexique", "", &shards, |at, range| {
            self.lexicon(&lines[range], &streets[at])
        })
    }

    /// Lines by their keys, with what they weigh, and the streets that stand beside each.
    fn sizes<'a>(&self, lines: &'a [Line]) -> Vec<(&'a str, usize)> {
        let mut streets: Map<String, usize> = Map::default();
        for name in self.gazetteer.bare_names() {
            *streets.entry(beginning(name)).or_default() += STREET;
        }
        let mut before = "";
        let mut sizes = Vec::with_capacity(lines.len());
        for line in lines {
            let own = streets.remove(&beginning(line.key()));
            let weight = weight(before, line) + own.unwrap_or(0);
            before = line.key();
            sizes.push((before, weight));
        }
        sizes
    }

    /// The terms that the entry of some language leaves out; concepts come with their phrases.
    fn left_out(&self, views: &[View]) -> impl Iterator<Item = &str> {
        let terms = self.terms.0.iter();
        let left_out = |(term, postings): &(&String, &Postings)| {
            !term.starts_with('~') && views.iter().any(|view| !view.has(term, postings))
        };
        terms.filter(left_out).map(|(term, _)| term.as_str())
    }

    /// The bare names of streets for each file.
    fn streets_in(&self, shards: &Shards) -> Vec<BTreeSet<&str>> {
        let mut streets = vec![BTreeSet::new(); shards.starts.len()];
        for name in self.gazetteer.bare_names() {
            let start = beginning(name);
            let after = shards.starts.partition_point(|first| *first <= start);
            if let Some(file) = streets.get_mut(after.saturating_sub(1)) {
                file.insert(name);
            }
        }
        streets
    }

    fn lexicon(&self, lines: &[Line], streets: &BTreeSet<&str>) -> Lexicon {
        let known = lines.iter().filter_map(|line| match line {
            Line::Phrase(phrase) => Some(*phrase),
            Line::Term(_) => None,
        });
        let concepts: BTreeSet<usize> = known
            .clone()
            .flat_map(|phrase| phrase.concepts.iter().copied())
            .collect();
        let mut terms: BTreeMap<String, String> = BTreeMap::new();
        let words = lines.iter().filter_map(|line| match line {
            Line::Phrase(_) => None,
            Line::Term(term) => Some((*term).to_owned()),
        });
        // What the entry of a small directory leaves out comes with its phrases; all concepts of a
        // large one as far as a first page of results needs them.
        let others = concepts
            .into_iter()
            .filter(|concept| !self.is_small() || !self.is_in_entry(*concept));
        for term in words.chain(others.map(concept_term)) {
            let most = if self.is_small() { usize::MAX } else { HEAD };
            let postings = headed(self.terms.of(&term), most);
            if !postings.is_empty() {
                terms.insert(term, postings);
            }
        }
        let terms = terms
            .iter()
            .map(|(term, postings)| (term.as_str(), postings.as_str()));
        Lexicon {
            phrases: phrases(known),
            terms: grouped(terms),
            streets: bits(streets.iter().copied()),
        }
    }
}
