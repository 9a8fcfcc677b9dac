//! Scripts: whether what one opens is closed, be it a bracket, a text, a comment or an expression.
//!
//! That is less than a browser asks, and what a slip of the hand breaks: it needs no parser of the
//! whole language.

use super::brackets::{Brackets, Fault};
use super::sheet::quoted;

/// Words that an expression follows, so that a slash behind one begins a pattern.
const BEFORE_PATTERNS: [&str; 12] = [
    "return",
    "typeof",
    "case",
    "in",
    "of",
    "do",
    "else",
    "void",
    "delete",
    "new",
    "throw",
    "instanceof",
];

/// What is wrong with a script.
pub(super) fn faults(script: &str) -> Vec<Fault> {
    let mut reading = Reading {
        script,
        at: 0,
        brackets: Brackets::default(),
        templates: Vec::new(),
        depth: 0,
        word: String::new(),
        before: ';',
    };
    while reading.step() {}
    reading.brackets.end()
}

struct Reading<'a> {
    script: &'a str,
    at: usize,
    brackets: Brackets,
    /// How deep the braces are in which each open `${` of a template stands.
    templates: Vec<usize>,
    depth: usize,
    /// The word that was just read.
    word: String,
    /// The last sign that is no white space.
    before: char,
}

impl Reading<'_> {
    /// Reads on; `false` at the end.
    fn step(&mut self) -> bool {
        let rest = &self.script[self.at..];
        let Some(sign) = rest.chars().next() else {
            return false;
        };
        if sign.is_whitespace() {
            self.at += sign.len_utf8();
            return true;
        }
        let length = match sign {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => self.comment(rest),
            '"' | '\'' => self.text(rest, sign),
            '`' => self.template(rest, 1),
            '}' if self.templates.last() == Some(&self.depth) => {
                self.templates.pop();
                self.template(rest, 1)
            }
            '/' if self.begins_a_pattern() => self.pattern(rest),
            _ if is_of_word(sign) => self.name(rest),
            _ => self.bracket(sign),
        };
        self.at += length;
        true
    }

    fn saw(&mut self, sign: char) {
        self.before = sign;
        self.word.clear();
    }

    fn comment(&mut self, rest: &str) -> usize {
        if let Some(end) = rest[2..].find("*/") {
            return end + 4;
        }
        self.brackets.unclosed('/', self.at);
        rest.len()
    }

    fn text(&mut self, rest: &str, quote: char) -> usize {
        let length = quoted(rest, quote);
        if length < 2 || !rest[..length].ends_with(quote) {
            self.brackets.unclosed(quote, self.at);
        }
        self.saw(quote);
        length
    }

    /// A template up to its end or its next expression.
    fn template(&mut self, rest: &str, from: usize) -> usize {
        let mut escaped = false;
        for (at, sign) in rest.char_indices().filter(|(at, _)| *at >= from) {
            match sign {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '`' => {
                    self.saw('`');
                    return at + 1;
                }
                '$' if rest[at + 1..].starts_with('{') => {
                    self.templates.push(self.depth);
                    self.saw('{');
                    return at + 2;
                }
                _ => {}
            }
        }
        self.brackets.unclosed('`', self.at);
        rest.len()
    }

    /// Whether a slash here begins a pattern: after a sign behind which no value has ended.
    fn begins_a_pattern(&self) -> bool {
        if !self.word.is_empty() {
            return BEFORE_PATTERNS.contains(&self.word.as_str());
        }
        !matches!(self.before, ')' | ']' | '"' | '\'' | '`')
    }

    /// A pattern; a slash in square brackets does not end it, and a line does.
    fn pattern(&mut self, rest: &str) -> usize {
        let (mut escaped, mut in_class) = (false, false);
        for (at, sign) in rest.char_indices().skip(1) {
            match sign {
                '\n' => break,
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '[' => in_class = true,
                ']' => in_class = false,
                '/' if !in_class => {
                    self.saw(')'); // a value has ended
                    return at + 1;
                }
                _ => {}
            }
        }
        self.brackets.unclosed('/', self.at);
        rest.find('\n').unwrap_or(rest.len())
    }

    fn name(&mut self, rest: &str) -> usize {
        let length = rest.find(|sign| !is_of_word(sign)).unwrap_or(rest.len());
        let is_field = self.before == '.';
        self.saw('a');
        rest[..length].clone_into(&mut self.word);
        if is_field {
            self.word.push('.'); // a field may be called like a word of the language
        }
        length
    }

    fn bracket(&mut self, sign: char) -> usize {
        match sign {
            '(' | '[' | '{' => self.brackets.open(sign, self.at),
            ')' | ']' | '}' => self.brackets.close(sign, self.at),
            _ => {}
        }
        match sign {
            '{' => self.depth += 1,
            '}' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.saw(sign);
        sign.len_utf8()
    }
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The faults of a script, each as its code and where it is.
    fn said(script: &str) -> Vec<String> {
        let faults = faults(script).into_iter();
        faults
            .map(|(span, problem)| format!("{} {}", problem.code(), span.start))
            .collect()
    }

    #[test]
    fn what_is_opened_is_closed() {
        let right = "const a = /[/\"]\\//g.test(b) ? `x${ { c: `}` }.c }y` : d / e / (f);\n\
                     if (a) /'/.test(b); // it's\n/* ( */ return /}/;";
        assert_eq!(said(right), [""; 0]);
    }

    #[test]
    fn a_slip_is_found_where_it_is() {
        assert_eq!(said("f(a;"), ["non-ferme 1"]);
        assert_eq!(said("f(a));"), ["theme-signe-de-trop 4"]);
        assert_eq!(said("f([a);"), ["non-ferme 2"]);
        assert_eq!(said("f('a);\n"), ["non-ferme 2", "non-ferme 1"]);
        assert_eq!(said("f(`a);\n"), ["non-ferme 2", "non-ferme 1"]);
        assert_eq!(said("a = /b;\nc();"), ["non-ferme 4"]);
        assert_eq!(said("a(); /* b"), ["non-ferme 5"]);
    }
}
