//! Which calendars there are, where they lie, and what is in each.

use super::OutputPath;
use crate::lang::Lang;
use crate::site::{ActivityAt, CommuneAt, NeedAt, ProjectAt, Site};

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
    /// An activity's.
    Activity(ActivityAt),
}

impl CalendarOf {
    /// Where the calendar lies; no project bears a name that another calendar needs.
    pub(super) fn path(self, lang: Lang, site: &Site) -> OutputPath {
        match self {
            Self::All => OutputPath::calendar(lang, "tous"),
            Self::Project(at) => OutputPath::calendar_of(lang, "", &site[at].id),
            Self::Commune(at) => OutputPath::calendar_of(lang, "commune-", &site[at].id),
            Self::Need(at) => OutputPath::calendar_of(lang, "thematique-", &site[at].id),
            Self::Activity(at) => {
                OutputPath::activity_calendar(lang, &site[at.project].id, &site[at].id)
            }
        }
    }
}

impl Site {
    /// Every calendar: also those that are empty today, for people subscribe to what will come. An
    /// activity without any date has none.
    pub fn calendars(&self) -> impl Iterator<Item = CalendarOf> {
        let activities = self.in_calendar(CalendarOf::All).into_iter();
        let projects = self.listed().map(CalendarOf::Project);
        let many = self.calendars_of_many().chain(projects);
        many.chain(activities.map(CalendarOf::Activity))
    }

    /// The calendars that hold the dates of many projects.
    pub(super) fn calendars_of_many(&self) -> impl Iterator<Item = CalendarOf> {
        let communes = self.communes.handles().map(CalendarOf::Commune);
        let needs = self.needs.handles().map(CalendarOf::Need);
        [CalendarOf::All].into_iter().chain(communes).chain(needs)
    }

    /// The activities of a calendar, none of which is standing.
    pub fn in_calendar(&self, of: CalendarOf) -> Vec<ActivityAt> {
        let mut activities: Vec<ActivityAt> = match of {
            CalendarOf::All => self.all_activities().collect(),
            CalendarOf::Project(at) => self.activities(at).collect(),
            CalendarOf::Commune(at) => {
                let projects = self.relations.of_commune[at].iter();
                projects.flat_map(|at| self.activities(*at)).collect()
            }
            CalendarOf::Need(at) => self.relations.of_need[at].clone(),
            CalendarOf::Activity(at) => vec![at],
        };
        activities.retain(|at| !self[*at].schedule.slots.is_empty());
        activities
    }
}
