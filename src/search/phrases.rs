//! The vocabulary as the browser gets it: phrase -> concept.
//!
//! The phrases of the page's language come with the entry, where they are a word or are made of
//! words that projects use. Those of French, Dutch and English, and those of the other languages,
//! stand in files sorted by phrase, of which a word that is found nowhere else fetches one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Weekday;

use super::Index;
use super::phrasebook::{Phrase, Phrasebook};
use super::postings::base36;
use crate::lang::Lang;
use crate::model::Audience;
use crate::pages::french_weekday;

/// The languages that most visitors have.
const COMMON: [Lang; 3] = [Lang::FR, Lang::NL, Lang::EN];

/// The phrases of each concept in the language of an entry: `<is>:<phrase>|<phrase>`, with `;`
/// between. `<is>` is the number of a commune that the concept names, or the filter (`dmardi`,
/// `penfants`, `tpapiers`) that it is. A phrase is its telling words.
///
/// Only phrases of which `in_entry` says so; the others wait in files.
pub fn own(index: &Index, in_entry: impl Fn(usize, &Phrase) -> bool) -> String {
    let line = |at: usize| {
        let phrases = index.phrasebook.of(at).iter();
        let phrases = needed(phrases.filter(|phrase| in_entry(at, phrase)).collect());
        format!("{}:{}", is(index, at), phrases.join("|"))
    };
    let concepts = 0..index.site.concepts.len();
    let lines: Vec<String> = concepts.map(line).collect();
    lines.join(";")
}

/// The phrases of the page's language and of those that most visitors have, but for what the entry
/// has, each with the numbers of its concepts.
pub fn others(
    index: &Index,
    lang: Lang,
    in_entry: impl Fn(usize, &Phrase) -> bool,
) -> Vec<(String, String)> {
    sorted(&index.phrasebook, |at, phrase| {
        (phrase.lang == lang || COMMON.contains(&phrase.lang)) && !in_entry(at, phrase)
    })
}

/// The phrases of all other languages.
pub fn foreign(index: &Index) -> Vec<(String, String)> {
    sorted(&index.phrasebook, |_, phrase| {
        !COMMON.contains(&phrase.lang)
    })
}

fn sorted(
    phrasebook: &Phrasebook,
    wanted: impl Fn(usize, &Phrase) -> bool,
) -> Vec<(String, String)> {
    let mut phrases: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, phrase) in phrasebook.iter() {
        if wanted(at, phrase) {
            phrases.entry(&phrase.text).or_default().insert(at);
        }
    }
    let number = |at: &usize| base36(u32::try_from(*at).unwrap_or(u32::MAX));
    let line = |(phrase, concepts): (&str, BTreeSet<usize>)| {
        let numbers: Vec<String> = concepts.iter().map(number).collect();
        (phrase.to_owned(), numbers.join("."))
    };
    phrases.into_iter().map(line).collect()
}

fn is(index: &Index, at: usize) -> String {
    let concept = &index.site.concepts[at];
    let commune = concept
        .commune
        .as_ref()
        .filter(|_| index.gazetteer.names_commune(at));
    let commune = commune.map(|id| index.site.relations.commune(id).position());
    commune
        .map(|at| at.to_string())
        .or_else(|| facet(&concept.id))
        .or_else(|| index.needs.get(&at).map(|need| format!("t{need}")))
        .unwrap_or_default()
}

/// The filter that a concept is by its id.
fn facet(id: &str) -> Option<String> {
    let mut audiences = Audience::ALL.into_iter().map(Audience::french);
    if is_day(id) {
        return Some(format!("d{id}"));
    }
    audiences
        .any(|audience| audience == id)
        .then(|| format!("p{id}"))
}

/// Whether a concept is a weekday, by its id.
pub fn is_day(id: &str) -> bool {
    let mut days = Weekday::Monday.cycle_forward().take(7).map(french_weekday);
    days.any(|day| day == id)
}

/// Phrases of a concept without those that say nothing new: the same stems, or a shorter phrase of
/// the concept with other words around it.
fn needed(mut own: Vec<&Phrase>) -> Vec<&str> {
    own.sort_by_key(|phrase| phrase.length);
    let mut keys: BTreeSet<&str> = BTreeSet::new();
    let mut needed = Vec::new();
    for phrase in own {
        if !holds_one_of(&phrase.key, &keys) {
            needed.push(phrase.text.as_str());
            keys.insert(&phrase.key);
        }
    }
    needed
}

/// Whether words side by side in a phrase are one of some phrases.
fn holds_one_of(key: &str, keys: &BTreeSet<&str>) -> bool {
    let stems: Vec<&str> = key.split(' ').collect();
    (1..=stems.len()).any(|length| {
        let mut parts = stems.windows(length).map(|part| part.join(" "));
        parts.any(|part| keys.contains(part.as_str()))
    })
}
