//! (Site, Theme, Page) -> bytes.
//!
//! A page is a pure function of the site: [`Renderer::render`] makes any one of them alone.
//! `build` maps it over all pages, the preview calls it for the page that is looked at.

mod activity;
mod agenda;
mod calendar;
mod cards;
mod contacts;
mod context;
mod date_words;
mod feed;
mod finder;
mod frame;
mod gathering;
mod home;
mod hosts;
mod manifest;
mod map;
mod maps;
mod markdown;
mod occurrence;
mod offline;
mod open_search;
mod opening;
mod photo;
mod phrase;
mod poster;
mod project;
mod schedule;
mod shared;
mod structured;
mod words;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use context::PageContext;
pub use offline::LEAVE;
use shared::Shared;
use tera::Value;

use crate::lang::Lang;
use crate::pages::{Page, PageKind};
use crate::search::{self, Index};
use crate::site::Site;
use crate::theme::{Theme, ThemeError};
use crate::views::{PageView, View};

/// Draws the pages of one site with one theme.
pub struct Renderer {
    site: Arc<Site>,
    theme: Arc<Theme>,
    shared: Shared,
    /// What the site says of itself, by language.
    frames: BTreeMap<Lang, Value>,
    /// The files of the search, made when one of them is first asked for.
    search: OnceLock<Vec<search::File>>,
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
}

impl Renderer {
    /// Prepares what all pages share.
    pub fn new(site: Arc<Site>, theme: Arc<Theme>) -> Self {
        let shared = Shared::new(&site);
        let frame = |lang: &Lang| {
            let home = PageKind::Home.in_language(*lang);
            let context = PageContext::new((&site, &theme), &shared, home, *lang);
            (*lang, Value::from_serializable(&context.site_view()))
        };
        let frames = site.languages().iter().map(frame).collect();
        Self {
            site,
            theme,
            shared,
            frames,
            search: OnceLock::new(),
        }
    }

    /// The site that is drawn.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Every file of the output with its path, in a fixed order.
    pub fn outputs(&self) -> Vec<(String, Output)> {
        let mut outputs = self.pages_and_assets();
        outputs.extend(self.index_files());
        outputs
    }

    /// The pages of the site and the files of the theme.
    pub fn pages_and_assets(&self) -> Vec<(String, Output)> {
        let pages = self.site.pages().into_iter();
        let pages = pages.map(|page| (page.path(&self.site).to_string(), Output::Page(page)));
        let assets = self.theme.assets().enumerate();
        let assets = assets.map(|(at, asset)| (asset.path.clone(), Output::Asset(at)));
        pages.chain(assets).collect()
    }

    /// The files of the search, of which nobody knows the names before the index is made.
    pub fn index_files(&self) -> Vec<(String, Output)> {
        let search = self.search().iter().enumerate();
        let search = search.map(|(at, file)| (file.path.clone(), Output::Search(at)));
        search.collect()
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

    fn page(&self, page: Page) -> Result<Vec<u8>, ThemeError> {
        let lang = page.lang.unwrap_or(self.site.languages()[0]);
        let context = PageContext::new((&self.site, &self.theme), &self.shared, page, lang);
        match page.kind {
            PageKind::Root => self.draw(&context, &context.root()),
            PageKind::Home => self.draw(&context, &context.home()),
            PageKind::Project(at) => self.draw(&context, &context.project(at)),
            PageKind::Activity(at) => self.draw(&context, &context.activity(at)),
            PageKind::Commune(at) => self.draw(&context, &context.commune(at)),
            PageKind::Organisation(at) => self.draw(&context, &context.organisation(at)),
            PageKind::Need(at) => self.draw(&context, &context.need(at)),
            PageKind::Free(at) => self.draw(&context, &context.free(at)),
            PageKind::List => self.draw(&context, &context.list()),
            PageKind::Map => self.draw(&context, &context.map()),
            PageKind::Agenda => self.draw(&context, &context.agenda()),
            PageKind::Week(monday) => self.draw(&context, &context.agenda_week(monday)),
            PageKind::Audience(audience) => self.draw(&context, &context.audience_dates(audience)),
            PageKind::Weekday(day) => self.draw(&context, &context.weekday_dates(day)),
            PageKind::Month(at, month) => self.draw(&context, &context.month(at, month)),
            PageKind::Spoken(spoken) => self.draw(&context, &context.spoken(spoken)),
            PageKind::Poster(at) => self.draw(&context, &context.poster(at, &[lang])),
            PageKind::PosterPair(at) => {
                self.draw(&context, &context.poster(at, self.site.region()))
            }
            PageKind::NotFound => self.draw(&context, &context.not_found()),
            PageKind::Moved(at, _) => self.draw(&context, &context.moved(at)),
            PageKind::Offline => self.draw(&context, &context.offline()),
            PageKind::ServiceWorker => self.service_worker(),
            PageKind::Feed => Ok(context.feed().into_bytes()),
            PageKind::Manifest => Ok(context.manifest().into_bytes()),
            PageKind::OpenSearch => Ok(context.open_search().into_bytes()),
            PageKind::Calendar(of) => Ok(context.calendar(of)),
            PageKind::Photo(at) => Ok(photo::publishable(&self.site[at])),
            PageKind::Sitemap => Ok(hosts::sitemap(&self.site).into_bytes()),
            PageKind::Robots => Ok(hosts::robots(&self.site).into_bytes()),
            PageKind::Headers => Ok(hosts::headers().into_bytes()),
            PageKind::Redirects => Ok(hosts::redirects(&self.site).into_bytes()),
        }
    }

    fn draw<V: View>(&self, context: &PageContext, view: &V) -> Result<Vec<u8>, ThemeError> {
        let page: PageView = context.page_view(V::NAME);
        self.theme.render(&page, &self.frames[&context.lang], view)
    }
}
