//! Where things are, and the street table, asked for when a query may be a place.

use std::collections::{BTreeSet, HashMap};

use super::{File, numbered, sharded};
use crate::search::Index;
use crate::search::format::{
    Places, STREETS_PER_DEGREE, Shards, Streets, begin_alike, capitals_for,
};
use crate::search::index::places::{StreetTable, boxes, corner, points};

/// The most bytes of a file of the street table; gzip makes a half of them.
const LONGEST: usize = 7_400;

/// Up to so many projects all points stand in one file, of some five kilobytes: of each commune by
/// itself a query would ask for many, one after the other.
const TOGETHER: usize = 1_500;

/// What the licence of the street table asks to stand in every file made from it.
const OPEN_DATA: &str = "/* (c) OpenStreetMap contributors, opendatacommons.org/licenses/odbl/1-0, \
                         via EqualStreetNames Brussels */\n";

impl Index<'_> {
    /// The path of the file that says where things are, and it with all that it leads to.
    pub(super) fn places_files(&self) -> (String, Vec<File>) {
        let corner = corner(self.site);
        let points = points(self.site, &self.documents, corner);
        let (points, points_folder, mut files) = if self.documents.len() <= TOGETHER {
            (Some(points), None, Vec::new())
        } else {
            let (folder, files) = numbered("points", "", &points);
            (None, Some(folder), files)
        };
        let places = Places {
            corner,
            boxes: boxes(self.site, corner),
            points,
            points_folder,
        };
        let (folder, own) = numbered("lieux", "", &[places]);
        files.extend(own);
        (format!("{folder}/0.js"), files)
    }

    /// The street table, where there is one.
    pub(super) fn street_files(&self) -> Option<(Streets, Vec<File>)> {
        if self.site.streets.is_empty() {
            return None;
        }
        let StreetTable {
            corner,
            digits,
            rows,
        } = StreetTable::new(self.site);
        let tokens = self.gazetteer.by_token();
        let lines = weighed(&tokens, &rows);
        let shards = Shards::cut(&lines, LONGEST);
        let (shards, mut own) = sharded("rues", OPEN_DATA, &shards, |_, range| {
            // Both names of a street often begin alike: it stands in a file once.
            let own: BTreeSet<&str> = tokens[range]
                .iter()
                .map(|(_, row)| rows[*row].as_str())
                .collect();
            own.into_iter().collect::<Vec<_>>().join("\n")
        });
        for file in &mut own {
            file.is_rare = true;
        }
        let streets = Streets {
            shards,
            corner,
            digits,
            capitals: capitals_for(self.site.communes.len()),
            per_degree: STREETS_PER_DEGREE,
        };
        Some((streets, own))
    }
}

/// Tokens with the bytes that their rows take. Where both names of a street begin alike, its row
/// stands in one file, and counts once.
fn weighed<'a>(tokens: &[(&'a str, usize)], rows: &[String]) -> Vec<(&'a str, usize)> {
    let mut before: HashMap<usize, &str> = HashMap::new();
    let lines = tokens.iter().map(|(token, row)| {
        let known = before.insert(*row, token);
        let is_known = known.is_some_and(|known| begin_alike(known, token));
        (*token, if is_known { 0 } else { rows[*row].len() })
    });
    lines.collect()
}
