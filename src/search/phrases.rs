//! The vocabulary as the browser gets it: phrase -> concept.
//!
//! The phrases of the page's language come with the entry. Those of French, Dutch and English stand
//! in a second file, and the other languages in one for each script; they are fetched when a word
//! is found nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Weekday;

use super::places::Gazetteer;
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
/// index has.
pub fn own(site: &Site, gazetteer: &Gazetteer, lang: Lang) -> String {
    lines(site, |concept| {
        let mut list = PhraseList::default();
        if concept.commune.is_none() {
            list.add(concept, lang);
        }
        format!(
            "{}:{}",
            is(site, gazetteer, concept),
            list.phrases.join("|")
        )
    })
}

/// The phrases of the languages that most visitors have, but for what the entry has.
pub fn others(site: &Site, lang: Lang) -> String {
    lines(site, |concept| {
        let mut list = PhraseList::default();
        let is_place = concept.commune.is_some();
        for other in COMMON
            .into_iter()
            .filter(|other| *other != lang || is_place)
        {
            list.add(concept, other);
        }
        format!(":{}", list.phrases.join("|"))
    })
}

fn lines(site: &Site, line: impl Fn(&Concept) -> String) -> String {
    let lines: Vec<String> = site.concepts.iter().map(line).collect();
    lines.join(";")
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

/// The phrases of the other languages, by the script they are written in.
pub fn by_script(site: &Site) -> BTreeMap<&'static str, String> {
    let mut scripts: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for (at, concept) in site.concepts.iter().enumerate() {
        let mut lists: BTreeMap<&'static str, PhraseList> = BTreeMap::new();
        let others = concept
            .phrases
            .iter()
            .filter(|(lang, _)| !COMMON.contains(lang));
        for phrase in others.flat_map(|(_, phrases)| phrases) {
            lists.entry(script(phrase)).or_default().phrase(phrase);
        }
        for (script, list) in lists {
            let lines = scripts
                .entry(script)
                .or_insert_with(|| vec![":".to_owned(); site.concepts.len()]);
            lines[at] = format!(":{}", list.phrases.join("|"));
        }
    }
    scripts
        .into_iter()
        .map(|(script, lines)| (script, lines.join(";")))
        .collect()
}

/// The script of a phrase: that of its first letter (ISO 15924, in lower case).
fn script(phrase: &str) -> &'static str {
    match phrase.chars().find(|c| c.is_alphabetic()) {
        Some('\u{400}'..='\u{52f}') => "cyrl",
        Some('\u{600}'..='\u{6ff}') => "arab",
        Some('\u{1200}'..='\u{139f}') => "ethi",
        _ => "latn",
    }
}

/// Phrases that each say something the others do not.
#[derive(Default)]
struct PhraseList {
    keys: BTreeSet<String>,
    phrases: Vec<String>,
}

impl PhraseList {
    fn add(&mut self, concept: &Concept, lang: Lang) {
        let mut phrases: Vec<&String> = concept
            .phrases
            .iter()
            .filter(|(other, _)| *other == lang)
            .flat_map(|(_, phrases)| phrases)
            .collect();
        phrases.sort_by_key(|phrase| phrase.split_whitespace().count());
        for phrase in phrases {
            self.phrase(phrase);
        }
    }

    /// Adds a phrase unless one with the same stems is there.
    fn phrase(&mut self, phrase: &str) {
        if self.keys.insert(key(phrase)) {
            self.phrases.push(telling(words(phrase)).join(" "));
        }
    }
}
