//! Slots with their dates: what repeats is one entry, however often it does.

use jiff::civil::{Date, Weekday};

use super::{ActivityAt, Outlet, ProjectAt, Site, Telling};
use crate::agenda::{self, Occurrence, Window};
use crate::model::{Exclusion, Location, OpeningSlot, Recurrence, Slot, When};

/// A slot, how it is told, and its dates in a window.
pub struct Series<'a> {
    /// The slot.
    pub slot: &'a Slot,
    /// How it is told, if it repeats; dates that were written down are told in any case.
    pub telling: Telling,
    /// The dates that are told, by day and hour.
    pub dates: Vec<Occurrence<'a>>,
    /// Days of the repetition that a closure takes away, by day.
    pub closed: Vec<Closed<'a>>,
}

/// A day that a closure takes away.
#[derive(Clone, Copy)]
pub struct Closed<'a> {
    /// The day.
    pub date: Date,
    /// The closure.
    pub by: &'a Exclusion,
}

impl Site {
    /// The slots of an activity with what an outlet tells of them.
    ///
    /// Without a window: of what repeats the days of the horizon, of what was written down all that
    /// is to come.
    pub fn series(
        &self,
        at: ActivityAt,
        outlet: Outlet,
        window: Option<Window>,
    ) -> Vec<Series<'_>> {
        let activity = &self[at];
        let slots = activity.schedule.slots.iter();
        slots
            .map(|slot| {
                let window = window.unwrap_or_else(|| self.ahead(slot));
                let dates = self.told_dates(at.project, slot, activity.location.as_ref(), window);
                self.told(at.project, slot, outlet, dates, window)
            })
            .collect()
    }

    fn ahead(&self, slot: &Slot) -> Window {
        let window = self.window();
        Window {
            last: if slot.is_repeated() {
                window.last
            } else {
                Date::MAX
            },
            ..window
        }
    }

    /// The dates of a slot that pages tell, by day and hour; `location` is where it takes place
    /// unless the slot says so itself.
    pub(super) fn told_dates<'a>(
        &'a self,
        project: ProjectAt,
        slot: &'a Slot,
        location: Option<&'a Location>,
        window: Window,
    ) -> Vec<Occurrence<'a>> {
        let (house, state) = (self.house(project), self.state(project));
        if state.until().is_none() {
            return house.written(slot, location, window);
        }
        let mut dates = house.slot(slot, location, window);
        dates.retain(|date| state.tells(date));
        dates
    }

    /// The same for a line of a project's opening hours.
    pub fn opening_series<'a>(&'a self, at: ProjectAt, opening: &'a OpeningSlot) -> Series<'a> {
        let window = self.window();
        let dates = self.told_dates(at, &opening.slot, None, window);
        self.told(at, &opening.slot, Outlet::OwnPage, dates, window)
    }

    /// The dates of a slot that calendars tell. Of what nobody ever confirmed they tell only dates
    /// that were written down, and take place.
    pub fn subscribed<'a>(
        &'a self,
        at: ActivityAt,
        slot: &'a Slot,
        window: Window,
    ) -> Vec<Occurrence<'a>> {
        let (house, location) = (self.house(at.project), self[at].location.as_ref());
        if !slot.is_repeated() || self.telling(at.project, Outlet::Calendar) != Telling::Nothing {
            return house.slot(slot, location, window);
        }
        let mut dates = house.written(slot, location, window);
        dates.retain(Occurrence::takes_place);
        dates
    }

    /// A slot with what may be told of it: closed days only as far as the sheet is sure.
    fn told<'a>(
        &'a self,
        project: ProjectAt,
        slot: &'a Slot,
        outlet: Outlet,
        dates: Vec<Occurrence<'a>>,
        window: Window,
    ) -> Series<'a> {
        let state = self.state(project);
        let known = Window {
            last: state
                .until()
                .map_or(window.first, |until| until.min(window.last)),
            ..window
        };
        let closed = match state.until() {
            Some(_) => self.closed_days(project, slot, &dates, known),
            None => Vec::new(),
        };
        Series {
            slot,
            telling: state.telling(outlet),
            dates,
            closed,
        }
    }

    fn closed_days(
        &self,
        project: ProjectAt,
        slot: &Slot,
        dates: &[Occurrence],
        window: Window,
    ) -> Vec<Closed<'_>> {
        let house = self.house(project);
        let is_told = |day: &Date| dates.iter().any(|one| one.recurrence == *day);
        let days = agenda::dates(slot, window).into_iter();
        let days = days.filter(|day| house.leaves(slot, *day) && !is_told(day));
        days.filter_map(|date| house.closure(date).map(|by| Closed { date, by }))
            .collect()
    }

    /// The repetitions that home and agenda tell by their rhythm, or will `later`, once a confirmation
    /// ends; with the weekday, but those of every day. By weekday and hour.
    pub fn usual_week(&self, later: bool) -> Vec<(Option<Weekday>, ActivityAt, &Slot)> {
        let usual = |at: &ProjectAt| match self.telling(*at, Outlet::Agenda) {
            Telling::Usual => true,
            Telling::Dates => later,
            _ => false,
        };
        let activities = self
            .listed()
            .filter(usual)
            .flat_map(|at| self.activities(at));
        let mut week: Vec<_> = activities.flat_map(|at| self.usual_days(at)).collect();
        week.sort_by_key(|(day, _, slot)| {
            let day = day.map_or(0, Weekday::to_monday_one_offset);
            (day, slot.first_minute())
        });
        week
    }

    /// The slots of an activity that repeat and go on.
    pub fn usual_slots(&self, at: ActivityAt) -> Vec<&Slot> {
        let window = self.window();
        let goes_on = |slot: &&Slot| {
            slot.is_repeated()
                && slot.from.is_none_or(|from| from <= window.last)
                && slot.until.is_none_or(|until| window.first <= until)
        };
        self[at].schedule.slots.iter().filter(goes_on).collect()
    }

    /// The weekdays of an activity's repetitions that go on.
    pub fn usual_days(&self, at: ActivityAt) -> Vec<(Option<Weekday>, ActivityAt, &Slot)> {
        let mut days = Vec::new();
        for slot in self.usual_slots(at) {
            let When::Repeated(rules) = &slot.when else {
                continue;
            };
            let mut own: Vec<Option<Weekday>> = rules.iter().map(|rule| weekday(*rule)).collect();
            own.dedup();
            days.extend(own.into_iter().map(|day| (day, at, slot)));
        }
        days
    }
}

fn weekday(rule: Recurrence) -> Option<Weekday> {
    match rule {
        Recurrence::Daily => None,
        Recurrence::Weekly(day) | Recurrence::Fortnightly(day) | Recurrence::Monthly(_, day) => {
            Some(day)
        }
    }
}
