//! Brackets in pairs: whoever scans a language tells where they stand, and hears what has no other.

use crate::diagnostic::{Problem, Span};

/// A fault of a text, and where.
pub(super) type Fault = (Span, Problem);

/// The brackets that are open, the innermost last.
#[derive(Default)]
pub(super) struct Brackets {
    open: Vec<(char, usize)>,
    faults: Vec<Fault>,
}

impl Brackets {
    /// The innermost that is open.
    pub fn innermost(&self) -> Option<char> {
        self.open.last().map(|(sign, _)| *sign)
    }

    /// A bracket that opens.
    pub fn open(&mut self, sign: char, at: usize) {
        self.open.push((sign, at));
    }

    /// One that closes; what was opened in it and is still open never will be closed.
    pub fn close(&mut self, sign: char, at: usize) {
        let wanted = opening(sign);
        let Some(depth) = self.open.iter().rposition(|(open, _)| *open == wanted) else {
            let character = sign.to_string();
            let span = Span::new(at..at + sign.len_utf8());
            return self.note(span, Problem::ThemeStray { character });
        };
        for (sign, at) in self.open.split_off(depth).into_iter().skip(1) {
            self.unclosed(sign, at);
        }
    }

    /// A quote, a comment or a bracket that nothing closes.
    pub fn unclosed(&mut self, sign: char, at: usize) {
        let character = sign.to_string();
        self.note(
            Span::new(at..at + sign.len_utf8()),
            Problem::Unclosed { character },
        );
    }

    /// Another fault of the text.
    pub fn note(&mut self, span: Span, problem: Problem) {
        self.faults.push((span, problem));
    }

    /// All faults, at the end of the text.
    pub fn end(mut self) -> Vec<Fault> {
        for (sign, at) in std::mem::take(&mut self.open) {
            self.unclosed(sign, at);
        }
        self.faults
    }
}

fn opening(sign: char) -> char {
    match sign {
        ')' => '(',
        ']' => '[',
        _ => '{',
    }
}
