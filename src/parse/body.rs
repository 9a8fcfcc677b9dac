//! The two parts of a sheet in each other's place: text where keys stand, keys in the text.

use std::ops::Range;

use super::markdown;
use super::scope::Scope;
use super::traps::{is_merge_marker, quoted};
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::keys::Key;
use crate::lang::Lang;
use crate::model::MarkdownSource;
use crate::text::{has_bidi_control, has_control};

/// The Markdown below a front matter; `None` when there is only white space.
pub(super) fn read(
    text: &str,
    range: Range<usize>,
    folder: &str,
    scope: &Scope,
) -> Option<MarkdownSource> {
    let body = &text[range.clone()];
    merge_marker(body, range.start, scope);
    key_of_ours(body, range.start, scope);
    hidden(body, range.start, scope);
    markdown::check(scope, body, range, folder, "");
    (!body.trim().is_empty()).then(|| MarkdownSource {
        text: body.to_owned(),
        folder: folder.into(),
    })
}

/// Lines with the places where they begin.
fn lines(text: &str, start: usize) -> impl Iterator<Item = (&str, Span)> {
    text.split_inclusive('\n').scan(start, |at, line| {
        let from = *at;
        *at += line.len();
        let line = line.trim_end();
        Some((line, Span::new(from..from + line.len())))
    })
}

/// Notes the first conflict that Git left in the text; to Markdown it is text like any other.
fn merge_marker(body: &str, start: usize, scope: &Scope) {
    let marker = |line: &str| is_merge_marker(line) && line.starts_with(['<', '>', '|']);
    if let Some((_, span)) = lines(body, start).find(|(line, _)| marker(line)) {
        scope.note_at(span, "", Problem::MergeMarker);
    }
}

/// Notes the first line with a sign that reorders the text or commands a terminal.
fn hidden(body: &str, start: usize, scope: &Scope) {
    let wrong = |line: &str| has_bidi_control(line) || has_control(line);
    if !wrong(body) {
        return;
    }
    if let Some((_, span)) = lines(body, start).find(|(line, _)| wrong(line)) {
        scope.note_at(span, "", Problem::BidiControl);
    }
}

/// Notes the first line of the text that begins as a line of the front matter does.
fn key_of_ours(body: &str, start: usize, scope: &Scope) {
    let mut code = false;
    for (line, span) in lines(body, start) {
        code ^= line.starts_with("```");
        let Some((key, rest)) = line.split_once(':').filter(|_| !code) else {
            continue;
        };
        let written = key.starts_with(|sign: char| sign.is_lowercase()) && !key.ends_with(' ');
        if written && (rest.is_empty() || rest.starts_with(' ')) && Key::is_known(key) {
            let key = key.to_owned();
            return scope.note_at(span, "", Problem::KeyInBody { key });
        }
    }
}

/// Notes the first text of a front matter that a `#` cuts; a remark has a space behind its `#`.
pub(super) fn swallowed_remark(header: &str, start: usize, scope: &Scope) {
    for (line, span) in lines(header, start) {
        let content = line.trim_start();
        let Some(hash) = line.find(" #").filter(|_| !content.starts_with('#')) else {
            continue;
        };
        let glued = line[hash + 2..].starts_with(|sign: char| !sign.is_whitespace() && sign != '#');
        let colon = line[..hash].find(": ").map(|colon| colon + 2);
        let value = colon.map_or("", |colon| &line[colon..]);
        let plain = !value
            .trim_start()
            .starts_with(['"', '\'', '[', '{', '|', '>', '#']);
        if let Some(colon) = colon.filter(|_| glued && plain) {
            let from = span.start as usize;
            let text = line[hash + 1..].to_owned();
            let at = Span::new(from + hash + 1..from + line.len());
            let value = Span::new(from + colon..from + line.len());
            let fault = Diagnostic::new(scope.place(at), Problem::SwallowedRemark { text });
            return scope.note(fault.fixed_by(value, quoted(line[colon..].trim())));
        }
    }
}

/// Where free text stands in the place of a front matter; a translation may have next to none.
pub(super) fn free_text(header: &str, start: usize, translation: Option<Lang>) -> Option<Span> {
    const NAMES: [Key; 2] = [Key::Name, Key::Title];
    if translation.is_some() {
        return None;
    }
    let key = |line: &str| line.split_once(':').map(|(key, _)| key.trim().to_owned());
    let named = |line: &str| key(line).is_some_and(|key| Key::guess(&key, &NAMES).is_some());
    let prose = |line: &str| {
        line.starts_with(char::is_alphabetic) && !line.contains(':') && line.contains(' ')
    };
    let written = || lines(header, start).filter(|(line, _)| !line.is_empty());
    let named = written().any(|(line, _)| named(line));
    let prose = written().find(|(line, _)| prose(line));
    prose.filter(|_| !named).map(|(_, span)| span)
}
