//! The tables of words: read here for the index, and handed to the script for the query, so that
//! both sides have the same.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The tables.
pub static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

/// Tables of words, all folded.
pub struct Tables {
    /// Words that say nothing of what is looked for.
    pub stop: BTreeSet<&'static str>,
    /// Short forms with what they stand for.
    pub short: BTreeMap<&'static str, &'static str>,
    /// Endings in Latin letters, longest first.
    pub endings: Vec<Vec<char>>,
    /// Endings in Cyrillic letters, longest first.
    pub cyrillic: Vec<Vec<char>>,
    /// Endings in Arabic letters, longest first.
    pub arabic: Vec<Vec<char>>,
    /// Words that say that something is a street; endings begin with a hyphen.
    pub streets: Vec<&'static str>,
}

/// Folded, so without the marks of `й` and `ї`.
const CYRILLIC: &str = "ами ями ові еві ому ого ими ами ата ите ета ове ості ість ання ення \
                        ах ях ам ям ою ею ів ев ов ей ий их им ом ем ій ої ія ия іі ии та то те ят ът ка ки ку кі ок \
                        а я у ю и і о е ь";
const ARABIC: &str = "ات ون ين ها يه ه ي";

impl Tables {
    fn read() -> Self {
        Self {
            stop: entries(include_str!("tables/stop.txt")).collect(),
            short: pairs(include_str!("tables/short.txt")),
            endings: longest_first(entries(include_str!("tables/endings.txt"))),
            cyrillic: longest_first(CYRILLIC.split_whitespace()),
            arabic: longest_first(ARABIC.split_whitespace()),
            streets: entries(include_str!("tables/streets.txt")).collect(),
        }
    }

    /// The tables as the script reads them.
    pub fn script(&self) -> String {
        let texts = |list: &[Vec<char>]| -> Vec<String> {
            list.iter().map(|ending| ending.iter().collect()).collect()
        };
        serde_json::json!({
            "stop": self.stop.iter().copied().collect::<Vec<_>>().join(" "),
            "short": self.short,
            "latin": texts(&self.endings).join(" "),
            "cyrillic": texts(&self.cyrillic).join(" "),
            "arabic": texts(&self.arabic).join(" "),
            "streets": self.streets.join(" "),
        })
        .to_string()
    }
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

fn entries(text: &'static str) -> impl Iterator<Item = &'static str> {
    lines(text).flat_map(str::split_whitespace)
}

fn pairs(text: &'static str) -> BTreeMap<&'static str, &'static str> {
    lines(text)
        .filter_map(|line| line.split_once(' '))
        .collect()
}

fn longest_first(endings: impl Iterator<Item = &'static str>) -> Vec<Vec<char>> {
    let unique: BTreeSet<Vec<char>> = endings.map(|ending| ending.chars().collect()).collect();
    let mut endings: Vec<Vec<char>> = unique.into_iter().collect();
    endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
    endings
}
