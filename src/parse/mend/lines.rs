//! A text line by line, as it was written and as it is mended, and the way back.

use std::ops::Range;

use super::values::value_at;

/// A text whose lines may be mended.
#[derive(Clone)]
pub(super) struct Lines<'a> {
    written: &'a str,
    lines: Vec<Line>,
}

#[derive(Clone)]
struct Line {
    /// Its bytes in the text that was written, without the line break.
    written: Range<usize>,
    /// What stands there now, where that is something else.
    now: Option<String>,
}

impl<'a> Lines<'a> {
    /// A text as it was written.
    pub fn new(written: &'a str) -> Self {
        let mut start = 0;
        let lines = written.split('\n').map(|line| {
            let range = start..start + line.strip_suffix('\r').unwrap_or(line).len();
            start += line.len() + 1;
            Line {
                written: range,
                now: None,
            }
        });
        let lines = lines.collect();
        Self { written, lines }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// A line as it is now; nothing beyond the last.
    pub fn line(&self, at: usize) -> &str {
        let Some(line) = self.lines.get(at) else {
            return "";
        };
        let written = || &self.written[line.written.clone()];
        line.now.as_deref().unwrap_or_else(written)
    }

    /// Whether nothing stands on a line but white space.
    pub fn is_blank(&self, at: usize) -> bool {
        self.line(at).trim().is_empty()
    }

    /// The same text with other lines from `first` on.
    pub fn with(&self, first: usize, lines: &[String]) -> Self {
        let mut changed = self.clone();
        for (line, now) in changed.lines.iter_mut().skip(first).zip(lines) {
            line.now = Some(now.clone());
        }
        changed
    }

    /// The lines before `end` as a text.
    pub fn text(&self, end: usize) -> String {
        let mut text = String::with_capacity(self.written.len() + 64);
        for at in 0..end.min(self.len()) {
            text += self.line(at);
            text.push('\n');
        }
        text
    }

    /// The line that holds a byte of [`Self::text`], and the byte's place in it.
    fn find(&self, at: usize) -> (usize, usize) {
        let mut start = 0;
        for line in 0..self.len() {
            let length = self.line(line).len();
            if at <= start + length {
                return (line, at - start);
            }
            start += length + 1;
        }
        let last = self.len().saturating_sub(1);
        (last, self.line(last).len())
    }

    /// The line that holds a byte of [`Self::text`].
    pub fn line_at(&self, at: usize) -> usize {
        self.find(at).0
    }

    /// For each byte of [`Self::text`], where it was written: the text before and behind what was
    /// mended stays at its place, and what was mended lies at the beginning of what it replaces.
    pub fn places(&self) -> impl Fn(usize) -> usize + use<'a> {
        // One look-up table of where lines begin, so that a tree is placed in its length.
        let mut starts = Vec::with_capacity(self.len());
        let mut start = 0;
        for at in 0..self.len() {
            starts.push(start);
            start += self.line(at).len() + 1;
        }
        let lines = self.clone();
        move |at| {
            let line = starts
                .partition_point(|start| *start <= at)
                .saturating_sub(1);
            let column = (at - starts[line]).min(lines.line(line).len());
            lines.origin(line, column)
        }
    }

    /// The line that holds a byte of the text that was written.
    pub fn written_line_at(&self, at: usize) -> usize {
        let after = self.lines.partition_point(|line| line.written.start <= at);
        after.saturating_sub(1)
    }

    fn origin(&self, line: usize, column: usize) -> usize {
        let written = self.lines[line].written.clone();
        if self.lines[line].now.is_none() {
            return written.start + column;
        }
        let now = self.line(line);
        let (before, after) = self.common(line..line + 1, now);
        if column <= before {
            written.start + column
        } else if now.len() - column <= after {
            written.end - (now.len() - column)
        } else {
            written.start + before
        }
    }

    /// How many bytes at the beginning and at the end of some written lines a text keeps.
    fn common(&self, lines: Range<usize>, now: &str) -> (usize, usize) {
        let written = &self.written[self.span(lines)];
        let same = |a: (char, char)| a.0 == a.1;
        let length = |sign: (char, char)| sign.0.len_utf8();
        let pairs = written.chars().zip(now.chars());
        let before: usize = pairs.take_while(|pair| same(*pair)).map(length).sum();
        let rest = written[before..]
            .chars()
            .rev()
            .zip(now[before..].chars().rev());
        let after = rest.take_while(|pair| same(*pair)).map(length).sum();
        (before, after)
    }

    /// The bytes that some lines were written with.
    pub fn span(&self, lines: Range<usize>) -> Range<usize> {
        let last = lines.end.max(lines.start + 1) - 1;
        self.lines[lines.start].written.start..self.lines[last].written.end
    }

    /// The bytes of some lines that are replaced, and by what.
    pub fn change(&self, lines: Range<usize>) -> (Range<usize>, String) {
        let now: Vec<&str> = lines.clone().map(|at| self.line(at)).collect();
        let now = now.join("\n");
        let span = self.span(lines.clone());
        let (before, after) = self.common(lines, &now);
        let replacement = now[before..now.len() - after].to_owned();
        (span.start + before..span.end - after, replacement)
    }

    /// The bytes of the value that was written on a line.
    pub fn value(&self, line: usize) -> Option<Range<usize>> {
        let range = self.shown(line);
        let start = value_at(&self.written[range.clone()])?;
        Some(range.start + start..range.end)
    }

    /// The bytes of a line that were written, without the white space around them.
    pub fn shown(&self, line: usize) -> Range<usize> {
        let range = self.lines[line.min(self.len() - 1)].written.clone();
        let text = &self.written[range.clone()];
        let indent = text.len() - text.trim_start().len();
        let end = range.start + text.trim_end().len();
        (range.start + indent).min(end)..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_of_a_mended_text_has_one_that_was_written() {
        let written = "a: x : y\nb: 'l'é'\nc: z\n";
        let lines = Lines::new(written).with(0, &["a: \"x : y\"".into(), "  b: l'é".into()]);
        let text = lines.text(lines.len());
        assert!(text.starts_with("a: \"x : y\"\n  b: l'é\nc: z\n"), "{text}");
        let places = lines.places();
        let place = |part: &str| places(text.find(part).unwrap());
        assert_eq!(place("c:"), written.find("c:").unwrap());
        assert_eq!(place("a:"), 0);
        assert_eq!(lines.change(0..1), (3..8, "\"x : y\"".into()));
    }
}
