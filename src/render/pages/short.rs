//! The short address of a project, where a language is chosen.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::door;
use crate::site::ProjectAt;
use crate::views::RootView;

pub(in crate::render) fn view(context: &Context, at: ProjectAt) -> RootView {
    door::door(context, &context.site[at].name, PageKind::Project(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn leads_to_the_project_in_every_language() {
        let sample = Sample::new();
        let at = sample.project("tilleuls");
        let view = sample.draw(PageKind::Short(at, None), |context| view(context, at));
        let homes: Vec<_> = view.homes.iter().map(|home| &*home.path).collect();
        assert_eq!(homes, ["fr/pcs/tilleuls.html", "nl/pcs/tilleuls.html"]);
    }
}
