//! Faults as data: what is wrong, where, how grave, and what would be right.
//!
//! A stage notes every fault it finds and goes on. How a fault is worded stands in `wording`,
//! how it is printed in `report`; nothing here knows a human language.

mod nature;
mod problem;
mod table;

use std::ops::Range;
use std::sync::Arc;

pub use problem::Problem;

/// A stretch of a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's path below the root, with `/`: `content/pcs/goujons.md`.
    pub file: Arc<str>,
    /// The bytes of the file that are meant; empty where something is missing.
    pub span: Span,
}

/// A range of bytes in a file of at most a few megabytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// A span from a range of bytes.
    pub fn new(range: Range<usize>) -> Self {
        let small = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: small(range.start),
            end: small(range.end),
        }
    }

    /// The span as a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl Place {
    /// A place in a file.
    pub fn new(file: &Arc<str>, span: Span) -> Self {
        Self {
            file: Arc::clone(file),
            span,
        }
    }

    /// The very beginning of a file: for what concerns it as a whole.
    pub fn start_of(file: &Arc<str>) -> Self {
        Self::new(file, Span::default())
    }
}

/// How grave a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// It is published; somebody should look.
    Warning,
    /// A hint on the way to a better sheet.
    Info,
}

/// Text that would be right in the place of what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes to replace, in the file of the fault.
    pub span: Span,
    /// What to write there instead.
    pub replacement: String,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// The field it concerns, as a path of French keys: `contact.telephone`. May be empty.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
    /// What would be right, where it can be known.
    pub fix: Option<Fix>,
    /// Another place that belongs to the fault: the first of two equal keys.
    pub related: Option<Place>,
}

impl Diagnostic {
    /// A fault without field, correction or second place.
    pub fn new(place: Place, problem: Problem) -> Self {
        Self {
            place,
            field: String::new(),
            problem,
            fix: None,
            related: None,
        }
    }

    /// Whether the fault lies with the machine, the call or the theme rather than with the content, so
    /// that the command ends with exit code 2.
    pub fn is_of_the_machine(&self) -> bool {
        let machine = matches!(
            self.problem,
            Problem::ContentMissing { .. } | Problem::Unreadable { .. }
        );
        machine || self.place.file.starts_with("themes/")
    }

    /// The same fault, about the field with this path.
    #[must_use]
    pub fn about(self, field: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            ..self
        }
    }

    /// The same fault with its correction.
    #[must_use]
    pub fn fixed_by(self, span: Span, replacement: impl Into<String>) -> Self {
        Self {
            fix: Some(Fix {
                span,
                replacement: replacement.into(),
            }),
            ..self
        }
    }

    /// The same fault with a second place.
    #[must_use]
    pub fn beside(self, place: Place) -> Self {
        Self {
            related: Some(place),
            ..self
        }
    }
}

/// Every fault found in a round, in any order until [`Diagnostics::sorted`].
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes one more fault.
    pub fn note(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Notes all that another round found.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(others);
    }

    /// Leaves out the faults that are not wanted.
    pub fn retain(&mut self, wanted: impl FnMut(&Diagnostic) -> bool) {
        self.0.retain(wanted);
    }

    /// The faults by file, place and code, each once.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.0.sort_by(|a, b| {
            (&a.place, a.problem.code(), &a.field).cmp(&(&b.place, b.problem.code(), &b.field))
        });
        self.0.dedup();
        self
    }

    /// Whether an error stands, so that nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many faults have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0
            .iter()
            .filter(|d| d.problem.severity() == severity)
            .count()
    }

    /// The faults in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Whether nothing at all was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
