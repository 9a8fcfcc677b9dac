//! The root, where a language is chosen.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::views::{HomeLink, RootView};

pub(in crate::render) fn view(context: &Context) -> RootView {
    let title = &context.site.settings.title;
    let titles = title.iter();
    let languages = context.site.languages().iter();
    RootView {
        titles: titles
            .map(|(lang, text)| context.in_language(text, lang))
            .collect(),
        homes: languages
            .map(|lang| HomeLink {
                lang: *lang,
                dir: lang.direction(),
                name: context.theme.catalogue(*lang).name.clone(),
                path: context.path_in(*lang, PageKind::Home),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn offers_every_language_by_its_own_name() {
        let view = Sample::new().draw(PageKind::Root, view);
        let homes = view.homes.iter();
        let homes: Vec<_> = homes.map(|home| (&*home.name, &*home.path)).collect();
        assert_eq!(
            homes,
            [
                ("Français", "fr/index.html"),
                ("Nederlands", "nl/index.html")
            ]
        );
    }
}
