//! What stands on many pages, each piece drawn once for a language and put in place once a depth.
//!
//! Fragments take handles and give finished HTML or small views. They know nothing of the pages
//! that show them.

pub(super) mod activity;
pub(super) mod address;
mod changes;
pub(super) mod choices;
pub(super) mod contact;
pub(super) mod counted;
mod depth;
pub(super) mod door;
mod links;
pub(super) mod map;
pub(super) mod markdown;
pub(super) mod month;
pub(super) mod needs;
pub(super) mod notice;
pub(super) mod numbers;
pub(super) mod occurrence;
pub(super) mod opening;
pub(super) mod project;
pub(super) mod qr;
pub(super) mod rhythm;
pub(super) mod rows;
pub(super) mod structured;
pub(super) mod subscribe;
pub(super) mod tell;
pub(super) mod times;
pub(super) mod trail;
pub(super) mod usual;
pub(super) mod week;

pub(super) use depth::Depth;

use super::context::Drawn;
use crate::model::Project;
use crate::site::{ActivityAt, Site, Table};

/// What the pages of a language share. A piece is drawn when a page first shows it.
pub(super) struct Fragments {
    projects: Table<Project, OfProject>,
    /// What narrows the agenda.
    agenda_choices: Drawn,
}

/// What pages show of a project.
#[derive(Default)]
struct OfProject {
    /// In lists, by its look.
    entries: [Drawn; project::Look::COUNT],
    /// Each of its activities on one line, as the pages of needs, days and audiences list them.
    lines: Vec<Drawn>,
    /// How to reach it.
    answer: Drawn,
    call_first: Drawn,
    line: Drawn,
    address: Drawn,
    /// Its address and contact on paper.
    paper: Drawn,
    /// The trail of what is below it.
    trail: Drawn,
}

impl Fragments {
    /// Room for the pieces.
    pub fn new(site: &Site) -> Self {
        let of_project = |project: &Project| OfProject {
            lines: project.activities.iter().map(|_| Drawn::new()).collect(),
            ..OfProject::default()
        };
        Self {
            projects: site.projects.iter().map(of_project).collect(),
            agenda_choices: Drawn::default(),
        }
    }

    fn line(&self, at: ActivityAt) -> &Drawn {
        &self.projects[at.project].lines[at.position()]
    }
}
