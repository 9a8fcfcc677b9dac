//! The outlines of communes on a drawing: thinned, cut to the paper, and measured.

use std::collections::BTreeMap;

use super::arcs::{distance_to_side, sides, thinned};
use super::paper::Paper;
use super::projection::{Point, Projection};
use super::{Shapes, path};
use crate::model::Shape;
use crate::site::CommuneAt;

/// A commune on a drawing.
#[derive(Clone, Debug)]
pub struct Outline {
    /// The commune.
    pub commune: CommuneAt,
    /// Its closed lines; the last point of each is not its first one.
    pub rings: Vec<Vec<Point>>,
}

/// How far beyond its edge a drawing goes on, so that no cut is seen.
const BLEED: f64 = 12.0;

/// The communes that can be seen on a drawing, without the bends that are within `tolerance`.
pub fn outlines(shapes: &Shapes, projection: &Projection, tolerance: f64) -> Vec<Outline> {
    let (owners, rings): (Vec<CommuneAt>, Vec<Vec<Point>>) = shapes
        .iter()
        .flat_map(|(at, shape)| rings(shape, projection).map(|ring| (*at, ring)))
        .filter(|(_, ring)| is_seen(ring, &projection.paper))
        .unzip();
    let mut outlines: BTreeMap<CommuneAt, Outline> = BTreeMap::new();
    for (commune, ring) in owners.into_iter().zip(thinned(&rings, tolerance)) {
        let ring = cut(&ring, &projection.paper);
        if ring.len() > 2 {
            let outline = outlines.entry(commune).or_insert(Outline {
                commune,
                rings: Vec::new(),
            });
            outline.rings.push(ring);
        }
    }
    outlines.into_values().collect()
}

fn rings(shape: &Shape, projection: &Projection) -> impl Iterator<Item = Vec<Point>> {
    shape.polygons.iter().flatten().map(|ring| {
        let mut points: Vec<Point> = ring.iter().map(|at| projection.point(*at)).collect();
        points.dedup();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    })
}

fn is_seen(ring: &[Point], paper: &Paper) -> bool {
    let reaches = |from: f64, to: f64, size: f64| from < size && to > 0.0;
    let (low, high) = corners(ring.iter());
    reaches(low.x, high.x, paper.width) && reaches(low.y, high.y, paper.height)
}

/// The corners of the box around points.
pub fn corners<'a>(points: impl Iterator<Item = &'a Point>) -> (Point, Point) {
    let far = f64::INFINITY;
    let start = (Point { x: far, y: far }, Point { x: -far, y: -far });
    points.fold(start, |(low, high), point| {
        let low = Point {
            x: low.x.min(point.x),
            y: low.y.min(point.y),
        };
        let high = Point {
            x: high.x.max(point.x),
            y: high.y.max(point.y),
        };
        (low, high)
    })
}

/// The part of a ring on the paper or close to it (Sutherland and Hodgman 1974).
fn cut(ring: &[Point], paper: &Paper) -> Vec<Point> {
    let between =
        |ring: &[Point], size: f64| cut_sides(&cut_sides(ring, -BLEED, 1.0), size + BLEED, -1.0);
    let flip = |points: &[Point]| -> Vec<Point> {
        let flipped = points.iter().map(|at| Point { x: at.y, y: at.x });
        flipped.collect()
    };
    let flipped = flip(&between(ring, paper.width));
    flip(&between(&flipped, paper.height))
}

/// What lies beyond the vertical line at `edge`: on its right when `right` is 1, else on its left.
fn cut_sides(ring: &[Point], edge: f64, right: f64) -> Vec<Point> {
    let inside = |point: Point| (point.x - edge) * right >= 0.0;
    let mut kept = Vec::with_capacity(ring.len());
    for (from, to) in sides(ring) {
        if inside(from) {
            kept.push(from);
        }
        if inside(from) != inside(to) {
            let along = (edge - from.x) / (to.x - from.x);
            kept.push(Point {
                x: edge,
                y: from.y + along * (to.y - from.y),
            });
        }
    }
    kept
}

impl Outline {
    /// Its closed path: `M12 34l5-3 2 8z`.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for ring in &self.rings {
            path::ring(&mut path, ring.iter().copied().map(path::on_grid).collect());
        }
        path
    }

    /// Where its border crosses the horizontal line at `y`; a point of that line is inside when an
    /// odd number of crossings is on its left.
    pub fn crossings(&self, y: f64) -> Vec<f64> {
        let mut crossings = Vec::new();
        self.each_side(|from, to| {
            if (from.y > y) != (to.y > y) {
                crossings.push(from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x));
            }
        });
        crossings
    }

    /// How far a point is from its border. Most sides lie wholly beyond the nearest one so far, to one
    /// side of the point, and need not be measured.
    pub fn distance_to_border(&self, point: Point) -> f64 {
        let mut nearest = f64::INFINITY;
        let is_beyond = |from: f64, to: f64, at: f64, nearest: f64| {
            (from - at > nearest && to - at > nearest) || (at - from > nearest && at - to > nearest)
        };
        self.each_side(|from, to| {
            if !is_beyond(from.x, to.x, point.x, nearest)
                && !is_beyond(from.y, to.y, point.y, nearest)
            {
                nearest = nearest.min(distance_to_side(point, from, to));
            }
        });
        nearest
    }

    /// Every side of its border. A loop: they are asked for thousands of times a map, and a chain of
    /// iterators takes several times as long.
    fn each_side(&self, mut act: impl FnMut(Point, Point)) {
        for ring in &self.rings {
            let mut from = ring.last().copied().unwrap_or_default();
            for to in ring {
                act(from, *to);
                from = *to;
            }
        }
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    const PAPER: Paper = Paper {
        width: 100.0,
        height: 100.0,
        margin: 0.0,
    };

    pub fn outline(commune: u32, ring: &[(f64, f64)]) -> Outline {
        let ring = ring.iter().map(|(x, y)| Point { x: *x, y: *y });
        Outline {
            commune: CommuneAt::nth(commune),
            rings: vec![ring.collect()],
        }
    }

    pub fn rooms() -> [Outline; 2] {
        [
            outline(0, &[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]),
            outline(1, &[(10.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 10.0)]),
        ]
    }

    #[test]
    fn a_commune_too_small_to_be_seen_draws_nothing() {
        assert_eq!(outline(0, &[(1.2, 2.0), (1.3, 2.1), (1.1, 2.2)]).path(), "");
    }

    #[test]
    fn a_line_crosses_the_border_of_a_hole_too() {
        let mut shape = outline(0, &[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)]);
        let hole = outline(0, &[(3.0, 3.0), (6.0, 3.0), (6.0, 6.0), (3.0, 6.0)]);
        shape.rings.extend(hole.rings);
        let mut crossings = shape.crossings(4.0);
        crossings.sort_by(f64::total_cmp);
        assert_eq!(crossings, [0.0, 3.0, 6.0, 9.0]);
    }

    #[test]
    fn what_is_far_off_the_paper_is_cut_away() {
        let far = outline(
            0,
            &[(50.0, 50.0), (5000.0, 50.0), (5000.0, 900.0), (50.0, 900.0)],
        );
        let (low, high) = corners(cut(&far.rings[0], &PAPER).iter());
        assert_eq!((low.x, low.y), (50.0, 50.0));
        assert_eq!((high.x, high.y), (100.0 + BLEED, 100.0 + BLEED));
    }
}
