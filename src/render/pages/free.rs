//! A free page.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::markdown;
use crate::site::FreePageAt;
use crate::views::FreePageView;

pub(in crate::render) fn view(context: &Context, at: FreePageAt) -> FreePageView {
    let site = context.site;
    let page = &site[at];
    let body = page.body.as_ref();
    // Residents write letters, nothing public; of a large directory there is a form a commune.
    let has_form = site.settings.corrections.is_some() && !site.is_large();
    FreePageView {
        title: context.text(&page.title),
        body: body.map(|body| markdown::prose(context, body, 2)),
        form: has_form.then(|| context.path(PageKind::Form(None))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_its_text_in_the_language_of_the_page() {
        let sample = Sample::new();
        let at = sample.free_page("a-propos");
        let view = sample.draw(PageKind::Free(at), |context| view(context, at));
        assert!(view.title.text.starts_with("C’est quoi, un PCS"));
        assert!(view.body.is_some());
        assert_eq!(view.form, None, "nobody reads what it would send");
    }
}
