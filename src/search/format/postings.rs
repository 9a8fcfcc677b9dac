//! Postings as text.

use std::fmt::Write as _;

use super::base36;
use crate::search::index::postings::Field;

/// For each field its letter, `A` the weightiest, then its documents in base 36, each as the
/// distance from the one before, with dots between: `A0.3C5`.
pub fn encode(postings: &[(u32, Field)]) -> String {
    let mut sorted = postings.to_vec();
    sorted.sort_unstable_by_key(|(document, field)| (*field, *document));
    let mut text = String::new();
    let mut before: Option<(u32, Field)> = None;
    for (document, field) in sorted {
        // Writing to a string cannot fail.
        let _ = match before.filter(|(_, other)| *other == field) {
            Some((last, _)) => write!(text, ".{}", base36((document - last) as usize)),
            None => write!(text, "{}{}", letter(field), base36(document as usize)),
        };
        before = Some((document, field));
    }
    text
}

fn letter(field: Field) -> char {
    char::from(b'A' + field as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::index::postings::weightiest;

    #[test]
    fn postings_are_grouped_by_weight() {
        let postings = [
            (0, Field::Title),
            (2, Field::Name),
            (40, Field::Title),
            (41, Field::Body),
        ];
        assert_eq!(encode(&postings), "A2C0.14I15");
        assert_eq!(encode(&weightiest(&postings, 2)), "A2C0");
    }

    #[test]
    fn numbers_are_written_in_base_36() {
        for number in [0, 35, 36, 1295, 1296, 1_000_000] {
            let read = usize::from_str_radix(&base36(number), 36);
            assert_eq!(read, Ok(number));
        }
    }
}
