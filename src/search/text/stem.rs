//! A token -> its stem: a light stemmer for French, Dutch and English together, and endings of
//! Cyrillic and Arabic words.

use super::tables::{Endings, TABLES};

/// The stem of a token, in whatever language its letters point to.
pub fn stem(token: &str) -> String {
    match token.chars().next() {
        Some('a'..='z') => latin(token),
        Some('\u{400}'..='\u{4ff}') => without_ending(token, &TABLES.cyrillic, 4).to_owned(),
        Some('\u{600}'..='\u{6ff}') => arabic(token).to_owned(),
        _ => token.to_owned(),
    }
}

/// French, Dutch and English: the longest ending off, then the spelling of Dutch evened out:
/// `lessen` is `less`, `straat` is as in `straten`, `brief` as in `brieven`.
fn latin(token: &str) -> String {
    let mut word = without_ending(token, &TABLES.latin, 4).to_owned();
    drop_double_consonant(&mut word);
    drop_double_vowel(&mut word);
    harden_end(&mut word);
    word
}

fn drop_double_consonant(word: &mut String) {
    let mut letters = word.chars().rev();
    if let (Some(last), Some(before)) = (letters.next(), letters.next())
        && last == before
        && !is_vowel(last)
        && has_four(word)
    {
        word.pop();
    }
}

fn drop_double_vowel(word: &mut String) {
    let mut letters = word.chars().rev();
    if let (Some(last), Some(second), Some(first)) =
        (letters.next(), letters.next(), letters.next())
        && first == second
        && matches!(first, 'a' | 'e' | 'o' | 'u')
        && !is_vowel(last)
        && has_four(word)
    {
        word.remove(word.len() - last.len_utf8() - second.len_utf8());
    }
}

fn harden_end(word: &mut String) {
    let hard = match word.chars().next_back() {
        Some('v') => 'f',
        Some('z') => 's',
        _ => return,
    };
    if has_four(word) {
        word.pop();
        word.push(hard);
    }
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
    let Some(end) = word.chars().next_back() else {
        return word;
    };
    let shorter = endings.that_end_in(end).iter().find_map(|ending| {
        let start = word.strip_suffix(ending)?;
        start.chars().nth(least - 1).map(|_| start)
    });
    shorter.unwrap_or(word)
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
