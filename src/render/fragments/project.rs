//! A project in a list.

use crate::model::{Project, Status};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::{address, contact, notice, opening};
use crate::render::maps;
use crate::site::ProjectAt;
use crate::views::{
    CommuneGroup, DoubtView, Html, PaperLine, ProjectCard, ProjectEntry, ProjectLine, ReachWay,
    TextView,
};

/// How much of a project a list shows.
#[derive(Clone, Copy)]
pub(in crate::render) enum Look {
    /// Below a commune's name, with summary and telephone.
    InCommune,
    /// On the page of a commune, with summary and telephone.
    Here,
    /// Where projects of several communes stand, with the commune's name.
    Placed,
    /// The same with summary and telephone.
    PlacedMore,
    /// Above an activity, where its name is a plate.
    OfActivity,
    /// In a frame on another site's page, with summary and telephone.
    Embedded,
}

impl Look {
    /// How many there are.
    pub const COUNT: usize = 6;

    /// The level of the heading, whether the commune is named, and whether more is shown.
    fn shows(self) -> (u8, bool, bool) {
        match self {
            Self::InCommune => (4, false, true),
            Self::Here => (3, false, true),
            Self::Placed => (3, true, false),
            Self::PlacedMore => (3, true, true),
            Self::OfActivity => (2, true, false),
            Self::Embedded => (2, false, true),
        }
    }
}

/// A project as a list shows it.
pub(in crate::render) fn entry(context: &Context, at: ProjectAt, look: Look) -> Html {
    let drawn = &context.fragments().projects[at].entries[look as usize];
    context.once(drawn, |context| numbered_entry(context, at, look, 0))
}

/// A project with the number of its pin on a map beside; 0 for none.
pub(in crate::render) fn numbered_entry(
    context: &Context,
    at: ProjectAt,
    look: Look,
    number: usize,
) -> Html {
    let (level, place, more) = look.shows();
    let mut of = card(context, at);
    if matches!(look, Look::Embedded) {
        of.closed = None; // no script would take it away once it is past
    } else if more {
        of.open = opening::open_now(context, at);
    }
    context.draw(&ProjectEntry {
        of,
        level,
        place,
        more,
        number,
        plate: matches!(look, Look::OfActivity),
    })
}

/// Projects as a list shows them.
pub(in crate::render) fn entries(
    context: &Context,
    projects: &[ProjectAt],
    look: Look,
) -> Vec<Html> {
    let projects = projects.iter();
    projects.map(|at| entry(context, *at, look)).collect()
}

/// Where a project is and how to reach it, for lists on paper.
pub(in crate::render) fn on_paper(context: &Context, at: ProjectAt) -> Html {
    let drawn = &context.fragments().projects[at].paper;
    context.once(drawn, |context| {
        context.draw(&PaperLine {
            of: card(context, at),
        })
    })
}

/// Every project in a line with its commune, by commune; each once.
pub(in crate::render) fn lines(context: &Context) -> Vec<Html> {
    let projects = maps::by_commune(context.site).into_iter();
    let projects = projects.flat_map(|(_, projects)| projects);
    projects.map(|at| line(context, at)).collect()
}

/// A project in a line: its name, its commune, and whether it is in doubt.
fn line(context: &Context, at: ProjectAt) -> Html {
    let project = &context.site[at];
    let commune = &context.site[context.site.ties(at).commune];
    context.draw(&ProjectLine {
        of: context.link(PageKind::Project(at), &project.name),
        commune: context.text(&commune.name),
        doubt: doubt(project),
    })
}

/// What is not sure of a project that may no longer exist.
pub(in crate::render) fn doubt(project: &Project) -> Option<DoubtView> {
    let heard = project.last_heard;
    (project.status == Status::ToConfirm).then_some(DoubtView { heard })
}

fn card(context: &Context, at: ProjectAt) -> ProjectCard {
    let project = &context.site[at];
    let commune = &context.site[context.site.ties(at).commune];
    let phone = contact::reach(context, at, None).filter(|reach| reach.way == ReachWay::Phone);
    ProjectCard {
        path: context.path(PageKind::Project(at)),
        name: context.text(&project.name),
        other_name: context.other(&project.name),
        nicknames: context.texts(&project.nicknames),
        commune: context.text(&commune.name),
        estate: estate(context, project),
        summary: context.optional(project.summary.as_ref()),
        phone,
        address: address::lines(context, at, &[context.lang]).pop(),
        answer: contact::reach_or_ask(context, at),
        closed: notice::closures(context, at).into_iter().next(),
        open: Vec::new(),
        doubt: doubt(project),
        ended: project.status == Status::Ended,
    }
}

/// The estate's name, when it says more than the project's.
pub(in crate::render) fn estate(context: &Context, project: &Project) -> Option<TextView> {
    let estate = context.text(project.estate.name.as_ref()?);
    let name = context.text(&project.name);
    (!name.text.contains(&estate.text)).then_some(estate)
}

/// Every commune that has a project, with its projects. A project whose estate lies over several
/// communes stands in each.
pub(in crate::render) fn by_commune(context: &Context, look: Look) -> Vec<CommuneGroup> {
    let of_commune = &context.site.relations.of_commune;
    let communes = context.site.communes.entries();
    communes
        .filter(|(at, _)| !of_commune[*at].is_empty())
        .map(|(at, commune)| CommuneGroup {
            path: context.path(PageKind::Commune(at)),
            name: context.text(&commune.name),
            other_name: context.other(&commune.name),
            projects: entries(context, &of_commune[at], look),
        })
        .collect()
}
