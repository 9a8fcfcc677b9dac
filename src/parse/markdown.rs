//! Checks a text in Markdown when it is read: links, pictures, HTML. Drawing it is for `render`.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::html;
use super::scope::{Scope, Target};
use super::slips;
use crate::diagnostic::{Diagnostic, Problem, Span};
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
    let mut html: Vec<Range<usize>> = Vec::new();
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
            Event::Html(_) | Event::InlineHtml(_) => html.push(range),
            Event::Start(Tag::Heading { .. }) if is_accidental(&text[range.clone()]) => {
                source.note(range, Problem::AccidentalHeading);
            }
            _ => {}
        }
    }
    source.html(&html);
    for slip in slips::of(text) {
        let fix = slip.replacement.map(|text| (slip.range.clone(), text));
        source.note_with(slip.range, slip.problem, fix);
    }
}

/// Whether a target without scheme is a web address all the same: `www.example.org`.
fn is_web_address(target: &str) -> bool {
    const ENDS: [&str; 9] = [
        "be", "brussels", "org", "com", "net", "eu", "fr", "nl", "info",
    ];
    let host = target.split(['/', '?', '#']).next().unwrap_or_default();
    let end = host.rsplit_once('.').map_or("", |(_, end)| end);
    target.starts_with("www.") || ENDS.contains(&end.to_lowercase().as_str())
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
        let excerpt = &self.text[range.clone()];
        if excerpt.starts_with("[^") {
            return; // a footnote, which is noted as one
        }
        let written = excerpt.rfind(target).filter(|_| !target.is_empty());
        let written = written.map(|at| range.start + at..range.start + at + target.len());
        match LinkTarget::parse(target, self.folder) {
            LinkTarget::Refused(scheme) => self.note(range, Problem::MarkdownScheme { scheme }),
            LinkTarget::Unreadable => {
                let value = target.to_owned();
                self.note(range, Problem::NotALink { value });
            }
            LinkTarget::Content(_) if is_web_address(target) => {
                let problem = Problem::LinkWithoutScheme {
                    target: target.to_owned(),
                };
                let fix = written.map(|at| (at, format!("https://{target}")));
                self.note_with(range, problem, fix);
            }
            LinkTarget::Content(path) => {
                let span = self.span(&written.unwrap_or(range));
                self.scope.refer(Target::Content, &path, span, self.field);
            }
            LinkTarget::Anchor | LinkTarget::Outside | LinkTarget::Words(_) => {}
        }
    }

    fn image(&self, target: &str, range: &Range<usize>) {
        match LinkTarget::parse(target, self.folder) {
            LinkTarget::Content(path) if path.starts_with("images/") => {
                let file = path.trim_start_matches("images/");
                let excerpt = &self.text[range.clone()];
                let written = excerpt.rfind(file).map(|at| range.start + at);
                let written = written.map_or(range.clone(), |at| at..at + file.len());
                let span = self.span(&written);
                self.scope.refer(Target::Image, file, span, self.field);
            }
            _ => self.note(
                range.clone(),
                Problem::ForeignImage {
                    target: target.to_owned(),
                },
            ),
        }
    }

    /// Notes the tags of each line once, with the line in Markdown where that says the same.
    fn html(&self, tags: &[Range<usize>]) {
        let end_of_line = |at: usize| {
            self.text[at..]
                .find('\n')
                .map_or(self.text.len(), |end| at + end)
        };
        let mut rest = tags;
        while let Some(first) = rest.first() {
            let end = end_of_line(first.start);
            let count = rest.iter().take_while(|tag| tag.start < end).count().max(1);
            let (line, later) = rest.split_at(count);
            let range = first.start..line.last().map_or(first.end, |last| last.end);
            let markdown = html::as_markdown(&self.text[range.clone()]);
            let fix = markdown.map(|markdown| (range, markdown));
            self.note_with(first.clone(), Problem::HtmlShownAsText, fix);
            rest = later;
        }
    }

    fn note(&self, range: Range<usize>, problem: Problem) {
        self.note_with(range, problem, None);
    }

    /// Notes a fault; its correction only where the excerpt is found as it was written.
    fn note_with(
        &self,
        range: Range<usize>,
        problem: Problem,
        fix: Option<(Range<usize>, String)>,
    ) {
        let place = self.scope.place(self.span(&range));
        let fault = Diagnostic::new(place, problem).about(self.field);
        let fix = fix.and_then(|(range, text)| {
            let span = self.span(&range);
            let same = self.scope.text.get(span.range()) == self.text.get(range);
            same.then_some((span, text))
        });
        self.scope.note(match fix {
            Some((span, text)) => fault.fixed_by(span, text),
            None => fault,
        });
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
