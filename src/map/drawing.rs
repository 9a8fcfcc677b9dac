//! A map put together: land, pins that are apart, and room for names.

use std::collections::{BTreeMap, BTreeSet};

use super::Shapes;
use super::labels::{Label, Rooms};
use super::outline::{Outline, outlines};
use super::paper::{NEAR, Paper, Sizes, WHOLE};
use super::path::{self, on_grid};
use super::pins::{Pin, standing};
use super::projection::{Point, Projection};
use super::rim::rim;
use super::spots::{farthest, middles};
use crate::model::Position;
use crate::site::{CommuneAt, ProjectAt};

/// The most projects that the whole map lists one by one, with a place or without. With more, or
/// when pins find no room to be touched apart on a telephone, it counts them by commune.
pub const MOST_LISTED: usize = 100;

/// How close two dots may be: as wide as one, so that a map has a bounded number of them.
const DOT: i64 = 12;

/// Where a project is.
#[derive(Clone, Copy, Debug)]
pub struct Home {
    /// The project.
    pub project: ProjectAt,
    /// Its commune.
    pub commune: CommuneAt,
    /// Its point, when it is known.
    pub position: Option<Position>,
}

/// A commune that can be seen on a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Land {
    /// The commune.
    pub commune: CommuneAt,
    /// Its outline, as the `d` of a path.
    pub path: String,
}

/// What stands on a map, in the order of the projects or communes.
#[derive(Clone, Debug, PartialEq)]
pub enum Pins {
    /// A pin for each project whose point is known.
    Projects(Vec<Pin<ProjectAt>>),
    /// A pin for each commune with projects, since those are too many.
    Communes(Vec<Pin<CommuneAt>>),
    /// Projects too many for a pin each, as the `d` of a path.
    Dots(String),
}

impl Pins {
    /// Where pins stand that keep names away.
    fn stands(&self) -> Vec<Point> {
        match self {
            Self::Projects(pins) => pins.iter().map(|pin| pin.at).collect(),
            Self::Communes(pins) => pins.iter().map(|pin| pin.at).collect(),
            Self::Dots(_) => Vec::new(),
        }
    }
}

/// A map in all but the words.
#[derive(Debug)]
pub struct Drawing {
    /// What it is drawn on.
    pub paper: Paper,
    /// The communes.
    pub communes: Vec<Land>,
    /// The outside of all of them, as the `d` of a path.
    pub rim: String,
    /// What stands on it.
    pub pins: Pins,
    rooms: Rooms,
}

impl Drawing {
    /// All communes, with a pin for each project whose point is known, or one for each commune
    /// with projects when they are many; `None` when no shape is known.
    pub fn whole(shapes: &Shapes, homes: &[Home]) -> Option<Self> {
        let projection = Projection::of(shapes.iter().map(|(_, shape)| *shape), &WHOLE)?;
        let paper = projection.paper;
        let outlines = outlines(shapes, &projection, WHOLE.tolerance);
        let each = (homes.len() <= MOST_LISTED)
            .then(|| points(homes, &projection))
            .and_then(|points| standing(&points, &paper, &WHOLE));
        let pins = each.map_or_else(
            || {
                let middles = inner_points(&outlines, homes, &paper);
                Pins::Communes(standing(&middles, &paper, &WHOLE).unwrap_or_default())
            },
            Pins::Projects,
        );
        Some(Self::new(paper, &outlines, outlines.clone(), pins, &WHOLE))
    }

    /// A commune and what is beside it, with a pin for each of some projects, or a dot when they
    /// are many. The commune itself is not named; `None` when its shape is not known.
    pub fn near(shapes: &Shapes, commune: CommuneAt, homes: &[Home]) -> Option<Self> {
        let own = shapes.iter().filter(|(at, _)| *at == commune);
        let projection = Projection::of(own.map(|(_, shape)| *shape), &NEAR)?;
        let paper = projection.paper;
        let outlines = outlines(shapes, &projection, NEAR.tolerance);
        let points = points(homes, &projection);
        let pins = standing(&points, &paper, &NEAR);
        let pins = pins.map_or_else(|| Pins::Dots(dots(&points, &paper)), Pins::Projects);
        let others = outlines.iter().filter(|other| other.commune != commune);
        let named = others.cloned().collect();
        Some(Self::new(paper, &outlines, named, pins, &NEAR))
    }

    fn new(
        paper: Paper,
        outlines: &[Outline],
        named: Vec<Outline>,
        pins: Pins,
        sizes: &'static Sizes,
    ) -> Self {
        let land = |outline: &Outline| Land {
            commune: outline.commune,
            path: outline.path(),
        };
        Self {
            paper,
            communes: outlines.iter().map(land).collect(),
            rim: rim(outlines),
            rooms: Rooms::of(named, &pins.stands(), paper, sizes),
            pins,
        }
    }

    /// The names of communes, which are asked for by their handles.
    pub fn labels(&self, name: impl Fn(CommuneAt) -> String) -> Vec<Label> {
        self.rooms.labels(name)
    }
}

/// The projects of which the point is known, with it.
fn points(homes: &[Home], projection: &Projection) -> Vec<(ProjectAt, Point)> {
    let known = homes.iter();
    let known = known.filter_map(|home| Some((home.project, projection.point(home.position?))));
    known.collect()
}

/// A point in each commune with projects, as far from its border as may be.
fn inner_points(outlines: &[Outline], homes: &[Home], paper: &Paper) -> Vec<(CommuneAt, Point)> {
    let lived_in: BTreeSet<CommuneAt> = homes.iter().map(|home| home.commune).collect();
    let outlines = outlines.iter();
    let outlines = outlines.filter(|outline| lived_in.contains(&outline.commune));
    outlines
        .filter_map(|outline| Some((outline.commune, farthest(&middles(outline, paper))?)))
        .collect()
}

/// Dots at points, of those that would lie upon each other only the first. All are on the paper, so
/// it bounds their number.
fn dots(points: &[(ProjectAt, Point)], paper: &Paper) -> String {
    let mut apart = BTreeMap::new();
    for cell in points.iter().map(|(_, point)| on_grid(paper.hold(*point))) {
        let square = (cell.0.div_euclid(DOT), cell.1.div_euclid(DOT));
        apart.entry(square).or_insert(cell);
    }
    let mut path = String::new();
    for cell in apart.into_values() {
        path::dot(&mut path, cell);
    }
    path
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::model::Shape;

    pub fn at(latitude: f64, longitude: f64) -> Position {
        Position {
            latitude,
            longitude,
        }
    }

    /// Two communes side by side: from 2.5 to 2.6 and on to 2.7 degrees east.
    pub fn two_squares() -> [Shape; 2] {
        [2.5, 2.6].map(|west| {
            let east = west + 0.1;
            let corners = [
                (51.4, west),
                (51.4, east),
                (51.5, east),
                (51.5, west),
                (51.4, west),
            ];
            Shape {
                polygons: vec![vec![corners.map(|(north, east)| at(north, east)).to_vec()]],
            }
        })
    }

    /// Shapes with the handles of communes in their order.
    pub fn listed(shapes: &[Shape]) -> Vec<(CommuneAt, &Shape)> {
        (0..).map(CommuneAt::nth).zip(shapes).collect()
    }

    fn whole(homes: &[Home]) -> Drawing {
        Drawing::whole(&listed(&two_squares()), homes).unwrap()
    }

    fn near(commune: u32, homes: &[Home]) -> Drawing {
        let commune = CommuneAt::nth(commune);
        Drawing::near(&listed(&two_squares()), commune, homes).unwrap()
    }

    fn home(project: u32, commune: u32, position: Option<Position>) -> Home {
        Home {
            project: ProjectAt::nth(project),
            commune: CommuneAt::nth(commune),
            position,
        }
    }

    /// Projects all over the first commune.
    fn scattered(many: u32) -> Vec<Home> {
        let homes = (0..many).map(|project| {
            let (row, column) = (f64::from(project % 100), f64::from(project * 7 % 101));
            let position = at(51.405 + 0.0009 * row, 2.505 + 0.0009 * column);
            home(project, 0, Some(position))
        });
        homes.collect()
    }

    #[test]
    fn the_whole_map_is_written_in_whole_units() {
        let drawing = whole(&[home(0, 0, None), home(1, 1, Some(at(51.45, 2.65)))]);
        assert_eq!(drawing.paper.size(), [720, 590]);
        assert_eq!(drawing.communes[0].path, "M360 560l0-530-330 0 0 530z");
        assert_eq!(drawing.rim, "M30 30l0 530 330 0 330 0 0-530-330 0z");
        let Pins::Projects(pins) = drawing.pins else {
            panic!("{:?}", drawing.pins);
        };
        assert_eq!((pins.len(), pins[0].of), (1, ProjectAt::nth(1)));
        assert_eq!(on_grid(pins[0].at), (525, 295));
    }

    #[test]
    fn many_projects_are_counted_by_commune_with_a_point_or_without() {
        let unplaced: Vec<Home> = (0..101).map(|project| home(project, 0, None)).collect();
        for homes in [scattered(61), unplaced.clone()] {
            let Pins::Communes(pins) = whole(&homes).pins else {
                panic!("pins of projects");
            };
            assert_eq!((pins.len(), pins[0].of), (1, CommuneAt::nth(0)));
        }
        let some = whole(&unplaced[..MOST_LISTED]);
        assert_eq!(some.pins, Pins::Projects(Vec::new()));
    }

    #[test]
    fn the_map_of_a_commune_does_not_name_it() {
        let drawing = near(0, &[home(0, 0, Some(at(51.45, 2.55)))]);
        let asked = std::cell::RefCell::new(Vec::new());
        drawing.labels(|commune| {
            asked.borrow_mut().push(commune);
            "Ath".to_owned()
        });
        assert_eq!(*asked.borrow(), [CommuneAt::nth(1)]);
    }

    #[test]
    fn projects_too_many_for_pins_are_dots_of_a_bounded_number() {
        assert!(matches!(near(0, &scattered(60)).pins, Pins::Projects(pins) if pins.len() == 60));
        let Pins::Dots(dots) = near(0, &scattered(10_000)).pins else {
            panic!("ten thousand pins");
        };
        assert!(
            dots.starts_with('M') && dots.len() < 12_000,
            "{}",
            dots.len()
        );
    }

    #[test]
    fn dots_of_projects_far_away_stand_at_the_edge_of_the_paper() {
        let mut homes = scattered(60);
        homes.push(home(60, 0, Some(at(89.0, 2.55))));
        let drawing = near(0, &homes);
        assert!(matches!(&drawing.pins, Pins::Dots(dots) if dots.contains("M180 36h0")));
    }

    #[test]
    fn a_commune_without_a_shape_has_no_map() {
        let shapes = two_squares();
        assert!(Drawing::near(&listed(&shapes[..1]), CommuneAt::nth(1), &[]).is_none());
        assert!(Drawing::whole(&[], &[]).is_none());
    }
}
