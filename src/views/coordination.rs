//! What there is to do in each sheet, for the teams.

use serde::Serialize;

use super::{
    ConfirmedView, CountedLink, DateView, LinkView, NumberedPage, OccurrenceView, TextView, View,
};

/// The page for the teams, or that of a commune.
#[derive(Clone, Debug, Serialize)]
pub struct CoordinationView {
    /// The commune, where the page holds one alone.
    pub commune: Option<TextView>,
    /// How the sheets stand.
    pub standing: StandingView,
    /// Languages in which sheets lack texts beyond those of the region, with how many sheets.
    pub lacking: Vec<(String, usize)>,
    /// The communes to go on to, of a large directory, with how many projects each has.
    pub counted: Vec<CountedLink>,
    /// The pages of the commune, where its projects are too many for one.
    pub numbers: Vec<NumberedPage>,
    /// What there is to do, a project each.
    pub projects: Vec<TodoView>,
}

/// How many sheets are in which state.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct StandingView {
    /// Confirmed lately.
    pub confirmed: usize,
    /// Confirmed too long ago.
    pub expired: usize,
    /// Never confirmed.
    pub never: usize,
    /// Of projects that may no longer exist.
    pub doubt: usize,
}

/// What there is to do for a project.
#[derive(Clone, Debug, Serialize)]
pub struct TodoView {
    /// The project.
    pub project: LinkView,
    /// Its commune.
    pub commune: TextView,
    /// How its sheet stands: `confirmed`, `expired`, `never` or `doubt`.
    pub state: &'static str,
    /// Who confirmed it when.
    pub confirmed: Option<ConfirmedView>,
    /// Until when that counts, while it does.
    pub until: Option<DateView>,
    /// Whether that ends soon.
    pub ends_soon: bool,
    /// What the sheet does not say, by the French names of its keys.
    pub missing: Vec<&'static str>,
    /// What languages of the region lack.
    pub untranslated: Vec<UntranslatedView>,
    /// What ends soon.
    pub ending: Vec<EndingView>,
    /// What the agenda will say in the coming week.
    pub week: Vec<OccurrenceView>,
    /// How many dates more that is.
    pub more: usize,
    /// Whether dates of what repeats are not told, since nobody stands behind the sheet.
    pub hides: bool,
    /// Where the Git host edits the sheet.
    pub edit: Option<String>,
    /// The form for it below the root, where anybody reads it: what changed, and that nothing did.
    pub form: Option<[String; 2]>,
}

/// What a language lacks.
#[derive(Clone, Debug, Serialize)]
pub struct UntranslatedView {
    /// The language, as it stands in a sentence.
    pub language: String,
    /// Texts of the sheet, by the French names of their keys.
    pub texts: Vec<&'static str>,
    /// Activities.
    pub activities: Vec<TextView>,
}

/// What ends soon.
#[derive(Clone, Debug, Serialize)]
pub struct EndingView {
    /// What an activity is called.
    pub title: TextView,
    /// Its last day.
    pub day: DateView,
}

impl TodoView {
    fn samples() -> Vec<Self> {
        let links = LinkView::samples().into_iter();
        let mut links = links.map(|project| Self {
            project,
            commune: TextView::sample("Anderlecht"),
            state: "never",
            confirmed: None,
            until: None,
            ends_soon: false,
            missing: Vec::new(),
            untranslated: Vec::new(),
            ending: Vec::new(),
            week: Vec::new(),
            more: 0,
            hides: false,
            edit: None,
            form: None,
        });
        let full = links.next().map(Self::filled);
        full.into_iter().chain(links).collect()
    }

    fn filled(self) -> Self {
        Self {
            state: "confirmed",
            confirmed: Some(ConfirmedView {
                on: DateView::sample(),
                by: Some("La Rue".into()),
            }),
            until: Some(DateView::sample()),
            ends_soon: true,
            missing: vec!["telephone", "accueil"],
            untranslated: vec![UntranslatedView {
                language: "néerlandais".into(),
                texts: vec!["resume", "texte"],
                activities: vec![TextView::sample("Cuisine")],
            }],
            ending: vec![EndingView {
                title: TextView::foreign("Conversatietafel"),
                day: DateView::sample(),
            }],
            week: OccurrenceView::samples(),
            more: 2,
            hides: true,
            edit: Some("https://git.example.org/edit".into()),
            form: Some([
                "fr/modifier.html?!a//hours".into(),
                "fr/modifier.html?!a//right".into(),
            ]),
            ..self
        }
    }
}

impl View for CoordinationView {
    const TEMPLATE: &'static str = "coordination.html";
    const NAME: &'static str = "coordination";

    fn has_dates(&self) -> bool {
        self.projects.iter().any(|project| !project.week.is_empty())
    }

    fn full() -> Self {
        Self {
            commune: Some(TextView::foreign("Vorst")),
            standing: StandingView {
                confirmed: 1,
                expired: 2,
                never: 3,
                doubt: 4,
            },
            lacking: vec![("ukrainien".into(), 2)],
            counted: CountedLink::samples(),
            numbers: NumberedPage::samples(),
            projects: TodoView::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            commune: None,
            standing: StandingView::default(),
            lacking: Vec::new(),
            counted: Vec::new(),
            numbers: Vec::new(),
            projects: Vec::new(),
        }
    }
}
