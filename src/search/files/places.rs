//! Where things are, and the street table, asked for when a query may be a place.

use super::{File, json, numbered, script, sharded};
use crate::search::Index;
use crate::search::client::{self, places_script, streets_script};
use crate::search::format::{
    Near, Places, STREETS_PER_DEGREE, Shards, Streets, begin_alike, in_signs,
};
use crate::search::index::geometry::{boxes, corner, middles, points};
use crate::search::index::places::LookedFor;
use crate::search::index::streets::StreetTable;
use crate::search::text::Map;

/// The most bytes of a file of the street table; gzip makes a half of them.
const LONGEST: usize = 5_620;

impl Index<'_> {
    /// The scripts that find communes and streets in a small directory, each with where places are.
    pub(super) fn place_scripts(&self) -> [File; 2] {
        let corner = corner(self.site);
        let middles = middles(self.site, corner).into_iter();
        let points = points(self.site, &self.documents, corner);
        // Zeros where the shape of a commune is not known.
        let middles: String = middles.map(Option::unwrap_or_default).map(signs).collect();
        let middles = script("middles", &json(&middles));
        let near = Near {
            corner,
            points: signs(points.concat()),
        };
        let near = script("near", &json(&near));
        [
            client::file("lieux", format!("{}{near}{middles}", places_script())),
            client::file("adresses", format!("{}{near}", streets_script())),
        ]
    }

    /// The path of the file that says where the communes of a large directory are, and it with all
    /// that it leads to.
    pub(super) fn places_files(&self) -> (String, Vec<File>) {
        let corner = corner(self.site);
        let points = points(self.site, &self.documents, corner);
        let (points, mut files) = numbered("points", "", &points);
        let boxes = boxes(self.site, corner);
        let places = Places {
            corner,
            boxes,
            points,
        };
        let (folder, own) = numbered("lieux", "", &[places]);
        files.extend(own);
        (format!("{folder}/0"), files)
    }

    /// The street table, where there is one.
    pub(super) fn street_files(&self) -> Option<(Streets, Vec<File>)> {
        if self.site.streets.is_empty() {
            return None;
        }
        let sure = &self.documents[..self.sure()];
        let table = StreetTable::new(self.site, (!self.is_small()).then_some(sure));
        let streets = self.gazetteer.by_token();
        let lines = weighed(&streets, &table);
        let shards = Shards::cut(&lines, LONGEST);
        let sources = self.street_sources();
        let (shards, mut own) = sharded("rues", &sources, &shards, |_, range| {
            table.file(&streets[range])
        });
        for file in &mut own {
            file.is_rare = !self.is_small();
        }
        let streets = Streets {
            shards,
            corner: table.corner,
            corners: table.corners,
            per_degree: STREETS_PER_DEGREE,
        };
        Some((streets, own))
    }

    /// What the licence of the street table asks to stand in every file made from it, as a comment.
    fn street_sources(&self) -> String {
        let settings = &self.site.settings;
        let said = settings.street_sources.as_ref();
        said.map_or_else(String::new, |said| {
            let (_, said) = said.get(settings.languages[0]);
            format!("/* {} */\n", said.replace("*/", "* /"))
        })
    }
}

/// Numbers in signs.
fn signs(numbers: impl IntoIterator<Item = i32>) -> String {
    let numbers = numbers.into_iter();
    let numbers = numbers.map(|number| usize::try_from(number).unwrap_or(0));
    numbers.map(in_signs).collect()
}

/// The tokens of streets with the bytes that their rows take. Where both names of a street begin alike, its row
/// stands in one file, and counts once.
fn weighed<'a>(streets: &[LookedFor<'a>], table: &StreetTable) -> Vec<(&'a str, usize)> {
    let mut before: Map<usize, &str> = Map::default();
    let lines = streets.iter().map(|street| {
        let token = street.token;
        let known = before.insert(street.row, token);
        let is_known = known.is_some_and(|known| begin_alike(known, token));
        let weight = || table.weight(street);
        (token, if is_known { 0 } else { weight() })
    });
    lines.collect()
}
