//! What the pages of a site share: made once, from the site and the theme alone, so that a page is
//! the same whether it is drawn first or last.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use tera::{Context as Around, Value};

use super::context::Context;
use super::fragments::{Depth, Fragments};
use super::frame::{self, Frames};
use super::language::DateWords;
use super::maps::Maps;
use crate::lang::Lang;
use crate::model::Project;
use crate::pages::PageKind;
use crate::site::{ActivityAt, Site, Table};
use crate::theme::ThemeError;
use crate::views::{PageView, QrView};

/// What the pages of a site share.
pub(super) struct Shared {
    languages: BTreeMap<Lang, InLanguage>,
    /// The zone's block in calendars.
    pub time_zone: OnceLock<String>,
    /// The maps.
    pub maps: Maps,
    /// The code of each project for telephones.
    pub codes: Table<Project, OnceLock<Option<QrView>>>,
    /// What leads to the root from the 404 page, which is shown at any depth.
    absolute_root: String,
    broken: Mutex<Option<ThemeError>>,
}

/// What the pages of a language share.
pub(super) struct InLanguage {
    pub dates: DateWords,
    pub fragments: Fragments,
    pub frames: Frames,
    /// The events of each activity in calendars.
    events: Table<Project, Vec<OnceLock<String>>>,
    /// What templates see beside their own view, by depth.
    around: OnceLock<Vec<Around>>,
}

impl Shared {
    /// Room for what pages will share; it is filled as they are drawn.
    pub fn new(site: &Site) -> Self {
        let languages = site.languages().iter();
        let address = site.settings.address.as_ref();
        Self {
            languages: languages
                .map(|lang| (*lang, InLanguage::new(*lang, site)))
                .collect(),
            time_zone: OnceLock::new(),
            maps: Maps::new(site),
            codes: Table::of(&site.projects, |_| OnceLock::new()),
            absolute_root: address.map_or("/", |url| url.path()).to_owned(),
            broken: Mutex::new(None),
        }
    }

    /// What the pages of a language of the site share.
    pub fn in_language(&self, lang: Lang) -> &InLanguage {
        &self.languages[&lang]
    }

    /// What leads from a depth up to the root.
    pub fn root(&self, depth: Depth) -> &str {
        match depth {
            Depth::Below(folders) => ["", "../", "../../"][folders],
            Depth::Absolute => &self.absolute_root,
            Depth::Unplaced => Depth::ROOT,
        }
    }

    /// Notes the first failure of the theme.
    pub fn note_broken(&self, error: ThemeError) {
        let mut broken = self.broken.lock().unwrap_or_else(PoisonError::into_inner);
        broken.get_or_insert(error);
    }

    /// The failure of the theme that was noted, for the page that is being drawn.
    ///
    /// # Errors
    /// A fragment could not be drawn.
    pub fn is_whole(&self) -> Result<(), ThemeError> {
        let mut broken = self.broken.lock().unwrap_or_else(PoisonError::into_inner);
        broken.take().map_or(Ok(()), Err)
    }
}

impl InLanguage {
    fn new(lang: Lang, site: &Site) -> Self {
        let projects = site.projects.iter();
        let events = projects.map(|project| {
            let activities = project.activities.iter();
            activities.map(|_| OnceLock::new()).collect()
        });
        Self {
            dates: DateWords::new(lang, &site.settings.locale(lang)),
            fragments: Fragments::new(site),
            frames: Frames::default(),
            events: events.collect(),
            around: OnceLock::new(),
        }
    }

    /// Where the events of an activity stand once they were written.
    pub fn events(&self, at: ActivityAt) -> &OnceLock<String> {
        &self.events[at.project][at.position()]
    }

    /// What templates see beside their own view, on a page of the context's depth.
    pub fn around(&self, context: &Context) -> &Around {
        let all = self.around.get_or_init(|| {
            let site = Value::from_serializable(&frame::site(context));
            let around = |depth| around(context, depth, &site);
            Depth::ALL.into_iter().map(around).collect()
        });
        &all[context.depth.position()]
    }
}

/// What templates see on pages of a depth, as far as it is the same on all of them.
fn around(context: &Context, depth: Depth, site: &Value) -> Around {
    let page = PageView {
        kind: "page",
        lang: context.lang,
        dir: context.lang.direction(),
        root: context.shared.root(depth).to_owned(),
        path: context.path(PageKind::Home),
        url: None,
        edit: None,
    };
    context.theme.around(&page, site)
}
