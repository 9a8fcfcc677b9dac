//! What the pages of a site share: made once, from the site and the theme alone, so that a page is
//! the same whether it is drawn first or last.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::date_words::DateWords;
use super::maps::Maps;
use crate::lang::Lang;
use crate::model::Project;
use crate::site::{ActivityAt, Site, Table};

/// What the pages of a site share.
pub(super) struct Shared {
    languages: BTreeMap<Lang, InLanguage>,
    /// The zone's block in calendars.
    pub time_zone: OnceLock<String>,
    /// The maps.
    pub maps: Maps,
}

struct InLanguage {
    dates: DateWords,
    /// The events of each activity in calendars, by project.
    events: Table<Project, Vec<OnceLock<String>>>,
}

impl Shared {
    pub fn new(site: &Site) -> Self {
        let languages = site.languages().iter();
        Self {
            languages: languages
                .map(|lang| (*lang, InLanguage::new(*lang, site)))
                .collect(),
            time_zone: OnceLock::new(),
            maps: Maps::new(site),
        }
    }

    /// What writes dates in a language of the site.
    pub fn dates(&self, lang: Lang) -> &DateWords {
        &self.languages[&lang].dates
    }

    /// Where the events of an activity in a language stand once they were written.
    pub fn events(&self, lang: Lang, at: ActivityAt) -> &OnceLock<String> {
        &self.languages[&lang].events[at.project][at.position()]
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
            dates: DateWords::new(lang),
            events: events.collect(),
        }
    }
}
