//! Which dates the pages show: the occurrences of all activities in a window.

use jiff::civil::{Date, Weekday};

use super::Site;
use crate::agenda::{Occurrence, Window};
use crate::model::{Activity, Audience, Project, Status, When};

/// An occurrence with the activity it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    /// The position of the project.
    pub project: usize,
    /// The position of the activity in its project.
    pub activity: usize,
    /// The occurrence.
    pub occurrence: Occurrence<'a>,
}

impl Site {
    /// The dates of one activity, by day and hour.
    pub fn dates_of(&self, project: usize, activity: usize, window: Window) -> Vec<Dated<'_>> {
        let house = self.house(&self.projects[project]);
        let occurrences = house.activity(&self.projects[project].activities[activity], window);
        let dated = |occurrence| Dated {
            project,
            activity,
            occurrence,
        };
        occurrences.into_iter().map(dated).collect()
    }

    /// The dates of a project's activities, by day and hour.
    pub fn dates_of_project(&self, project: usize, window: Window) -> Vec<Dated<'_>> {
        let activities = 0..self.projects[project].activities.len();
        sorted(
            activities
                .flat_map(|activity| self.dates_of(project, activity, window))
                .collect(),
        )
    }

    /// The dates of every activity that home and agenda show and `wanted` picks, by day and hour.
    /// A project whose confirmation is too old has only its dated activities there.
    pub fn dates(
        &self,
        window: Window,
        wanted: impl Fn(&Project, &Activity) -> bool,
    ) -> Vec<Dated<'_>> {
        let mut all = Vec::new();
        for (at, project) in self.projects.iter().enumerate() {
            if project.status == Status::Ended {
                continue;
            }
            let retired = self.is_retired(project);
            for (activity, shown) in project.activities.iter().enumerate() {
                if shown.schedule.slots.is_empty() || !wanted(project, shown) {
                    continue;
                }
                let dated = self.dates_of(at, activity, window).into_iter();
                all.extend(dated.filter(|dated| !(retired && is_repeated(&dated.occurrence))));
            }
        }
        sorted(all)
    }

    /// Whether any listed activity has days or dates, so that there is an agenda.
    pub fn has_agenda(&self) -> bool {
        let mut activities = self.listed().flat_map(|project| &project.activities);
        activities.any(|activity| !activity.schedule.slots.is_empty())
    }

    /// The audiences that some listed activity names.
    pub fn audiences(&self) -> Vec<Audience> {
        let activities = self.listed().flat_map(|project| &project.activities);
        let mut audiences: Vec<Audience> = activities
            .flat_map(|activity| activity.audiences.iter().copied())
            .collect();
        audiences.sort_unstable();
        audiences.dedup();
        audiences
    }

    /// The Monday of each week in the window.
    pub fn weeks(&self) -> Vec<Date> {
        let window = self.window();
        let monday = monday_of(window.first);
        let weeks = std::iter::successors(Some(monday), |monday| {
            monday.checked_add(jiff::Span::new().weeks(1)).ok()
        });
        weeks.take_while(|monday| *monday <= window.last).collect()
    }
}

/// The Monday on or before a day.
pub fn monday_of(day: Date) -> Date {
    let back = i64::from(day.weekday().since(Weekday::Monday));
    day.saturating_sub(jiff::Span::new().days(back))
}

fn is_repeated(occurrence: &Occurrence) -> bool {
    matches!(occurrence.slot.when, When::Repeated(_))
}

/// By day and hour; at one hour in the order of the records.
fn sorted(mut dates: Vec<Dated<'_>>) -> Vec<Dated<'_>> {
    dates.sort_by_key(|dated| (dated.occurrence.date, dated.occurrence.minute()));
    dates
}
