//! Links to the pages of a long list.

use crate::pages::{PageKind, count_of_pages};
use crate::render::context::Context;
use crate::site::CommuneAt;
use crate::views::NumberedPage;

/// The pages of a list of so many entries; none when it has one page only.
pub(in crate::render) fn links(
    context: &Context,
    entries: usize,
    current: u16,
    page: impl Fn(u16) -> PageKind,
) -> Vec<NumberedPage> {
    let count = count_of_pages(entries);
    (1..=count)
        .filter(|_| count > 1)
        .map(|number| NumberedPage {
            number,
            path: context.path(page(number)),
            current: number == current,
        })
        .collect()
}

/// The pages of the projects of a commune; the first is that of the commune.
pub(in crate::render) fn of_projects(
    context: &Context,
    at: CommuneAt,
    current: u16,
) -> Vec<NumberedPage> {
    let projects = &context.site.relations.of_commune[at];
    links(context, projects.len(), current, |number| match number {
        1 => PageKind::Commune(at),
        further => PageKind::MoreProjects(at, further),
    })
}
