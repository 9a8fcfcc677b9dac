//! Text -> words, and a word -> its stem: the same in Rust, which makes the index, and in
//! `script/words.js`, which reads the query. One set of vectors proves both equal.
//!
//! What the words mean is left to `vocabulary`.

use super::tables::TABLES;
use crate::text::fold;

/// The words of a text: folded, split where there is neither letter nor digit, and short forms
/// written out (`st` is `saint`).
pub fn words(text: &str) -> Vec<String> {
    let letters: String = fold(text).chars().map(unified).collect();
    letters
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| TABLES.short.get(word).map_or(word, |long| long).to_owned())
        .collect()
}

/// Letters that are written for one another become one: Arabic alef, yeh and teh marbuta, Turkish
/// dotless `i`, crossed Polish, Danish and Croatian letters, the Greek sigma at the end of a word.
fn unified(letter: char) -> char {
    match letter {
        'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ς' => 'σ',
        letter => letter,
    }
}

/// The words that say something; all of them when none does.
pub fn telling(words: Vec<String>) -> Vec<String> {
    if words.iter().all(|word| is_stop(word)) {
        return words;
    }
    words.into_iter().filter(|word| !is_stop(word)).collect()
}

/// Whether a word says nothing of what is looked for.
pub fn is_stop(word: &str) -> bool {
    TABLES.stop.contains(word)
}

/// The stem of a folded word, in whatever language its letters point to.
pub fn stem(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let shorter = match letters.first() {
        Some('a'..='z') => latin(&letters),
        Some('\u{400}'..='\u{4ff}') => cyrillic(&letters),
        Some('\u{600}'..='\u{6ff}') => arabic(&letters),
        _ => return word.to_owned(),
    };
    shorter.into_iter().collect()
}

/// French, Dutch and English: the longest ending off, then the spelling of Dutch evened out:
/// `lessen` is `less`, `straat` is as in `straten`, `brief` as in `brieven`.
fn latin(word: &[char]) -> Vec<char> {
    let cut = without_ending(word, &TABLES.endings, 4);
    even_out(cut)
}

fn even_out(word: &[char]) -> Vec<char> {
    let mut word = word.to_vec();
    if let [.., before, last] = word[..]
        && before == last
        && !is_vowel(last)
        && word.len() > 3
    {
        word.pop();
    }
    if let [.., first, second, last] = word[..]
        && first == second
        && matches!(first, 'a' | 'e' | 'o' | 'u')
        && !is_vowel(last)
        && word.len() > 3
    {
        word.remove(word.len() - 2);
    }
    if word.len() > 3
        && let Some(last) = word.last_mut()
    {
        match *last {
            'v' => *last = 'f',
            'z' => *last = 's',
            _ => {}
        }
    }
    word
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Ukrainian, Bulgarian and their kin: the ending of the case off.
fn cyrillic(word: &[char]) -> Vec<char> {
    without_ending(word, &TABLES.cyrillic, 4).to_vec()
}

/// Arabic: the article and what is written together with it off, then one ending.
fn arabic(word: &[char]) -> Vec<char> {
    const BEFORE: [&str; 6] = ["وال", "بال", "كال", "فال", "لل", "ال"];
    let starts = |start: &&str| word.len() >= start.chars().count() + 3 && begins(word, start);
    let cut = BEFORE
        .iter()
        .find(|start| starts(start))
        .map_or(0, |start| start.chars().count());
    without_ending(&word[cut..], &TABLES.arabic, 3).to_vec()
}

fn begins(word: &[char], start: &str) -> bool {
    start.chars().zip(word).all(|(a, b)| a == *b)
}

/// The word without the longest of the endings that leaves so many letters.
fn without_ending<'a>(word: &'a [char], endings: &[Vec<char>], least: usize) -> &'a [char] {
    let fits = |ending: &&Vec<char>| word.len() >= ending.len() + least && word.ends_with(ending);
    let cut = endings.iter().find(fits).map_or(0, Vec::len);
    &word[..word.len() - cut]
}

/// The stems of the words of a phrase that say something, one space between them.
pub fn key(text: &str) -> String {
    let stems: Vec<String> = telling(words(text)).iter().map(|word| stem(word)).collect();
    stems.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_written_out() {
        assert_eq!(
            words("L'École St-Gilles, n° 12"),
            ["l", "ecole", "saint", "gilles", "n", "12"]
        );
        assert_eq!(words("مَدْرَسَة أطفال"), ["مدرسه", "اطفال"]);
        assert_eq!(words("Їжа Şişli"), ["іжа", "sisli"]);
    }

    #[test]
    fn words_that_say_nothing_are_left_out_unless_nothing_else_remains() {
        assert_eq!(telling(words("je cherche un potager")), ["potager"]);
        assert_eq!(telling(words("le pcs")), ["le", "pcs"]);
    }

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
