//! The feed as JSON Feed 1.1, for programs that do not read XML.

use serde_json::{Value, json};

use super::{Entry, full};
use crate::pages::PageKind;
use crate::render::context::Context;

/// The feed with its entries.
pub(super) fn feed(context: &Context, entries: &[Entry]) -> String {
    let settings = &context.site.settings;
    let title = context.text(&settings.title).text;
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": full(context, PageKind::Home),
        "feed_url": context.full(&context.own_path()),
        "language": context.lang.as_str(),
        "authors": [{ "name": title }],
        "items": entries.iter().map(item).collect::<Vec<_>>(),
    });
    if let Some(description) = &settings.description {
        feed["description"] = context.text(description).text.into();
    }
    format!("{feed}\n")
}

fn item(entry: &Entry) -> Value {
    json!({
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "content_text": entry.text,
        "date_modified": entry.updated,
    })
}
