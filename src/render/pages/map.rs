//! The page of the map, with a list that says the same.

use crate::map::{Drawing, Pin, Pins};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::map::{commune_link, pin_view, project_pin, view as drawing_view};
use crate::render::fragments::project::doubt;
use crate::render::maps::by_commune;
use crate::site::{CommuneAt, ProjectAt};
use crate::views::{MapGroup, MapProject, MapView, PinView};

/// The listed projects of a commune.
type Group = (CommuneAt, Vec<ProjectAt>);

/// The page of the map; there is none while no commune has a shape.
pub(in crate::render) fn view(context: &Context) -> MapView {
    let drawing = context.shared.maps.whole(context.site);
    let drawing = drawing.expect("the page is listed only when the map has land");
    let groups = by_commune(context.site);
    let pins = match &drawing.pins {
        Pins::Projects(pins) => {
            let numbered = pins.iter().zip(1..);
            numbered
                .map(|(pin, number)| project_pin(context, drawing, pin, Some(number)))
                .collect()
        }
        Pins::Communes(pins) => counts(context, drawing, pins, &groups),
        Pins::Dots(_) => Vec::new(),
    };
    let counted = matches!(drawing.pins, Pins::Communes(_));
    let communes = context.site.communes.handles();
    let without = communes.filter(|at| context.site.relations.of_commune[*at].is_empty());
    MapView {
        drawing: drawing_view(context, drawing, pins, None),
        counted,
        groups: map_groups(context, &groups, counted),
        without: without.map(|at| commune_link(context, at)).collect(),
    }
}

/// A pin for each commune: how many projects it has.
fn counts(
    context: &Context,
    on: &Drawing,
    pins: &[Pin<CommuneAt>],
    groups: &[Group],
) -> Vec<PinView> {
    let counted = pins.iter().filter_map(|pin| {
        let (_, projects) = groups.iter().find(|(commune, _)| *commune == pin.of)?;
        let count = projects.len();
        Some(PinView {
            text: count.to_string(),
            count: Some(count),
            ..pin_view(on, pin, commune_link(context, pin.of))
        })
    });
    counted.collect()
}

/// The list beside the map. Only projects with a place have a pin, and so a number.
fn map_groups(context: &Context, groups: &[Group], counted: bool) -> Vec<MapGroup> {
    let mut numbers = 1..;
    let mut listed = |at: &ProjectAt| {
        let project = &context.site[*at];
        MapProject {
            link: context.link(PageKind::Project(*at), &project.name),
            number: project.address.position.and_then(|_| numbers.next()),
            approximate: project.address.approximate,
            doubt: doubt(project),
        }
    };
    let group = |(at, projects): &Group| MapGroup {
        commune: commune_link(context, *at),
        count: projects.len(),
        projects: if counted {
            Vec::new()
        } else {
            projects.iter().map(&mut listed).collect()
        },
    };
    groups.iter().map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn lists_what_it_pins_in_the_same_order() {
        let view = Sample::new().draw(PageKind::Map, view);
        let listed = view.groups.iter().flat_map(|group| &group.projects);
        let numbered = listed.filter(|project| project.number.is_some());
        let numbered: Vec<_> = numbered.map(|project| &project.link.path).collect();
        let pinned: Vec<_> = view.drawing.pins.iter().map(|pin| &pin.link.path).collect();
        assert!(!pinned.is_empty());
        assert_eq!(numbered, pinned);
    }
}
