//! Text -> tokens: folded words, short forms written out, stop words left out.

use super::stem::stem;
use super::tables::TABLES;
use crate::text::fold;

/// The tokens of a text: folded, split where there is neither letter nor digit, and short forms
/// written out (`st` is `saint`).
pub fn tokens(text: &str) -> Vec<String> {
    let mut folded = fold(text);
    if !folded.is_ascii() {
        folded = folded.chars().map(unified).collect();
    }
    folded
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

/// The tokens that are no stop words; all of them when there is no other.
pub fn significant(tokens: Vec<String>) -> Vec<String> {
    if tokens.iter().all(|token| is_stop_word(token)) {
        return tokens;
    }
    tokens
        .into_iter()
        .filter(|token| !is_stop_word(token))
        .collect()
}

/// Whether a token says nothing of what is looked for.
fn is_stop_word(token: &str) -> bool {
    TABLES.stop.contains(token)
}

/// The stems of the significant tokens of a phrase, one space between them.
pub fn key(text: &str) -> String {
    let tokens = significant(tokens(text));
    let stems: Vec<String> = tokens.iter().map(|token| stem(token)).collect();
    stems.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_folded_and_written_out() {
        assert_eq!(
            tokens("L'École St-Gilles, n° 12"),
            ["l", "ecole", "saint", "gilles", "n", "12"]
        );
        assert_eq!(tokens("مَدْرَسَة أطفال"), ["مدرسه", "اطفال"]);
        assert_eq!(tokens("Їжа Şişli"), ["іжа", "sisli"]);
    }

    #[test]
    fn stop_words_are_left_out_unless_nothing_else_remains() {
        assert_eq!(significant(tokens("je cherche un potager")), ["potager"]);
        assert_eq!(significant(tokens("le pcs")), ["le", "pcs"]);
    }
}
