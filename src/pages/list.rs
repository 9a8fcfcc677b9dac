//! Which pages a site has, and what is so of each.

use jiff::civil::Weekday;

use super::{DataFile, FeedFormat, Page, PageKind, count_of_pages};
use crate::lang::Lang;
use crate::model::Status;
use crate::site::{CommuneAt, ProjectAt, Site};

/// How many addresses stand in one list for search engines (sitemaps.org, version 0.9: 50,000 and 50 MB
/// at most).
pub const SITEMAP: usize = 45_000;

/// Where it is told whom to tell of a weakness (RFC 9116, section 3).
pub(super) const SECURITY: &str = ".well-known/security.txt";

impl Site {
    /// Every page of the site, in a fixed order.
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = self.pages_of_all();
        for lang in self.languages() {
            let own = self.pages_in_each_language().into_iter();
            pages.extend(own.map(|kind| kind.in_language(*lang)));
        }
        pages.extend(self.calendar_pages(self.calendars()));
        pages.extend(self.embedded_pages());
        let projects = self.projects.handles();
        pages.extend(projects.flat_map(|at| self.shared_pages_of_project(at)));
        let photos = self.photos.handles().map(PageKind::Photo);
        pages.extend(photos.map(PageKind::of_all));
        self.parts_of_sitemap(&mut pages);
        pages
    }

    /// The files that there are once.
    pub(super) fn pages_of_all(&self) -> Vec<Page> {
        let mut shared = vec![
            PageKind::Root,
            PageKind::NotFound,
            PageKind::Robots,
            PageKind::Headers,
            PageKind::ServiceWorker,
        ];
        if self.settings.address.is_some() {
            shared.push(PageKind::Sitemap);
        }
        if self.has_former_names() {
            shared.push(PageKind::Redirects);
        }
        if self.settings.security.is_some() && !self.as_is.iter().any(|own| own.path == SECURITY) {
            shared.push(PageKind::Security);
        }
        shared.extend(DataFile::ALL.map(PageKind::OpenData));
        let as_is = 0..u16::try_from(self.as_is.len()).unwrap_or(u16::MAX);
        shared.extend(as_is.map(PageKind::AsIs));
        shared.into_iter().map(PageKind::of_all).collect()
    }

    /// The lists that other sites may show, in the languages of the region.
    pub(super) fn embedded_pages(&self) -> impl Iterator<Item = Page> {
        let communes = self.communes.handles();
        let communes = communes.filter(|at| !self.relations.of_commune[*at].is_empty());
        let region = self.region();
        communes.flat_map(move |at| {
            let embedded = PageKind::Embedded(at);
            region.iter().map(move |lang| embedded.in_language(*lang))
        })
    }

    /// A list of addresses for search engines has its limits, beyond which it stands in parts.
    fn parts_of_sitemap(&self, pages: &mut Vec<Page>) {
        let parts = self.sitemap_pages(pages).count().div_ceil(SITEMAP);
        if self.settings.address.is_some() && parts > 1 {
            let parts = u16::try_from(parts).unwrap_or(u16::MAX);
            pages.extend((1..=parts).map(|part| PageKind::SitemapPart(part).of_all()));
        }
    }

    /// The pages that search engines are told of.
    pub fn sitemap_pages<'a>(&'a self, pages: &'a [Page]) -> impl Iterator<Item = &'a Page> {
        pages.iter().filter(|page| {
            let is_file = matches!(
                page.kind,
                PageKind::Feed(_)
                    | PageKind::OpenSearch
                    | PageKind::Calendar(_)
                    | PageKind::FormerCalendar(..)
                    | PageKind::Manifest
                    | PageKind::FormFacts(_)
            );
            !is_file && page.lang.is_some() && self.is_indexed(**page)
        })
    }

    fn has_former_names(&self) -> bool {
        let mut former = Vec::new();
        self.former_pages_of_records(&mut former);
        let mut projects = self.projects.handles();
        !former.is_empty()
            || projects.any(|at| {
                let mut former = Vec::new();
                self.former_pages_of_project(at, &mut former);
                !former.is_empty()
            })
    }

    fn pages_in_each_language(&self) -> Vec<PageKind> {
        let mut pages = self.pages_of_records();
        self.pages_of_choices(&mut pages);
        for project in self.projects.handles() {
            self.pages_of_project(project, &mut pages);
        }
        pages
    }

    /// What each language has whatever happens, and the records other than projects.
    pub(super) fn pages_of_records(&self) -> Vec<PageKind> {
        let mut pages = vec![PageKind::Home, PageKind::List, PageKind::Manifest];
        if self.settings.offline {
            pages.push(PageKind::Offline);
        }
        if self.has_map() {
            pages.push(PageKind::Map);
        }
        if !self.organisations.is_empty() {
            pages.push(PageKind::Organisations);
        }
        pages.extend([PageKind::Data, PageKind::Coordination(None)]);
        pages.extend(self.free_pages.handles().map(PageKind::Free));
        pages.extend(self.communes.handles().map(PageKind::Commune));
        if self.takes_changes() {
            pages.extend(self.in_parts(PageKind::Form));
            pages.extend(self.in_parts(PageKind::FormFacts));
        }
        pages.extend(self.in_parts(PageKind::Booklet));
        pages.extend(self.organisations.handles().map(PageKind::Organisation));
        pages.extend(self.needs.handles().map(PageKind::Need));
        self.former_pages_of_records(&mut pages);
        if self.settings.address.is_some() {
            pages.extend([FeedFormat::Atom, FeedFormat::Json].map(PageKind::Feed));
            pages.push(PageKind::OpenSearch);
        }
        pages
    }

    /// One page; of a large directory, one for each commune that has a project.
    fn in_parts(&self, kind: fn(Option<CommuneAt>) -> PageKind) -> Vec<PageKind> {
        if !self.is_large() {
            return vec![kind(None)];
        }
        let communes = self.communes.handles();
        let communes = communes.filter(|at| !self.relations.of_commune[*at].is_empty());
        communes.map(|at| kind(Some(at))).collect()
    }

    /// Whether anybody reads what visitors or teams say.
    pub fn takes_changes(&self) -> bool {
        let settings = &self.settings;
        settings.corrections.is_some() || settings.repository.is_some()
    }

    /// The form for the teams below the root, about a project and a kind of change.
    pub fn form_of_team(&self, at: ProjectAt, kind: &str, lang: Lang) -> String {
        let path = self.form_of(at).in_language(lang).path(self);
        format!("{path}?!{}//{kind}", self[at].id)
    }

    /// The form that knows a project.
    pub fn form_of(&self, at: ProjectAt) -> PageKind {
        PageKind::Form(self.is_large().then(|| self.ties(at).commune))
    }

    /// Pages that are there because of what activities say.
    pub(super) fn pages_of_choices(&self, pages: &mut Vec<PageKind>) {
        pages.extend(self.audiences().into_iter().map(PageKind::Audience));
        pages.extend(self.spoken_languages().into_iter().map(PageKind::Spoken));
        if self.is_large() {
            self.pages_of_long_lists(pages);
        }
        if self.has_agenda() {
            self.pages_of_dates(pages);
        }
    }

    fn pages_of_dates(&self, pages: &mut Vec<PageKind>) {
        pages.push(PageKind::Agenda);
        pages.extend(self.weeks().into_iter().map(PageKind::Week));
        let days = Weekday::Monday.cycle_forward().take(7);
        pages.extend(days.map(PageKind::Weekday));
        for at in self.communes.handles() {
            let months = self.months(at).iter();
            pages.extend(months.map(|month| PageKind::Month(at, *month)));
        }
    }

    /// The pages of lists that are too long for one.
    fn pages_of_long_lists(&self, pages: &mut Vec<PageKind>) {
        for (commune, projects) in self
            .communes
            .handles()
            .zip(self.relations.of_commune.values())
        {
            let further = 2..=count_of_pages(projects.len());
            pages.extend(further.map(|number| PageKind::MoreProjects(commune, number)));
            let parts = 1..=count_of_pages(projects.len());
            let parts = parts.filter(|_| !projects.is_empty());
            pages.extend(parts.map(|number| PageKind::Coordination(Some((commune, number)))));
        }
        for (facet, communes) in self.facets() {
            for (commune, count) in communes {
                let numbers = 1..=count_of_pages(count);
                pages.extend(numbers.map(|number| PageKind::Chosen(facet, commune, number)));
            }
        }
    }

    pub(super) fn pages_of_project(&self, at: ProjectAt, pages: &mut Vec<PageKind>) {
        pages.push(PageKind::Project(at));
        self.former_pages_of_project(at, pages);
        pages.push(PageKind::Poster(at));
        if self.is_listed(at) {
            pages.extend(self.activities(at).map(PageKind::Activity));
        }
    }

    /// Whether search engines may list a page: not one that leads on or has no news any more, nor
    /// one made for paper or without words of its own, which says what another page says.
    pub fn is_indexed(&self, page: Page) -> bool {
        match page.kind {
            PageKind::Month(..)
            | PageKind::Booklet(_)
            | PageKind::Poster(_)
            | PageKind::PosterPair(_)
            | PageKind::Coordination(_)
            | PageKind::Form(_)
            | PageKind::NotFound
            | PageKind::Offline
            | PageKind::Short(..)
            | PageKind::Embedded(_)
            | PageKind::Moved(_) => false,
            PageKind::Project(at) if self[at].status == Status::Ended => false,
            _ => self.speaks(page),
        }
    }

    /// The page of a content file, by its path below `content/`: `pages/a-propos.md`.
    pub fn page_of_file(&self, file: &str, lang: Lang) -> Option<Page> {
        let (folder, name) = file.split_once('/')?;
        let id = name.split('.').next()?;
        let kind = match folder {
            "pcs" => PageKind::Project(self.projects.find(|project| project.id.as_str() == id)?),
            "asbl" | "sisp" => {
                let organisations = &self.organisations;
                PageKind::Organisation(organisations.find(|one| one.id.as_str() == id)?)
            }
            "pages" => PageKind::Free(self.free_pages.find(|page| page.id.as_str() == id)?),
            _ => return None,
        };
        Some(kind.in_language(lang))
    }
}
