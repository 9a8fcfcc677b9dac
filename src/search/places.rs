//! Where things are: streets by their names in both languages, communes by their boxes, projects
//! by their points. What the browser measures distances with is written here.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::{Value, json};

use super::phrasebook::{Phrase, Phrasebook};
use super::words::{key, telling, words};
use crate::lang::Lang;
use crate::model::{Concept, Position, Street, Text};
use crate::site::{ProjectAt, Site};

/// Degrees are written as whole numbers of this part: 11 m in latitude, 7 m in longitude.
const PER_DEGREE: f64 = 10_000.0;

/// The streets of a region by the keys of their names.
pub struct Gazetteer<'a> {
    site: &'a Site,
    streets: BTreeMap<String, Vec<&'a Street>>,
    /// Whether a concept is the name of its commune, by the concept's position.
    names: Vec<bool>,
}

impl<'a> Gazetteer<'a> {
    pub fn new(site: &'a Site, phrasebook: &Phrasebook) -> Self {
        let by_name = site.streets.par_iter().flat_map_iter(|street| {
            let names = [&street.name_fr, &street.name_nl].into_iter();
            names.map(move |name| (key(name), street))
        });
        let mut streets: BTreeMap<String, Vec<&Street>> = BTreeMap::new();
        for (name, street) in by_name.collect::<Vec<_>>() {
            streets.entry(name).or_default().push(street);
        }
        let concepts = site.concepts.iter().enumerate();
        let names = concepts.map(|(at, concept)| names_commune(site, concept, phrasebook.of(at)));
        Self {
            site,
            streets,
            names: names.collect(),
        }
    }

    /// The names of a project's streets, in both languages where the table knows the street.
    pub fn streets(&self, at: ProjectAt) -> Vec<String> {
        let project = &self.site[at];
        let address = project
            .address
            .street
            .iter()
            .flat_map(crate::model::Text::iter);
        let address = address.map(|(_, text)| without_number(text));
        let estate = project.estate.streets.iter().map(|part| part.name.as_str());
        let mut names: Vec<String> = Vec::new();
        for name in address.chain(estate) {
            names.push(name.to_owned());
            names.extend(self.sisters(name, at));
        }
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Both names of the street that bears a name in a commune of the project.
    pub fn sisters(&self, name: &str, project: ProjectAt) -> Vec<String> {
        let ties = self.site.ties(project);
        let communes = [ties.commune]
            .into_iter()
            .chain(ties.other_communes.iter().copied());
        let codes: Vec<&str> = communes.map(|at| self.site[at].nis.as_str()).collect();
        let known = self.streets.get(&key(name)).into_iter().flatten();
        let here =
            known.filter(|street| street.nis.iter().any(|nis| codes.contains(&nis.as_str())));
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
        self.names[concept]
    }
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

/// A position as two whole numbers.
pub fn point(position: Position) -> [i32; 2] {
    #[expect(clippy::cast_possible_truncation, reason = "degrees fit")]
    let whole = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
    [whole(position.latitude), whole(position.longitude)]
}

/// Every commune: its id, name, postal codes, and the keys of its names in all languages.
pub fn communes(site: &Site, lang: Lang) -> Value {
    let communes = site.communes.iter().map(|commune| {
        json!([
            commune.id.to_string(),
            super::cards::text(&commune.name, lang),
            commune.postal_codes.join(" "),
            keys(&commune.name),
        ])
    });
    communes.collect()
}

/// The names of communes as people read them, and all as the index knows them.
pub fn texts(communes: &Value) -> impl Iterator<Item = &str> {
    let communes = communes.as_array().into_iter().flatten();
    communes.flat_map(|commune| {
        let keys = commune[3].as_array().into_iter().flatten();
        [&commune[1]]
            .into_iter()
            .chain(keys)
            .filter_map(super::cards::read)
    })
}

fn keys(name: &Text) -> Vec<String> {
    let names = name.iter().filter(|(_, name)| name.chars().all(is_latin));
    let mut keys: Vec<String> = names.map(|(_, name)| key(name)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Names in other letters are known to the vocabulary.
fn is_latin(letter: char) -> bool {
    letter < '\u{250}' || letter == '’'
}

/// The box of every commune whose shape is known: south, west, north, east.
pub fn boxes(site: &Site) -> Value {
    let boxes = site.communes.handles().map(|at| {
        let bounds = site.bounds(at)?;
        Some([point(bounds.south_west), point(bounds.north_east)].concat())
    });
    boxes.map(|corners| json!(corners)).collect()
}

/// The points of the listed projects of each commune: document, latitude, longitude, and again.
pub fn points(site: &Site, listed: &[ProjectAt]) -> Vec<Vec<i32>> {
    let mut points = vec![Vec::new(); site.communes.len()];
    for (document, at) in listed.iter().enumerate() {
        if let Some(position) = site[*at].address.position {
            let commune = site.ties(*at).commune.position();
            let document = i32::try_from(document).unwrap_or(i32::MAX);
            points[commune].push(document);
            points[commune].extend(point(position));
        }
    }
    points
}

/// The street table in shards: a row for every street, found under each telling word of its names.
pub fn streets(site: &Site) -> Vec<(String, String)> {
    let numbers: BTreeMap<&str, usize> = site
        .communes
        .iter()
        .enumerate()
        .map(|(at, commune)| (commune.nis.as_str(), at))
        .collect();
    let rows = site.streets.par_iter().flat_map_iter(|street| {
        let row = row(street, &numbers);
        let names = [&street.name_fr, &street.name_nl];
        let mut keys: Vec<String> = names.iter().flat_map(|name| street_words(name)).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().map(move |key| (key, row.clone()))
    });
    let mut rows: Vec<(String, String)> = rows.collect();
    rows.sort_unstable();
    rows
}

/// The words that tell a street from others: not `rue`.
fn street_words(name: &str) -> Vec<String> {
    let all = telling(words(name));
    let kinds = &super::tables::TABLES.streets;
    let own: Vec<String> = all
        .iter()
        .filter(|word| !kinds.contains(&word.as_str()))
        .cloned()
        .collect();
    if own.is_empty() { all } else { own }
}

/// `name|Dutch name when it differs|communes|latitude|longitude`.
fn row(street: &Street, numbers: &BTreeMap<&str, usize>) -> String {
    let communes = street
        .nis
        .iter()
        .filter_map(|nis| numbers.get(nis.as_str()));
    let communes: Vec<String> = communes.map(ToString::to_string).collect();
    let dutch = if street.name_nl == street.name_fr {
        ""
    } else {
        &street.name_nl
    };
    let [latitude, longitude] = point(street.position);
    format!(
        "{}|{dutch}|{}|{latitude}|{longitude}",
        street.name_fr,
        communes.join(",")
    )
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
}
