//! Which sheets nobody stands behind any more, and what to ask whom: for the maintainer of a site.
//!
//! Values only; [`list`] and [`letter`] put them into words.

mod letter;
mod list;

pub use letter::{Letter, letter};
pub use list::{json, list};

use crate::site::{ProjectAt, Reason, Site};

/// A sheet about which to ask.
#[derive(Clone, Debug)]
pub struct Reminder {
    /// Whose sheet it is.
    pub project: ProjectAt,
    /// Why to ask, most pressing first; never empty.
    pub reasons: Vec<Reason>,
}

/// The groups of reasons, most pressing first.
const GROUPS: [&str; 4] = ["doute", "perime", "jamais", "bientot"];

/// The sheets about which to ask, in the order of the projects; soon is `within` days.
pub fn reminders(site: &Site, within: u16) -> Vec<Reminder> {
    let projects = site.projects.handles();
    projects
        .filter_map(|project| {
            let reasons = site.reasons(project, within);
            (!reasons.is_empty()).then_some(Reminder { project, reasons })
        })
        .collect()
}
