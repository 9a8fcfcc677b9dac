//! Those who carry projects: one of them, and all.

use serde::Serialize;

use super::{AddressView, ContactView, Html, LinkView, Owner, ProseView, TextView, View};

/// The page of an association or a landlord.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView {
    /// Its name.
    pub name: TextView,
    /// Its name in the region's other language, when that differs.
    pub other_name: Option<TextView>,
    /// Its initials.
    pub acronym: Option<String>,
    /// Its legal form.
    pub legal_form: Option<TextView>,
    /// Whether it is a landlord rather than an association.
    pub landlord: bool,
    /// Where it is.
    pub address: Option<AddressView>,
    /// How to reach it.
    pub contact: Option<ContactView>,
    /// What it is.
    pub description: Option<ProseView>,
    /// Projects it runs, or of whose estate it is the landlord.
    pub projects: Vec<Html>,
    /// Projects it is a partner of.
    pub partner_of: Vec<Html>,
}

impl View for OrganisationView {
    const TEMPLATE: &'static str = "organisation.html";
    const NAME: &'static str = "organisation";

    fn has_dates(&self) -> bool {
        let mut entries = self.projects.iter().chain(&self.partner_of);
        entries.any(Html::has_dates)
    }

    fn full() -> Self {
        Self {
            name: TextView::foreign("Vereniging van de wijk"),
            other_name: Some(TextView::sample("Association du quartier")),
            acronym: Some("ADQ".into()),
            legal_form: Some(TextView::sample("ASBL")),
            landlord: true,
            address: Some(AddressView::sample()),
            contact: Some(ContactView::sample(Owner::Association)),
            description: Some(ProseView::sample()),
            projects: Html::items(),
            partner_of: Html::items(),
        }
    }

    fn empty() -> Self {
        Self {
            other_name: None,
            acronym: None,
            legal_form: None,
            landlord: false,
            address: None,
            contact: None,
            description: None,
            projects: Vec::new(),
            partner_of: Vec::new(),
            ..Self::full()
        }
    }
}

/// Who carries projects.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationsView {
    /// Every association.
    pub associations: Vec<LinkView>,
    /// Every landlord.
    pub landlords: Vec<LinkView>,
}

impl View for OrganisationsView {
    const TEMPLATE: &'static str = "organisations.html";
    const NAME: &'static str = "organisations";

    fn full() -> Self {
        Self {
            associations: LinkView::samples(),
            landlords: LinkView::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            associations: Vec::new(),
            landlords: Vec::new(),
        }
    }
}
