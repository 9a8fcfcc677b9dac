//! Everything that the script reads, as structs: the only place that knows an order.
//!
//! Most records stand in files as lists of values without names, since names would weigh more than
//! the values. `client/format.ts`, which a test makes from these structs, gives the script their
//! names back. Knows nothing of the site.

mod card;
mod entry;
mod lexicon;
mod lines;
mod places;
mod postings;
mod record;
mod shards;

pub use card::{
    Activities, Activity, ActivityId, Card, Commune, Names, Numbers, Phone, Rhythm, Street, Text,
};
pub use entry::{Entry, Large, Small};
pub use lexicon::{Lexicon, LexiconPhrase, Origin, phrases};
pub use lines::{front_coded, grouped};
pub use places::{
    Near, Places, STREETS_PER_DEGREE, StreetRow, Streets, bits, digits_for, dutch_of, in_digits,
};
pub use postings::encode;
use record::Declared;
pub use shards::{ShardList, Shards, begin_alike};

/// A number in base 36, as `parseInt(text, 36)` reads it.
pub fn base36(number: usize) -> String {
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        let digit = u32::try_from(rest % 36).unwrap_or(0);
        digits.push(char::from_digit(digit, 36).unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            return digits.iter().rev().collect();
        }
    }
}

/// How many capitals write every number below a count.
pub fn capitals_for(count: usize) -> usize {
    match count {
        0..=26 => 1,
        27..=676 => 2,
        _ => 3,
    }
}

/// A number in so many capitals.
pub fn in_capitals(number: usize, capitals: usize) -> String {
    let capital = |digit: usize| char::from(b'A' + u8::try_from(digit % 26).unwrap_or(0));
    let places = (0..u32::try_from(capitals).unwrap_or(0)).rev();
    places
        .map(|place| capital(number / 26_usize.pow(place)))
        .collect()
}

/// Every declaration that the script reads, for `client/format.ts`.
pub fn declarations() -> String {
    let declarations = [
        Text::declaration(),
        Card::declaration(),
        Phone::declaration(),
        Activity::declaration(),
        Names::declaration(),
        Street::declaration(),
        Numbers::declaration(),
        Commune::declaration(),
        ShardList::declaration(),
        Entry::declaration(),
        Small::declaration(),
        Large::declaration(),
        Lexicon::declaration(),
        Near::declaration(),
        Places::declaration(),
        Streets::declaration(),
        StreetRow::declaration(),
    ];
    let head = "// Made from the structs of `src/search/format/` by `BLESS=1 cargo test`.\n\n";
    head.to_owned() + &declarations.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_base_36() {
        for number in [0, 35, 36, 1295, 1296, 1_000_000] {
            let read = usize::from_str_radix(&base36(number), 36);
            assert_eq!(read, Ok(number));
        }
    }
}
