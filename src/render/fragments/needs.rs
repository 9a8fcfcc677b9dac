//! Needs: what visitors choose from, each a word and a picture.

use crate::model::Need;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::NeedAt;
use crate::views::NeedView;

/// Every need that an activity answers, most wanted first.
pub(in crate::render) fn all(context: &Context) -> Vec<NeedView> {
    wanted(context).map(|at| view(context, at)).collect()
}

/// The needs that an activity answers, most wanted first.
pub(in crate::render) fn wanted(context: &Context) -> impl Iterator<Item = NeedAt> {
    let of_need = &context.site.relations.of_need;
    let needs = context.site.needs.handles();
    needs.filter(|at| !of_need[*at].is_empty())
}

fn view(context: &Context, at: NeedAt) -> NeedView {
    let need = &context.site[at];
    NeedView {
        id: need.id.to_string(),
        path: context.path(PageKind::Need(at)),
        name: context.text(&need.name),
        icon: icon(context, need),
        count: context.site.relations.of_need[at].len(),
    }
}

/// The pictogram of a need, when the theme has it.
pub(in crate::render) fn icon(context: &Context, need: &Need) -> Option<String> {
    let icon = need.icon.as_ref().map(|icon| icon.name.clone());
    icon.filter(|icon| context.theme.has_icon(icon))
}
