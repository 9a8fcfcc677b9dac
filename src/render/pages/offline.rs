//! What a phone without network shows in the place of a page that it did not keep.

use crate::render::context::Context;
use crate::views::OfflineView;

pub(in crate::render) fn view(context: &Context) -> OfflineView {
    OfflineView {
        title: context.speech().words.offline.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    #[test]
    fn says_that_there_is_no_network() {
        let view = Sample::new().draw(PageKind::Offline, view);
        assert!(!view.title.is_empty());
    }
}
