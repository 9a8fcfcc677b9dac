//! The page of a commune.

use crate::pages::{CalendarOf, PageKind, of_page};
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{map, month, numbers, rows, subscribe};
use crate::site::CommuneAt;
use crate::views::{CommuneView, Html};

/// How many projects near a commune without one are named.
const NEAREST: usize = 3;

pub(in crate::render) fn view(context: &Context, at: CommuneAt) -> CommuneView {
    let site = context.site;
    let commune = &site[at];
    let map = map::of_commune(context, at);
    let numbered = map.as_ref().is_some_and(|map| !map.pins.is_empty());
    let activities = if site.is_large() {
        Vec::new()
    } else {
        rows::of_commune(context, at)
    };
    let booklet = site.is_large() && !site.relations.of_commune[at].is_empty();
    let neighbours = site.relations.neighbours[at].iter();
    CommuneView {
        name: context.text(&commune.name),
        other_name: context.other(&commune.name),
        postal_codes: commune.postal_codes.clone(),
        projects: projects(context, at, numbered),
        count: site.relations.of_commune[at].len(),
        numbers: numbers::of_projects(context, at, 1),
        map,
        neighbours: neighbours
            .map(|at| map::commune_link(context, *at))
            .collect(),
        nearest: nearest(context, at),
        unsure: activities.iter().any(|row| row.unsure),
        activities,
        calendar: subscribe::view(context, CalendarOf::Commune(at)),
        months: month::links(context, at),
        booklet: booklet.then(|| context.path(PageKind::Booklet(Some(at)))),
    }
}

/// The projects of the commune, with the numbers of their pins where the map has any.
fn projects(context: &Context, at: CommuneAt, numbered: bool) -> Vec<Html> {
    let projects = of_page(&context.site.relations.of_commune[at], 1);
    if !numbered || projects.len() < 2 {
        return project::entries(context, projects, Look::Here);
    }
    let numbered = projects.iter().zip(1..);
    numbered
        .map(|(at, number)| project::numbered_entry(context, *at, Look::Here, number))
        .collect()
}

/// The projects near a commune that has none.
fn nearest(context: &Context, at: CommuneAt) -> Vec<Html> {
    let site = context.site;
    if !site.relations.of_commune[at].is_empty() {
        return Vec::new();
    }
    project::entries(context, &site.nearest(at, NEAREST), Look::PlacedMore)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_its_projects_and_when_they_meet() {
        let sample = Sample::new();
        let at = sample.commune("valombre");
        let view = sample.draw(PageKind::Commune(at), |context| view(context, at));
        assert_eq!(view.name.text, "Valombre");
        assert_eq!(view.projects.len(), view.count);
        assert!(
            view.projects
                .iter()
                .any(|entry| entry.as_str().contains("Tilleuls"))
        );
        assert!(!view.activities.is_empty() && view.numbers.is_empty());
    }

    #[test]
    fn shows_the_first_of_many_projects() {
        let sample = Sample::large();
        let at = sample.commune("hautepree");
        let view = sample.draw(PageKind::Commune(at), |context| view(context, at));
        assert!(view.projects.len() < view.count);
        assert!(view.numbers[0].current && view.activities.is_empty());
    }
}
