//! What a phone without network shows in the place of a page that it did not keep.

use crate::render::context::Context;
use crate::views::OfflineView;

pub(in crate::render) fn view(context: &Context) -> OfflineView {
    OfflineView {
        title: context.speech().words.offline.clone(),
    }
}
