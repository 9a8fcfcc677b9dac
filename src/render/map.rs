//! The map, made from the outlines of the communes and the positions of the projects.
//!
//! Nothing of it is fetched: it is lines and links in the page. Geometry is in the modules below,
//! which know nothing of sites or pages: `projection`, `arcs`, `outline`, `labels`, `pins`.

mod arcs;
pub(super) mod atlas;
mod drawing;
mod labels;
mod locator;
mod outline;
mod pins;
mod projection;

use drawing::Marker;
use labels::inner_point;
use outline::{Outline, outlines};
use projection::{Paper, Point, Projection};

use super::context::PageContext;
use crate::model::{Commune, Status};
use crate::pages::PageKind;
use crate::site::{CommuneAt, ProjectAt, bounds_of};
use crate::views::{DrawingView, LinkView, MapGroup, MapProject, MapView};

/// The most projects of which each has a pin. With more, or when pins find no room to be touched
/// apart on a telephone, the map shows how many projects each commune has.
pub const MOST_PINS: usize = 60;

/// What a drawing's units are worth to those who look at it.
pub struct Sizes {
    /// The width of the drawing.
    width: f64,
    /// The rim that no pin touches.
    margin: f64,
    /// Bends within so much are left out.
    tolerance: f64,
    /// How far apart pins are, middle to middle: 24 px (WCAG 2.2, 2.5.8) on the narrowest screen.
    apart: f64,
    /// How far a pin may be from its point without a line that leads there.
    moved: f64,
    /// The size of letters on a telephone.
    letters: f64,
    /// The size of letters on a wide screen, for names that found no room on a telephone.
    letters_when_wide: f64,
    /// Whether a wide screen names every commune, also beyond its border.
    all_named: bool,
    /// The width of a pin on a wide screen.
    pin_when_wide: f64,
}

/// The whole map: as wide as a telephone of 320 to 360 px, or 720 px on a wide screen.
const WHOLE: Sizes = Sizes {
    width: 720.0,
    margin: 30.0,
    tolerance: 1.5,
    apart: 56.0,
    moved: 20.0,
    letters: 22.0,
    letters_when_wide: 13.0,
    all_named: true,
    pin_when_wide: 36.0,
};

/// The map of a commune and its neighbours: from 288 px upwards.
const ONE: Sizes = Sizes {
    width: 360.0,
    margin: 36.0,
    tolerance: 3.0,
    apart: 32.0,
    moved: 15.0,
    letters: 15.0,
    letters_when_wide: 9.0,
    all_named: false,
    pin_when_wide: 24.0,
};

/// The listed projects of a commune.
type Group = (CommuneAt, Vec<ProjectAt>);

impl PageContext<'_> {
    /// The page of the map; there is none while no commune has a shape.
    pub fn map(&self) -> MapView {
        let projection = projection(self.site.communes.as_slice(), &WHOLE)
            .expect("the page is listed only when the map has land");
        let outlines = outlines(&self.site.communes, &projection, WHOLE.tolerance);
        let groups = self.projects_by_commune();
        let pins = standing(self.pins(&groups, &projection), &projection.paper, &WHOLE);
        let counted = pins.is_none();
        let pins = pins.or_else(|| {
            let counts = self.counts(&groups, &outlines, &projection.paper);
            standing(counts, &projection.paper, &WHOLE)
        });
        let communes = self.site.communes.handles();
        let without = communes.filter(|at| self.site.relations.of_commune[*at].is_empty());
        let pins = pins.unwrap_or_default();
        MapView {
            drawing: self.drawing(&projection, &outlines, pins, &WHOLE, None),
            counted,
            groups: self.map_groups(&groups, counted),
            without: without.map(|at| self.commune_at(at)).collect(),
        }
    }

    /// A commune that has a shape, its pins and its neighbours. Pins bear their numbers in the
    /// list of its projects.
    pub fn commune_map(&self, at: CommuneAt) -> Option<DrawingView> {
        let commune = std::slice::from_ref(&self.site[at]);
        let projection = projection(commune, &ONE)?;
        let outlines = outlines(&self.site.communes, &projection, ONE.tolerance);
        let projects = &self.site.relations.of_commune[at];
        let pins = projects.iter().enumerate().filter_map(|(place, project)| {
            let number = (projects.len() > 1).then_some(place + 1);
            self.pin(*project, number, &projection)
        });
        let pins = pins.map(|pin| Marker { place: None, ..pin }).collect();
        let pins = standing(pins, &projection.paper, &ONE).unwrap_or_default();
        Some(self.drawing(&projection, &outlines, pins, &ONE, Some(at)))
    }

    /// Each project once, in the commune of its address.
    fn projects_by_commune(&self) -> Vec<Group> {
        let groups = self.site.communes.handles().map(|at| {
            let here = |project: &&ProjectAt| self.site.ties(**project).commune == at;
            let projects = self.site.relations.of_commune[at].iter().filter(here);
            (at, projects.copied().collect())
        });
        groups
            .filter(|(_, projects): &Group| !projects.is_empty())
            .collect()
    }

    /// A numbered pin for each project whose place is known.
    fn pins(&self, groups: &[Group], projection: &Projection) -> Vec<Marker> {
        let projects = groups.iter().flat_map(|(_, projects)| projects);
        let placed = projects.filter(|at| self.site[**at].address.position.is_some());
        let numbered = placed.enumerate();
        numbered
            .filter_map(|(at, project)| self.pin(*project, Some(at + 1), projection))
            .collect()
    }

    fn pin(&self, at: ProjectAt, number: Option<usize>, on: &Projection) -> Option<Marker> {
        let project = &self.site[at];
        let commune = &self.site[self.site.ties(at).commune];
        Some(Marker {
            point: on.point(project.address.position?),
            link: self.link(PageKind::Project(at), &project.name),
            place: Some(self.text(&commune.name)),
            text: number.map(|number| number.to_string()).unwrap_or_default(),
            count: None,
            approximate: project.address.approximate,
            to_confirm: project.status == Status::ToConfirm,
        })
    }

    /// In the middle of each commune the number of its projects.
    fn counts(&self, groups: &[Group], outlines: &[Outline], paper: &Paper) -> Vec<Marker> {
        let drawn = outlines.iter().filter_map(|outline| {
            let (_, projects) = groups.iter().find(|(at, _)| *at == outline.commune)?;
            Some((outline, inner_point(outline, paper)?, projects.len()))
        });
        drawn
            .map(|(outline, point, count)| Marker {
                point,
                link: self.commune_at(outline.commune),
                place: None,
                text: count.to_string(),
                count: Some(count),
                approximate: false,
                to_confirm: false,
            })
            .collect()
    }

    fn map_groups(&self, groups: &[Group], counted: bool) -> Vec<MapGroup> {
        let mut numbers = 1..;
        let mut project = |at: &ProjectAt| {
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
                projects.iter().map(&mut project).collect()
            },
        };
        groups.iter().map(group).collect()
    }

    /// A link to a commune.
    pub fn commune_at(&self, at: CommuneAt) -> LinkView {
        self.link(PageKind::Commune(at), &self.site[at].name)
    }
}

/// Markers where they stand apart; `None` when they are too many.
fn standing(markers: Vec<Marker>, paper: &Paper, sizes: &Sizes) -> Option<Vec<(Marker, Point)>> {
    if markers.len() > MOST_PINS {
        return None;
    }
    let points: Vec<Point> = markers.iter().map(|marker| marker.point).collect();
    let stands = pins::apart(&points, paper, sizes.apart)?;
    Some(markers.into_iter().zip(stands).collect())
}

/// Communes on a paper of their own; `None` when no shape is known.
fn projection(communes: &[Commune], sizes: &Sizes) -> Option<Projection> {
    let bounds = bounds_of(communes)?;
    Some(Projection::around(bounds, sizes.width, sizes.margin))
}

/// The size of a paper in whole units.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "papers are small"
)]
fn size(paper: &Paper) -> [u32; 2] {
    [paper.width, paper.height].map(|size| size.round() as u32)
}
