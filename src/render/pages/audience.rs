//! The dates for an audience.

use crate::model::Audience;
use crate::render::context::Context;
use crate::render::fragments::{activity, choices, counted, occurrence};
use crate::site::{ActivityAt, Facet};
use crate::views::DatesView;

pub(in crate::render) fn view(context: &Context, audience: Audience) -> DatesView {
    let site = context.site;
    let wanted = |at: ActivityAt| site[at].audiences.contains(&audience);
    let days = site.days(site.window(), wanted);
    let standing = site.all_activities();
    let standing = standing
        .filter(|at| !site.is_large() && site[*at].schedule.slots.is_empty() && wanted(*at));
    DatesView {
        by: "audience",
        title: context.speech().audience(audience).to_owned(),
        days: if site.is_large() {
            Vec::new()
        } else {
            occurrence::first_days(context, days)
        },
        standing: standing
            .map(|at| activity::item_with_project(context, at))
            .collect(),
        counted: counted::chosen(context, Facet::Audience(audience)),
        others: choices::others(context, choices::audiences(context)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    #[test]
    fn shows_the_dates_for_the_audience_alone() {
        let sample = Sample::new();
        let tenants = Audience::Tenants;
        let view = sample.draw(PageKind::Audience(tenants), |context| {
            view(context, tenants)
        });
        let days = view.days.iter().flat_map(|day| &day.occurrences);
        let shown: Vec<_> = days.map(crate::views::Html::as_str).collect();
        assert!(!shown.is_empty() && view.counted.is_empty());
        assert!(
            shown
                .iter()
                .all(|date| date.contains("charges") || date.contains("huurvragen"))
        );
    }
}
