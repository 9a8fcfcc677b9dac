//! The street table as files hold it.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::geometry::Neighbours;
use super::places::Gazetteer;
use crate::model::{Position, Street};
use crate::search::format::{
    STREETS_PER_DEGREE, StreetRow, base36, capitals_for, digits_for, dutch_of, in_capitals,
    in_digits,
};
use crate::search::text::tables::TABLES;
use crate::site::{ProjectAt, Site};

/// So many neighbours a street of a large directory names.
const NEAR: usize = 6;

/// The street table.
pub struct StreetTable {
    /// The corner south and west of all streets, in parts of a degree.
    pub corner: [i32; 2],
    /// How many fields lie from west to east.
    pub wide: usize,
    /// How many digits write the number of a field.
    pub digits: usize,
    /// The rows, as the site has them.
    pub rows: Vec<StreetRow>,
}

impl StreetTable {
    /// Writes the streets of a site; with their neighbours among some documents.
    pub fn new(site: &Site, neighbours: Option<&[ProjectAt]>) -> Self {
        let points: Vec<[i32; 2]> = site
            .streets
            .iter()
            .map(|street| coarse(street.position))
            .collect();
        let along = |axis: usize| points.iter().map(move |point| point[axis]);
        let corner = [0, 1].map(|axis| along(axis).min().unwrap_or(0));
        let most = [0, 1].map(|axis| along(axis).max().unwrap_or(0) - corner[axis]);
        let wide = most[1] + 1;
        let communes = site.communes.iter().enumerate();
        let communes: BTreeMap<&str, usize> = communes
            .map(|(at, commune)| (commune.code.as_str(), at))
            .collect();
        let digits = digits_for(most[0] * wide + most[1]);
        let neighbours = neighbours.map(|documents| Neighbours::new(site, documents));
        let rows = site.streets.par_iter().zip(&points).map(|(street, point)| {
            let field = (point[0] - corner[0]) * wide + point[1] - corner[1];
            let near = neighbours.as_ref();
            let near = near.map_or(String::new(), |near| written(near, street.position));
            row(street, &communes, &in_digits(field, digits), near)
        });
        Self {
            corner,
            wide: usize::try_from(wide).unwrap_or(1),
            digits,
            rows: rows.collect(),
        }
    }

    /// About the bytes that gzip makes of a row, twice, where it is looked for by a token: those of
    /// words that many rows have are few.
    pub fn weight(&self, gazetteer: &Gazetteer, token: &str, row: usize) -> usize {
        let looked_for = gazetteer.looked_for_by(row, &BTreeSet::from([token]));
        let row = named(&self.rows[row], looked_for);
        let own = [&row.french, &row.dutch].map(|name| {
            let words = name.split([' ', '-']).map(without_kind);
            words.map(|word| 1 + word.len()).sum::<usize>()
        });
        own[0] + own[1] + 2 * row.place.len() + row.near.len()
    }

    /// Some rows as a file holds them that is asked for by some tokens: of a street only the name
    /// by which it is looked for.
    pub fn columns(&self, gazetteer: &Gazetteer, tokens: &[(&str, usize)]) -> String {
        let asked: BTreeSet<&str> = tokens.iter().map(|(token, _)| *token).collect();
        // Both names of a street often begin alike: it stands in a file once.
        let own: BTreeSet<usize> = tokens.iter().map(|(_, row)| *row).collect();
        let mut rows: Vec<StreetRow> = own
            .into_iter()
            .map(|at| named(&self.rows[at], gazetteer.looked_for_by(at, &asked)))
            .collect();
        rows.sort_by(|a, b| (&a.french, &a.dutch, &a.place).cmp(&(&b.french, &b.dutch, &b.place)));
        StreetRow::columns(&rows)
    }
}

/// What of a word of a name says more than that it is a street.
fn without_kind(word: &str) -> &str {
    let folded = word.to_lowercase();
    if word.len() <= 3 || TABLES.street_words.contains(folded.as_str()) {
        return "";
    }
    let kinds = TABLES.streets.iter();
    let ends = kinds.filter_map(|kind| word.strip_suffix(kind.strip_prefix('-')?));
    ends.min_by_key(|own| own.len()).unwrap_or(word)
}

/// A row with the names by which it is looked for.
fn named(row: &StreetRow, [french, dutch]: [bool; 2]) -> StreetRow {
    let mut row = row.clone();
    if row.dutch.is_empty() || french == dutch {
        return row;
    }
    if french {
        "-".clone_into(&mut row.dutch);
    } else {
        row.dutch = row.whole_dutch();
        row.french.clear();
    }
    row
}

/// The nearest documents, as rows hold them.
fn written(neighbours: &Neighbours, position: Position) -> String {
    let near = neighbours.of(position, NEAR).into_iter();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a distance fits"
    )]
    let tens = |metres: f64| (metres / 10.0).round() as usize;
    let near = near
        .map(|(document, away)| format!("{}.{}", base36(document as usize), base36(tens(away))));
    near.collect::<Vec<_>>().join(" ")
}

fn coarse(position: Position) -> [i32; 2] {
    let [north, east] = STREETS_PER_DEGREE.map(f64::from);
    #[expect(clippy::cast_possible_truncation, reason = "degrees fit")]
    let whole = |parts: f64| parts.round() as i32;
    [
        whole(position.latitude * north),
        whole(position.longitude * east),
    ]
}

fn row(street: &Street, places: &BTreeMap<&str, usize>, field: &str, near: String) -> StreetRow {
    let communes = street
        .communes
        .iter()
        .filter_map(|code| places.get(code.as_str()));
    let capitals = capitals_for(places.len());
    let communes: String = communes.map(|at| in_capitals(*at, capitals)).collect();
    StreetRow {
        french: street.name_fr.clone(),
        dutch: dutch_of(&street.name_fr, &street.name_nl),
        place: format!("{field}{communes}"),
        near,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn street(french: &str, dutch: &str, communes: &[&str]) -> Street {
        Street {
            name_fr: french.into(),
            name_nl: dutch.into(),
            postal_codes: Vec::new(),
            communes: communes.iter().map(|code| (*code).to_owned()).collect(),
            position: Position {
                latitude: 50.8,
                longitude: 4.3,
            },
        }
    }

    fn written(street: &Street) -> StreetRow {
        let places = BTreeMap::from([("99001", 0), ("99002", 1)]);
        row(street, &places, "0a", String::new())
    }

    #[test]
    fn a_row_holds_a_street_with_its_field_and_its_communes() {
        let row = written(&street("Rue du Sel", "Zoutstraat", &["99002", "99001"]));
        assert_eq!((&*row.french, &*row.dutch), ("Rue du Sel", "Zoutstraat"));
        assert_eq!(row.place, "0aBA");
        let elsewhere = written(&street("Rue du Sel", "Zoutstraat", &["99009"]));
        assert_eq!(elsewhere.place, "0a");
    }

    #[test]
    fn a_file_holds_only_the_names_by_which_a_street_is_looked_for_there() {
        let row = written(&street("Rue Wayez", "Wayezstraat", &["99001"]));
        let names = |french, dutch| {
            let named = named(&row, [french, dutch]);
            (named.french, named.dutch)
        };
        let pair = |french: &str, dutch: &str| (french.to_owned(), dutch.to_owned());
        assert_eq!(names(true, true), pair("Rue Wayez", "*straat"));
        assert_eq!(names(true, false), pair("Rue Wayez", "-"));
        assert_eq!(names(false, true), pair("", "Wayezstraat"));
    }

    #[test]
    fn one_name_in_both_languages_is_always_there() {
        let row = written(&street("Tomberg", "Tomberg", &["99001"]));
        assert_eq!(named(&row, [false, true]).french, "Tomberg");
    }

    #[test]
    fn a_street_lies_in_a_field_of_some_75_metres() {
        let at = |latitude, longitude| Position {
            latitude,
            longitude,
        };
        let [north, east] = coarse(at(50.8, 4.3));
        assert_eq!(coarse(at(50.8003, 4.3005)), [north, east]);
        assert_eq!(coarse(at(50.8008, 4.3012)), [north + 1, east + 1]);
    }
}
