//! Pages that gather: communes, needs, the complete list, free pages, and the two
//! that lead on: 404 and moved.

use serde::Serialize;

use super::{
    CalendarView, CommuneGroup, CommuneRow, CountedLink, DrawingView, FilterLinks, Html, LinkView,
    NumberedPage, ProjectRow, ProseView, TextView, View,
};

/// The page of a commune.
#[derive(Clone, Debug, Serialize)]
pub struct CommuneView {
    /// Its name.
    pub name: TextView,
    /// Its name in the region's other language, when that differs.
    pub other_name: Option<TextView>,
    /// Its postal codes.
    pub postal_codes: Vec<String>,
    /// Its projects; empty when none is known, which the page says honestly.
    pub projects: Vec<Html>,
    /// How many projects there are in all.
    pub count: usize,
    /// The pages of its projects, where they are too many for one.
    pub numbers: Vec<NumberedPage>,
    /// The commune on a map, when its shape is known; its pins bear their places in `projects`,
    /// unless there is but one.
    pub map: Option<DrawingView>,
    /// The communes it shares a border with.
    pub neighbours: Vec<LinkView>,
    /// The nearest projects when the commune has none, nearest first.
    pub nearest: Vec<Html>,
    /// What takes place in the commune, by project, as far as days are known.
    pub activities: Vec<ProjectRow>,
    /// Whether some of that stands on a sheet that nobody confirmed lately.
    pub unsure: bool,
    /// The calendar of its dates.
    pub calendar: Option<CalendarView>,
    /// Its months to print.
    pub months: Vec<LinkView>,
    /// Its booklet below the root, where it has one.
    pub booklet: Option<String>,
}

impl View for CommuneView {
    const TEMPLATE: &'static str = "commune.html";
    const NAME: &'static str = "commune";

    fn has_dates(&self) -> bool {
        !self.activities.is_empty() || self.projects.iter().any(Html::has_dates)
    }

    fn full() -> Self {
        Self {
            name: TextView::sample("Anderlecht"),
            other_name: Some(TextView::foreign("Anderlecht")),
            postal_codes: vec!["1000".into(), "1020".into()],
            projects: Html::items(),
            count: 2,
            numbers: NumberedPage::samples(),
            map: Some(DrawingView::sample()),
            neighbours: LinkView::samples(),
            nearest: Html::items(),
            activities: ProjectRow::samples(),
            unsure: true,
            calendar: Some(CalendarView::sample()),
            months: LinkView::samples(),
            booklet: Some("fr/livret/anderlecht.html".into()),
        }
    }

    fn empty() -> Self {
        Self {
            other_name: None,
            postal_codes: Vec::new(),
            projects: Vec::new(),
            count: 0,
            numbers: Vec::new(),
            map: None,
            neighbours: Vec::new(),
            nearest: Vec::new(),
            activities: Vec::new(),
            unsure: false,
            calendar: None,
            months: Vec::new(),
            booklet: None,
            ..Self::full()
        }
    }
}

/// The page of a need.
#[derive(Clone, Debug, Serialize)]
pub struct NeedPageView {
    /// What it is called.
    pub name: TextView,
    /// Its pictogram, when the theme has it.
    pub icon: Option<String>,
    /// Its activities by commune and project; a commune without any is left out.
    pub communes: Vec<CommuneRow>,
    /// Whether some of them stand on a sheet that nobody confirmed lately.
    pub unsure: bool,
    /// Where there are too many for one page: the communes, with how many in each.
    pub counted: Vec<CountedLink>,
    /// The calendar of its dates.
    pub calendar: Option<CalendarView>,
    /// The other needs.
    pub others: Vec<LinkView>,
}

impl View for NeedPageView {
    const TEMPLATE: &'static str = "need.html";
    const NAME: &'static str = "need";

    fn has_dates(&self) -> bool {
        !self.communes.is_empty()
    }

    fn full() -> Self {
        Self {
            name: TextView::sample("Papiers"),
            icon: Some("file-text".into()),
            communes: CommuneRow::samples(),
            unsure: true,
            counted: CountedLink::samples(),
            calendar: Some(CalendarView::sample()),
            others: LinkView::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            icon: None,
            communes: Vec::new(),
            unsure: false,
            counted: Vec::new(),
            calendar: None,
            others: Vec::new(),
            ..Self::full()
        }
    }
}

/// The complete list: every project by commune, with its telephone and what it offers.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// What a search can be narrowed by, and the static page of each choice.
    pub filters: FilterLinks,
    /// Every commune that has a project.
    pub communes: Vec<CommuneGroup>,
    /// Where there are too many for one page: the communes, with how many in each.
    pub counted: Vec<CountedLink>,
    /// Communes of which no project is known.
    pub without: Vec<LinkView>,
    /// The booklet below the root; none where there is one a commune.
    pub booklet: Option<String>,
    /// The page of those who carry projects, below the root; none without any.
    pub organisations: Option<String>,
}

impl View for ListView {
    const TEMPLATE: &'static str = "list.html";
    const NAME: &'static str = "list";

    fn has_dates(&self) -> bool {
        let mut entries = self.communes.iter().flat_map(|group| &group.projects);
        entries.any(Html::has_dates)
    }

    fn full() -> Self {
        Self {
            filters: FilterLinks::sample(),
            communes: CommuneGroup::samples(),
            counted: CountedLink::samples(),
            without: LinkView::samples(),
            booklet: Some("fr/livret.html".into()),
            organisations: Some("fr/organisations.html".into()),
        }
    }

    fn empty() -> Self {
        Self {
            filters: FilterLinks::default(),
            communes: Vec::new(),
            counted: Vec::new(),
            without: Vec::new(),
            booklet: None,
            organisations: None,
        }
    }
}

/// A free page.
#[derive(Clone, Debug, Serialize)]
pub struct FreePageView {
    /// Its title.
    pub title: TextView,
    /// Its text; headings begin at level 2.
    pub body: Option<ProseView>,
    /// Path of the form by which residents say that something changed, where somebody reads their letters.
    pub form: Option<String>,
}

impl View for FreePageView {
    const TEMPLATE: &'static str = "page.html";
    const NAME: &'static str = "free";

    fn full() -> Self {
        Self {
            title: TextView::foreign("Over ons"),
            body: Some(ProseView::sample()),
            form: Some("fr/modifier.html".into()),
        }
    }

    fn empty() -> Self {
        Self {
            title: TextView::sample("À propos"),
            body: None,
            form: None,
        }
    }
}

/// The 404 page, one for all languages.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// For each language: its home, and the words of its catalogue.
    pub sisters: Vec<SisterPage>,
}

/// A language's part of the 404 page.
#[derive(Clone, Debug, Serialize)]
pub struct SisterPage {
    /// ` lang="nl" dir="ltr"`.
    pub attrs: Html,
    /// What the page says.
    pub title: String,
    /// What to do.
    pub advice: String,
    /// Home below the root.
    pub home: String,
    /// The words of the link home.
    pub home_text: String,
    /// The complete list below the root.
    pub list: String,
    /// The words of the link to the list.
    pub list_text: String,
}

impl View for NotFoundView {
    const TEMPLATE: &'static str = "not-found.html";
    const NAME: &'static str = "not_found";

    fn full() -> Self {
        let sister = |attrs: &str| SisterPage {
            attrs: Html::markup(attrs),
            title: "Page introuvable".into(),
            advice: "Cette adresse n'existe pas.".into(),
            home: "fr/index.html".into(),
            home_text: "Accueil".into(),
            list: "fr/recherche.html".into(),
            list_text: "Tous les PCS".into(),
        };
        Self {
            sisters: vec![sister(""), sister(r#" lang="nl" dir="ltr""#)],
        }
    }

    fn empty() -> Self {
        Self {
            sisters: Vec::new(),
        }
    }
}

/// What a phone without network shows in the place of a page that it did not keep. Which pages it
/// did keep stands in `site`.
#[derive(Clone, Debug, Serialize)]
pub struct OfflineView {
    /// What it says first.
    pub title: String,
}

impl View for OfflineView {
    const TEMPLATE: &'static str = "offline.html";
    const NAME: &'static str = "offline";

    fn full() -> Self {
        Self {
            title: "Pas de connexion".into(),
        }
    }

    fn empty() -> Self {
        Self::full()
    }
}

/// What lies at a former address and leads on to the new one.
#[derive(Clone, Debug, Serialize)]
pub struct MovedView {
    /// Where the page is now, below the root.
    pub to: LinkView,
}

impl View for MovedView {
    const TEMPLATE: &'static str = "moved.html";
    const NAME: &'static str = "moved";
    const IS_FRAMED: bool = false;

    fn full() -> Self {
        Self {
            to: LinkView::samples().swap_remove(1),
        }
    }

    fn empty() -> Self {
        Self {
            to: LinkView::samples().swap_remove(0),
        }
    }
}
