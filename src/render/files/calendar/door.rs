//! When a project is closed: all-day events in its own calendar.

use jiff::ToSpan as _;

use super::time::day;
use super::{Coverage, identity, said, stamp};
use crate::agenda::Closing;
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::text::lines::Lines;
use crate::theme::fill;

/// Writes the closures of a project.
pub(super) fn closed(context: &Context, at: ProjectAt, coverage: &Coverage, lines: &mut Lines) {
    let closings = context.site.house(at).closings(coverage.window);
    for closing in closings {
        event(context, at, &closing, lines);
    }
}

fn event(context: &Context, at: ProjectAt, closing: &Closing, lines: &mut Lines) {
    let project = &context.site[at];
    let words = context.speech().words;
    let first = day(closing.days.first);
    let name = said(context, &project.name);
    let title = [("page", words.closed.as_str()), ("site", &name)];
    lines.put("BEGIN", "VEVENT");
    lines.text(
        "UID",
        &format!("{}.closed-{first}", identity(context, project)),
    );
    lines.put("DTSTAMP", &stamp(context));
    lines.put("DTSTART;VALUE=DATE", &first);
    if let Some(last) = closing.days.last {
        lines.put("DTEND;VALUE=DATE", &day(last.saturating_add(1.day())));
    }
    lines.text("SUMMARY", &fill(&words.page_of_site, &title));
    if let Some(reason) = closing.reason {
        lines.text("DESCRIPTION", &said(context, reason));
    }
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("END", "VEVENT");
}
