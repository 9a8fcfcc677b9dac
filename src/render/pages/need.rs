//! The page of a need: what answers it, by commune.

use crate::pages::{CalendarOf, PageKind};
use crate::render::context::Context;
use crate::render::fragments::{activity, counted, needs, rows, subscribe};
use crate::site::{ActivityAt, Facet, NeedAt};
use crate::views::NeedPageView;

pub(in crate::render) fn view(context: &Context, at: NeedAt) -> NeedPageView {
    let site = context.site;
    let goes_on = |at: &ActivityAt| !activity::is_over(context, *at);
    let activities: Vec<ActivityAt> = if site.is_large() {
        Vec::new()
    } else {
        let all = site.relations.of_need[at].iter().copied();
        all.filter(goes_on).collect()
    };
    let others = needs::wanted(context).filter(|other| *other != at);
    NeedPageView {
        name: context.text(&site[at].name),
        icon: needs::icon(context, &site[at]),
        communes: rows::by_commune(context, &activities, |context, one| {
            activity::line_of(context, one, at)
        }),
        unsure: rows::are_unsure(context, &activities),
        calendar: subscribe::view(context, CalendarOf::Need(at)),
        counted: counted::chosen(context, Facet::Need(at)),
        others: others
            .map(|other| context.link(PageKind::Need(other), &site[other].name))
            .collect(),
    }
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
        let mut projects = view.communes.iter().flat_map(|row| &row.projects);
        assert!(projects.all(|row| row.paper.as_str().contains("class=\"on-paper\"")));
        assert_eq!(view.others.len(), 5);
    }

    #[test]
    fn leads_on_by_commune_where_the_directory_is_large() {
        let sample = Sample::large();
        let at = sample.need("devoirs");
        let view = sample.draw(PageKind::Need(at), |context| view(context, at));
        assert!(view.communes.is_empty());
        assert!(view.counted.iter().any(|one| one.count > 150));
    }
}
