//! Where the names of communes stand on a drawing.

use super::outline::{Outline, corners};
use super::projection::{Paper, Point};

/// A part of a drawing that something takes: its middle and its size.
#[derive(Clone, Copy, Debug)]
pub struct Patch {
    pub middle: Point,
    pub width: f64,
    pub height: f64,
}

/// A name with its place.
#[derive(Clone, Debug)]
pub struct Label {
    pub lines: Vec<String>,
    pub patch: Patch,
    /// Whether it lies in its commune and on nothing else.
    pub fits: bool,
}

/// How wide a letter is, and how high a line, as parts of the size of the letters.
const LETTER: f64 = 0.56;
const LINE: f64 = 1.15;

/// How many places along a side of a commune's box are tried.
const PLACES: u32 = 24;

/// The best place for a name in letters of a size, clear of what is taken; `None` where not even
/// its middle is in its commune and on the paper.
pub fn label(
    outline: &Outline,
    name: &str,
    size: f64,
    taken: &[Patch],
    paper: &Paper,
) -> Option<Label> {
    let lines = lines(name);
    let longest = lines.iter().map(|line| line.chars().count()).max();
    let (letters, rows) = (count(longest.unwrap_or(0)), count(lines.len()));
    let (width, height) = (letters * size * LETTER, rows * size * LINE);
    let grid = Grid::over(outline, paper);
    let places = grid.rows().flat_map(|y| {
        let rows = [-0.5, 0.0, 0.5].map(|down| outline.crossings(y + down * height));
        grid.columns().filter_map(move |x| {
            let patch = Patch {
                middle: Point { x, y },
                width,
                height,
            };
            Place::of(patch, &rows, outline, taken, paper)
        })
    });
    let best = places.max_by(|a, b| a.worth.total_cmp(&b.worth))?;
    Some(Label {
        lines,
        patch: best.patch,
        fits: best.fits,
    })
}

/// A place that a name may have.
struct Place {
    patch: Patch,
    /// Most of all clear of what is taken, then inside, then far from borders.
    worth: f64,
    fits: bool,
}

impl Place {
    /// A place whose middle is inside. Five points along each of its three rows are tried, of
    /// which is known where they cross the border.
    fn of(
        patch: Patch,
        rows: &[Vec<f64>; 3],
        outline: &Outline,
        taken: &[Patch],
        paper: &Paper,
    ) -> Option<Self> {
        const ACROSS: [f64; 5] = [-0.5, -0.25, 0.0, 0.25, 0.5];
        let is_inside = |row: &[f64], x: f64| row.iter().filter(|at| **at < x).count() % 2 == 1;
        if !is_inside(&rows[1], patch.middle.x) {
            return None;
        }
        let points = rows.iter().flat_map(|row| {
            ACROSS.map(|across| is_inside(row, patch.middle.x + across * patch.width))
        });
        let inside = points.filter(|inside| *inside).count();
        let lost = lost(&patch, taken, paper);
        let room = outline.distance_to_border(patch.middle) / paper.width;
        Some(Self {
            patch,
            worth: count(inside) - 100.0 * lost + room,
            fits: inside == rows.len() * ACROSS.len() && lost == 0.0,
        })
    }
}

/// Places all over the part of a commune's box that is on the paper.
struct Grid {
    low: Point,
    high: Point,
}

impl Grid {
    fn over(outline: &Outline, paper: &Paper) -> Self {
        let (low, high) = corners(outline.rings.iter().flatten());
        Self {
            low: Point {
                x: low.x.max(0.0),
                y: low.y.max(0.0),
            },
            high: Point {
                x: high.x.min(paper.width),
                y: high.y.min(paper.height),
            },
        }
    }

    fn rows(&self) -> impl Iterator<Item = f64> + use<> {
        between(self.low.y, self.high.y)
    }

    fn columns(&self) -> impl Iterator<Item = f64> + use<> {
        between(self.low.x, self.high.x)
    }
}

fn between(low: f64, high: f64) -> impl Iterator<Item = f64> {
    let steps = (1..PLACES).map(|step| f64::from(step) / f64::from(PLACES));
    steps.map(move |part| low + (high - low) * part)
}

/// The point of a commune that is farthest from its borders.
pub fn inner_point(outline: &Outline, paper: &Paper) -> Option<Point> {
    let label = label(outline, "0", 1.0, &[], paper)?;
    Some(label.patch.middle)
}

/// A long name in two lines of about the same length, cut where it may be.
fn lines(name: &str) -> Vec<String> {
    const LONG: usize = 10;
    let cuts = name
        .char_indices()
        .filter(|(_, letter)| [' ', '-'].contains(letter));
    let halves = cuts.map(|(at, _)| name.split_at(at + 1));
    let longer = |(one, other): &(&str, &str)| one.chars().count().max(other.chars().count());
    match halves.min_by_key(longer) {
        Some((one, other)) if name.chars().count() > LONG => {
            vec![one.trim_end().to_owned(), other.to_owned()]
        }
        _ => vec![name.to_owned()],
    }
}

/// How much of a patch others take, or lies off the paper: none is 0.
fn lost(patch: &Patch, taken: &[Patch], paper: &Paper) -> f64 {
    let common = |low: f64, high: f64, from: f64, to: f64| (high.min(to) - low.max(from)).max(0.0);
    let (left, right) = patch.across();
    let (top, bottom) = patch.down();
    let area = patch.width * patch.height;
    let on_paper = common(left, right, 0.0, paper.width) * common(top, bottom, 0.0, paper.height);
    let overlaps = taken.iter().map(|other| {
        let (across, down) = (other.across(), other.down());
        common(left, right, across.0, across.1) * common(top, bottom, down.0, down.1)
    });
    let off = (1.0 - on_paper / area).max(0.0);
    // A hair off the paper comes of rounding.
    (if off < 1e-9 { 0.0 } else { off }) + overlaps.sum::<f64>() / area
}

impl Patch {
    /// The patch with a gap around it, so that two names are not read as one.
    pub fn with_gap(self, gap: f64) -> Self {
        Self {
            width: self.width + 2.0 * gap,
            height: self.height + 2.0 * gap,
            ..self
        }
    }

    fn across(&self) -> (f64, f64) {
        let half = self.width / 2.0;
        (self.middle.x - half, self.middle.x + half)
    }

    fn down(&self) -> (f64, f64) {
        let half = self.height / 2.0;
        (self.middle.y - half, self.middle.y + half)
    }
}

#[expect(clippy::cast_precision_loss, reason = "letters and lines are few")]
fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::CommuneAt;

    const PAPER: Paper = Paper {
        width: 200.0,
        height: 100.0,
        margin: 0.0,
    };

    fn room(left: f64, top: f64, right: f64, bottom: f64) -> Outline {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        Outline {
            commune: CommuneAt::nth(0),
            rings: vec![corners.map(|(x, y)| Point { x, y }).to_vec()],
        }
    }

    #[test]
    fn a_name_stands_in_the_middle_of_its_commune() {
        let placed = label(&room(50.0, 0.0, 150.0, 100.0), "Jette", 10.0, &[], &PAPER).unwrap();
        assert!(placed.fits);
        assert!(
            placed.patch.middle.distance(Point { x: 100.0, y: 50.0 }) < 15.0,
            "{placed:?}"
        );
    }

    #[test]
    fn a_name_keeps_clear_of_a_pin() {
        let pin = Patch {
            middle: Point { x: 100.0, y: 50.0 },
            width: 24.0,
            height: 24.0,
        };
        let placed = label(
            &room(20.0, 20.0, 180.0, 80.0),
            "Jette",
            10.0,
            &[pin],
            &PAPER,
        )
        .unwrap();
        assert!(placed.fits);
        assert!(
            placed.patch.middle.distance(pin.middle) > 15.0,
            "{placed:?}"
        );
    }

    #[test]
    fn a_name_too_long_for_its_commune_is_known_as_such() {
        let small = room(20.0, 20.0, 40.0, 40.0);
        assert!(!label(&small, "Koekelberg", 10.0, &[], &PAPER).unwrap().fits);
    }

    #[test]
    fn a_long_name_is_cut_into_two_lines() {
        assert_eq!(lines("Anderlecht"), ["Anderlecht"]);
        assert_eq!(
            lines("Saint-Josse-ten-Noode"),
            ["Saint-Josse-", "ten-Noode"]
        );
        assert_eq!(lines("Woluwe-Saint-Lambert"), ["Woluwe-", "Saint-Lambert"]);
        assert_eq!(lines("Braine le Comte"), ["Braine", "le Comte"]);
    }
}
