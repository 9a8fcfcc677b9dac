//! What other sites show in a frame.

use serde::Serialize;

use super::{Html, LinkView, View};

/// The projects of a commune for the page of another site.
#[derive(Clone, Debug, Serialize)]
pub struct EmbeddedView {
    /// The commune.
    pub commune: LinkView,
    /// Its projects.
    pub projects: Vec<Html>,
    /// The home page of the site.
    pub site: LinkView,
}

impl View for EmbeddedView {
    const TEMPLATE: &'static str = "embedded.html";
    const NAME: &'static str = "embedded";
    const IS_FRAMED: bool = false;

    fn full() -> Self {
        Self {
            commune: LinkView::samples().swap_remove(0),
            projects: Html::items(),
            site: LinkView::samples().swap_remove(1),
        }
    }

    fn empty() -> Self {
        Self {
            projects: Vec::new(),
            ..Self::full()
        }
    }
}
