//! The activities for an audience.

use crate::model::Audience;
use crate::render::context::Context;
use crate::render::fragments::{activity, choices, counted, rows};
use crate::site::{ActivityAt, Facet};
use crate::views::DatesView;

pub(in crate::render) fn view(context: &Context, audience: Audience) -> DatesView {
    let site = context.site;
    let facet = Facet::Audience(audience);
    let wanted = |at: &ActivityAt| site.has(*at, facet) && !activity::is_over(context, *at);
    let activities: Vec<ActivityAt> = if site.is_large() {
        Vec::new()
    } else {
        site.all_activities().filter(wanted).collect()
    };
    DatesView {
        by: "audience",
        title: context.speech().audience(audience).to_owned(),
        communes: rows::by_commune(context, &activities, activity::line),
        unsure: rows::are_unsure(context, &activities),
        counted: counted::chosen(context, facet),
        others: choices::others(context, choices::audiences(context)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    #[test]
    fn shows_the_activities_for_the_audience_alone() {
        let sample = Sample::new();
        let tenants = Audience::Tenants;
        let view = sample.draw(PageKind::Audience(tenants), |context| {
            view(context, tenants)
        });
        let projects = view.communes.iter().flat_map(|row| &row.projects);
        let lines = projects.flat_map(|row| &row.activities);
        let shown: Vec<_> = lines.map(crate::views::Html::as_str).collect();
        assert!(!shown.is_empty() && view.counted.is_empty());
        assert!(
            shown
                .iter()
                .all(|date| date.contains("charges") || date.contains("huurvragen"))
        );
    }
}
