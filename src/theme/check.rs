//! The check that every template draws every view, before any page is made, and what each may ask of it.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;
use tera::{Context, Value};

use super::fields::{Scope, Seen};
use super::shape::Shape;
use super::{Slot, Theme, ThemeError};
use crate::lang::{Direction, Lang};
use crate::views::{
    ActivityItem, ActivityLine, ActivityView, AddressBlock, AgendaChoices, AgendaView, Answer,
    BookletView, CallFirst, CommuneView, CoordinationView, DataView, DatesView, DocumentView,
    EmbeddedView, FormView, Fragment, FrameView, FreePageView, HomeView, ListView, MapView,
    MonthView, MovedView, NeedPageView, NotFoundView, OccurrenceItem, OccurrenceLine, OfflineView,
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

/// Asks the same of every view.
macro_rules! of_views {
    ($ask:ident $given:tt) => {
        of_views!($ask $given RootView HomeView ProjectView ActivityView CommuneView
            OrganisationView OrganisationsView DataView CoordinationView FormView NeedPageView
            PartView ListView MapView AgendaView DatesView SpokenView MonthView BookletView
            PosterView FreePageView NotFoundView EmbeddedView MovedView OfflineView)
    };
    ($ask:ident $given:tt $($view:ident)+) => {
        [$( $ask::<$view> $given ),+]
    };
}

/// Asks the same of every fragment.
macro_rules! of_fragments {
    ($ask:ident $given:tt) => {
        of_views!($ask $given ProjectEntry PaperLine ProjectLine ActivityItem ActivityLine
            OccurrenceItem OccurrenceLine Answer CallFirst ReachLine AddressBlock Subscribe
            AgendaChoices Trail)
    };
}

/// Every mistake that drawing the samples meets. All catalogues say the same things, so a language
/// in each direction is enough.
pub(super) fn samples(theme: &Theme) -> Vec<ThemeError> {
    let languages = theme.languages();
    let languages = languages.map(|lang| (lang.direction() == Direction::RightToLeft, lang));
    let languages: BTreeMap<bool, Lang> = languages.collect();
    let languages: Vec<Lang> = languages.into_values().collect();
    let drawn = languages.par_iter().flat_map(|lang| {
        let around = around_fragments(theme, *lang);
        let fragments = of_fragments!(every(theme, &around));
        let pages = of_views!(both(theme, *lang));
        let pages = pages.into_iter().filter_map(Result::err);
        let mistakes = fragments.into_iter().filter_map(Result::err).chain(pages);
        mistakes.collect::<Vec<ThemeError>>()
    });
    drawn.collect()
}

/// Every page kind in a language, full and empty.
pub(super) fn specimens(theme: &Theme, lang: Lang) -> Result<Vec<Specimen>, ThemeError> {
    let pairs = of_views!(both(theme, lang));
    let pairs: Result<Vec<_>, _> = pairs.into_iter().collect();
    Ok(pairs?.into_iter().flatten().collect())
}

/// What templates see, for the check of their fields.
pub(super) fn seen(texts: Shape) -> Seen {
    let lang = Lang::FR;
    let shape = |full: serde_json::Value, empty| Shape::of(&full).or(Shape::of(&empty));
    let page = shape(
        json(&PageView::full("page", lang)),
        json(&PageView::empty("page", lang)),
    );
    let site = shape(json(&SiteView::full()), json(&SiteView::empty()));
    let around = [("page", page), ("site", site), ("t", texts)];
    let frames = FrameView::samples(lang).into_iter();
    let frame = frames
        .map(|frame| Shape::of(&json(&frame)))
        .fold(Shape::Nothing, Shape::or);
    let views = of_views!(view()).into_iter();
    let frame = Scope::from([("frame".to_owned(), frame)]);
    Seen {
        around: around.map(|(name, shape)| (name.to_owned(), shape)).into(),
        views: views.chain([("frame.html".to_owned(), frame)]).collect(),
        components: of_fragments!(arguments()).into(),
    }
}

fn json(sample: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(sample).unwrap_or_default()
}

/// The template of a view, and what it sees.
fn view<V: View>() -> (String, Scope) {
    let shape = Shape::of(&json(&V::full())).or(Shape::of(&json(&V::empty())));
    let mut scope = Scope::from([(V::NAME.to_owned(), shape)]);
    if !V::IS_FRAMED {
        let (full, empty) = (DocumentView::full(), DocumentView::empty());
        let document = Shape::of(&json(&full)).or(Shape::of(&json(&empty)));
        scope.insert("document".to_owned(), document);
    }
    (V::TEMPLATE.to_owned(), scope)
}

/// A component that the program draws, and its arguments.
fn arguments<F: Fragment>() -> (String, Scope) {
    let samples = F::samples().into_iter();
    let all = samples
        .map(|sample| Shape::of(&json(&sample)))
        .fold(Shape::Nothing, Shape::or);
    let scope = match all {
        Shape::Record(fields) => std::sync::Arc::unwrap_or_clone(fields),
        _ => Scope::new(),
    };
    (F::COMPONENT.to_owned(), scope)
}

/// What fragments are drawn in: a site with everything.
fn around_fragments(theme: &Theme, lang: Lang) -> Context {
    let site = Value::from_serializable(&SiteView::full());
    theme.around(&PageView::full("page", lang), &site)
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
        let theme = Theme::load(Path::new("/nonexistent"), "quartier").unwrap();
        let mistakes = super::samples(&theme);
        assert!(mistakes.is_empty(), "{mistakes:#?}");
    }
}
