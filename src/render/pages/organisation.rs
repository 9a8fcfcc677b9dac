//! The page of an association or a landlord.

use crate::model::OrganisationKind;
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{address, contact, markdown};
use crate::site::{ContactOwner, OrganisationAt, OwnedContact};
use crate::views::{ContactView, OrganisationView};

pub(in crate::render) fn view(context: &Context, at: OrganisationAt) -> OrganisationView {
    let organisation = &context.site[at];
    let relations = &context.site.relations;
    let address = organisation.address.as_ref();
    let description = organisation.description.as_ref();
    OrganisationView {
        name: context.text(&organisation.name),
        other_name: context.other(&organisation.name),
        acronym: organisation.acronym.clone(),
        legal_form: context.optional(organisation.legal_form.as_ref()),
        landlord: organisation.kind == OrganisationKind::Landlord,
        address: address.map(|address| address::address(context, address)),
        contact: own_contact(context, at),
        description: description.map(|text| markdown::prose(context, text, 3)),
        projects: project::entries(context, &relations.of_organisation[at], Look::Placed),
        partner_of: project::entries(context, &relations.partner_of[at], Look::Placed),
    }
}

/// How to reach it, without a link to the very page.
fn own_contact(context: &Context, at: OrganisationAt) -> Option<ContactView> {
    let organisation = &context.site[at];
    let owner = match organisation.kind {
        OrganisationKind::Association => ContactOwner::Association(at),
        OrganisationKind::Landlord => ContactOwner::Landlord(at),
    };
    let contact = &organisation.contact;
    (!contact.is_empty()).then(|| ContactView {
        path: None,
        ..contact::contact(context, OwnedContact { owner, contact })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    #[test]
    fn shows_its_projects_apart_from_those_it_helps() {
        let sample = Sample::new();
        let at = sample.organisation("buurtwerk");
        let view = sample.draw(PageKind::Organisation(at), |context| view(context, at));
        assert!(!view.landlord);
        assert_eq!((view.projects.len(), view.partner_of.len()), (1, 1));
        assert!(view.projects[0].as_str().contains("Kasteel"));
        assert!(view.contact.unwrap().path.is_none());
    }
}
