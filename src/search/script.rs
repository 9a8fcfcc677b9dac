//! The script that asks the index: its parts in one classic script, with the tables of words.

use std::sync::LazyLock;

use super::File;
use super::tables::TABLES;
use crate::text::without_script_comments;

/// The parts, each after those it uses. They share one function scope.
const PARTS: [&str; 9] = [
    include_str!("script/words.js"),
    include_str!("script/vocabulary.js"),
    include_str!("script/shards.js"),
    include_str!("script/typos.js"),
    include_str!("script/query.js"),
    include_str!("script/score.js"),
    include_str!("script/places.js"),
    include_str!("script/cards.js"),
    include_str!("script/finder.js"),
];

static ENGINE: LazyLock<File> = LazyLock::new(|| {
    let parts: Vec<String> = PARTS
        .iter()
        .map(|part| without_script_comments(part))
        .collect();
    let text = format!(
        "(function () {{\n\"use strict\";\nconst TABLES = {};\n{}}})();\n",
        TABLES.script(),
        parts.concat()
    );
    let hash = blake3::hash(text.as_bytes()).to_hex();
    File {
        path: format!("assets/recherche/moteur.{}.js", &hash[..10]),
        lang: None,
        bytes: text.into_bytes(),
    }
});

/// The script, named after its content so that a browser may keep it for ever.
pub fn engine() -> &'static File {
    &ENGINE
}
