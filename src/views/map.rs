//! The map: communes as shapes, projects as pins, and the list that says the same.

use serde::Serialize;

use super::{DoubtView, LinkView, TextView, View};

/// The page of the map.
#[derive(Clone, Debug, Serialize)]
pub struct MapView {
    /// What is drawn.
    pub drawing: DrawingView,
    /// Whether the pins are communes with the number of their projects, since the projects are
    /// too many for a pin each.
    pub counted: bool,
    /// Every commune that has a project, with its projects.
    pub groups: Vec<MapGroup>,
    /// Communes of which no project is known.
    pub without: Vec<LinkView>,
}

/// A map as two drawings, one upon the other: the land, which grows with the page, and above it
/// pins and names, which keep their size. Their places are parts of the whole: `37.4%`.
#[derive(Clone, Debug, Serialize)]
pub struct DrawingView {
    /// The width of the land in its own units.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The communes.
    pub shapes: Vec<ShapeView>,
    /// The outside of all communes, as the `d` of a path.
    pub rim: String,
    /// Projects too many for a pin each, as the `d` of a path; else empty.
    pub dots: String,
    /// Names of communes.
    pub labels: Vec<LabelView>,
    /// Pins, in the order of the list.
    pub pins: Vec<PinView>,
    /// Whether some pin stands at a door.
    pub exact: bool,
    /// Whether some pin stands in a street rather than at a door.
    pub approximate: bool,
    /// Whether some pin is of a project that is not known to exist today.
    pub to_confirm: bool,
}

/// A commune on the map.
#[derive(Clone, Debug, Serialize)]
pub struct ShapeView {
    /// Its page.
    pub link: LinkView,
    /// Its outline, as the `d` of a path.
    pub outline: String,
    /// Whether it is the commune that the page is about.
    pub here: bool,
}

/// The name of a commune on the map.
#[derive(Clone, Debug, Serialize)]
pub struct LabelView {
    /// The name, in one line or two.
    pub lines: Vec<String>,
    /// The place of its middle from the left.
    pub x: String,
    /// The place of its middle from the top.
    pub y: String,
    /// Whether it has room on a telephone too.
    pub always: bool,
}

/// A pin.
#[derive(Clone, Debug, Serialize)]
pub struct PinView {
    /// The project's page, or the commune's.
    pub link: LinkView,
    /// The commune, on a map of several.
    pub place: Option<TextView>,
    /// What is written on it: its number in the list, or how many projects; may be empty.
    pub text: String,
    /// How many projects it stands for, when that is its text.
    pub count: Option<usize>,
    /// Its place from the left.
    pub x: String,
    /// Its place from the top.
    pub y: String,
    /// The true point, when the pin had to move away from it.
    pub from: Option<PlaceView>,
    /// Whether the point is a street rather than a door.
    pub approximate: bool,
    /// Whether the project is not known to exist today.
    pub to_confirm: bool,
}

/// A place on the drawing.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    /// From the left.
    pub x: String,
    /// From the top.
    pub y: String,
}

/// A commune in the list beside the map.
#[derive(Clone, Debug, Serialize)]
pub struct MapGroup {
    /// The commune.
    pub commune: LinkView,
    /// How many projects it has.
    pub count: usize,
    /// Its projects; none on a map that only counts them.
    pub projects: Vec<MapProject>,
}

/// A project in the list beside the map.
#[derive(Clone, Debug, Serialize)]
pub struct MapProject {
    /// Its page.
    pub link: LinkView,
    /// The number on its pin; none when its place is not known.
    pub number: Option<usize>,
    /// Whether its point is a street rather than a door.
    pub approximate: bool,
    /// What is not sure where it is not known to exist today.
    pub doubt: Option<DoubtView>,
}

/// A small map that shows where in the whole something is. All places are in its own units.
#[derive(Clone, Debug, Serialize)]
pub struct LocatorView {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The outside of all communes, as the `d` of a path.
    pub land: String,
    /// The commune it is about, as the `d` of a path.
    pub here: Option<String>,
    /// The point, when it is known.
    pub point: Option<PlaceView>,
    /// Whether the point is a street rather than a door.
    pub approximate: bool,
    /// The page of the whole map below the root.
    pub map: String,
}

impl LocatorView {
    pub(super) fn sample() -> Self {
        Self {
            width: 160,
            height: 161,
            land: "M8 9l50 0 0 60z".into(),
            here: Some("M8 9l50 0 0 60z".into()),
            point: Some(PlaceView::sample()),
            approximate: true,
            map: "fr/carte.html".into(),
        }
    }
}

impl PlaceView {
    fn sample() -> Self {
        Self {
            x: "20".into(),
            y: "30".into(),
        }
    }
}

impl DrawingView {
    pub(super) fn sample() -> Self {
        let [link, other] = [0, 1].map(|at| LinkView::samples().swap_remove(at));
        let shape = |link: &LinkView, here| ShapeView {
            link: link.clone(),
            outline: "M8 9l50 0 0 60z".into(),
            here,
        };
        let label = |lines: &[&str], always| LabelView {
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            x: "40.1%".into(),
            y: "50%".into(),
            always,
        };
        let pin = PinView {
            link: other.clone(),
            place: Some(TextView::sample("Anderlecht")),
            text: "1".into(),
            count: Some(1),
            x: "12.5%".into(),
            y: "40%".into(),
            from: Some(PlaceView::sample()),
            approximate: true,
            to_confirm: true,
        };
        let bare = PinView {
            place: None,
            text: String::new(),
            count: None,
            from: None,
            approximate: false,
            to_confirm: false,
            ..pin.clone()
        };
        Self {
            width: 720,
            height: 723,
            shapes: vec![shape(&link, true), shape(&other, false)],
            rim: "M8 9l50 0 0 60z".into(),
            dots: "M8 9h0".into(),
            labels: vec![
                label(&["Anderlecht"], true),
                label(&["Watermael-", "Boitsfort"], false),
            ],
            pins: vec![pin, bare],
            exact: true,
            approximate: true,
            to_confirm: true,
        }
    }

    fn empty() -> Self {
        Self {
            shapes: Vec::new(),
            rim: String::new(),
            dots: String::new(),
            labels: Vec::new(),
            pins: Vec::new(),
            exact: false,
            approximate: false,
            to_confirm: false,
            ..Self::sample()
        }
    }
}

impl View for MapView {
    const TEMPLATE: &'static str = "map.html";
    const NAME: &'static str = "map";

    fn full() -> Self {
        let project = |number, approximate, doubt| MapProject {
            link: LinkView::samples().swap_remove(1),
            number,
            approximate,
            doubt,
        };
        let group = |projects| MapGroup {
            commune: LinkView::samples().swap_remove(0),
            count: 12,
            projects,
        };
        Self {
            drawing: DrawingView::sample(),
            counted: true,
            groups: vec![
                group(vec![
                    project(Some(1), true, None),
                    project(None, false, DoubtView::samples().pop()),
                ]),
                group(Vec::new()),
            ],
            without: LinkView::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            drawing: DrawingView::empty(),
            counted: false,
            groups: Vec::new(),
            without: Vec::new(),
        }
    }
}
