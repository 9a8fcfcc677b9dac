//! Whether a page has words of its own in its language, or only those around them.

use super::{Page, PageKind, facet_page};
use crate::lang::Lang;
use crate::model::{Activity, Project, Text};
use crate::site::Site;

impl Site {
    /// Whether some text of what a page tells of exists in the page's language. Where none does the
    /// page says what one in another language says, between buttons in its own.
    pub(super) fn speaks(&self, page: Page) -> bool {
        let Some(lang) = page.lang else { return true };
        let has = |text: &Text| text.has(lang);
        match page.kind {
            PageKind::Project(at) => project_speaks(&self[at], lang),
            PageKind::Activity(at) => activity_speaks(&self[at], lang),
            PageKind::Organisation(at) => {
                let description = self[at].description.as_ref();
                has(&self[at].name) || description.is_some_and(|text| text.has(lang))
            }
            PageKind::Free(at) => {
                let body = self[at].body.as_ref();
                has(&self[at].title) || body.is_some_and(|text| text.has(lang))
            }
            PageKind::Commune(at) | PageKind::MoreProjects(at, _) => has(&self[at].name),
            PageKind::Need(at) => has(&self[at].name),
            PageKind::Chosen(facet, ..) => self.speaks(facet_page(facet).in_language(lang)),
            _ => true,
        }
    }
}

fn project_speaks(project: &Project, lang: Lang) -> bool {
    let estate = &project.estate;
    let texts = [Some(&project.name), project.summary.as_ref()].into_iter();
    let texts = texts.chain([estate.name.as_ref(), estate.perimeter.as_ref()]);
    let mut texts = texts.flatten().chain(&project.objectives);
    let mut activities = project.activities.iter();
    let presentation = project.presentation.as_ref();
    texts.any(|text| text.has(lang))
        || presentation.is_some_and(|text| text.has(lang))
        || activities.any(|activity| activity_speaks(activity, lang))
}

fn activity_speaks(activity: &Activity, lang: Lang) -> bool {
    let description = activity.description.as_ref();
    activity.title.has(lang) || description.is_some_and(|text| text.has(lang))
}
