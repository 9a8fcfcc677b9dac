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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn leads_to_where_the_project_is_now() {
        let sample = Sample::new();
        let at = sample.project("tilleuls");
        let view = sample.draw(PageKind::Project(at), |context| view(context, at));
        assert_eq!(view.to.path, "fr/pcs/tilleuls.html");
    }
}
