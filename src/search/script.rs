//! The scripts that ask the index, with the tables of words.
//!
//! Each is made of the parts in its folder below `script/` by `tests/search/minify.mjs`, and a test
//! asks that it is. `near` answers most queries; it fetches `reader` when a word is found nowhere,
//! and `atlas` when a query is a place.

use std::sync::LazyLock;

use super::File;
use super::tables::TABLES;

static NEAR: LazyLock<File> = LazyLock::new(|| {
    let tables = TABLES.script();
    let script = include_str!("script/near.min.js");
    file(
        "moteur",
        format!("globalThis.annuaire={{...globalThis.annuaire,tables:{tables}}};\n{script}"),
    )
});

static READER: LazyLock<File> =
    LazyLock::new(|| file("lecteur", include_str!("script/reader.min.js").to_owned()));

static ATLAS: LazyLock<File> =
    LazyLock::new(|| file("atlas", include_str!("script/atlas.min.js").to_owned()));

/// A script named after its content, so that a browser may keep it for ever.
fn file(name: &str, text: String) -> File {
    let hash = blake3::hash(text.as_bytes()).to_hex();
    File {
        path: format!("assets/recherche/{name}.{}.js", &hash[..10]),
        lang: None,
        is_rare: false,
        bytes: text.into_bytes(),
    }
}

/// The script that a page loads.
pub fn engine() -> &'static File {
    &NEAR
}

/// The script that it fetches for words that the entry does not know.
pub(super) fn reader() -> &'static File {
    &READER
}

/// The script that it fetches when a query is a place.
pub(super) fn atlas() -> &'static File {
    &ATLAS
}
