//! Text -> tokens: folded words, short forms written out, stop words left out.

use super::stem::stem;
use super::tables::TABLES;
use crate::text::fold;

/// A text as its tokens are read from it: folded, and initials without their dots (`u.l.a.c.` is
/// `ulac`).
pub struct Folded(String);

impl Folded {
    pub fn new(text: &str) -> Self {
        let mut folded = fold(text);
        if !folded.is_ascii() {
            folded = folded.chars().map(unified).collect();
        }
        if folded.contains('.') {
            folded = without_dots_of_initials(&folded);
        }
        Self(folded)
    }

    /// Its tokens: split where there is neither letter nor digit, and short forms written out (`st`
    /// is `saint`).
    pub fn tokens(&self) -> impl Iterator<Item = &str> {
        let words = self.0.split(|c: char| !is_of_word(c));
        let words = words.filter(|word| !word.is_empty());
        words.map(|word| TABLES.short.get(word).map_or(word, |long| long))
    }

    /// Its significant tokens.
    pub fn significant(&self) -> Vec<&str> {
        significant(self.tokens().collect())
    }
}

/// The tokens of a text.
pub fn tokens(text: &str) -> Vec<String> {
    Folded::new(text).tokens().map(str::to_owned).collect()
}

/// A letter or a digit: the alphabets that most texts are written in are known by their ranges, for
/// every letter of a text is asked.
fn is_of_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        'а'..='џ' | 'ء'..='غ' | 'ف'..='ي' => true,
        c => c.is_alphanumeric(),
    }
}

/// Letters that are written for one another become one: Arabic alef, yeh and teh marbuta, Turkish
/// dotless `i`, crossed Polish, Danish and Croatian letters, the Greek sigma at the end of a word,
/// and Arabic and Persian digits.
pub fn unified(letter: char) -> char {
    match letter {
        '٠'..='٩' | '۰'..='۹' => char::from(b'0' + (u32::from(letter) & 15) as u8),
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

/// `u.l.a.c. asbl` without the dots between single letters, of which there are two or more.
fn without_dots_of_initials(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let begins = at == 0 || !letters[at - 1].is_alphanumeric();
        let end = if begins {
            end_of_initials(&letters, at)
        } else {
            None
        };
        let end = end.map_or(at + 1, |end| {
            written.extend(letters[at..end].iter().filter(|letter| **letter != '.'));
            end
        });
        if end == at + 1 {
            written.push(letters[at]);
        }
        at = end;
    }
    written
}

/// Where initials end that begin somewhere; none when there are fewer than two.
fn end_of_initials(letters: &[char], start: usize) -> Option<usize> {
    let is = |at: usize, test: fn(char) -> bool| letters.get(at).is_some_and(|c| test(*c));
    let mut end = start;
    while is(end, char::is_alphabetic) && is(end + 1, |c| c == '.') {
        end += 2;
    }
    let dotted = (end - start) / 2;
    if dotted < 2 {
        return None;
    }
    if is(end, char::is_alphabetic) && !is(end + 1, char::is_alphanumeric) {
        return Some(end + 1);
    }
    if !is(end, char::is_alphanumeric) {
        return Some(end);
    }
    // The last dot then ends what comes before a word.
    (dotted > 2).then(|| end - 1)
}

/// The tokens that are no stop words, which say nothing of what is looked for; all of them when
/// there is no other.
pub fn significant<Token: AsRef<str>>(mut tokens: Vec<Token>) -> Vec<Token> {
    let says_something = |token: &Token| !TABLES.stop.contains(token.as_ref());
    if tokens.iter().any(says_something) {
        tokens.retain(says_something);
    }
    tokens
}

/// The stems of the significant tokens of a phrase, one space between them.
pub fn key(text: &str) -> String {
    stems(Folded::new(text).significant())
}

/// The stems of tokens, one space between them.
pub fn stems<'a>(tokens: impl IntoIterator<Item = &'a str>) -> String {
    let mut stems = String::new();
    for token in tokens {
        if !stems.is_empty() {
            stems.push(' ');
        }
        stems.push_str(&stem(token));
    }
    stems
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
        assert_eq!(tokens("١٠٨٠ ۱۰"), ["1080", "10"]);
        assert_eq!(
            tokens("U.L.A.C. a.s.b.l, a.b.cd a.b.c.de"),
            ["ulac", "asbl", "a", "b", "cd", "abc", "de"]
        );
    }

    #[test]
    fn stop_words_are_left_out_unless_nothing_else_remains() {
        assert_eq!(significant(tokens("je cherche un potager")), ["potager"]);
        assert_eq!(significant(tokens("le pcs")), ["le", "pcs"]);
    }
}
