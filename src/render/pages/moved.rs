//! What lies at a former address of a project, and leads on.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::views::MovedView;

pub(in crate::render) fn view(context: &Context, at: ProjectAt) -> MovedView {
    MovedView {
        to: context.link(PageKind::Project(at), &context.site[at].name),
    }
}
