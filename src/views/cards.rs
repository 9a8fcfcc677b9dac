//! Projects and activities as lists show them.

use serde::Serialize;

use super::{ClosureView, DoubtView, OpenView, Owner, ReachView, TextView, TimeView};

/// A project in a list, or above its activity.
#[derive(Clone, Debug, Serialize)]
pub struct ProjectCard {
    /// Its page below the root.
    pub path: String,
    /// Its name.
    pub name: TextView,
    /// Its name in the region's other language, when that differs.
    pub other_name: Option<TextView>,
    /// What people call it.
    pub nicknames: Vec<TextView>,
    /// Its commune.
    pub commune: TextView,
    /// The estate, when its name says more than the project's.
    pub estate: Option<TextView>,
    /// What it is, in a sentence.
    pub summary: Option<TextView>,
    /// Its best telephone as far as the association, if any.
    pub phone: Option<ReachView>,
    /// Its address on one line, for lists on paper.
    pub address: Option<TextView>,
    /// The best way to reach it, else to ask, for lists on paper.
    pub answer: Option<ReachView>,
    /// When it is next closed, if that is in the coming weeks.
    pub closed: Option<ClosureView>,
    /// When it may be reached, for a script that says so at that time.
    pub open: Vec<OpenView>,
    /// What is not sure where it is not known to exist today.
    pub doubt: Option<DoubtView>,
    /// Whether it has ended.
    pub ended: bool,
}

impl ProjectCard {
    pub(super) fn samples() -> Vec<Self> {
        let full = Self {
            path: "fr/pcs/tilleuls.html".into(),
            name: TextView::sample("PCS Les Tilleuls"),
            other_name: Some(TextView::foreign("PSC De Linden")),
            nicknames: vec![TextView::sample("la tour"), TextView::foreign("de toren")],
            commune: TextView::sample("Anderlecht"),
            estate: Some(TextView::sample("Les Tilleuls")),
            summary: Some(TextView::foreign("Een project aan de voet van de toren.")),
            phone: Some(ReachView::sample(Owner::Association)),
            address: Some(TextView::foreign("Zoutstraat 1, 1070 Anderlecht")),
            answer: Some(ReachView::sample(Owner::Desk)),
            closed: ClosureView::samples().pop(),
            open: OpenView::samples(),
            doubt: DoubtView::samples().pop(),
            ended: true,
        };
        vec![full.clone(), full]
    }

    pub(super) fn bare() -> Self {
        Self {
            path: "fr/pcs/tilleuls.html".into(),
            name: TextView::sample("PCS Les Tilleuls"),
            other_name: None,
            nicknames: Vec::new(),
            commune: TextView::sample("Anderlecht"),
            estate: None,
            summary: None,
            phone: None,
            address: None,
            answer: None,
            closed: None,
            open: Vec::new(),
            doubt: None,
            ended: false,
        }
    }
}

/// An activity in a list.
#[expect(clippy::struct_excessive_bools, reason = "templates ask yes or no")]
#[derive(Clone, Debug, Serialize)]
pub struct ActivityCard {
    /// Its page below the root.
    pub path: String,
    /// Its title.
    pub title: TextView,
    /// The pictogram of its first need, when the theme has it.
    pub icon: Option<String>,
    /// When it takes place; empty when only its rhythm, or nothing, is known.
    pub times: Vec<TimeView>,
    /// What is known of its rhythm.
    pub rhythm: Option<TextView>,
    /// Whether all of it is past once its dates are: nothing repeats, nothing is to be asked.
    pub ends: bool,
    /// For whom, in words: `enfants`, `6–12 ans`.
    pub audiences: Vec<String>,
    /// Whether it is known to be free.
    pub free: bool,
    /// Whether it is full.
    pub full: bool,
    /// Whether there is a waiting list.
    pub waiting_list: bool,
    /// Whether the inhabitants carry it.
    pub by_residents: bool,
}

impl ActivityCard {
    pub(super) fn samples() -> Vec<Self> {
        let full = Self {
            path: "fr/activites/tilleuls--conversation.html".into(),
            title: TextView::foreign("Conversatietafel"),
            icon: Some("message-circle".into()),
            times: TimeView::samples(),
            rhythm: Some(TextView::sample("une fois par mois")),
            ends: true,
            audiences: vec!["adultes".into(), "6–12 ans".into()],
            free: true,
            full: true,
            waiting_list: true,
            by_residents: true,
        };
        vec![full, Self::bare()]
    }

    pub(super) fn bare() -> Self {
        Self {
            path: "fr/activites/tilleuls--conversation.html".into(),
            title: TextView::sample("Table de conversation"),
            icon: None,
            times: Vec::new(),
            rhythm: None,
            ends: false,
            audiences: Vec::new(),
            free: false,
            full: false,
            waiting_list: false,
            by_residents: false,
        }
    }
}
