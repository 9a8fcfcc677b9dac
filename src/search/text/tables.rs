//! The tables of words: read here for the index, and handed to the script for the query, so that
//! both sides have the same.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::{Map, Set};

/// The tables.
pub static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

/// Tables of words, all folded.
pub struct Tables {
    /// Words that say nothing of what is looked for.
    pub stop: Set<&'static str>,
    /// Those of them that are of the field: alone they ask for all projects.
    pub field: Set<&'static str>,
    /// Short forms with what they stand for.
    pub short: Map<&'static str, &'static str>,
    /// Endings in Latin letters.
    pub latin: Endings,
    /// Endings in Cyrillic letters.
    pub cyrillic: Endings,
    /// Endings in Arabic letters.
    pub arabic: Endings,
    /// Words that say that something is a street; endings begin with a hyphen.
    pub streets: Vec<&'static str>,
    /// Those of them that are words.
    pub street_words: Set<&'static str>,
    /// Those of them that end a word, without their hyphen.
    pub street_endings: Endings,
}

/// Endings that a stem loses.
pub struct Endings {
    /// All of them, the longest first.
    all: Vec<&'static str>,
    /// The same by their last letter, in the order of these.
    by_last: Vec<(char, Vec<Ending>)>,
}

/// An ending of a word.
struct Ending {
    text: &'static str,
    /// The letter before its last one.
    before: Option<char>,
}

/// Folded, so without the marks of `й` and `ї`.
const CYRILLIC: &str = "ами ями ові еві ому ого ими ами ата ите ета ове ості ість ання ення \
                        ах ях ам ям ою ею ів ев ов их им ом ем ія ия іі ии та то те ят ът ка ки ку кі ок \
                        а я у ю и і о е ь";
const ARABIC: &str = "ات ون ين ها يه ه ي";

impl Tables {
    fn read() -> Self {
        let field = || entries(include_str!("tables/field.txt"));
        let stop = entries(include_str!("tables/stop.txt"));
        let streets = || entries(include_str!("tables/streets.txt"));
        Self {
            stop: stop.chain(field()).collect(),
            field: field().collect(),
            short: lines(include_str!("tables/short.txt"))
                .filter_map(|line| line.split_once(' '))
                .collect(),
            latin: Endings::new(entries(include_str!("tables/endings.txt"))),
            cyrillic: Endings::new(CYRILLIC.split_whitespace()),
            arabic: Endings::new(ARABIC.split_whitespace()),
            streets: streets().collect(),
            street_words: streets().filter(|word| !word.starts_with('-')).collect(),
            street_endings: Endings::new(streets().filter_map(|word| word.strip_prefix('-'))),
        }
    }

    /// Words of streets as the script reads them: those that only stand alone, those that also end
    /// a word, and those that only end one.
    fn street_groups(&self) -> [Vec<&str>; 3] {
        let words = self.streets.iter().copied();
        let endings: Vec<&str> = words
            .clone()
            .filter_map(|word| word.strip_prefix('-'))
            .collect();
        let alone: Vec<&str> = words.filter(|word| !word.starts_with('-')).collect();
        let (both, only): (Vec<&str>, Vec<&str>) = alone
            .iter()
            .copied()
            .partition(|word| endings.contains(word));
        let ends = endings.into_iter().filter(|end| !alone.contains(end));
        [only, both, ends.collect()]
    }

    /// Short forms as the script reads them: behind what they stand for.
    fn short_groups(&self) -> String {
        let mut groups: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let sorted_pairs: BTreeMap<_, _> = self.short.iter().collect();
        for (short, long) in sorted_pairs {
            groups.entry(long).or_default().insert(short);
        }
        let lines = groups
            .into_iter()
            .map(|(long, shorts)| format!("{long} {}", sorted(shorts.iter())));
        lines.collect::<Vec<_>>().join(";")
    }

    /// The tables as the script reads them.
    pub fn script(&self) -> String {
        let endings = [&self.latin, &self.cyrillic, &self.arabic].into_iter();
        serde_json::json!({
            "stop": shortened(self.stop.difference(&self.field)),
            "field": shortened(self.field.iter()),
            "short": self.short_groups(),
            "endings": shortened(endings.flat_map(|endings| &endings.all)),
            "streets": self.street_groups().map(|words| words.join(" ")).join(";"),
        })
        .to_string()
    }
}

impl Endings {
    fn new(endings: impl Iterator<Item = &'static str>) -> Self {
        let unique: BTreeSet<&str> = endings.collect();
        let mut all: Vec<&str> = unique.into_iter().collect();
        all.sort_by_key(|ending| std::cmp::Reverse(ending.chars().count()));
        let mut by_last: BTreeMap<char, Vec<Ending>> = BTreeMap::new();
        for text in &all {
            let mut letters = text.chars().rev();
            if let Some(last) = letters.next() {
                let before = letters.next();
                by_last
                    .entry(last)
                    .or_default()
                    .push(Ending { text, before });
            }
        }
        let by_last = by_last.into_iter().collect();
        Self { all, by_last }
    }

    /// What the endings of a word leave of it, the longest first.
    pub fn without<'a>(&self, word: &'a str) -> impl Iterator<Item = &'a str> {
        let mut letters = word.chars().rev();
        let last = letters.next();
        let endings = last.map_or(&[][..], |last| self.that_end_in(last));
        // Few endings have the last but one letter too, which is seen at once.
        let before = letters.next();
        let may_be = move |own: &&Ending| own.before.is_none() || own.before == before;
        let endings = endings.iter().filter(may_be);
        endings.filter_map(|ending| word.strip_suffix(ending.text))
    }

    fn that_end_in(&self, last: char) -> &[Ending] {
        let known = self.by_last.binary_search_by_key(&last, |(own, _)| *own);
        known.map_or(&[], |at| &self.by_last[at].1)
    }
}

/// How many letters a word shares with the one before: signs of which scripts are full, so that gzip
/// makes less of them than of digits.
const SHARED: [char; 10] = ['(', '=', ')', ',', '.', ':', ';', '?', '&', '>'];

/// Words of a set without what each shares with the one before: the sign of how many letters, and the
/// rest.
fn shortened<'a>(words: impl Iterator<Item = &'a &'a str>) -> String {
    let words: BTreeSet<&str> = words.copied().collect();
    let mut text = String::new();
    let mut before = "";
    for word in words {
        let pairs = word.chars().zip(before.chars()).zip(&SHARED[1..]);
        let same = pairs.take_while(|((a, b), _)| a == b).count();
        text.push(SHARED[same]);
        text.extend(word.chars().skip(same));
        before = word;
    }
    text
}

/// Words of a set in their order, which a set has not.
fn sorted<'a>(words: impl Iterator<Item = &'a &'a str>) -> String {
    let words: BTreeSet<&str> = words.copied().collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

fn entries(text: &'static str) -> impl Iterator<Item = &'static str> {
    lines(text).flat_map(str::split_whitespace)
}
