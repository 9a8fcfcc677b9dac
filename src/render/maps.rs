//! The drawings of a site, each made when it is first shown; every language shows the same.

use std::sync::OnceLock;

use crate::map::{Drawing, Home, Locators};
use crate::model::{Commune, Shape};
use crate::site::{CommuneAt, ProjectAt, Site, Table};

/// The drawings of a site; none of them when no outline is known.
pub(super) struct Maps {
    whole: OnceLock<Option<Drawing>>,
    communes: Table<Commune, OnceLock<Option<Drawing>>>,
    locators: OnceLock<Option<Locators>>,
}

impl Maps {
    /// Room for the drawings.
    pub fn new(site: &Site) -> Self {
        Self {
            whole: OnceLock::new(),
            communes: Table::of(&site.communes, |_| OnceLock::new()),
            locators: OnceLock::new(),
        }
    }

    /// The map of all communes, with the projects in the order of [`by_commune`].
    pub fn whole(&self, site: &Site) -> Option<&Drawing> {
        let drawn = || {
            let groups = by_commune(site).into_iter();
            Drawing::whole(&shapes(site), &homes(site, groups.flat_map(|(_, all)| all)))
        };
        self.whole.get_or_init(drawn).as_ref()
    }

    /// The map of a commune, with the commune's projects in their order.
    pub fn commune(&self, site: &Site, at: CommuneAt) -> Option<&Drawing> {
        let drawn = || {
            let projects = site.relations.of_commune[at].iter().copied();
            Drawing::near(&shapes(site), at, &homes(site, projects))
        };
        self.communes[at].get_or_init(drawn).as_ref()
    }

    /// What the small maps share.
    pub fn locators(&self, site: &Site) -> Option<&Locators> {
        let drawn = || Locators::of(&shapes(site));
        self.locators.get_or_init(drawn).as_ref()
    }
}

/// Each listed project once, in the commune of its address.
pub(super) fn by_commune(site: &Site) -> Vec<(CommuneAt, Vec<ProjectAt>)> {
    let groups = site.communes.handles().map(|at| {
        let projects = site.relations.of_commune[at].iter().copied();
        let here = |project: &ProjectAt| site.ties(*project).commune == at;
        (at, projects.filter(here).collect())
    });
    groups
        .filter(|(_, projects): &(CommuneAt, Vec<ProjectAt>)| !projects.is_empty())
        .collect()
}

fn homes(site: &Site, projects: impl Iterator<Item = ProjectAt>) -> Vec<Home> {
    let home = |project| Home {
        project,
        commune: site.ties(project).commune,
        position: site[project].address.position,
    };
    projects.map(home).collect()
}

fn shapes(site: &Site) -> Vec<(CommuneAt, &Shape)> {
    let communes = site.communes.entries();
    communes
        .filter_map(|(at, commune)| Some((at, commune.shape.as_ref()?)))
        .collect()
}
