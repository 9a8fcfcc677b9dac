//! A stranger's text in plain characters: one kind of line end, space, digit and colon.
//!
//! What cannot be seen and says nothing is left out; what would make a text look like another one
//! is refused.

use super::misread::Misread;

/// How many bytes a text may have: a long mail with all that it answers.
pub const LIMIT: usize = 16 * 1024;

/// The text in plain characters.
///
/// # Errors
/// Why it is not read at all.
pub(super) fn plain(text: &str) -> Result<String, Misread> {
    if text.len() > LIMIT {
        let limit = format!("{} KiB", LIMIT / 1024);
        return Err(Misread::of("texte-trop-long", "limit", limit));
    }
    let text = text.replace("\r\n", "\n");
    if text.chars().any(is_harmful) {
        return Err(Misread::bare("signes-caches"));
    }
    let seen = text.chars().filter(|sign| !is_hidden(*sign));
    Ok(seen.map(plain_sign).collect())
}

/// A sign that commands a terminal, makes letters run the other way, or is a tag.
fn is_harmful(sign: char) -> bool {
    let override_of_direction = matches!(sign, '\u{202d}' | '\u{202e}');
    let tag = matches!(sign, '\u{e0000}'..='\u{e007f}');
    let breaks = matches!(sign, '\n' | '\r' | '\t' | '\u{85}');
    override_of_direction || tag || (sign.is_control() && !breaks)
}

/// What telephones and web pages put around a number or a word when it is copied.
fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202c}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn plain_sign(sign: char) -> char {
    match sign {
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        // Full-width forms (Unicode block FF00) stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => {
            let ascii = u32::from(sign) - 0xff00 + 0x20;
            char::from_u32(ascii).unwrap_or(sign)
        }
        '\u{660}'..='\u{669}' => digit(sign, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(sign, 0x6f0),
        sign if sign.is_whitespace() && sign != '\n' => ' ',
        sign => sign,
    }
}

fn digit(sign: char, zero: u32) -> char {
    char::from_digit(u32::from(sign) - zero, 10).unwrap_or(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_kind_of_line_end_space_and_digit() {
        let text = "Projet\u{a0}: a\r\nJour：٠٨/１２/2026\u{202f}x\rb";
        assert_eq!(plain(text).unwrap(), "Projet : a\nJour:08/12/2026 x\nb");
        assert_eq!(plain("\u{202a}+32 474\u{202c}").unwrap(), "+32 474");
    }

    #[test]
    fn what_makes_a_text_look_like_another_is_refused() {
        for text in ["a\u{202e}b", "a\u{1b}[2J", "\0", "a\u{e0041}"] {
            assert_eq!(plain(text).unwrap_err().code(), "signes-caches", "{text:?}");
        }
        let long = "a".repeat(LIMIT + 1);
        assert_eq!(plain(&long).unwrap_err().code(), "texte-trop-long");
    }
}
