//! One way in which some lines may be meant.

use super::lines::Lines;
use crate::diagnostic::Problem;

/// Lines in the place of others, and what is wrong if they are the right ones.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The first line.
    pub first: usize,
    /// The line where the fault is shown.
    pub shown: usize,
    /// The lines.
    pub lines: Vec<String>,
    /// What is wrong.
    pub problem: Problem,
}

impl Candidate {
    /// Lines from `first` on, with the fault in the first of them.
    pub fn new(first: usize, lines: Vec<String>, problem: Problem) -> Self {
        Self {
            first,
            shown: first,
            lines,
            problem,
        }
    }

    /// The text with these lines.
    pub fn applied<'a>(&self, to: &Lines<'a>) -> Lines<'a> {
        to.with(self.first, &self.lines)
    }
}
