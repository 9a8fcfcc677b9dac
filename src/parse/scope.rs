//! What a decoder knows of the file it reads, and where it notes what it finds.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use super::frame::Frame;
use crate::diagnostic::{Diagnostic, Place, Problem, Span};
use crate::lang::Lang;

/// One file being read.
pub struct Scope<'a> {
    /// The file's path below the root.
    pub file: Arc<str>,
    /// The file's text.
    pub text: &'a str,
    /// What of the site it is read against.
    pub frame: &'a Frame,
    lang: Cell<Lang>,
    damaged: Cell<bool>,
    found: RefCell<Vec<Diagnostic>>,
    references: RefCell<Vec<Reference>>,
}

/// A name that must belong to a record or a file; `site` checks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it must be the name of.
    pub target: Target,
    /// The name.
    pub name: String,
    /// Where it was written.
    pub place: Place,
    /// The field's path.
    pub field: String,
}

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A commune.
    Commune,
    /// An association in `asbl/`.
    Association,
    /// A landlord in `sisp/`.
    Landlord,
    /// Either of them.
    Organisation,
    /// A need.
    Need,
    /// A concept of the vocabulary.
    Concept,
    /// A named period; anything else in its place was meant to be a date.
    Period,
    /// A photo in `images/`.
    Image,
    /// A content file, by its path below `content/`.
    Content,
    /// No sheet: a former name that nothing may bear today.
    FormerName,
}

impl<'a> Scope<'a> {
    /// A file whose plain texts are in the site's first language until its sheet says otherwise.
    pub fn new(file: impl Into<Arc<str>>, text: &'a str, frame: &'a Frame) -> Self {
        Self {
            file: file.into(),
            text,
            frame,
            lang: Cell::new(frame.languages[0]),
            damaged: Cell::new(false),
            found: RefCell::default(),
            references: RefCell::default(),
        }
    }

    /// The language of plain texts.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// The sheet says in which language its plain texts are.
    pub fn set_lang(&self, lang: Lang) {
        self.lang.set(lang);
    }

    /// Part of the file could not be read, so a missing key is no fault of its own.
    pub fn is_damaged(&self) -> bool {
        self.damaged.get()
    }

    /// Notes that part of the file could not be read.
    pub fn set_damaged(&self) {
        self.damaged.set(true);
    }

    /// A place in this file.
    pub fn place(&self, span: Span) -> Place {
        Place::new(&self.file, span)
    }

    /// Notes a fault.
    pub fn note(&self, diagnostic: Diagnostic) {
        self.found.borrow_mut().push(diagnostic);
    }

    /// Notes a fault about a field.
    pub fn note_at(&self, span: Span, field: &str, problem: Problem) {
        self.note(Diagnostic::new(self.place(span), problem).about(field));
    }

    /// Notes a fault that belongs to no field.
    pub fn note_syntax(&self, span: Span, problem: Problem, fix: Option<(Span, String)>) {
        let diagnostic = Diagnostic::new(self.place(span), problem);
        self.note(match fix {
            Some((at, replacement)) => diagnostic.fixed_by(at, replacement),
            None => diagnostic,
        });
    }

    /// Notes a name for `site` to check.
    pub fn refer(&self, target: Target, name: &str, span: Span, field: &str) {
        self.references.borrow_mut().push(Reference {
            target,
            name: name.to_owned(),
            place: self.place(span),
            field: field.to_owned(),
        });
    }

    /// What was found: names to check, and faults.
    pub fn finish(self) -> (Vec<Reference>, Vec<Diagnostic>) {
        (self.references.into_inner(), self.found.into_inner())
    }
}
