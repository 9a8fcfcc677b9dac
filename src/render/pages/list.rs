//! The complete list, which is the search page without script.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{choices, counted};
use crate::views::ListView;

pub(in crate::render) fn view(context: &Context) -> ListView {
    let site = context.site;
    let without = site.communes.entries();
    let without = without.filter(|(at, _)| site.relations.of_commune[*at].is_empty());
    ListView {
        filters: choices::filters(context),
        communes: if site.is_large() {
            Vec::new()
        } else {
            project::by_commune(context, Look::InCommune)
        },
        counted: if site.is_large() {
            counted::projects(context)
        } else {
            Vec::new()
        },
        without: without
            .map(|(at, commune)| context.link(PageKind::Commune(at), &commune.name))
            .collect(),
        booklet: (!site.is_large()).then(|| context.path(PageKind::Booklet(None))),
        organisations: (!site.organisations.is_empty())
            .then(|| context.path(PageKind::Organisations)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_every_project() {
        let view = Sample::new().draw(PageKind::List, view);
        assert_eq!(view.communes.len(), 3);
        assert!(view.organisations.is_some());
        assert!(view.without.is_empty() && view.counted.is_empty());
    }

    #[test]
    fn leads_on_by_commune_where_the_directory_is_large() {
        let view = Sample::large().draw(PageKind::List, view);
        assert!(view.communes.is_empty());
        assert_eq!(view.counted.len(), 3);
    }
}
