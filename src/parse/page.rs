//! A file of `pages/`.

use super::Scope;
use super::former::former_names;
use super::record::Record;
use super::scope::Former;
use super::tree::Node;
use super::value::whole;
use crate::keys::Key;
use crate::lang::Localised;
use crate::model::{FreePage, MarkdownSource, PageId};

pub(super) const PAGE: &[Key] = &[
    Key::Title,
    Key::Language,
    Key::Menu,
    Key::Order,
    Key::Summary,
    Key::FormerNames,
];

/// Rank of a page without `ordre`.
const LAST: u32 = 1_000;

/// Reads a free page; `body` is its text.
pub(super) fn page(
    node: &Node,
    scope: &Scope,
    id: PageId,
    body: Option<MarkdownSource>,
) -> Option<FreePage> {
    let record = Record::read(scope, node, "", PAGE)?;
    super::sheet_language(&record);
    record.require(Key::Title);
    Some(FreePage {
        id,
        former_names: former_names(&record, Former::Page),
        summary: record.short_text(Key::Summary, 200),
        in_menu: record.value(Key::Menu).unwrap_or(false),
        order: record
            .read_with(Key::Order, |text, _| whole(text, 0, LAST))
            .unwrap_or(LAST),
        body: body.map(|body| Localised::new(scope.lang(), body)),
        title: record.text(Key::Title)?,
    })
}
