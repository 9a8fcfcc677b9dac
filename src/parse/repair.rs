//! A text with its known mistakes corrected, and the way back from its bytes to those written.

use std::ops::Range;

use super::traps::Trap;

/// A corrected text.
pub(super) struct Repaired {
    /// The text.
    pub text: String,
    /// What was replaced, in order, by its bytes in the text that was written.
    edits: Vec<Edit>,
}

struct Edit {
    written: Range<usize>,
    length: usize,
}

impl Repaired {
    /// Corrects every trap whose correction is known and blanks the others.
    pub fn new(written: &str, traps: &[Trap]) -> Self {
        let mut repaired = Self {
            text: String::with_capacity(written.len()),
            edits: Vec::new(),
        };
        let mut done = 0;
        for trap in traps {
            let (range, replacement) = match &trap.fix {
                Some(fix) => (fix.span.range(), fix.replacement.clone()),
                None => (trap.span.range(), " ".repeat(trap.span.range().len())),
            };
            repaired.text += &written[done..range.start];
            repaired.text += &replacement;
            done = range.end;
            repaired.edits.push(Edit {
                written: range,
                length: replacement.len(),
            });
        }
        repaired.text += &written[done..];
        repaired
    }

    /// Writes spaces over a range of the corrected text.
    pub fn blank(&mut self, range: Range<usize>) {
        let spaces = " ".repeat(range.len());
        self.text.replace_range(range, &spaces);
    }

    /// The byte that was written where the corrected text has `at`; inside a correction, a byte
    /// of what it replaces.
    pub fn original(&self, at: usize) -> usize {
        let (mut from, mut to) = (0, 0);
        for edit in &self.edits {
            let begins = to + (edit.written.start - from);
            if at < begins {
                break;
            }
            if at < begins + edit.length {
                return (edit.written.start + (at - begins)).min(edit.written.end);
            }
            (from, to) = (edit.written.end, begins + edit.length);
        }
        from + (at - to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::traps::find;

    #[test]
    fn every_byte_of_a_corrected_text_has_one_that_was_written() {
        let written = "a: x : y\nb: 'l'é'\nc: z\n";
        let repaired = Repaired::new(written, &find(written));
        assert_eq!(repaired.text, "a: \"x : y\"\nb: \"l'é\"\nc: z\n");
        let original = |part: &str| repaired.original(repaired.text.find(part).unwrap());
        assert_eq!(original("b:"), written.find("b:").unwrap());
        assert_eq!(original("c:"), written.find("c:").unwrap());
        assert_eq!(repaired.original(repaired.text.len()), written.len());
    }
}
