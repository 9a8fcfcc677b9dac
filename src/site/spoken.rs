//! Which languages are spoken where.

use super::{ActivityAt, ProjectAt, Site};
use crate::lang::Lang;

impl Site {
    /// The languages that some listed project or activity names, by code.
    pub fn spoken_languages(&self) -> Vec<Lang> {
        let of_projects = self.listed().flat_map(|at| &self[at].spoken);
        let of_activities = self.all_activities().flat_map(|at| &self[at].spoken);
        let mut spoken: Vec<Lang> = of_projects.chain(of_activities).copied().collect();
        spoken.sort_unstable();
        spoken.dedup();
        spoken
    }

    /// The listed projects where a language is spoken.
    pub fn projects_speaking(&self, lang: Lang) -> Vec<ProjectAt> {
        let speaks = |at: &ProjectAt| self[*at].spoken.contains(&lang);
        self.listed().filter(speaks).collect()
    }

    /// The activities in which a language is spoken.
    pub fn activities_speaking(&self, lang: Lang) -> Vec<ActivityAt> {
        let speaks = |at: &ActivityAt| self[*at].spoken.contains(&lang);
        self.all_activities().filter(speaks).collect()
    }
}
