//! Associations and social landlords.

use super::{Address, Confirmation, Contact, Markdown, OrganisationId, Text};

/// Which of the two an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrganisationKind {
    /// An asbl / vzw, in `asbl/`.
    Association,
    /// A public housing company (SISP / OVM), in `sisp/`.
    Landlord,
}

/// An association or a landlord.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its name in addresses, unique across both kinds.
    pub id: OrganisationId,
    /// Former names, oldest first: their addresses lead here.
    pub former_names: Vec<OrganisationId>,
    /// Which of the two it is.
    pub kind: OrganisationKind,
    /// Its full name.
    pub name: Text,
    /// Its initials.
    pub acronym: Option<String>,
    /// Its legal form.
    pub legal_form: Option<Text>,
    /// Where it is.
    pub address: Option<Address>,
    /// How to reach it.
    pub contact: Contact,
    /// What it is, in Markdown.
    pub description: Option<Markdown>,
    /// When it last confirmed its record.
    pub confirmed: Option<Confirmation>,
}
