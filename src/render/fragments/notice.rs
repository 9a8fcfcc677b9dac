//! What concerns today: the closure of a project, and its messages.

use super::occurrence::midnight_after;
use crate::model::{DateRange, ExcludedDays, Exclusion, NamedRange, Notice, Text};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::views::NoticeView;

/// The closure of a project that covers today, then its messages.
pub(in crate::render) fn notices(context: &Context, project: ProjectAt) -> Vec<NoticeView> {
    let messages = context.site.notices(project);
    let messages = messages.map(|notice| message(context, project, notice));
    closure(context, project)
        .into_iter()
        .chain(messages)
        .collect()
}

/// The closure that covers today, with its reason.
fn closure(context: &Context, project: ProjectAt) -> Option<NoticeView> {
    let closure = context.site.house(project).closure(context.site.today)?;
    let speech = context.speech();
    let (days, name) = closed_days(context, closure);
    let reason = context.optional(closure.reason.as_ref().or(name));
    let last = days.and_then(|days| days.last);
    Some(NoticeView {
        project: context.link(PageKind::Project(project), &context.site[project].name),
        message: reason,
        closed: true,
        from: days.map(|days| speech.date(days.first)),
        until: last
            .filter(|last| days.is_some_and(|days| days.first != *last))
            .map(|last| speech.date(last)),
        over: last.map(|last| midnight_after(context, last)),
    })
}

/// The days of a closure around today; of a named period, with its name.
fn closed_days<'a>(
    context: &Context<'a>,
    closure: &Exclusion,
) -> (Option<DateRange>, Option<&'a Text>) {
    match &closure.days {
        ExcludedDays::Range(range) => (Some(*range), None),
        ExcludedDays::Period(id) => {
            let period = context.site.period(id);
            let today = |range: &&NamedRange| range.days.contains(context.site.today);
            let range = period.ranges.iter().find(today);
            let name = range.and_then(|range| range.name.as_ref());
            (range.map(|range| range.days), name.or(Some(&period.name)))
        }
    }
}

fn message(context: &Context, project: ProjectAt, notice: &Notice) -> NoticeView {
    let speech = context.speech();
    let shown = notice.shown;
    let until = shown.and_then(|days| days.last.filter(|last| *last != days.first));
    NoticeView {
        project: context.link(PageKind::Project(project), &context.site[project].name),
        message: Some(context.sentence(&notice.message)),
        closed: notice.closed,
        from: shown.map(|days| speech.date(days.first)),
        until: until.map(|last| speech.date(last)),
        over: shown
            .and_then(|days| days.last)
            .map(|last| midnight_after(context, last)),
    }
}
