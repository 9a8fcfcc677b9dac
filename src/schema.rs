//! JSON Schema (2020-12) of every kind of content file, made from the tables of the readers.
//!
//! For editors: which keys there are, what they are for, what they may hold. What a schema cannot
//! say, that a date exists or a name is known, `check` says.

mod shape;

use serde_json::{Map, Value, json};
use shape::Shape;

use crate::keys::Key;
use crate::lang::Lang;
use crate::parse::Block;

/// A kind of content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileForm {
    /// Its name: `pcs`, `site`.
    pub name: &'static str,
    /// The files of the kind, below the root.
    pub files: &'static [&'static str],
    /// What a file, or each item of its list, is.
    pub block: Block,
    /// Whether the file is a list of such blocks.
    pub is_list: bool,
}

/// Every kind of file that has a schema. The front matter of a sheet is checked as a file of its own.
pub const FORMS: [FileForm; 10] = [
    form("pcs", &["content/pcs/*.md"], Block::Project, false),
    form(
        "traduction",
        &["content/pcs/*.*.md"],
        Block::Translation,
        false,
    ),
    form("activite", &[], Block::Activity, false),
    form("page", &["content/pages/*.md"], Block::Page, false),
    form(
        "organisation",
        &["content/asbl/*.yaml", "content/sisp/*.yaml"],
        Block::Organisation,
        false,
    ),
    form("site", &["content/site.yaml"], Block::Site, false),
    form("communes", &["content/communes.yaml"], Block::Commune, true),
    form(
        "thematiques",
        &["content/thematiques.yaml"],
        Block::Need,
        true,
    ),
    form(
        "vocabulaire",
        &["content/vocabulaire.yaml"],
        Block::Concept,
        true,
    ),
    form("periodes", &["content/periodes.yaml"], Block::Period, true),
];

/// The kind of a name.
pub fn named(name: &str) -> Option<&'static FileForm> {
    FORMS.iter().find(|form| form.name == name)
}

const fn form(
    name: &'static str,
    files: &'static [&'static str],
    block: Block,
    is_list: bool,
) -> FileForm {
    FileForm {
        name,
        files,
        block,
        is_list,
    }
}

/// The schema of a kind, with its words in a language.
pub fn schema(form: &FileForm, lang: Lang) -> Value {
    let own = reference(form.block);
    let mut schema = Map::new();
    schema.insert(
        "$schema".into(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".into(), json!(form.name));
    if form.is_list {
        schema.insert("type".into(), json!("array"));
        schema.insert("items".into(), own);
    } else {
        schema.insert("$ref".into(), own["$ref"].clone());
    }
    schema.insert("$defs".into(), definitions(form.block, lang));
    Value::Object(schema)
}

/// A reference to the schema of a block.
fn reference(block: Block) -> Value {
    json!({ "$ref": format!("#/$defs/{}", name_of(block)) })
}

fn name_of(block: Block) -> String {
    format!("{block:?}").to_lowercase()
}

/// The blocks that a block needs, itself included.
fn definitions(block: Block, lang: Lang) -> Value {
    let mut wanted = vec![block];
    let mut at = 0;
    while let Some(next) = wanted.get(at).copied() {
        for key in next.keys() {
            let inner = Shape::of(next, *key).blocks();
            let new = inner.into_iter().filter(|block| !wanted.contains(block));
            let new: Vec<Block> = new.collect();
            wanted.extend(new);
        }
        at += 1;
    }
    let mut all: Map<String, Value> = wanted
        .into_iter()
        .map(|block| (name_of(block), object(block, lang)))
        .collect();
    all.extend(shape::common());
    Value::Object(all)
}

/// The schema of a block: its keys under their French and Dutch names, and no other.
fn object(block: Block, lang: Lang) -> Value {
    let mut properties = Map::new();
    for key in block.keys() {
        for name_lang in [Lang::FR, Lang::NL] {
            let name = key.name(name_lang).to_owned();
            properties.insert(name, property(block, *key, lang));
        }
    }
    let required: Vec<Value> = block
        .required()
        .iter()
        .map(|key| either_name(*key))
        .collect();
    let mut object = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        object["allOf"] = json!(required);
    }
    object
}

/// A key with what it is for, an example, and what it may hold; an empty one counts as missing.
fn property(block: Block, key: Key, lang: Lang) -> Value {
    let mut property = Shape::of(block, key).schema();
    property["description"] = json!(key.purpose(lang));
    property["examples"] = json!([key.example(lang)]);
    property
}

/// A key that must be there, in one of its languages.
fn either_name(key: Key) -> Value {
    let names = [Lang::FR, Lang::NL].map(|lang| json!({ "required": [key.name(lang)] }));
    json!({ "anyOf": names })
}

/// Whether a file has a presentation below its keys: the editor does not read these.
fn is_sheet(file: &str) -> bool {
    file.contains("/pcs/") || file.contains("/pages/")
}

/// The settings with which the YAML extension of an editor finds the schemas of data files, where
/// they were written to a folder.
pub fn editor_settings(folder: &str) -> Value {
    let schemas = FORMS.iter().filter_map(|form| {
        let files = form.files.iter().filter(|file| !is_sheet(file));
        let files: Vec<&&str> = files.collect();
        let path = format!("./{folder}/{}.schema.json", form.name);
        (!files.is_empty()).then(|| (path, json!(files)))
    });
    json!({ "yaml.schemas": schemas.collect::<Map<String, Value>>() })
}
