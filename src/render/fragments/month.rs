//! Links to the months of a commune, which are pages to print.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::CommuneAt;
use crate::theme::fill;
use crate::views::LinkView;

/// The months of a commune.
pub(in crate::render) fn links(context: &Context, commune: CommuneAt) -> Vec<LinkView> {
    let months = context.site.months(commune).iter();
    months
        .map(|month| LinkView {
            path: context.path(PageKind::Month(commune, *month)),
            text: context.own(context.speech().month(*month)),
        })
        .collect()
}

/// The months of every commune, each with the commune's name.
pub(in crate::render) fn all_links(context: &Context) -> Vec<LinkView> {
    let communes = context.site.communes.handles();
    communes.flat_map(|at| named_links(context, at)).collect()
}

fn named_links(context: &Context, commune: CommuneAt) -> Vec<LinkView> {
    let name = context.text(&context.site[commune].name).text;
    let form = &context.speech().words.name_and_place;
    let links = links(context, commune).into_iter();
    links
        .map(|LinkView { path, text }| {
            let parts = [("name", name.as_str()), ("place", &text.text)];
            LinkView {
                path,
                text: context.own(fill(form, &parts)),
            }
        })
        .collect()
}
