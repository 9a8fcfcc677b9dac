//! Where a language is chosen, before a page that every language has.

use crate::model::Text;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::views::{HomeLink, RootView};

/// A name in its languages, and a page in each of the site's.
pub(in crate::render) fn door(context: &Context, name: &Text, page: PageKind) -> RootView {
    let languages = context.site.languages().iter();
    RootView {
        titles: name
            .iter()
            .map(|(lang, text)| context.in_language(text, lang))
            .collect(),
        homes: languages
            .map(|lang| HomeLink {
                lang: *lang,
                dir: lang.direction(),
                name: context.theme.catalogue(*lang).name.clone(),
                path: context.path_in(*lang, page),
            })
            .collect(),
    }
}
