//! Long lists in parts: the communes that a large directory leads on by, and one page of many.

use serde::Serialize;

use super::{Html, LinkView, ProjectRow, View};

/// A link, and how much is behind it.
#[derive(Clone, Debug, Serialize)]
pub struct CountedLink {
    /// The link.
    pub link: LinkView,
    /// How many entries.
    pub count: usize,
}

impl CountedLink {
    pub(super) fn samples() -> Vec<Self> {
        let links = LinkView::samples().into_iter();
        links.map(|link| Self { link, count: 12 }).collect()
    }
}

/// A page of a long list.
#[derive(Clone, Debug, Serialize)]
pub struct NumberedPage {
    /// Its number, from 1.
    pub number: u16,
    /// The page below the root.
    pub path: String,
    /// Whether it is this one.
    pub current: bool,
}

impl NumberedPage {
    pub(super) fn samples() -> Vec<Self> {
        let page = |number, current| Self {
            number,
            path: format!("fr/communes/anderlecht--{number}.html"),
            current,
        };
        vec![page(1, false), page(2, true)]
    }
}

/// A part of a long list: projects or activities.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// What the list is of.
    pub title: String,
    /// The page that the list belongs to.
    pub above: LinkView,
    /// The projects.
    pub projects: Vec<Html>,
    /// The activities, under their projects.
    pub activities: Vec<ProjectRow>,
    /// Whether one should ask first about some of them.
    pub unsure: bool,
    /// The pages of the list.
    pub numbers: Vec<NumberedPage>,
}

impl View for PartView {
    const TEMPLATE: &'static str = "part.html";
    const NAME: &'static str = "part";

    fn full() -> Self {
        Self {
            title: "Apprendre le français, Anderlecht".into(),
            above: LinkView::samples().swap_remove(0),
            projects: Html::items(),
            activities: ProjectRow::samples(),
            unsure: true,
            numbers: NumberedPage::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            projects: Vec::new(),
            activities: Vec::new(),
            unsure: false,
            numbers: Vec::new(),
            ..Self::full()
        }
    }
}
