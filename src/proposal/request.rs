//! What may be asked for, in values that are right.

use jiff::civil::Date;

use super::words::Kind;
use crate::model::{
    DateRange, ExcludedDays, Hours, NeedId, PeriodId, Phone, Recurrence, Slot, When,
};
use crate::site::{ActivityAt, ProjectAt, Site};

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The project.
    pub project: ProjectAt,
    /// The kind of request.
    pub kind: Kind,
    /// The request.
    pub(super) request: Request,
}

/// A request, in values that are right.
#[derive(Clone, Debug)]
pub(super) enum Request {
    /// A slot becomes another one; a first one where there was none.
    Slot {
        of: Of,
        old: Option<usize>,
        new: Box<Slot>,
    },
    /// A date does not take place.
    Cancel {
        of: Of,
        day: Date,
        reason: Option<String>,
    },
    /// A date goes elsewhere.
    Move { of: Of, moved: Moved },
    /// The house is closed.
    Close {
        days: DateRange,
        reason: Option<String>,
    },
    /// An activity is added.
    Add(NewActivity),
    /// The sheet is right.
    Confirm,
    /// A number becomes another one; the first of `telephone` where there was none.
    Number { old: Option<Phone>, new: Phone },
    /// An activity ends, at once or after a last day.
    EndActivity { at: ActivityAt, last: Option<Date> },
    /// The project has ended.
    EndProject,
}

/// Whose slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Those of the door.
    Opening,
    /// Those of an activity.
    Activity(ActivityAt),
}

/// Where a date goes.
#[derive(Clone, Debug)]
pub(super) struct Moved {
    pub day: Date,
    pub to: Option<Date>,
    pub hours: Vec<Hours>,
    pub place: Option<String>,
}

/// An activity that is not there yet.
#[derive(Clone, Debug)]
pub(super) struct NewActivity {
    pub title: String,
    pub slots: Vec<Slot>,
    pub place: Option<String>,
    pub need: Option<NeedId>,
}

impl Of {
    /// The slots, as they stand in the site.
    pub fn slots(self, site: &Site, project: ProjectAt) -> Vec<&Slot> {
        match self {
            Self::Opening => site[project].opening.iter().map(|one| &one.slot).collect(),
            Self::Activity(at) => site[at].schedule.slots.iter().collect(),
        }
    }

    /// The slots that have a day: as far as periods and exceptions tell; without them where these
    /// leave none, so that the check of the sheet says why.
    pub fn slots_on(self, site: &Site, project: ProjectAt, day: Date) -> Vec<&Slot> {
        let on = self.slots(site, project).into_iter();
        let on: Vec<&Slot> = on.filter(|slot| falls_on(slot, day)).collect();
        let left = on.iter().filter(|slot| !is_left_out(site, slot, day));
        let left: Vec<&Slot> = left.copied().collect();
        if left.is_empty() { on } else { left }
    }
}

/// Whether a day may be one of a slot's: exactly which are is asked of the site.
fn falls_on(slot: &Slot, day: Date) -> bool {
    let after = slot.from.is_none_or(|from| from <= day);
    let before = slot.until.is_none_or(|until| day <= until);
    let on = match &slot.when {
        When::Dates(dates) => dates.contains(&day),
        When::Days(range) => range.first <= day && day <= range.last.unwrap_or(range.first),
        When::Repeated(rules) => rules.iter().any(|rule| match rule {
            Recurrence::Daily => true,
            Recurrence::Weekly(on) | Recurrence::Fortnightly(on) | Recurrence::Monthly(_, on) => {
                *on == day.weekday()
            }
        }),
    };
    after && before && on
}

/// Whether a slot has not this day for a period or an exception.
fn is_left_out(site: &Site, slot: &Slot, day: Date) -> bool {
    let within = |id: &PeriodId| {
        let mut ranges = site.period(id).ranges.iter();
        ranges.any(|range| range.days.contains(day))
    };
    let excepted = slot.except.iter().any(|one| match &one.days {
        ExcludedDays::Range(range) => {
            range.first <= day && day <= range.last.unwrap_or(range.first)
        }
        ExcludedDays::Period(id) => within(id),
    });
    excepted || (!slot.during.is_empty() && !slot.during.iter().any(within))
}
