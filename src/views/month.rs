//! What takes place in a commune in one month, to print.

use serde::Serialize;

use super::{LinkView, ProjectRow, TextView, View};

/// What takes place in a commune in one month, on a page to print.
#[derive(Clone, Debug, Serialize)]
pub struct MonthView {
    /// The commune.
    pub commune: TextView,
    /// `décembre 2026`.
    pub month: String,
    /// What takes place, by project, with its dates in the month.
    pub activities: Vec<ProjectRow>,
    /// Whether some of that stands on a sheet that nobody confirmed lately.
    pub unsure: bool,
    /// The month before, when it has a page.
    pub previous: Option<LinkView>,
    /// The month after, when it has a page.
    pub next: Option<LinkView>,
    /// The commune's page below the root.
    pub commune_path: String,
    /// Whether dates are left out, for they are too many.
    pub cut: bool,
}

impl View for MonthView {
    const TEMPLATE: &'static str = "month.html";
    const NAME: &'static str = "month";

    fn has_dates(&self) -> bool {
        !self.activities.is_empty()
    }

    fn full() -> Self {
        Self {
            commune: TextView::sample("Anderlecht"),
            month: "décembre 2026".into(),
            activities: ProjectRow::samples(),
            unsure: true,
            previous: Some(LinkView::samples().swap_remove(0)),
            next: Some(LinkView::samples().swap_remove(1)),
            commune_path: "fr/communes/anderlecht.html".into(),
            cut: true,
        }
    }

    fn empty() -> Self {
        Self {
            activities: Vec::new(),
            unsure: false,
            previous: None,
            next: None,
            cut: false,
            ..Self::full()
        }
    }
}
