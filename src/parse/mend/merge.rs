//! What Git leaves of two versions (git-merge, "How conflicts are presented").

use std::ops::Range;

use super::{Search, Slip};
use crate::diagnostic::Problem;
use crate::parse::traps::is_merge_marker;

impl<T> Search<'_, '_, '_, T> {
    /// Reads the first version of each conflict, and notes the conflict once.
    pub(super) fn merge_markers(&mut self) {
        let mut at = 0;
        while at < self.lines.len() {
            if is_merge_marker(self.lines.line(at)) {
                let end = self.end_of_conflict(at);
                self.leave_out(at..end);
                at = end;
            } else {
                at += 1;
            }
        }
    }

    /// The line below a conflict that begins at a line.
    fn end_of_conflict(&self, start: usize) -> usize {
        let end = (start..self.lines.len()).find(|at| self.lines.line(*at).starts_with(">>>>>>>"));
        end.unwrap_or(start) + 1
    }

    fn leave_out(&mut self, conflict: Range<usize>) {
        let mut kept = true;
        for at in conflict.clone() {
            let marker = is_merge_marker(self.lines.line(at));
            kept &= !(marker && at > conflict.start);
            if marker || !kept {
                self.lines = self.lines.with(at, &[String::new()]);
            }
        }
        self.slips.push(Slip {
            shown: conflict.start,
            place: None,
            lines: conflict,
            problem: Problem::MergeMarker,
            lost: true,
        });
    }
}
