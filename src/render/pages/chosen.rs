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
