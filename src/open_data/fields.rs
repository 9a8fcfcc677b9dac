//! Records in the making: fields under the names of the content format, and texts by language.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::keys::Key;
use crate::lang::{Lang, Localised};
use crate::model::{Id, MarkdownSource, Text};

/// A record in the making; what is not known is left out.
#[derive(Default)]
pub struct Fields(Map<String, Value>);

impl Fields {
    /// Puts a field under its French name, unless it is empty.
    pub fn put(&mut self, key: Key, value: impl Into<Value>) {
        self.named(key.french(), value);
    }

    /// Puts a field that no sheet has.
    pub fn named(&mut self, name: &str, value: impl Into<Value>) {
        let value = value.into();
        let is_empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(fields) => fields.is_empty(),
            Value::Bool(_) | Value::Number(_) => false,
        };
        if !is_empty {
            self.0.insert(name.to_owned(), value);
        }
    }
}

impl From<Fields> for Value {
    fn from(fields: Fields) -> Self {
        Self::Object(fields.0)
    }
}

impl From<Fields> for Map<String, Value> {
    fn from(fields: Fields) -> Self {
        fields.0
    }
}

/// A list whose records are made one after the other, while they are written: the tree of all of them
/// is many times as large as its file.
pub struct Each<Make>(pub Make);

impl<Make, Records> Serialize for Each<Make>
where
    Make: Fn() -> Records,
    Records: Iterator<Item = Value>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// A text by language.
pub fn text(text: &Text) -> Value {
    let texts = text.iter();
    Value::Object(
        texts
            .map(|(lang, text)| (lang.to_string(), json!(text)))
            .collect(),
    )
}

/// A text in Markdown by language, as it was written.
pub fn markdown(markdown: &Localised<MarkdownSource>) -> Value {
    text(&markdown.map(|_, source| source.text.trim().to_owned()))
}

/// Texts, each by language.
pub fn texts(texts: &[Text]) -> Vec<Value> {
    texts.iter().map(text).collect()
}

/// The codes of languages.
pub fn codes(languages: &[Lang]) -> Vec<&str> {
    languages.iter().map(Lang::as_str).collect()
}

/// Names of records.
pub fn ids<Kind>(ids: &[Id<Kind>]) -> Vec<String> {
    ids.iter().map(|id| id.as_str().to_owned()).collect()
}
