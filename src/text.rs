//! Small pure helpers on text: folding, nearest words, shortening, line and column.
//!
//! Knows nothing of the directory; every function gives the same answer for the same text.

mod diff;
mod figures;
mod fold;
pub mod lines;
mod markdown;
mod typeset;

pub use diff::diff;
pub use figures::{Piece, direction, pieces};
pub use fold::fold;
pub use markdown::markdown;
pub use typeset::typeset;

/// Lower case without accents; spaces, hyphens, underscores and apostrophes become one `_`.
///
/// Two keys or closed values are the same to us when they fold to the same text.
pub fn fold_key(text: &str) -> String {
    let text = fold(text.trim());
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return text;
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | '-' | '_' | '\'' | '’' | '\u{a0}' | '\u{202f}' => {
                if !folded.ends_with('_') {
                    folded.push('_');
                }
            }
            c => folded.push(c),
        }
    }
    folded
}

/// The word nearest to `wanted`, when it is near enough to be what was meant.
///
/// Near enough is one slip in three letters (Damerau-Levenshtein on folded text), or one word
/// being the beginning of the other.
pub fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold_key(wanted);
    let most = (wanted.chars().count() / 3).clamp(1, 4) * 2;
    known
        .into_iter()
        .map(|word| (closeness(&wanted, &fold_key(word)), word))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// The word that `wanted` is but for a slip of the finger: as [`nearest`], with as many words, and
/// never one that only begins like it, for what it lacks may say something.
pub fn slip<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold_key(wanted);
    let count = |text: &str| text.split('_').count();
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let most = (wanted.chars().count() / 3).clamp(1, 4);
    known
        .into_iter()
        .map(|word| (fold_key(word), word))
        .filter(|(folded, _)| count(folded) == count(&wanted))
        .filter(|(folded, _)| digits(folded) == digits(&wanted))
        .filter(|(folded, _)| folded.len().abs_diff(wanted.len()) <= 2 * most)
        .map(|(folded, word)| (distance(&wanted, &folded), word))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Twice the edit distance; one less when a word begins with the other.
fn closeness(wanted: &str, known: &str) -> usize {
    let shorter = wanted.len().min(known.len());
    if shorter >= 4 && (wanted.starts_with(known) || known.starts_with(wanted)) {
        return 1;
    }
    2 * distance(wanted, known)
}

/// The Damerau-Levenshtein distance (optimal string alignment) between two texts.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// At most `limit` characters, cut between words and ended by `…` when something was left out.
pub fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit.saturating_sub(1)).collect();
    let end = cut
        .rfind(char::is_whitespace)
        .filter(|end| *end > 0)
        .unwrap_or(cut.len());
    format!(
        "{}…",
        cut[..end].trim_end_matches([',', ';', ':', ' ', '.'])
    )
}

/// The line and the column of a byte offset, both counted from 1, columns in characters.
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (
        before.matches('\n').count() + 1,
        before[start..].chars().count() + 1,
    )
}

/// Whether the text holds a character that reorders what is around it (Unicode Technical
/// Report 36, section 2.4): embeddings, overrides and isolates.
pub fn has_bidi_control(text: &str) -> bool {
    text.contains(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
}

/// Whether a text holds a sign that commands a terminal, or a tag that nobody sees outside the
/// flags that are written with them (Unicode Technical Standard 51, annex C).
pub fn has_control(text: &str) -> bool {
    let flag = text.contains('\u{1f3f4}');
    text.contains(|sign: char| {
        let tag = matches!(sign, '\u{e0000}'..='\u{e007f}') && !flag;
        tag || sign.is_control() && !matches!(sign, '\n' | '\t' | '\r')
    })
}

/// Whether nothing of a text can be seen.
pub fn is_invisible(text: &str) -> bool {
    text.chars()
        .all(|sign| sign.is_whitespace() || is_hidden(sign))
}

/// A sign that takes no room and is no part of a letter or an emoji when alone.
fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}')
        || sign.is_control()
}

/// A text as it may be shown on a terminal: what would command it, or reorder the line, is
/// replaced.
pub fn harmless(text: &str) -> String {
    let safe = |sign: char| {
        let harmful = sign.is_control() && !matches!(sign, '\n' | '\t');
        let harmful = harmful || has_bidi_control(sign.encode_utf8(&mut [0; 4]));
        if harmful { '\u{fffd}' } else { sign }
    };
    text.chars().map(safe).collect()
}

/// Whether a text is a telephone number, an e-mail address or a web address, which every language
/// writes from left to right.
pub fn is_number_or_address(text: &str) -> bool {
    let digit_or_mark = |c: char| c.is_ascii_digit() || " \u{a0}\u{202f}+-/.()".contains(c);
    let number = text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(digit_or_mark);
    let named = text.trim_end_matches('.').contains(['@', '.']);
    number || (named && text.chars().all(|c| c.is_ascii_graphic()))
}

/// Text as text or as a quoted attribute of HTML or XML; characters that XML does not have are left
/// out (XML 1.0, section 2.2).
pub fn escape(text: &str) -> String {
    // Nearly every text is fine as it is. U+0080 to U+009F, which are controls, begin with 0xC2.
    let may_change = |byte| matches!(byte, ..0x20 | 0x7f | 0xc2 | b'&' | b'<' | b'>' | b'"');
    // All bytes, for the processor then looks at many at once.
    if !text
        .bytes()
        .fold(false, |found, byte| found | may_change(byte))
    {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Without them, the last word of a line and the first of the next would be one.
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A script without the comments that begin a line and the white space before it. What stands
/// behind code in a line stays, so that no string can be cut.
pub fn without_script_comments(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut inside = false;
    for mut line in script.lines().map(str::trim) {
        if inside || line.starts_with("/*") {
            let after = line.split_once("*/").map(|(_, after)| after.trim());
            inside = after.is_none();
            line = after.unwrap_or_default();
        }
        if !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_keeps_the_lines_of_a_text_and_no_character_that_xml_has_not() {
        assert_eq!(
            escape("a <b>\n\tc\u{0}\u{b}\u{85} & \"d\""),
            "a &lt;b&gt;\n\tc &amp; &quot;d&quot;"
        );
    }

    #[test]
    fn keys_are_the_same_without_case_accents_and_joiners() {
        for spelling in ["Site web", "site-web", "SITE_WEB", "Sité  wêb"] {
            assert_eq!(fold_key(spelling), "site_web");
        }
        assert_eq!(fold_key("Cœur"), "coeur");
    }

    #[test]
    fn the_nearest_word_is_proposed_only_when_it_is_near() {
        let known = ["telephone", "courriel", "site_web"];
        assert_eq!(nearest("telefone", known), Some("telephone"));
        assert_eq!(nearest("téléphonne", known), Some("telephone"));
        assert_eq!(nearest("teléphnoe", known), Some("telephone"));
        assert_eq!(nearest("fax", known), None);
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(shorten("un deux trois", 20), "un deux trois");
        assert_eq!(shorten("un deux, trois quatre", 10), "un deux…");
        assert_eq!(shorten("indivisiblement", 5), "indi…");
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_and_column("é\nàb", 5), (2, 2));
        assert_eq!(line_and_column("", 9), (1, 1));
    }

    #[test]
    fn comments_of_a_script_are_left_out_and_its_strings_are_not() {
        let script = "// @ts-check\n/**\n * A.\n */\nconst a = \"// b\";\n\n  /* c */\nd(); // e\n";
        let bare = "const a = \"// b\";\nd(); // e\n";
        assert_eq!(without_script_comments(script), bare);
        assert_eq!(
            without_script_comments("/** @type {A} */ (b).c();\nd();\n"),
            "(b).c();\nd();\n"
        );
    }

    #[test]
    fn numbers_and_addresses_are_told_from_words() {
        for text in [
            "0474\u{a0}79\u{a0}97\u{a0}09",
            "+32 (0)2 555.01.23",
            "pcs@example.org",
            "example.org/a",
        ] {
            assert!(is_number_or_address(text), "{text}");
        }
        for text in ["", "PCS", "Voir.", "le 2 mai 2026", "اتصلوا: 02 555 01 23"] {
            assert!(!is_number_or_address(text), "{text}");
        }
    }
}
