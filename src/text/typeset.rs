//! A text as its language is set: apostrophes and spaces.

use crate::lang::Lang;

/// A text as its language is set: an apostrophe for the straight one of keyboards, and French
/// spacing.
pub fn typeset(text: &str, lang: Lang) -> String {
    let text = if text.contains('\'') {
        with_apostrophes(text)
    } else {
        text.to_owned()
    };
    // Spaces change beside these signs only; guillemets begin with 0xC2.
    let is_spaced = |byte| matches!(byte, b';' | b':' | b'!' | b'?' | 0xc2);
    if lang == Lang::FR
        && text
            .bytes()
            .fold(false, |found, byte| found | is_spaced(byte))
    {
        french_spacing(&text)
    } else {
        text
    }
}

/// An apostrophe (U+2019) between two letters, behind one where no quote is open, and in the Dutch
/// *'s avonds*.
fn with_apostrophes(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    let mut quoted = false;
    while let Some((before, after)) = rest.split_once('\'') {
        out.push_str(before);
        let inside = out.ends_with(char::is_alphabetic);
        let follows = inside && (after.starts_with(char::is_alphanumeric) || !quoted);
        let shortened = !out.ends_with(char::is_alphanumeric)
            && ["s ", "t ", "n "]
                .iter()
                .any(|word| after.starts_with(word));
        if follows || shortened {
            out.push('’');
        } else {
            out.push('\'');
            quoted = !quoted && after.starts_with(char::is_alphabetic);
        }
        rest = after;
    }
    out + rest
}

/// French spacing: a narrow no-break space before `; ! ?` and inside guillemets, a no-break space
/// before `:` (Imprimerie nationale, *Lexique des règles typographiques*). Only spaces that were
/// written are changed, so times and addresses stay as they are.
fn french_spacing(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let next = characters.peek().copied();
        match (c, next) {
            (' ' | '\u{a0}', Some(';' | '!' | '?' | '»')) => out.push('\u{202f}'),
            (' ', Some(':')) => out.push('\u{a0}'),
            (' ' | '\u{a0}', _) if out.ends_with('«') => out.push('\u{202f}'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apostrophes_are_told_from_quotes() {
        let set = |text| typeset(text, Lang::NL);
        assert_eq!(
            set("l'école d'à côté, aujourd'hui"),
            "l’école d’à côté, aujourd’hui"
        );
        assert_eq!(
            set("'s avonds, foto's en 't Huis"),
            "’s avonds, foto’s en ’t Huis"
        );
        assert_eq!(set("avec Entrela', d'"), "avec Entrela’, d’");
        assert_eq!(set("de 'oude' molen, 5' 30'"), "de 'oude' molen, 5' 30'");
    }

    #[test]
    fn french_marks_keep_their_word() {
        assert_eq!(
            french_spacing("Où ? Ici : « PCS » ! 14:00"),
            "Où\u{202f}? Ici\u{a0}: «\u{202f}PCS\u{202f}»\u{202f}! 14:00"
        );
    }
}
