//! The parts of an enumeration that stands in one text: `Français, Nederlands et arabe`.

/// Signs that part items.
const SIGNS: [char; 6] = [',', ';', '/', '&', '+', '|'];
/// Words that part items.
const WORDS: [&str; 4] = ["et", "en", "ou", "of"];

/// The parts of a text, as they were written; the text itself when nothing parts it.
pub fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for piece in text.split(SIGNS) {
        let mut start = 0;
        for (at, word) in words(piece) {
            if WORDS.contains(&word.to_lowercase().as_str()) || word == "-" || word == "–" {
                parts.push(piece[start..at].trim());
                start = at + word.len();
            }
        }
        parts.push(piece[start..].trim());
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The words of a text with the byte at which each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split_whitespace()
        .map(move |word| (word.as_ptr() as usize - base, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_parted_by_signs_and_by_words() {
        assert_eq!(
            parts("Français, Nederlands et arabe"),
            ["Français", "Nederlands", "arabe"]
        );
        assert_eq!(parts("fr/nl"), ["fr", "nl"]);
        assert_eq!(parts("kinderen of ouders"), ["kinderen", "ouders"]);
        assert_eq!(parts("enfants"), ["enfants"]);
        assert_eq!(parts(" , et "), [""; 0]);
    }
}
