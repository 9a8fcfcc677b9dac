//! Which calendars there are, where they lie, and what is in each.

use jiff::civil::Date;

use super::{OutputPath, Page, PageKind};
use crate::agenda::{self, Window};
use crate::lang::Lang;
use crate::site::{ActivityAt, CommuneAt, NeedAt, Outlet, ProjectAt, Site, Telling};

/// How far ahead a calendar of a large directory looks, in days.
const DAYS: u16 = 28;

/// How many activities it holds at most.
const ACTIVITIES: usize = 500;

/// Whose dates a calendar holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CalendarOf {
    /// All projects'.
    All,
    /// A project's.
    Project(ProjectAt),
    /// Those of the projects in a commune.
    Commune(CommuneAt),
    /// Those of the activities that answer a need.
    Need(NeedAt),
}

impl CalendarOf {
    /// Where the calendar lies; no project bears a name that another calendar needs.
    pub(super) fn path(self, lang: Lang, site: &Site) -> OutputPath {
        match self {
            Self::All => OutputPath::calendar(lang, "tous"),
            Self::Project(at) => OutputPath::calendar_of(lang, "", &site[at].id),
            Self::Commune(at) => OutputPath::calendar_of(lang, "commune-", &site[at].id),
            Self::Need(at) => OutputPath::calendar_of(lang, "thematique-", &site[at].id),
        }
    }
}

impl Site {
    /// Every calendar: also those that are empty today, for people subscribe to what will come, and
    /// those of projects that have ended. An activity is in that of its project: one of its own for
    /// each would be as many files as pages.
    pub fn calendars(&self) -> impl Iterator<Item = CalendarOf> {
        let projects = self.projects.handles().map(CalendarOf::Project);
        self.calendars_of_many().chain(projects)
    }

    /// The files of calendars: in the languages of the region, for what stands in them is written in
    /// those, and one for each language of the interface would be a sixth of all files.
    pub(super) fn calendar_pages(
        &self,
        calendars: impl Iterator<Item = CalendarOf>,
    ) -> impl Iterator<Item = Page> {
        let kinds = calendars.map(PageKind::Calendar);
        let region = self.region();
        kinds.flat_map(move |kind| region.iter().map(move |lang| kind.in_language(*lang)))
    }

    /// The language of the calendars that readers of a language are offered.
    pub fn calendar_language(&self, reader: Lang) -> Lang {
        let region = self.region();
        let own = region.iter().find(|lang| **lang == reader);
        *own.unwrap_or(&region[0])
    }

    /// The calendars that hold the dates of many projects.
    pub(super) fn calendars_of_many(&self) -> impl Iterator<Item = CalendarOf> {
        let communes = self.communes.handles().map(CalendarOf::Commune);
        let needs = self.needs.handles().map(CalendarOf::Need);
        [CalendarOf::All].into_iter().chain(communes).chain(needs)
    }

    /// The activities of a calendar, each of which has events in it.
    pub fn in_calendar(&self, of: CalendarOf) -> Vec<ActivityAt> {
        let mut activities: Vec<ActivityAt> = match of {
            CalendarOf::All => self.all_activities().collect(),
            CalendarOf::Project(at) => self.activities(at).collect(),
            CalendarOf::Commune(at) => {
                let projects = self.relations.of_commune[at].iter();
                projects.flat_map(|at| self.activities(*at)).collect()
            }
            CalendarOf::Need(at) => self.relations.of_need[at].clone(),
        };
        activities.retain(|at| self.is_subscribed(*at));
        if self.is_windowed(of) {
            return self.soonest(activities);
        }
        activities
    }

    /// Whether a calendar has any event, so that it is worth a link.
    pub fn has_events(&self, of: CalendarOf) -> bool {
        let is_closed = match of {
            CalendarOf::Project(at) => {
                self.is_listed(at) && self.house(at).is_closed_in(self.window())
            }
            _ => false,
        };
        is_closed || !self.in_calendar(of).is_empty()
    }

    /// Whether calendars tell dates of an activity.
    fn is_subscribed(&self, at: ActivityAt) -> bool {
        let telling = self.telling(at.project, Outlet::Calendar);
        let slots = self[at].schedule.slots.iter();
        let mut told = slots.filter(|slot| {
            !slot.is_repeated() || telling != Telling::Nothing || !slot.moved.is_empty()
        });
        told.next().is_some()
    }

    /// Whether a calendar of several projects holds the soonest single dates only: in a large
    /// directory it would grow without bound.
    pub fn is_windowed(&self, of: CalendarOf) -> bool {
        !matches!(of, CalendarOf::Project(_)) && self.is_large()
    }

    /// The activities with a single date in the coming weeks, by the first of these.
    fn soonest(&self, activities: Vec<ActivityAt>) -> Vec<ActivityAt> {
        let window = Window::from_day(self.today, DAYS);
        let first = |at: ActivityAt| {
            let slots = self[at].schedule.slots.iter();
            let single = slots.filter(|slot| !slot.is_repeated());
            let days = single.flat_map(|slot| agenda::dates(slot, window));
            days.min().map(|day| (day, at))
        };
        let mut dated: Vec<(Date, ActivityAt)> = activities.into_iter().filter_map(first).collect();
        dated.sort_unstable();
        let soonest = dated.into_iter().take(ACTIVITIES);
        soonest.map(|(_, at)| at).collect()
    }
}
