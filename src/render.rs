//! (Site, Theme, Page) -> bytes.
//!
//! A page is a pure function of the site: [`Renderer::render`] makes any one of them alone.
//! `build` maps it over all pages, the preview calls it for the page that is looked at.

mod context;
mod files;
mod fragments;
mod frame;
pub(crate) mod language;
mod maps;
mod near;
mod pages;
mod photo;
#[cfg(test)]
mod sample;
mod shared;

use std::io::{self, Write};
use std::sync::{Arc, OnceLock};

use context::Context;
pub use files::offline::LEAVE;
use files::offline::Marks;
use files::{calendar, feed, form_facts, hosts, manifest, offline, open_search};
use frame::page;
use shared::Shared;

use crate::open_data;
use crate::pages::{CalendarOf, DataFile, Page, PageKind};
use crate::search::{self, Index};
use crate::site::{ProjectAt, Site};
use crate::theme::{Theme, ThemeError};

/// Draws the pages of one site with one theme.
pub struct Renderer {
    site: Arc<Site>,
    theme: Arc<Theme>,
    shared: Shared,
    /// Tells one content of a page that phones keep from another.
    marks: Marks,
    /// The files of the search, made when one of them is first asked for.
    search: OnceLock<Vec<search::File>>,
}

/// A file that may be larger than all else in memory, so that it is written piece by piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Large {
    /// The facts of the directory for other programs.
    OpenData(DataFile),
    /// The pages, for search engines.
    Sitemap,
    /// A part of them, from 1.
    SitemapPart(u16),
}

impl Large {
    fn write(self, site: &Site, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::OpenData(file) => open_data::write(site, file, out),
            Self::Sitemap => hosts::sitemap(site, out),
            Self::SitemapPart(part) => hosts::sitemap_part(site, part, out),
        }
    }

    /// The file as a whole, for the preview.
    fn bytes(self, site: &Site) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Writing to memory cannot fail.
        let _ = self.write(site, &mut bytes);
        bytes
    }
}

/// A file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A page of the site.
    Page(Page),
    /// A file of the theme, by its position among the theme's.
    Asset(usize),
    /// A file of the search, by its position among those.
    Search(usize),
}

impl Output {
    /// Whether the file's name tells all that its bytes are made from, which takes long.
    pub fn is_named_after_content(&self) -> bool {
        matches!(self, Self::Page(page) if matches!(page.kind, PageKind::Photo(_)))
    }

    /// What the file holds, where that grows with the whole site.
    pub fn large(&self) -> Option<Large> {
        let Self::Page(page) = self else {
            return None;
        };
        match page.kind {
            PageKind::OpenData(file) => Some(Large::OpenData(file)),
            PageKind::Sitemap => Some(Large::Sitemap),
            PageKind::SitemapPart(part) => Some(Large::SitemapPart(part)),
            _ => None,
        }
    }

    /// Whether the file tells what is in others, so that it costs least when it is made last.
    pub fn is_last(&self) -> bool {
        matches!(self, Self::Page(page) if page.kind == PageKind::ServiceWorker)
    }
}

impl Renderer {
    /// Prepares what all pages share.
    pub fn new(site: Arc<Site>, theme: Arc<Theme>) -> Self {
        Self {
            shared: Shared::new(&site),
            marks: Marks::of(&site),
            site,
            theme,
            search: OnceLock::new(),
        }
    }

    /// The site that is drawn.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The pages of the site and the files of the theme, in a fixed order.
    pub fn pages_and_assets(&self) -> Vec<Output> {
        let pages = self.site.pages().into_iter().map(Output::Page);
        pages.chain(self.assets()).collect()
    }

    /// The files of the theme.
    pub fn assets(&self) -> impl Iterator<Item = Output> {
        (0..self.theme.assets().count()).map(Output::Asset)
    }

    /// The files of the search, of which nobody knows the names before the index is made.
    pub fn index_files(&self) -> Vec<Output> {
        (0..self.search().len()).map(Output::Search).collect()
    }

    /// Where a file of the output lies, below its root.
    pub fn path(&self, output: &Output) -> String {
        match output {
            Output::Page(page) => page.path(&self.site).into(),
            Output::Asset(at) => {
                let asset = self.theme.assets().nth(*at);
                asset.map(|asset| asset.path.clone()).unwrap_or_default()
            }
            Output::Search(at) => self.search()[*at].path.clone(),
        }
    }

    /// The index and the script that asks it.
    fn search(&self) -> &[search::File] {
        self.search
            .get_or_init(|| Index::new(&self.site, &self.theme).files())
    }

    /// Makes one file of the output.
    ///
    /// # Errors
    /// A mistake of the theme that none of its samples met.
    pub fn render(&self, output: &Output) -> Result<Vec<u8>, ThemeError> {
        match output {
            Output::Page(page) => self.page(*page),
            Output::Asset(at) => Ok(self
                .theme
                .assets()
                .nth(*at)
                .map(|asset| asset.bytes.clone())
                .unwrap_or_default()),
            Output::Search(at) => Ok(self.search()[*at].bytes.clone()),
        }
    }

    /// Writes a large file.
    ///
    /// # Errors
    /// Whoever takes the bytes refuses them.
    pub fn write(&self, file: Large, out: &mut dyn Write) -> io::Result<()> {
        file.write(&self.site, out)
    }

    fn page(&self, page: Page) -> Result<Vec<u8>, ThemeError> {
        let context = Context::new((&self.site, &self.theme), &self.shared, page);
        let bytes = self.draw(&context)?;
        self.marks.note(&context, &bytes);
        Ok(bytes)
    }

    /// The page of each kind: a function from what the kind names to the view, or to the file.
    fn draw(&self, context: &Context) -> Result<Vec<u8>, ThemeError> {
        let site = context.site;
        match context.page.kind {
            PageKind::Root => page(context, &pages::root::view(context)),
            PageKind::Home => page(context, &pages::home::view(context)),
            PageKind::Project(at) => page(context, &pages::project::view(context, at)),
            PageKind::Activity(at) => page(context, &pages::activity::view(context, at)),
            PageKind::Commune(at) => page(context, &pages::commune::view(context, at)),
            PageKind::Organisation(at) => page(context, &pages::organisation::view(context, at)),
            PageKind::MoreProjects(at, number) => {
                page(context, &pages::more_projects::view(context, at, number))
            }
            PageKind::Need(at) => page(context, &pages::need::view(context, at)),
            PageKind::Chosen(facet, at, number) => {
                page(context, &pages::chosen::view(context, facet, at, number))
            }
            PageKind::Free(at) => page(context, &pages::free::view(context, at)),
            PageKind::List => page(context, &pages::list::view(context)),
            PageKind::Map => page(context, &pages::map::view(context)),
            PageKind::Organisations => page(context, &pages::organisations::view(context)),
            PageKind::Data => page(context, &pages::data::view(context)),
            PageKind::Coordination(part) => {
                page(context, &pages::coordination::view(context, part))
            }
            PageKind::Form(of) => page(context, &pages::form::view(context, of)),
            PageKind::FormFacts(of) => Ok(form_facts::facts(context, of).into_bytes()),
            PageKind::OpenData(of) => Ok(Large::OpenData(of).bytes(site)),
            PageKind::Card(at) => Ok(open_data::card(site, at).into_bytes()),
            PageKind::Agenda => page(context, &pages::agenda::view(context)),
            PageKind::Week(monday) => page(context, &pages::week::view(context, monday)),
            PageKind::Audience(of) => page(context, &pages::audience::view(context, of)),
            PageKind::Weekday(day) => page(context, &pages::weekday::view(context, day)),
            PageKind::Month(at, month) => page(context, &pages::month::view(context, at, month)),
            PageKind::Spoken(lang) => page(context, &pages::spoken::view(context, lang)),
            PageKind::Booklet(of) => page(context, &pages::booklet::view(context, of)),
            PageKind::Poster(at) | PageKind::PosterPair(at) => poster(context, at),
            PageKind::NotFound => page(context, &pages::not_found::view(context)),
            PageKind::Embedded(at) => page(context, &pages::embedded::view(context, at)),
            PageKind::Moved(from) => moved(context, from.now(site)),
            PageKind::Short(at, None) => page(context, &pages::short::view(context, at)),
            PageKind::Short(at, Some(_)) => moved(context, PageKind::Short(at, None)),
            PageKind::Offline => page(context, &pages::offline::view(context)),
            PageKind::ServiceWorker => offline::worker(self),
            PageKind::Feed(format) => Ok(feed::feed(context, format).into_bytes()),
            PageKind::Manifest => Ok(manifest::manifest(context).into_bytes()),
            PageKind::OpenSearch => Ok(open_search::open_search(context).into_bytes()),
            PageKind::Calendar(of) => Ok(calendar::calendar(context, of)),
            PageKind::FormerCalendar(at, _) => Ok(calendar_of(context, at)),
            PageKind::AsIs(at) => Ok(site.as_is[usize::from(at)].text.as_bytes().to_vec()),
            PageKind::Photo(at) => Ok(photo::publishable(&site[at])),
            PageKind::Sitemap => Ok(Large::Sitemap.bytes(site)),
            PageKind::SitemapPart(part) => Ok(Large::SitemapPart(part).bytes(site)),
            PageKind::Robots => Ok(hosts::robots(site).into_bytes()),
            PageKind::Security => Ok(hosts::security(site).into_bytes()),
            PageKind::Headers => Ok(hosts::headers(site).into_bytes()),
            PageKind::Redirects => Ok(hosts::redirects(site).into_bytes()),
        }
    }
}

/// The calendar of a project.
fn calendar_of(context: &Context, at: ProjectAt) -> Vec<u8> {
    calendar::calendar(context, CalendarOf::Project(at))
}

/// What lies where a page was, and leads to another.
fn moved(context: &Context, to: PageKind) -> Result<Vec<u8>, ThemeError> {
    page(context, &pages::moved::view(context, to))
}

/// A poster in the language of its page or in those of the region; of a project without one, the
/// way to its page.
fn poster(context: &Context, at: ProjectAt) -> Result<Vec<u8>, ThemeError> {
    if !context.site.has_poster(at) {
        return moved(context, PageKind::Project(at));
    }
    let own = [context.lang];
    let languages = match context.page.kind {
        PageKind::PosterPair(_) => context.site.region(),
        _ => &own,
    };
    page(context, &pages::poster::view(context, at, languages))
}
