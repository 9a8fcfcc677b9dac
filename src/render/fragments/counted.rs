//! Communes with how much there is in each: what lists of a large directory lead on by.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::Facet;
use crate::views::{CountedLink, LinkView};

/// The communes that have projects, with how many.
pub(in crate::render) fn projects(context: &Context) -> Vec<CountedLink> {
    let site = context.site;
    let communes = site.communes.entries();
    communes
        .map(|(at, commune)| CountedLink {
            link: context.link(PageKind::Commune(at), &commune.name),
            count: site.relations.of_commune[at].len(),
        })
        .filter(|counted| counted.count > 0)
        .collect()
}

/// The communes in which a facet chooses anything, with how many activities, where the directory is
/// large; else nothing, for the page shows them all.
pub(in crate::render) fn chosen(context: &Context, facet: Facet) -> Vec<CountedLink> {
    let site = context.site;
    if !site.is_large() {
        return Vec::new();
    }
    let communes = site.count_by_commune(facet).into_iter();
    communes
        .map(|(at, count)| CountedLink {
            link: LinkView {
                path: context.path(PageKind::Chosen(facet, at, 1)),
                text: context.text(&site[at].name),
            },
            count,
        })
        .collect()
}
