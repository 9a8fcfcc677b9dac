//! Postings as text.

use crate::search::index::postings::Field;

/// How many digits end a number. As many others say that more follow, so that nothing stands
/// between numbers of which most are small.
const ENDS: u32 = 18;

/// For each field its letter, `A` the weightiest, then its documents, each as the distance from
/// the one before: `A03C5` for 0 and 3 in one field and 5 in another.
pub fn encode(postings: &[(u32, Field)]) -> String {
    let mut sorted = postings.to_vec();
    sorted.sort_unstable_by_key(|(document, field)| (*field, *document));
    let mut text = String::new();
    let mut before: Option<(u32, Field)> = None;
    for (document, field) in sorted {
        let last = before.filter(|(_, other)| *other == field);
        if last.is_none() {
            text.push(letter(field));
        }
        push_number(&mut text, document - last.map_or(0, |(last, _)| last));
        before = Some((document, field));
    }
    text
}

/// Writes a number that knows where it ends: `5`, `j5` for 18 + 5.
fn push_number(text: &mut String, number: u32) {
    let mut rest = number;
    let mut digits = vec![rest % ENDS];
    while rest >= ENDS {
        rest /= ENDS;
        digits.push(ENDS + rest % ENDS);
    }
    let digits = digits.into_iter().rev();
    text.extend(digits.map(|digit| char::from_digit(digit, 36).unwrap_or('0')));
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
        assert_eq!(encode(&postings), "A2C0k4Ik5");
        assert_eq!(encode(&weightiest(&postings, 2)), "A2C0");
    }

    #[test]
    fn a_number_says_where_it_ends() {
        for (number, written) in [(0, "0"), (17, "h"), (18, "j0"), (324, "ji0")] {
            let mut text = String::new();
            push_number(&mut text, number);
            assert_eq!(text, written);
        }
    }
}
