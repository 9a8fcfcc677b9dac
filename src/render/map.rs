//! The page of the map, the map of a commune, and the locator of a project: drawings, which know
//! no words, and the words and links that belong to them.

use super::context::PageContext;
use super::maps::by_commune;
use crate::map::{Drawing, Pin, Pins, Point};
use crate::model::{Address, Status};
use crate::pages::PageKind;
use crate::site::{CommuneAt, ProjectAt};
use crate::views::{
    DrawingView, LabelView, LinkView, LocatorView, MapGroup, MapProject, MapView, PinView,
    PlaceView, ShapeView,
};

/// The listed projects of a commune.
type Group = (CommuneAt, Vec<ProjectAt>);

impl PageContext<'_> {
    /// The page of the map; there is none while no commune has a shape.
    pub fn map(&self) -> MapView {
        let drawing = self.shared.maps.whole(self.site);
        let drawing = drawing.expect("the page is listed only when the map has land");
        let groups = by_commune(self.site);
        let pins = match &drawing.pins {
            Pins::Projects(pins) => {
                let numbered = pins.iter().zip(1..);
                numbered
                    .map(|(pin, number)| self.pin(drawing, pin, Some(number)))
                    .collect()
            }
            Pins::Communes(pins) => self.counts(drawing, pins, &groups),
            Pins::Dots(_) => Vec::new(),
        };
        let counted = matches!(drawing.pins, Pins::Communes(_));
        let communes = self.site.communes.handles();
        let without = communes.filter(|at| self.site.relations.of_commune[*at].is_empty());
        MapView {
            drawing: self.drawing(drawing, pins, None),
            counted,
            groups: self.map_groups(&groups, counted),
            without: without.map(|at| self.commune_at(at)).collect(),
        }
    }

    /// A commune that has a shape, its pins and its neighbours. Pins bear their numbers in the
    /// list of its projects.
    pub fn commune_map(&self, at: CommuneAt) -> Option<DrawingView> {
        let drawing = self.shared.maps.commune(self.site, at)?;
        let listed = &self.site.relations.of_commune[at];
        let number = |project| {
            let place = listed.iter().position(|other| *other == project)?;
            (listed.len() > 1).then_some(place + 1)
        };
        let pin = |pin: &Pin<ProjectAt>| PinView {
            place: None,
            ..self.pin(drawing, pin, number(pin.of))
        };
        let pins = match &drawing.pins {
            Pins::Projects(pins) => pins.iter().map(pin).collect(),
            Pins::Communes(_) | Pins::Dots(_) => Vec::new(),
        };
        Some(self.drawing(drawing, pins, Some(at)))
    }

    /// Where in the whole an address is, when its commune has a shape.
    pub fn locator(&self, address: &Address) -> Option<LocatorView> {
        let locators = self.shared.maps.locators(self.site)?;
        let commune = self.site.relations.commune(address.commune.as_ref()?);
        let [width, height] = locators.paper().size();
        let point = address.position.map(|position| locators.point(position));
        Some(LocatorView {
            width,
            height,
            land: locators.land.clone(),
            here: Some(locators.commune(commune)?.to_owned()),
            point: point.map(|(x, y)| PlaceView {
                x: x.to_string(),
                y: y.to_string(),
            }),
            approximate: address.approximate,
            map: self.path(PageKind::Map),
        })
    }

    /// A link to a commune.
    pub fn commune_at(&self, at: CommuneAt) -> LinkView {
        self.link(PageKind::Commune(at), &self.site[at].name)
    }

    /// The view of a map. `here` is the commune that the page is about.
    fn drawing(&self, of: &Drawing, pins: Vec<PinView>, here: Option<CommuneAt>) -> DrawingView {
        let [width, height] = of.paper.size();
        let shapes = of.communes.iter().map(|land| ShapeView {
            link: self.commune_at(land.commune),
            outline: land.path.clone(),
            here: here == Some(land.commune),
        });
        let labels = of.labels(|commune| self.text(&self.site[commune].name).text);
        let labels = labels.into_iter().map(|label| {
            let PlaceView { x, y } = place(label.at, of);
            LabelView {
                lines: label.lines,
                x,
                y,
                always: label.always,
            }
        });
        DrawingView {
            width,
            height,
            shapes: shapes.collect(),
            rim: of.rim.clone(),
            dots: match &of.pins {
                Pins::Dots(dots) => dots.clone(),
                Pins::Projects(_) | Pins::Communes(_) => String::new(),
            },
            labels: labels.collect(),
            exact: pins.iter().any(|pin| !pin.approximate),
            approximate: pins.iter().any(|pin| pin.approximate),
            to_confirm: pins.iter().any(|pin| pin.to_confirm),
            pins,
        }
    }

    fn pin(&self, on: &Drawing, pin: &Pin<ProjectAt>, number: Option<usize>) -> PinView {
        let project = &self.site[pin.of];
        let commune = &self.site[self.site.ties(pin.of).commune];
        let link = self.link(PageKind::Project(pin.of), &project.name);
        PinView {
            place: Some(self.text(&commune.name)),
            text: number.map(|number| number.to_string()).unwrap_or_default(),
            approximate: project.address.approximate,
            to_confirm: project.status == Status::ToConfirm,
            ..pin_view(on, pin, link)
        }
    }

    /// A pin for each commune: how many projects it has.
    fn counts(&self, on: &Drawing, pins: &[Pin<CommuneAt>], groups: &[Group]) -> Vec<PinView> {
        let counted = pins.iter().filter_map(|pin| {
            let (_, projects) = groups.iter().find(|(commune, _)| *commune == pin.of)?;
            let count = projects.len();
            Some(PinView {
                text: count.to_string(),
                count: Some(count),
                ..pin_view(on, pin, self.commune_at(pin.of))
            })
        });
        counted.collect()
    }

    /// The list beside the map. Only projects with a place have a pin, and so a number.
    fn map_groups(&self, groups: &[Group], counted: bool) -> Vec<MapGroup> {
        let mut numbers = 1..;
        let mut listed = |at: &ProjectAt| {
            let project = &self.site[*at];
            MapProject {
                link: self.link(PageKind::Project(*at), &project.name),
                number: project.address.position.and_then(|_| numbers.next()),
                approximate: project.address.approximate,
                to_confirm: project.status == Status::ToConfirm,
            }
        };
        let group = |(at, projects): &Group| MapGroup {
            commune: self.commune_at(*at),
            count: projects.len(),
            projects: if counted {
                Vec::new()
            } else {
                projects.iter().map(&mut listed).collect()
            },
        };
        groups.iter().map(group).collect()
    }
}

/// A pin that bears nothing.
fn pin_view<Of>(on: &Drawing, pin: &Pin<Of>, link: LinkView) -> PinView {
    let PlaceView { x, y } = place(pin.at, on);
    PinView {
        link,
        place: None,
        text: String::new(),
        count: None,
        x,
        y,
        from: pin.from.map(|point| place(point, on)),
        approximate: false,
        to_confirm: false,
    }
}

/// A point as parts of the whole.
fn place(point: Point, on: &Drawing) -> PlaceView {
    let part = |value: f64, whole: f64| {
        let part = format!("{:.1}", 100.0 * value / whole);
        format!("{}%", part.trim_end_matches(".0"))
    };
    PlaceView {
        x: part(point.x, on.paper.width),
        y: part(point.y, on.paper.height),
    }
}
