//! What a facet chooses in a commune, page by page, where a directory is too large for one list.

use crate::pages::{PageKind, facet_page, of_page};
use crate::render::context::Context;
use crate::render::fragments::{activity, numbers};
use crate::render::frame::title;
use crate::site::{CommuneAt, Facet};
use crate::views::{LinkView, PartView};

pub(in crate::render) fn view(
    context: &Context,
    facet: Facet,
    commune: CommuneAt,
    number: u16,
) -> PartView {
    let chosen = context.site.chosen(facet, commune);
    let list = facet_page(facet);
    let above = title::own_title(&context.on(list.in_language(context.lang)));
    PartView {
        title: title::own_title(context),
        above: LinkView {
            path: context.path(list),
            text: context.own(above),
        },
        activities: of_page(&chosen, number)
            .iter()
            .map(|at| activity::item_with_project(context, *at))
            .collect(),
        projects: Vec::new(),
        numbers: numbers::links(context, chosen.len(), number, |number| {
            PageKind::Chosen(facet, commune, number)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_a_page_full_of_what_the_facet_chooses_in_the_commune() {
        let sample = Sample::large();
        let (facet, commune) = (
            Facet::Need(sample.need("devoirs")),
            sample.commune("hautepree"),
        );
        let page = PageKind::Chosen(facet, commune, 1);
        let view = sample.draw(page, |context| view(context, facet, commune, 1));
        assert!(view.activities.len() > 10 && view.activities.len() < 151);
        assert!(view.numbers[0].current && view.numbers.len() > 1);
        assert_eq!(view.above.path, "fr/thematiques/devoirs.html");
    }
}
