//! What is near what.

use super::Site;
use crate::model::{Commune, Position};
use crate::parse::Bounds;

impl Site {
    /// The box around a commune, when its shape is known.
    pub fn bounds(&self, commune: usize) -> Option<Bounds> {
        bounds(&self.communes[commune])
    }

    /// The listed projects nearest to the middle of a commune, nearest first.
    pub fn nearest(&self, commune: usize, most: usize) -> Vec<usize> {
        let Some(middle) = middle(&self.communes[commune]) else {
            return Vec::new();
        };
        let mut near: Vec<(f64, usize)> = self
            .listed()
            .filter_map(|project| {
                let at = *self.relations.projects.get(&project.id)?;
                Some((metres(middle, project.address.position?), at))
            })
            .collect();
        near.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        near.into_iter().take(most).map(|(_, at)| at).collect()
    }
}

/// The box around a commune, when its shape is known.
fn bounds(commune: &Commune) -> Option<Bounds> {
    let rings = commune.shape.as_ref()?.polygons.iter().flatten();
    Bounds::around(rings.flatten().copied())
}

/// The middle of the box around a commune.
fn middle(commune: &Commune) -> Option<Position> {
    let bounds = bounds(commune)?;
    Some(Position {
        latitude: f64::midpoint(bounds.south_west.latitude, bounds.north_east.latitude),
        longitude: f64::midpoint(bounds.south_west.longitude, bounds.north_east.longitude),
    })
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
