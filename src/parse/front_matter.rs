//! Splits a sheet into its front matter and its Markdown.

use std::ops::Range;

use crate::diagnostic::{Problem, Span};

/// How many bytes of front matter a sheet may have.
pub(super) const LIMIT: usize = 64 * 1024;

/// Where the two parts of a sheet lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The front matter, without its fences.
    pub header: Range<usize>,
    /// The Markdown.
    pub body: Range<usize>,
    /// Fences that are not three plain hyphens.
    pub bad_fences: Vec<Span>,
}

/// Finds the two parts of a sheet.
///
/// # Errors
/// The span and the problem, when the front matter does not begin, does not end, or is too large.
pub(super) fn split(text: &str) -> Result<Parts, (Span, Problem)> {
    let mut bad_fences = Vec::new();
    let mut lines = lines(text);
    let opening = lines
        .by_ref()
        .find(|line| !line_of(text, line).trim().is_empty());
    let Some(opening) = opening.filter(|line| is_fence_like(line_of(text, line))) else {
        return Err((Span::default(), Problem::NoFrontMatter));
    };
    let mut check = |line: &Range<usize>| {
        if line_of(text, line).trim_end() != "---" {
            bad_fences.push(Span::new(trimmed(text, line)));
        }
    };
    check(&opening);
    let closing = lines.find(|line| is_fence_like(line_of(text, line)));
    let Some(closing) = closing else {
        return Err((
            Span::new(trimmed(text, &opening)),
            Problem::UnclosedFrontMatter,
        ));
    };
    check(&closing);
    let header = opening.end..closing.start;
    if header.len() > LIMIT {
        let limit = format!("{} KiB", LIMIT / 1024);
        return Err((
            Span::new(trimmed(text, &opening)),
            Problem::FrontMatterTooLarge { limit },
        ));
    }
    Ok(Parts {
        header,
        body: closing.end..text.len(),
        bad_fences,
    })
}

/// Three hyphens, or what editors and keyboards make of them: `—-`, `–––`, `----`.
fn is_fence_like(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}').trim_end();
    let long = line
        .chars()
        .filter(|c| matches!(c, '—' | '–' | '―'))
        .count();
    let dashes = line
        .chars()
        .all(|c| matches!(c, '-' | '—' | '–' | '―' | '−'));
    dashes && (line.chars().count() >= 3 || long > 0)
}

/// The lines of a text with their line breaks, as ranges; a byte-order mark is left out.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    text[start..].split_inclusive('\n').scan(start, |at, line| {
        let range = *at..*at + line.len();
        *at = range.end;
        Some(range)
    })
}

fn line_of<'a>(text: &'a str, line: &Range<usize>) -> &'a str {
    &text[line.clone()]
}

fn trimmed(text: &str, line: &Range<usize>) -> Range<usize> {
    line.start..line.start + line_of(text, line).trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (&str, &str, usize) {
        let parts = split(text).unwrap();
        (
            &text[parts.header],
            &text[parts.body],
            parts.bad_fences.len(),
        )
    }

    #[test]
    fn a_sheet_has_a_front_matter_and_a_text() {
        assert_eq!(
            parts("---\nnom: x\n---\nBonjour\n"),
            ("nom: x\n", "Bonjour\n", 0)
        );
        assert_eq!(
            parts("\u{feff}---\r\nnom: x\r\n---\r\n"),
            ("nom: x\r\n", "", 0)
        );
        assert_eq!(parts("\n---\n---"), ("", "", 0));
    }

    #[test]
    fn what_a_keyboard_makes_of_a_fence_is_recognised() {
        assert_eq!(parts("—-\nnom: x\n----\n"), ("nom: x\n", "", 2));
    }

    #[test]
    fn a_front_matter_must_begin_and_end() {
        assert_eq!(split("nom: x\n").unwrap_err().1, Problem::NoFrontMatter);
        assert_eq!(split("").unwrap_err().1, Problem::NoFrontMatter);
        assert_eq!(
            split("---\nnom: x\n").unwrap_err().1,
            Problem::UnclosedFrontMatter
        );
        let long = format!("---\n{}\n---\n", "# x\n".repeat(LIMIT / 3));
        assert!(matches!(
            split(&long).unwrap_err().1,
            Problem::FrontMatterTooLarge { .. }
        ));
    }
}
