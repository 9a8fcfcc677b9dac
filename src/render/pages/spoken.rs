//! Where a language is spoken.

use crate::lang::Lang;
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{activity, choices, counted};
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
    let activities = activities.into_iter();
    SpokenView {
        title: context.speech().spoken_title(spoken),
        counted: counted::chosen(context, Facet::Spoken(spoken)),
        projects: project::plates(context, &projects, Look::PlacedMore),
        activities: activities
            .map(|at| activity::item_with_project(context, at))
            .collect(),
        others: choices::others(context, choices::languages(context)),
    }
}
