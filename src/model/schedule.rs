//! When something takes place, as it was written: dates are made from it by `agenda`.

use jiff::civil::{Date, Weekday};

use super::{Location, PeriodId, Text};
use crate::diagnostic::Place;

/// When an activity takes place. Without slots it is standing: "hours to be asked".
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    /// What is known of its rhythm.
    pub rhythm: Option<Text>,
    /// Its slots.
    pub slots: Vec<Slot>,
}

impl Schedule {
    /// The weekdays on which something takes place, Monday first, each once.
    pub fn weekdays(&self) -> Vec<Weekday> {
        let mut days: Vec<Weekday> = self
            .slots
            .iter()
            .flat_map(|slot| slot.when.weekdays())
            .collect();
        days.sort_by_key(|day| day.to_monday_zero_offset());
        days.dedup();
        days
    }
}

/// One rule for when something takes place.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Where its days were written.
    pub place: Place,
    /// On which days.
    pub when: When,
    /// At which hours; unknown when empty.
    pub hours: Vec<Hours>,
    /// Not before this day.
    pub from: Option<Date>,
    /// Not after this day.
    pub until: Option<Date>,
    /// Only within these periods.
    pub during: Vec<PeriodId>,
    /// Not then.
    pub except: Vec<Exclusion>,
    /// Dates that stay visible, struck out.
    pub cancelled: Vec<Cancellation>,
    /// Dates that went to another day, hour or place.
    pub moved: Vec<Move>,
    /// Where, when it differs.
    pub location: Option<Location>,
    /// What else to know.
    pub note: Option<Text>,
}

/// When the door is open, or the telephone answered.
#[derive(Clone, Debug)]
pub struct OpeningSlot {
    /// The rule.
    pub slot: Slot,
    /// In which way people are received.
    pub channel: Channel,
}

/// In which way people are received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// At the door.
    Door,
    /// On the telephone.
    Phone,
    /// By appointment.
    Appointment,
}

/// The days of a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// On these days; several days in a row are listed one by one.
    Dates(Vec<Date>),
    /// From a day to another, both included.
    Days(DateRange),
    /// Again and again.
    Repeated(Vec<Recurrence>),
}

impl When {
    /// The weekdays of these days, each as often as it comes in a week.
    pub fn weekdays(&self) -> Vec<Weekday> {
        let all = || Weekday::Monday.cycle_forward().take(7);
        match self {
            Self::Dates(dates) => dates.iter().map(|date| date.weekday()).collect(),
            Self::Days(range) => {
                let last = range.last.unwrap_or(range.first);
                let days = range.first.series(jiff::Span::new().days(1));
                let days = days.take_while(|day| *day <= last).take(7);
                days.map(Date::weekday).collect()
            }
            Self::Repeated(rules) => {
                let of_rule = |rule: &Recurrence| match rule {
                    Recurrence::Daily => all().collect(),
                    Recurrence::Weekly(day)
                    | Recurrence::Fortnightly(day)
                    | Recurrence::Monthly(_, day) => vec![*day],
                };
                rules.iter().flat_map(of_rule).collect()
            }
        }
    }
}

/// A repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurrence {
    /// Every day.
    Daily,
    /// Every week on that day.
    Weekly(Weekday),
    /// One week in two on that day, counted from the first such day of the slot's bounds.
    Fortnightly(Weekday),
    /// Once a month.
    Monthly(Nth, Weekday),
}

/// Which of a month's days of one weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nth {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last, be it the fourth or the fifth.
    Last,
}

/// Hours of one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// From a clock time to another, if that is known. An end beyond 24 h is on the next day.
    Clock {
        /// When it begins.
        start: Clock,
        /// When it ends.
        end: Option<Clock>,
    },
    /// A part of the day, without clock times.
    Part(PartOfDay),
}

/// A wall-clock time, in minutes since the midnight before the session; below 2,880.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(pub u16);

impl Clock {
    /// The hour as clocks show it, 0 to 23; midnight at the end of a day is 24.
    pub fn hour(self) -> u16 {
        if self.0 == 1440 { 24 } else { self.0 / 60 % 24 }
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u16 {
        self.0 % 60
    }
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfDay {
    /// The morning.
    Morning,
    /// Noon.
    Noon,
    /// The afternoon.
    Afternoon,
    /// The evening.
    Evening,
    /// All day.
    Day,
}

/// Days from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// The first day.
    pub first: Date,
    /// The last day, not before the first; without end when there is none.
    pub last: Option<Date>,
}

impl DateRange {
    /// Whether a day lies within.
    pub fn contains(&self, day: Date) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

/// Days on which something does not take place.
#[derive(Clone, Debug)]
pub struct Exclusion {
    /// Where it was written.
    pub place: Place,
    /// Which days.
    pub days: ExcludedDays,
    /// Why.
    pub reason: Option<Text>,
    /// Days that are not excluded after all.
    pub except: Vec<Date>,
}

/// Which days an exclusion takes away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExcludedDays {
    /// A range of days.
    Range(DateRange),
    /// A named period.
    Period(PeriodId),
}

/// A date that stays visible, struck out.
#[derive(Clone, Debug)]
pub struct Cancellation {
    /// Where the date was written.
    pub place: Place,
    /// The date.
    pub date: Date,
    /// Why.
    pub reason: Option<Text>,
}

/// A date that went to another day, hour or place.
#[derive(Clone, Debug)]
pub struct Move {
    /// Where the date it had was written.
    pub place: Place,
    /// The date it had.
    pub from: Date,
    /// The date it has now; the same when only hours or place changed.
    pub to: Date,
    /// The hours it has now, when they changed.
    pub hours: Vec<Hours>,
    /// Where it is now, when that changed.
    pub location: Option<Location>,
}

/// A named period: public holidays, school holidays, ramadan.
#[derive(Clone, Debug)]
pub struct Period {
    /// Its name in sheets.
    pub id: PeriodId,
    /// What it is called.
    pub name: Text,
    /// Its days.
    pub ranges: Vec<NamedRange>,
}

/// A stretch of a named period, which may have a name of its own: `vacances d'hiver`.
#[derive(Clone, Debug)]
pub struct NamedRange {
    /// The days.
    pub days: DateRange,
    /// What it is called.
    pub name: Option<Text>,
}
