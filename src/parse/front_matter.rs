//! Splits a sheet into its front matter and its Markdown, also where the lines `---` between them
//! are missing, too many or something else.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::{Fix, Problem, Span};
use crate::keys::Key;

/// How many bytes of front matter a sheet may have.
pub(super) const LIMIT: usize = 64 * 1024;
/// How many lines above the front matter are taken for a slip.
const ABOVE: usize = 5;

/// Where the two parts of a sheet lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The front matter, without its fences.
    pub header: Range<usize>,
    /// The Markdown.
    pub body: Range<usize>,
    /// What is wrong with the lines that part them.
    pub faults: Vec<Fault>,
    /// Lines of the front matter that are no part of it.
    stray: Vec<Range<usize>>,
}

/// What is wrong with a line that parts or should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Where it is.
    pub span: Span,
    /// What it is.
    pub problem: Problem,
    /// What would be right.
    pub fix: Option<Fix>,
}

impl Parts {
    /// The front matter at its place, with blanks for what is no part of it.
    pub fn header_of<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let header = &text[self.header.clone()];
        if self.stray.is_empty() {
            return header.into();
        }
        let mut blanked = header.to_owned();
        for stray in &self.stray {
            let range = stray.start - self.header.start..stray.end - self.header.start;
            blanked.replace_range(range.clone(), &" ".repeat(range.len()));
        }
        blanked.into()
    }
}

/// Finds the two parts of a sheet.
///
/// # Errors
/// What is wrong, when the front matter does not begin, does not end, or is too large.
pub(super) fn split(text: &str) -> Result<Parts, Box<Fault>> {
    let mut sheet = Sheet {
        text,
        lines: lines(text).collect(),
        faults: Vec::new(),
        stray: Vec::new(),
    };
    let opening = sheet.opening()?;
    let closing = sheet.closing(opening)?;
    let header = sheet.lines[opening].end..closing.start;
    if header.len() > LIMIT {
        let limit = format!("{} KiB", LIMIT / 1024);
        let fault = sheet.fault(opening, Problem::FrontMatterTooLarge { limit }, None);
        return Err(Box::new(fault));
    }
    Ok(Parts {
        header,
        body: closing.end..text.len(),
        faults: sheet.faults,
        stray: sheet.stray,
    })
}

/// A sheet by its lines.
struct Sheet<'t> {
    text: &'t str,
    lines: Vec<Range<usize>>,
    faults: Vec<Fault>,
    stray: Vec<Range<usize>>,
}

impl Sheet<'_> {
    fn line(&self, at: usize) -> &str {
        line_of(self.text, &self.lines[at])
    }

    fn fault(&self, at: usize, problem: Problem, fix: Option<Fix>) -> Fault {
        Fault {
            span: Span::new(trimmed(self.text, &self.lines[at])),
            problem,
            fix,
        }
    }

    /// Notes a line that must be three plain hyphens.
    fn bad_fence(&mut self, at: usize, problem: Problem) {
        let fix = Fix {
            span: Span::new(trimmed(self.text, &self.lines[at])),
            replacement: "---".into(),
        };
        let fault = self.fault(at, problem, Some(fix));
        self.faults.push(fault);
    }

    /// The line that begins the front matter; a few lines above it are noted.
    fn opening(&mut self) -> Result<usize, Box<Fault>> {
        let written = |at: &usize| !self.line(*at).trim().is_empty();
        let first: Vec<usize> = (0..self.lines.len()).filter(written).take(ABOVE).collect();
        let fence = first
            .iter()
            .copied()
            .find(|at| is_fence_like(self.line(*at)));
        let (Some(at), Some(top)) = (fence, first.first().copied()) else {
            return Err(Box::new(Fault {
                span: Span::default(),
                problem: Problem::NoFrontMatter,
                fix: None,
            }));
        };
        if at == top {
            if self.line(at).trim_end() != "---" {
                self.bad_fence(at, Problem::BadFence);
            }
            return Ok(at);
        }
        // A line `---` under free text is a heading of Markdown, not the beginning of a sheet.
        if self.fences(at).next().is_none() {
            return Err(Box::new(self.fault(top, Problem::NoFrontMatter, None)));
        }
        let fix = Fix {
            span: Span::new(self.lines[top].start..self.lines[at].start),
            replacement: String::new(),
        };
        let fault = self.fault(top, Problem::TextAbove, Some(fix));
        self.faults.push(fault);
        Ok(at)
    }

    /// The fences below a line.
    fn fences(&self, below: usize) -> impl Iterator<Item = usize> {
        (below + 1..self.lines.len()).filter(|at| is_fence_like(self.line(*at)))
    }

    /// The line that ends the front matter, or the empty place where it should stand.
    fn closing(&mut self, opening: usize) -> Result<Range<usize>, Box<Fault>> {
        let fences: Vec<usize> = self.fences(opening).collect();
        let Some((mut at, rest)) = fences.split_first().map(|(at, rest)| (*at, rest)) else {
            return self.missing(opening);
        };
        for next in rest {
            if !self.goes_on(at, *next) {
                break;
            }
            let line = self.lines[at].clone();
            let fix = Fix {
                span: Span::new(line.clone()),
                replacement: String::new(),
            };
            let fault = self.fault(at, Problem::EarlyFence, Some(fix));
            self.faults.push(fault);
            self.stray.push(trimmed(self.text, &line));
            at = *next;
        }
        if self.line(at).trim_end() != "---" {
            self.bad_fence(at, Problem::BadFence);
        }
        Ok(self.lines[at].clone())
    }

    /// Whether the front matter goes on between two fences: keys of ours, and little else.
    fn goes_on(&self, after: usize, before: usize) -> bool {
        let written = |at: &usize| !self.line(*at).trim().is_empty();
        let between: Vec<usize> = (after + 1..before).filter(written).collect();
        let keys = between.iter().filter(|at| is_entry(self.line(**at)));
        let begins = between.first().is_some_and(|at| is_entry(self.line(*at)));
        begins && 2 * keys.count() >= between.len()
    }

    /// The end of a front matter without a fence: a line that looks like one, or the first line
    /// below the last key.
    fn missing(&mut self, opening: usize) -> Result<Range<usize>, Box<Fault>> {
        let below = opening + 1..self.lines.len();
        if let Some(at) = below.clone().find(|at| is_rule(self.line(*at))) {
            let dashes = self.line(at).trim() == "---";
            self.bad_fence(
                at,
                if dashes {
                    Problem::BadFence
                } else {
                    Problem::UnclosedFrontMatter
                },
            );
            return Ok(self.lines[at].clone());
        }
        let last = below.rev().find(|at| is_entry(self.line(*at)));
        let Some(at) = last.map(|at| at + 1).filter(|at| *at < self.lines.len()) else {
            let fault = self.fault(opening, Problem::UnclosedFrontMatter, None);
            return Err(Box::new(fault));
        };
        let start = self.lines[at].start;
        let fix = Fix {
            span: Span::new(start..start),
            replacement: "---\n".into(),
        };
        let fault = self.fault(at, Problem::UnclosedFrontMatter, Some(fix));
        self.faults.push(fault);
        Ok(start..start)
    }
}

/// Whether a line is `key:` with a key of ours, or an item of a list below one.
fn is_entry(line: &str) -> bool {
    let content = line.trim_start();
    let item = content.trim_start_matches("- ");
    let (indented, dashed) = (content.len() < line.len(), item.len() < content.len());
    if indented && dashed {
        return true;
    }
    // `Adresse : rue du Sel` is how a sentence begins.
    let key = item.split_once(':').map(|(key, _)| key);
    let key = key.filter(|key| indented || !key.ends_with(' '));
    key.is_some_and(Key::is_known)
}

/// A line that people write in the place of `---`.
fn is_rule(line: &str) -> bool {
    let signs: String = line.split_whitespace().collect();
    let mut different = signs.chars();
    let first = different.next();
    signs.chars().count() >= 3
        && matches!(first, Some('-' | '*' | '_' | '=' | '~' | '+'))
        && different.all(|sign| Some(sign) == first)
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
        (&text[parts.header], &text[parts.body], parts.faults.len())
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
        assert_eq!(
            split("nom: x\n").unwrap_err().problem,
            Problem::NoFrontMatter
        );
        assert_eq!(split("").unwrap_err().problem, Problem::NoFrontMatter);
        assert_eq!(
            split("---\nnom: x\n").unwrap_err().problem,
            Problem::UnclosedFrontMatter
        );
        let long = format!("---\n{}\n---\n", "# x\n".repeat(LIMIT / 3));
        assert!(matches!(
            split(&long).unwrap_err().problem,
            Problem::FrontMatterTooLarge { .. }
        ));
    }

    #[test]
    fn a_line_of_hyphens_inside_a_front_matter_does_not_end_it() {
        let text = "---\nnom: x\n---\nasbl: y\nactivites:\n  - titre: z\n---\nTexte\n";
        let parts = split(text).unwrap();
        assert_eq!(&text[parts.body.clone()], "Texte\n");
        assert_eq!(parts.faults[0].problem, Problem::EarlyFence);
        assert!(!parts.header_of(text).contains("---"));
        let rule = "---\nnom: x\n---\nTexte\n\n---\nLa suite\n";
        assert!(split(rule).unwrap().faults.is_empty());
    }

    #[test]
    fn the_end_of_a_front_matter_is_found_without_its_line() {
        let text = "---\nnom: x\nasbl: y\nBonjour\n";
        let parts = split(text).unwrap();
        assert_eq!(&text[parts.header], "nom: x\nasbl: y\n");
        assert_eq!(&text[parts.body], "Bonjour\n");
        assert_eq!(split("---\nnom: x\n* * *\nA\n").unwrap().body, 17..19);
    }
}
