//! Where things are: streets by their names in both languages, communes by their boxes, projects
//! by their points.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use super::phrases::{Phrase, Phrasebook};
use crate::model::{Concept, Position, Project, Street};
use crate::search::format::{
    STREETS_PER_DEGREE, StreetRow, capitals_for, digits_for, dutch_of, in_capitals, in_digits,
};
use crate::search::text::tables::TABLES;
use crate::search::text::{key, significant, stem, tokens};
use crate::site::{ProjectAt, Site};

/// Degrees are written as whole numbers of this part: 11 m in latitude, 7 m in longitude.
const PER_DEGREE: f64 = 10_000.0;

/// The streets of a region, read once for projects and for files.
pub struct Gazetteer<'a> {
    site: &'a Site,
    /// The significant tokens of both names of each street of the table.
    names: Vec<[Vec<String>; 2]>,
    /// The streets that projects speak of, by the keys of their names.
    spoken_of: HashMap<String, Vec<&'a Street>>,
    /// Whether a concept is the name of its commune, by the concept's position.
    communes: Vec<bool>,
}

impl<'a> Gazetteer<'a> {
    pub fn new(site: &'a Site, phrasebook: &Phrasebook) -> Self {
        let streets = site.streets.par_iter();
        let read = |name: &str| significant(tokens(name));
        let names: Vec<[Vec<String>; 2]> = streets
            .map(|street| [read(&street.name_fr), read(&street.name_nl)])
            .collect();
        let concepts = site.concepts.iter().enumerate();
        let communes =
            concepts.map(|(at, concept)| names_commune(site, concept, phrasebook.of(at)));
        Self {
            site,
            spoken_of: spoken_of(site, &names),
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
        let codes: Vec<&str> = communes.map(|at| self.site[at].nis.as_str()).collect();
        let known = self.spoken_of.get(&key(name)).into_iter().flatten();
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
        self.communes[concept]
    }

    /// The street table: the place of a row under each token by which it is looked for, by token.
    pub fn by_token(&self) -> Vec<(&str, usize)> {
        let rows = self.names.iter().enumerate();
        let tokens = rows.flat_map(|(row, names)| {
            let tokens: BTreeSet<&str> = names.iter().filter_map(|name| looked_for(name)).collect();
            tokens.into_iter().map(move |token| (token, row))
        });
        let mut tokens: Vec<(&str, usize)> = tokens.collect();
        tokens.sort_unstable();
        tokens
    }

    /// The names of streets that are one word without their kind: `wayez`. Several words that nothing
    /// else knows are looked for in the table in any case, and a Dutch name that says its kind within
    /// the word is understood.
    pub fn bare_names(&self) -> BTreeSet<&str> {
        let streets = self.site.streets.iter().zip(&self.names);
        let names = streets.flat_map(|(street, [french, dutch])| {
            [(french, has_article(&street.name_fr)), (dutch, false)]
        });
        let names = names.filter(|(name, _)| !name.last().is_some_and(|last| is_compound(last)));
        let bare = names.filter_map(|(name, has_article)| {
            let own = name.iter().map(String::as_str);
            let own = own.filter(|token| !TABLES.streets.contains(token));
            let own: Vec<&str> = own.collect();
            // *Rue du Golf* is not what is meant by `golf`; *Rue Wayez* is all that is by `wayez`.
            (!has_article && own.len() == 1).then(|| own[0])
        });
        bare.collect()
    }
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

/// The streets of the table that some project names.
fn spoken_of<'a>(site: &'a Site, names: &[[Vec<String>; 2]]) -> HashMap<String, Vec<&'a Street>> {
    let wanted: HashSet<String> = site
        .listed()
        .flat_map(|at| named_streets(&site[at]))
        .map(key)
        .collect();
    let streets = site.streets.par_iter().zip(names);
    let found = streets.flat_map_iter(|(street, names)| {
        let keys = names.iter().map(|name| key_of(name));
        let keys = keys.filter(|key| wanted.contains(key));
        keys.map(move |key| (key, street))
    });
    let mut streets: HashMap<String, Vec<&Street>> = HashMap::new();
    for (key, street) in found.collect::<Vec<_>>() {
        streets.entry(key).or_default().push(street);
    }
    streets
}

fn key_of(tokens: &[String]) -> String {
    let stems: Vec<String> = tokens.iter().map(|token| stem(token)).collect();
    stems.join(" ")
}

/// The token of a name by which visitors look for the street: the last of those that say more than
/// that it is one. A row for each of its tokens would make the table half as large again.
fn looked_for(name: &[String]) -> Option<&str> {
    let kinds = &TABLES.streets;
    let mut tokens = name.iter().rev().map(String::as_str);
    let last = name.last().map(String::as_str);
    tokens.find(|token| !kinds.contains(token)).or(last)
}

/// Whether a French name of a street has an article, so that it is an ordinary word.
fn has_article(name: &str) -> bool {
    const ARTICLES: [&str; 6] = ["la", "le", "l", "les", "du", "des"];
    tokens(name)
        .iter()
        .any(|token| ARTICLES.contains(&token.as_str()))
}

/// Whether a word ends in one that says that it is a street: `wayezstraat`.
fn is_compound(word: &str) -> bool {
    let ends = |ending: &str| word.len() > ending.len() + 2 && word.ends_with(ending);
    let mut kinds = TABLES.streets.iter();
    kinds.any(|kind| kind.strip_prefix('-').is_some_and(ends))
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
fn point(position: Position) -> [i32; 2] {
    #[expect(clippy::cast_possible_truncation, reason = "degrees fit")]
    let whole = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
    [whole(position.latitude), whole(position.longitude)]
}

/// The corner south and west of all communes and projects.
pub fn corner(site: &Site) -> [i32; 2] {
    let shapes = site.communes.handles().filter_map(|at| site.bounds(at));
    let projects = site.listed().filter_map(|at| site[at].address.position);
    let points: Vec<[i32; 2]> = shapes
        .map(|bounds| bounds.south_west)
        .chain(projects)
        .map(point)
        .collect();
    [0, 1].map(|axis| points.iter().map(|point| point[axis]).min().unwrap_or(0))
}

fn from(corner: [i32; 2], position: Position) -> [i32; 2] {
    let [latitude, longitude] = point(position);
    [latitude - corner[0], longitude - corner[1]]
}

/// The box of every commune whose shape is known: south, west, north, east.
pub fn boxes(site: &Site, corner: [i32; 2]) -> Vec<Option<[i32; 4]>> {
    let boxes = site.communes.handles().map(|at| {
        let bounds = site.bounds(at)?;
        let [south, west] = from(corner, bounds.south_west);
        let [north, east] = from(corner, bounds.north_east);
        Some([south, west, north, east])
    });
    boxes.collect()
}

/// The points of the listed projects of each commune: document, latitude, longitude, and again.
pub fn points(site: &Site, documents: &[ProjectAt], corner: [i32; 2]) -> Vec<Vec<i32>> {
    let mut points = vec![Vec::new(); site.communes.len()];
    for (document, at) in documents.iter().enumerate() {
        if let Some(position) = site[*at].address.position {
            let commune = site.ties(*at).commune.position();
            let document = i32::try_from(document).unwrap_or(i32::MAX);
            points[commune].push(document);
            points[commune].extend(from(corner, position));
        }
    }
    points
}

/// The street table as files hold it.
pub struct StreetTable {
    /// The corner south and west of all streets, in parts of a degree.
    pub corner: [i32; 2],
    /// How many digits write a distance from it.
    pub digits: usize,
    /// The rows, as the site has them.
    pub rows: Vec<String>,
}

impl StreetTable {
    /// Writes the streets of a site.
    pub fn new(site: &Site) -> Self {
        let points: Vec<[i32; 2]> = site
            .streets
            .iter()
            .map(|street| coarse(street.position))
            .collect();
        let along = |axis: usize| points.iter().map(move |point| point[axis]);
        let corner = [0, 1].map(|axis| along(axis).min().unwrap_or(0));
        let most = [0, 1].map(|axis| along(axis).max().unwrap_or(0) - corner[axis]);
        let digits = digits_for(most[0].max(most[1]));
        let communes = site.communes.iter().enumerate();
        let communes: BTreeMap<&str, usize> = communes
            .map(|(at, commune)| (commune.nis.as_str(), at))
            .collect();
        let rows = site.streets.par_iter().zip(&points).map(|(street, point)| {
            let away = [0, 1].map(|axis| in_digits(point[axis] - corner[axis], digits));
            row(street, &communes, &away.concat()).line()
        });
        Self {
            corner,
            digits,
            rows: rows.collect(),
        }
    }
}

fn coarse(position: Position) -> [i32; 2] {
    #[expect(clippy::cast_possible_truncation, reason = "degrees fit")]
    let whole = |degrees: f64| (degrees * f64::from(STREETS_PER_DEGREE)).round() as i32;
    [whole(position.latitude), whole(position.longitude)]
}

fn row(street: &Street, places: &BTreeMap<&str, usize>, position: &str) -> StreetRow {
    let communes = street.nis.iter().filter_map(|nis| places.get(nis.as_str()));
    let capitals = capitals_for(places.len());
    let communes: String = communes.map(|at| in_capitals(*at, capitals)).collect();
    StreetRow {
        french: street.name_fr.clone(),
        dutch: dutch_of(&street.name_fr, &street.name_nl),
        place: format!("{position}{communes}"),
    }
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
            assert_eq!(looked_for(&significant(tokens(name))), Some(token));
        }
    }
}
