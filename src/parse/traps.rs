//! What people trip over in YAML, line by line, with the corrected line.
//!
//! Looked for only in a text that YAML could not read, so a line that is right is never blamed in
//! a file that is right.

use crate::diagnostic::{Fix, Problem, Span};

/// Something in a line that YAML trips over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trap {
    /// What is wrong.
    pub problem: Problem,
    /// The bytes that are wrong.
    pub span: Span,
    /// What would be right, when that is known.
    pub fix: Option<Fix>,
}

/// Every trap of a text. Lines of block texts (`|`, `>`) are nobody's business.
pub(super) fn find(text: &str) -> Vec<Trap> {
    let mut traps = Vec::new();
    let mut block: Option<usize> = None;
    let mut levels = Levels::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let indent = bare.len() - bare.trim_start().len();
        block = block.filter(|depth| bare.is_empty() || indent > *depth);
        if block.is_none() && !bare.is_empty() {
            traps.extend(of_line(bare, start, &mut levels));
            if opens_block(bare) {
                block = Some(indent);
            }
        }
        start += line.len();
    }
    traps
}

/// The traps of one line that begins at `start`.
fn of_line(line: &str, start: usize, levels: &mut Levels) -> Vec<Trap> {
    if is_merge_marker(line) {
        let span = Span::new(start..start + line.len());
        return vec![Trap {
            problem: Problem::MergeMarker,
            span,
            fix: None,
        }];
    }
    let indent = &line[..line.len() - line.trim_start().len()];
    let entry = &line[indent.len()..];
    if entry.starts_with('#') {
        return Vec::new();
    }
    let right = levels.nearest(indent);
    levels.enter(right, entry);
    let bad_indent = bad_indent(indent, start, right);
    bad_indent
        .into_iter()
        .chain(bad_entry(entry, start + indent.len()))
        .collect()
}

/// The depths at which a line may begin, by the lines before it.
#[derive(Default)]
struct Levels(Vec<usize>);

impl Levels {
    /// The depth that an indent with tabs or wide spaces is probably meant to be.
    fn nearest(&self, indent: &str) -> usize {
        let meant: usize = indent.chars().map(|c| if c == '\t' { 2 } else { 1 }).sum();
        let near = self
            .0
            .iter()
            .copied()
            .min_by_key(|level| level.abs_diff(meant));
        near.unwrap_or_default()
    }

    /// A line at a depth closes what is deeper and may open more.
    fn enter(&mut self, depth: usize, entry: &str) {
        self.0.retain(|level| *level <= depth);
        let dashes = entry.len() - entry.trim_start_matches("- ").len();
        self.0.extend([depth, depth + dashes]);
        if without_comment(entry).ends_with(':') {
            self.0.push(depth + dashes + 2);
        }
    }
}

/// `<<<<<<< main`, `=======`, `>>>>>>> branch` (git-merge, "How conflicts are presented").
pub(super) fn is_merge_marker(line: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|marker| {
            line.strip_prefix(marker)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
}

fn bad_indent(indent: &str, start: usize, right: usize) -> Option<Trap> {
    let problem = match indent.chars().find(|c| *c != ' ')? {
        '\t' => Problem::TabIndent,
        _ => Problem::NoBreakIndent,
    };
    let span = Span::new(start..start + indent.len());
    Some(Trap {
        problem,
        span,
        fix: Some(Fix {
            span,
            replacement: " ".repeat(right),
        }),
    })
}

/// A trap in `- key: value`, `key: value` or `- value`.
fn bad_entry(entry: &str, start: usize) -> Option<Trap> {
    let dashes = entry.len() - entry.trim_start_matches("- ").trim_start().len();
    let (entry, start) = (&entry[dashes..], start + dashes);
    let colon = entry.find(": ").filter(|colon| is_key(&entry[..*colon]));
    let value_at = match colon {
        Some(colon) => {
            let after = &entry[colon + 1..];
            colon + 1 + (after.len() - after.trim_start().len())
        }
        None if without_comment(entry).strip_suffix(':').is_some_and(is_key) => return None,
        None if dashes > 0 => 0,
        None => return glued_key(entry, start),
    };
    bad_value(without_comment(&entry[value_at..]), start + value_at)
}

/// Words that may be a key: no quotes, no brackets, not too long.
pub(super) fn is_key(text: &str) -> bool {
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
    let span = Span::new(start..start + entry.len());
    let replacement = format!("{key}: {}", value.trim_start());
    Some(Trap {
        problem: Problem::NotAKey,
        span,
        fix: Some(Fix { span, replacement }),
    })
}

/// A value that YAML reads as something else, or not at all, and how it is written with quotes.
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
    let span = Span::new(start..start + value.len());
    let bare = match problem {
        Problem::SpecialStart { .. } | Problem::ColonInText => value,
        _ => value.trim_start_matches(first).trim_end_matches(first),
    };
    Some(Trap {
        problem,
        span,
        fix: Some(Fix {
            span,
            replacement: quoted(bare),
        }),
    })
}

/// Whether a value is one well-formed quoted text.
pub(super) fn is_quoted(value: &str, quote: char) -> bool {
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

/// A value without the remark behind it; a `#` inside quotes is part of the text.
pub(super) fn without_comment(value: &str) -> &str {
    if value.starts_with('#') {
        return "";
    }
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let mut before = value
        .match_indices(" #")
        .map(|(hash, _)| value[..hash].trim_end());
    let bare = before.find(|text| quote.is_none_or(|quote| is_quoted(text, quote)));
    bare.unwrap_or(value).trim_end()
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
                if let Some(fix) = &trap.fix {
                    line.replace_range(fix.span.range(), &fix.replacement);
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
    fn indents_are_made_of_spaces_at_the_depth_of_their_neighbours() {
        corrects("a:\n\tb: 02", "tabulation", "a:\n  b: 02");
        corrects("a:\n  b: 1\n  \tc: 2", "tabulation", "a:\n  b: 1\n  c: 2");
        corrects("a:\n\u{a0}\u{a0}b: 02", "espace-insecable", "a:\n  b: 02");
        corrects("- a: 1\n\tb: 2", "tabulation", "- a: 1\n  b: 2");
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
        let right = "# note : ici\nnom: 'L''Echelle'\nnom: \"a : b\"  # x\nnom: 'a # b' # x\nlien: https://example.org/a:b\nheures: 14:00-16:30\ntexte: |\n  Atelier : cuisine\n  @home\nliste:\n  - { a: b }\n  - x\n  - a: b\n  - titre:\n      fr: x\n";
        assert_eq!(find(right), []);
    }
}
