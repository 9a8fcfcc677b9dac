//! The index as files.

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use super::phrasebook::Phrase;
use super::postings::{
    Class, Postings, base36, concept as concept_term, encode, weightiest, whole as whole_term,
};
use super::said::Said;
use super::script::{atlas, engine, reader};
use super::shards::{LONG, SHORT, Shards, grouped};
use super::words::{stem, words};
use super::{Index, cards, entry_path, phrases, places};
use crate::lang::Lang;

/// Up to so many projects the whole index stands in the entry.
const WHOLE: usize = 150;

/// The most postings of a term that every query gets; the others are asked for when a second word
/// or a filter narrows them down.
const HEAD: usize = 100;

/// Words of the vocabulary up to so many letters come with the entry though no card shows them;
/// longer ones, mostly Dutch compounds, would make it up to a kilobyte heavier.
const SHORT_WORD: usize = 4;

/// How many cards stand in one file.
const CARDS: usize = 4;

/// What the licence of the street table asks to stand in every file made from it.
const OPEN_DATA: &str = "/* (c) OpenStreetMap contributors, ODbL 1.0 \
                         (opendatacommons.org/licenses/odbl/1-0), via EqualStreetNames Brussels. */\n";

/// A file of the search.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path below the root.
    pub path: String,
    /// The language whose search asks for it; none when all may.
    pub lang: Option<Lang>,
    /// Whether few queries ask for it: streets, and words of other languages. The search goes on
    /// without it.
    pub is_rare: bool,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Index<'_> {
    /// Every file of the index, for all languages of the site.
    pub fn files(&self) -> Vec<File> {
        let mut files = Vec::new();
        let mut shared = Map::new();
        shared.insert("count".into(), self.documents.len().into());
        shared.insert("atlas".into(), atlas().path.clone().into());
        shared.insert("reader".into(), reader().path.clone().into());
        shared.insert("zone".into(), self.site.settings.zone.iana_name().into());
        let places = self.places(&mut files);
        shared.insert("places".into(), places.into());
        let before = files.len();
        shared.insert("foreign".into(), self.foreign(&mut files).into());
        if let Some(streets) = self.streets(&mut files) {
            shared.insert("streets".into(), streets.into());
        }
        files[before..]
            .iter_mut()
            .for_each(|file| file.is_rare = true);
        if !self.is_whole() {
            self.sharded(&mut files, &mut shared);
        }
        for lang in self.site.languages() {
            let before = files.len();
            let entry = self.entry(*lang, shared.clone(), &mut files);
            files.push(put(entry_path(*lang), lang.as_str(), &entry));
            for own in &mut files[before..] {
                own.lang = Some(*lang);
            }
        }
        files.extend([engine().clone(), reader().clone(), atlas().clone()]);
        files
    }

    /// Whether some title, day or audience speaks of a concept, rather than only what is told.
    fn is_topic(&self, concept: usize) -> bool {
        let has_title =
            |postings: &Postings| postings.iter().any(|(_, class)| *class < Class::Need);
        let is_place = self.site.concepts[concept].commune.is_some();
        !is_place
            && self
                .terms
                .0
                .get(&concept_term(concept))
                .is_some_and(has_title)
    }

    fn is_whole(&self) -> bool {
        self.documents.len() <= WHOLE
    }

    fn entry(&self, lang: Lang, mut entry: Map<String, Value>, files: &mut Vec<File>) -> Value {
        entry.insert("lang".into(), lang.as_str().into());
        let communes = places::communes(self.site, lang);
        let cards = self.documents.par_iter();
        let cards: Vec<Value> = cards
            .map(|at| cards::card(self.site, *at, lang, &self.next))
            .collect();
        let needs = self.site.needs.iter();
        let needs: Vec<Value> = needs.map(|need| cards::text(&need.name, lang)).collect();
        let shown = cards.iter().flat_map(cards::texts);
        let shown = shown.chain(places::texts(&communes));
        let shown = self.shown(shown.chain(needs.iter().filter_map(cards::read)));
        entry.insert("communes".into(), communes);
        self.phrases(lang, &shown, &mut entry, files);
        if self.is_whole() {
            entry.insert("cards".into(), cards.into());
            self.whole(lang, &shown, &mut entry, files);
        } else {
            let blocks: Vec<Value> = cards.chunks(CARDS).map(|block| json!(block)).collect();
            let folder = group(files, &format!("fiches-{lang}"), "", &blocks);
            entry.insert("cards".into(), json!({ "in": folder, "each": CARDS }));
        }
        Value::Object(entry)
    }

    /// The phrases that come with the entry: of topics, in words that are shown, short words, and
    /// weekdays, so that a slip in them is understood. A phrase with another word in it is asked
    /// for because of that word.
    fn phrases(
        &self,
        lang: Lang,
        shown: &BTreeSet<String>,
        entry: &mut Map<String, Value>,
        files: &mut Vec<File>,
    ) {
        let stems: BTreeSet<String> = shown.iter().map(|word| stem(word)).collect();
        let in_entry = |at: usize, phrase: &Phrase| {
            let is_shown = || phrase.key.split(' ').all(|stem| stems.contains(stem));
            let is_day = || phrase.length == 1 && phrases::is_day(&self.site.concepts[at].id);
            let is_near = || is_short(phrase) || is_day() || is_shown();
            phrase.lang == lang && self.is_topic(at) && is_near()
        };
        entry.insert("concepts".into(), phrases::own(self, in_entry).into());
        let others = Shards::cut(&phrases::others(self, lang, in_entry), SHORT);
        let others = ranged(files, &format!("mots-sans-{lang}"), "", &others);
        entry.insert("others".into(), others);
    }

    /// The words and whole texts of cards, communes and needs, and the concepts that are topics.
    fn shown<'a>(&self, texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
        let mut shown = BTreeSet::new();
        for text in texts {
            shown.extend(words(text));
            shown.insert(whole_term(text));
        }
        let topics = (0..self.site.concepts.len()).filter(|at| self.is_topic(*at));
        shown.extend(topics.map(concept_term));
        shown
    }

    /// The terms that the language's cards show, and those that are no words, as far as the cards do
    /// not say them; all others in files of their own, of which one is asked for when a word is
    /// found nowhere else.
    fn whole(
        &self,
        lang: Lang,
        shown: &BTreeSet<String>,
        entry: &mut Map<String, Value>,
        files: &mut Vec<File>,
    ) {
        let cards = entry["cards"].as_array().map_or(&[][..], Vec::as_slice);
        let said = Said::by(cards, &entry["communes"]);
        debug_assert!(said.is_within(&self.terms), "cards say what is not so");
        let is_near = |term: &str, postings: &Postings| {
            let is_told = || postings.iter().all(|(_, class)| *class >= Class::Text);
            let is_number = || term.starts_with(|c: char| c.is_ascii_digit()) && !is_told();
            term.starts_with('@') || is_number() || shown.contains(term)
        };
        let terms = self.terms.0.iter();
        let (near, far): (Vec<_>, Vec<_>) =
            terms.partition(|(term, postings)| is_near(term, postings));
        let unsaid = near.into_iter().filter_map(|(term, postings)| {
            let mut left = postings.clone();
            left.retain(|(document, class)| !said.tells(term, *document, *class));
            (!left.is_empty()).then(|| (term.clone(), encode(&left)))
        });
        let unsaid: Vec<(String, String)> = unsaid.collect();
        entry.insert("terms".into(), grouped(&unsaid).into());
        let told = far
            .into_iter()
            .map(|(term, postings)| (term.clone(), encode(postings)));
        let told = Shards::grouped(&told.collect::<Vec<_>>(), SHORT);
        entry.insert(
            "told".into(),
            ranged(files, &format!("recits-{lang}"), "", &told),
        );
    }

    /// Terms in files, long lists apart, and the words again for what is mistyped.
    fn sharded(&self, files: &mut Vec<File>, shared: &mut Map<String, Value>) {
        let mut long = Vec::new();
        let lines = self.lines(&mut long);
        shared.insert(
            "terms".into(),
            ranged(files, "mots", "", &Shards::cut(&lines, LONG)),
        );
        let long: Vec<Value> = long.iter().map(|list| encode(list).into()).collect();
        shared.insert(
            "long".into(),
            json!({ "in": group(files, "longs", "", &long) }),
        );
        let spelled = self.terms.0.keys().filter(|term| is_spelled(term));
        let words: Vec<(String, String)> =
            spelled.map(|term| (term.clone(), String::new())).collect();
        shared.insert(
            "words".into(),
            ranged(files, "lettres", "", &Shards::cut(&words, LONG)),
        );
        let mut turned: Vec<(String, String)> = words
            .iter()
            .map(|(word, _)| (turned(word), String::new()))
            .collect();
        turned.sort_unstable();
        shared.insert(
            "turned".into(),
            ranged(files, "tournes", "", &Shards::cut(&turned, LONG)),
        );
    }

    /// A line for every term; lists beyond the head go to `long`.
    fn lines(&self, long: &mut Vec<Postings>) -> Vec<(String, String)> {
        let terms = self.terms.0.iter();
        terms
            .map(|(term, postings)| {
                if postings.len() <= HEAD {
                    return (term.clone(), encode(postings));
                }
                long.push(postings.clone());
                let number = base36(u32::try_from(long.len() - 1).unwrap_or(u32::MAX));
                let head = encode(&weightiest(postings, HEAD));
                (term.clone(), format!("{}*{number}*{head}", postings.len()))
            })
            .collect()
    }

    /// Boxes and points, asked for when a query is a place.
    fn places(&self, files: &mut Vec<File>) -> String {
        let mut known = Map::new();
        known.insert("boxes".into(), places::boxes(self.site));
        let points = places::points(self.site, &self.documents);
        if self.is_whole() {
            known.insert("points".into(), json!(points));
        } else {
            let points: Vec<Value> = points.into_iter().map(Value::from).collect();
            known.insert(
                "points".into(),
                json!({ "in": group(files, "points", "", &points) }),
            );
        }
        group(files, "lieux", "", &[known.into()])
    }

    /// The phrases of languages that are not the site's, asked for when a word is found nowhere.
    fn foreign(&self, files: &mut Vec<File>) -> String {
        let foreign = Shards::cut(&phrases::foreign(self), SHORT);
        let foreign = ranged(files, "mots-ailleurs", "", &foreign);
        group(files, "ailleurs", "", &[foreign])
    }

    /// The street table, asked for when a query may be a street.
    fn streets(&self, files: &mut Vec<File>) -> Option<String> {
        let rows = places::streets(self.site);
        let streets = (!rows.is_empty()).then(|| Shards::cut(&rows, LONG))?;
        let streets = ranged(files, "rues", OPEN_DATA, &streets);
        Some(group(files, "plan", "", &[streets]))
    }
}

/// Whether a phrase is a word that takes little room in the entry.
fn is_short(phrase: &Phrase) -> bool {
    phrase.length == 1 && phrase.text.chars().count() <= SHORT_WORD
}

/// Whether a term is a word that people may misspell.
fn is_spelled(term: &str) -> bool {
    term.starts_with(char::is_alphabetic) && term.chars().count() > 3
}

/// A word with its first letter at its end, for those who mistype the first one.
fn turned(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next();
    letters.chain(first).collect()
}

/// Files of sorted lines, and where each begins.
fn ranged(files: &mut Vec<File>, name: &str, notice: &str, shards: &Shards) -> Value {
    let bodies: Vec<Value> = shards
        .bodies
        .iter()
        .map(|body| body.as_str().into())
        .collect();
    let folder = group(files, name, notice, &bodies);
    json!({ "in": folder, "from": shards.from.join(";") })
}

/// Numbered files in a folder that is named after the content of all of them.
fn group(files: &mut Vec<File>, name: &str, notice: &str, bodies: &[Value]) -> String {
    let texts: Vec<String> = bodies.iter().map(Value::to_string).collect();
    let hash = blake3::hash(texts.join("\n").as_bytes()).to_hex();
    let folder = format!("assets/recherche/{name}.{}", &hash[..10]);
    for (number, body) in bodies.iter().enumerate() {
        let path = format!("{folder}/{number}.js");
        let mut file = put(path.clone(), &path, body);
        file.bytes.splice(0..0, notice.bytes());
        files.push(file);
    }
    folder
}

/// A script that hands over one value under a name.
fn put(path: String, name: &str, value: &Value) -> File {
    // Within a script these end a line, though JSON allows them in a text.
    let text = value
        .to_string()
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    File {
        path,
        lang: None,
        is_rare: false,
        bytes: format!("annuaire.put({},{text});\n", Value::from(name)).into_bytes(),
    }
}
