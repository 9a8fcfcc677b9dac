//! Whether a catalogue says what it must: a part of one only what is known, a whole one all of it;
//! with the same holes in each message, and each plural form that the language counts with.

use serde_json::Value;

use super::super::files::File;
use super::layers::holes;
use super::{OTHER, forms};
use crate::diagnostic::{Diagnostics, Problem, Span};
use crate::lang::Lang;
use crate::parse::{Node, Tree};
use crate::text::nearest;

/// How many keys a message lists.
const LISTED: usize = 8;

/// Where any code may stand: names of languages.
const CODES: &str = "words.languages";

/// What a catalogue is compared with.
#[derive(Clone, Copy)]
pub(super) enum Model<'a> {
    /// The same language below: what is left out stays as it is.
    Part(&'a Value),
    /// Another language: nothing may be left out.
    Whole(&'a Value),
}

/// A catalogue that is compared.
pub(super) struct Comparing<'a> {
    pub file: &'a File,
    pub lang: Lang,
    pub found: &'a mut Diagnostics,
}

impl Comparing<'_> {
    /// Notes whatever differs from a model.
    pub fn with(&mut self, tree: &Node, model: Model) {
        let (known, whole) = match model {
            Model::Part(known) => (known, false),
            Model::Whole(known) => (known, true),
        };
        let mut missing = Vec::new();
        self.node(tree, known, "", &mut missing);
        if whole && !missing.is_empty() {
            let rest = missing.len().saturating_sub(LISTED);
            let listed = missing[..missing.len() - rest].join(", ");
            let keys = match rest {
                0 => listed,
                rest => format!("{listed}, … (+{rest})"),
            };
            self.note(Span::default(), Problem::ThemeTextMissing { keys });
        }
    }

    fn note(&mut self, span: Span, problem: Problem) {
        self.found.note(self.file.fault(span, problem));
    }

    fn node(&mut self, node: &Node, known: &Value, path: &str, missing: &mut Vec<String>) {
        match (known, &node.value) {
            (Value::Object(group), Tree::Map(entries)) if group.contains_key(OTHER) => {
                self.plural(entries, &group[OTHER], path, missing);
            }
            (Value::Object(_), Tree::Map(entries)) => self.group(entries, known, path, missing),
            (Value::String(text), Tree::Text(own)) => self.holes(node, own, text, path),
            (Value::Array(texts), Tree::List(items)) if texts.len() == items.len() => {
                for (item, text) in items.iter().zip(texts) {
                    self.node(item, text, path, missing);
                }
            }
            (Value::Bool(_), Tree::Text(text)) if matches!(&**text, "true" | "false") => {}
            (Value::Object(_), Tree::Empty) if path.is_empty() => {} // a file of remarks
            (Value::Null, _) => {}
            _ => {
                let key = path.to_owned();
                let form = form(known, path);
                self.note(node.span, Problem::ThemeTextForm { key, form });
            }
        }
    }

    /// A group of texts beside the same of ours: keys that stand twice, those that we do not know, and, in
    /// `missing`, those that it lacks.
    fn group(
        &mut self,
        entries: &[(Node, Node)],
        known: &Value,
        path: &str,
        missing: &mut Vec<String>,
    ) {
        let keys = known
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, _)| key.as_str());
        let mut said = Vec::new();
        for (key, node) in entries {
            let name = key.text().unwrap_or_default();
            let below = joined(path, name);
            if said.contains(&name) {
                let form = format!("{name}: …");
                let key_twice = name.to_owned();
                self.note(
                    key.span,
                    Problem::DuplicateKey {
                        key: key_twice,
                        form,
                    },
                );
            }
            said.push(name);
            match known.get(name) {
                Some(known) => self.node(node, known, &below, missing),
                None if path == CODES && node.text().is_some() => {}
                None => {
                    let near = nearest(name, keys.clone()).map(str::to_owned);
                    let all = keys.clone().collect::<Vec<_>>().join(", ");
                    let known = near.unwrap_or(all);
                    self.note(key.span, Problem::ThemeTextUnknown { key: below, known });
                }
            }
        }
        let lacking = keys.filter(|key| !said.contains(key));
        missing.extend(lacking.map(|key| joined(path, key)));
    }

    /// A message in plural forms: each that the language counts with, and no other.
    fn plural(
        &mut self,
        entries: &[(Node, Node)],
        other: &Value,
        path: &str,
        missing: &mut Vec<String>,
    ) {
        let needed = forms(self.lang);
        let said: Vec<&str> = entries.iter().filter_map(|(key, _)| key.text()).collect();
        for (key, node) in entries {
            let name = key.text().unwrap_or_default();
            let below = joined(path, name);
            let strange = node.text().is_some_and(|text| {
                let known = holes(other.as_str().unwrap_or_default());
                holes(text).iter().any(|hole| !known.contains(hole))
            });
            if !needed.contains(name) && name != "many" {
                let known = needed.iter().copied().collect::<Vec<_>>().join(", ");
                self.note(key.span, Problem::ThemeTextUnknown { key: below, known });
            } else if node.text().is_none() {
                let form = form(other, &below);
                self.note(node.span, Problem::ThemeTextForm { key: below, form });
            } else if strange {
                self.hole_fault(node, other.as_str().unwrap_or_default(), &below);
            }
        }
        let lacking = needed.into_iter().filter(|name| !said.contains(name));
        missing.extend(lacking.map(|name| joined(path, name)));
    }

    fn holes(&mut self, node: &Node, own: &str, known: &str, path: &str) {
        if holes(own) != holes(known) {
            self.hole_fault(node, known, path);
        }
    }

    fn hole_fault(&mut self, node: &Node, known: &str, path: &str) {
        let holes: Vec<&str> = holes(known).into_iter().collect();
        let holes = holes.join(", ");
        let holes = if holes.is_empty() {
            "–".into()
        } else {
            holes
        };
        let key = path.to_owned();
        self.note(node.span, Problem::ThemeTextHoles { key, holes });
    }
}

fn joined(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// The form that is expected at a path, as its lines would be written.
fn form(known: &Value, path: &str) -> String {
    let key = path.rsplit('.').next().unwrap_or_default();
    match known {
        Value::Object(group) => {
            let keys = group.keys().map(|key| format!("\n  {key}: …"));
            format!("{key}:{}", keys.take(LISTED).collect::<String>())
        }
        Value::Array(items) => format!("{key}: [{}]", vec!["…"; items.len()].join(", ")),
        Value::Bool(_) => format!("{key}: false"),
        _ => format!("{key}: …"),
    }
}
