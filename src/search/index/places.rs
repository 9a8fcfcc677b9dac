//! Streets by their names in both languages, and communes by theirs.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::phrases::{Phrase, Phrasebook};
use crate::model::{Concept, Project, Street};
use crate::search::text::tables::TABLES;
use crate::search::text::{Folded, Map, Set, key, stem, stems};
use crate::site::{ProjectAt, Site};

/// The streets of a region, read once for projects and for files.
pub struct Gazetteer<'a> {
    site: &'a Site,
    /// The significant tokens of both names of each street of the table, one space between them.
    names: Vec<[String; 2]>,
    /// The streets that projects speak of, by the keys of their names.
    spoken_of: Map<String, Vec<&'a Street>>,
    /// The rows of these.
    spoken_rows: BTreeSet<usize>,
    /// Whether a concept is the name of its commune, by the concept's position.
    communes: Vec<bool>,
}

impl<'a> Gazetteer<'a> {
    pub fn new(site: &'a Site, phrasebook: &Phrasebook) -> Self {
        let streets = site.streets.par_iter();
        let read = |name: &str| Folded::new(name).significant().join(" ");
        let names: Vec<[String; 2]> = streets
            .map(|street| [read(&street.name_fr), read(&street.name_nl)])
            .collect();
        let concepts = site.concepts.iter().enumerate();
        let communes =
            concepts.map(|(at, concept)| names_commune(site, concept, phrasebook.of(at)));
        let mut spoken_of: Map<String, Vec<&Street>> = Map::default();
        let mut spoken_rows = BTreeSet::new();
        for (row, key) in spoken(site, &names) {
            spoken_of.entry(key).or_default().push(&site.streets[row]);
            spoken_rows.insert(row);
        }
        Self {
            site,
            spoken_of,
            spoken_rows,
            names,
            communes: communes.collect(),
        }
    }

    /// The names of a project's streets, in both languages where the table knows the street.
    pub fn streets(&self, project: ProjectAt) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in named_streets(&self.site[project]) {
            names.push(name.to_owned());
            names.extend(self.sisters(name, project));
        }
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Both names of the street that bears a name in a commune of the project.
    fn sisters(&self, name: &str, project: ProjectAt) -> Vec<String> {
        let ties = self.site.ties(project);
        let communes = [ties.commune]
            .into_iter()
            .chain(ties.other_communes.iter().copied());
        let codes: Vec<&str> = communes.map(|at| self.site[at].code.as_str()).collect();
        let known = self.spoken_of.get(&key(name)).into_iter().flatten();
        let here = known.filter(|street| {
            street
                .communes
                .iter()
                .any(|code| codes.contains(&code.as_str()))
        });
        here.flat_map(|street| [street.name_fr.clone(), street.name_nl.clone()])
            .collect()
    }

    /// The postal code of a project, else those of its commune.
    pub fn postal_codes(&self, project: ProjectAt) -> Vec<String> {
        if let Some(code) = &self.site[project].address.postal_code {
            return vec![code.clone()];
        }
        let commune = self.site.ties(project).commune;
        self.site[commune].postal_codes.clone()
    }

    /// Whether a concept is the name of its commune, rather than of a place in it.
    pub fn names_commune(&self, concept: usize) -> bool {
        self.communes[concept]
    }

    /// The street table: each street under the tokens by which it is looked for, by token.
    pub fn by_token(&self) -> Vec<LookedFor<'_>> {
        let rows = self.names.iter().enumerate();
        let streets = rows.flat_map(|(row, names)| {
            let [french, dutch] = names.each_ref().map(|name| looked_for(name));
            let other = dutch.filter(|dutch| french != Some(dutch));
            let tokens = french.into_iter().chain(other);
            tokens.map(move |token| {
                let is_spoken_of = self.spoken_rows.contains(&row);
                let by = [french, dutch].map(|own| is_spoken_of || own == Some(token));
                LookedFor { token, row, by }
            })
        });
        let mut streets: Vec<LookedFor> = streets.collect();
        streets.sort_unstable();
        streets
    }

    /// The names of streets that are one word without their kind: `wayez`. Several words that nothing
    /// else knows are looked for in the table in any case, and a Dutch name that says its kind within
    /// the word is understood.
    pub fn bare_names(&self) -> BTreeSet<&str> {
        let streets = self.site.streets.iter().zip(&self.names);
        let names = streets.flat_map(|(street, [french, dutch])| {
            [(french, Some(street.name_fr.as_str())), (dutch, None)]
        });
        let bare = names.filter_map(|(name, french)| {
            let own = words(name);
            let mut own = own.filter(|token| !TABLES.street_words.contains(token));
            let only = own.next().filter(|_| own.next().is_none())?;
            // *Rue du Golf* is not what is meant by `golf`; *Rue Wayez* is all that is by `wayez`.
            let is_bare = !words(name).next_back().is_some_and(is_compound)
                && !french.is_some_and(has_article);
            is_bare.then_some(only)
        });
        bare.collect()
    }
}

/// A street under a token by which it is looked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LookedFor<'a> {
    pub token: &'a str,
    /// Its row in the table.
    pub row: usize,
    /// Which of its names, French and Dutch, the token is of; both where a project speaks of the
    /// street, so that it is found by the other one too.
    pub by: [bool; 2],
}

/// The streets of a project as its sheet names them.
fn named_streets(project: &Project) -> impl Iterator<Item = &str> {
    let address = project
        .address
        .street
        .iter()
        .flat_map(crate::lang::Localised::iter);
    let address = address.map(|(_, text)| without_number(text));
    let estate = project.estate.streets.iter().map(|part| part.name.as_str());
    address.chain(estate)
}

/// The rows of the streets that some project names, each with the key of a name.
fn spoken(site: &Site, names: &[[String; 2]]) -> Vec<(usize, String)> {
    let written = site.listed().flat_map(|at| named_streets(&site[at]));
    let wanted: Set<String> = written.map(key).collect();
    // Few names end like one of them: only of these the whole key is worked out.
    let last = |key: &'_ str| key.rsplit(' ').next().unwrap_or_default().to_owned();
    let ends: Set<String> = wanted.iter().map(|key| last(key)).collect();
    let may_be = |name: &str| {
        let last = words(name).next_back();
        last.is_some_and(|last| ends.contains(&*stem(last)))
    };
    let rows = names.par_iter().enumerate();
    let found = rows.flat_map_iter(|(row, names)| {
        let names = names.iter().filter(|name| may_be(name));
        let keys = names.map(|name| stems(words(name)));
        let keys = keys.filter(|key| wanted.contains(key));
        keys.map(move |key| (row, key))
    });
    found.collect()
}

/// The tokens of a name.
fn words(name: &str) -> impl DoubleEndedIterator<Item = &str> {
    name.split_ascii_whitespace()
}

/// The token of a name by which visitors look for the street: the last of those that say more than
/// that it is one. A row for each of its tokens would make the table half as large again.
fn looked_for(name: &str) -> Option<&str> {
    let kinds = &TABLES.street_words;
    let mut tokens = words(name).rev();
    let own = tokens.find(|token| !kinds.contains(token));
    own.or_else(|| words(name).next_back())
}

/// Whether a French name of a street has an article, so that it is an ordinary word.
fn has_article(name: &str) -> bool {
    const ARTICLES: [&str; 6] = ["la", "le", "l", "les", "du", "des"];
    let name = Folded::new(name);
    name.tokens().any(|token| ARTICLES.contains(&token))
}

/// Whether a word ends in one that says that it is a street: `wayezstraat`.
fn is_compound(word: &str) -> bool {
    let mut bare = TABLES.street_endings.without(word);
    bare.any(|bare| bare.len() > 2)
}

fn names_commune(site: &Site, concept: &Concept, phrases: &[Phrase]) -> bool {
    let commune = concept.commune.as_ref().map(|id| site.commune(id));
    let Some(commune) = commune else { return false };
    let names: Vec<String> = commune.name.iter().map(|(_, name)| key(name)).collect();
    phrases.iter().any(|phrase| names.contains(&phrase.key))
}

/// `Rue du Sel 12-14` without what follows the name.
fn without_number(street: &str) -> &str {
    let number =
        |(at, _): &(usize, &str)| street[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    let cut = street.match_indices(' ').rfind(number);
    let name = cut.map_or(street, |(at, _)| &street[..at]);
    name.trim_end_matches([',', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_street_stands_without_its_number() {
        for (text, name) in [
            ("Rue du Sel 12-14", "Rue du Sel"),
            ("Rue du Sel, 12", "Rue du Sel"),
            ("Rue du Sel", "Rue du Sel"),
            ("Avenue du 11 Novembre 3", "Avenue du 11 Novembre"),
        ] {
            assert_eq!(without_number(text), name);
        }
    }

    #[test]
    fn a_street_is_looked_for_by_the_last_of_its_words() {
        for (name, token) in [
            ("Rue Jean Lagey", "lagey"),
            ("Avenue du Port", "port"),
            ("Wayezstraat", "wayezstraat"),
            ("Allée Verte", "verte"),
            ("Petite Rue", "petite"),
            ("Rue du Boulevard", "boulevard"),
        ] {
            let name = Folded::new(name).significant().join(" ");
            assert_eq!(looked_for(&name), Some(token));
        }
    }
}
