//! When a project is closed: its closures, and the messages that close it, as stretches of days.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{House, Window};
use crate::model::{DateRange, ExcludedDays, Exclusion, Notice, Text};

/// No stretch is followed any further.
const LONGEST: i64 = 400;

/// Days in a row on which a project is closed for one reason.
#[derive(Clone, Copy, Debug)]
pub struct Closing<'a> {
    /// The days; without end when no end is in sight.
    pub days: DateRange,
    /// Why.
    pub reason: Option<&'a Text>,
    /// Whether a message says so, which is told by itself as well.
    pub by_message: bool,
}

/// What closes a project.
#[derive(Clone, Copy)]
enum Cause<'a> {
    Closure(&'a Exclusion),
    Notice(&'a Notice),
}

impl<'a> House<'a> {
    /// Every stretch of closed days of which some lie in a window, by day. Of two that meet the longer
    /// one is told: a holiday within a leave is no news.
    pub fn closings(&self, window: Window) -> Vec<Closing<'a>> {
        let mut closings: Vec<Closing> = Vec::new();
        let mut next = Some(window.first);
        while let Some(day) = next.filter(|day| *day <= window.last) {
            let closing = self.closing(day);
            next = match closing {
                Some(closing) => closing.days.last.and_then(|last| last.tomorrow().ok()),
                None => self.next_closed(day),
            };
            closings.extend(closing);
        }
        closings
    }

    /// Whether some day of a window is closed.
    pub fn is_closed_in(&self, window: Window) -> bool {
        let day = Some(window.first).filter(|day| self.closing(*day).is_some());
        let day = day.or_else(|| self.next_closed(window.first));
        day.is_some_and(|day| day <= window.last)
    }

    /// The first closed day after one that is not closed. Most days of a year are open, so what
    /// closes the project is asked where it begins, not what each day is.
    fn next_closed(&self, open: Date) -> Option<Date> {
        let beginnings = self.causes().flat_map(|cause| self.beginnings(cause, open));
        beginnings.min()
    }

    /// The days after another on which a cause begins to hold.
    fn beginnings(&self, cause: Cause<'a>, after: Date) -> Vec<Date> {
        let (days, except) = match cause {
            Cause::Notice(notice) => (Vec::from_iter(notice.shown), &[][..]),
            Cause::Closure(closure) => (self.ranges(&closure.days), &closure.except[..]),
        };
        let days = days.into_iter().map(|days| days.first);
        let behind = except.iter().filter_map(|day| day.tomorrow().ok());
        let candidates = days.chain(behind).filter(|day| *day > after);
        candidates.filter(|day| self.holds(cause, *day)).collect()
    }

    /// The stretches of days that an exclusion means.
    fn ranges(&self, days: &ExcludedDays) -> Vec<DateRange> {
        match days {
            ExcludedDays::Range(range) => vec![*range],
            ExcludedDays::Period(id) => {
                let period = self.periods.iter().find(|period| period.id == *id);
                let ranges = period.map_or(&[][..], |period| &period.ranges);
                ranges.iter().map(|range| range.days).collect()
            }
        }
    }

    /// What closes the project, on whichever days.
    fn causes(&self) -> impl Iterator<Item = Cause<'a>> + use<'a> {
        let closures = self.closures.iter().map(Cause::Closure);
        let closed = self.notices.iter().filter(|notice| notice.closed);
        closures.chain(closed.map(Cause::Notice))
    }

    /// The longest stretch of closed days around a day.
    fn closing(&self, day: Date) -> Option<Closing<'a>> {
        let closings = self.causes().filter(|cause| self.holds(*cause, day));
        let closings = closings.map(|cause| Closing {
            days: self.stretch(day, cause),
            by_message: matches!(cause, Cause::Notice(_)),
            reason: match cause {
                Cause::Closure(closure) => self.reason(closure, day),
                Cause::Notice(notice) => Some(&notice.message),
            },
        });
        closings.reduce(|one, other| {
            let ends_later = match (one.days.last, other.days.last) {
                (Some(one), Some(other)) => other > one,
                (one, other) => one.is_some() && other.is_none(),
            };
            if ends_later { other } else { one }
        })
    }

    /// Why the project is closed by one of its closures, in the sheet's words or the period's.
    pub fn reason(&self, closure: &'a Exclusion, day: Date) -> Option<&'a Text> {
        let named = match &closure.days {
            ExcludedDays::Range(_) => None,
            ExcludedDays::Period(id) => self.periods.iter().find(|period| period.id == *id),
        };
        let name = named.map(|period| {
            let mut ranges = period.ranges.iter();
            let range = ranges.find(|range| range.days.contains(day));
            range
                .and_then(|range| range.name.as_ref())
                .unwrap_or(&period.name)
        });
        closure.reason.as_ref().or(name)
    }

    fn holds(&self, cause: Cause, day: Date) -> bool {
        match cause {
            Cause::Closure(closure) => self.excludes(closure, day),
            Cause::Notice(notice) => notice.shown.is_none_or(|days| days.contains(day)),
        }
    }

    fn stretch(&self, day: Date, cause: Cause) -> DateRange {
        let is_same = |day: &Date| self.holds(cause, *day);
        let days = |step: i64| {
            let days = (1..LONGEST).map(move |many| day.saturating_add((many * step).days()));
            days.take_while(|day| is_same(day)).collect::<Vec<Date>>()
        };
        let (after, before) = (days(1), days(-1));
        let is_endless = i64::try_from(after.len()).is_ok_and(|many| many + 1 >= LONGEST);
        DateRange {
            first: before.last().copied().unwrap_or(day),
            last: (!is_endless).then(|| after.last().copied().unwrap_or(day)),
        }
    }
}
