//! What a facet chooses in a commune, page by page, where a directory is too large for one list.

use crate::pages::{PageKind, facet_page, of_page};
use crate::render::context::Context;
use crate::render::fragments::{activity, numbers, rows};
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
    let shown = of_page(chosen, number);
    let list = facet_page(facet);
    let above = title::own_title(&context.on(list.in_language(context.lang)));
    PartView {
        title: title::own_title(context),
        above: LinkView {
            path: context.path(list),
            text: context.own(above),
        },
        unsure: rows::are_unsure(context, shown),
        activities: rows::by_project(context, shown, activity::line),
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
        let shown: usize = view.activities.iter().map(|row| row.activities.len()).sum();
        assert!(shown > 10 && shown < 151);
        assert!(view.numbers[0].current && view.numbers.len() > 1);
        assert_eq!(view.above.path, "fr/thematiques/devoirs.html");
    }
}
