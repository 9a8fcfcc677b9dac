//! The feed as Atom (RFC 4287).

use std::fmt::Write as _;

use super::{Entry, full};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::text::escape;

/// The feed with its entries.
pub(super) fn feed(context: &Context, entries: &[Entry]) -> String {
    let mut xml = head(context, entries.first());
    for entry in entries {
        write(entry, &mut xml);
    }
    xml + "</feed>\n"
}

fn head(context: &Context, newest: Option<&Entry>) -> String {
    let title = escape(&context.text(&context.site.settings.title).text);
    let feed = escape(&context.full(&context.own_path()).unwrap_or_default());
    let home = escape(&full(context, PageKind::Home));
    // A feed without news was never updated; any fixed moment is as right as another.
    let updated = newest.map_or("2026-01-01T00:00:00Z", |entry| &entry.updated);
    let licence = context.site.settings.licence.as_ref();
    let rights = licence.map_or_else(String::new, |licence| {
        let (name, url) = (escape(&licence.name), escape(licence.url.as_str()));
        format!("<rights>{name}, {url}</rights>\n")
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{feed}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
         <author><name>{title}</name></author>\n{rights}\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{feed}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n",
        context.lang
    )
}

fn write(entry: &Entry, xml: &mut String) {
    // Writing to a string cannot fail.
    let _ = writeln!(
        xml,
        "<entry><id>{}</id><title>{}</title><updated>{}</updated>\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\
         <content type=\"html\">{}</content></entry>",
        escape(&entry.id),
        escape(&entry.title),
        entry.updated,
        escape(&entry.link),
        // Of a plain text, readers keep no lines.
        escape(&escape(&entry.text).replace('\n', "<br/>")),
    );
}
