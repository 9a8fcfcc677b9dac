//! Content files -> drafts: front matter, values, Markdown.
//!
//! Each file is read by itself, against a [`Frame`] of what the site's own files say, so that
//! files can be read in any order and again when they change. References are still names here.

mod activity;
mod bounds;
mod contact;
mod data;
mod drafts;
mod exceptions;
mod frame;
mod front_matter;
mod location;
mod markdown;
mod organisation;
mod page;
mod phone;
mod photo;
mod project;
mod record;
mod repair;
mod schedule;
mod scope;
mod settings;
mod shapes;
mod streets;
mod texts;
mod translation;
mod traps;
mod tree;
pub mod value;
mod yaml;

use std::sync::Arc;

pub use drafts::{Draft, Parsed, ParsedContent, PhotoFile};
pub use frame::{Bounds, Frame};
use rayon::prelude::*;
use record::Record;
pub use scope::{Reference, Scope, Target};
pub use settings::address as site_address;
pub use translation::Translation;
use tree::Node;

use crate::diagnostic::{Diagnostic, Problem};
use crate::keys::Key;
use crate::lang::Lang;
use crate::model::{MarkdownSource, Settings};
use crate::source::{Content, FileKind, SourceFile};

/// Reads every file, the ones that make the frame first.
pub fn parse(files: &[SourceFile]) -> Vec<Parsed> {
    let (frame, mut parsed) = frame(files);
    // The largest file takes as long as all sheets of a small site, so it must not be the last one.
    let mut rest: Vec<&SourceFile> = files
        .iter()
        .filter(|file| !makes_frame(&file.kind))
        .collect();
    rest.sort_by_key(|file| std::cmp::Reverse(file.content.size()));
    let rest = rest.into_par_iter().with_max_len(1);
    parsed.par_extend(rest.map(|file| parse_file(file, &frame)));
    parsed.sort_by(|a, b| a.file.cmp(&b.file));
    parsed
}

/// The settings alone, for whoever cannot wait for the rest; `None` when they cannot be read.
pub fn settings(files: &[SourceFile]) -> Option<Box<Settings>> {
    let file = files.iter().find(|file| file.kind == FileKind::Settings)?;
    match parse_file(file, &Frame::default()).content? {
        ParsedContent::Settings(settings) => Some(settings),
        _ => None,
    }
}

/// Whether a file of this kind says what others are read against.
pub fn makes_frame(kind: &FileKind) -> bool {
    matches!(
        kind,
        FileKind::Settings | FileKind::Communes | FileKind::Shapes
    )
}

/// Reads the files that make the frame.
pub fn frame(files: &[SourceFile]) -> (Frame, Vec<Parsed>) {
    let mut frame = Frame::default();
    let mut parsed = Vec::new();
    for kind in [FileKind::Settings, FileKind::Shapes, FileKind::Communes] {
        let Some(file) = files.iter().find(|file| file.kind == kind) else {
            continue;
        };
        let read = parse_file(file, &frame);
        match &read.content {
            Some(ParsedContent::Settings(settings)) => {
                frame.languages.clone_from(&settings.languages);
            }
            Some(ParsedContent::Shapes(shapes)) => {
                let rings = shapes
                    .iter()
                    .flat_map(|(_, shape)| shape.polygons.iter().flatten());
                frame.bounds = Bounds::around(rings.flatten().copied());
            }
            Some(ParsedContent::Communes(communes)) => {
                let codes = communes.iter().map(|draft| &draft.value);
                frame.postal_codes = codes
                    .map(|c| (c.id.to_string(), c.postal_codes.clone()))
                    .collect();
            }
            _ => {}
        }
        parsed.push(read);
    }
    (frame, parsed)
}

/// Reads one file.
pub fn parse_file(file: &SourceFile, frame: &Frame) -> Parsed {
    let text = match &file.content {
        Content::Text(text) => text.as_ref(),
        Content::Bytes(_) | Content::Unread => "",
    };
    let scope = Scope::new(Arc::clone(&file.path), text, frame);
    let content = match (&file.kind, &file.content) {
        (FileKind::Photo(name), Content::Bytes(bytes)) => {
            photo::photo(name, bytes, &scope).map(ParsedContent::Photo)
        }
        (_, Content::Unread) => None,
        (kind, _) => parse_text(kind, text, &scope),
    };
    let (references, found) = scope.finish();
    Parsed {
        file: Arc::clone(&file.path),
        content,
        references,
        found,
    }
}

fn parse_text(kind: &FileKind, text: &str, scope: &Scope) -> Option<ParsedContent> {
    match kind {
        FileKind::Project(..) | FileKind::Page(..) => parse_sheet(kind, text, scope),
        FileKind::Shapes => Some(ParsedContent::Shapes(shapes::shapes(text, scope))),
        FileKind::Streets => Some(ParsedContent::Streets(streets::streets(text, scope))),
        FileKind::Photo(_) => None,
        _ => parse_yaml(kind, text, scope),
    }
}

fn parse_yaml(kind: &FileKind, text: &str, scope: &Scope) -> Option<ParsedContent> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let reading = yaml::read(&text[start..], start, scope);
    if reading.damaged {
        scope.set_damaged();
    }
    let node = &reading.node;
    match kind {
        FileKind::Settings => settings::settings(node, scope)
            .map(Box::new)
            .map(ParsedContent::Settings),
        FileKind::Communes => Some(ParsedContent::Communes(data::communes(node, scope))),
        FileKind::Needs => Some(ParsedContent::Needs(data::needs(node, scope))),
        FileKind::Vocabulary => Some(ParsedContent::Vocabulary(data::vocabulary(node, scope))),
        FileKind::Periods => Some(ParsedContent::Periods(data::periods(node, scope))),
        FileKind::Organisation(kind, id) => {
            organisation::organisation(node, scope, *kind, id.clone())
                .map(Box::new)
                .map(ParsedContent::Organisation)
        }
        _ => None,
    }
}

/// Reads a sheet with front matter, or its translation.
fn parse_sheet(kind: &FileKind, text: &str, scope: &Scope) -> Option<ParsedContent> {
    let parts = match front_matter::split(text) {
        Ok(parts) => parts,
        Err((span, problem)) => {
            scope.note_at(span, "", problem);
            return None;
        }
    };
    for span in parts.bad_fences {
        scope.note(Diagnostic::new(scope.place(span), Problem::BadFence).fixed_by(span, "---"));
    }
    if let FileKind::Project(_, Some(lang)) | FileKind::Page(_, Some(lang)) = kind {
        scope.set_lang(*lang);
    }
    let reading = yaml::read(&text[parts.header.clone()], parts.header.start, scope);
    if reading.damaged {
        scope.set_damaged();
    }
    let folder = if matches!(kind, FileKind::Project(..)) {
        "pcs"
    } else {
        "pages"
    };
    let body = body(text, parts.body, folder, scope);
    sheet(kind, &reading.node, body, scope)
}

fn sheet(
    kind: &FileKind,
    node: &Node,
    body: Option<MarkdownSource>,
    scope: &Scope,
) -> Option<ParsedContent> {
    Some(match kind {
        FileKind::Project(id, Some(lang)) => {
            let translation = translation::of_project(node, scope, body);
            ParsedContent::ProjectTranslation(id.clone(), *lang, Box::new(translation))
        }
        FileKind::Page(id, Some(lang)) => {
            let translation = translation::of_page(node, scope, body);
            ParsedContent::PageTranslation(id.clone(), *lang, Box::new(translation))
        }
        FileKind::Project(id, None) => {
            ParsedContent::Project(Box::new(project::project(node, scope, id.clone(), body)?))
        }
        FileKind::Page(id, None) => {
            ParsedContent::Page(Box::new(page::page(node, scope, id.clone(), body)?))
        }
        _ => return None,
    })
}

/// The Markdown below a front matter; `None` when there is only white space.
fn body(
    text: &str,
    range: std::ops::Range<usize>,
    folder: &str,
    scope: &Scope,
) -> Option<MarkdownSource> {
    let body = &text[range.clone()];
    markdown::check(scope, body, range, folder, "");
    (!body.trim().is_empty()).then(|| MarkdownSource {
        text: body.to_owned(),
        folder: folder.into(),
    })
}

/// Takes the language that a sheet gives for its plain texts.
fn sheet_language(record: &Record) {
    let lang = record.read_with(Key::Language, |text, _| {
        Lang::parse(text).ok_or_else(|| Problem::NotALanguageCode {
            code: text.to_owned(),
        })
    });
    if let Some(lang) = lang {
        record.scope.set_lang(lang);
    }
}
