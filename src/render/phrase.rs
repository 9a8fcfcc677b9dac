//! Sentences of which some pieces are in another language than the page: the name of a holiday
//! that nobody translated stands in the middle of ours.

use super::context::PageContext;
use crate::views::TextView;

/// Pieces that are read one after the other.
pub(super) type Phrase = Vec<TextView>;

impl PageContext<'_> {
    /// A message of the program with phrases in its holes.
    pub fn phrase(&self, message: &str, holes: &[(&str, &Phrase)]) -> Phrase {
        let mut phrase = Phrase::new();
        let mut rest = message;
        while let Some((before, name, after)) = next_hole(rest) {
            add(&mut phrase, self.own(before));
            let hole = holes.iter().find(|(hole, _)| *hole == name);
            for piece in hole.into_iter().flat_map(|(_, pieces)| pieces.iter()) {
                add(&mut phrase, piece.clone());
            }
            rest = after;
        }
        add(&mut phrase, self.own(rest));
        phrase
    }

    /// Phrases parted by the comma of the language.
    pub fn in_a_row(&self, phrases: &[Phrase]) -> Phrase {
        let mut row = Phrase::new();
        for (at, phrase) in phrases.iter().enumerate() {
            if at > 0 {
                add(&mut row, self.own(&self.speech.words.comma));
            }
            for piece in phrase {
                add(&mut row, piece.clone());
            }
        }
        row
    }

    /// Phrases one after the other: `a, b et c`.
    pub fn list_of(&self, phrases: &[Phrase]) -> Phrase {
        match phrases {
            [first @ .., last] if !first.is_empty() => {
                let first = self.in_a_row(first);
                self.phrase(&self.speech.words.and, &[("a", &first), ("b", last)])
            }
            phrases => self.in_a_row(phrases),
        }
    }
}

/// What stands before the next hole of a message, its name, and what follows it.
fn next_hole(message: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = message.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Adds a piece; one of the page's own language continues the last when that is as well.
fn add(phrase: &mut Phrase, piece: TextView) {
    match phrase.last_mut() {
        _ if piece.text.is_empty() => {}
        Some(last) if last.lang == piece.lang => last.text.push_str(&piece.text),
        _ => phrase.push(piece),
    }
}
