//! What is near what.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use super::handles::{List, Table};
use super::{CommuneAt, ProjectAt, Site};
use crate::model::{Commune, Position};
use crate::parse::Bounds;

impl Site {
    /// The box around a commune, when its shape is known.
    pub fn bounds(&self, commune: CommuneAt) -> Option<Bounds> {
        bounds_of(iter::once(&self[commune]))
    }

    /// The listed projects nearest to the middle of a commune, nearest first.
    pub fn nearest(&self, commune: CommuneAt, most: usize) -> Vec<ProjectAt> {
        let Some(middle) = middle(&self[commune]) else {
            return Vec::new();
        };
        let mut near: Vec<(f64, ProjectAt)> = self
            .listed()
            .filter_map(|at| Some((metres(middle, self[at].address.position?), at)))
            .collect();
        near.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        near.into_iter().take(most).map(|(_, at)| at).collect()
    }

    /// Whether there is a shape to draw a map from.
    pub fn has_map(&self) -> bool {
        bounds_of(self.communes.iter()).is_some()
    }
}

/// The communes that share a border with each: two points of the outlines.
pub(super) fn neighbours(communes: &List<Commune>) -> Table<Commune, Vec<CommuneAt>> {
    let mut of_corner: BTreeMap<(u64, u64), BTreeSet<CommuneAt>> = BTreeMap::new();
    for (at, commune) in communes.entries() {
        for corner in corners(commune) {
            of_corner.entry(corner).or_default().insert(at);
        }
    }
    let mut common: BTreeMap<(CommuneAt, CommuneAt), usize> = BTreeMap::new();
    for own in of_corner.values().filter(|own| own.len() > 1) {
        let pairs = own.iter().flat_map(|a| own.iter().map(|b| (*a, *b)));
        pairs.for_each(|pair| *common.entry(pair).or_default() += 1);
    }
    let mut neighbours = Table::of(communes, |_| Vec::new());
    for ((one, other), corners) in common {
        if one != other && corners > 1 {
            neighbours[one].push(other);
        }
    }
    neighbours
}

/// The middle of the box around a commune, when its shape is known.
fn middle(commune: &Commune) -> Option<Position> {
    let bounds = bounds_of(iter::once(commune))?;
    Some(Position {
        latitude: f64::midpoint(bounds.south_west.latitude, bounds.north_east.latitude),
        longitude: f64::midpoint(bounds.south_west.longitude, bounds.north_east.longitude),
    })
}

/// The points of a commune's outline, each by its exact place.
fn corners(commune: &Commune) -> impl Iterator<Item = (u64, u64)> {
    points(commune).map(|point| (point.latitude.to_bits(), point.longitude.to_bits()))
}

fn points(commune: &Commune) -> impl Iterator<Item = Position> {
    let polygons = commune.shape.iter().flat_map(|shape| &shape.polygons);
    polygons.flatten().flatten().copied()
}

/// The box around the communes whose shapes are known.
fn bounds_of<'a>(communes: impl Iterator<Item = &'a Commune>) -> Option<Bounds> {
    Bounds::around(communes.flat_map(points))
}

/// Metres between two points of a city, on a flat Earth: right to a thousandth within 50 km.
fn metres(a: Position, b: Position) -> f64 {
    const METRES_PER_DEGREE: f64 = 111_195.0;
    let north = (a.latitude - b.latitude) * METRES_PER_DEGREE;
    let shrink = a.latitude.to_radians().cos();
    let east = (a.longitude - b.longitude) * METRES_PER_DEGREE * shrink;
    north.hypot(east)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_of_latitude_is_a_nautical_mile() {
        let point = |latitude| Position {
            latitude,
            longitude: 4.35,
        };
        let mile = metres(point(50.0), point(50.0 + 1.0 / 60.0));
        assert!((mile - 1853.0).abs() < 2.0, "{mile}");
    }
}
