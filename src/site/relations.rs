//! What belongs to what, by the handles of the site's lists.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::distance::neighbours;
use super::handles::{ActivityAt, At, CommuneAt, List, NeedAt, OrganisationAt, ProjectAt, Table};
use crate::model::{
    Activity, Commune, CommuneId, Id, Location, Need, NeedId, Organisation, OrganisationId,
    Project, Status,
};

/// Relations of a site, in both directions. Projects that have ended belong to nothing but their
/// own page, so the lists of projects and activities leave them out.
#[derive(Debug)]
pub struct Relations {
    /// What each project names.
    pub of_project: Table<Project, ProjectTies>,
    /// Projects whose estate lies in a commune.
    pub of_commune: Table<Commune, Vec<ProjectAt>>,
    /// The communes that share a border with one, as far as shapes are known.
    pub neighbours: Table<Commune, Vec<CommuneAt>>,
    /// Projects that an organisation runs or is the landlord of.
    pub of_organisation: Table<Organisation, Vec<ProjectAt>>,
    /// Projects that an organisation is another partner of.
    pub partner_of: Table<Organisation, Vec<ProjectAt>>,
    /// Activities that answer a need.
    pub of_need: Table<Need, Vec<ActivityAt>>,
    communes: Names<Commune>,
}

/// What a project names, found.
#[derive(Debug)]
pub struct ProjectTies {
    /// The commune of its address.
    pub commune: CommuneAt,
    /// The other communes of its estate.
    pub other_communes: Vec<CommuneAt>,
    /// The association that runs it.
    pub association: Option<OrganisationAt>,
    /// The owners of the estate who are partners.
    pub landlords: Vec<OrganisationAt>,
    /// Other organisations it works with.
    pub partners: Vec<OrganisationAt>,
    /// The project that goes on where it ended.
    pub successor: Option<ProjectAt>,
    /// What each of its activities names, in the order of the sheet.
    pub activities: Vec<ActivityTies>,
}

/// What an activity names, found.
#[derive(Debug)]
pub struct ActivityTies {
    /// The needs it answers, as the sheet orders them.
    pub needs: Vec<NeedAt>,
    /// The commune of its place, where that is not at the project.
    pub commune: Option<CommuneAt>,
}

/// The handles of records by their ids.
type Names<Kind> = BTreeMap<Id<Kind>, At<Kind>>;

/// The lists that names point into.
pub(super) struct Lists<'a> {
    pub projects: &'a List<Project>,
    pub organisations: &'a List<Organisation>,
    pub communes: &'a List<Commune>,
    pub needs: &'a List<Need>,
}

/// Every name that a sheet may give.
struct Known {
    projects: Names<Project>,
    organisations: Names<Organisation>,
    communes: Names<Commune>,
    needs: Names<Need>,
}

impl Relations {
    /// Finds every relation in lists that will not change order any more.
    pub(super) fn new(lists: &Lists) -> Self {
        let known = Known {
            projects: names(lists.projects, |project| &project.id),
            organisations: names(lists.organisations, |organisation| &organisation.id),
            communes: names(lists.communes, |commune| &commune.id),
            needs: names(lists.needs, |need| &need.id),
        };
        let projects: Vec<ProjectAt> = lists.projects.handles().collect();
        let ties = projects
            .par_iter()
            .map(|at| known.ties(&lists.projects[*at]));
        let ties: Vec<ProjectTies> = ties.collect();
        let mut relations = Self {
            of_project: ties.into_iter().collect(),
            of_commune: Table::of(lists.communes, |_| Vec::new()),
            neighbours: neighbours(lists.communes),
            of_organisation: Table::of(lists.organisations, |_| Vec::new()),
            partner_of: Table::of(lists.organisations, |_| Vec::new()),
            of_need: Table::of(lists.needs, |_| Vec::new()),
            communes: known.communes,
        };
        let listed = lists.projects.entries();
        for (at, _) in listed.filter(|(_, project)| project.status != Status::Ended) {
            relations.enter(at);
        }
        relations
    }

    /// The commune that a record of the site names.
    pub fn commune(&self, id: &CommuneId) -> CommuneAt {
        found(&self.communes, id)
    }

    /// What an activity names.
    pub fn of_activity(&self, at: ActivityAt) -> &ActivityTies {
        &self.of_project[at.project].activities[at.position()]
    }

    /// Enters a project into the lists of those that it names.
    fn enter(&mut self, at: ProjectAt) {
        let ties = &self.of_project[at];
        for commune in [ties.commune].iter().chain(&ties.other_communes) {
            add(&mut self.of_commune[*commune], at);
        }
        for organisation in ties.association.iter().chain(&ties.landlords) {
            add(&mut self.of_organisation[*organisation], at);
        }
        for organisation in &ties.partners {
            add(&mut self.partner_of[*organisation], at);
        }
        let activities = ActivityAt::of(at, ties.activities.len());
        for (activity, ties) in activities.zip(&ties.activities) {
            for need in &ties.needs {
                add(&mut self.of_need[*need], activity);
            }
        }
    }
}

impl Known {
    /// Ids become handles. What is not known here was told before, and made no site.
    fn ties(&self, project: &Project) -> ProjectTies {
        let organisations = |ids: &[OrganisationId]| -> Vec<OrganisationAt> {
            ids.iter()
                .map(|id| found(&self.organisations, id))
                .collect()
        };
        let address = &project.address;
        let commune = address.commune.as_ref();
        ProjectTies {
            commune: self.commune(commune.expect("a sheet without commune makes no site")),
            other_communes: address
                .other_communes
                .iter()
                .map(|id| self.commune(id))
                .collect(),
            association: organisations(project.association.as_slice()).pop(),
            landlords: organisations(&project.landlords),
            partners: organisations(&project.partners),
            successor: project
                .successor
                .as_ref()
                .map(|id| found(&self.projects, id)),
            activities: project
                .activities
                .iter()
                .map(|activity| self.ties_of_activity(activity))
                .collect(),
        }
    }

    fn ties_of_activity(&self, activity: &Activity) -> ActivityTies {
        let needs = |ids: &[NeedId]| ids.iter().map(|id| found(&self.needs, id)).collect();
        let commune = match &activity.location {
            Some(Location::Elsewhere { commune, .. }) => commune.as_ref(),
            Some(Location::Room(_)) | None => None,
        };
        ActivityTies {
            needs: needs(&activity.needs),
            commune: commune.map(|id| self.commune(id)),
        }
    }

    fn commune(&self, id: &CommuneId) -> CommuneAt {
        found(&self.communes, id)
    }
}

fn names<Kind>(list: &List<Kind>, id: impl Fn(&Kind) -> &Id<Kind>) -> Names<Kind> {
    let entries = list.entries();
    entries
        .map(|(at, record)| (id(record).clone(), at))
        .collect()
}

/// The record of a name. A site is only made once every name was found.
fn found<Kind>(names: &Names<Kind>, id: &Id<Kind>) -> At<Kind> {
    *names
        .get(id)
        .expect("a name that nobody bears makes no site")
}

/// Adds a member once; members come in their order.
fn add<T: PartialEq>(list: &mut Vec<T>, member: T) {
    if list.last() != Some(&member) {
        list.push(member);
    }
}
