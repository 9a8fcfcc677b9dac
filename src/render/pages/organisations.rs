//! Who carries projects: associations and landlords.

use crate::model::OrganisationKind;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::views::{LinkView, OrganisationsView};

pub(in crate::render) fn view(context: &Context) -> OrganisationsView {
    OrganisationsView {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_every_association_and_every_landlord() {
        let view = Sample::new().draw(PageKind::Organisations, view);
        assert_eq!((view.associations.len(), view.landlords.len()), (2, 1));
    }
}
