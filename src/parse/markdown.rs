//! Checks a text in Markdown when it is read: links, pictures, HTML. Drawing it is for `render`.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::scope::{Scope, Target};
use crate::diagnostic::{Problem, Span};
use crate::model::{LinkTarget, MARKDOWN};

/// Notes what is wrong with `text`, which stands somewhere in `written` of the file.
pub(super) fn check(scope: &Scope, text: &str, written: Range<usize>, folder: &str, field: &str) {
    let source = Source {
        scope,
        text,
        written,
        folder,
        field,
    };
    let mut image: Option<(Range<usize>, bool)> = None;
    for (event, range) in Parser::new_ext(text, MARKDOWN).into_offset_iter() {
        match event {
            Event::Start(Tag::Link {
                dest_url,
                link_type,
                ..
            }) => source.link(&dest_url, link_type, range),
            Event::Start(Tag::Image { dest_url, .. }) => {
                source.image(&dest_url, &range);
                image = Some((range, false));
            }
            Event::End(TagEnd::Image) => {
                if let Some((range, false)) = image.take() {
                    source.note(range, Problem::ImageWithoutText);
                }
            }
            Event::Text(text) if !text.trim().is_empty() => {
                if let Some((_, has_text)) = &mut image {
                    *has_text = true;
                }
            }
            Event::Html(_) | Event::InlineHtml(_) => source.note(range, Problem::HtmlShownAsText),
            Event::Start(Tag::Heading { .. }) if is_accidental(&text[range.clone()]) => {
                source.note(range, Problem::AccidentalHeading);
            }
            _ => {}
        }
    }
}

/// A heading that a line of hyphens below a paragraph makes (`CommonMark` 0.31.2, section 4.3).
fn is_accidental(heading: &str) -> bool {
    let last = heading.trim_end().lines().last().unwrap_or_default().trim();
    !heading.trim_start().starts_with('#') && !last.is_empty() && last.chars().all(|c| c == '-')
}

struct Source<'a, 'n> {
    scope: &'a Scope<'n>,
    text: &'a str,
    written: Range<usize>,
    folder: &'a str,
    field: &'a str,
}

impl Source<'_, '_> {
    fn link(&self, target: &str, kind: LinkType, range: Range<usize>) {
        if kind == LinkType::Email {
            return;
        }
        match LinkTarget::parse(target, self.folder) {
            LinkTarget::Refused(scheme) => self.note(range, Problem::MarkdownScheme { scheme }),
            LinkTarget::Unreadable => {
                let value = target.to_owned();
                self.note(range, Problem::NotALink { value });
            }
            LinkTarget::Content(path) => {
                let span = self.span(&range);
                self.scope.refer(Target::Content, &path, span, self.field);
            }
            LinkTarget::Anchor | LinkTarget::Outside => {}
        }
    }

    fn image(&self, target: &str, range: &Range<usize>) {
        match LinkTarget::parse(target, self.folder) {
            LinkTarget::Content(path) if path.starts_with("images/") => {
                let file = path.trim_start_matches("images/");
                self.scope
                    .refer(Target::Image, file, self.span(range), self.field);
            }
            _ => self.note(
                range.clone(),
                Problem::ForeignImage {
                    target: target.to_owned(),
                },
            ),
        }
    }

    fn note(&self, range: Range<usize>, problem: Problem) {
        self.scope.note_at(self.span(&range), self.field, problem);
    }

    /// Where a range of the text stands in the file. A text in a front matter may be indented or
    /// folded there, so its excerpt is looked for; failing that the whole field is meant.
    fn span(&self, range: &Range<usize>) -> Span {
        let excerpt = self.text[range.clone()].trim();
        let line = excerpt.lines().next().unwrap_or_default();
        let written = self
            .scope
            .text
            .get(self.written.clone())
            .unwrap_or_default();
        let same = written == self.text;
        let found = if same {
            Some(range.start)
        } else {
            written.find(line).filter(|_| !line.is_empty())
        };
        found.map_or_else(
            || Span::new(self.written.clone()),
            |at| Span::new(self.written.start + at..self.written.start + at + line.len()),
        )
    }
}
