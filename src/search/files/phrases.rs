//! The phrases that come with an entry, and what they say of the titles on its cards.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::view::View;
use crate::lang::Lang;
use crate::search::Index;
use crate::search::index::vocabulary::{self, COURSES, SingleWords};
use crate::search::index::{Phrase, Said, spans};
use crate::search::text::{Map, Set, significant, stem, stems, tokens};

/// Words of the vocabulary up to so many letters come with the entry though no card shows them;
/// longer ones, mostly Dutch compounds, would make it up to a kilobyte heavier.
const SHORT_WORD: usize = 4;

/// The phrases of each concept in an entry, as the script knows them.
#[derive(Default)]
pub struct EntryPhrases {
    lists: BTreeMap<usize, Vec<String>>,
    texts: Meanings,
    stems: Meanings,
}

/// The concepts of phrases.
type Meanings = Map<String, BTreeSet<usize>>;

impl EntryPhrases {
    /// Phrases with their concepts.
    #[cfg(test)]
    pub fn of_texts(phrases: &[(usize, &str)]) -> Self {
        let mut all = Self::default();
        for (concept, text) in phrases {
            all.add(*concept, text);
        }
        all
    }

    /// The concepts that tokens say together, else their stems.
    fn meaning(&self, tokens: &[String], stems: &[Cow<str>]) -> Option<&BTreeSet<usize>> {
        let exact = self.texts.get(&tokens.join(" "));
        exact.or_else(|| self.stems.get(&stems.join(" ")))
    }

    /// The phrases in a text, each by where its tokens stand and with its concepts.
    pub fn said(&self, tokens: &[String]) -> Vec<Said> {
        self.said_with(tokens, &stems_of(tokens))
    }

    fn said_with(&self, tokens: &[String], stems: &[Cow<str>]) -> Vec<Said> {
        let said = spans(tokens.len()).map(|span| {
            let concepts = self.meaning(&tokens[span.clone()], &stems[span.clone()]);
            (span, concepts.into_iter().flatten().copied().collect())
        });
        said.filter(|(_, concepts): &Said| !concepts.is_empty())
            .collect()
    }

    /// The phrases of a concept with a bar between.
    pub fn of(&self, concept: usize) -> String {
        let own = self.lists.get(&concept);
        own.map(|own| own.join("|")).unwrap_or_default()
    }

    fn add(&mut self, concept: usize, text: &str) {
        let texts = self.texts.entry(text.to_owned()).or_default();
        texts.insert(concept);
        let stems = self.stems.entry(stems(text.split(' '))).or_default();
        stems.insert(concept);
        let own = self.lists.entry(concept).or_default();
        own.push(text.to_owned());
    }

    /// Adds phrases that stand in titles of the page's language and mean something else than their
    /// stems, or the words in them, would say, so that the script does not take *ouders* for
    /// *ouderen*, or a *repair café* for a café.
    fn tell_apart(
        &mut self,
        titles: impl Iterator<Item = Vec<String>>,
        all: &PhrasesIn,
        courses: &[usize],
    ) {
        for title in titles {
            let stems = stems_of(&title);
            for span in spans(title.len()) {
                let (own, stems) = (&title[span.clone()], &stems[span]);
                let text = own.join(" ");
                let Some(meant) = all.meaning(&text, stems) else {
                    continue;
                };
                let is_wrong = self.meaning(own, stems).map_or_else(
                    || self.says_more(own, stems, meant, courses),
                    |taken| !taken.iter().all(|concept| meant.contains(concept)),
                );
                if is_wrong && !self.texts.contains_key(&text) {
                    for concept in meant {
                        self.add(*concept, &text);
                    }
                }
            }
        }
    }

    /// Whether the words in a phrase say something that it does not mean; courses are of anything.
    fn says_more(
        &self,
        phrase: &[String],
        stems: &[Cow<str>],
        meant: &[usize],
        courses: &[usize],
    ) -> bool {
        let is_meant = |concept: &usize| meant.contains(concept) || courses.contains(concept);
        let said = self.said_with(phrase, stems).into_iter();
        said.flat_map(|(_, concepts)| concepts)
            .any(|concept| !is_meant(&concept))
    }
}

fn stems_of(tokens: &[String]) -> Vec<Cow<'_, str>> {
    tokens.iter().map(|token| stem(token)).collect()
}

impl Index<'_> {
    /// The phrases that come with the entry: of topics, in words that are shown, short words, and
    /// weekdays, so that a slip in them is understood. A phrase with another word in it is asked
    /// for because of that word.
    pub(in crate::search) fn entry_phrases(
        &self,
        view: &View,
        words: &SingleWords,
    ) -> EntryPhrases {
        let stems: Set<Cow<str>> = view.shown.iter().map(|word| stem(word)).collect();
        let in_entry = |at: usize, phrase: &Phrase| {
            let is_shown = || phrase.key.split(' ').all(|stem| stems.contains(stem));
            let is_day = || phrase.length == 1 && vocabulary::is_day(&self.site.concepts[at].id);
            let is_near = || is_short(phrase) || is_day() || is_shown();
            phrase.lang == view.lang && self.topics[at] && is_near()
        };
        let mut found = EntryPhrases::default();
        for at in 0..self.site.concepts.len() {
            let phrases = self.phrasebook.of(at).iter();
            let phrases = phrases.filter(|phrase| in_entry(at, phrase));
            for text in words.needed(at, phrases.collect()) {
                found.add(at, text);
            }
        }
        if self.is_small() {
            let courses = self.facets().remove(COURSES).unwrap_or_default();
            found.tell_apart(own_titles(view), &self.phrases_in(view.lang), &courses);
        }
        found
    }

    /// The concepts of every phrase of a language.
    fn phrases_in(&self, lang: Lang) -> PhrasesIn<'_> {
        let mut all = PhrasesIn::default();
        let phrases = self.phrasebook.iter();
        for (at, phrase) in phrases.filter(|(_, phrase)| phrase.lang == lang) {
            add(&mut all.texts, &phrase.text, at);
            add(&mut all.stems, &phrase.key, at);
        }
        all
    }
}

/// The concepts of all phrases of a language, as `index/concepts.rs` finds them.
#[derive(Default)]
struct PhrasesIn<'a> {
    texts: Map<&'a str, Vec<usize>>,
    stems: Map<&'a str, Vec<usize>>,
}

/// Adds a concept to those of a phrase, which come in their order.
fn add<'a>(phrases: &mut Map<&'a str, Vec<usize>>, phrase: &'a str, concept: usize) {
    let known = phrases.entry(phrase).or_default();
    if known.last() != Some(&concept) {
        known.push(concept);
    }
}

impl PhrasesIn<'_> {
    fn meaning(&self, text: &str, stems: &[Cow<str>]) -> Option<&Vec<usize>> {
        let exact = self.texts.get(text);
        exact.or_else(|| self.stems.get(stems.join(" ").as_str()))
    }
}

/// The tokens of the titles that are in the page's language.
fn own_titles(view: &View) -> impl Iterator<Item = Vec<String>> {
    let activities = view.cards.iter().flat_map(|card| &card.activities);
    let titles = activities.map(|activity| &activity.title);
    let titles = titles.filter(|title| title.lang.is_none());
    titles.map(|title| significant(tokens(&title.text)))
}

/// Whether a phrase is a word that takes little room in the entry.
fn is_short(phrase: &Phrase) -> bool {
    phrase.length == 1 && phrase.text.chars().count() <= SHORT_WORD
}
