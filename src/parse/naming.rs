//! Names of other records: by id, or by what the record is called in any language.
//!
//! `site` checks that each names something; here a shown name becomes the id of its record.

use super::names::Bearer;
use super::record::Record;
use super::scope::Target;
use super::tree::{Node, Tree};
use super::value::parts;
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::keys::Key;
use crate::model::Id;

impl<'s, 'n> Record<'s, 'n> {
    /// The name of another record, which `site` will check.
    pub fn reference<K>(&self, key: Key, target: Target) -> Option<Id<K>> {
        let node = self.node(key)?;
        if let Some(name) = self.inside(node, target) {
            let fault = Diagnostic::new(self.scope.place(node.span), Problem::ExpectedText);
            let fault = fault.about(self.field(key));
            self.scope.note(fault.fixed_by(node.span, name));
            return None;
        }
        let name = self.scalar(key, node)?;
        self.named(key, target, name, node.span)
    }

    /// The name of a record in a block that says nothing else: `{ nom: ULAC }`.
    fn inside(&self, node: &'s Node<'n>, target: Target) -> Option<&'s str> {
        let Tree::Map(pairs) = &node.value else {
            return None;
        };
        let [(_, value)] = &pairs[..] else {
            return None;
        };
        let bearer = |name: &&str| self.scope.frame.names.bearer(target, name);
        value
            .text()
            .filter(|name| matches!(bearer(name), Bearer::One(_)))
    }

    /// A list of names of other records; a text may hold several.
    pub fn references<K>(&self, key: Key, target: Target) -> Vec<Id<K>> {
        let items = self.node(key).map(Node::items).unwrap_or_default();
        let named = items
            .iter()
            .flat_map(|item| self.several(key, item, target));
        named.collect()
    }

    /// The records that an item names: one, or each part of `fêtes, rencontres et jardin` when
    /// every part names one.
    fn several<K>(&self, key: Key, item: &'s Node<'n>, target: Target) -> Vec<Id<K>> {
        let Some(name) = self.scalar(key, item) else {
            return Vec::new();
        };
        let names = &self.scope.frame.names;
        let bearer = |name: &str| names.bearer(target, name);
        let parts = parts(name);
        let split = matches!(item.value, Tree::Text(_))
            && bearer(name) == Bearer::Nobody
            && parts.len() > 1
            && parts.iter().all(|part| bearer(part) != Bearer::Nobody);
        let whole = std::slice::from_ref(&name);
        let said = if split { &parts[..] } else { whole };
        said.iter()
            .filter_map(|name| self.named(key, target, name, item.span))
            .collect()
    }

    /// That a need is named by some words of its name only.
    fn need_with(&self, target: Target, name: &str) -> Option<Problem> {
        if target != Target::Need {
            return None;
        }
        let lang = self.scope.lang();
        let nearest = self.scope.frame.names.need_with(name, lang)?;
        Some(Problem::MisspeltReference {
            name: name.to_owned(),
            nearest: nearest.to_owned(),
        })
    }

    /// The record with a name; one that several bear is noted with all of them.
    pub fn named<K>(&self, key: Key, target: Target, name: &str, span: Span) -> Option<Id<K>> {
        match self.scope.frame.names.bearer(target, name) {
            Bearer::One(id) => {
                self.scope.refer(target, &id, span, &self.field(key));
                Id::parse(&id)
            }
            Bearer::Several(known) => {
                let (name, known) = (name.to_owned(), known.join(", "));
                let problem = Problem::AmbiguousName { name, known };
                self.scope.note_at(span, &self.field(key), problem);
                None
            }
            Bearer::Nobody => {
                if let Some(nearest) = self.need_with(target, name) {
                    self.note_value(key, span, nearest);
                    return None;
                }
                self.scope.refer(target, name, span, &self.field(key));
                Id::parse(name)
            }
        }
    }
}
