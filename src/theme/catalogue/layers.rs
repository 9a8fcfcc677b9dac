//! What the layers of a theme say in a language: each adds its words to those of the layer below. A
//! language that no layer below has must be complete.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde_json::{Map, Value};

use super::super::files::{File, Files};
use super::compare::{Comparing, Model};
use super::{Catalogues, Lazy, Source, built_in};
use crate::diagnostic::{Diagnostics, Problem, Span};
use crate::lang::Lang;
use crate::parse::{Node, Tree, yaml_tree};

/// The folder of the catalogues.
const FOLDER: &str = "i18n/";

/// What all catalogues are compared with.
const FIRST: Lang = Lang::FR;

/// Reads `i18n/*.yaml` of every layer.
pub(in super::super) fn read(files: &Files, found: &mut Diagnostics) -> Catalogues {
    let languages = languages(files, found);
    let first = languages.iter().find(|(lang, _)| **lang == FIRST);
    let first = first.map_or(Value::Null, |(lang, path)| {
        joined(*lang, files.layers(path), &Value::Null, found)
    });
    let mut made = BTreeMap::new();
    for (lang, path) in &languages {
        let layers = files.layers(path);
        if let ([only], Some(json)) = (layers, built_in(*lang))
            && !only.is_own
        {
            let made_later = OnceLock::new();
            made.insert(
                *lang,
                Lazy {
                    made: made_later,
                    json,
                },
            );
            continue;
        }
        let words = if *lang == FIRST {
            first.clone()
        } else {
            joined(*lang, layers, &first, found)
        };
        let source: Result<Source, _> = serde_json::from_value(words);
        if let Ok(source) = source {
            let catalogue = OnceLock::from(source.into_catalogue(*lang));
            made.insert(
                *lang,
                Lazy {
                    made: catalogue,
                    json: "",
                },
            );
        }
    }
    Catalogues(made)
}

/// The languages with the path of their catalogue below the theme.
fn languages<'a>(files: &'a Files, found: &mut Diagnostics) -> BTreeMap<Lang, &'a str> {
    let mut languages = BTreeMap::new();
    for (path, file) in files.below(FOLDER) {
        let code = path
            .strip_prefix(FOLDER)
            .and_then(|name| name.strip_suffix(".yaml"));
        match code.and_then(Lang::parse) {
            Some(lang) => drop(languages.insert(lang, path)),
            None => found.note(file.fault(
                Span::default(),
                Problem::ThemeFileUnused {
                    known: "i18n/fr.yaml".into(),
                },
            )),
        }
    }
    languages
}

/// The words of a language, layer upon layer; those of the `first` language say what there must be
/// where no layer below has any.
fn joined(lang: Lang, layers: &[File], first: &Value, found: &mut Diagnostics) -> Value {
    let mut words = Value::Null;
    for file in layers {
        let known = built_in(lang).filter(|_| !file.is_own);
        if let Some(json) = known {
            words = serde_json::from_str(json).unwrap_or_default();
            continue;
        }
        let read = file.text().and_then(|text| {
            let read = yaml_tree(text);
            read.map_err(|(span, problem)| Box::new(file.fault(span, problem)))
        });
        match read {
            Ok(tree) => {
                let model = if words.is_null() {
                    Model::Whole(first)
                } else {
                    Model::Part(&words)
                };
                Comparing { file, lang, found }.with(&tree, model);
                put(&mut words, value(&tree));
            }
            Err(fault) => found.note(*fault),
        }
    }
    words
}

/// Puts what one layer says over what those below say.
fn put(below: &mut Value, above: Value) {
    match (below, above) {
        (Value::Object(below), Value::Object(above)) => {
            for (key, value) in above {
                put(below.entry(key).or_insert(Value::Null), value);
            }
        }
        (below, above) => *below = above,
    }
}

/// A tree as the values of a catalogue: texts, but for the one key that is a yes or no.
fn value(node: &Node) -> Value {
    match &node.value {
        Tree::Empty => Value::from(""),
        Tree::Text(text) => Value::from(&**text),
        Tree::List(items) => items.iter().map(value).collect(),
        Tree::Map(entries) => {
            let entries = entries.iter().filter_map(|(key, node)| {
                let key = key.text()?.to_owned();
                let value = match (key.as_str(), node.text()) {
                    ("reviewed", Some("true")) => Value::Bool(true),
                    ("reviewed", Some("false")) => Value::Bool(false),
                    _ => value(node),
                };
                Some((key, value))
            });
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

/// The names between braces in a message.
pub(super) fn holes(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    parts
        .filter_map(|part| Some(part.split_once('}')?.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::super::files;
    use super::super::{Catalogue, Catalogues};
    use super::*;

    #[test]
    fn the_catalogues_of_the_program_say_what_their_files_say() {
        let files = files::read(Path::new("/nonexistent"), "quartier").unwrap();
        let mut found = Diagnostics::new();
        for (path, file) in files.below(FOLDER) {
            let tree = yaml_tree(file.text().unwrap()).unwrap_or_else(|_| panic!("{path}"));
            let code = path.trim_start_matches(FOLDER).trim_end_matches(".yaml");
            let lang = Lang::parse(code).unwrap();
            let first: Value = serde_json::from_str(built_in(FIRST).unwrap()).unwrap();
            let model = Model::Whole(&first);
            Comparing {
                file,
                lang,
                found: &mut found,
            }
            .with(&tree, model);
            let json: Value = serde_json::from_str(built_in(lang).unwrap()).unwrap();
            assert_eq!(value(&tree), json, "{path}");
        }
        assert!(found.is_empty(), "{found:#?}");
        let built_in = Catalogues::built_in();
        let read: Vec<&Catalogue> = built_in
            .languages()
            .filter_map(|lang| built_in.get(lang))
            .collect();
        assert!(read.iter().all(|catalogue| !catalogue.name.is_empty()));
    }

    #[test]
    fn a_layer_changes_what_it_says_and_nothing_else() {
        let mut below = serde_json::json!({ "a": { "b": "x", "c": "y" }, "d": ["e"] });
        put(
            &mut below,
            serde_json::json!({ "a": { "c": "z" }, "d": ["f"] }),
        );
        assert_eq!(
            below,
            serde_json::json!({ "a": { "b": "x", "c": "z" }, "d": ["f"] })
        );
    }
}
