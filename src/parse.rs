//! Content files -> drafts: front matter, values, Markdown.
//!
//! Each file is read by itself, against a [`Frame`] of what the site's own files say, so that
//! files can be read in any order and again when they change. References are still names here.

mod activity;
mod again;
mod as_is;
mod blocks;
mod body;
mod bounds;
mod changes;
mod choices;
mod contact;
mod corrections;
mod data;
mod doubts;
mod drafts;
mod exceptions;
mod former;
mod forms;
mod frame;
mod front_matter;
mod html;
mod listed;
mod location;
mod markdown;
mod mend;
mod names;
mod naming;
mod organisation;
mod page;
mod phone;
mod photo;
mod project;
mod record;
mod said;
mod schedule;
mod scope;
mod settings;
mod shapes;
mod slips;
mod stranger;
mod streets;
mod texts;
mod tidy;
mod translation;
mod traps;
mod tree;
pub mod value;
mod yaml;

use std::sync::Arc;

pub use again::Memory;
pub use drafts::{AsIsFile, Draft, Parsed, ParsedContent, PhotoFile};
pub use forms::Block;
pub use frame::{Bounds, Frame};
use jiff::civil::Date;
pub use names::{Bearer, Names};
use rayon::prelude::*;
use record::Record;
pub use scope::{Reference, Scope, Target};
pub use settings::address as site_address;
pub use translation::Translation;
pub use tree::{Node, Tree};

use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::keys::Key;
use crate::lang::Lang;
use crate::model::{MarkdownSource, Settings};
use crate::source::{Content, FileKind, SourceFile};

/// A YAML text as a tree, for who reads files that are no content.
///
/// # Errors
/// Where it cannot be read, and why.
pub fn yaml_tree(text: &str) -> Result<Node<'_>, (Span, Problem)> {
    tree::read(text).map_err(|stop| yaml::diagnose(text, stop))
}

/// Reads every file, the ones that make the frame first; `today` is the day in the settings' zone.
pub fn parse(files: &[SourceFile], today: impl Fn(&Settings) -> Date) -> Vec<Parsed> {
    let (frame, mut parsed) = frame(files, today);
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
    FRAME.contains(kind) || matches!(kind, FileKind::Organisation(..))
}

/// The files that make the frame, each read against those before it; organisations come last.
const FRAME: [FileKind; 5] = [
    FileKind::Settings,
    FileKind::Shapes,
    FileKind::Communes,
    FileKind::Needs,
    FileKind::Periods,
];

/// Reads the files that make the frame.
pub fn frame(files: &[SourceFile], today: impl Fn(&Settings) -> Date) -> (Frame, Vec<Parsed>) {
    let mut frame = Frame::default();
    let mut parsed = Vec::new();
    for kind in FRAME {
        let Some(file) = files.iter().find(|file| file.kind == kind) else {
            continue;
        };
        let read = parse_file(file, &frame);
        if let Some(ParsedContent::Settings(settings)) = &read.content {
            frame.today = Some(today(settings));
        }
        frame.take(&read);
        parsed.push(read);
    }
    let organisations: Vec<&SourceFile> = files
        .iter()
        .filter(|file| matches!(file.kind, FileKind::Organisation(..)))
        .collect();
    let read = organisations.into_par_iter();
    let read: Vec<Parsed> = read.map(|file| parse_file(file, &frame)).collect();
    for file in &read {
        frame.take(file);
    }
    parsed.extend(read);
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
        references: references.into(),
        found,
    }
}

fn parse_text(kind: &FileKind, text: &str, scope: &Scope) -> Option<ParsedContent> {
    match kind {
        FileKind::Project(..) | FileKind::Page(..) => parse_sheet(kind, text, scope),
        FileKind::Shapes => Some(ParsedContent::Shapes(shapes::shapes(text, scope))),
        FileKind::Streets => Some(ParsedContent::Streets(streets::streets(text, scope).into())),
        FileKind::AsIs(path) => as_is::as_is(path, text, scope).map(ParsedContent::AsIs),
        FileKind::Photo(_) => None,
        _ => parse_yaml(kind, text, scope),
    }
}

fn parse_yaml(kind: &FileKind, text: &str, scope: &Scope) -> Option<ParsedContent> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    mend::read(&text[start..], start, scope, &|node, scope| {
        data(kind, node, scope)
    })
}

/// A file of nothing but YAML.
fn data(kind: &FileKind, node: &Node, scope: &Scope) -> Option<ParsedContent> {
    match kind {
        FileKind::Settings => settings::settings(node, scope)
            .map(Box::new)
            .map(ParsedContent::Settings),
        FileKind::Communes => Some(ParsedContent::Communes(data::communes(node, scope))),
        FileKind::Needs => Some(ParsedContent::Needs(data::needs(node, scope))),
        FileKind::Vocabulary => Some(ParsedContent::Vocabulary(
            data::vocabulary(node, scope).into(),
        )),
        FileKind::Periods => Some(ParsedContent::Periods(data::periods(node, scope))),
        FileKind::Organisation(kind, id) => {
            organisation::organisation(node, scope, *kind, id.clone())
                .map(Box::new)
                .map(ParsedContent::Organisation)
        }
        _ => None,
    }
}

/// Reads a sheet with front matter, or its translation, which may be nothing but text.
fn parse_sheet(kind: &FileKind, text: &str, scope: &Scope) -> Option<ParsedContent> {
    let folder = if matches!(kind, FileKind::Project(..)) {
        "pcs"
    } else {
        "pages"
    };
    let translation = match kind {
        FileKind::Project(_, lang) | FileKind::Page(_, lang) => *lang,
        _ => None,
    };
    if let Some(lang) = translation {
        scope.set_lang(lang);
    }
    let parts = match front_matter::split(text) {
        Ok(parts) => parts,
        Err(fault) if translation.is_some() && fault.problem == Problem::NoFrontMatter => {
            let body = body::read(text, 0..text.len(), folder, scope);
            return sheet(kind, &Node::empty(0), body, scope);
        }
        Err(fault) => {
            scope.note_at(fault.span, "", fault.problem);
            return None;
        }
    };
    for fault in &parts.faults {
        let found = Diagnostic::new(scope.place(fault.span), fault.problem.clone());
        scope.note(match &fault.fix {
            Some(fix) => found.fixed_by(fix.span, fix.replacement.clone()),
            None => found,
        });
    }
    let header = parts.header_of(text);
    if let Some(span) = body::free_text(&header, parts.header.start, translation) {
        scope.note_at(span, "", Problem::TextInHeader);
        return None;
    }
    body::swallowed_remark(&header, parts.header.start, scope);
    let body = body::read(text, parts.body, folder, scope);
    mend::read(&header, parts.header.start, scope, &|node, scope| {
        sheet(kind, node, body.clone(), scope)
    })
}

fn sheet(
    kind: &FileKind,
    node: &Node,
    body: Option<MarkdownSource>,
    scope: &Scope,
) -> Option<ParsedContent> {
    peek_language(node, scope);
    Some(match kind {
        FileKind::Project(id, Some(lang)) => {
            let translation = translation::of_project(node, scope, body);
            ParsedContent::ProjectTranslation(id.clone(), *lang, translation.into())
        }
        FileKind::Page(id, Some(lang)) => {
            let translation = translation::of_page(node, scope, body);
            ParsedContent::PageTranslation(id.clone(), *lang, translation.into())
        }
        FileKind::Project(id, None) => {
            ParsedContent::Project(Arc::new(project::project(node, scope, id.clone(), body)?))
        }
        FileKind::Page(id, None) => {
            ParsedContent::Page(Box::new(page::page(node, scope, id.clone(), body)?))
        }
        _ => return None,
    })
}

/// The front matter of a sheet as a tree, with its places in the whole text; `None` unless it can be
/// read as it is written.
pub fn header(text: &str) -> Option<Node<'_>> {
    let parts = front_matter::split(text).ok()?;
    parts.faults.is_empty().then_some(())?;
    let start = parts.header.start;
    let node = tree::read(&text[parts.header]).ok()?;
    Some(node.placed(&|at| at + start))
}

/// Takes the language of a sheet before anything in it is read, so that all messages know it.
fn peek_language(node: &Node, scope: &Scope) {
    let Tree::Map(pairs) = &node.value else {
        return;
    };
    let mut given = pairs.iter().filter(|(name, _)| {
        let name = name.text().unwrap_or_default();
        Key::find(name, &[Key::Language]).is_some()
    });
    if let Some(lang) = given.find_map(|(_, value)| texts::language_of(value.text()?)) {
        scope.set_lang(lang);
    }
}

/// Takes the language that a sheet gives for its plain texts. A list there was meant for the
/// languages that people speak.
fn sheet_language(record: &Record) {
    if let Some(node) = record
        .node(Key::Language)
        .filter(|node| node.items().len() > 1)
    {
        let before = &record.scope.text[..node.span.start as usize];
        let line = before.rfind('\n').map_or(0, |line| line + 1);
        let key = before[line..].trim_end_matches([' ', ':']).to_owned();
        let dutch = key.trim() == Key::Language.name(Lang::NL);
        let lang = if dutch { Lang::NL } else { Lang::FR };
        let nearest = Key::Languages.name(lang).to_owned();
        let name = Span::new(line..line + before[line..].trim_end_matches([' ', ':']).len());
        let problem = Problem::MisspeltKey {
            key,
            nearest: nearest.clone(),
        };
        let fault = Diagnostic::new(record.scope.place(name), problem);
        return record.scope.note(fault.fixed_by(name, nearest));
    }
    let lang = record.read_with(Key::Language, |text, _| {
        texts::language_of(text).ok_or_else(|| Problem::NotALanguageCode {
            code: text.to_owned(),
        })
    });
    if let Some(lang) = lang {
        record.scope.set_lang(lang);
    }
}
