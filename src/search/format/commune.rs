//! A commune, as the entry lists it.

use serde::{Serialize, Serializer};

use super::card::Text;
use super::record::{Column, Declared, columns};
use crate::search::text::tokens;

columns! {
    /// A commune.
    Commune {
        /// Its name in addresses, where it is not made of what it is called.
        id: CommuneId,
        /// What it is called.
        name: Text,
        /// Its postal codes, with a space between.
        postal_codes: String,
        /// From here on the stems of its names in other languages of Latin letters, where they are
        /// others.
        other_keys: OtherKeys,
    }
}

/// The stems of other names, each in a column.
#[derive(Clone, Debug)]
pub struct OtherKeys(pub Vec<String>);

impl Column for OtherKeys {
    fn column(&self) -> String {
        self.0.join("|")
    }
}

/// The name of a commune in addresses, beside what it is called.
#[derive(Clone, Debug)]
pub struct CommuneId {
    /// The name.
    pub id: String,
    /// Whether the tokens of what it is called are the same, with hyphens between.
    is_name: bool,
}

impl CommuneId {
    /// An id as it is written beside a name.
    pub fn beside(id: &str, name: &Text) -> Self {
        Self {
            id: id.to_owned(),
            is_name: tokens(&name.text).join("-") == id,
        }
    }
}

impl Column for CommuneId {
    fn column(&self) -> String {
        if self.is_name {
            String::new()
        } else {
            self.id.clone()
        }
    }
}

impl Serialize for Commune {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.line().serialize(to)
    }
}

impl Declared for Commune {
    fn name() -> String {
        "string".into()
    }
}
