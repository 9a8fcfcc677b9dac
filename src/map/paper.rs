//! What maps are drawn on: the size of the paper, and what its units are worth to those who look
//! at it. Knows nothing of what is drawn.

use super::projection::Point;

/// The paper of a drawing: its size, and how wide its margin is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// The rim that no pin touches.
    pub margin: f64,
}

impl Paper {
    /// The nearest point inside the margins.
    pub fn hold(&self, point: Point) -> Point {
        let within = |value: f64, size: f64| {
            let end = (size - self.margin).max(self.margin);
            value.max(self.margin).min(end)
        };
        Point {
            x: within(point.x, self.width),
            y: within(point.y, self.height),
        }
    }

    /// Width and height in whole units.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "papers are small"
    )]
    pub fn size(&self) -> [u32; 2] {
        [self.width, self.height].map(|size| size.round() as u32)
    }
}

/// What a drawing's units are worth to those who look at it.
#[derive(Debug)]
pub(super) struct Sizes {
    /// The width of the drawing.
    pub width: f64,
    /// The rim that no pin touches.
    pub margin: f64,
    /// Bends within so much are left out.
    pub tolerance: f64,
    /// How far apart pins are, middle to middle: 24 px (WCAG 2.2, 2.5.8) on the narrowest screen.
    pub apart: f64,
    /// How far a pin may be from its point without a line that leads there.
    pub moved: f64,
    /// The size of letters on a telephone, 14 px there: a name is left out rather than smaller.
    pub letters: f64,
    /// The size of letters on a wide screen, for names that found no room on a telephone.
    pub letters_when_wide: f64,
    /// Whether a wide screen names every commune, also beyond its border.
    pub all_named: bool,
    /// The width of a pin on a wide screen.
    pub pin_when_wide: f64,
}

/// The whole map: as wide as a telephone of 320 to 360 px, or 720 px on a wide screen.
pub(super) const WHOLE: Sizes = Sizes {
    width: 720.0,
    margin: 30.0,
    tolerance: 1.5,
    apart: 56.0,
    moved: 20.0,
    letters: 29.0,
    letters_when_wide: 14.0,
    all_named: true,
    pin_when_wide: 36.0,
};

/// The map of a commune and its neighbours: from 288 px upwards.
pub(super) const NEAR: Sizes = Sizes {
    width: 360.0,
    margin: 36.0,
    tolerance: 3.0,
    apart: 32.0,
    moved: 15.0,
    letters: 16.5,
    letters_when_wide: 10.5,
    all_named: false,
    pin_when_wide: 24.0,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_outside_is_held_at_the_margin() {
        let paper = Paper {
            width: 100.0,
            height: 50.0,
            margin: 10.0,
        };
        let held = paper.hold(Point { x: -5.0, y: 200.0 });
        assert_eq!(held, Point { x: 10.0, y: 40.0 });
    }
}
