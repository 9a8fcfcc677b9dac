//! The rules of one project under which its schedules become dates.

use jiff::civil::Date;

use super::{Occurrence, Standing, Window, repetition};
use crate::model::{
    Activity, Cancellation, ExcludedDays, Exclusion, Hours, Location, Move, Notice, OpeningSlot,
    Period, PeriodId, Project, Slot, Text, When,
};

/// What all schedules of a project are subject to.
#[derive(Clone, Copy, Debug)]
pub struct House<'a> {
    /// The named periods.
    pub periods: &'a [Period],
    /// When the place is closed.
    pub closures: &'a [Exclusion],
    /// The messages, some of which close the place.
    pub notices: &'a [Notice],
}

impl<'a> House<'a> {
    /// The rules of a project.
    pub fn of(project: &'a Project, periods: &'a [Period]) -> Self {
        Self {
            periods,
            closures: &project.closures,
            notices: &project.notices,
        }
    }

    /// Every occurrence of an activity in a window, by day and hour.
    pub fn activity(&self, activity: &'a Activity, window: Window) -> Vec<Occurrence<'a>> {
        let slots = activity.schedule.slots.iter();
        let location = activity.location.as_ref();
        sorted(slots.flat_map(|slot| self.slot(slot, location, window)))
    }

    /// Every session of a project's opening hours in a window, by day and hour.
    pub fn opening(&self, opening: &'a [OpeningSlot], window: Window) -> Vec<Occurrence<'a>> {
        sorted(
            opening
                .iter()
                .flat_map(|opening| self.slot(&opening.slot, None, window)),
        )
    }

    /// Every occurrence of a slot in a window, by day and hour. `location` is where it takes place
    /// unless the slot says so itself.
    pub fn slot(
        &self,
        slot: &'a Slot,
        location: Option<&'a Location>,
        window: Window,
    ) -> Vec<Occurrence<'a>> {
        let rule = Rule {
            house: *self,
            slot,
            location: slot.location.as_ref().or(location),
        };
        let days = repetition::dates(slot, window).into_iter();
        let staying = days.flat_map(|day| rule.on(day));
        let moves = slot.moved.iter().filter(|to| window.contains(to.to));
        sorted(staying.chain(moves.flat_map(|to| rule.moved(to))))
    }

    /// The occurrences of a slot in a window that somebody wrote down, not only the rule.
    pub fn written(
        &self,
        slot: &'a Slot,
        location: Option<&'a Location>,
        window: Window,
    ) -> Vec<Occurrence<'a>> {
        if slot.is_repeated() && slot.moved.is_empty() && slot.cancelled.is_empty() {
            return Vec::new();
        }
        let mut occurrences = self.slot(slot, location, window);
        occurrences.retain(Occurrence::is_written);
        occurrences
    }

    /// The closure of the project that covers a day.
    pub fn closure(&self, day: Date) -> Option<&'a Exclusion> {
        self.closures
            .iter()
            .find(|closure| self.excludes(closure, day))
    }

    /// The message that closes the project on a day.
    pub fn closing_notice(&self, day: Date) -> Option<&'a Notice> {
        self.notices
            .iter()
            .find(|notice| notice.closed && notice.shown.is_none_or(|days| days.contains(day)))
    }

    /// Whether an exclusion takes a day away.
    pub fn excludes(&self, exclusion: &Exclusion, day: Date) -> bool {
        let covered = match &exclusion.days {
            ExcludedDays::Range(range) => range.contains(day),
            ExcludedDays::Period(id) => self.is_in_period(id, day),
        };
        covered && !exclusion.except.contains(&day)
    }

    /// Whether a day belongs to a named period.
    pub fn is_in_period(&self, id: &PeriodId, day: Date) -> bool {
        let period = self.periods.iter().find(|period| period.id == *id);
        period.is_some_and(|period| period.ranges.iter().any(|range| range.days.contains(day)))
    }

    /// Whether a named period exists.
    pub fn knows(&self, id: &PeriodId) -> bool {
        self.periods.iter().any(|period| period.id == *id)
    }

    /// Whether a slot's own bounds, periods and exclusions leave it a day of its repetition.
    pub fn leaves(&self, slot: &Slot, day: Date) -> bool {
        // Bounds are for repetitions; dates bound themselves.
        (!slot.is_repeated() || slot.is_within_bounds(day))
            && (slot.during.is_empty() || slot.during.iter().any(|id| self.is_in_period(id, day)))
            && !slot
                .except
                .iter()
                .any(|exclusion| self.excludes(exclusion, day))
    }

    /// Whether a slot keeps a day of its repetition, closures of the project counted in.
    pub fn keeps(&self, slot: &Slot, location: Option<&Location>, day: Date) -> bool {
        let closes = slot.is_repeated() && is_at_project(slot.location.as_ref().or(location));
        self.leaves(slot, day) && !(closes && self.closure(day).is_some())
    }
}

/// A slot under the rules of its house.
#[derive(Clone, Copy)]
struct Rule<'a> {
    house: House<'a>,
    slot: &'a Slot,
    location: Option<&'a Location>,
}

impl<'a> Rule<'a> {
    /// What is to be seen on a day of the bare repetition.
    fn on(self, day: Date) -> Vec<Occurrence<'a>> {
        let away = self.slot.moved_from(day);
        if away.is_some_and(|away| away.to == day)
            || !self.house.keeps(self.slot, self.location, day)
        {
            return Vec::new();
        }
        let cancelled = || self.cancelled(self.slot.cancelled_on(day), self.location, day);
        let standing = match away {
            Some(away) => Standing::MovedAway(away),
            None => cancelled().unwrap_or(Standing::Planned),
        };
        self.sessions(day, day, &self.slot.hours, self.location, standing)
    }

    /// What is to be seen on the day to which one of the bare repetition was moved.
    fn moved(self, to: &'a Move) -> Vec<Occurrence<'a>> {
        let is_first = self
            .slot
            .moved_from(to.from)
            .is_some_and(|first| std::ptr::eq(first, to));
        if !is_first || !repetition::includes(self.slot, to.from) {
            return Vec::new();
        }
        let location = to.location.as_ref().or(self.location);
        let hours = if to.hours.is_empty() {
            &self.slot.hours
        } else {
            &to.hours
        };
        // Cancelling the old day of what went elsewhere says nothing of the new day.
        let own = self.slot.cancelled_on(to.from).filter(|_| to.from == to.to);
        let standing = self.cancelled(own, location, to.to);
        self.sessions(
            to.to,
            to.from,
            hours,
            location,
            standing.unwrap_or(Standing::Moved(to)),
        )
    }

    /// The cancellation by the slot itself, else by a message that closes the place.
    fn cancelled(
        self,
        own: Option<&'a Cancellation>,
        location: Option<&Location>,
        day: Date,
    ) -> Option<Standing<'a>> {
        let notice = is_at_project(location)
            .then(|| self.house.closing_notice(day))
            .flatten();
        let message = notice.map(|notice| &notice.message);
        let reason: Option<&'a Text> = match own {
            Some(own) => own.reason.as_ref().or(message),
            None => Some(message?),
        };
        Some(Standing::Cancelled { reason })
    }

    /// A date once a session; once without hours where none are known.
    fn sessions(
        self,
        date: Date,
        recurrence: Date,
        hours: &'a [Hours],
        location: Option<&'a Location>,
        standing: Standing<'a>,
    ) -> Vec<Occurrence<'a>> {
        let session = |(rank, session)| Occurrence {
            date,
            session,
            rank,
            recurrence,
            slot: self.slot,
            location,
            standing,
        };
        if hours.is_empty() {
            return vec![session((0, None))];
        }
        hours
            .iter()
            .copied()
            .map(Some)
            .enumerate()
            .map(session)
            .collect()
    }
}

impl Slot {
    /// The move of a day of the bare repetition; the first when it is moved twice.
    pub fn moved_from(&self, day: Date) -> Option<&Move> {
        self.moved.iter().find(|to| to.from == day)
    }

    /// Whether the bounds of a repetition hold a day.
    pub fn is_within_bounds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it is a rule rather than dates.
    pub fn is_repeated(&self) -> bool {
        matches!(self.when, When::Repeated(_))
    }

    /// Whether it is bound to no days or periods.
    pub fn is_always(&self) -> bool {
        self.from.is_none()
            && self.until.is_none()
            && self.during.is_empty()
            && self.except.is_empty()
    }

    /// What cancels a day of the bare repetition.
    pub fn cancelled_on(&self, day: Date) -> Option<&Cancellation> {
        self.cancelled
            .iter()
            .find(|cancelled| cancelled.date == day)
    }
}

/// A room is a room of the project, and without a place it is at the project as well.
fn is_at_project(location: Option<&Location>) -> bool {
    !matches!(location, Some(Location::Elsewhere { .. }))
}

fn sorted<'a>(occurrences: impl Iterator<Item = Occurrence<'a>>) -> Vec<Occurrence<'a>> {
    let mut occurrences: Vec<_> = occurrences.collect();
    occurrences.sort_by_key(|one| (one.date, one.minute()));
    occurrences
}
