//! Boxes where names may stand: inside a commune, on the paper, clear of pins.
//!
//! They depend on the height of a name's lines but not on its words. So they are found once, and
//! each language only takes the first box that is wide enough.

use std::sync::OnceLock;

use super::outline::{Outline, corners};
use super::paper::Paper;
use super::projection::Point;

/// A part of a drawing that something takes: its middle and its size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Patch {
    /// Its middle.
    pub middle: Point,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Patch {
    /// As wide as high.
    pub fn square(middle: Point, width: f64) -> Self {
        Self {
            middle,
            width,
            height: width,
        }
    }

    /// The patch with a gap around it, so that two names are not read as one.
    pub fn with_gap(self, gap: f64) -> Self {
        Self {
            width: self.width + 2.0 * gap,
            height: self.height + 2.0 * gap,
            ..self
        }
    }

    /// Its left and its right edge.
    pub fn across(&self) -> (f64, f64) {
        let half = self.width / 2.0;
        (self.middle.x - half, self.middle.x + half)
    }

    /// Its upper and its lower edge.
    pub fn down(&self) -> (f64, f64) {
        let half = self.height / 2.0;
        (self.middle.y - half, self.middle.y + half)
    }
}

/// How many places along a side of a commune's box are tried.
const PLACES: u32 = 16;

/// A place inside a commune.
#[derive(Clone, Copy, Debug)]
pub struct Middle {
    /// Where it is.
    pub point: Point,
    /// How far the border is.
    pub room: f64,
}

/// Places all over the part of a commune that is on the paper, in rows.
pub fn middles(outline: &Outline, paper: &Paper) -> Vec<Middle> {
    let (low, high) = corners(outline.rings.iter().flatten());
    let rows = between(low.y.max(0.0), high.y.min(paper.height));
    let points = rows.flat_map(|y| {
        let crossings = outline.crossings(y);
        let columns = between(low.x.max(0.0), high.x.min(paper.width));
        columns
            .filter(move |x| is_inside(&crossings, *x))
            .map(move |x| Point { x, y })
    });
    let middles = points.map(|point| Middle {
        point,
        room: outline.distance_to_border(point),
    });
    middles.collect()
}

/// The place with the most room.
pub fn farthest(middles: &[Middle]) -> Option<Point> {
    let most = middles.iter().max_by(|a, b| a.room.total_cmp(&b.room));
    most.map(|middle| middle.point)
}

/// Where the border crosses the upper edge, the middle line and the lower edge of the boxes of a
/// height in one row of places.
pub type Crossings = [Vec<f64>; 3];

/// What all names of a height have in common in a commune, worked out when the first one asks.
#[derive(Debug, Default)]
pub struct Height {
    /// The crossings of each row.
    pub crossings: OnceLock<Vec<Crossings>>,
    /// Where there is room.
    pub boxes: OnceLock<Vec<Patch>>,
}

/// The places by their rows.
pub fn rows(middles: &[Middle]) -> impl Iterator<Item = &[Middle]> {
    middles.chunk_by(|a, b| a.point.y.to_bits() == b.point.y.to_bits())
}

/// The crossings of each row with boxes of a height.
pub fn crossings(middles: &[Middle], height: f64, outline: &Outline) -> Vec<Crossings> {
    let rows = rows(middles).map(|row| {
        let edges = [-0.5, 0.0, 0.5].map(|down| row[0].point.y + down * height);
        edges.map(|edge| outline.crossings(edge))
    });
    rows.collect()
}

fn between(low: f64, high: f64) -> impl Iterator<Item = f64> {
    let steps = (1..PLACES).map(|step| f64::from(step) / f64::from(PLACES));
    steps.map(move |part| low + (high - low) * part)
}

/// Whether a point of a horizontal line is inside, by what crosses that line.
pub fn is_inside(crossings: &[f64], x: f64) -> bool {
    crossings.iter().filter(|at| **at < x).count() % 2 == 1
}

/// The boxes of a height that a commune has: each wider than all before it, which lie farther from
/// the border.
pub fn spots(
    middles: &[Middle],
    height: f64,
    crossings: &[Crossings],
    taken: &[Patch],
    paper: &Paper,
) -> Vec<Patch> {
    let boxes = rows(middles).zip(crossings).flat_map(|(row, crossings)| {
        row.iter().filter_map(move |middle| {
            let width = 2.0 * clear(middle.point, height, crossings, taken, paper)?;
            let patch = Patch {
                middle: middle.point,
                width,
                height,
            };
            Some((middle.room, patch))
        })
    });
    let mut boxes: Vec<(f64, Patch)> = boxes.collect();
    boxes.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut widest = 0.0;
    let wider = boxes.into_iter().filter(|(_, patch)| {
        let is_wider = patch.width > widest;
        widest = patch.width.max(widest);
        is_wider
    });
    wider.map(|(_, patch)| patch).collect()
}

/// How far a box around a point can reach to both its sides; `None` where it cannot stand at all.
/// It is in its commune when its upper edge, its middle line and its lower edge are.
fn clear(
    middle: Point,
    height: f64,
    crossings: &Crossings,
    taken: &[Patch],
    paper: &Paper,
) -> Option<f64> {
    let Point { x, y } = middle;
    let (top, bottom) = (y - height / 2.0, y + height / 2.0);
    let is_whole = top >= 0.0 && bottom <= paper.height;
    if !is_whole || !crossings.iter().all(|row| is_inside(row, x)) {
        return None;
    }
    let edge = x.min(paper.width - x);
    let borders = crossings.iter().flatten().map(|at| (at - x).abs());
    let beside = taken.iter().filter(|other| {
        let (above, below) = other.down();
        above < bottom && below > top
    });
    let beside = beside.map(|other| (other.middle.x - x).abs() - other.width / 2.0);
    let half = borders.chain(beside).fold(edge, f64::min);
    (half > 0.0).then_some(half)
}

/// How much of a patch others take, or lies off the paper: none is 0. It is added up no further than
/// to more than `enough`.
pub fn lost(patch: &Patch, taken: &[Patch], paper: &Paper, enough: f64) -> f64 {
    let common = |low: f64, high: f64, from: f64, to: f64| (high.min(to) - low.max(from)).max(0.0);
    let (left, right) = patch.across();
    let (top, bottom) = patch.down();
    let area = patch.width * patch.height;
    let on_paper = common(left, right, 0.0, paper.width) * common(top, bottom, 0.0, paper.height);
    let off = (1.0 - on_paper / area).max(0.0);
    // A hair off the paper comes of rounding.
    let mut lost = if off < 1e-9 { 0.0 } else { off };
    for other in taken {
        if lost > enough {
            break;
        }
        let (across, down) = (other.across(), other.down());
        let overlap = common(left, right, across.0, across.1) * common(top, bottom, down.0, down.1);
        lost += overlap / area;
    }
    lost
}

#[cfg(test)]
mod tests {
    use super::super::outline::tests::outline;
    use super::*;

    const PAPER: Paper = Paper {
        width: 200.0,
        height: 100.0,
        margin: 0.0,
    };

    fn spots_of(ring: &[(f64, f64)], height: f64, taken: &[Patch]) -> Vec<Patch> {
        let outline = outline(0, ring);
        let middles = middles(&outline, &PAPER);
        let crossings = crossings(&middles, height, &outline);
        spots(&middles, height, &crossings, taken, &PAPER)
    }

    const WIDE: [(f64, f64); 4] = [(20.0, 20.0), (180.0, 20.0), (180.0, 80.0), (20.0, 80.0)];

    #[test]
    fn the_widest_box_lies_in_the_middle() {
        let spots = spots_of(&WIDE, 12.0, &[]);
        let widest = spots.last().unwrap();
        assert!((widest.width - 160.0).abs() < 1e-9, "{spots:?}");
        assert!((widest.middle.x - 100.0).abs() < 1e-9, "{spots:?}");
    }

    #[test]
    fn boxes_are_wider_the_nearer_they_lie_to_a_border() {
        // A hall with a long low wing.
        let ring = [
            (0.0, 0.0),
            (60.0, 0.0),
            (60.0, 70.0),
            (190.0, 70.0),
            (190.0, 90.0),
            (0.0, 90.0),
        ];
        let spots = spots_of(&ring, 10.0, &[]);
        assert!(spots.len() > 1, "{spots:?}");
        assert!(spots.is_sorted_by(|a, b| a.width < b.width));
        assert!(
            spots[0].middle.x < 60.0 && spots.last().unwrap().middle.y > 70.0,
            "{spots:?}"
        );
    }

    #[test]
    fn a_box_keeps_clear_of_a_pin_and_of_the_edge_of_the_paper() {
        let pin = Patch {
            middle: Point { x: 100.0, y: 50.0 },
            width: 24.0,
            height: 24.0,
        };
        for spot in spots_of(&WIDE, 12.0, &[pin]) {
            let beside = (spot.middle.x - 100.0).abs() >= spot.width / 2.0 + 12.0;
            let apart = (spot.middle.y - 50.0).abs() >= 6.0 + 12.0;
            assert!(beside || apart, "{spot:?}");
        }
        let beyond = [(-90.0, 20.0), (90.0, 20.0), (90.0, 60.0), (-90.0, 60.0)];
        let spots = spots_of(&beyond, 12.0, &[]);
        assert!(spots.iter().all(|spot| spot.across().0 >= 0.0), "{spots:?}");
    }

    #[test]
    fn a_commune_lower_than_the_letters_has_no_box() {
        assert_eq!(spots_of(&WIDE, 61.0, &[]), []);
    }
}
