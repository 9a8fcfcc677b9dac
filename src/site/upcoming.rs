//! Which dates the pages show: the occurrences of all activities in a window.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use rayon::prelude::*;

use super::{ActivityAt, CommuneAt, ProjectAt, Site, Table};
use crate::agenda::{Occurrence, Window};
use crate::model::{Audience, Commune};

/// An occurrence with the activity it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    /// The activity.
    pub at: ActivityAt,
    /// The occurrence.
    pub occurrence: Occurrence<'a>,
}

/// On which days which activities have something to be seen: counted once for all pages. The dates
/// themselves are asked of `agenda` again, for one day, which costs little.
pub(super) struct Upcoming {
    /// The activities of each day, in the order of the records.
    days: BTreeMap<Date, Vec<ActivityAt>>,
    /// The first days of the months in which a commune has dates.
    months: Table<Commune, Vec<Date>>,
}

impl Site {
    /// The dates that pages tell of one activity, by day and hour.
    pub fn dates_of(&self, at: ActivityAt, window: Window) -> Vec<Dated<'_>> {
        let activity = &self[at];
        let slots = activity.schedule.slots.iter();
        let told = slots
            .flat_map(|slot| self.told_dates(at.project, slot, activity.location.as_ref(), window));
        sorted(told.map(|occurrence| Dated { at, occurrence }).collect())
    }

    /// The dates of a project's activities, by day and hour.
    pub fn dates_of_project(&self, project: ProjectAt, window: Window) -> Vec<Dated<'_>> {
        let activities = self.activities(project);
        sorted(
            activities
                .flat_map(|at| self.dates_of(at, window))
                .collect(),
        )
    }

    /// The dates of every activity that pages tell and `wanted` picks, by day and hour.
    pub fn dates<'a>(
        &'a self,
        window: Window,
        wanted: impl Fn(ActivityAt) -> bool + 'a,
    ) -> Vec<Dated<'a>> {
        self.days(window, wanted).flatten().collect()
    }

    /// The same, day by day, without the days on which nothing is to be seen. No more days are
    /// counted than are taken.
    pub fn days<'a>(
        &'a self,
        window: Window,
        wanted: impl Fn(ActivityAt) -> bool + 'a,
    ) -> impl Iterator<Item = Vec<Dated<'a>>> + 'a {
        let days = self.busy_days(window);
        let days = days.map(move |day| self.dates_on(day, &wanted));
        days.filter(|dates| !dates.is_empty())
    }

    /// The days of a window on which anything is to be seen.
    pub fn busy_days(&self, window: Window) -> impl Iterator<Item = Date> {
        let days = &self.upcoming().days;
        let after = days.range(window.first..).map(|(day, _)| *day);
        after.take_while(move |day| *day <= window.last)
    }

    /// The dates of one day.
    pub fn dates_on(&self, day: Date, wanted: impl Fn(ActivityAt) -> bool) -> Vec<Dated<'_>> {
        let activities = self.upcoming().days.get(&day).into_iter().flatten();
        let wanted = activities.copied().filter(|at| wanted(*at));
        let on_day = Window {
            first: day,
            last: day,
        };
        sorted(wanted.flat_map(|at| self.dates_of(at, on_day)).collect())
    }

    /// The months in which a commune has dates, by their first days.
    pub fn months(&self, commune: CommuneAt) -> &[Date] {
        &self.upcoming().months[commune]
    }

    fn upcoming(&self) -> &Upcoming {
        self.upcoming.get_or_init(|| Upcoming::of(self))
    }

    /// Whether any listed activity has days or dates, so that there is an agenda.
    pub fn has_agenda(&self) -> bool {
        let mut activities = self.all_activities();
        activities.any(|at| !self[at].schedule.slots.is_empty())
    }

    /// The audiences that some listed activity names.
    pub fn audiences(&self) -> Vec<Audience> {
        let activities = self.all_activities();
        let audiences = activities.flat_map(|at| self[at].audiences.iter().copied());
        let audiences: BTreeSet<Audience> = audiences.collect();
        audiences.into_iter().collect()
    }

    /// The Monday of each week in the window; none while no date at all is known, for a row of
    /// empty weeks tells nobody anything.
    pub fn weeks(&self) -> Vec<Date> {
        let window = self.window();
        if self.busy_days(window).next().is_none() {
            return Vec::new();
        }
        let monday = monday_of(window.first);
        let weeks = std::iter::successors(Some(monday), |monday| {
            monday.checked_add(jiff::Span::new().weeks(1)).ok()
        });
        weeks.take_while(|monday| *monday <= window.last).collect()
    }
}

impl Upcoming {
    fn of(site: &Site) -> Self {
        let window = site.window();
        let week = Window::from_day(window.first, 6);
        let window = Window {
            last: window.last.max(week.last),
            ..window
        };
        let listed: Vec<ProjectAt> = site.listed().collect();
        let dates: Vec<Vec<(Date, ActivityAt)>> = listed
            .par_iter()
            .map(|project| days_of_project(site, *project, window))
            .collect();
        let mut days: BTreeMap<Date, Vec<ActivityAt>> = BTreeMap::new();
        for (day, at) in dates.into_iter().flatten() {
            days.entry(day).or_default().push(at);
        }
        let of_commune = site.relations.of_commune.values().iter();
        let months = of_commune.map(|projects| months_of(&days, projects, site.window()));
        Self {
            months: months.collect(),
            days,
        }
    }
}

fn months_of(
    days: &BTreeMap<Date, Vec<ActivityAt>>,
    projects: &[ProjectAt],
    window: Window,
) -> Vec<Date> {
    let projects: BTreeSet<ProjectAt> = projects.iter().copied().collect();
    let days = days.range(window.first..=window.last);
    let days =
        days.filter(|(_, activities)| activities.iter().any(|at| projects.contains(&at.project)));
    let mut months: Vec<Date> = days.map(|(day, _)| day.first_of_month()).collect();
    months.dedup();
    months
}

/// The days on which each activity of a project has something to be seen.
fn days_of_project(site: &Site, project: ProjectAt, window: Window) -> Vec<(Date, ActivityAt)> {
    let days = site.activities(project).flat_map(|at| {
        let told = site.dates_of(at, window).into_iter();
        let mut days: Vec<Date> = told.map(|dated| dated.occurrence.date).collect();
        days.dedup();
        days.into_iter().map(move |day| (day, at))
    });
    days.collect()
}

/// The Monday on or before a day.
pub fn monday_of(day: Date) -> Date {
    let back = i64::from(day.weekday().since(Weekday::Monday));
    day.saturating_sub(jiff::Span::new().days(back))
}

/// By day and hour; at one hour in the order of the records.
fn sorted(mut dates: Vec<Dated<'_>>) -> Vec<Dated<'_>> {
    dates.sort_by_key(|dated| (dated.occurrence.date, dated.occurrence.minute()));
    dates
}
