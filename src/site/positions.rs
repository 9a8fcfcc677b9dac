//! Checks that a position lies in the commune of its address.

use std::sync::Arc;

use super::assemble::Assembled;
use super::marks::Marks;
use crate::diagnostic::{Diagnostic, Problem};
use crate::keys::Key;
use crate::model::{Commune, Position, Project, Shape};
use crate::parse::Draft;

/// So far, in degrees, the simplified outline of a commune may be off.
const BLUR: f64 = 0.002;

/// The communes that positions are held against.
pub(super) struct Outlines<'a> {
    communes: Vec<Outlined<'a>>,
    marks: &'a Marks<'a>,
}

impl<'a> Outlines<'a> {
    /// The outlines as far as they are known.
    pub fn of(all: &'a Assembled, marks: &'a Marks<'a>) -> Self {
        Self {
            communes: all.communes.iter().map(Outlined::of).collect(),
            marks,
        }
    }

    /// The fault of a position that lies in another commune.
    pub fn fault(&self, draft: &Draft<Arc<Project>>) -> Option<Diagnostic> {
        let commune = elsewhere(&draft.value, &self.communes)?.id.to_string();
        let field = format!("{}.{}", Key::Address.french(), Key::Position.french());
        let place = self.marks.of_field(draft, &field);
        Some(Diagnostic::new(place, Problem::PositionElsewhere { commune }).about(field))
    }
}

/// A commune with the rectangle around its outline, which few positions have to be compared with.
struct Outlined<'a> {
    commune: &'a Commune,
    south: f64,
    north: f64,
    west: f64,
    east: f64,
}

impl<'a> Outlined<'a> {
    fn of(draft: &'a Draft<Commune>) -> Self {
        let commune = &draft.value;
        let polygons = commune.shape.iter().flat_map(|shape| &shape.polygons);
        let corners = || polygons.clone().flatten().flatten();
        let latitudes = || corners().map(|corner| corner.latitude);
        let longitudes = || corners().map(|corner| corner.longitude);
        Self {
            commune,
            south: latitudes().fold(f64::INFINITY, f64::min),
            north: latitudes().fold(f64::NEG_INFINITY, f64::max),
            west: longitudes().fold(f64::INFINITY, f64::min),
            east: longitudes().fold(f64::NEG_INFINITY, f64::max),
        }
    }

    /// Whether a point lies in the rectangle, or so far outside.
    fn is_around(&self, at: Position, margin: f64) -> bool {
        (self.south - margin..=self.north + margin).contains(&at.latitude)
            && (self.west - margin..=self.east + margin).contains(&at.longitude)
    }

    /// Whether a point lies in the commune, or hardly outside; in one without outline any may.
    fn is_near(&self, at: Position) -> bool {
        let shape = self.commune.shape.as_ref();
        shape.is_none_or(|shape| self.is_around(at, BLUR) && is_near(shape, at))
    }

    fn holds(&self, at: Position) -> bool {
        let shape = self.commune.shape.as_ref();
        shape.is_some_and(|shape| self.is_around(at, 0.0) && contains(shape, at))
    }
}

/// The commune in which a project's position lies, when it is none of its own.
fn elsewhere<'a>(project: &Project, communes: &[Outlined<'a>]) -> Option<&'a Commune> {
    let address = &project.address;
    let position = address.position?;
    let is_own = |one: &&Outlined| {
        let mut own = address.commune.iter().chain(&address.other_communes);
        own.any(|id| *id == one.commune.id)
    };
    let mut own = communes.iter().filter(is_own);
    if own.any(|one| one.is_near(position)) {
        return None;
    }
    let mut others = communes.iter().filter(|one| !is_own(one));
    others
        .find(|one| one.holds(position))
        .map(|one| one.commune)
}

/// Whether a point lies within a shape, or hardly outside.
fn is_near(shape: &Shape, at: Position) -> bool {
    let rings = shape.polygons.iter().flatten();
    let mut corners = rings.flatten();
    contains(shape, at)
        || corners.any(|corner| {
            let (dy, dx) = (
                corner.latitude - at.latitude,
                corner.longitude - at.longitude,
            );
            dy.abs() < BLUR && dx.abs() < BLUR
        })
}

/// Whether a point lies within a shape, by how many of its edges a ray from the point crosses.
fn contains(shape: &Shape, at: Position) -> bool {
    let crossed = |ring: &Vec<Position>| {
        let ends = ring.iter().skip(1).chain(ring.first());
        ring.iter()
            .zip(ends)
            .filter(|(a, b)| crosses(a, b, at))
            .count()
    };
    let count: usize = shape.polygons.iter().flatten().map(crossed).sum();
    count % 2 == 1
}

/// Whether an edge lies to the east of a point, on its latitude.
fn crosses(a: &Position, b: &Position, at: Position) -> bool {
    let spans = (a.latitude > at.latitude) != (b.latitude > at.latitude);
    let slope = (b.longitude - a.longitude) / (b.latitude - a.latitude);
    spans && at.longitude < a.longitude + slope * (at.latitude - a.latitude)
}
