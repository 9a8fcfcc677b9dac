//! Markdown as plain text, for calendars.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::model::MARKDOWN;

/// The text without its marks: a line a paragraph, a heading or an item.
pub(super) fn plain(markdown: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(markdown, MARKDOWN) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                out.push_str(&text);
            }
            Event::SoftBreak => out.push(' '),
            Event::Start(Tag::Item) => out.push_str("- "),
            Event::HardBreak
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableRow
                | TagEnd::TableHead,
            ) => out.push('\n'),
            Event::End(TagEnd::TableCell) => out.push_str("  "),
            _ => {}
        }
    }
    let lines = out
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_gone_and_lines_stay() {
        let markdown = "On **parle**,\npersonne ne [juge](https://example.org).\n\n- thé\n- café\n";
        assert_eq!(
            plain(markdown),
            "On parle, personne ne juge.\n- thé\n- café"
        );
    }
}
