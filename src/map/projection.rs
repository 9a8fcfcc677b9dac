//! From the Earth to the paper: positions there, points here, and the projection between the two.

use super::paper::{Paper, Sizes};
use crate::model::{Position, Shape};
use crate::parse::Bounds;

/// A point of a drawing, in its units; `y` grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// How far another point is.
    pub fn distance(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        // Not `hypot`, which differs between machines in its last digit.
        (x * x + y * y).sqrt()
    }
}

/// Longitudes and latitudes as straight lines at right angles. Degrees of longitude are shortened
/// as they are in the middle of the drawing, so shapes of a city or a province keep their form.
#[derive(Clone, Debug)]
pub struct Projection {
    /// The paper it fills.
    pub paper: Paper,
    middle: Position,
    shortened: f64,
    units_per_degree: f64,
}

/// The highest drawing, as a multiple of its width.
const HIGHEST: f64 = 1.5;

impl Projection {
    /// The drawing in the middle of which shapes are; `None` when they have no point.
    pub fn of<'a>(shapes: impl Iterator<Item = &'a Shape>, sizes: &Sizes) -> Option<Self> {
        let polygons = shapes.flat_map(|shape| &shape.polygons);
        let bounds = Bounds::around(polygons.flatten().flatten().copied())?;
        Some(Self::around(bounds, sizes.width, sizes.margin))
    }

    /// The largest drawing of a box on a paper of a width; its height follows.
    pub fn around(bounds: Bounds, width: f64, margin: f64) -> Self {
        let (low, high) = (bounds.south_west, bounds.north_east);
        let middle = Position {
            latitude: f64::midpoint(low.latitude, high.latitude),
            longitude: f64::midpoint(low.longitude, high.longitude),
        };
        let shortened = middle.latitude.to_radians().cos().max(0.01);
        let room = width - 2.0 * margin;
        let across = ((high.longitude - low.longitude) * shortened).max(1e-6);
        let down = (high.latitude - low.latitude).max(1e-6);
        let units_per_degree = (room / across).min(room * HIGHEST / down);
        let height = (down * units_per_degree + 2.0 * margin).round();
        Self {
            paper: Paper {
                width,
                height,
                margin,
            },
            middle,
            shortened,
            units_per_degree,
        }
    }

    /// Where a position lies on the paper.
    pub fn point(&self, position: Position) -> Point {
        let east = (position.longitude - self.middle.longitude) * self.shortened;
        let north = position.latitude - self.middle.latitude;
        Point {
            x: self.paper.width / 2.0 + east * self.units_per_degree,
            y: self.paper.height / 2.0 - north * self.units_per_degree,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: f64, longitude: f64) -> Position {
        Position {
            latitude,
            longitude,
        }
    }

    fn box_of(south: f64, west: f64, north: f64, east: f64) -> Bounds {
        Bounds::around([at(south, west), at(north, east)]).unwrap()
    }

    #[test]
    fn north_is_above_and_east_is_on_the_right() {
        let projection = Projection::around(box_of(50.0, 4.0, 51.0, 5.0), 100.0, 0.0);
        let (south, north) = (
            projection.point(at(50.1, 4.5)),
            projection.point(at(50.9, 4.5)),
        );
        assert!(north.y < south.y);
        let (west, east) = (
            projection.point(at(50.5, 4.1)),
            projection.point(at(50.5, 4.9)),
        );
        assert!(west.x < east.x);
    }

    #[test]
    fn the_box_fills_the_width_between_the_margins() {
        let projection = Projection::around(box_of(50.0, 4.0, 50.5, 5.0), 120.0, 10.0);
        assert!((projection.point(at(50.2, 4.0)).x - 10.0).abs() < 1e-9);
        assert!((projection.point(at(50.2, 5.0)).x - 110.0).abs() < 1e-9);
    }

    #[test]
    fn a_kilometre_is_as_long_to_the_east_as_to_the_north() {
        let projection = Projection::around(box_of(50.7, 4.2, 50.9, 4.5), 1000.0, 0.0);
        let kilometre = 1.0 / 111.195;
        let from = at(50.8, 4.3);
        let start = projection.point(from);
        let north = start.distance(projection.point(at(50.8 + kilometre, 4.3)));
        let east = kilometre / 50.8_f64.to_radians().cos();
        let east = start.distance(projection.point(at(50.8, 4.3 + east)));
        assert!((north - east).abs() < north / 1000.0, "{north} {east}");
    }

    #[test]
    fn a_long_strip_of_land_does_not_become_a_long_strip_of_page() {
        let projection = Projection::around(box_of(40.0, 4.0, 60.0, 4.1), 100.0, 5.0);
        assert!(projection.paper.height <= 100.0 * HIGHEST);
        let middle = projection.point(at(50.0, 4.05));
        assert!((middle.x - 50.0).abs() < 1e-9, "{middle:?}");
    }
}
