//! The scripts that ask the index, with the tables of words.
//!
//! Each is made of the parts in its folder below `script/` by `tests/search/minify.mjs`, and a test
//! asks that it is. `near` answers most queries; `far` is fetched by it when a word was mistyped or
//! a query is a place.

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

static FAR: LazyLock<File> =
    LazyLock::new(|| file("lointain", include_str!("script/far.min.js").to_owned()));

/// A script named after its content, so that a browser may keep it for ever.
fn file(name: &str, text: String) -> File {
    let hash = blake3::hash(text.as_bytes()).to_hex();
    File {
        path: format!("assets/recherche/{name}.{}.js", &hash[..10]),
        lang: None,
        bytes: text.into_bytes(),
    }
}

/// The script that a page loads.
pub fn engine() -> &'static File {
    &NEAR
}

/// The script that it fetches when a query calls for it.
pub(super) fn far() -> &'static File {
    &FAR
}
