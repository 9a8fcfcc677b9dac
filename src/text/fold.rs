//! Letters without case and marks, so that spellings of a word compare equal.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Lower case without accents or other marks (NFKD, Unicode Standard Annex 15).
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match common(letter) {
            Some(letter) => folded.push(letter),
            None => return decomposed(text),
        }
    }
    folded
}

/// A letter that most texts are written with, folded; it stands for itself, whatever is beside it.
fn common(letter: char) -> Option<char> {
    Some(match letter {
        '\0'..='\x7f' => letter.to_ascii_lowercase(),
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'й' => 'и',
        'ї' => 'і',
        'а'..='я' | 'є' | 'і' | 'ء' | 'ا'..='غ' | 'ف'..='ي' | '’' => letter,
        _ => return None,
    })
}

fn decomposed(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    for c in decomposed.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else if !is_mark(c) {
            c.to_lowercase().for_each(|c| push_folded(&mut folded, c));
        }
    }
    folded
}

fn push_folded(folded: &mut String, letter: char) {
    match letter {
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        mark if is_mark(mark) => {}
        letter => folded.push(letter),
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_letters_fold_as_all_others_do() {
        for letter in '\0'..='\u{ffff}' {
            if let Some(folded) = common(letter) {
                assert_eq!(decomposed(&letter.to_string()), folded.to_string());
            }
        }
    }
}
