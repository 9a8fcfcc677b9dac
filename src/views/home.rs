//! The root, where a language is chosen, and the home page of a language.

use serde::Serialize;

use super::{CountedLink, Html, TextView, View};
use crate::lang::{Direction, Lang};

/// The root, where a language is chosen.
#[derive(Clone, Debug, Serialize)]
pub struct RootView {
    /// The site's title in every language.
    pub titles: Vec<TextView>,
    /// The home page of each language.
    pub homes: Vec<HomeLink>,
}

/// The home page of a language.
#[derive(Clone, Debug, Serialize)]
pub struct HomeLink {
    /// The language.
    pub lang: Lang,
    /// That language's direction.
    pub dir: Direction,
    /// What the language calls itself.
    pub name: String,
    /// The page below the root.
    pub path: String,
}

impl View for RootView {
    const TEMPLATE: &'static str = "root.html";
    const NAME: &'static str = "root";

    fn full() -> Self {
        Self {
            titles: vec![TextView::sample("Projets"), TextView::foreign("Projecten")],
            homes: vec![HomeLink {
                lang: Lang::NL,
                dir: Lang::NL.direction(),
                name: "Nederlands".into(),
                path: "nl/index.html".into(),
            }],
        }
    }

    fn empty() -> Self {
        Self {
            titles: vec![TextView::sample("Projets")],
            homes: Vec::new(),
        }
    }
}

/// The home page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The needs a visitor can choose from, most wanted first.
    pub needs: Vec<NeedView>,
    /// A line of welcome.
    pub welcome: Option<TextView>,
    /// Every project in a line, by commune.
    pub projects: Vec<Html>,
    /// Where there are too many for one page: the communes, with how many in each.
    pub counted: Vec<CountedLink>,
    /// Messages of today, with the project they come from.
    pub notices: Vec<super::NoticeView>,
    /// When the first of them is shown, in seconds since 1970; none when one is shown now.
    pub notices_since: Option<i64>,
    /// The next seven days: `du 23 au 29 novembre 2026`.
    pub week_title: String,
    /// What comes first in them, by day, in a line each.
    pub week: Vec<super::DayView>,
    /// How many dates of them are left to the agenda.
    pub more: usize,
    /// When the last of the seven is past, in seconds since 1970: the title does not hold then.
    pub week_over: i64,
    /// What usually takes place, by weekday, where nobody confirmed it lately.
    pub usual: Option<super::UsualWeek>,
    /// The others, in words: `vendredi et dimanche`; empty when there is none.
    pub quiet: String,
    /// When the first of the others is past, in seconds since 1970: a script hides them then.
    pub quiet_over: i64,
    /// The agenda below the root; none when no date is known at all.
    pub agenda: Option<String>,
}

/// A need: a word and a picture.
#[derive(Clone, Debug, Serialize)]
pub struct NeedView {
    /// Its value in a form and in addresses: `papiers`.
    pub id: String,
    /// Its page below the root.
    pub path: String,
    /// What it is called.
    pub name: TextView,
    /// Its pictogram, when the theme has it.
    pub icon: Option<String>,
    /// How many activities answer it.
    pub count: usize,
}

/// The projects of a commune.
#[derive(Clone, Debug, Serialize)]
pub struct CommuneGroup {
    /// The commune's page below the root.
    pub path: String,
    /// Its name.
    pub name: TextView,
    /// Its name in the region's other language, when that differs.
    pub other_name: Option<TextView>,
    /// Its projects.
    pub projects: Vec<Html>,
}

impl NeedView {
    pub(super) fn samples() -> Vec<Self> {
        let need = |name: TextView, icon: Option<&str>, count| Self {
            id: "papiers".into(),
            path: "fr/thematiques/papiers.html".into(),
            name,
            icon: icon.map(Into::into),
            count,
        };
        vec![
            need(TextView::sample("Papiers"), Some("file-text"), 1),
            need(TextView::foreign("Huiswerk"), None, 12),
        ]
    }
}

impl CommuneGroup {
    pub(super) fn samples() -> Vec<Self> {
        let group = |other_name: Option<TextView>, projects| Self {
            path: "fr/communes/anderlecht.html".into(),
            name: TextView::sample("Anderlecht"),
            other_name,
            projects,
        };
        vec![
            group(Some(TextView::foreign("Vorst")), Html::items()),
            group(None, Vec::new()),
        ]
    }
}

impl View for HomeView {
    const TEMPLATE: &'static str = "home.html";
    const NAME: &'static str = "home";

    fn has_dates(&self) -> bool {
        self.agenda.is_some() || !self.notices.is_empty()
    }

    fn full() -> Self {
        Self {
            welcome: Some(TextView::foreign("Welkom!")),
            needs: NeedView::samples(),
            projects: Html::items(),
            counted: CountedLink::samples(),
            notices: super::NoticeView::samples(),
            notices_since: Some(1_797_634_800),
            week_title: "du 14 au 20 décembre 2026".into(),
            week: super::DayView::samples(),
            more: 3,
            week_over: 1_797_807_600,
            usual: Some(super::UsualWeek::sample()),
            quiet: "vendredi et dimanche".into(),
            quiet_over: 1_797_634_800,
            agenda: Some("fr/agenda.html".into()),
        }
    }

    fn empty() -> Self {
        Self {
            welcome: None,
            needs: Vec::new(),
            projects: Vec::new(),
            counted: Vec::new(),
            notices: Vec::new(),
            notices_since: None,
            week_title: "du 14 au 20 décembre 2026".into(),
            week: Vec::new(),
            more: 0,
            week_over: 0,
            usual: None,
            quiet: String::new(),
            quiet_over: 0,
            agenda: None,
        }
    }
}
