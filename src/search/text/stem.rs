//! A token -> its stem: a light stemmer for French, Dutch and English together, and endings of
//! Cyrillic and Arabic words.

use std::borrow::Cow;

use super::tables::{Endings, TABLES};

/// The stem of a token, in whatever language its letters point to.
pub fn stem(token: &str) -> Cow<'_, str> {
    match token.chars().next() {
        Some('a'..='z') => latin(token),
        Some('\u{400}'..='\u{4ff}') => without_ending(token, &TABLES.cyrillic, 4).into(),
        Some('\u{600}'..='\u{6ff}') => arabic(token).into(),
        _ => token.into(),
    }
}

/// French, Dutch and English: the longest ending off, then the spelling of Dutch evened out:
/// `lessen` is `less`, `straat` is as in `straten`, `brief` as in `brieven`.
fn latin(token: &str) -> Cow<'_, str> {
    let word = without_ending(token, &TABLES.latin, 4);
    hardened(without_double_vowel(without_double_consonant(word)))
}

fn without_double_consonant(word: &str) -> &str {
    let mut letters = word.char_indices().rev();
    if let (Some((end, last)), Some((_, before))) = (letters.next(), letters.next())
        && last == before
        && !is_vowel(last)
        && has_four(word)
    {
        return &word[..end];
    }
    word
}

fn without_double_vowel(word: &str) -> Cow<'_, str> {
    let mut letters = word.char_indices().rev();
    if let (Some((end, last)), Some((at, second)), Some((_, first))) =
        (letters.next(), letters.next(), letters.next())
        && first == second
        && matches!(first, 'a' | 'e' | 'o' | 'u')
        && !is_vowel(last)
        && has_four(word)
    {
        return [&word[..at], &word[end..]].concat().into();
    }
    word.into()
}

fn hardened(word: Cow<'_, str>) -> Cow<'_, str> {
    let hard = match word.as_bytes().last() {
        Some(b'v') => 'f',
        Some(b'z') => 's',
        _ => return word,
    };
    if !has_four(&word) {
        return word;
    }
    let mut hardened = word.into_owned();
    hardened.pop();
    hardened.push(hard);
    hardened.into()
}

fn has_four(word: &str) -> bool {
    word.chars().nth(3).is_some()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The article and what is written together with it off, then one ending.
fn arabic(word: &str) -> &str {
    const BEFORE: [&str; 6] = ["وال", "بال", "كال", "فال", "لل", "ال"];
    let bare = BEFORE.iter().find_map(|start| {
        let rest = word.strip_prefix(start)?;
        (rest.chars().count() >= 3).then_some(rest)
    });
    without_ending(bare.unwrap_or(word), &TABLES.arabic, 3)
}

/// The word without the longest of the endings that leaves so many letters.
fn without_ending<'a>(word: &'a str, endings: &Endings, least: usize) -> &'a str {
    let has_so_many = |rest: &&str| rest.chars().nth(least - 1).is_some();
    endings.without(word).find(has_so_many).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (one, other) in [
            ("devoir", "devoirs"),
            ("straat", "straten"),
            ("school", "scholen"),
            ("brief", "brieven"),
            ("huis", "huizen"),
            ("journal", "journaux"),
            ("cuisine", "cuisiner"),
            ("документи", "документами"),
            ("الاوراق", "اوراق"),
        ] {
            assert_eq!(stem(one), stem(other), "{one}, {other}");
        }
    }
}
