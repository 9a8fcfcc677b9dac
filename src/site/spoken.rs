//! Which languages are spoken where.

use super::{ActivityAt, Site};
use crate::lang::Lang;

impl Site {
    /// The languages that some listed project or activity names, by code.
    pub fn spoken_languages(&self) -> Vec<Lang> {
        let mut spoken: Vec<Lang> = self
            .listed()
            .flat_map(|project| {
                let activities = project.activities.iter();
                let of_activities = activities.flat_map(|activity| &activity.spoken);
                project.spoken.iter().chain(of_activities)
            })
            .copied()
            .collect();
        spoken.sort_unstable();
        spoken.dedup();
        spoken
    }

    /// The listed projects where a language is spoken.
    pub fn projects_speaking(&self, lang: Lang) -> Vec<usize> {
        let projects = self.listed();
        projects
            .filter(|project| project.spoken.contains(&lang))
            .map(|project| self.relations.projects[&project.id])
            .collect()
    }

    /// The activities in which a language is spoken.
    pub fn activities_speaking(&self, lang: Lang) -> Vec<ActivityAt> {
        let mut found = Vec::new();
        for project in self.listed() {
            let at = self.relations.projects[&project.id];
            let activities = project.activities.iter().enumerate();
            let speaking = activities.filter(|(_, activity)| activity.spoken.contains(&lang));
            found.extend(speaking.map(|(activity, _)| ActivityAt {
                project: at,
                activity,
            }));
        }
        found
    }
}
