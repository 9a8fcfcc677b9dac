//! The root, where a language is chosen.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::door;
use crate::views::RootView;

pub(in crate::render) fn view(context: &Context) -> RootView {
    door::door(context, &context.site.settings.title, PageKind::Home)
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
