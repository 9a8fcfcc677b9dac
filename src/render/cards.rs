//! Cards: a project or an activity in a list.

use super::context::PageContext;
use crate::model::{Activity, Availability, Initiative, Project, Status, Text};
use crate::pages::PageKind;
use crate::site::{ActivityAt, ProjectAt};
use crate::views::{ActivityCard, CommuneGroup, ProjectCard, ReachWay, TextView};

/// What people write for "free", folded.
const FREE: [&str; 4] = ["gratuit", "gratis", "free", "kosteloos"];

impl PageContext<'_> {
    pub fn project_card(&self, at: ProjectAt) -> ProjectCard {
        let project = &self.site[at];
        let commune = &self.site[self.site.ties(at).commune];
        let phone = self
            .reach(at, None)
            .filter(|reach| reach.way == ReachWay::Phone);
        ProjectCard {
            path: self.path(PageKind::Project(at)),
            name: self.text(&project.name),
            other_name: self.other(&project.name),
            nicknames: self.texts(&project.nicknames),
            commune: self.text(&commune.name),
            estate: self.estate(project),
            summary: self.optional(project.summary.as_ref()),
            phone,
            address: self.address_lines(at, &[self.lang]).pop(),
            answer: self.reach_or_ask(at),
            to_confirm: project.status == Status::ToConfirm,
            ended: project.status == Status::Ended,
        }
    }

    pub fn project_cards(&self, projects: &[ProjectAt]) -> Vec<ProjectCard> {
        projects.iter().map(|at| self.project_card(*at)).collect()
    }

    /// The estate's name, when it says more than the project's.
    pub fn estate(&self, project: &Project) -> Option<TextView> {
        let estate = self.text(project.estate.name.as_ref()?);
        let name = self.text(&project.name);
        (!name.text.contains(&estate.text)).then_some(estate)
    }

    pub fn activity_card(&self, at: ActivityAt) -> ActivityCard {
        let shown = &self.site[at];
        ActivityCard {
            path: self.path(PageKind::Activity(at)),
            title: self.text(&shown.title),
            icon: self.activity_icon(at),
            times: self.times(&shown.schedule),
            rhythm: self.optional(shown.schedule.rhythm.as_ref()),
            audiences: self.audiences(shown),
            free: shown.price.as_ref().is_some_and(is_free),
            full: shown.availability == Availability::Full,
            waiting_list: shown.availability == Availability::WaitingList,
            by_residents: shown.initiative == Initiative::Residents,
        }
    }

    /// The pictogram of an activity's first need, when the theme has it.
    pub fn activity_icon(&self, at: ActivityAt) -> Option<String> {
        let first = self.site.needs_of(at).first()?;
        self.icon(&self.site[*first])
    }

    /// For whom an activity is, ages last.
    pub fn audiences(&self, activity: &Activity) -> Vec<String> {
        let audiences = activity
            .audiences
            .iter()
            .map(|a| self.speech.audience(*a).to_owned());
        audiences
            .chain(activity.ages.map(|ages| self.speech.ages(ages)))
            .collect()
    }

    /// Every commune that has a project, with its projects. A project whose estate lies over
    /// several communes stands in each.
    pub fn commune_groups(&self) -> Vec<CommuneGroup> {
        let communes = self.site.communes.entries();
        communes
            .filter(|(at, _)| !self.site.relations.of_commune[*at].is_empty())
            .map(|(at, commune)| CommuneGroup {
                path: self.path(PageKind::Commune(at)),
                name: self.text(&commune.name),
                other_name: self.other(&commune.name),
                projects: self.project_cards(&self.site.relations.of_commune[at]),
            })
            .collect()
    }
}

/// Whether a price says, in any of its languages, that there is none.
pub(super) fn is_free(price: &Text) -> bool {
    price
        .iter()
        .any(|(_, text)| FREE.contains(&crate::text::fold_key(text).as_str()))
}
