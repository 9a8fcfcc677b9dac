//! The frame around pages: drawn once with room for what is a page's own, then cut at that room and
//! filled for each page.

use super::ThemeError;

/// Begins and ends the name of a slot in a drawn frame. Nothing that anybody writes becomes one: a
/// control character never leaves the escaping of a text.
const MARK: char = '\u{1}';

/// What a page puts into its frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The title of the document.
    Title,
    /// What the page is, for search engines and shared links.
    About,
    /// Its scripts.
    Scripts,
    /// Its kind.
    Kind,
    /// Its path below the folder of its language.
    Below,
    /// The pages above it.
    Trail,
    /// What it shows.
    Main,
    /// Its address, for paper.
    Address,
    /// The pictograms that it refers to.
    Symbols,
}

impl Slot {
    const ALL: [(Self, &'static str); 9] = [
        (Self::Title, "title"),
        (Self::About, "about"),
        (Self::Scripts, "scripts"),
        (Self::Kind, "kind"),
        (Self::Below, "below"),
        (Self::Trail, "trail"),
        (Self::Main, "main"),
        (Self::Address, "address"),
        (Self::Symbols, "symbols"),
    ];

    fn named(name: &str) -> Option<Self> {
        let slot = Self::ALL.iter().find(|(_, own)| *own == name);
        slot.map(|(slot, _)| *slot)
    }
}

/// What `slot(name="main")` leaves in a drawn frame; `None` for a name that no slot has.
pub(super) fn mark(name: &str) -> Option<String> {
    Slot::named(name).map(|_| format!("{MARK}{name}{MARK}"))
}

/// A frame cut at its slots.
#[derive(Debug)]
pub struct Frame(Vec<Piece>);

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Slot(Slot),
}

impl Frame {
    /// Cuts a drawn frame; it must have room for what the page shows.
    pub(super) fn cut(drawn: &str) -> Result<Self, ThemeError> {
        let parts = drawn.split(MARK).enumerate();
        let pieces = parts.map(|(at, part)| match Slot::named(part) {
            Some(slot) if at % 2 == 1 => Piece::Slot(slot),
            _ => Piece::Text(part.to_owned()),
        });
        let pieces: Vec<Piece> = pieces.collect();
        for needed in [Slot::Title, Slot::Main] {
            if !pieces.contains(&Piece::Slot(needed)) {
                let reason = "has no room for the title or for `main`: see `slot`";
                return Err(ThemeError::Frame(reason));
            }
        }
        Ok(Self(pieces))
    }

    /// The frame with its own text changed, which its pages need not do each.
    #[must_use]
    pub fn changed(mut self, change: impl Fn(&str) -> String) -> Self {
        for piece in &mut self.0 {
            if let Piece::Text(text) = piece {
                *text = change(text);
            }
        }
        self
    }

    /// The frame with a page in it; `fill` writes what is in a slot.
    pub fn filled(&self, mut fill: impl FnMut(Slot, &mut String)) -> String {
        let mut out = String::with_capacity(16 * 1024);
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Slot(slot) => fill(*slot, &mut out),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_filled_where_it_left_room() {
        let drawn = format!(
            "<title>{}</title>{}.",
            mark("title").unwrap(),
            mark("main").unwrap()
        );
        let frame = Frame::cut(&drawn).unwrap();
        let page = frame
            .filled(|slot, out| out.push_str(if slot == Slot::Main { "Main" } else { "Title" }));
        assert_eq!(page, "<title>Title</title>Main.");
    }

    #[test]
    fn a_frame_without_room_for_the_page_is_refused() {
        assert!(Frame::cut("<html></html>").is_err());
        assert_eq!(mark("sidebar"), None);
    }
}
