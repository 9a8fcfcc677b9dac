//! Why to ask the people of a sheet whether it is still right.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{ActivityAt, ProjectAt, SheetState, Site};
use crate::model::{Status, Text};

/// Why to ask about a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The project is not known to exist today.
    InDoubt,
    /// Nobody ever confirmed the sheet.
    Never,
    /// Somebody did, longer ago than the site counts on.
    Expired {
        /// When that was.
        on: Date,
        /// Until when it counted.
        until: Date,
    },
    /// The confirmation ends soon.
    Ends {
        /// When the sheet was confirmed.
        on: Date,
        /// The last day on which that counts.
        until: Date,
    },
    /// An activity that repeats ends soon.
    LastDate {
        /// What it is called.
        title: Text,
        /// Its last day.
        day: Date,
    },
}

impl Reason {
    /// Its stable name, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::InDoubt => "doute",
            Self::Never => "jamais",
            Self::Expired { .. } => "perime",
            Self::Ends { .. } | Self::LastDate { .. } => "bientot",
        }
    }
}

impl Site {
    /// Why to ask about a project's sheet, most pressing first; soon is `within` days.
    pub fn reasons(&self, project: ProjectAt, within: u16) -> Vec<Reason> {
        let soon = self.today.saturating_add(i64::from(within).days());
        let confirmation = of_confirmation(self, project, soon);
        let activities = of_activities(self, project, soon);
        confirmation.into_iter().chain(activities).collect()
    }
}

fn of_confirmation(site: &Site, project: ProjectAt, soon: Date) -> Option<Reason> {
    let on = site[project].confirmed.as_ref().map(|one| one.on);
    match (site.state(project), on) {
        (SheetState::Ended, _) => None,
        (SheetState::InDoubt, _) => Some(Reason::InDoubt),
        (SheetState::Confirmed { until }, Some(on)) => {
            (until <= soon).then_some(Reason::Ends { on, until })
        }
        (SheetState::Expired | SheetState::Outdated, Some(on)) => {
            let months = i64::from(site.settings.freshness.call_after).months();
            let until = on.saturating_add(months);
            Some(Reason::Expired { on, until })
        }
        _ => Some(Reason::Never),
    }
}

/// The activities that repeat, but not beyond a day that is near.
fn of_activities(site: &Site, project: ProjectAt, soon: Date) -> Vec<Reason> {
    if site[project].status == Status::Ended {
        return Vec::new();
    }
    let last = |at: ActivityAt| -> Option<Date> {
        let slots = site.usual_slots(at);
        let ends: Option<Vec<Date>> = slots.iter().map(|slot| slot.until).collect();
        ends?.into_iter().max()
    };
    let activities = site.activities(project);
    activities
        .filter_map(|at| {
            let day = last(at).filter(|day| *day <= soon)?;
            let title = site[at].title.clone();
            Some(Reason::LastDate { title, day })
        })
        .collect()
}
