//! The names of communes on a drawing: the one part of a map that depends on words.
//!
//! Knows how many letters a name has, not what it says.

use std::sync::{Mutex, PoisonError};

use super::outline::Outline;
use super::paper::{Paper, Sizes};
use super::projection::Point;
use super::spots::{
    Crossings, Height, Middle, Patch, crossings, is_inside, lost, middles, rows, spots,
};
use crate::site::CommuneAt;

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The name, in one line or two.
    pub lines: Vec<String>,
    /// Its middle.
    pub at: Point,
    /// Whether it has room on a telephone too.
    pub always: bool,
}

/// How wide a letter is, and how high a line, as parts of the size of the letters.
const LETTER: f64 = 0.56;
const LINE: f64 = 1.15;

/// How much worse a place is when all of it is taken: more than to lie inside its commune is worth.
const TAKEN: f64 = 100.0;

/// What the place of a name is worth at least on a telephone: two thirds of it in its commune, and
/// all of it clear of what is taken.
const MOSTLY: f64 = 10.0;

/// Where the names of a drawing may stand.
#[derive(Debug)]
pub(super) struct Rooms {
    paper: Paper,
    sizes: &'static Sizes,
    /// What pins take on a telephone, where fingers touch them.
    touched: Vec<Patch>,
    /// What pins take on a wide screen.
    pins: Vec<Patch>,
    communes: Vec<Room>,
    /// The names that were asked for, and where they stand: most languages share them.
    known: Mutex<Vec<(Vec<String>, Vec<Label>)>>,
}

/// Where the name of one commune may stand.
#[derive(Debug)]
struct Room {
    outline: Outline,
    middles: Vec<Middle>,
    /// One line and two, in the letters of a telephone and in those of a wide screen.
    heights: [[Height; 2]; 2],
}

/// In which letters a name stands, and what keeps it away.
#[derive(Clone, Copy)]
struct Letters<'a> {
    size: f64,
    pins: &'a [Patch],
    /// Their place among the heights of a room.
    at: usize,
}

/// A name in its lines, as wide as it is.
struct Name {
    lines: Vec<String>,
    letters: f64,
}

impl Rooms {
    /// The boxes of communes, clear of pins.
    pub fn of(outlines: Vec<Outline>, pins: &[Point], paper: Paper, sizes: &'static Sizes) -> Self {
        let around = |width: f64| pins.iter().map(move |pin| Patch::square(*pin, width));
        let touched: Vec<Patch> = around(sizes.apart).collect();
        let pins: Vec<Patch> = around(sizes.pin_when_wide).collect();
        let room = |outline: Outline| Room {
            middles: middles(&outline, &paper),
            outline,
            heights: Default::default(),
        };
        Self {
            communes: outlines.into_iter().map(room).collect(),
            paper,
            sizes,
            touched,
            pins,
            known: Mutex::default(),
        }
    }

    /// The names, by the communes of their rooms.
    pub fn labels(&self, name: impl Fn(CommuneAt) -> String) -> Vec<Label> {
        let rooms = self.communes.iter();
        let names: Vec<String> = rooms.map(|room| name(room.outline.commune)).collect();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, labels)) = known.iter().find(|(known, _)| *known == names) {
            return labels.clone();
        }
        let labels = self.placed(&names);
        known.push((names, labels.clone()));
        labels
    }

    /// Names with their places: on a telephone those that have room in their communes, then those
    /// that reach a little beyond theirs; for wide screens only, smaller ones in their communes, and
    /// at last all others, clear of each other.
    fn placed(&self, names: &[String]) -> Vec<Label> {
        let cut = names.iter().map(|name| Name::new(name));
        let rooms = self.communes.iter().zip(cut);
        let large = Letters {
            size: self.sizes.letters,
            pins: &self.touched,
            at: 0,
        };
        let small = Letters {
            size: self.sizes.letters_when_wide,
            pins: &self.pins,
            at: 1,
        };
        let in_large = |room: &Room, name: &Name| self.place(name, room, large);
        let (mut placed, homeless) = housed(rooms.collect(), in_large);
        let homeless = self.settle(homeless, &mut placed, large, MOSTLY);
        let on_telephones = placed.len();
        let in_small = |room: &Room, name: &Name| self.place(name, room, small);
        let (mut wide, homeless) = housed(homeless, in_small);
        placed.append(&mut wide);
        if self.sizes.all_named {
            self.settle(homeless, &mut placed, small, f64::MIN);
        }
        let labels = placed.into_iter().enumerate();
        labels
            .map(|(at, (name, middle))| name.label(middle, at < on_telephones))
            .collect()
    }

    /// The middle of the first box of a room that is wide enough for a name, in letters of a size and
    /// clear of some pins.
    fn place(&self, name: &Name, room: &Room, letters: Letters) -> Option<Point> {
        let Patch { width, height, .. } = name.patch(Point::default(), letters.size);
        let found = || {
            let crossings = room.crossings(height, name, letters);
            spots(&room.middles, height, crossings, letters.pins, &self.paper)
        };
        let boxes = room.height(name, letters).boxes.get_or_init(found);
        boxes
            .iter()
            .find(|spot| spot.width >= width)
            .map(|spot| spot.middle)
    }

    /// Gives names that are too long for their communes the best place that is left among pins,
    /// in letters of a size, where it is good enough; the others come back.
    fn settle<'r>(
        &self,
        homeless: Vec<(&'r Room, Name)>,
        placed: &mut Vec<(Name, Point)>,
        letters: Letters,
        least: f64,
    ) -> Vec<(&'r Room, Name)> {
        let size = letters.size;
        let taking = |(name, at): &(Name, Point)| name.patch(*at, size).with_gap(size / 2.0);
        let mut taken = letters.pins.to_vec();
        taken.extend(placed.iter().map(taking));
        let mut left = Vec::new();
        for (room, name) in homeless {
            let patch = name.patch(Point::default(), size);
            let crossings = room.crossings(patch.height, &name, letters);
            match room.least_bad(patch, crossings, &taken, &self.paper, least) {
                Some(at) => {
                    placed.push((name, at));
                    taken.extend(placed.last().map(taking));
                }
                None => left.push((room, name)),
            }
        }
        left
    }
}

/// Names with their places, and those for which none was found.
type Housed<'r> = (Vec<(Name, Point)>, Vec<(&'r Room, Name)>);

/// Names that find a place, and those that do not.
fn housed(names: Vec<(&Room, Name)>, place: impl Fn(&Room, &Name) -> Option<Point>) -> Housed<'_> {
    let (mut placed, mut homeless) = (Vec::new(), Vec::new());
    for (room, name) in names {
        match place(room, &name) {
            Some(at) => placed.push((name, at)),
            None => homeless.push((room, name)),
        }
    }
    (placed, homeless)
}

impl Room {
    fn height(&self, name: &Name, letters: Letters) -> &Height {
        &self.heights[letters.at][name.lines.len() - 1]
    }

    /// Where the border crosses the boxes of a name's height.
    fn crossings(&self, height: f64, name: &Name, letters: Letters) -> &[Crossings] {
        let known = &self.height(name, letters).crossings;
        known.get_or_init(|| crossings(&self.middles, height, &self.outline))
    }

    /// The middle at which a patch is most of all clear of what is taken, then inside, then far
    /// from borders; `None` when that is nowhere worth so much. Of those that are worth the same it
    /// is the last.
    fn least_bad(
        &self,
        patch: Patch,
        crossings: &[Crossings],
        taken: &[Patch],
        paper: &Paper,
        mut least: f64,
    ) -> Option<Point> {
        let mut best = None;
        for (row, crossings) in rows(&self.middles).zip(crossings) {
            for middle in row {
                let patch = Patch {
                    middle: middle.point,
                    ..patch
                };
                let most = inside(&patch, crossings) + middle.room / paper.width;
                // What is taken only makes it worse, and takes longest to see.
                if most < least {
                    continue;
                }
                let enough = (most - least) / TAKEN;
                let worth = most - TAKEN * lost(&patch, taken, paper, enough);
                if worth >= least {
                    (least, best) = (worth, Some(middle.point));
                }
            }
        }
        best
    }
}

/// How many of fifteen points of a patch are inside: five along each of three rows, of which is
/// known where the border crosses them.
fn inside(patch: &Patch, crossings: &Crossings) -> f64 {
    let points = [-0.5, -0.25, 0.0, 0.25, 0.5].map(|part| patch.middle.x + part * patch.width);
    let of_row = |row: &Vec<f64>| points.iter().filter(|x| is_inside(row, **x)).count();
    count(crossings.iter().map(of_row).sum())
}

impl Name {
    fn new(name: &str) -> Self {
        let lines = lines(name);
        let longest = lines.iter().map(|line| line.chars().count()).max();
        Self {
            letters: count(longest.unwrap_or(0)),
            lines,
        }
    }

    /// What it takes in letters of a size.
    fn patch(&self, middle: Point, size: f64) -> Patch {
        Patch {
            middle,
            width: self.letters * size * LETTER,
            height: count(self.lines.len()) * size * LINE,
        }
    }

    fn label(self, at: Point, always: bool) -> Label {
        Label {
            lines: self.lines,
            at,
            always,
        }
    }
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

#[expect(clippy::cast_precision_loss, reason = "letters and lines are few")]
fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::super::outline::tests::outline;
    use super::super::paper::{NEAR, WHOLE};
    use super::*;

    const PAPER: Paper = Paper {
        width: 720.0,
        height: 400.0,
        margin: 0.0,
    };

    fn room(commune: u32, left: f64, top: f64, right: f64, bottom: f64) -> Outline {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        outline(commune, &corners)
    }

    fn named(outlines: Vec<Outline>, sizes: &'static Sizes, names: &[&str]) -> Vec<Label> {
        let rooms = Rooms::of(outlines, &[], PAPER, sizes);
        rooms.labels(|commune| names[commune.position()].to_owned())
    }

    #[test]
    fn a_name_stands_in_the_middle_of_its_commune() {
        let placed = named(vec![room(0, 200.0, 0.0, 500.0, 300.0)], &WHOLE, &["Jette"]);
        assert!(placed[0].always);
        let middle = Point { x: 350.0, y: 150.0 };
        assert!(placed[0].at.distance(middle) < 15.0, "{placed:?}");
    }

    #[test]
    fn a_name_without_room_on_a_telephone_waits_for_a_wide_screen() {
        let outlines = vec![room(0, 200.0, 0.0, 300.0, 60.0)];
        let placed = named(outlines, &WHOLE, &["Koekelberg"]);
        assert_eq!((placed.len(), placed[0].always), (1, false));
    }

    #[test]
    fn a_name_may_reach_a_little_beyond_its_commune_on_a_telephone_but_not_into_a_pin() {
        let narrow = || vec![room(0, 300.0, 100.0, 430.0, 160.0)];
        let placed = named(narrow(), &WHOLE, &["Ganshoren"]);
        assert!(placed[0].always, "{placed:?}");
        let pin = Point { x: 365.0, y: 130.0 };
        let rooms = Rooms::of(narrow(), &[pin], PAPER, &WHOLE);
        let placed = rooms.labels(|_| "Ganshoren".to_owned());
        assert!(!placed[0].always, "{placed:?}");
    }

    #[test]
    fn a_name_longer_than_its_commune_is_left_out_on_the_map_of_another() {
        let outlines = || vec![room(0, 200.0, 200.0, 230.0, 230.0)];
        assert_eq!(named(outlines(), &NEAR, &["Koekelberg"]), []);
        assert_eq!(named(outlines(), &WHOLE, &["Koekelberg"]).len(), 1);
    }

    #[test]
    fn names_that_reach_beyond_their_communes_do_not_touch() {
        let outlines = vec![
            room(0, 200.0, 200.0, 240.0, 240.0),
            room(1, 240.0, 200.0, 280.0, 240.0),
        ];
        let placed = named(outlines, &WHOLE, &["Ganshoren", "Koekelberg"]);
        let [one, other] = [0, 1].map(|at| placed[at].at);
        assert!((one.y - other.y).abs() >= 13.0 * LINE, "{placed:?}");
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
