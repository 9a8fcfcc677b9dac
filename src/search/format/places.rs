//! Where things are: what a query that is a place asks for.

use super::base36;
use super::record::record;
use super::shards::ShardList;

record! {
    /// Where communes and projects lie, in ten-thousandths of a degree north and east of a corner.
    Places {
        /// The corner.
        corner: [i32; 2],
        /// The box of every commune whose shape is known: south, west, north, east.
        boxes: Vec<Option<[i32; 4]>>,
        /// The projects of each commune: document, latitude, longitude, and again. None where they
        /// are too many for one file.
        points: Option<Vec<Vec<i32>>>,
        /// The folder with a file of points for each commune, where they are.
        points_folder: Option<String>,
    }
}

record! {
    /// The street table: rows with a line break between, in the files of the words by which they
    /// are looked for.
    Streets {
        /// The files.
        shards: ShardList,
        /// The corner from which positions are counted.
        corner: [i32; 2],
        /// How many digits write how far a street lies from it in one direction.
        digits: usize,
        /// How many capitals write a commune.
        capitals: usize,
        /// Degrees are whole numbers of this part.
        per_degree: u16,
    }
}

record! {
    /// A row of the street table; its values have `|` between.
    StreetRow {
        /// Its French name.
        french: String,
        /// Its Dutch name, when that is another; so many `*` are the last words of the
        /// French one.
        dutch: String,
        /// How far north and east of the corner it lies, in base 36, so many digits each; then its
        /// communes by their places in the entry, in capitals.
        place: String,
    }
}

impl StreetRow {
    /// The row as files hold it.
    pub fn line(&self) -> String {
        let Self {
            french,
            dutch,
            place,
        } = self;
        [french, dutch, place].map(String::as_str).join("|")
    }
}

/// Degrees of streets are whole numbers of this part: 22 m in latitude, 14 m in longitude. Two
/// digits in base 36 then reach over a city.
pub const STREETS_PER_DEGREE: u16 = 5_000;

/// How many digits in base 36 write every number up to one.
pub fn digits_for(most: i32) -> usize {
    base36(usize::try_from(most).unwrap_or(0)).len()
}

/// A number in so many digits.
pub fn in_digits(number: i32, digits: usize) -> String {
    let text = base36(usize::try_from(number).unwrap_or(0));
    format!("{text:0>digits$}")
}

/// A Dutch name without what it shares with the French one: `Jean Lageystraat` of `Rue Jean Lagey`
/// is `**straat`; nothing when both are one.
pub fn dutch_of(french: &str, dutch: &str) -> String {
    if dutch == french {
        return String::new();
    }
    let words: Vec<&str> = french.split(' ').collect();
    let ends = (1..words.len()).map(|first| words[first..].join(" "));
    let shared = ends
        .filter(|end| dutch.matches(end.as_str()).count() == 1)
        .max_by_key(String::len);
    shared.map_or_else(
        || dutch.to_owned(),
        |end| dutch.replacen(&end, &"*".repeat(end.split(' ').count()), 1),
    )
}

/// Bits for a word, of which two are set: with so many, one word in forty is taken for one that it
/// is not.
const BITS_EACH: usize = 12;

/// A set of words as bits, four to a hexadecimal digit: it says of each of them, and of a few
/// others, that it may hold it (a Bloom filter). The words themselves would weigh five times as much.
pub fn bits<'a>(words: impl ExactSizeIterator<Item = &'a str>) -> String {
    let digits = (words.len() * BITS_EACH).div_ceil(4);
    let mut bits = vec![0_u8; digits];
    for word in words {
        for bit in places(word, digits * 4) {
            bits[bit / 4] |= 1 << (bit % 4);
        }
    }
    let digit = |bits: u8| char::from_digit(bits.into(), 16).unwrap_or('0');
    bits.into_iter().map(digit).collect()
}

/// Two places of so many for a word.
fn places(word: &str, count: usize) -> [usize; 2] {
    let place = |factor| {
        let letters = word.chars();
        letters.fold(7, |sum, letter| (sum * factor + letter as usize) % count)
    };
    [place(31), place(37)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dutch_name_is_written_without_the_words_of_the_french_one() {
        for (french, dutch, written) in [
            ("Rue Wayez", "Wayezstraat", "*straat"),
            ("Rue Jean Lagey", "Jean Lageystraat", "**straat"),
            ("Rue du Sel", "Zoutstraat", "Zoutstraat"),
            ("Tomberg", "Tomberg", ""),
        ] {
            assert_eq!(dutch_of(french, dutch), written);
        }
    }
}
