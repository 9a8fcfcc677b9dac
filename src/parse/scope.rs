//! What a decoder knows of the file it reads, and where it notes what it finds.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;

use super::frame::Frame;
use super::tidy;
use crate::diagnostic::{Diagnostic, Place, Problem, Severity, Span};
use crate::lang::Lang;
use crate::model::OrganisationKind;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// A project.
    Project,
    /// No sheet: a former name that nothing of its kind may bear today.
    FormerName(Former),
    /// Nothing: where a field stands, for whoever doubts it later.
    Here,
}

/// What had a former name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Former {
    /// A project.
    Project,
    /// An association or a landlord.
    Organisation(OrganisationKind),
    /// A free page.
    Page,
}

impl Former {
    /// The file that bore a name, below `content/`.
    pub fn file(self, name: &str) -> String {
        match self {
            Self::Project => format!("pcs/{name}.md"),
            Self::Organisation(OrganisationKind::Association) => format!("asbl/{name}.yaml"),
            Self::Organisation(OrganisationKind::Landlord) => format!("sisp/{name}.yaml"),
            Self::Page => format!("pages/{name}.md"),
        }
    }
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

    /// The line on which a span begins, from 1.
    pub fn line_of(&self, span: Span) -> u32 {
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        let lines = before.bytes().filter(|byte| *byte == b'\n').count();
        u32::try_from(lines + 1).unwrap_or(u32::MAX)
    }

    /// Notes a fault.
    pub fn note(&self, diagnostic: Diagnostic) {
        self.found.borrow_mut().push(diagnostic);
    }

    /// Notes what is wrong with a value, in the place of what its signs seemed to say: one cause
    /// has one message, and the value's own knows more.
    pub fn note_value(&self, diagnostic: Diagnostic) {
        let span = diagnostic.place.span;
        let of_signs = |other: &Diagnostic| {
            let signs = matches!(
                other.problem,
                Problem::ColonInText | Problem::SpecialStart { .. }
            );
            let at = other.place.span;
            signs && at.start < span.end && span.start < at.end.max(at.start + 1)
        };
        self.found.borrow_mut().retain(|other| !of_signs(other));
        self.note(diagnostic);
    }

    /// Notes a fault about a field.
    pub fn note_at(&self, span: Span, field: &str, problem: Problem) {
        self.note(Diagnostic::new(self.place(span), problem).about(field));
    }

    /// Notes where a field stands.
    pub fn mark(&self, place: Place, field: String) {
        self.references.borrow_mut().push(Reference {
            target: Target::Here,
            name: String::new(),
            place,
            field,
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

    /// That the words at a place are struck out; nobody knows whether they are to go or to stay.
    pub fn struck_out(&self, span: Span) -> Problem {
        let start = span.start as usize;
        let from = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line = self.text[from..].lines().next().unwrap_or_default();
        let form = line.replace("~~", "").trim().to_owned();
        Problem::StruckOut { form }
    }

    /// A file of its own to try something on: the same text, nothing found.
    #[must_use]
    pub fn fork(&self) -> Self {
        let fork = Self::new(Arc::clone(&self.file), self.text, self.frame);
        fork.lang.set(self.lang());
        fork.damaged.set(self.is_damaged());
        fork
    }

    /// Takes what was found on a fork.
    pub fn absorb(&self, fork: Self) {
        self.lang.set(fork.lang());
        self.damaged.set(fork.is_damaged());
        let (references, found) = fork.finish();
        self.references.borrow_mut().extend(references);
        self.found.borrow_mut().extend(found);
    }

    /// Whether a problem of some kind was found.
    pub fn has(&self, kind: impl Fn(&Problem) -> bool) -> bool {
        self.found.borrow().iter().any(|fault| kind(&fault.problem))
    }

    /// How many errors were found.
    pub fn count_errors(&self) -> usize {
        let found = self.found.borrow();
        let errors = found
            .iter()
            .filter(|fault| fault.problem.severity() == Severity::Error);
        errors.count()
    }

    /// Whether an error was found at some bytes.
    pub fn has_error_in(&self, range: &Range<usize>) -> bool {
        let inside = |fault: &&Diagnostic| range.contains(&(fault.place.span.start as usize));
        let found = self.found.borrow();
        let mut errors = found
            .iter()
            .filter(|fault| fault.problem.severity() == Severity::Error);
        errors.any(|fault| inside(&fault))
    }

    /// What was found: names to check, and faults.
    pub fn finish(self) -> (Vec<Reference>, Vec<Diagnostic>) {
        let found = self.found.into_inner();
        (
            self.references.into_inner(),
            tidy::one_a_line(found, self.text),
        )
    }
}
