//! A free page.

use crate::render::context::Context;
use crate::render::fragments::markdown;
use crate::site::FreePageAt;
use crate::views::FreePageView;

pub(in crate::render) fn view(context: &Context, at: FreePageAt) -> FreePageView {
    let page = &context.site[at];
    let body = page.body.as_ref();
    FreePageView {
        title: context.text(&page.title),
        body: body.map(|body| markdown::prose(context, body, 2)),
    }
}
