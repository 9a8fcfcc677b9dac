//! A file of `asbl/` or `sisp/`.

use super::Scope;
use super::contact::{address, check_sources, confirmation, contact};
use super::former::former_names;
use super::record::Record;
use super::scope::Former;
use super::tree::Node;
use crate::keys::Key;
use crate::model::{Organisation, OrganisationId, OrganisationKind};

pub(super) const ORGANISATION: &[Key] = &[
    Key::Name,
    Key::Language,
    Key::Acronym,
    Key::LegalForm,
    Key::Address,
    Key::Contact,
    Key::Description,
    Key::Confirmed,
    Key::Sources,
    Key::FormerNames,
];

/// Reads an organisation.
pub(super) fn organisation(
    node: &Node,
    scope: &Scope,
    kind: OrganisationKind,
    id: OrganisationId,
) -> Option<Organisation> {
    let record = Record::read(scope, node, "", ORGANISATION)?;
    super::sheet_language(&record);
    record.require(Key::Name);
    check_sources(&record);
    let folder = match kind {
        OrganisationKind::Association => "asbl",
        OrganisationKind::Landlord => "sisp",
    };
    Some(Organisation {
        id,
        former_names: former_names(&record, Former::Organisation(kind)),
        kind,
        acronym: record.line(Key::Acronym).map(str::to_owned),
        legal_form: record.text(Key::LegalForm),
        address: address(&record),
        contact: contact(&record),
        description: record.markdown(Key::Description, folder),
        confirmed: confirmation(&record),
        name: record.text(Key::Name)?,
    })
}
