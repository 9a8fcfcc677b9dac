//! The scripts that browsers get, made from the modules in `client/` by `tests/search/bundle.mjs`;
//! a test asks that they are. `engine` answers most queries of a small directory; it fetches
//! `expansion` for words that are found nowhere, `places` and `streets` when a query is one, and
//! `narrow` when something narrows it. `large` is all of them for a large one, which asks for so much else that
//! none of them may be a round of its own.

use std::sync::LazyLock;

use super::files::{File, is_large};
use super::text::tables::TABLES;

/// What stands in a script for the tables of words.
const TABLES_HERE: &str = "globalThis.annuaire.tables";

static ENGINE: LazyLock<String> =
    LazyLock::new(|| with_tables(include_str!("client/engine.min.js")));

static LARGE: LazyLock<String> = LazyLock::new(|| with_tables(include_str!("client/large.min.js")));

static EXPANSION: LazyLock<File> = LazyLock::new(|| {
    file(
        "variantes",
        include_str!("client/expansion.min.js").to_owned(),
    )
});

static NARROW: LazyLock<File> =
    LazyLock::new(|| file("choix", include_str!("client/narrow.min.js").to_owned()));

/// A script named after its content, so that a browser may keep it for ever.
pub(super) fn file(name: &str, text: String) -> File {
    let hash = blake3::hash(text.as_bytes()).to_hex();
    File {
        path: format!("assets/recherche/{name}.{}.js", &hash[..10]),
        lang: None,
        is_rare: false,
        bytes: text.into_bytes(),
    }
}

/// The script that a page loads, for a directory of so many projects: the engine, and what shows its
/// answers, since neither is of use without the other and both in one are lighter than two files.
pub fn engine(projects: usize, results: &str) -> File {
    let engine = if is_large(projects) { &LARGE } else { &ENGINE };
    file("moteur", format!("{}{results}", **engine))
}

/// The script that it fetches for words that the entry does not know.
pub(super) fn expansion() -> &'static File {
    &EXPANSION
}

/// The script that it fetches when a query is a commune, or what is near.
pub(super) fn places_script() -> &'static str {
    include_str!("client/places.min.js")
}

/// The script that it fetches when a query is a street.
pub(super) fn streets_script() -> &'static str {
    include_str!("client/streets.min.js")
}

/// The script that it fetches when something narrows a query: a day, an audience, lists.
pub(super) fn narrow_script() -> &'static File {
    &NARROW
}

/// A script with the tables of words in it.
pub(super) fn with_tables(script: &str) -> String {
    script.replacen(TABLES_HERE, &TABLES.script(), 1)
}
