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

/// Renders each template in each language with a full and an empty sample.
pub(super) fn samples(theme: &Theme) -> Result<(), ThemeError> {
    let languages: Vec<Lang> = theme.languages().collect();
    languages.par_iter().try_for_each(|lang| {
        let lang = *lang;
        both::<RootView>(theme, lang)?;
        both::<HomeView>(theme, lang)?;
        both::<ProjectView>(theme, lang)?;
        both::<ActivityView>(theme, lang)?;
        both::<CommuneView>(theme, lang)?;
        both::<OrganisationView>(theme, lang)?;
        both::<NeedPageView>(theme, lang)?;
        both::<ListView>(theme, lang)?;
        both::<MapView>(theme, lang)?;
        both::<AgendaView>(theme, lang)?;
        both::<DatesView>(theme, lang)?;
        both::<SpokenView>(theme, lang)?;
        both::<MonthView>(theme, lang)?;
        both::<PosterView>(theme, lang)?;
        both::<FreePageView>(theme, lang)?;
        both::<NotFoundView>(theme, lang)?;
        both::<MovedView>(theme, lang)?;
        both::<OfflineView>(theme, lang)
    })
}

fn both<V: View>(theme: &Theme, lang: Lang) -> Result<(), ThemeError> {
    let full = Value::from_serializable(&SiteView::full());
    theme.render(&PageView::full(V::NAME, lang), &full, &V::full())?;
    let empty = Value::from_serializable(&SiteView::empty());
    theme.render(&PageView::empty(V::NAME, lang), &empty, &V::empty())?;
    Ok(())
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
