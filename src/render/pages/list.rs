//! The complete list, which is the search page without script.

use crate::model::OrganisationKind;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{choices, counted};
use crate::views::{LinkView, ListView};

pub(in crate::render) fn view(context: &Context) -> ListView {
    let site = context.site;
    let without = site.communes.entries();
    let without = without.filter(|(at, _)| site.relations.of_commune[*at].is_empty());
    ListView {
        filters: choices::filters(context),
        communes: if site.is_large() {
            Vec::new()
        } else {
            project::by_commune(context, Look::InCommuneMore)
        },
        counted: if site.is_large() {
            counted::projects(context)
        } else {
            Vec::new()
        },
        without: without
            .map(|(at, commune)| context.link(PageKind::Commune(at), &commune.name))
            .collect(),
        associations: organisations(context, OrganisationKind::Association),
        landlords: organisations(context, OrganisationKind::Landlord),
    }
}

fn organisations(context: &Context, kind: OrganisationKind) -> Vec<LinkView> {
    let organisations = context.site.organisations.entries();
    organisations
        .filter(|(_, organisation)| organisation.kind == kind)
        .map(|(at, organisation)| context.link(PageKind::Organisation(at), &organisation.name))
        .collect()
}
