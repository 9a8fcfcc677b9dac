//! Former addresses: those that a page had under each former name of its record. What lies there
//! leads on for ever, for it was printed, subscribed to and passed on.

use super::{OutputPath, Page, PageKind};
use crate::lang::Lang;
use crate::model::{ActivityId, OrganisationKind, ProjectId};
use crate::site::{ActivityAt, FreePageAt, OrganisationAt, ProjectAt, Site};

/// The position of a former name; none for the name of today.
type Name = Option<u16>;

/// A page under a former name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Former {
    /// A project.
    Project(ProjectAt, u16),
    /// Its poster.
    Poster(ProjectAt, u16),
    /// Its poster in the languages of the region.
    PosterPair(ProjectAt, u16),
    /// An activity, under a former name of its project, of its own, or of both; under those of
    /// today, when the project has ended.
    Activity(ActivityAt, Name, Name),
    /// An association or a landlord.
    Organisation(OrganisationAt, u16),
    /// A free page.
    Free(FreePageAt, u16),
}

impl Former {
    /// Where it leads: to the page of today, or to that of the project when it has ended.
    pub fn now(self, site: &Site) -> PageKind {
        match self {
            Self::Project(at, _) => PageKind::Project(at),
            Self::Poster(at, _) => PageKind::Poster(at),
            Self::PosterPair(at, _) => PageKind::PosterPair(at),
            Self::Activity(at, ..) if site.is_listed(at.project) => PageKind::Activity(at),
            Self::Activity(at, ..) => PageKind::Project(at.project),
            Self::Organisation(at, _) => PageKind::Organisation(at),
            Self::Free(at, _) => PageKind::Free(at),
        }
    }

    /// Where it lies in a language.
    pub(super) fn path(self, lang: Lang, site: &Site) -> OutputPath {
        match self {
            Self::Project(at, name) => {
                OutputPath::of(lang, "pcs", project_name(site, at, Some(name)))
            }
            Self::Poster(at, name) => {
                OutputPath::of(lang, "affiches", project_name(site, at, Some(name)))
            }
            Self::PosterPair(at, name) => {
                OutputPath::pair(site.region(), project_name(site, at, Some(name)))
            }
            Self::Activity(at, project, own) => {
                let project = project_name(site, at.project, project);
                OutputPath::activity(lang, project, activity_name(site, at, own))
            }
            Self::Organisation(at, name) => {
                let folder = organisation_folder(site[at].kind);
                OutputPath::of(lang, folder, &site[at].former_names[usize::from(name)])
            }
            Self::Free(at, name) => {
                OutputPath::page(lang, &site[at].former_names[usize::from(name)])
            }
        }
    }
}

/// The folder of an organisation's page.
pub(super) fn organisation_folder(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Association => "asbl",
        OrganisationKind::Landlord => "sisp",
    }
}

/// A name of a project, of today or before.
pub(super) fn project_name(site: &Site, at: ProjectAt, name: Name) -> &ProjectId {
    let project = &site[at];
    name.map_or(&project.id, |name| &project.former_names[usize::from(name)])
}

fn activity_name(site: &Site, at: ActivityAt, name: Name) -> &ActivityId {
    let activity = &site[at];
    name.map_or(&activity.id, |name| {
        &activity.former_names[usize::from(name)]
    })
}

/// The positions of so many former names.
fn positions(names: usize) -> impl Iterator<Item = u16> + Clone {
    0..u16::try_from(names).unwrap_or(u16::MAX)
}

/// The name of today and all former ones.
fn every(names: usize) -> impl Iterator<Item = Name> + Clone {
    [None].into_iter().chain(positions(names).map(Some))
}

impl Site {
    /// The former addresses of a project and its activities in a language.
    pub(super) fn former_pages_of_project(&self, at: ProjectAt, pages: &mut Vec<PageKind>) {
        let names = self[at].former_names.len();
        pages.extend(positions(names).map(|name| PageKind::Moved(Former::Project(at, name))));
        let listed = self.is_listed(at);
        pages.extend(positions(names).map(|name| PageKind::Moved(Former::Poster(at, name))));
        for activity in self.written_activities(at) {
            let own = self[activity].former_names.len();
            let both = every(names).flat_map(|project| every(own).map(move |own| (project, own)));
            let both = both.filter(|(project, own)| project.is_some() || own.is_some() || !listed);
            let moved = both.map(|(project, own)| Former::Activity(activity, project, own));
            pages.extend(moved.map(PageKind::Moved));
        }
    }

    /// The former addresses of organisations and free pages in a language.
    pub(super) fn former_pages_of_records(&self, pages: &mut Vec<PageKind>) {
        for (at, organisation) in self.organisations.entries() {
            let names = positions(organisation.former_names.len());
            pages.extend(names.map(|name| PageKind::Moved(Former::Organisation(at, name))));
        }
        for (at, page) in self.free_pages.entries() {
            let names = positions(page.former_names.len());
            pages.extend(names.map(|name| PageKind::Moved(Former::Free(at, name))));
        }
    }

    /// What there is of a project besides the pages that each language has: its short addresses, its
    /// poster in the languages of the region, its calendars under former names.
    pub(super) fn shared_pages_of_project(&self, at: ProjectAt) -> impl Iterator<Item = Page> {
        let names = self[at].former_names.len();
        let short = every(names).map(move |name| PageKind::Short(at, name));
        let pair = move |name: Name| match name {
            None => PageKind::PosterPair(at),
            Some(name) => PageKind::Moved(Former::PosterPair(at, name)),
        };
        let pairs = (self.region().len() > 1).then(|| every(names).map(pair));
        let region = self.region().iter();
        let calendars = region.flat_map(move |lang| {
            let calendars = positions(names).map(move |name| PageKind::FormerCalendar(at, name));
            calendars.map(|calendar| calendar.in_language(*lang))
        });
        let card = std::iter::once(PageKind::Card(at));
        let shared = short.chain(pairs.into_iter().flatten()).chain(card);
        shared.map(PageKind::of_all).chain(calendars)
    }
}
