//! A text cut into folded words that remember where they stood.

use std::ops::Range;

use super::super::scan::plain;

/// The words, numbers and signs of a text.
pub(super) struct Tokens(Vec<(String, Range<usize>)>);

/// What a run of characters is.
#[derive(PartialEq)]
enum Class {
    Digits,
    Letters,
    Sign,
    Nothing,
}

impl Tokens {
    /// Cuts a text; spaces and invisible characters end words and are none.
    pub fn of(text: &str) -> Self {
        let mut tokens: Vec<(String, Range<usize>)> = Vec::new();
        let mut before = Class::Nothing;
        for (at, c) in text.char_indices() {
            let (class, end) = (class(c), at + c.len_utf8());
            match tokens.last_mut() {
                Some((_, range)) if class == before && class != Class::Sign => range.end = end,
                _ if class == Class::Nothing => {}
                _ => tokens.push((String::new(), at..end)),
            }
            before = class;
        }
        tokens.retain_mut(|(word, range)| {
            // A run of nothing may have lengthened the last word: what is cut is trimmed again.
            *word = plain(&text[range.clone()]);
            !word.is_empty()
        });
        Self(tokens)
    }

    /// The folded words, which the parsers look at.
    pub fn words(&self) -> Vec<&str> {
        self.0.iter().map(|(word, _)| word.as_str()).collect()
    }

    /// The place of the word with which `rest`, an end of the words, begins.
    pub fn start(&self, rest: &[&str]) -> Option<usize> {
        let at = self.0.len().checked_sub(rest.len())?;
        self.0.get(at).map(|(_, range)| range.start)
    }

    /// Where the last word before `rest` ends.
    pub fn end(&self, rest: &[&str]) -> usize {
        let at = self.0.len().saturating_sub(rest.len());
        let last = at.checked_sub(1).and_then(|at| self.0.get(at));
        last.map_or(0, |(_, range)| range.end)
    }

    /// The text from the first word of `rest` on, as it was written.
    pub fn written(&self, text: &str, rest: &[&str]) -> String {
        let start = self.start(rest).unwrap_or(text.len());
        text[start..].trim().to_owned()
    }
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digits,
        c if c.is_whitespace() => Class::Nothing,
        '\u{300}'..='\u{36f}' => Class::Letters,
        c if c.is_alphabetic() => Class::Letters,
        c if plain(&c.to_string()).is_empty() => Class::Nothing,
        _ => Class::Sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_remember_where_they_stood() {
        let text = " Le 1er\u{a0}LUNDI – à 14h30 ";
        let tokens = Tokens::of(text);
        let words = tokens.words();
        assert_eq!(words, ["le", "1", "er", "lundi", "-", "a", "14", "h", "30"]);
        assert_eq!(tokens.written(text, &words[3..]), "LUNDI – à 14h30");
        assert_eq!(&text[..tokens.end(&words[3..])], " Le 1er");
    }
}
