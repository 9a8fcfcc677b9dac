//! Where a language is spoken.

use crate::lang::Lang;
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{activity, choices};
use crate::views::SpokenView;

pub(in crate::render) fn view(context: &Context, spoken: Lang) -> SpokenView {
    let site = context.site;
    let activities = site.activities_speaking(spoken).into_iter();
    SpokenView {
        title: context.speech().spoken_title(spoken),
        projects: project::plates(context, &site.projects_speaking(spoken), Look::PlacedMore),
        activities: activities
            .map(|at| activity::item_with_project(context, at))
            .collect(),
        others: choices::others(context, choices::languages(context)),
    }
}
