//! The bare repetition of a slot: its days before any bound, exclusion, closure or move.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan as _};

use super::Window;
use crate::model::{Nth, Recurrence, Slot, When};

/// The days of a slot's bare repetition within a window, in their order, each once.
pub fn dates(slot: &Slot, window: Window) -> Vec<Date> {
    let mut days: Vec<Date> = match &slot.when {
        When::Dates(dates) => dates.clone(),
        When::Days(range) => series(
            range.first.max(window.first),
            1.day(),
            Window {
                last: range.last.unwrap_or(range.first).min(window.last),
                ..window
            },
        ),
        When::Repeated(rules) => rules
            .iter()
            .flat_map(|rule| days_of(*rule, slot.from, window))
            .collect(),
    };
    days.retain(|day| window.contains(*day));
    days.sort_unstable();
    days.dedup();
    days
}

/// Whether a day is one of a slot's bare repetition.
pub fn includes(slot: &Slot, day: Date) -> bool {
    let day = Window {
        first: day,
        last: day,
    };
    !dates(slot, day).is_empty()
}

/// Whether a day is one of a rule's.
pub fn follows(rule: Recurrence, from: Option<Date>, day: Date) -> bool {
    let day = Window {
        first: day,
        last: day,
    };
    !dates_of_rule(rule, from, day).is_empty()
}

/// The days of one rule within a window; one week in two counts from `from`.
pub fn dates_of_rule(rule: Recurrence, from: Option<Date>, window: Window) -> Vec<Date> {
    let mut days = days_of(rule, from, window);
    days.retain(|day| window.contains(*day));
    days
}

fn days_of(rule: Recurrence, from: Option<Date>, window: Window) -> Vec<Date> {
    let first = window.first;
    match rule {
        Recurrence::Daily => series(first, 1.day(), window),
        Recurrence::Weekly(day) => series(next(day, first), 7.days(), window),
        Recurrence::Fortnightly(day) => from
            .map(|from| {
                series(
                    in_step(next(day, from), next(day, first)),
                    14.days(),
                    window,
                )
            })
            .unwrap_or_default(),
        Recurrence::Monthly(nth, day) => series(first.first_of_month(), 1.month(), window)
            .into_iter()
            .filter_map(|month| month.nth_weekday_of_month(number(nth), day).ok())
            .collect(),
    }
}

/// Days at equal distances up to the end of the window.
fn series(first: Date, step: Span, window: Window) -> Vec<Date> {
    let days = first.series(step);
    days.take_while(|day| *day <= window.last).collect()
}

/// The first such weekday on or after a day.
fn next(weekday: Weekday, day: Date) -> Date {
    day.saturating_add(i64::from(day.weekday().until(weekday)).days())
}

/// A day, or the one a week later: whichever is a whole number of fortnights from `start`.
fn in_step(start: Date, day: Date) -> Date {
    let days = day.duration_since(start).as_hours() / 24;
    if days.rem_euclid(14) == 0 {
        day
    } else {
        day.saturating_add(7.days())
    }
}

fn number(nth: Nth) -> i8 {
    match nth {
        Nth::First => 1,
        Nth::Second => 2,
        Nth::Third => 3,
        Nth::Fourth => 4,
        Nth::Last => -1,
    }
}
