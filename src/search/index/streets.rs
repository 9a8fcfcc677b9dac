//! The street table as files hold it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::geometry::Neighbours;
use super::places::LookedFor;
use crate::model::{Position, Street};
use crate::search::format::{
    ORIGIN, STREETS_PER_DEGREE, StreetRow, StreetRows, base36, dutch_of, in_capitals, in_signs,
};
use crate::search::text::tables::TABLES;
use crate::site::{ProjectAt, Site};

/// So many neighbours a street of a large directory names.
const NEAR: usize = 6;

/// The street table.
pub struct StreetTable {
    /// The corner south and west of all streets, in parts of a degree.
    pub corner: [i32; 2],
    /// The corners of the communes, as files hold them.
    pub corners: String,
    /// The rows, as the site has them.
    pub rows: Vec<StreetRow>,
}

impl StreetTable {
    /// Writes the streets of a site; with their neighbours among some documents.
    pub fn new(site: &Site, neighbours: Option<&[ProjectAt]>) -> Self {
        let places = Places::new(site);
        let neighbours = neighbours.map(|documents| Neighbours::new(site, documents));
        let rows = site.streets.par_iter().map(|street| {
            let near = neighbours.as_ref();
            let near = near.map_or(String::new(), |near| written(near, street.position));
            row(street, places.of(street), near)
        });
        Self {
            corner: places.corner,
            rows: rows.collect(),
            corners: places.written(),
        }
    }

    /// About the bytes that gzip makes of a row, twice, where it is looked for: those of words that
    /// many rows have are few.
    pub fn weight(&self, street: &LookedFor) -> usize {
        let row = &self.rows[street.row];
        let own = names(row, street.by).map(|name| {
            let words = name.split([' ', '-']).map(without_kind);
            words.map(|word| 1 + word.len()).sum::<usize>()
        });
        own[0] + own[1] + 2 * row.place.len() + row.near.len()
    }

    /// Some streets as a file holds them: of each only the name by which it is looked for there.
    pub fn file(&self, streets: &[LookedFor]) -> StreetRows {
        // Both names of a street often begin alike: it stands in a file once.
        let mut own: BTreeMap<usize, [bool; 2]> = BTreeMap::new();
        for street in streets {
            let [french, dutch] = own.entry(street.row).or_default();
            *french |= street.by[0];
            *dutch |= street.by[1];
        }
        let rows = own.into_iter().map(|(row, by)| named(&self.rows[row], by));
        StreetRows::new(rows.collect())
    }
}

/// What of a word of a name says more than that it is a street.
fn without_kind(word: &str) -> &str {
    if word.len() <= 3 || TABLES.street_words.contains(word.to_lowercase().as_str()) {
        return "";
    }
    TABLES.street_endings.without(word).next().unwrap_or(word)
}

/// A row with the names by which it is looked for.
fn named(row: &StreetRow, looked_for: [bool; 2]) -> StreetRow {
    let [french, dutch] = names(row, looked_for).map(Cow::into_owned);
    StreetRow {
        french,
        dutch,
        place: row.place.clone(),
        field: row.field,
        near: row.near.clone(),
    }
}

/// The names of a row, French and Dutch, when it is looked for by some of them.
fn names(row: &StreetRow, [french, dutch]: [bool; 2]) -> [Cow<'_, str>; 2] {
    if french == dutch || row.has_one_name() {
        [&row.french, &row.dutch].map(|name| Cow::Borrowed(name.as_str()))
    } else if french {
        [Cow::Borrowed(&row.french), Cow::Borrowed("-")]
    } else {
        [Cow::Borrowed(""), Cow::Owned(row.whole_dutch())]
    }
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

/// In which fields streets lie.
struct Places<'a> {
    /// The corner south and west of all streets, in parts of a degree.
    corner: [i32; 2],
    /// The communes by their codes: the place of each among the site's, and its corner, in eights of
    /// fields from that of all.
    communes: BTreeMap<&'a str, (usize, [i32; 2])>,
}

impl<'a> Places<'a> {
    fn new(site: &'a Site) -> Self {
        let points = || site.streets.iter().map(|street| coarse(street.position));
        let corner = [0, 1].map(|axis| points().map(|point| point[axis]).min().unwrap_or(0));
        let communes = site.communes.iter().enumerate();
        let communes = communes.map(|(at, commune)| (commune.code.as_str(), (at, [i32::MAX; 2])));
        let mut communes: BTreeMap<&str, (usize, [i32; 2])> = communes.collect();
        for (street, point) in site.streets.iter().zip(points()) {
            let mut codes = street.communes.iter().map(String::as_str);
            let first = codes.find(|code| communes.contains_key(code));
            if let Some((_, own)) = first.and_then(|code| communes.get_mut(code)) {
                *own = [0, 1].map(|axis| own[axis].min((point[axis] - corner[axis]) / ORIGIN));
            }
        }
        Self { corner, communes }
    }

    /// The corners of all communes in their order.
    fn written(&self) -> String {
        let mut corners: Vec<_> = self.communes.values().collect();
        corners.sort_unstable();
        let corners = corners.iter().flat_map(|(_, corner)| corner);
        // Of a commune without a street nobody asks.
        let numbers = corners.map(|way| if *way == i32::MAX { 0 } else { *way });
        numbers.map(in_signs_of).collect()
    }

    /// The communes and the field of a street.
    fn of(&self, street: &Street) -> String {
        let known = street.communes.iter();
        let known: Vec<_> = known
            .filter_map(|code| self.communes.get(code.as_str()))
            .collect();
        let from = known.first().map_or([0; 2], |(_, own)| *own);
        let point = coarse(street.position);
        let field = [0, 1].map(|axis| point[axis] - self.corner[axis] - ORIGIN * from[axis]);
        let mut communes: String = known.iter().map(|(at, _)| in_capitals(at + 1)).collect();
        if communes.is_empty() {
            communes = in_capitals(0);
        }
        let field: String = field.into_iter().map(in_signs_of).collect();
        communes + &field
    }
}

fn in_signs_of(number: i32) -> String {
    in_signs(usize::try_from(number).unwrap_or(0))
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

fn row(street: &Street, place: String, near: String) -> StreetRow {
    StreetRow {
        french: street.name_fr.clone(),
        dutch: dutch_of(&street.name_fr, &street.name_nl),
        place,
        field: coarse(street.position),
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
        let communes = BTreeMap::from([("99001", (0, [1, 0])), ("99002", (1, [2, 3]))]);
        let [north, east] = coarse(street.position);
        let corner = [north - 20, east - 30];
        let places = Places { corner, communes };
        row(street, places.of(street), String::new())
    }

    #[test]
    fn a_row_holds_a_street_with_its_communes_and_its_field() {
        let row = written(&street("Rue du Sel", "Zoutstraat", &["99002", "99001"]));
        assert_eq!((&*row.french, &*row.dutch), ("Rue du Sel", "Zoutstraat"));
        assert_eq!(row.place, "CBeg");
        let elsewhere = written(&street("Rue du Sel", "Zoutstraat", &["99009"]));
        assert_eq!(elsewhere.place, "Au!");
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
