//! Where things are: what a query that is a place asks for.

use super::base36;
use super::record::record;
use super::shards::ShardList;

record! {
    /// Where the communes and projects of a small directory lie, in ten-thousandths of a degree
    /// north and east of a corner.
    Near {
        /// The corner.
        corner: [i32; 2],
        /// The middle of every commune whose shape is known.
        middles: Vec<Option<[i32; 2]>>,
        /// The projects: document, latitude, longitude, and again.
        points: Vec<i32>,
    }
}

record! {
    /// Where the communes of a large directory lie, in ten-thousandths of a degree north and east
    /// of a corner.
    Places {
        /// The corner.
        corner: [i32; 2],
        /// The box of every commune whose shape is known: south, west, north, east.
        boxes: Vec<Option<[i32; 4]>>,
        /// The folder with a file for each commune of its projects: document, latitude, longitude,
        /// and again.
        points: String,
    }
}

record! {
    /// The street table, in the files of the words by which streets are looked for. A file holds
    /// its rows as columns, which gzip makes less of: see [`StreetRow`].
    Streets {
        /// The files.
        shards: ShardList,
        /// The corner from which fields are counted, in parts of a degree.
        corner: [i32; 2],
        /// How many fields lie from west to east.
        wide: usize,
        /// How many digits write the number of a field.
        digits: usize,
        /// How many capitals write a commune.
        capitals: usize,
        /// Degrees of latitude and of longitude are whole numbers of these parts.
        per_degree: [u16; 2],
    }
}

record! {
    /// A row of the street table; a file has the values of its rows one column after the other,
    /// with `|` between columns and a line break between values.
    StreetRow {
        /// Its French name; none where it is looked for by the Dutch one.
        french: String,
        /// Its Dutch name, when that is another; so many `*` are the last words of the French
        /// one, and `-` is one that the street is not looked for by here.
        dutch: String,
        /// In which field it lies, in base 36, so many digits; then its communes by their places
        /// in the entry, in capitals. The column has nothing between.
        place: String,
        /// In a large directory the nearest projects, with how many tens of metres they are away,
        /// both in base 36: `2a.7 3.1b`.
        near: String,
    }
}

impl StreetRow {
    /// Its Dutch name without stars.
    pub fn whole_dutch(&self) -> String {
        let stars = self.dutch.matches('*').count();
        let words: Vec<&str> = self.french.split(' ').collect();
        let end = words[words.len().saturating_sub(stars)..].join(" ");
        self.dutch
            .replacen(&"*".repeat(stars), &end, usize::from(stars > 0))
    }

    /// Rows as a file holds them.
    pub fn columns(rows: &[Self]) -> String {
        let column = |value: fn(&Self) -> &str, between: &str| {
            let values: Vec<&str> = rows.iter().map(value).collect();
            values.join(between)
        };
        let columns = [
            column(|row| &row.french, "\n"),
            column(|row| &row.dutch, "\n"),
            column(|row| &row.place, ""),
            column(|row| &row.near, "\n"),
        ];
        columns.join("|")
    }
}

/// A street lies in a field of some 75 m in both directions: three digits in base 36 then reach
/// over a city.
pub const STREETS_PER_DEGREE: [u16; 2] = [1_400, 900];

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
    let mut ends = french.match_indices(' ').map(|(at, _)| &french[at + 1..]);
    let longest = ends.find(|end| dutch.matches(*end).count() == 1);
    longest.map_or_else(
        || dutch.to_owned(),
        |end| dutch.replacen(end, &"*".repeat(end.split(' ').count()), 1),
    )
}

/// Bits for a word, of which four are set: with so many, one word in 150 is taken for one that it is
/// not, and the street table asked for nothing.
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

/// Four places of so many for a word.
fn places(word: &str, count: usize) -> [usize; 4] {
    let place = |factor| {
        let letters = word.chars();
        letters.fold(7, |sum, letter| (sum * factor + letter as usize) % count)
    };
    [31, 37, 41, 43].map(place)
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
