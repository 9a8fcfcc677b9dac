//! A scalar as the parsers look at it: folded, in plain characters, cut into words.
//!
//! A parser describes what it accepts as slices of tokens or as phrases; neither knows anything
//! of accents, capitals, no-break spaces or the many dashes. Knows nothing of any one value.

use std::borrow::Cow;

use crate::text::fold;

/// The value as problems quote it.
pub(super) fn quote(text: &str) -> String {
    text.trim().to_owned()
}

/// Folded text in which every space is a space, every dash a hyphen, every apostrophe straight.
pub(super) fn plain(text: &str) -> String {
    fold(&plain_characters(text))
}

/// The text with its capitals and accents, but with plain spaces, hyphens and apostrophes.
pub(super) fn plain_characters(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(plain_character)
        .collect()
}

fn plain_character(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '´' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// What comes along when text is copied from a web page: soft hyphens, zero-width characters.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// The runs of digits, runs of letters and single signs of a plain text, without its spaces.
pub(super) fn tokens(plain: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = plain.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, after) = rest.split_at(token_length(rest, first));
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

fn token_length(text: &str, first: char) -> usize {
    let of_the_run: fn(char) -> bool = match first {
        '0'..='9' => |c| c.is_ascii_digit(),
        c if c.is_alphabetic() => char::is_alphabetic,
        sign => return sign.len_utf8(),
    };
    text.find(|c| !of_the_run(c)).unwrap_or(text.len())
}

/// The words that stand where the phrase has `#`: `du # au #` on `du lundi au jeudi` gives
/// `lundi` and `jeudi`. `None` when another word differs.
pub(super) fn captures<'w>(phrase: &str, words: &[&'w str]) -> Option<Vec<&'w str>> {
    let pattern: Vec<&str> = phrase.split(' ').collect();
    let same = |(wanted, word): (&&str, &&str)| *wanted == "#" || wanted == word;
    let alike = pattern.len() == words.len() && pattern.iter().zip(words).all(same);
    alike.then(|| {
        let pairs = pattern.iter().zip(words);
        pairs.filter(|(p, _)| **p == "#").map(|(_, w)| *w).collect()
    })
}

/// The names of a row of a table, which stand in one text: `premier, 1er, eerste`.
pub(super) fn list(names: &'static str) -> impl Iterator<Item = &'static str> {
    names.split(',').map(str::trim_start)
}

/// What a word means by a table of meanings and their names.
pub(super) fn meaning<T: Copy>(table: &[(T, &'static str)], word: &str) -> Option<T> {
    table
        .iter()
        .find(|(_, names)| list(names).any(|name| name == word))
        .map(|(meaning, _)| *meaning)
}

/// The number that a token of at most `most_digits` digits stands for.
pub(super) fn number(token: &str, most_digits: usize) -> Option<u16> {
    let digits = token.len() <= most_digits && token.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| token.parse().ok()).flatten()
}

/// A date-time of machines (ISO 8601) as people write it: the day, and the hour unless it is
/// midnight; other texts as they are.
pub(super) fn without_midnight(text: &str) -> Cow<'_, str> {
    match date_time(text.trim()) {
        Some((day, "00:00")) => Cow::Borrowed(day),
        Some((day, hour)) => Cow::Owned(format!("{day} {hour}")),
        None => Cow::Borrowed(text),
    }
}

/// The day of a date-time of machines, whatever its hour.
pub(super) fn day_of_date_time(text: &str) -> &str {
    date_time(text.trim()).map_or(text, |(day, _)| day)
}

/// Day and hour of `2027-03-05T14:00`, `2027-03-05T00:00:00.000Z`, `2027-03-05 14:00:00+01:00`.
fn date_time(text: &str) -> Option<(&str, &str)> {
    const FORM: &[u8] = b"0000-00-00T00:00";
    let (head, tail) = text.split_at_checked(FORM.len())?;
    let fits = |(byte, form): (u8, &u8)| match form {
        b'0' => byte.is_ascii_digit(),
        b'T' => matches!(byte, b'T' | b't') || (byte == b' ' && tail.starts_with(':')),
        form => byte == *form,
    };
    let known = head.bytes().zip(FORM).all(fits);
    let rest = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z' | 'z');
    (known && tail.chars().all(rest)).then(|| (&head[..10], &head[11..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_dashes_and_apostrophes_of_all_kinds_are_plain() {
        for text in [
            "L'Été - 9",
            " l’été\u{a0}–\u{202f}9 ",
            "\u{feff} L´ÉTÉ\u{200b} − 9",
        ] {
            assert_eq!(plain(text), "l'ete - 9", "{text}");
        }
        for dash in "-‐‑‒–—―−".chars() {
            assert_eq!(plain(&format!("a{dash}b")), "a-b");
        }
    }

    #[test]
    fn a_date_time_of_machines_is_a_day_and_an_hour() {
        assert_eq!(without_midnight("2027-03-05T00:00:00.000Z"), "2027-03-05");
        assert_eq!(without_midnight("2027-03-05T14:00"), "2027-03-05 14:00");
        assert_eq!(day_of_date_time("2027-03-05T14:00"), "2027-03-05");
        assert_eq!(without_midnight("2027-03-05T14"), "2027-03-05T14");
    }

    #[test]
    fn tokens_are_numbers_words_and_signs() {
        assert_eq!(tokens("9h30 -11 h"), ["9", "h", "30", "-", "11", "h"]);
        assert_eq!(tokens("1er janv. 2027"), ["1", "er", "janv", ".", "2027"]);
        assert_eq!(tokens("  "), [""; 0]);
    }

    #[test]
    fn a_phrase_captures_what_stands_in_its_gaps() {
        assert_eq!(captures("# au #", &["a", "au", "b"]), Some(vec!["a", "b"]));
        assert_eq!(captures("# au #", &["a", "tot", "b"]), None);
        assert_eq!(captures("# au #", &["a", "au"]), None);
    }

    #[test]
    fn a_word_means_what_the_table_says() {
        let table = [(1, "premier, 1er"), (2, "second")];
        assert_eq!(meaning(&table, "1er"), Some(1));
        assert_eq!(meaning(&table, "premier, 1er"), None);
        assert_eq!(meaning(&table, ""), None);
    }

    #[test]
    fn a_number_has_digits_only_and_not_too_many() {
        assert_eq!(number("09", 2), Some(9));
        for token in ["", "123", "+1", "x", "²"] {
            assert_eq!(number(token, 2), None, "{token}");
        }
        assert_eq!(number("99999", 5), None);
    }
}
