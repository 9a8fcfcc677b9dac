//! What people trip over in YAML, line by line, with the corrected line.
//!
//! Looked for only in a text that YAML could not read, so a line that is right is never blamed in
//! a file that is right.

use std::ops::Range;

use crate::diagnostic::{Problem, Span};

/// A line that YAML trips over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trap {
    /// What is wrong.
    pub problem: Problem,
    /// The bytes that are wrong.
    pub span: Span,
    /// The bytes to replace and what to write there, when that is known.
    pub fix: Option<(Span, String)>,
    /// The bytes to blank so that the rest of the file can be read.
    pub blank: Range<usize>,
}

/// Every trap of a text. Lines of block texts (`|`, `>`) are nobody's business.
pub(super) fn find(text: &str) -> Vec<Trap> {
    let mut traps = Vec::new();
    let mut block: Option<usize> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let indent = bare.len() - bare.trim_start().len();
        block = block.filter(|depth| bare.is_empty() || indent > *depth);
        if block.is_none() && !bare.trim_start().is_empty() {
            traps.extend(trap(bare, start));
            if opens_block(bare) {
                block = Some(indent);
            }
        }
        start += line.len();
    }
    traps
}

/// The trap of one line that begins at `start`, if it has one.
fn trap(line: &str, start: usize) -> Option<Trap> {
    let indent = &line[..line.len() - line.trim_start().len()];
    let rest = &line[indent.len()..];
    if is_merge_marker(line) {
        let all = start..start + line.len();
        return Some(Trap {
            problem: Problem::MergeMarker,
            span: Span::new(all.clone()),
            fix: None,
            blank: all,
        });
    }
    if rest.starts_with('#') {
        return None;
    }
    bad_indent(indent, start).or_else(|| bad_entry(rest, start + indent.len()))
}

/// `<<<<<<< main`, `=======`, `>>>>>>> branch` (git-merge, "How conflicts are presented").
fn is_merge_marker(line: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|marker| {
            line.strip_prefix(marker)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
}

fn bad_indent(indent: &str, start: usize) -> Option<Trap> {
    let problem = match indent.chars().find(|c| *c != ' ')? {
        '\t' => Problem::TabIndent,
        _ => Problem::NoBreakIndent,
    };
    let range = start..start + indent.len();
    let spaces: String = indent
        .chars()
        .map(|c| if c == '\t' { "  " } else { " " })
        .collect();
    let span = Span::new(range.clone());
    Some(Trap {
        problem,
        span,
        fix: Some((span, spaces)),
        blank: range,
    })
}

/// A trap in `- key: value`, `key: value` or `- value`.
fn bad_entry(entry: &str, start: usize) -> Option<Trap> {
    let dashes = entry.len() - entry.trim_start_matches("- ").trim_start().len();
    let (entry, start) = (&entry[dashes..], start + dashes);
    let value_at = match entry.find(": ") {
        Some(colon) if is_key(&entry[..colon]) => {
            let after = &entry[colon + 1..];
            colon + 1 + (after.len() - after.trim_start().len())
        }
        Some(_) | None if dashes > 0 => 0,
        _ => return glued_key(entry, start),
    };
    bad_value(without_comment(&entry[value_at..]), start + value_at)
}

/// Words that may be a key: no quotes, no brackets, not too long.
fn is_key(text: &str) -> bool {
    let text = text.trim_end();
    !text.is_empty()
        && text.len() <= 60
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '\'' | '’'))
}

/// `nom:Goujons`, where the space after the colon is missing.
fn glued_key(entry: &str, start: usize) -> Option<Trap> {
    let colon = entry.find(':')?;
    let (key, value) = (&entry[..colon], &entry[colon + 1..]);
    if !is_key(key) || value.is_empty() || value.starts_with("//") {
        return None;
    }
    let range = start..start + entry.len();
    let fix = (
        Span::new(range.clone()),
        format!("{key}: {}", value.trim_start()),
    );
    Some(Trap {
        problem: Problem::NotAKey,
        span: Span::new(range.clone()),
        fix: Some(fix),
        blank: range,
    })
}

fn bad_value(value: &str, start: usize) -> Option<Trap> {
    let first = value.chars().next()?;
    let problem = match first {
        '\'' | '"' if is_quoted(value, first) => return None,
        '\'' | '"' if value.len() > 1 && value[1..].contains(first) => Problem::QuoteInQuotes,
        '"' => Problem::Unclosed {
            character: "\"".into(),
        },
        '\'' => Problem::SpecialStart {
            character: "'".into(),
        },
        '[' | '{' | '|' | '>' => return None,
        '@' | '`' | '%' | '*' | '&' | '!' => Problem::SpecialStart {
            character: first.into(),
        },
        '-' if value.starts_with("- ") => Problem::SpecialStart {
            character: "-".into(),
        },
        _ if value.contains(": ") || value.ends_with(':') => Problem::ColonInText,
        _ => return None,
    };
    let range = start..start + value.len();
    let span = Span::new(range.clone());
    let bare = value
        .strip_prefix(first)
        .filter(|_| matches!(first, '\'' | '"'))
        .map_or(value, |rest| {
            rest.strip_suffix(first)
                .unwrap_or(if matches!(problem, Problem::SpecialStart { .. }) {
                    value
                } else {
                    rest
                })
        });
    Some(Trap {
        problem,
        span,
        fix: Some((span, quoted(bare))),
        blank: range,
    })
}

/// Whether a value is one well-formed quoted text.
fn is_quoted(value: &str, quote: char) -> bool {
    let Some(inside) = value
        .strip_prefix(quote)
        .and_then(|rest| rest.strip_suffix(quote))
    else {
        return false;
    };
    match quote {
        '\'' => !inside.replace("''", "").contains('\''),
        _ => !inside.replace("\\\\", "").replace("\\\"", "").contains('"'),
    }
}

/// A text in double quotes (YAML 1.2.2, section 7.3.1).
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn without_comment(value: &str) -> &str {
    let quoted = value.starts_with(['"', '\'']);
    value
        .find(" #")
        .filter(|_| !quoted)
        .map_or(value, |hash| &value[..hash])
        .trim_end()
}

fn opens_block(line: &str) -> bool {
    let line = without_comment(line);
    let end = line.trim_end_matches(['-', '+', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    [": |", ": >", "- |", "- >"]
        .iter()
        .any(|mark| end.ends_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corrected(text: &str) -> Vec<(&'static str, String)> {
        find(text)
            .into_iter()
            .map(|trap| {
                let mut line = text.to_owned();
                if let Some((span, replacement)) = &trap.fix {
                    line.replace_range(span.range(), replacement);
                }
                (trap.problem.code(), line)
            })
            .collect()
    }

    fn corrects(text: &str, code: &'static str, line: &str) {
        assert_eq!(corrected(text), [(code, line.to_owned())]);
    }

    #[test]
    fn a_colon_in_a_text_is_answered_with_quotes() {
        corrects(
            "titre: Atelier : cuisine",
            "deux-points",
            "titre: \"Atelier : cuisine\"",
        );
        corrects(
            "  - titre: Atelier: cuisine # x",
            "deux-points",
            "  - titre: \"Atelier: cuisine\" # x",
        );
    }

    #[test]
    fn a_text_that_begins_with_a_sign_is_answered_with_quotes() {
        corrects(
            "nom: 't Kasteel",
            "caractere-special",
            "nom: \"'t Kasteel\"",
        );
        corrects("nom: @home", "caractere-special", "nom: \"@home\"");
        corrects(
            "nom: *Attention*",
            "caractere-special",
            "nom: \"*Attention*\"",
        );
        corrects("nom: - rien", "caractere-special", "nom: \"- rien\"");
        corrects("- @home", "caractere-special", "- \"@home\"");
    }

    #[test]
    fn an_apostrophe_in_single_quotes_is_answered_with_double_ones() {
        corrects(
            "nom: 'L'Echelle'",
            "apostrophe-dans-guillemets",
            "nom: \"L'Echelle\"",
        );
        corrects("nom: \"Les Goujons", "non-ferme", "nom: \"Les Goujons\"");
    }

    #[test]
    fn indents_are_made_of_spaces() {
        corrects("\ttelephone: 02", "tabulation", "  telephone: 02");
        corrects(
            "\u{a0}\u{a0}telephone: 02",
            "espace-insecable",
            "  telephone: 02",
        );
    }

    #[test]
    fn a_key_needs_a_space_after_its_colon() {
        corrects("nom:Goujons", "ligne-sans-cle", "nom: Goujons");
    }

    #[test]
    fn marks_of_a_merge_are_recognised() {
        assert_eq!(find("<<<<<<< main\n=======\n>>>>>>> other\n").len(), 3);
    }

    #[test]
    fn what_is_right_is_no_trap() {
        let right = "# note : ici\nnom: 'L''Echelle'\nnom: \"a : b\"\nlien: https://example.org/a:b\nheures: 14:00-16:30\ntexte: |\n  Atelier : cuisine\n  @home\nliste:\n  - { a: b }\n  - x\n  - a: b\n";
        assert_eq!(find(right), []);
    }
}
