//! What the YAML parser means when it stops, in our words.

use granit_parser::{ErrorKind, ScanError};

use super::tree::Stop;
use crate::diagnostic::{Problem, Span};

/// What the parser means, in our words.
pub(super) fn diagnose(text: &str, stop: Stop) -> (Span, Problem) {
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

/// What a fault of the grammar means to the person who wrote it: many kinds of it are one slip.
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
