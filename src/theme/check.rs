//! The check that every template draws every view, before any page is made.

use rayon::prelude::*;
use tera::Value;

use super::{Theme, ThemeError};
use crate::lang::Lang;
use crate::views::{
    ActivityView, AgendaView, CommuneView, DatesView, FreePageView, HomeView, ListView, MapView,
    MonthView, MovedView, NeedPageView, NotFoundView, OfflineView, OrganisationView, PageView,
    PosterView, ProjectView, RootView, SiteView, SpokenView, View,
};

/// One page of a theme drawn from a sample: what `examples/specimen.rs` shows to people.
pub struct Specimen {
    /// The page kind and how full it is: `project-full`, `project-empty`.
    pub name: String,
    /// The page.
    pub html: Vec<u8>,
}

/// Renders each template in each language with a full and an empty sample.
pub(super) fn samples(theme: &Theme) -> Result<(), ThemeError> {
    let languages: Vec<Lang> = theme.languages().collect();
    let languages = languages.par_iter();
    languages.try_for_each(|lang| specimens(theme, *lang).map(drop))
}

/// Every page kind in a language, full and empty.
pub(super) fn specimens(theme: &Theme, lang: Lang) -> Result<Vec<Specimen>, ThemeError> {
    let pairs = [
        both::<RootView>(theme, lang)?,
        both::<HomeView>(theme, lang)?,
        both::<ProjectView>(theme, lang)?,
        both::<ActivityView>(theme, lang)?,
        both::<CommuneView>(theme, lang)?,
        both::<OrganisationView>(theme, lang)?,
        both::<NeedPageView>(theme, lang)?,
        both::<ListView>(theme, lang)?,
        both::<MapView>(theme, lang)?,
        both::<AgendaView>(theme, lang)?,
        both::<DatesView>(theme, lang)?,
        both::<SpokenView>(theme, lang)?,
        both::<MonthView>(theme, lang)?,
        both::<PosterView>(theme, lang)?,
        both::<FreePageView>(theme, lang)?,
        both::<NotFoundView>(theme, lang)?,
        both::<MovedView>(theme, lang)?,
        both::<OfflineView>(theme, lang)?,
    ];
    Ok(pairs.into_iter().flatten().collect())
}

fn both<V: View>(theme: &Theme, lang: Lang) -> Result<[Specimen; 2], ThemeError> {
    let full = Value::from_serializable(&SiteView::full());
    let full = theme.render(&PageView::full(V::NAME, lang), &full, &V::full())?;
    let empty = Value::from_serializable(&SiteView::empty());
    let empty = theme.render(&PageView::empty(V::NAME, lang), &empty, &V::empty())?;
    let specimen = |state: &str, html: Vec<u8>| Specimen {
        name: format!("{}-{state}", V::NAME.replace('_', "-")),
        html,
    };
    Ok([specimen("full", full), specimen("empty", empty)])
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::Theme;

    #[test]
    fn the_built_in_theme_is_right() {
        let theme = Theme::load(Path::new("/nonexistent"), "quartier");
        if let Err(error) = theme.and_then(|theme| super::samples(&theme)) {
            panic!("{error}");
        }
    }
}
