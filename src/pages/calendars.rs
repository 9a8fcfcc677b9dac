//! Which calendars there are, where they lie, and what is in each.

use super::OutputPath;
use crate::lang::Lang;
use crate::model::{Project, Status};
use crate::site::{ActivityAt, Site};

/// Whose dates a calendar holds. Numbers are positions in the site's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarOf {
    /// All projects'.
    All,
    /// A project's.
    Project(usize),
    /// Those of the projects in a commune.
    Commune(usize),
    /// Those of the activities that answer a need.
    Need(usize),
    /// An activity's.
    Activity(ActivityAt),
}

impl CalendarOf {
    /// Where the calendar lies; no project bears a name that another calendar needs.
    pub(super) fn path(self, lang: Lang, site: &Site) -> OutputPath {
        match self {
            Self::All => OutputPath::calendar(lang, "tous"),
            Self::Project(at) => OutputPath::calendar_of(lang, "", &site.projects[at].id),
            Self::Commune(at) => OutputPath::calendar_of(lang, "commune-", &site.communes[at].id),
            Self::Need(at) => OutputPath::calendar_of(lang, "thematique-", &site.needs[at].id),
            Self::Activity(at) => {
                let project = &site.projects[at.project];
                OutputPath::activity_calendar(
                    lang,
                    &project.id,
                    &project.activities[at.activity].id,
                )
            }
        }
    }
}

impl Site {
    /// Every calendar: also those that are empty today, for people subscribe to what will come. An
    /// activity without any date has none.
    pub fn calendars(&self) -> impl Iterator<Item = CalendarOf> {
        let projects = (0..self.projects.len()).filter(|at| is_listed(&self.projects[*at]));
        [CalendarOf::All]
            .into_iter()
            .chain(projects.map(CalendarOf::Project))
            .chain((0..self.communes.len()).map(CalendarOf::Commune))
            .chain((0..self.needs.len()).map(CalendarOf::Need))
            .chain(
                self.in_calendar(CalendarOf::All)
                    .into_iter()
                    .map(CalendarOf::Activity),
            )
    }

    /// The activities of a calendar, none of which is standing.
    pub fn in_calendar(&self, of: CalendarOf) -> Vec<ActivityAt> {
        let mut activities = match of {
            CalendarOf::All => self.activities_of(0..self.projects.len()),
            CalendarOf::Project(at) => self.activities_of([at]),
            CalendarOf::Commune(at) => {
                self.activities_of(self.relations.of_commune[at].iter().copied())
            }
            CalendarOf::Need(at) => self.relations.of_need[at].clone(),
            CalendarOf::Activity(at) => vec![at],
        };
        activities.retain(|at| {
            let activity = &self.projects[at.project].activities[at.activity];
            !activity.schedule.slots.is_empty()
        });
        activities
    }

    fn activities_of(&self, projects: impl IntoIterator<Item = usize>) -> Vec<ActivityAt> {
        let projects = projects
            .into_iter()
            .filter(|at| is_listed(&self.projects[*at]));
        let activities = projects.flat_map(|project| {
            let activities = 0..self.projects[project].activities.len();
            activities.map(move |activity| ActivityAt { project, activity })
        });
        activities.collect()
    }
}

fn is_listed(project: &Project) -> bool {
    project.status != Status::Ended
}
