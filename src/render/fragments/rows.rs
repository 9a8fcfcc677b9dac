//! Activities that a page gathers: by commune and project, one line each.

use super::{activity, project};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::{ActivityAt, CommuneAt, Outlet, ProjectAt, Telling};
use crate::views::{CommuneRow, Html, ProjectRow};

/// By the communes of their projects; a commune without any is left out.
pub(in crate::render) fn by_commune(
    context: &Context,
    activities: &[ActivityAt],
    draw: impl Fn(&Context, ActivityAt) -> Html + Copy,
) -> Vec<CommuneRow> {
    let site = context.site;
    let rows = site.communes.entries().map(|(commune, record)| {
        let here = |at: &&ActivityAt| site.ties(at.project).commune == commune;
        let here: Vec<ActivityAt> = activities.iter().filter(here).copied().collect();
        CommuneRow {
            commune: context.link(PageKind::Commune(commune), &record.name),
            projects: by_project(context, &here, draw),
        }
    });
    rows.filter(|row| !row.projects.is_empty()).collect()
}

/// What takes place in a commune, as far as days are known.
pub(in crate::render) fn of_commune(context: &Context, commune: CommuneAt) -> Vec<ProjectRow> {
    let site = context.site;
    let projects = site.relations.of_commune[commune].iter();
    let activities = projects.flat_map(|at| site.activities(*at));
    let activities: Vec<ActivityAt> = activities
        .filter(|at| !site[*at].schedule.slots.is_empty() && !activity::is_over(context, *at))
        .collect();
    by_project(context, &activities, activity::line)
}

/// By project, whose activities stand together, in the order in which they come; last those of which
/// nobody knows how they are now.
pub(in crate::render) fn by_project(
    context: &Context,
    activities: &[ActivityAt],
    draw: impl Fn(&Context, ActivityAt) -> Html,
) -> Vec<ProjectRow> {
    let site = context.site;
    let is_last = |at: ProjectAt| site.telling(at, Outlet::List) == Telling::UsualLast;
    let mut projects: Vec<&[ActivityAt]> =
        activities.chunk_by(|a, b| a.project == b.project).collect();
    projects.sort_by_key(|own| is_last(own[0].project));
    let row = |own: &[ActivityAt]| {
        let at = own[0].project;
        ProjectRow {
            project: context.link(PageKind::Project(at), &site[at].name),
            doubt: project::doubt(&site[at]),
            unsure: site.call_first(at),
            paper: project::on_paper(context, at),
            activities: own.iter().map(|at| draw(context, *at)).collect(),
        }
    };
    projects.into_iter().map(row).collect()
}

/// Whether one should ask first about some activities.
pub(in crate::render) fn are_unsure(context: &Context, activities: &[ActivityAt]) -> bool {
    let mut projects = activities.iter().map(|at| at.project);
    projects.any(|project| context.site.call_first(project))
}
