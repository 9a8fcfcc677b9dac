//! The dates of a commune in one month, to print.

use serde::Serialize;

use super::{DayView, LinkView, TextView, View};

/// The dates of a commune in one month, on a page to print.
#[derive(Clone, Debug, Serialize)]
pub struct MonthView {
    /// The commune.
    pub commune: TextView,
    /// `décembre 2026`.
    pub month: String,
    /// Its days on which something takes place.
    pub days: Vec<DayView>,
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
        !self.days.is_empty()
    }

    fn full() -> Self {
        Self {
            commune: TextView::sample("Anderlecht"),
            month: "décembre 2026".into(),
            days: DayView::samples(),
            previous: Some(LinkView::samples().swap_remove(0)),
            next: Some(LinkView::samples().swap_remove(1)),
            commune_path: "fr/communes/anderlecht.html".into(),
            cut: true,
        }
    }

    fn empty() -> Self {
        Self {
            days: Vec::new(),
            previous: None,
            next: None,
            cut: false,
            ..Self::full()
        }
    }
}
