//! The 404 page, one for all languages.

use crate::lang::Lang;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::views::{NotFoundView, SisterPage};

pub(in crate::render) fn view(context: &Context) -> NotFoundView {
    let languages = context.site.languages().iter();
    NotFoundView {
        sisters: languages.map(|lang| sister(context, *lang)).collect(),
    }
}

fn sister(context: &Context, lang: Lang) -> SisterPage {
    let words = &context.theme.catalogue(lang).words.not_found;
    SisterPage {
        attrs: context.attributes(lang),
        title: words.title.clone(),
        advice: words.advice.clone(),
        home: context.path_in(lang, PageKind::Home),
        home_text: words.home.clone(),
        list: context.path_in(lang, PageKind::List),
        list_text: words.list.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn advises_in_every_language_of_the_site() {
        let view = Sample::new().draw(PageKind::NotFound, view);
        let homes: Vec<_> = view.sisters.iter().map(|sister| &*sister.home).collect();
        assert_eq!(homes, ["fr/index.html", "nl/index.html"]);
        assert_ne!(view.sisters[0].advice, view.sisters[1].advice);
    }
}
