//! What is not as usual: dates that are cancelled, moved or taken away by a closure, in words.

use jiff::civil::Date;

use super::notice;
use super::occurrence::{midnight_after, over, place};
use crate::agenda::{Occurrence, Standing};
use crate::model::{DateRange, Move};
use crate::render::context::Context;
use crate::site::{ProjectAt, Series};
use crate::views::{ChangeKind, ChangeView, TextView};

/// How many days in a row are told by the first and the last of them.
const RUN: usize = 3;

/// What is not as usual in a series, by day; after `last` only what was written down.
pub(super) fn of_series(
    context: &Context,
    project: ProjectAt,
    series: &Series,
    last: Option<Date>,
) -> Vec<ChangeView> {
    let is_shown = |date: Date| last.is_none_or(|last| date <= last);
    let dates = series.dates.iter();
    let dates: Vec<&Occurrence> = dates
        .filter(|one| one.is_written() || is_shown(one.date))
        .collect();
    let mut changes = cancelled(context, &dates);
    changes.extend(moved(context, &dates));
    changes.extend(closed(context, project, series, is_shown));
    changes.sort_by_key(|(day, _)| *day);
    changes.into_iter().map(|(_, change)| change).collect()
}

type Told = (Date, ChangeView);

/// Cancelled days; those with one reason that follow each other are told together.
fn cancelled(context: &Context, dates: &[&Occurrence]) -> Vec<Told> {
    let mut days: Vec<(&Occurrence, Option<TextView>)> = Vec::new();
    let mut runs: Vec<Vec<(&Occurrence, Option<TextView>)>> = Vec::new();
    for one in dates {
        match one.standing {
            Standing::Cancelled { reason } => {
                let reason = context.optional(reason);
                let goes_on = days
                    .last()
                    .is_none_or(|(_, last)| is_same(last.as_ref(), reason.as_ref()));
                if !goes_on {
                    runs.push(std::mem::take(&mut days));
                }
                if days.last().is_none_or(|(last, _)| last.date != one.date) {
                    days.push((*one, reason));
                }
            }
            _ if days.len() >= RUN => runs.push(std::mem::take(&mut days)),
            _ => {}
        }
    }
    runs.push(days);
    let runs = runs.into_iter().filter(|run| !run.is_empty());
    runs.map(|run| {
        let days: Vec<Date> = run.iter().map(|(one, _)| one.date).collect();
        let ends = run.iter().map(|(one, _)| over(context, one)).max();
        let reason = run[0].1.clone();
        (
            days[0],
            change(context, ChangeKind::Cancelled, &days, ends, reason),
        )
    })
    .collect()
}

fn is_same(one: Option<&TextView>, other: Option<&TextView>) -> bool {
    one.map(|text| &text.text) == other.map(|text| &text.text)
}

/// Moves, each once: they are seen on the day they left and on the day they went to.
fn moved(context: &Context, dates: &[&Occurrence]) -> Vec<Told> {
    let mut told: Vec<&Move> = Vec::new();
    let mut changes = Vec::new();
    for one in dates {
        let (Standing::Moved(to) | Standing::MovedAway(to)) = one.standing else {
            continue;
        };
        if told.iter().any(|known| std::ptr::eq(*known, to)) {
            continue;
        }
        told.push(to);
        let of_move = dates.iter().filter(|other| is_of(other, to));
        let ends = of_move.map(|other| over(context, other)).max();
        changes.push((
            to.from.min(to.to),
            moved_change(context, to, (one, dates), ends),
        ));
    }
    changes
}

fn is_of(one: &Occurrence, to: &Move) -> bool {
    matches!(one.standing, Standing::Moved(own) | Standing::MovedAway(own) if std::ptr::eq(own, to))
}

/// A move as it is told: where to, and the hours only when they are not those that the slot has anyway
/// and that stand beside it.
fn moved_change(
    context: &Context,
    to: &Move,
    (one, dates): (&Occurrence, &[&Occurrence]),
    ends: Option<i64>,
) -> ChangeView {
    let kind = if to.from == to.to {
        kind_of(to)
    } else {
        ChangeKind::MovedTo
    };
    let zone = &context.site.settings.zone;
    let mut hours: Vec<_> = dates
        .iter()
        .filter(|other| matches!(other.standing, Standing::Moved(own) if std::ptr::eq(own, to)))
        .filter_map(|other| other.shown_hours(zone))
        .collect();
    hours.dedup();
    let is_planned = |other: &&Occurrence| matches!(other.standing, Standing::Planned);
    let are_told = one.slot.is_repeated() || dates.iter().any(is_planned);
    if are_told && hours == one.slot.hours {
        hours.clear();
    }
    let location = to.location.as_ref();
    ChangeView {
        to: (to.from != to.to).then(|| context.speech().date(to.to)),
        hours: context.speech().hours(&hours),
        place: location.and_then(|location| place(context, location)),
        ..change(context, kind, &[to.from], ends, None)
    }
}

/// What is new on a day that stays.
pub(super) fn kind_of(to: &Move) -> ChangeKind {
    match (to.hours.is_empty(), &to.location) {
        (true, _) => ChangeKind::NewPlace,
        (false, None) => ChangeKind::NewTime,
        (false, Some(_)) => ChangeKind::NewBoth,
    }
}

/// Days that closures take away.
fn closed(
    context: &Context,
    project: ProjectAt,
    series: &Series,
    is_shown: impl Fn(Date) -> bool,
) -> Vec<Told> {
    let closed: Vec<_> = series
        .closed
        .iter()
        .filter(|one| is_shown(one.date))
        .collect();
    let runs = closed.chunk_by(|a, b| std::ptr::eq(a.by, b.by));
    runs.map(|run| {
        let days: Vec<Date> = run.iter().map(|one| one.date).collect();
        let ends = days.last().map(|last| midnight_after(context, *last));
        let reason = notice::reason(context, project, run[0].by, days[0]);
        (
            days[0],
            change(context, ChangeKind::Closed, &days, ends, reason),
        )
    })
    .collect()
}

fn change(
    context: &Context,
    kind: ChangeKind,
    days: &[Date],
    over: Option<i64>,
    reason: Option<TextView>,
) -> ChangeView {
    ChangeView {
        kind,
        days: said(context, days),
        to: None,
        hours: String::new(),
        place: None,
        reason,
        over: over.unwrap_or(i64::MAX),
    }
}

/// Days in words: one with its weekday, many by the first and the last.
fn said(context: &Context, days: &[Date]) -> String {
    let speech = context.speech();
    match days {
        [day] => speech.date(*day).text,
        [first, .., last] if days.len() >= RUN => speech.range(DateRange {
            first: *first,
            last: Some(*last),
        }),
        days => speech.days_in_a_row(days),
    }
}
