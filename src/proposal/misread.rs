//! What of a proposal is not understood, or cannot be done: as data, like the faults of sheets.

use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::wording::{Explanation, Wording, explain};

/// The code of a fault that the sheet would have.
const FAULT: &str = "fiche-fautive";

/// One thing that stands against a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Something of the text, by its code, with what its wording quotes.
    Said(&'static str, Vec<(&'static str, String)>),
    /// The value of a line is wrong as it would be in a sheet.
    Wrong(Problem),
    /// The sheet would have a fault, of which its author is told otherwise than the sender.
    Sheet(Problem),
}

impl Misread {
    /// Something of the text, whose wording quotes one value.
    pub(super) fn of(code: &'static str, name: &'static str, value: impl Into<String>) -> Self {
        Self::Said(code, vec![(name, value.into())])
    }

    /// Something whose wording quotes nothing.
    pub(super) fn bare(code: &'static str) -> Self {
        Self::Said(code, Vec::new())
    }

    /// The same, whose wording quotes one more value.
    #[must_use]
    pub(super) fn quoting(mut self, name: &'static str, value: impl Into<String>) -> Self {
        if let Self::Said(_, quoted) = &mut self {
            quoted.push((name, value.into()));
        }
        self
    }

    /// Its stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Said(code, _) => code,
            Self::Wrong(problem) => problem.code(),
            Self::Sheet(_) => FAULT,
        }
    }

    /// Whether the text is right, and the rest is for a person of the site.
    pub fn is_for_people(&self) -> bool {
        ["confirmation", "a-la-main"].contains(&self.code())
    }

    /// What to say of it.
    pub fn explain(&self, lang: Lang) -> Explanation {
        match self {
            Self::Said(code, quoted) => Wording::of(lang).misread(code, quoted),
            Self::Wrong(problem) => explain(problem, lang),
            Self::Sheet(problem) => {
                let title = explain(problem, lang).title;
                Wording::of(lang).misread(FAULT, &[("fault", title)])
            }
        }
    }
}
