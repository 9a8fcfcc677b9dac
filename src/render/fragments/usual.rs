//! What usually takes place, as a week: the repetitions that nobody confirmed lately.

use super::times;
use crate::model::{Recurrence, When};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::views::{UsualDay, UsualView};

/// The days of the usual week on which something takes place, those of every day first.
pub(in crate::render) fn week(context: &Context) -> Vec<UsualDay> {
    let site = context.site;
    if site.is_large() {
        return Vec::new();
    }
    let week = site.usual_week();
    let days = week.chunk_by(|a, b| a.0 == b.0);
    days.map(|day| UsualDay {
        day: context.speech().every(day[0].0),
        activities: day.iter().map(|(_, at, slot)| {
            let project = at.project;
            let is_weekly = matches!(&slot.when, When::Repeated(rules)
                if rules.iter().all(|rule| matches!(rule, Recurrence::Weekly(_) | Recurrence::Daily)));
            let is_plain = is_weekly && slot.is_always();
            UsualView {
                activity: context.link(PageKind::Activity(*at), &site[*at].title),
                project: context.link(PageKind::Project(project), &site[project].name),
                commune: context.text(&site[site.ties(project).commune].name),
                rhythm: (!is_plain).then(|| times::calendar(context).rhythm(slot)),
                hours: context.speech().hours(&slot.hours),
            }
        }).collect(),
    })
    .collect()
}
