//! Where a language is spoken.

use crate::lang::Lang;
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{activity, choices, counted, rows};
use crate::site::Facet;
use crate::views::SpokenView;

pub(in crate::render) fn view(context: &Context, spoken: Lang) -> SpokenView {
    let site = context.site;
    let (projects, activities) = if site.is_large() {
        (Vec::new(), Vec::new())
    } else {
        (
            site.projects_speaking(spoken),
            site.activities_speaking(spoken),
        )
    };
    SpokenView {
        title: context.speech().spoken_title(spoken),
        counted: counted::chosen(context, Facet::Spoken(spoken)),
        projects: project::entries(context, &projects, Look::PlacedMore),
        activities: rows::by_commune(context, &activities, activity::line),
        others: choices::others(context, choices::languages(context)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    #[test]
    fn shows_the_projects_that_speak_it() {
        let sample = Sample::new();
        let turkish = Lang::parse("tr").unwrap();
        let view = sample.draw(PageKind::Spoken(turkish), |context| view(context, turkish));
        assert_eq!(view.projects.len(), 2);
        assert!(view.counted.is_empty());
    }
}
