//! Groups of digits in a sentence: telephone numbers, hours from and to, dates.
//!
//! Between letters written from right to left their groups would be drawn in reverse (Unicode
//! Standard Annex 9, rules W2 and W4), so a page keeps each of them in its own order.

use crate::lang::{Direction, Lang};

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words, and numbers of one group.
    Words(&'t str),
    /// Several groups of digits that are read in their order: `02 555 01 23`, `9:00 - 12:00`.
    Figures(&'t str),
}

/// A text in its parts, in their order.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut words, mut at) = (0, 0);
    while let Some(start) = next_start(text, at) {
        let end = start + length(&text[start..]);
        if has_groups(&text[start..end]) {
            if words < start {
                pieces.push(Piece::Words(&text[words..start]));
            }
            pieces.push(Piece::Figures(&text[start..end]));
            words = end;
        }
        at = end;
    }
    if words < text.len() {
        pieces.push(Piece::Words(&text[words..]));
    }
    pieces
}

/// The direction in which a text of a language is read. A text that was written in other letters
/// than those of its language goes their way.
pub fn direction(text: &str, lang: Lang) -> Direction {
    // Nearly every text ends at the first question, at one of its first letters.
    match lang.direction() {
        Direction::RightToLeft if !has_leftward(text) && text.chars().any(is_rightward) => {
            Direction::LeftToRight
        }
        Direction::LeftToRight if has_leftward(text) && is_mostly_leftward(text) => {
            Direction::RightToLeft
        }
        own => own,
    }
}

/// Whether there is a letter that is written from right to left. Such letters begin with few bytes in
/// UTF-8, and no apostrophe or space of a language does.
fn has_leftward(text: &str) -> bool {
    let may_begin = |byte| matches!(byte, 0xd6..=0xe0 | 0xef | 0xf0);
    text.bytes().any(may_begin) && text.chars().any(is_leftward)
}

fn is_mostly_leftward(text: &str) -> bool {
    let count = |test: fn(char) -> bool| text.chars().filter(|c| test(*c)).count();
    count(is_leftward) > count(is_rightward)
}

/// A letter of a script that is written from right to left: Hebrew, Arabic and their neighbours.
fn is_leftward(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && c.is_alphabetic()
}

/// A letter of any other script.
fn is_rightward(c: char) -> bool {
    c.is_alphabetic() && !is_leftward(c)
}

/// Where the next number begins, its `+` included; one inside a word is none.
fn next_start(text: &str, at: usize) -> Option<usize> {
    let found = text[at..].find(|c: char| c.is_ascii_digit())? + at;
    let plus = text[at..found].ends_with('+');
    Some(if plus { found - 1 } else { found })
}

/// How far a number goes: to its last digit, or the `h` behind it.
fn length(text: &str) -> usize {
    let (mut end, mut gap) = (0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => (end, gap) = (at + 1, 0),
            'h' | 'H' | 'u' if gap == 0 && end > 0 => end = at + 1,
            '(' if !text[at..].starts_with("(0)") => break,
            ' ' | '\u{a0}' | '\u{202f}' | '+' | '-' | '–' | '/' | '.' | ':' | '(' | ')'
                if gap < 3 =>
            {
                gap += 1;
            }
            _ => break,
        }
    }
    end
}

/// Whether there is more than one group of digits.
fn has_groups(figures: &str) -> bool {
    let groups = figures.split(|c: char| !c.is_ascii_digit());
    figures.starts_with('+') || groups.filter(|group| !group.is_empty()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(text: &str) -> Vec<&str> {
        let figures = |piece| match piece {
            Piece::Figures(figures) => Some(figures),
            Piece::Words(_) => None,
        };
        pieces(text).into_iter().filter_map(figures).collect()
    }

    #[test]
    fn numbers_of_several_groups_are_found_and_nothing_is_lost() {
        for (text, found) in [
            ("اتصلوا: 02 555 01 23.", vec!["02 555 01 23"]),
            (
                "من 9:00 - 12:00، ثم 14h - 16h30",
                vec!["9:00 - 12:00", "14h - 16h30"],
            ),
            (
                "+32 (0)2 555.01.23 أو 0474/79.97.09",
                vec!["+32 (0)2 555.01.23", "0474/79.97.09"],
            ),
            (
                "02 555 01 23 (2021-2026)",
                vec!["02 555 01 23", "2021-2026"],
            ),
            ("الساعة 9:00، 5 يورو، 9h", vec!["9:00"]),
            ("", vec![]),
            ("5. نعم. 6", vec![]),
        ] {
            assert_eq!(figures(text), found, "{text}");
            let all: String = pieces(text)
                .into_iter()
                .map(|(Piece::Words(text) | Piece::Figures(text))| text)
                .collect();
            assert_eq!(all, text);
        }
    }

    #[test]
    fn a_text_goes_the_way_of_its_letters() {
        use Direction::{LeftToRight, RightToLeft};
        let ar = Lang::parse("ar").unwrap();
        for (text, lang, way) in [
            ("لا استقبال اليوم في PCS", Lang::FR, RightToLeft),
            ("Table de conversation (العربية)", Lang::FR, LeftToRight),
            ("PCS Goujons", ar, LeftToRight),
            ("PCS هو فريق", ar, RightToLeft),
            ("02 555 01 23", ar, RightToLeft),
        ] {
            assert_eq!(direction(text, lang), way, "{text}");
        }
    }

    #[test]
    fn every_letter_that_is_written_leftward_is_seen() {
        let letters = ('\0'..=char::MAX).filter(|letter| is_leftward(*letter));
        for letter in letters {
            assert!(has_leftward(&format!("l’{letter}")), "{letter}");
        }
    }
}
