//! Draws the relations between what was parsed.
//!
//! Takes drafts, whose references are still names, and gives a [`Site`], whose references are
//! records that exist. A name nobody bears is a fault with the nearest name as a hint. Knows
//! nothing of files, themes or HTML.

mod answers;
mod assemble;
mod change;
mod distance;
mod doubts;
mod facets;
mod gaps;
mod handles;
mod marks;
mod memory;
mod order;
mod plain;
mod positions;
mod reasons;
mod references;
mod relations;
mod schedules;
mod series;
mod sheets;
mod spoken;
mod telling;
mod upcoming;

use std::ops::Index;
use std::sync::{Arc, OnceLock};

pub use answers::{ContactOwner, OwnedContact, Way};
use assemble::Assembled;
use facets::Choices;
pub use facets::{Facet, TOGETHER};
pub use gaps::Untranslated;
pub use handles::{
    ActivityAt, At, CommuneAt, FreePageAt, List, NeedAt, OrganisationAt, PhotoAt, ProjectAt, Table,
};
use jiff::civil::Date;
use marks::Marks;
pub use memory::Memory;
use rayon::prelude::*;
pub use reasons::Reason;
pub use relations::{ActivityTies, ProjectTies, Relations};
pub use series::{Closed, Series};
pub use telling::{Outlet, SheetState, Telling};
use upcoming::Upcoming;
pub use upcoming::{Dated, monday_of};

use crate::agenda::{House, Window};
use crate::diagnostic::Diagnostics;
use crate::lang::Lang;
use crate::model::{
    Activity, Commune, CommuneId, Concept, FreePage, Need, Notice, Organisation, Period, PeriodId,
    Project, Settings, Status, Street, Text,
};
use crate::parse::{AsIsFile, Parsed, ParsedContent, PhotoFile};

/// Everything the pages are made from, on one day; it never changes.
pub struct Site {
    /// What `site.yaml` says.
    pub settings: Settings,
    /// The day for which the pages are made.
    pub today: Date,
    /// Every project, also those that have ended, by name.
    pub projects: List<Project>,
    /// Associations and landlords, by name.
    pub organisations: List<Organisation>,
    /// Communes, by name.
    pub communes: List<Commune>,
    /// Needs, most wanted first.
    pub needs: List<Need>,
    /// Named periods.
    pub periods: Vec<Period>,
    /// The vocabulary of the search.
    pub concepts: Arc<[Concept]>,
    /// Free pages, in their order.
    pub free_pages: List<FreePage>,
    /// Streets with a point.
    pub streets: Arc<[Street]>,
    /// Photos by file name.
    pub photos: List<PhotoFile>,
    /// Files that are published as they are, in the order of their paths.
    pub as_is: Vec<AsIsFile>,
    /// What belongs to what.
    pub relations: Relations,
    /// The dates to come, counted when they are first asked for.
    upcoming: OnceLock<Upcoming>,
    /// What facets choose, found when a list is first asked for.
    choices: OnceLock<Choices>,
    identity: OnceLock<String>,
}

impl Site {
    /// Joins what was parsed into a site, unless an error stands, be it in files that could not
    /// even be read: `before` is what was found there. What was found is all given back. `today`
    /// tells the day once the site's zone is known.
    pub fn new(
        parsed: Vec<Parsed>,
        before: Diagnostics,
        today: impl FnOnce(&Settings) -> Date,
    ) -> (Option<Self>, Diagnostics) {
        let (assembled, today, mut found) = joined(parsed, before, today, &mut Memory::default());
        gaps::note(&assembled, &mut found);
        plain::note(&assembled, &mut found);
        made(assembled, today, found)
    }

    /// Joins what was parsed again, without the hints, which a preview does not show. `memory` is
    /// what was found the last time.
    pub fn again(
        parsed: &[Arc<Parsed>],
        before: Diagnostics,
        today: impl FnOnce(&Settings) -> Date,
        memory: &mut Memory,
    ) -> (Option<Self>, Diagnostics) {
        let settings = parsed.iter().find_map(|one| match &one.content {
            Some(ParsedContent::Settings(settings)) => Some(settings),
            _ => None,
        });
        let day = settings.map(|settings| today(settings));
        memory.keep_what_holds(parsed, day);
        let copies = parsed.par_iter().map(|one| Parsed::clone(one)).collect();
        let day = |_: &Settings| day.expect("the settings were there a moment ago");
        let (assembled, today, found) = joined(copies, before, day, memory);
        made(assembled, today, found)
    }

    /// The languages of the site; the first is that of plain texts.
    pub fn languages(&self) -> &[Lang] {
        &self.settings.languages
    }

    /// What the site is known by, whatever its address becomes.
    pub fn identity(&self) -> &str {
        let title = || self.settings.title.get(self.languages()[0]).1;
        self.identity.get_or_init(|| slug::slugify(title()))
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

    /// The projects that exist, or did when last heard of.
    pub fn listed(&self) -> impl Iterator<Item = ProjectAt> + Clone {
        let projects = self.projects.handles();
        projects.filter(|at| self.is_listed(*at))
    }

    /// Whether a project exists, or did when last heard of.
    pub fn is_listed(&self, at: ProjectAt) -> bool {
        self[at].status != Status::Ended
    }

    /// The activities of a project; none when it has ended.
    pub fn activities(&self, at: ProjectAt) -> impl Iterator<Item = ActivityAt> + Clone {
        let many = self[at].activities.len();
        ActivityAt::of(at, if self.is_listed(at) { many } else { 0 })
    }

    /// The activities of a project, whether or not it has ended.
    pub fn written_activities(&self, at: ProjectAt) -> impl Iterator<Item = ActivityAt> + Clone {
        ActivityAt::of(at, self[at].activities.len())
    }

    /// The activities of all listed projects.
    pub fn all_activities(&self) -> impl Iterator<Item = ActivityAt> + Clone {
        self.listed().flat_map(|at| self.activities(at))
    }

    /// What a project names.
    pub fn ties(&self, at: ProjectAt) -> &ProjectTies {
        &self.relations.of_project[at]
    }

    /// The needs that an activity answers.
    pub fn needs_of(&self, at: ActivityAt) -> &[NeedAt] {
        &self.relations.of_activity(at).needs
    }

    /// Whether the estate of a project lies in a commune, wholly or partly.
    pub fn is_in(&self, at: ProjectAt, commune: CommuneAt) -> bool {
        let ties = self.ties(at);
        ties.commune == commune || ties.other_communes.contains(&commune)
    }

    /// The commune that a record names.
    pub fn commune(&self, id: &CommuneId) -> &Commune {
        &self.communes[self.relations.commune(id)]
    }

    /// The named period that a schedule names.
    pub fn period(&self, id: &PeriodId) -> &Period {
        let mut periods = self.periods.iter();
        let period = periods.find(|period| period.id == *id);
        period.expect("a period that is not known makes no site")
    }

    /// A photo by its file's name.
    pub fn photo(&self, file: &str) -> Option<PhotoAt> {
        self.photos.find(|photo| photo.name == file)
    }

    /// The days that pages show: from today over the horizon.
    pub fn window(&self) -> Window {
        Window::from_day(self.today, self.settings.horizon)
    }

    /// The rules under which a project's schedules become dates.
    pub fn house(&self, project: ProjectAt) -> House<'_> {
        House::of(&self[project], &self.periods)
    }

    /// Messages of a project that concern today or one of the days after it.
    pub fn notices(&self, project: ProjectAt, days: u16) -> impl Iterator<Item = &Notice> {
        let window = Window::from_day(self.today, days);
        let concerns = move |notice: &&Notice| {
            notice.shown.is_none_or(|days| {
                let is_over = days.last.is_some_and(|last| last < window.first);
                !is_over && days.first <= window.last
            })
        };
        self[project].notices.iter().filter(concerns)
    }
}

/// Joins the files and finds every error and warning.
fn joined(
    parsed: Vec<Parsed>,
    before: Diagnostics,
    today: impl FnOnce(&Settings) -> Date,
    memory: &mut Memory,
) -> (Assembled, Option<Date>, Diagnostics) {
    let (assembled, mut found) = assemble::assemble(parsed, memory);
    found.extend(before);
    let today = assembled.settings.as_deref().map(today);
    references::check(&assembled, &mut found);
    let marks = Marks::of(&assembled);
    sheets::check(&assembled, &marks, today, memory, &mut found);
    doubts::note(&assembled, &marks, &mut found);
    (assembled, today, found)
}

/// The site, unless an error stands.
fn made(
    assembled: Assembled,
    today: Option<Date>,
    found: Diagnostics,
) -> (Option<Site>, Diagnostics) {
    let found = found.sorted();
    let site = if found.has_errors() {
        None
    } else {
        today.and_then(|today| assembled.into_site(today))
    };
    (site, found)
}

impl Index<ProjectAt> for Site {
    type Output = Project;

    fn index(&self, at: ProjectAt) -> &Project {
        &self.projects[at]
    }
}

impl Index<ActivityAt> for Site {
    type Output = Activity;

    fn index(&self, at: ActivityAt) -> &Activity {
        self.projects[at.project].activity(at)
    }
}

impl Index<OrganisationAt> for Site {
    type Output = Organisation;

    fn index(&self, at: OrganisationAt) -> &Organisation {
        &self.organisations[at]
    }
}

impl Index<CommuneAt> for Site {
    type Output = Commune;

    fn index(&self, at: CommuneAt) -> &Commune {
        &self.communes[at]
    }
}

impl Index<NeedAt> for Site {
    type Output = Need;

    fn index(&self, at: NeedAt) -> &Need {
        &self.needs[at]
    }
}

impl Index<FreePageAt> for Site {
    type Output = FreePage;

    fn index(&self, at: FreePageAt) -> &FreePage {
        &self.free_pages[at]
    }
}

impl Index<PhotoAt> for Site {
    type Output = PhotoFile;

    fn index(&self, at: PhotoAt) -> &PhotoFile {
        &self.photos[at]
    }
}
