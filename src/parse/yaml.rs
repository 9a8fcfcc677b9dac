//! Reads a YAML text whatever is wrong with it: every mistake is noted, the rest is read.
//!
//! A mistake with a known correction is read as corrected; a line that makes no sense is blanked.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::repair::Repaired;
use super::scope::Scope;
use super::traps;
use super::tree::{self, Node, Stop};
use crate::diagnostic::{Problem, Span};

/// How many lines of one text are blanked before we stop reading it.
const MOST: usize = 100;

/// What could be read of a text.
pub(super) struct Reading<'a> {
    /// The tree; empty when nothing could be read.
    pub node: Node<'a>,
    /// Whether something was left out, so that a missing key is no fault of its own.
    pub damaged: bool,
}

/// Reads the bytes of a file from `offset` on, and notes every mistake.
pub(super) fn read<'a>(text: &'a str, offset: usize, scope: &Scope) -> Reading<'a> {
    match tree::read(text) {
        Ok(node) => Reading {
            node: node.placed(&|at| at + offset),
            damaged: false,
        },
        Err(_) => recover(text, offset, scope),
    }
}

fn recover(text: &str, offset: usize, scope: &Scope) -> Reading<'static> {
    let traps = traps::find(text);
    let mut rest = Repaired::new(text, &traps);
    let mut damaged = traps.iter().any(|trap| trap.fix.is_none());
    for trap in traps {
        let fix = trap
            .fix
            .map(|fix| (moved(fix.span, offset), fix.replacement));
        scope.note_syntax(moved(trap.span, offset), trap.problem, fix);
    }
    // Inside a correction there is no byte that was written; a place is always between characters.
    let original =
        |rest: &Repaired, at: usize| text.floor_char_boundary(rest.original(at)) + offset;
    for _ in 0..MOST {
        let stop = match tree::read(&rest.text) {
            Ok(node) => {
                let node = node.placed(&|at| original(&rest, at)).into_owned();
                return Reading { node, damaged };
            }
            Err(stop) => stop,
        };
        damaged = true;
        let (span, problem) = diagnose(&rest.text, stop);
        let line = line_at(&rest.text, span.start as usize);
        let shown = if span.start == span.end {
            trimmed(&rest.text, &line)
        } else {
            span
        };
        let range = shown.range();
        let shown = Span::new(original(&rest, range.start)..original(&rest, range.end));
        scope.note_syntax(shown, problem, None);
        if line.is_empty() {
            break;
        }
        rest.blank(line);
    }
    Reading {
        node: Node::empty(offset),
        damaged: true,
    }
}

/// What the parser means, in our words.
fn diagnose(text: &str, stop: Stop) -> (Span, Problem) {
    match stop {
        Stop::Refused(span, problem) => (span, problem),
        Stop::Syntax(error) => {
            let at = error
                .marker()
                .byte_offset()
                .unwrap_or_default()
                .min(text.len());
            let at = text.floor_char_boundary(at);
            (Span::new(at..at), problem_of(&error, text, at))
        }
    }
}

fn problem_of(error: &ScanError, text: &str, at: usize) -> Problem {
    let character = text[at..]
        .chars()
        .next()
        .map(String::from)
        .unwrap_or_default();
    match error.kind() {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::UnclosedFlowCollection { .. } => {
            Problem::Unclosed { character }
        }
        ErrorKind::UnexpectedEofFlowSequence | ErrorKind::ExpectedFlowSequenceSeparator => {
            Problem::Unclosed {
                character: "[".into(),
            }
        }
        ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator => Problem::Unclosed {
            character: "{".into(),
        },
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation => Problem::TabIndent,
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::MappingKeyNotAllowed => Problem::BadIndent,
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => Problem::NotAKey,
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
            Problem::ColonInText
        }
        ErrorKind::RecursionLimitExceeded => Problem::TooDeep { limit: "16".into() },
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => Problem::QuoteInQuotes,
        _ => Problem::BadYaml,
    }
}

/// The line that holds a byte, without its line break; the last line with something on it when
/// the byte lies on an empty line.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let mut start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let mut end = text[start..]
        .find('\n')
        .map_or(text.len(), |newline| start + newline);
    while text[start..end].trim().is_empty() && start > 0 {
        end = start - 1;
        start = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
    }
    if text[start..end].trim().is_empty() {
        start..start
    } else {
        start..end
    }
}

fn trimmed(text: &str, line: &Range<usize>) -> Span {
    let written = &text[line.clone()];
    let indent = written.len() - written.trim_start().len();
    Span::new(line.start + indent..line.start + written.trim_end().len().max(indent))
}

fn moved(span: Span, offset: usize) -> Span {
    let range = span.range();
    Span::new(range.start + offset..range.end + offset)
}

#[cfg(test)]
mod tests {
    use super::super::tree::Tree;
    use super::*;
    use crate::parse::Frame;

    fn codes(text: &str) -> (Vec<&'static str>, Vec<String>) {
        let frame = Frame::default();
        let scope = Scope::new("test.yaml", text, &frame);
        let reading = read(text, 0, &scope);
        let keys = match &reading.node.value {
            Tree::Map(entries) => entries
                .iter()
                .filter_map(|(key, _)| key.text().map(str::to_owned))
                .collect(),
            _ => Vec::new(),
        };
        let (_, found) = scope.finish();
        (found.iter().map(|d| d.problem.code()).collect(), keys)
    }

    #[test]
    fn several_mistakes_are_found_in_one_round_and_the_rest_is_read() {
        let (codes, keys) = codes("a: x : y\nb: 1\nc: @x\nd: [1, 2\ne: 3\n");
        assert_eq!(codes[..2], ["deux-points", "caractere-special"]);
        assert!(codes[2..].contains(&"non-ferme"), "{codes:?}");
        assert!(keys.contains(&"b".to_owned()), "{keys:?}");
    }

    #[test]
    fn a_line_without_key_is_left_out() {
        let (codes, keys) = codes("a: 1\nbonjour\nb: 2\n");
        assert_eq!(codes.len(), 1);
        assert_eq!(keys, ["a", "b"]);
    }

    #[test]
    fn nothing_makes_it_loop() {
        for text in [
            "[",
            "{",
            "\"",
            "'",
            "- - - [",
            "a:\n b\n  c: d\n e",
            ":",
            "? ",
            "%",
            "\t",
            "a: |\n\tb",
            "- a\nb",
        ] {
            let (codes, _) = codes(text);
            assert!(codes.len() < MOST, "{text:?} {codes:?}");
        }
    }
}
