//! The outlines of communes on a drawing, and what SVG calls their paths.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::arcs::{distance_to_side, sides, thinned};
use super::projection::{Paper, Point, Projection};
use crate::model::Commune;
use crate::site::{CommuneAt, List};

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
pub fn outlines(communes: &List<Commune>, projection: &Projection, tolerance: f64) -> Vec<Outline> {
    let (owners, rings): (Vec<CommuneAt>, Vec<Vec<Point>>) = communes
        .entries()
        .flat_map(|(at, commune)| rings(commune, projection).map(move |ring| (at, ring)))
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

fn rings(commune: &Commune, projection: &Projection) -> impl Iterator<Item = Vec<Point>> {
    let polygons = commune.shape.iter().flat_map(|shape| &shape.polygons);
    polygons.flatten().map(|ring| {
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
            draw(&mut path, ring.iter().copied(), true);
        }
        path
    }

    /// Where its border crosses the horizontal line at `y`; a point of that line is inside when an
    /// odd number of crossings is on its left.
    pub fn crossings(&self, y: f64) -> Vec<f64> {
        let sides = self.rings.iter().flat_map(|ring| sides(ring));
        let crossing = sides.filter(|(from, to)| (from.y > y) != (to.y > y));
        crossing
            .map(|(from, to)| from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x))
            .collect()
    }

    /// How far a point is from its border.
    pub fn distance_to_border(&self, point: Point) -> f64 {
        let sides = self.rings.iter().flat_map(|ring| sides(ring));
        sides
            .map(|(from, to)| distance_to_side(point, from, to))
            .fold(f64::INFINITY, f64::min)
    }
}

/// The border that no two communes share: the outside of all.
pub fn rim(outlines: &[Outline]) -> String {
    let rings = || outlines.iter().flat_map(|outline| &outline.rings);
    let mut owners: BTreeMap<[(i64, i64); 2], usize> = BTreeMap::new();
    for (from, to) in rings().flat_map(|ring| sides(ring)) {
        *owners.entry(border(from, to)).or_default() += 1;
    }
    let mut path = String::new();
    for ring in rings() {
        let mut line: Vec<Point> = Vec::new();
        for (from, to) in sides(ring) {
            if owners[&border(from, to)] > 1 {
                draw(&mut path, line.drain(..), false);
            } else {
                line.extend(line.is_empty().then_some(from));
                line.push(to);
            }
        }
        draw(&mut path, line.into_iter(), false);
    }
    path
}

/// A side on the grid of whole units, whatever its direction.
fn border(from: Point, to: Point) -> [(i64, i64); 2] {
    let mut ends = [on_grid(from), on_grid(to)];
    ends.sort_unstable();
    ends
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is small; else it ends at the last number"
)]
fn on_grid(point: Point) -> (i64, i64) {
    let whole = |value: f64| (value.round() as i64).clamp(-1_000_000, 1_000_000);
    (whole(point.x), whole(point.y))
}

/// Adds a line in whole units, each point from the one before; points that meet are one. A line
/// that encloses or joins nothing is left out.
fn draw(path: &mut String, line: impl Iterator<Item = Point>, close: bool) {
    let mut points: Vec<(i64, i64)> = line.map(on_grid).collect();
    points.dedup();
    if close && points.first() == points.last() {
        points.pop();
    }
    if points.len() < if close { 3 } else { 2 } {
        return;
    }
    let (mut x, mut y) = points[0];
    // Writing to a string cannot fail.
    let _ = write!(path, "M{x} {y}l");
    for (at, point) in points[1..].iter().enumerate() {
        let (right, down) = (point.0 - x, point.1 - y);
        let space = if at > 0 && right >= 0 { " " } else { "" };
        let comma = if down >= 0 { " " } else { "" };
        let _ = write!(path, "{space}{right}{comma}{down}");
        (x, y) = *point;
    }
    if close {
        path.push('z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: Paper = Paper {
        width: 100.0,
        height: 100.0,
        margin: 0.0,
    };

    fn outline(commune: u32, ring: &[(f64, f64)]) -> Outline {
        let ring = ring.iter().map(|(x, y)| Point { x: *x, y: *y });
        Outline {
            commune: CommuneAt::nth(commune),
            rings: vec![ring.collect()],
        }
    }

    fn rooms() -> [Outline; 2] {
        [
            outline(0, &[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]),
            outline(1, &[(10.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 10.0)]),
        ]
    }

    #[test]
    fn a_path_is_written_in_steps_of_whole_units() {
        let shape = outline(0, &[(1.2, 2.0), (5.6, 0.9), (5.7, 1.1), (3.0, 9.0)]);
        assert_eq!(shape.path(), "M1 2l5-1-3 8z");
    }

    #[test]
    fn a_commune_too_small_to_be_seen_draws_nothing() {
        assert_eq!(outline(0, &[(1.2, 2.0), (1.3, 2.1), (1.1, 2.2)]).path(), "");
    }

    #[test]
    fn the_rim_leaves_out_what_neighbours_share() {
        assert_eq!(
            rim(&rooms()),
            "M0 0l10 0M10 10l-10 0 0-10M10 0l10 0 0 10-10 0"
        );
        assert_eq!(rim(&rooms()[..1]), "M0 0l10 0 0 10-10 0 0-10");
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
