//! What belongs to what, by position in the site's lists.

use std::collections::BTreeMap;

use crate::model::{
    Commune, CommuneId, Need, NeedId, Organisation, OrganisationId, Project, ProjectId, Status,
};

/// Relations of a site. Ended projects belong to nothing but their own page.
#[derive(Default)]
pub struct Relations {
    /// Positions of projects.
    pub projects: BTreeMap<ProjectId, usize>,
    /// Positions of communes.
    pub communes: BTreeMap<CommuneId, usize>,
    /// Positions of organisations.
    pub organisations: BTreeMap<OrganisationId, usize>,
    /// Projects whose estate lies in a commune, by the commune's position.
    pub of_commune: Vec<Vec<usize>>,
    /// Projects that an organisation runs or is the landlord of, by its position.
    pub of_organisation: Vec<Vec<usize>>,
    /// Projects that an organisation is another partner of, by its position.
    pub partner_of: Vec<Vec<usize>>,
    /// Activities that answer a need, by the need's position.
    pub of_need: Vec<Vec<ActivityAt>>,
}

/// An activity by the positions of its project and of itself in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivityAt {
    /// The project.
    pub project: usize,
    /// The activity among the project's.
    pub activity: usize,
}

impl Relations {
    /// Finds every relation in lists that will not change order any more.
    pub(super) fn new(
        projects: &[Project],
        organisations: &[Organisation],
        communes: &[Commune],
        needs: &[Need],
    ) -> Self {
        let mut relations = Self {
            projects: positions(projects.iter().map(|project| &project.id)),
            communes: positions(communes.iter().map(|commune| &commune.id)),
            organisations: positions(organisations.iter().map(|organisation| &organisation.id)),
            of_commune: vec![Vec::new(); communes.len()],
            of_organisation: vec![Vec::new(); organisations.len()],
            partner_of: vec![Vec::new(); organisations.len()],
            of_need: vec![Vec::new(); needs.len()],
        };
        let needs_at = positions(needs.iter().map(|need| &need.id));
        for (at, project) in projects.iter().enumerate() {
            if project.status != Status::Ended {
                relations.join(at, project, &needs_at);
            }
        }
        relations
    }

    fn join(&mut self, at: usize, project: &Project, needs_at: &BTreeMap<NeedId, usize>) {
        for commune in project
            .address
            .commune
            .iter()
            .chain(&project.address.other_communes)
        {
            add(&mut self.of_commune, self.communes.get(commune), at);
        }
        for organisation in project.association.iter().chain(&project.landlords) {
            add(
                &mut self.of_organisation,
                self.organisations.get(organisation),
                at,
            );
        }
        for organisation in &project.partners {
            add(
                &mut self.partner_of,
                self.organisations.get(organisation),
                at,
            );
        }
        for (position, activity) in project.activities.iter().enumerate() {
            for need in &activity.needs {
                let here = ActivityAt {
                    project: at,
                    activity: position,
                };
                add(&mut self.of_need, needs_at.get(need), here);
            }
        }
    }
}

fn positions<'a, K: Ord + Clone + 'a>(ids: impl Iterator<Item = &'a K>) -> BTreeMap<K, usize> {
    ids.enumerate().map(|(at, id)| (id.clone(), at)).collect()
}

/// Adds a member once.
fn add<T: PartialEq>(lists: &mut [Vec<T>], list: Option<&usize>, member: T) {
    if let Some(list) = list.map(|at| &mut lists[*at])
        && list.last() != Some(&member)
    {
        list.push(member);
    }
}
