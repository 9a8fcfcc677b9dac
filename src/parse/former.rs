//! Former names of a record, whose addresses lead on to it.

use super::record::Record;
use super::scope::{Former, Target};
use super::tree::Node;
use super::value::Value;
use crate::diagnostic::Problem;
use crate::keys::Key;
use crate::model::Id;
use crate::source::FileKind;

/// Former ids, oldest first, each noted for `site` to check that nothing bears it today.
pub(super) fn former_names<Kind>(record: &Record, of: Former) -> Vec<Id<Kind>> {
    let nodes = record.node(Key::FormerNames).map(Node::items);
    let nodes = nodes.unwrap_or_default().iter();
    nodes
        .filter_map(|node| {
            let read = |text: &str, lang| {
                let id: Id<Kind> = Value::parse(text, lang)?;
                match FileKind::of(&of.file(id.as_str())) {
                    Err(problem @ Problem::ReservedName { .. }) => Err(problem),
                    _ => Ok(id),
                }
            };
            let id = record.read_item(Key::FormerNames, node, read)?;
            let field = record.field(Key::FormerNames);
            let target = Target::FormerName(of);
            record.scope.refer(target, id.as_str(), node.span, &field);
            Some(id)
        })
        .collect()
}
