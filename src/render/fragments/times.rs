//! When something takes place or the door is open, in words: an entry a slot.

use jiff::civil::Date;

use super::changes;
use super::occurrence::{midnight_after, over, start};
use crate::agenda::{Occurrence, Standing, Window};
use crate::model::{Channel, Hours};
use crate::render::context::Context;
use crate::render::language::Calendar;
use crate::site::{ActivityAt, Outlet, ProjectAt, Series, Telling};
use crate::views::{NextDate, OpeningRow, PhraseView, TimeView};

/// How many dates an entry shows in a list, on its own page, and on a page of a month.
pub(in crate::render) const IN_A_LIST: usize = 3;
pub(in crate::render) const ON_ITS_PAGE: usize = 12;
pub(in crate::render) const IN_A_MONTH: usize = 31;

/// Each slot of an activity that is not wholly past; dates in a window, else all that are to come.
pub(in crate::render) fn times(
    context: &Context,
    at: ActivityAt,
    outlet: Outlet,
    (window, most): (Option<Window>, usize),
) -> Vec<TimeView> {
    let series = context.site.series(at, outlet, window);
    let views = series
        .iter()
        .map(|series| entries(context, at.project, series, most));
    views.flatten().collect()
}

/// Whether any slot of an activity is not wholly past.
pub(in crate::render) fn has_any(context: &Context, at: ActivityAt, outlet: Outlet) -> bool {
    let series = context.site.series(at, outlet, None);
    series.iter().any(|series| {
        if series.slot.is_repeated() {
            goes_on(context, series)
        } else {
            !dates(context, at.project, series, 0).is_empty()
        }
    })
}

/// The opening hours of a project.
pub(in crate::render) fn opening(context: &Context, at: ProjectAt) -> Vec<OpeningRow> {
    let mut rows = Vec::new();
    for line in &context.site[at].opening {
        let channel = match line.channel {
            Channel::Door => "door",
            Channel::Phone => "phone",
            Channel::Appointment => "appointment",
        };
        let mut series = context.site.opening_series(at, line);
        // Its dates are told by its rhythm, and that the project is closed by the project's own days.
        let is_own =
            |one: &Occurrence| !matches!(one.standing, Standing::Planned) && one.is_written();
        series.dates.retain(is_own);
        series.closed.clear();
        let times = entries(context, at, &series, 0).into_iter();
        rows.extend(times.map(|time| OpeningRow { time, channel }));
    }
    rows
}

fn entries(context: &Context, at: ProjectAt, series: &Series, most: usize) -> Vec<TimeView> {
    if series.slot.is_repeated() {
        repetition(context, at, series, most).into_iter().collect()
    } else {
        dates(context, at, series, most)
    }
}

/// Whether there is anything to tell of a slot that repeats.
fn goes_on(context: &Context, series: &Series) -> bool {
    let last = series.slot.until;
    let has_ended = last.is_some_and(|last| last < context.site.today);
    !series.dates.is_empty() || !has_ended && series.telling != Telling::Nothing
}

/// A slot that repeats; none when it has ended.
fn repetition(context: &Context, at: ProjectAt, series: &Series, most: usize) -> Option<TimeView> {
    let slot = series.slot;
    if !goes_on(context, series) {
        return None;
    }
    let planned = planned(series);
    let shown = &planned[..planned.len().min(most)];
    let until = context.site.state(at).until();
    // What is told of the days after the last date that is shown would leave a gap before it.
    let last = if planned.len() > shown.len() {
        shown.last().map(|one| one.date)
    } else {
        None
    };
    Some(TimeView {
        days: calendar(context).rhythm(slot),
        start: None,
        hours: context.speech().hours(&slot.hours),
        usual: matches!(series.telling, Telling::Usual | Telling::UsualLast),
        sure_until: until.map(|until| midnight_after(context, until)),
        next: next_dates(context, shown),
        more: planned.len() > shown.len(),
        changes: changes::of_series(context, at, series, last),
        over: None,
        note: slot.note.as_ref().map(|note| context.sentence(note)),
    })
}

/// Dates that were written down: those with the same hours in one entry.
fn dates(context: &Context, at: ProjectAt, series: &Series, most: usize) -> Vec<TimeView> {
    let planned = planned(series);
    let mut by_hours: Vec<(Vec<Hours>, Vec<Occurrence>)> = Vec::new();
    for one in planned {
        let hours = hours_of(context, series, one.date);
        match by_hours.iter_mut().find(|(known, _)| *known == hours) {
            Some((_, dates)) => dates.push(one),
            None => by_hours.push((hours, vec![one])),
        }
    }
    let mut views: Vec<TimeView> = by_hours
        .iter()
        .map(|(hours, dates)| dated(context, series, (hours, dates), most))
        .collect();
    let changes = changes::of_series(context, at, series, None);
    match views.last_mut() {
        Some(view) => view.changes = changes,
        None if changes.is_empty() => {}
        None => views.push(TimeView {
            changes,
            ..dated(context, series, (&[], &[]), 0)
        }),
    }
    if let Some(view) = views.last_mut() {
        let over = view.changes.iter().map(|change| change.over).max();
        view.over = view.over.max(over);
    }
    views
}

fn dated(
    context: &Context,
    series: &Series,
    (hours, dates): (&[Hours], &[Occurrence]),
    most: usize,
) -> TimeView {
    let (days, alone) = match dates {
        [one] => (calendar(context).day(one.date), Some(start(context, one))),
        _ => (PhraseView::default(), None),
    };
    let shown = &dates[..dates.len().min(most)];
    let several = if dates.len() > 1 { shown } else { &[] };
    TimeView {
        days,
        start: alone,
        hours: context.speech().hours(hours),
        usual: false,
        sure_until: None,
        next: next_dates(context, several),
        more: dates.len() > shown.len(),
        changes: Vec::new(),
        over: dates.iter().map(|one| over(context, one)).max(),
        note: series.slot.note.as_ref().map(|note| context.sentence(note)),
    }
}

/// The first session of each day on which it takes place as written.
fn planned<'a>(series: &Series<'a>) -> Vec<Occurrence<'a>> {
    let planned = |one: &&Occurrence| matches!(one.standing, Standing::Planned);
    let mut planned: Vec<Occurrence> = series.dates.iter().filter(planned).copied().collect();
    planned.dedup_by_key(|one| one.date);
    planned
}

/// The hours of a day, as the clocks will show them.
fn hours_of(context: &Context, series: &Series, day: Date) -> Vec<Hours> {
    let of_day = series.dates.iter().filter(|one| one.date == day);
    let planned = of_day.filter(|one| matches!(one.standing, Standing::Planned));
    let zone = &context.site.settings.zone;
    planned.filter_map(|one| one.shown_hours(zone)).collect()
}

fn next_dates(context: &Context, dates: &[Occurrence]) -> Vec<NextDate> {
    let days: Vec<Date> = dates.iter().map(|one| one.date).collect();
    let pieces = context.speech().days(&days).into_iter();
    pieces
        .zip(dates)
        .map(|((text, then), one)| NextDate {
            start: start(context, one),
            text,
            then,
            over: over(context, one),
        })
        .collect()
}

/// How the language says schedules.
pub(in crate::render) fn calendar<'a>(context: &Context<'a>) -> Calendar<'a> {
    Calendar {
        speech: context.speech(),
        lang: context.lang,
        today: context.site.today,
        periods: &context.site.periods,
    }
}
