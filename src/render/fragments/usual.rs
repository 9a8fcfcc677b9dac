//! What usually takes place, as a week: the repetitions that nobody confirmed lately.

use super::occurrence::midnight_after;
use super::times;
use crate::model::{Recurrence, Slot, When};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::ActivityAt;
use crate::views::{UsualDay, UsualView, UsualWeek};

/// The usual week, if anything takes place in it, in so many lines at most; with what a script shows
/// `later`, once a confirmation ends.
pub(in crate::render) fn week(context: &Context, later: bool, lines: usize) -> Option<UsualWeek> {
    if context.site.is_large() {
        return None;
    }
    let mut week = context.site.usual_week(later);
    week.truncate(lines);
    let days = week.chunk_by(|a, b| a.0 == b.0);
    let days: Vec<UsualDay> = days
        .map(|day| {
            let activities = day.iter().map(|(_, at, slot)| entry(context, *at, slot));
            let activities: Vec<UsualView> = activities.collect();
            UsualDay {
                since: first(activities.iter().map(|one| one.since)),
                day: context.speech().every(day[0].0),
                activities,
            }
        })
        .collect();
    (!days.is_empty()).then(|| UsualWeek {
        since: first(days.iter().map(|day| day.since)),
        days,
    })
}

/// The first of some moments; none when one of them is now.
pub(in crate::render) fn first(all: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    let all: Option<Vec<i64>> = all.collect();
    all?.into_iter().min()
}

fn entry(context: &Context, at: ActivityAt, slot: &Slot) -> UsualView {
    let site = context.site;
    let project = at.project;
    let is_simple = |rule: &Recurrence| matches!(rule, Recurrence::Weekly(_) | Recurrence::Daily);
    let is_plain = slot.is_always()
        && matches!(&slot.when, When::Repeated(rules) if rules.iter().all(is_simple));
    let until = site.state(project).until();
    UsualView {
        activity: context.link(PageKind::Activity(at), &site[at].title),
        project: context.link(PageKind::Project(project), &site[project].name),
        commune: context.text(&site[site.ties(project).commune].name),
        rhythm: (!is_plain).then(|| times::calendar(context).rhythm(slot)),
        hours: context.speech().hours(&slot.hours),
        since: until.map(|until| midnight_after(context, until)),
    }
}
