//! The booklet: every project on a page of its own, to print and hand out.

use crate::render::context::Context;
use crate::render::fragments::{activity, address, contact, project, qr, rhythm, times};
use crate::render::maps;
use crate::site::{ActivityAt, CommuneAt, Outlet, ProjectAt};
use crate::views::{BookletActivity, BookletCommune, BookletProject, BookletView};

/// The booklet of the whole directory, or of a commune.
pub(in crate::render) fn view(context: &Context, of: Option<CommuneAt>) -> BookletView {
    let groups = maps::by_commune(context.site).into_iter();
    let groups = groups.filter(|(at, _)| of.is_none_or(|of| of == *at));
    let mut number = 0;
    let mut next = |at| {
        number += 1;
        numbered(context, at, number)
    };
    BookletView {
        commune: of.map(|at| context.text(&context.site[at].name)),
        communes: groups
            .map(|(at, projects)| BookletCommune {
                name: context.text(&context.site[at].name),
                projects: projects.into_iter().map(&mut next).collect(),
            })
            .collect(),
    }
}

fn numbered(context: &Context, at: ProjectAt, number: usize) -> BookletProject {
    let project = &context.site[at];
    let activities = context.site.activities(at);
    BookletProject {
        number,
        name: context.text(&project.name),
        other_name: context.other(&project.name),
        summary: context.optional(project.summary.as_ref()),
        address: address::address(context, &project.address),
        reach: contact::reach_or_ask(context, at),
        doubt: project::doubt(project),
        call_first: context.site.call_first(at),
        activities: activities.map(|at| programme(context, at)).collect(),
        qr: qr::of_project(context, at),
    }
}

fn programme(context: &Context, at: ActivityAt) -> BookletActivity {
    let rhythm = context.site[at].schedule.rhythm.as_ref();
    BookletActivity {
        title: activity::title(context, at),
        times: times::times(context, at, Outlet::List, (None, times::IN_A_LIST)),
        rhythm: rhythm.map(|text| rhythm::rhythm(context, text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    #[test]
    fn has_a_numbered_page_for_each_listed_project() {
        let sample = Sample::new();
        let page = PageKind::Booklet(None);
        let view = sample.draw(page, |context| view(context, None));
        let projects = view.communes.iter().flat_map(|commune| &commune.projects);
        let numbers: Vec<usize> = projects.clone().map(|project| project.number).collect();
        let listed: Vec<usize> = (1..=sample.site.listed().count()).collect();
        assert_eq!(numbers, listed);
        assert!(projects.clone().all(|project| project.reach.is_some()));
    }

    #[test]
    fn holds_one_commune_where_the_directory_is_large() {
        let sample = Sample::large();
        let at = sample.commune("hautepree");
        let page = PageKind::Booklet(Some(at));
        let view = sample.draw(page, |context| view(context, Some(at)));
        assert_eq!(view.communes.len(), 1);
        assert!(view.commune.is_some() && view.communes[0].projects.len() > 150);
        let whole = PageKind::Booklet(None).in_language(sample.site.languages()[0]);
        assert!(!sample.site.pages().contains(&whole));
    }
}
