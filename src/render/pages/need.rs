//! The page of a need: what answers it, by commune.

use crate::pages::{CalendarOf, PageKind};
use crate::render::context::Context;
use crate::render::fragments::{activity, counted, needs, occurrence, subscribe};
use crate::site::{Facet, NeedAt};
use crate::views::{CommuneRow, NeedPageView};

pub(in crate::render) fn view(context: &Context, at: NeedAt) -> NeedPageView {
    let site = context.site;
    let days = site.days(site.window(), |activity| {
        site.needs_of(activity).contains(&at)
    });
    let others = needs::wanted(context).filter(|other| *other != at);
    NeedPageView {
        name: context.text(&site[at].name),
        icon: needs::icon(context, &site[at]),
        days: if site.is_large() {
            Vec::new()
        } else {
            occurrence::first_days(context, days)
        },
        calendar: subscribe::view(context, CalendarOf::Need(at)),
        communes: if site.is_large() {
            Vec::new()
        } else {
            rows(context, at)
        },
        counted: counted::chosen(context, Facet::Need(at)),
        others: others.map(|other| needs::chip(context, other)).collect(),
    }
}

/// The activities that answer the need, by the communes of their projects.
fn rows(context: &Context, at: NeedAt) -> Vec<CommuneRow> {
    let site = context.site;
    let activities = &site.relations.of_need[at];
    let rows = site.communes.entries().map(|(commune, record)| {
        let here = activities.iter();
        let here = here.filter(|activity| site.ties(activity.project).commune == commune);
        CommuneRow {
            commune: context.link(PageKind::Commune(commune), &record.name),
            activities: here
                .map(|activity| activity::item_with_project(context, *activity))
                .collect(),
        }
    });
    rows.filter(|row| !row.activities.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_what_answers_it_by_commune() {
        let sample = Sample::new();
        let at = sample.need("devoirs");
        let view = sample.draw(PageKind::Need(at), |context| view(context, at));
        assert_eq!(view.name.text, "Aide aux devoirs");
        let communes: Vec<_> = view
            .communes
            .iter()
            .map(|row| &*row.commune.text.text)
            .collect();
        assert_eq!(communes, ["Boisfleuri", "Valombre"]);
        assert_eq!(view.others.len(), 5);
    }

    #[test]
    fn leads_on_by_commune_where_the_directory_is_large() {
        let sample = Sample::large();
        let at = sample.need("devoirs");
        let view = sample.draw(PageKind::Need(at), |context| view(context, at));
        assert!(view.communes.is_empty() && view.days.is_empty());
        assert!(view.counted.iter().any(|one| one.count > 150));
    }
}
