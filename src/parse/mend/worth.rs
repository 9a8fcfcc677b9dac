//! How much of a text can be read, and how well: by this the candidates are compared.

use super::lines::Lines;
use super::{Search, diagnose, tree};
use crate::parse::tree::Node;

/// How far a text can be read, and how well; more is better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Worth {
    /// The line that stops YAML; beyond the last when nothing does.
    pub stops_at: usize,
    /// Faults of what stands before it, negated.
    pub faults: isize,
}

impl Worth {
    /// All of it can be read, and nothing is wrong.
    pub const RIGHT: Self = Self {
        stops_at: usize::MAX,
        faults: 0,
    };
}

impl<T> Search<'_, '_, '_, T> {
    /// How far these lines can be read, and how many faults the decoder finds in that part.
    pub(super) fn worth(&mut self, lines: &Lines) -> Worth {
        let text = lines.text(lines.len());
        self.budget = self.budget.saturating_sub(2 * text.len());
        match tree::read(&text) {
            Ok(node) => Worth {
                stops_at: usize::MAX,
                faults: -self.faults(lines, node),
            },
            Err(stop) => {
                let at = lines.line_at(diagnose(&text, stop).0.start as usize);
                let before = lines.text(at);
                let faults = match tree::read(&before) {
                    Ok(node) => self.faults(lines, node),
                    Err(_) => isize::MAX,
                };
                Worth {
                    stops_at: at,
                    faults: -faults,
                }
            }
        }
    }

    /// How many errors the decoder finds in a tree.
    fn faults(&self, lines: &Lines, node: Node) -> isize {
        let found = self.scope.fork();
        (self.decode)(&node.placed(&self.places(lines)), &found);
        found.count_errors().try_into().unwrap_or(isize::MAX)
    }

    /// For each byte of some lines, where in the file it was written.
    pub(super) fn places(&self, lines: &Lines) -> impl Fn(usize) -> usize {
        let (places, offset) = (lines.places(), self.offset);
        move |at| places(at) + offset
    }

    /// The lines of the faults that a slip may have caused.
    pub(super) fn faulty_lines(&self, lines: &Lines) -> Vec<usize> {
        let text = lines.text(lines.len());
        let Ok(node) = tree::read(&text) else {
            return Vec::new();
        };
        let found = self.scope.fork();
        (self.decode)(&node.placed(&self.places(lines)), &found);
        let found = found.finish().1.into_iter();
        let slips = found.filter(|fault| fault.problem.may_be_a_slip());
        slips
            .map(|fault| fault.place.span.start as usize)
            .map(|start| lines.written_line_at(start.saturating_sub(self.offset)))
            .collect()
    }
}
