//! The pages above a page, home first.

use super::map::commune_link;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::views::{Html, LinkView, Trail};

/// The trail of a page; none on the pages that are at the top.
pub(in crate::render) fn of(context: &Context) -> Option<Html> {
    if let PageKind::Activity(at) = context.page.kind {
        let drawn = &context.fragments().projects[at.project].trail;
        return Some(context.once(drawn, |context| {
            let of = below_home(context, project_links(context, at.project));
            context.draw(&Trail { of })
        }));
    }
    let of = links(context);
    (!of.is_empty()).then(|| context.draw(&Trail { of }))
}

/// The pages above a page, home first.
pub(in crate::render) fn links(context: &Context) -> Vec<LinkView> {
    let site = context.site;
    let has_agenda = site.has_agenda();
    let above: Vec<LinkView> = match context.page.kind {
        PageKind::Root | PageKind::Short(..) | PageKind::Home | PageKind::NotFound => {
            return Vec::new();
        }
        PageKind::Project(at) => vec![commune_link(context, site.ties(at).commune)],
        PageKind::Activity(at) => project_links(context, at.project),
        PageKind::Poster(at) | PageKind::PosterPair(at) => project_links(context, at),
        PageKind::Booklet(Some(at)) | PageKind::Month(at, _) => vec![commune_link(context, at)],
        PageKind::Week(_) | PageKind::Audience(_) | PageKind::Weekday(_) if has_agenda => {
            let words = &context.speech().words.agenda;
            vec![own_link(context, PageKind::Agenda, words)]
        }
        PageKind::Coordination(Some(_)) => {
            let words = &context.speech().words.coordination;
            vec![own_link(context, PageKind::Coordination(None), words)]
        }
        PageKind::Organisation(_) => {
            let words = &context.speech().words.organisations;
            vec![own_link(context, PageKind::Organisations, words)]
        }
        PageKind::Organisations
        | PageKind::Booklet(None)
        | PageKind::Audience(_)
        | PageKind::Spoken(_) => {
            let words = context.all_projects();
            vec![own_link(context, PageKind::List, &words)]
        }
        _ => Vec::new(),
    };
    below_home(context, above)
}

fn below_home(context: &Context, above: Vec<LinkView>) -> Vec<LinkView> {
    let home = context.link(PageKind::Home, &context.site.settings.title);
    [home].into_iter().chain(above).collect()
}

fn own_link(context: &Context, kind: PageKind, words: &str) -> LinkView {
    LinkView {
        path: context.path(kind),
        text: context.own(words),
    }
}

/// A project and what is above it.
fn project_links(context: &Context, at: ProjectAt) -> Vec<LinkView> {
    let project = context.link(PageKind::Project(at), &context.site[at].name);
    vec![
        commune_link(context, context.site.ties(at).commune),
        project,
    ]
}
