//! What concerns a project as a whole: its messages, and when it is closed.

use jiff::civil::Date;

use super::occurrence::{midnight_after, midnight_before};
use crate::agenda::{Closing, Window};
use crate::model::{DateRange, Exclusion, Notice};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::theme::fill;
use crate::views::{ClosureView, NoticeView, TextView};

/// How many days ahead a closure is told.
const AHEAD: u16 = 28;

/// The closure of a project that covers today, then its messages: those of today and of the coming
/// weeks, each with its days.
pub(in crate::render) fn notices(context: &Context, project: ProjectAt) -> Vec<NoticeView> {
    let messages = context.site.notices(project, AHEAD);
    let messages = messages.map(|notice| message(context, project, notice));
    closure(context, project)
        .into_iter()
        .chain(messages)
        .collect()
}

/// When a project is closed in the coming weeks, in words.
pub(in crate::render) fn closures(context: &Context, project: ProjectAt) -> Vec<ClosureView> {
    let closings = closings(context, project).into_iter();
    closings
        .map(|closing| closing_view(context, &closing))
        .collect()
}

/// The same without what [`notices`] says.
pub(in crate::render) fn later_closures(context: &Context, project: ProjectAt) -> Vec<ClosureView> {
    let today = context.site.today;
    if !context.site.is_listed(project) {
        return Vec::new(); // of what has ended, nobody asks when it is closed
    }
    let closings = closings(context, project).into_iter();
    let later = closings.filter(|closing| !closing.by_message && closing.days.first > today);
    later
        .map(|closing| closing_view(context, &closing))
        .collect()
}

fn closings<'s>(context: &Context<'s>, project: ProjectAt) -> Vec<Closing<'s>> {
    let window = Window::from_day(context.site.today, AHEAD);
    context.site.house(project).closings(window)
}

fn closing_view(context: &Context, closing: &Closing) -> ClosureView {
    let (speech, days) = (context.speech(), closing.days);
    let said = speech.range(days);
    let says = if days.last == Some(days.first) {
        fill(&speech.words.closed_on, &[("day", &said)])
    } else {
        fill(&speech.words.closed_days, &[("days", &said)])
    };
    ClosureView {
        says,
        reason: context.optional(closing.reason),
        over: days
            .last
            .map_or(i64::MAX, |last| midnight_after(context, last)),
    }
}

/// Why a project is closed on a day.
pub(in crate::render) fn reason(
    context: &Context,
    project: ProjectAt,
    closure: &Exclusion,
    day: Date,
) -> Option<TextView> {
    let house = context.site.house(project);
    context.optional(house.reason(closure, day))
}

/// The closure that covers today, with its reason.
fn closure(context: &Context, project: ProjectAt) -> Option<NoticeView> {
    let house = context.site.house(project);
    let today = context.site.today;
    house.closure(today)?;
    let closings = house.closings(Window::from_day(today, 0));
    let closing = closings.first()?;
    Some(NoticeView {
        message: context.optional(closing.reason),
        closed: true,
        ..dated(context, project, Some(closing.days))
    })
}

fn message(context: &Context, project: ProjectAt, notice: &Notice) -> NoticeView {
    NoticeView {
        message: Some(context.sentence(&notice.message)),
        closed: notice.closed,
        ..dated(context, project, notice.shown)
    }
}

/// A message that says nothing yet, with its days.
fn dated(context: &Context, project: ProjectAt, days: Option<DateRange>) -> NoticeView {
    let speech = context.speech();
    let last = days.and_then(|days| days.last);
    let first = days.map(|days| days.first);
    let to_come = first.filter(|first| *first > context.site.today);
    NoticeView {
        project: context.link(PageKind::Project(project), &context.site[project].name),
        message: None,
        closed: false,
        from: first.map(|first| speech.date(first)),
        until: last
            .filter(|last| first != Some(*last))
            .map(|last| speech.date(last)),
        since: to_come.map(|first| midnight_before(context, first)),
        over: last.map(|last| midnight_after(context, last)),
    }
}
