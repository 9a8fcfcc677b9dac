//! The vocabulary as the browser gets it: phrase -> concept.
//!
//! The phrases of the page's language come with the entry, where they are a word or are made of
//! words that cards show. All stand in the lexicon, of which a word that is found nowhere in the
//! entry fetches a file.

use std::collections::BTreeMap;
use std::iter;
use std::ops::Range;

use jiff::civil::Weekday;

use super::phrases::{Phrase, Phrasebook};
use super::postings::Terms;
use crate::lang::Lang;
use crate::model::{Audience, Concept};
use crate::pages::french_weekday;
use crate::search::format::{LexiconPhrase, Origin};
use crate::search::text::{Map, Set};

/// The languages that most visitors have.
const COMMON: [Lang; 3] = [Lang::FR, Lang::NL, Lang::EN];

/// Concepts that are a part of the day or of the week.
const PARTS: [&str; 4] = ["matin", "apres-midi", "soir", "week-end"];

/// The concept that asks what is open at this very moment.
const OPEN_NOW: &str = "ouvert-maintenant";

/// The concept that only says that somebody looks for help.
const HELP: &str = "aide";

/// The concept that says how something is offered, and not what: it is looked for only where
/// nothing else of a query is found.
const COURSE: &str = "cours";

/// Every phrase for the lexicon, in the order of the tokens by which they are looked for.
///
/// Of languages that are not the site's only those that say something new: the small words around
/// them are not known either, so a query is hardly understood better by the longer ones.
pub fn lexicon(
    phrasebook: &Phrasebook,
    words: &SingleWords,
    languages: &[Lang],
    terms: &Terms,
) -> Vec<LexiconPhrase> {
    let mut said = Meanings::default();
    for (at, own) in phrasebook.concepts().enumerate() {
        for (origin, own) in by_origin(own, languages) {
            let texts = match origin {
                Origin::Foreign | Origin::Site(_) => words.needed(at, own),
                Origin::Common => own.into_iter().map(|phrase| phrase.text.as_str()).collect(),
            };
            for text in texts {
                said.add(text, origin, at);
            }
        }
    }
    let rarity = Rarity::new(phrasebook, terms);
    let mut lexicon: Vec<LexiconPhrase> = Vec::with_capacity(said.phrases.len());
    for (text, meanings) in said.phrases {
        add_lines(&mut lexicon, &rarity.rarest_first(text), meanings);
    }
    lexicon.sort_unstable();
    lexicon
}

/// What each phrase means: its concepts, each with whose language says so.
#[derive(Default)]
struct Meanings<'a> {
    phrases: Vec<(&'a str, Vec<(Origin, usize)>)>,
    /// Where a phrase stands in these.
    places: Map<&'a str, usize>,
}

impl<'a> Meanings<'a> {
    fn add(&mut self, text: &'a str, origin: Origin, concept: usize) {
        let place = *self.places.entry(text).or_insert(self.phrases.len());
        if place == self.phrases.len() {
            self.phrases.push((text, Vec::new()));
        }
        self.phrases[place].1.push((origin, concept));
    }
}

/// Adds the lines of a phrase: of languages that are not common only those that do not say the same.
fn add_lines(lexicon: &mut Vec<LexiconPhrase>, text: &str, mut meanings: Vec<(Origin, usize)>) {
    meanings.sort_unstable();
    meanings.dedup();
    let is_common = |concept: usize| meanings.contains(&(Origin::Common, concept));
    let origins = meanings.chunk_by(|one, other| one.0 == other.0);
    let says_more = |same: &&[(Origin, usize)]| {
        same[0].0 == Origin::Common || !same.iter().all(|own| is_common(own.1))
    };
    lexicon.extend(origins.filter(says_more).map(|same| LexiconPhrase {
        text: text.to_owned(),
        origin: same[0].0,
        concepts: same.iter().map(|own| own.1).collect(),
    }));
}

fn by_origin<'a>(phrases: &'a [Phrase], languages: &[Lang]) -> BTreeMap<Origin, Vec<&'a Phrase>> {
    let mut origins: BTreeMap<Origin, Vec<&Phrase>> = BTreeMap::new();
    for phrase in phrases {
        let own = origins.entry(origin(phrase.lang, languages)).or_default();
        own.push(phrase);
    }
    origins
}

/// How likely a token is unknown to an entry, so that the lexicon is asked for it: how many documents
/// have it, and how many phrases.
struct Rarity<'a>(Map<&'a str, (usize, usize)>);

impl<'a> Rarity<'a> {
    fn new(phrasebook: &'a Phrasebook, terms: &'a Terms) -> Self {
        let documents = terms.0.iter();
        let documents = documents.map(|(term, postings)| (term.as_str(), (postings.len(), 0)));
        let mut tokens: Map<&str, (usize, usize)> = documents.collect();
        for (_, phrase) in phrasebook.iter() {
            for token in phrase.text.split(' ') {
                tokens.entry(token).or_default().1 += 1;
            }
        }
        Self(tokens)
    }

    /// A phrase from its rarest token on, and what comes before that behind `<`; of two of which no
    /// project has any from the longer one, for which the script asks first.
    fn rarest_first(&self, text: &str) -> String {
        if !text.contains(' ') {
            return text.to_owned();
        }
        let begins = text.match_indices(' ').map(|(space, _)| space + 1);
        let rank = |begin: &usize| {
            let token = text[*begin..].split(' ').next().unwrap_or_default();
            let length = std::cmp::Reverse(token.chars().count());
            let (documents, phrases) = self.0.get(token).copied().unwrap_or_default();
            (documents, length, phrases)
        };
        let rarest = iter::once(0).chain(begins).min_by_key(rank);
        match rarest.filter(|begin| *begin > 0) {
            Some(begin) => format!("{}<{}", &text[begin..], &text[..begin - 1]),
            None => text.to_owned(),
        }
    }
}

/// Whose language a phrase is of, on a site of some languages.
pub fn origin(lang: Lang, languages: &[Lang]) -> Origin {
    if COMMON.contains(&lang) {
        return Origin::Common;
    }
    let place = languages.iter().position(|own| *own == lang);
    let place = place.and_then(|at| u8::try_from(at).ok());
    place.map_or(Origin::Foreign, Origin::Site)
}

/// The facet of courses.
pub const COURSES: &str = "w";

/// The facet that a concept is by its id: a weekday or an audience; `h` for a part of the day or of
/// the week, `o` for what is open now, `a` for help of whatever kind, and `w` for courses.
pub fn facet(id: &str) -> Option<String> {
    let mut audiences = Audience::ALL.into_iter().map(Audience::french);
    match id {
        HELP => Some("a".into()),
        OPEN_NOW => Some("o".into()),
        COURSE => Some(COURSES.into()),
        _ if is_day(id) => Some(format!("d{id}")),
        _ if PARTS.contains(&id) => Some("h".into()),
        _ => audiences
            .any(|audience| audience == id)
            .then(|| format!("p{id}")),
    }
}

/// Whether a concept is a weekday, by its id.
pub fn is_day(id: &str) -> bool {
    let mut days = Weekday::Monday.cycle_forward().take(7).map(french_weekday);
    days.any(|day| day == id)
}

/// The concepts that are said by one word, by its language and stem.
pub struct SingleWords<'a>(Map<(Lang, &'a str), Vec<usize>>);

impl<'a> SingleWords<'a> {
    /// Reads those of a site's languages and of those that most visitors have. Days, audiences and
    /// other facets go with anything: `sorties enfants` is an outing, and for children.
    pub fn new(phrasebook: &'a Phrasebook, concepts: &[Concept], languages: &[Lang]) -> Self {
        let mut words: Map<(Lang, &str), Vec<usize>> = Map::default();
        for (at, phrase) in phrasebook.iter() {
            let is_known = origin(phrase.lang, languages) != Origin::Foreign;
            if phrase.length == 1 && is_known && facet(&concepts[at].id).is_none() {
                let word = (phrase.lang, phrase.key.as_str());
                words.entry(word).or_default().push(at);
            }
        }
        Self(words)
    }

    /// Phrases of a concept without those that say nothing new: the same stems, or a shorter phrase
    /// of the concept with other words around it that mean nothing else by themselves.
    pub fn needed<'p>(&self, concept: usize, mut own: Vec<&'p Phrase>) -> Vec<&'p str> {
        own.sort_by_key(|phrase| phrase.length);
        let mut keys: Set<&str> = Set::default();
        let mut needed = Vec::new();
        for phrase in own {
            if !self.is_said_by(concept, phrase, &keys) {
                needed.push(phrase.text.as_str());
                keys.insert(&phrase.key);
            }
        }
        needed
    }

    /// Whether tokens side by side in a phrase are one of some phrases of a concept, and no other
    /// one of its tokens is another concept: `parler` of *parler français* would be.
    fn is_said_by(&self, concept: usize, phrase: &Phrase, keys: &Set<&str>) -> bool {
        // Where its stems begin, and where one more would.
        let more = phrase.key.match_indices(' ').map(|(space, _)| space + 1);
        let begins = iter::once(0).chain(more).chain([phrase.key.len() + 1]);
        let begins: Vec<usize> = begins.collect();
        let part = |stems: Range<usize>| &phrase.key[begins[stems.start]..begins[stems.end] - 1];
        let is_other = |stem: usize| {
            let word = (phrase.lang, part(stem..stem + 1));
            let mut concepts = self.0.get(&word).into_iter().flatten();
            concepts.any(|other| *other != concept)
        };
        let many = begins.len() - 1;
        let mut parts = (0..many).flat_map(|from| (from + 1..=many).map(move |to| from..to));
        parts.any(|own| {
            let mut others = (0..own.start).chain(own.end..many);
            keys.contains(part(own)) && !others.any(is_other)
        })
    }
}
