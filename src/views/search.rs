//! The search: where its files lie, what it can be narrowed by, and the static page of each choice.

use serde::Serialize;

use super::{CommuneRow, CountedLink, Html, LinkView, NeedView, TextView, View};

/// Where the search's own files lie, below the root.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// The script that searches, named after its content.
    pub engine: String,
    /// The file from which the engine learns what there is to find in the page's language.
    pub entry: String,
    /// Its description for browsers; none while the site's address is not known.
    pub description: Option<String>,
}

/// One thing to narrow a search by, with the static page that shows the same.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceView {
    /// Its value in a form and in addresses: `anderlecht`, `mardi`.
    pub id: String,
    /// Its page below the root.
    pub path: String,
    /// What it is called.
    pub text: TextView,
}

/// Everything to narrow a search by.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FilterLinks {
    /// By need.
    pub needs: Vec<NeedView>,
    /// By commune.
    pub communes: Vec<ChoiceView>,
    /// By audience: `publics/<id>.html`.
    pub audiences: Vec<ChoiceView>,
    /// By weekday: `jours/<jour>.html`.
    pub weekdays: Vec<ChoiceView>,
    /// By spoken language: `langues/<code>.html`.
    pub languages: Vec<ChoiceView>,
}

/// Where a language is spoken.
#[derive(Clone, Debug, Serialize)]
pub struct SpokenView {
    /// What the page is called, with the language's name.
    pub title: String,
    /// Projects where it is spoken.
    pub projects: Vec<Html>,
    /// Activities in which it is spoken, by commune and project.
    pub activities: Vec<CommuneRow>,
    /// Where there are too many for one page: the communes, with how many in each.
    pub counted: Vec<CountedLink>,
    /// The pages of the other languages.
    pub others: Vec<LinkView>,
}

impl SearchView {
    pub(super) fn sample() -> Self {
        Self {
            engine: "assets/recherche/moteur.0123456789.js".into(),
            entry: "recherche/fr.js".into(),
            description: Some("opensearch.fr.xml".into()),
        }
    }
}

impl ChoiceView {
    fn samples() -> Vec<Self> {
        let choice = |id: &str, text: TextView| Self {
            id: id.into(),
            path: format!("fr/communes/{id}.html"),
            text,
        };
        vec![
            choice("anderlecht", TextView::sample("Anderlecht")),
            choice("evere", TextView::foreign("Evere")),
        ]
    }
}

impl FilterLinks {
    pub(super) fn sample() -> Self {
        Self {
            needs: NeedView::samples(),
            communes: ChoiceView::samples(),
            audiences: ChoiceView::samples(),
            weekdays: ChoiceView::samples(),
            languages: ChoiceView::samples(),
        }
    }
}

impl View for SpokenView {
    const TEMPLATE: &'static str = "spoken.html";
    const NAME: &'static str = "spoken";

    fn has_dates(&self) -> bool {
        !self.activities.is_empty() || self.projects.iter().any(Html::has_dates)
    }

    fn full() -> Self {
        Self {
            title: "Langue parlée : arabe".into(),
            projects: Html::items(),
            activities: CommuneRow::samples(),
            counted: CountedLink::samples(),
            others: LinkView::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            projects: Vec::new(),
            activities: Vec::new(),
            counted: Vec::new(),
            others: Vec::new(),
            ..Self::full()
        }
    }
}
