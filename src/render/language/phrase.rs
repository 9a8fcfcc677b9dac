//! Sentences of which some pieces are in another language than the page: the name of a holiday
//! that nobody translated stands in the middle of ours.

use super::Calendar;
use crate::views::{PhraseView, TextView};

impl Calendar<'_> {
    /// A message of the program with phrases in its holes.
    pub(super) fn phrase(&self, message: &str, holes: &[(&str, &PhraseView)]) -> PhraseView {
        let mut phrase = PhraseView::default();
        let mut rest = message;
        while let Some((before, name, after)) = next_hole(rest) {
            add(&mut phrase, self.own(before));
            let hole = holes.iter().find(|(hole, _)| *hole == name);
            for piece in hole.into_iter().flat_map(|(_, phrase)| phrase.0.iter()) {
                add(&mut phrase, piece.clone());
            }
            rest = after;
        }
        add(&mut phrase, self.own(rest));
        phrase
    }

    /// Phrases parted by the comma of the language.
    pub(super) fn in_a_row(&self, phrases: &[PhraseView]) -> PhraseView {
        let mut row = PhraseView::default();
        for (at, phrase) in phrases.iter().enumerate() {
            if at > 0 {
                add(&mut row, self.own(&self.speech.words.comma));
            }
            for piece in &phrase.0 {
                add(&mut row, piece.clone());
            }
        }
        row
    }

    /// Phrases one after the other: `a, b et c`.
    pub(super) fn list_of(&self, phrases: &[PhraseView]) -> PhraseView {
        match phrases {
            [first @ .., last] if !first.is_empty() => {
                let first = self.in_a_row(first);
                self.phrase(&self.speech.words.and, &[("a", &first), ("b", last)])
            }
            phrases => self.in_a_row(phrases),
        }
    }

    /// A text of the language itself.
    pub(super) fn own(&self, text: impl Into<String>) -> TextView {
        TextView::new(text, self.lang, self.lang)
    }
}

/// What stands before the next hole of a message, its name, and what follows it.
fn next_hole(message: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = message.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Adds a piece; one of the page's own language continues the last when that is as well.
fn add(phrase: &mut PhraseView, piece: TextView) {
    match phrase.0.last_mut() {
        _ if piece.text.is_empty() => {}
        Some(last) if last.lang == piece.lang => last.text.push_str(&piece.text),
        _ => phrase.0.push(piece),
    }
}
