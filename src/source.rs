//! `content/` -> its files, in order, each known by what it is for.
//!
//! Refuses links and special files, caps every read, and says of each file that has no business
//! here where it belongs. Knows nothing of what stands inside the files.
#![allow(clippy::disallowed_methods, reason = "this is where content is read")]

mod again;
mod as_is;
mod kind;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

pub use kind::FileKind;
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Span};

/// The folder below the root that holds the content.
pub const FOLDER: &str = "content";

/// A file of the content.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path below the root, with `/`: `content/pcs/goujons.md`.
    pub path: Arc<str>,
    /// What it is for.
    pub kind: FileKind,
    /// What it holds.
    pub content: Content,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub enum Content {
    /// UTF-8 text.
    Text(Arc<str>),
    /// A photo.
    Bytes(Arc<[u8]>),
    /// Nothing that can be read on; why was noted. The file is there all the same.
    Unread,
}

impl Content {
    /// Whether it is the very same value, so that nothing has to be compared.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one), Self::Text(other)) => Arc::ptr_eq(one, other),
            (Self::Bytes(one), Self::Bytes(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }

    /// How many bytes there are.
    pub fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
            Self::Unread => 0,
        }
    }
}

/// The files of a site, and what is wrong with them as files.
#[derive(Default)]
pub struct Source {
    /// The files that can be read on, by path.
    pub files: Vec<SourceFile>,
    /// Texts of all text files by path, also of those that cannot be read on, for messages.
    pub texts: BTreeMap<Arc<str>, Arc<str>>,
    /// What is wrong.
    pub found: Diagnostics,
}

/// Reads the content of the site at `root`.
pub fn read(root: &Path) -> Source {
    let folder = root.join(FOLDER);
    let mut source = Source::default();
    if !folder.is_dir() {
        source.missing();
        return source;
    }
    let entries = WalkDir::new(&folder).min_depth(1).sort_by_file_name();
    for entry in entries
        .into_iter()
        .filter_entry(|entry| !is_left_alone(entry))
    {
        match entry {
            Ok(entry) => source.take(&folder, &entry),
            Err(error) => source.unreadable(&folder, &error),
        }
    }
    if source.files.is_empty() && source.found.is_empty() {
        source.missing();
    }
    source.files.sort_by(|a, b| a.path.cmp(&b.path));
    source
}

/// Hidden files, what editors and systems leave behind, `README.md` and licences.
fn is_left_alone(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let document = entry.file_type().is_file()
        && (name == "README.md" || name.starts_with("LICENCE") || name.starts_with("LICENSE"));
    let of_system = ["Thumbs.db", "thumbs.db", "desktop.ini", "Desktop.ini"].contains(&&*name);
    let hidden = name.starts_with('.') && !is_well_known(entry);
    hidden || name.ends_with('~') || document || of_system
}

/// The folder of this name in `racine/`, whose name begins with a dot by its standard (RFC 8615).
fn is_well_known(entry: &DirEntry) -> bool {
    entry.depth() == 2 && entry.path().ends_with("racine/.well-known")
}

impl Source {
    /// Gives a file that is there another text.
    pub fn put(&mut self, path: &str, text: &str) {
        let text: Arc<str> = text.into();
        for file in self.files.iter_mut().filter(|file| &*file.path == path) {
            file.content = Content::Text(Arc::clone(&text));
            self.texts.insert(Arc::clone(&file.path), Arc::clone(&text));
        }
    }

    fn note(&mut self, path: &Arc<str>, span: Span, problem: Problem) {
        self.found
            .note(Diagnostic::new(Place::new(path, span), problem));
    }

    fn missing(&mut self) {
        let problem = Problem::ContentMissing {
            folder: FOLDER.into(),
        };
        self.note(&FOLDER.into(), Span::default(), problem);
    }

    fn unreadable(&mut self, folder: &Path, error: &walkdir::Error) {
        let path = error
            .path()
            .map_or_else(|| FOLDER.into(), |path| below(folder, path));
        let reason = error
            .io_error()
            .map_or_else(|| error.to_string(), plain_reason);
        self.note(&path, Span::default(), Problem::Unreadable { reason });
    }

    fn take(&mut self, folder: &Path, entry: &DirEntry) {
        let path = below(folder, entry.path());
        let kind = entry.file_type();
        if kind.is_dir() {
            return;
        }
        if !kind.is_file() {
            return self.note(&path, Span::default(), Problem::NotAFile);
        }
        match FileKind::of(&path[FOLDER.len() + 1..]) {
            Ok(kind) => self.read_file(entry.path(), &path, kind),
            Err(problem) => self.note(&path, Span::default(), problem),
        }
    }

    fn read_file(&mut self, entry: &Path, path: &Arc<str>, kind: FileKind) {
        let content = match read_capped(entry, kind.limit()) {
            Ok(Some(bytes)) => self.content(path, &kind, bytes),
            Ok(None) => {
                let size = entry.metadata().map_or(0, |data| data.len());
                let (size, limit) = (kib(size), kib(kind.limit()));
                self.unread(path, Problem::FileTooLarge { size, limit })
            }
            Err(error) => {
                let reason = plain_reason(&error);
                self.unread(path, Problem::Unreadable { reason })
            }
        };
        self.files.push(SourceFile {
            path: Arc::clone(path),
            kind,
            content,
        });
    }

    fn unread(&mut self, path: &Arc<str>, problem: Problem) -> Content {
        self.note(path, Span::default(), problem);
        Content::Unread
    }

    fn content(&mut self, path: &Arc<str>, kind: &FileKind, bytes: Vec<u8>) -> Content {
        if matches!(kind, FileKind::Photo(_)) {
            return Content::Bytes(bytes.into());
        }
        self.text(path, bytes)
            .map_or(Content::Unread, Content::Text)
    }

    /// The text of a file; a fault when it is not UTF-8. Carriage returns stay.
    fn text(&mut self, path: &Arc<str>, bytes: Vec<u8>) -> Option<Arc<str>> {
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let (text, problem) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let problem = if utf16 {
                    Problem::Utf16
                } else {
                    Problem::NotUtf8
                };
                (
                    text,
                    Some((Span::new(at..at + '\u{fffd}'.len_utf8()), problem)),
                )
            }
        };
        let text: Arc<str> = text.into();
        self.texts.insert(Arc::clone(path), Arc::clone(&text));
        let Some((span, problem)) = problem else {
            return Some(text);
        };
        self.note(path, span, problem);
        None
    }
}

/// The bytes of a file; `None` when there are more than `limit`.
fn read_capped(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    use io::Read as _;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(limit + 1)
        .read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// A path below the root, with `/`.
fn below(folder: &Path, path: &Path) -> Arc<str> {
    let relative = path
        .strip_prefix(folder)
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/");
    format!("{FOLDER}/{relative}").into()
}

fn kib(bytes: u64) -> String {
    format!("{} KiB", bytes.div_ceil(1024))
}

/// What the machine says, without its error number.
fn plain_reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}
