//! The check that every template draws every view, before any page is made.

use rayon::prelude::*;
use tera::{Context, Value};

use super::{Slot, Theme, ThemeError};
use crate::lang::Lang;
use crate::views::{
    ActivityItem, ActivityLine, ActivityView, AddressBlock, AgendaChoices, AgendaView, Answer,
    BookletView, CallFirst, CommuneView, CoordinationView, DataView, DatesView, DocumentView,
    EmbeddedView, FormView, Fragment, FrameView, FreePageView, HomeView, ListView, MapView,
    MonthView, MovedView, NeedPageView, NotFoundView, OccurrenceItem, OfflineView,
    OrganisationView, OrganisationsView, PageView, PaperLine, PartView, PosterView, ProjectEntry,
    ProjectLine, ProjectView, ReachLine, RootView, SiteView, SpokenView, Subscribe, Trail, View,
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

/// Every page kind in a language, full and empty; before them every fragment is drawn.
pub(super) fn specimens(theme: &Theme, lang: Lang) -> Result<Vec<Specimen>, ThemeError> {
    fragments(theme, lang)?;
    let pairs = [
        both::<RootView>(theme, lang)?,
        both::<HomeView>(theme, lang)?,
        both::<ProjectView>(theme, lang)?,
        both::<ActivityView>(theme, lang)?,
        both::<CommuneView>(theme, lang)?,
        both::<OrganisationView>(theme, lang)?,
        both::<OrganisationsView>(theme, lang)?,
        both::<DataView>(theme, lang)?,
        both::<CoordinationView>(theme, lang)?,
        both::<FormView>(theme, lang)?,
        both::<NeedPageView>(theme, lang)?,
        both::<PartView>(theme, lang)?,
        both::<ListView>(theme, lang)?,
        both::<MapView>(theme, lang)?,
        both::<AgendaView>(theme, lang)?,
        both::<DatesView>(theme, lang)?,
        both::<SpokenView>(theme, lang)?,
        both::<MonthView>(theme, lang)?,
        both::<BookletView>(theme, lang)?,
        both::<PosterView>(theme, lang)?,
        both::<FreePageView>(theme, lang)?,
        both::<NotFoundView>(theme, lang)?,
        both::<EmbeddedView>(theme, lang)?,
        both::<MovedView>(theme, lang)?,
        both::<OfflineView>(theme, lang)?,
    ];
    Ok(pairs.into_iter().flatten().collect())
}

/// Every fragment, in each way in which it may be filled, on a site with everything.
fn fragments(theme: &Theme, lang: Lang) -> Result<(), ThemeError> {
    let site = Value::from_serializable(&SiteView::full());
    let around = theme.around(&PageView::full("page", lang), &site);
    every::<ProjectEntry>(theme, &around)?;
    every::<PaperLine>(theme, &around)?;
    every::<ProjectLine>(theme, &around)?;
    every::<ActivityItem>(theme, &around)?;
    every::<ActivityLine>(theme, &around)?;
    every::<OccurrenceItem>(theme, &around)?;
    every::<Answer>(theme, &around)?;
    every::<CallFirst>(theme, &around)?;
    every::<ReachLine>(theme, &around)?;
    every::<AddressBlock>(theme, &around)?;
    every::<Subscribe>(theme, &around)?;
    every::<AgendaChoices>(theme, &around)?;
    every::<Trail>(theme, &around)
}

fn every<F: Fragment>(theme: &Theme, around: &Context) -> Result<(), ThemeError> {
    let mut samples = F::samples().into_iter();
    samples.try_for_each(|sample| theme.fragment(around, &sample).map(drop))
}

fn both<V: View>(theme: &Theme, lang: Lang) -> Result<[Specimen; 2], ThemeError> {
    let specimen = |state: &str, html: String| Specimen {
        name: format!("{}-{state}", V::NAME.replace('_', "-")),
        html: html.into_bytes(),
    };
    let full = (
        SiteView::full(),
        PageView::full(V::NAME, lang),
        DocumentView::full(),
    );
    let empty = (
        SiteView::empty(),
        PageView::empty(V::NAME, lang),
        DocumentView::empty(),
    );
    Ok([
        specimen("full", page(theme, full, &V::full())?),
        specimen("empty", page(theme, empty, &V::empty())?),
    ])
}

/// A page in each of the frames that its language has; given back is that of its own kind.
fn page<V: View>(
    theme: &Theme,
    (site, page, document): (SiteView, PageView, DocumentView),
    view: &V,
) -> Result<String, ThemeError> {
    let around = theme.around(&page, &Value::from_serializable(&site));
    if !V::IS_FRAMED {
        return theme.draw(&around, Some(&document), view);
    }
    let main = theme.draw(&around, None, view)?;
    let mut drawn = String::new();
    for frame in FrameView::samples(page.lang) {
        let own = frame.kind == V::NAME || drawn.is_empty();
        let filled = theme
            .frame(&around, &frame)?
            .filled(|slot, out| match slot {
                Slot::Title => out.push_str(&document.title),
                Slot::Kind => out.push_str(V::NAME),
                Slot::Main => out.push_str(&main),
                Slot::Symbols => out.push_str(&theme.symbols(&main)),
                Slot::Below => out.push_str("pcs/tilleuls.html"),
                Slot::About | Slot::Scripts | Slot::Trail | Slot::Address => {}
            });
        if own {
            drawn = filled;
        }
    }
    Ok(drawn)
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
