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
        unsure: false,
        projects: project::entries(context, of_page(projects, number), Look::Here),
        numbers: numbers::of_projects(context, at, number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_the_projects_that_follow_those_of_the_first_page() {
        let sample = Sample::large();
        let at = sample.commune("hautepree");
        let page = PageKind::MoreProjects(at, 2);
        let view = sample.draw(page, |context| view(context, at, 2));
        assert!(!view.projects.is_empty() && view.activities.is_empty());
        assert!(view.numbers[1].current);
        assert_eq!(view.above.path, "fr/communes/hautepree.html");
    }
}
