//! The vocabulary as the browser gets it: phrase -> concept.
//!
//! The phrases of the page's language come with the entry. Those of French, Dutch and English, and
//! those of the other languages, stand in files sorted by phrase, of which a word that is found
//! nowhere else fetches one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Weekday;

use super::places::Gazetteer;
use super::postings::base36;
use super::words::{key, telling, words};
use crate::lang::Lang;
use crate::model::{Audience, Concept};
use crate::pages::french_weekday;
use crate::site::Site;

/// The languages that most visitors have.
const COMMON: [Lang; 3] = [Lang::FR, Lang::NL, Lang::EN];

/// The phrases of each concept in the language of an entry: `<is>:<phrase>|<phrase>`, with `;`
/// between. `<is>` is the number of a commune that the concept names, or the filter (`dmardi`,
/// `penfants`) that it is. A phrase is its telling words.
///
/// Names of places wait in the second file: what people call a place is mostly its name, which the
/// index has. So do concepts of which `in_entry` says so.
pub fn own(
    site: &Site,
    gazetteer: &Gazetteer,
    lang: Lang,
    in_entry: impl Fn(usize) -> bool,
) -> String {
    let line = |(at, concept): (usize, &Concept)| {
        let phrases = if concept.commune.is_none() && in_entry(at) {
            needed(concept, lang)
        } else {
            Vec::new()
        };
        format!("{}:{}", is(site, gazetteer, concept), phrases.join("|"))
    };
    let lines: Vec<String> = site.concepts.iter().enumerate().map(line).collect();
    lines.join(";")
}

/// The phrases of the languages that most visitors have, but for what the entry has, each with the
/// numbers of its concepts.
pub fn others(site: &Site, lang: Lang, in_entry: impl Fn(usize) -> bool) -> Vec<(String, String)> {
    sorted(site, |at, other| {
        let is_near = site.concepts[at].commune.is_none() && in_entry(at);
        COMMON.contains(&other) && (other != lang || !is_near)
    })
}

/// The phrases of all other languages.
pub fn foreign(site: &Site) -> Vec<(String, String)> {
    sorted(site, |_, lang| !COMMON.contains(&lang))
}

fn sorted(site: &Site, wanted: impl Fn(usize, Lang) -> bool) -> Vec<(String, String)> {
    let mut phrases: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (at, concept) in site.concepts.iter().enumerate() {
        let lists = concept.phrases.iter().filter(|(lang, _)| wanted(at, *lang));
        for phrase in lists.flat_map(|(_, phrases)| phrases) {
            phrases
                .entry(telling(words(phrase)).join(" "))
                .or_default()
                .insert(at);
        }
    }
    let number = |at: &usize| base36(u32::try_from(*at).unwrap_or(u32::MAX));
    let line = |(phrase, concepts): (String, BTreeSet<usize>)| {
        let numbers: Vec<String> = concepts.iter().map(number).collect();
        (phrase, numbers.join("."))
    };
    phrases.into_iter().map(line).collect()
}

fn is(site: &Site, gazetteer: &Gazetteer, concept: &Concept) -> String {
    let commune = concept
        .commune
        .as_ref()
        .filter(|_| gazetteer.names_commune(concept));
    let commune = commune.and_then(|id| site.relations.communes.get(id));
    commune
        .map(ToString::to_string)
        .or_else(|| facet(&concept.id))
        .unwrap_or_default()
}

/// The filter that a concept is by its id.
fn facet(id: &str) -> Option<String> {
    let mut days = Weekday::Monday.cycle_forward().take(7).map(french_weekday);
    let mut audiences = Audience::ALL.into_iter().map(Audience::french);
    if days.any(|day| day == id) {
        return Some(format!("d{id}"));
    }
    audiences
        .any(|audience| audience == id)
        .then(|| format!("p{id}"))
}

/// The phrases of a concept in a language without those that say nothing new: the same stems, or a
/// shorter phrase of the concept with other words around it.
fn needed(concept: &Concept, lang: Lang) -> Vec<String> {
    let own = concept.phrases.iter().filter(|(other, _)| *other == lang);
    let mut phrases: Vec<&String> = own.flat_map(|(_, phrases)| phrases).collect();
    phrases.sort_by_key(|phrase| telling(words(phrase)).len());
    let mut keys: BTreeSet<String> = BTreeSet::new();
    let mut needed = Vec::new();
    for phrase in phrases {
        let key = key(phrase);
        if !holds_one_of(&key, &keys) {
            needed.push(telling(words(phrase)).join(" "));
            keys.insert(key);
        }
    }
    needed
}

/// Whether words side by side in a phrase are one of some phrases.
fn holds_one_of(key: &str, keys: &BTreeSet<String>) -> bool {
    let stems: Vec<&str> = key.split(' ').collect();
    (1..=stems.len()).any(|length| {
        let mut parts = stems.windows(length).map(|part| part.join(" "));
        parts.any(|part| keys.contains(&part))
    })
}
