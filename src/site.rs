//! Draws the relations between what was parsed.
//!
//! Takes drafts, whose references are still names, and gives a [`Site`], whose references are
//! records that exist. A name nobody bears is a fault with the nearest name as a hint. Knows
//! nothing of files, themes or HTML.

mod answers;
mod assemble;
mod change;
mod distance;
mod gaps;
mod order;
mod plain;
mod references;
mod relations;
mod schedules;
mod spoken;
mod upcoming;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use answers::{Answer, Way};
pub use distance::bounds_of;
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
pub use relations::{ActivityAt, Relations};
use upcoming::Upcoming;
pub use upcoming::{Dated, monday_of};

use crate::agenda::{House, Window};
use crate::diagnostic::Diagnostics;
use crate::lang::Lang;
use crate::model::{
    Commune, CommuneId, Concept, FreePage, Need, Notice, Organisation, OrganisationId, Period,
    Project, ProjectId, Settings, Status, Street, Text,
};
use crate::parse::{Parsed, PhotoFile};

/// Everything the pages are made from, on one day; it never changes.
pub struct Site {
    /// What `site.yaml` says.
    pub settings: Settings,
    /// The day for which the pages are made.
    pub today: Date,
    /// Every project, also those that have ended, by name.
    pub projects: Vec<Project>,
    /// Associations and landlords, by name.
    pub organisations: Vec<Organisation>,
    /// Communes, by name.
    pub communes: Vec<Commune>,
    /// Needs, most wanted first.
    pub needs: Vec<Need>,
    /// Named periods.
    pub periods: Vec<Period>,
    /// The vocabulary of the search.
    pub concepts: Vec<Concept>,
    /// Free pages, in their order.
    pub free_pages: Vec<FreePage>,
    /// Streets with a point.
    pub streets: Vec<Street>,
    /// Photos by file name.
    pub photos: BTreeMap<String, PhotoFile>,
    /// What belongs to what.
    pub relations: Relations,
    /// The dates to come, counted when they are first asked for.
    upcoming: OnceLock<Upcoming>,
}

impl Site {
    /// Joins what was parsed into a site, unless an error stands; what was found is all there,
    /// the faults of the files included. `today` tells the day once the
    /// site's zone is known.
    pub fn new(
        parsed: Vec<Parsed>,
        today: impl FnOnce(&Settings) -> Date,
    ) -> (Option<Self>, Diagnostics) {
        let (assembled, mut found) = assemble::assemble(parsed);
        let today = assembled.settings.as_deref().map(today);
        references::check(&assembled, &mut found);
        schedules::check(&assembled, today, &mut found);
        gaps::note(&assembled, &mut found);
        plain::note(&assembled, &mut found);
        let found = found.sorted();
        let site = if found.has_errors() {
            None
        } else {
            today.and_then(|today| assembled.into_site(today))
        };
        (site, found)
    }

    /// The languages of the site; the first is that of plain texts.
    pub fn languages(&self) -> &[Lang] {
        &self.settings.languages
    }

    /// The languages of the region, which its street signs and posters bear: the site's first two.
    pub fn region(&self) -> &[Lang] {
        let languages = self.languages();
        &languages[..languages.len().min(2)]
    }

    /// A name in the region's other language, when it is another name: the second line of a plate.
    pub fn other_name<'a>(&self, name: &'a Text, lang: Lang) -> Option<(Lang, &'a str)> {
        let (shown, first) = name.get(lang);
        let others = self.region().iter().filter(|other| **other != shown);
        others
            .filter(|other| name.has(**other))
            .map(|other| (*other, name.get(*other).1.as_str()))
            .find(|(_, second)| second != first)
    }

    /// A project of this site.
    pub fn project(&self, id: &ProjectId) -> Option<&Project> {
        self.relations
            .projects
            .get(id)
            .map(|at| &self.projects[*at])
    }

    /// A commune of this site.
    pub fn commune(&self, id: &CommuneId) -> Option<&Commune> {
        self.relations
            .communes
            .get(id)
            .map(|at| &self.communes[*at])
    }

    /// An organisation of this site.
    pub fn organisation(&self, id: &OrganisationId) -> Option<&Organisation> {
        self.relations
            .organisations
            .get(id)
            .map(|at| &self.organisations[*at])
    }

    /// Projects that exist, or did when last heard of.
    pub fn listed(&self) -> impl Iterator<Item = &Project> {
        self.projects
            .iter()
            .filter(|project| project.status != Status::Ended)
    }

    /// Whether to call before coming: nobody confirmed the sheet, or not for a while.
    pub fn call_first(&self, project: &Project) -> bool {
        self.is_older(project, self.settings.freshness.call_after)
            .unwrap_or(true)
    }

    /// Whether the confirmation is so old that home and agenda leave out what repeats.
    fn is_retired(&self, project: &Project) -> bool {
        self.is_older(project, self.settings.freshness.remove_after)
            .unwrap_or(false)
    }

    /// Whether the sheet was confirmed more than `months` ago; `None` when it never was.
    fn is_older(&self, project: &Project, months: u8) -> Option<bool> {
        let confirmed = project.confirmed.as_ref()?;
        let span: Span = i64::from(months).months();
        Some(
            confirmed
                .on
                .checked_add(span)
                .is_ok_and(|limit| limit < self.today),
        )
    }

    /// The days that pages show: from today over the horizon.
    pub fn window(&self) -> Window {
        Window::from_day(self.today, self.settings.horizon)
    }

    /// The rules under which a project's schedules become dates.
    pub fn house<'a>(&'a self, project: &'a Project) -> House<'a> {
        House::of(project, &self.periods)
    }

    /// Messages of a project that concern today.
    pub fn notices<'a>(&'a self, project: &'a Project) -> impl Iterator<Item = &'a Notice> {
        let today = self.today;
        project
            .notices
            .iter()
            .filter(move |notice| notice.shown.is_none_or(|days| days.contains(today)))
    }
}
