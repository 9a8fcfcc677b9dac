//! Where something takes place: a room of the project, or a place elsewhere.

use super::contact::{code_of, point};
use super::record::Record;
use super::scope::Target;
use super::texts::is_by_language;
use super::tree::Tree;
use crate::keys::Key;
use crate::model::Location;

pub(super) const LOCATION: &[Key] = &[
    Key::Name,
    Key::Street,
    Key::PostalCode,
    Key::Commune,
    Key::Position,
];

/// The `lieu` of an activity, a slot or a move: a room, or a place elsewhere.
pub(super) fn location(record: &Record) -> Option<Location> {
    let node = record.node(Key::Place)?;
    if !matches!(node.value, Tree::Map(_)) || is_by_language(node) {
        return record.text(Key::Place).map(Location::Room);
    }
    let place = record.record(Key::Place, LOCATION)?;
    let commune = place.reference(Key::Commune, Target::Commune);
    Some(Location::Elsewhere {
        name: place.text(Key::Name),
        street: place.text(Key::Street),
        postal_code: code_of(&place, commune.as_ref()),
        commune,
        position: point(&place),
    })
}
