//! More projects of a commune that has too many for one page.

use crate::pages::{PageKind, of_page};
use crate::render::context::Context;
use crate::render::fragments::numbers;
use crate::render::fragments::project::{self, Look};
use crate::render::frame::title;
use crate::site::CommuneAt;
use crate::views::PartView;

pub(in crate::render) fn view(context: &Context, at: CommuneAt, number: u16) -> PartView {
    let projects = &context.site.relations.of_commune[at];
    PartView {
        title: title::own_title(context),
        above: context.link(PageKind::Commune(at), &context.site[at].name),
        activities: Vec::new(),
        projects: project::plates(context, of_page(projects, number), Look::Here),
        numbers: numbers::of_projects(context, at, number),
    }
}
