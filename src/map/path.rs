//! Closed lines and dots as SVG writes them in the `d` of a path, in whole units.

use std::fmt::Write as _;

use super::projection::Point;

/// A point on the grid of whole units.
pub type Cell = (i64, i64);

/// The nearest point of the grid.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is small; else it ends at the last number"
)]
pub fn on_grid(point: Point) -> Cell {
    let whole = |value: f64| (value.round() as i64).clamp(-1_000_000, 1_000_000);
    (whole(point.x), whole(point.y))
}

/// Adds a ring, each point in steps from the one before; points that meet are one. A ring that
/// encloses nothing is left out.
pub fn ring(path: &mut String, mut points: Vec<Cell>) {
    points.dedup();
    if points.first() == points.last() {
        points.pop();
    }
    if points.len() < 3 {
        return;
    }
    let (mut x, mut y) = points[0];
    // Writing to a string cannot fail.
    let _ = write!(path, "M{x} {y}l");
    for (at, point) in points[1..].iter().enumerate() {
        let (right, down) = (point.0 - x, point.1 - y);
        // A minus divides two numbers as well as a space does.
        let space = if at > 0 && right >= 0 { " " } else { "" };
        let comma = if down >= 0 { " " } else { "" };
        let _ = write!(path, "{space}{right}{comma}{down}");
        (x, y) = *point;
    }
    path.push('z');
}

/// Adds a dot: a line of no length, which round ends make visible.
pub fn dot(path: &mut String, (x, y): Cell) {
    // Writing to a string cannot fail.
    let _ = write!(path, "M{x} {y}h0");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_written_in_steps_that_share_their_signs() {
        let mut path = String::new();
        ring(&mut path, vec![(1, 2), (6, 1), (6, 1), (3, 9), (1, 2)]);
        assert_eq!(path, "M1 2l5-1-3 8z");
    }

    #[test]
    fn what_encloses_nothing_is_left_out() {
        let mut path = String::new();
        ring(&mut path, vec![(1, 2), (6, 1), (1, 2)]);
        ring(&mut path, Vec::new());
        assert_eq!(path, "");
    }
}
