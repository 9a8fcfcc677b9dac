//! Small maps that show where in the whole something is.
//!
//! Every page of a project carries one, so the land is drawn by its outside alone.

use std::collections::BTreeMap;

use super::Shapes;
use super::outline::outlines;
use super::paper::{Paper, Sizes};
use super::path::{Cell, on_grid};
use super::projection::Projection;
use super::rim::rim;
use crate::model::Position;
use crate::site::CommuneAt;

/// Shown at about half of its units in pixels, without pins and names.
const SMALL: Sizes = Sizes {
    width: 160.0,
    margin: 4.0,
    tolerance: 2.5,
    apart: 0.0,
    moved: 0.0,
    letters: 0.0,
    letters_when_wide: 0.0,
    all_named: false,
    pin_when_wide: 0.0,
};

/// What all locators share; each adds only the outline of its commune and a point.
#[derive(Debug)]
pub struct Locators {
    projection: Projection,
    /// The outside of all communes, as the `d` of a path.
    pub land: String,
    communes: BTreeMap<CommuneAt, String>,
}

impl Locators {
    /// Draws the communes whose shapes are known; `None` without any.
    pub fn of(shapes: &Shapes) -> Option<Self> {
        let projection = Projection::of(shapes.iter().map(|(_, shape)| *shape), &SMALL)?;
        let outlines = outlines(shapes, &projection, SMALL.tolerance);
        let communes = outlines.iter();
        Some(Self {
            projection,
            land: rim(&outlines),
            communes: communes
                .map(|outline| (outline.commune, outline.path()))
                .collect(),
        })
    }

    /// The paper of each of them.
    pub fn paper(&self) -> &Paper {
        &self.projection.paper
    }

    /// The outline of a commune that can be seen, as the `d` of a path.
    pub fn commune(&self, at: CommuneAt) -> Option<&str> {
        self.communes.get(&at).map(String::as_str)
    }

    /// Where a position is, in whole units; one outside the land is at its edge.
    pub fn point(&self, position: Position) -> Cell {
        let point = self.projection.point(position);
        on_grid(self.projection.paper.hold(point))
    }
}

#[cfg(test)]
mod tests {
    use super::super::drawing::tests::{at, listed, two_squares};
    use super::*;

    #[test]
    fn the_land_is_one_ring_and_a_commune_its_own() {
        let shapes = two_squares();
        let locators = Locators::of(&listed(&shapes)).unwrap();
        assert_eq!(locators.paper().size(), [160, 130]);
        assert_eq!(locators.land, "M4 4l0 122 76 0 76 0 0-122-76 0z");
        assert_eq!(
            locators.commune(CommuneAt::nth(1)),
            Some("M80 126l76 0 0-122-76 0z")
        );
        assert_eq!(locators.commune(CommuneAt::nth(2)), None);
        assert_eq!(locators.point(at(51.45, 2.55)), (42, 65));
        assert_eq!(locators.point(at(51.45, 99.0)), (156, 65));
    }

    #[test]
    fn without_shapes_there_are_none() {
        assert!(Locators::of(&[]).is_none());
    }
}
