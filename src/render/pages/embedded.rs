//! The projects of a commune for the page of another site, in a frame.

use crate::pages::{PageKind, of_page};
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::site::CommuneAt;
use crate::views::EmbeddedView;

pub(in crate::render) fn view(context: &Context, at: CommuneAt) -> EmbeddedView {
    let site = context.site;
    let projects = of_page(&site.relations.of_commune[at], 1);
    EmbeddedView {
        commune: context.link(PageKind::Commune(at), &site[at].name),
        projects: project::entries(context, projects, Look::Embedded),
        site: context.link(PageKind::Home, &site.settings.title),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_the_projects_of_the_commune_and_leads_to_its_page() {
        let sample = Sample::new();
        let at = sample.commune("valombre");
        let view = sample.draw(PageKind::Embedded(at), |context| view(context, at));
        assert_eq!(view.commune.path, "fr/communes/valombre.html");
        assert!(view.projects[0].as_str().contains("href=\"../fr/pcs/"));
    }
}
