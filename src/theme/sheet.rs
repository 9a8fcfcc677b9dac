//! Style sheets: what is wrong with one that somebody wrote, and the short form that is published.
//!
//! Knows how CSS is put together (CSS Syntax, level 3), not what a property may say.

use super::brackets::{Brackets, Fault};
use crate::diagnostic::{Problem, Span};

/// How much of a line is quoted.
const QUOTED: usize = 40;

/// A stretch of a style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Comment(&'a str),
    Quoted(&'a str),
    Sign(char),
}

/// The pieces with where they begin.
fn pieces(css: &str) -> impl Iterator<Item = (usize, Piece<'_>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &css[at..];
        let sign = rest.chars().next()?;
        let piece = if let Some(inside) = rest.strip_prefix("/*") {
            let end = inside.find("*/").map_or(rest.len(), |end| end + 4);
            Piece::Comment(&rest[..end])
        } else if matches!(sign, '"' | '\'') {
            Piece::Quoted(&rest[..quoted(rest, sign)])
        } else {
            Piece::Sign(sign)
        };
        let begun = at;
        at += match piece {
            Piece::Comment(text) | Piece::Quoted(text) => text.len(),
            Piece::Sign(sign) => sign.len_utf8(),
        };
        Some((begun, piece))
    })
}

/// The length of a text in quotes; one that is never closed ends with its line.
pub(super) fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => return at,
            sign if sign == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A style sheet without its comments and without the white space that says nothing: at the ends of
/// lines, before `{` and `>`, and after the signs that part rules, values and names.
pub(super) fn short(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    // Where the last text in quotes ends: nothing before it is touched any more.
    let mut kept = 0;
    for (_, piece) in pieces(css) {
        match piece {
            Piece::Comment(_) => {}
            Piece::Quoted(text) => {
                out.push_str(text);
                kept = out.len();
            }
            Piece::Sign(sign) => match if sign == '\n' { ' ' } else { sign } {
                ' ' if out.is_empty()
                    || kept < out.len() && out.ends_with([' ', '{', '}', ';', ',', ':', '>']) => {}
                sign @ ('{' | '}' | '>') => {
                    let end = out.trim_end_matches([' ', ';']).len().max(kept);
                    out.truncate(end);
                    out.push(sign);
                }
                sign => out.push(sign),
            },
        }
    }
    out
}

/// What is wrong with a style sheet.
pub(super) fn faults(css: &str) -> Vec<Fault> {
    let mut reading = Reading {
        css,
        brackets: Brackets::default(),
        blocks: Vec::new(),
        begun: None,
        colons: 0,
    };
    for (at, piece) in pieces(css) {
        match piece {
            Piece::Comment(text) if text.len() < 4 || !text.ends_with("*/") => {
                reading.brackets.unclosed('/', at);
            }
            Piece::Comment(_) => {}
            Piece::Quoted(text) => {
                reading.begun.get_or_insert(at);
                let quote = text.chars().next().unwrap_or_default();
                if text.len() < 2 || !text.ends_with(quote) {
                    reading.brackets.unclosed(quote, at);
                }
            }
            Piece::Sign(sign) => reading.sign(sign, at),
        }
    }
    let last = css.len();
    reading.end_of_declaration(last);
    reading.brackets.end()
}

/// A style sheet that is read.
struct Reading<'a> {
    css: &'a str,
    brackets: Brackets,
    /// Of each block that is open, whether rules stand in it: `@media`.
    blocks: Vec<bool>,
    /// Where the rule or declaration begins that is read.
    begun: Option<usize>,
    /// How many colons it has outside brackets.
    colons: usize,
}

impl Reading<'_> {
    fn sign(&mut self, sign: char, at: usize) {
        let in_value = matches!(self.brackets.innermost(), Some('(' | '['));
        match sign {
            '(' | '[' => {
                self.begun.get_or_insert(at);
                self.brackets.open(sign, at);
            }
            ')' | ']' => self.brackets.close(sign, at),
            '{' => {
                self.block(at);
                self.brackets.open(sign, at);
            }
            '}' => {
                self.end_of_declaration(at);
                self.blocks.pop();
                self.brackets.close(sign, at);
            }
            ';' if !in_value => self.end_of_declaration(at),
            ':' if !in_value && self.begun.is_some() => self.colons += 1,
            sign if sign.is_whitespace() => {}
            _ => {
                self.begun.get_or_insert(at);
            }
        }
    }

    /// A block begins. Style rules hold no other rules: old browsers would drop them.
    fn block(&mut self, at: usize) {
        let begun = self.begun.take().unwrap_or(at);
        let head = self.css[begun..at].trim_end();
        let in_rule = self.blocks.last() == Some(&false);
        if head.is_empty() || in_rule {
            self.fault(begun, at);
        }
        let of_rules = ["@media", "@supports", "@keyframes"];
        self.blocks
            .push(of_rules.iter().any(|name| head.starts_with(name)));
        self.colons = 0;
    }

    /// A declaration ends: a name, a colon and a value. With two colons a semicolon is missing.
    fn end_of_declaration(&mut self, at: usize) {
        let colons = std::mem::take(&mut self.colons);
        let Some(begun) = self.begun.take() else {
            return;
        };
        let text = &self.css[begun..at];
        let is_rule_of_its_own = text.starts_with('@');
        let is_declaration = self.blocks.last() == Some(&false);
        let is_right = colons == 1 || colons > 1 && text.starts_with("--");
        if !(is_rule_of_its_own || is_declaration && is_right) {
            self.fault(begun, at);
        }
    }

    fn fault(&mut self, begun: usize, end: usize) {
        let line = self.css[begun..end].split('\n').next().unwrap_or_default();
        let line = line.trim_end();
        let text = line.chars().take(QUOTED).collect();
        let span = Span::new(begun..begun + line.len());
        self.brackets.note(span, Problem::ThemeStyle { text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The faults of a sheet, each as its code and the text that it is at.
    fn said(css: &str) -> Vec<String> {
        let faults = faults(css).into_iter();
        faults
            .map(|(span, problem)| format!("{} {}", problem.code(), &css[span.range()]))
            .collect()
    }

    #[test]
    fn comments_and_white_space_stay_out_of_the_style_sheet() {
        assert_eq!(
            short("/* a */\nb > i :hover,\nu {\n  c: d e;\n  f: g;\n}\n/* h"),
            "b>i :hover,u{c:d e;f:g}"
        );
    }

    #[test]
    fn a_text_in_quotes_stays_as_it_is() {
        let css = "q::before { content: \"a, /* b */ { c; \" }\n";
        assert_eq!(short(css), "q::before{content:\"a, /* b */ { c; \"}");
        assert_eq!(said(css), [""; 0]);
    }

    #[test]
    fn a_slip_is_found_where_it_is() {
        let right = "@charset \"utf-8\";\n@media (min-width: 4em) { a:hover, b { --c: 1 } }\n\
                     i { background: url(data:image/png;base64,AA) }\n";
        assert_eq!(said(right), [""; 0]);
        assert_eq!(said("a { color red; }"), ["theme-style color red"]);
        assert_eq!(
            said("a { color: red\n  margin: 0 }"),
            ["theme-style color: red"]
        );
        assert_eq!(said("a { b: c } }"), ["theme-signe-de-trop }"]);
        assert_eq!(
            said("a { b: c\nd { e: f }"),
            ["theme-style b: c", "non-ferme {"]
        );
        assert_eq!(said("a { b: (c }"), ["non-ferme ("]);
        assert_eq!(said("a { b: \"c }\n"), ["non-ferme \"", "non-ferme {"]);
        assert_eq!(said("a { b: c } /* d"), ["non-ferme /"]);
        assert_eq!(said("color: red;"), ["theme-style color: red"]);
    }
}
