//! Where things are: what a query that is a place asks for.

use super::record::record;
use super::shards::ShardList;

record! {
    /// Where the projects of a small directory lie, in ten-thousandths of a degree north and east of
    /// a corner.
    Near {
        /// The corner.
        corner: [i32; 2],
        /// The projects, in signs: document, latitude, longitude, and again.
        points: String,
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
    /// The street table, in the files of the words by which streets are looked for.
    Streets {
        /// The files.
        shards: ShardList,
        /// The corner from which fields are counted, in parts of a degree.
        corner: [i32; 2],
        /// How far north and east of it the corners of the communes lie, in signs; each stands for
        /// eight fields.
        corners: String,
        /// Degrees of latitude and of longitude are whole numbers of these parts.
        per_degree: [u16; 2],
    }
}

record! {
    /// A file of the street table: its rows as columns, which gzip makes less of, with line breaks
    /// between values.
    StreetRows {
        /// French names: how many words each shares with the one before, and its others; no words
        /// where a street is looked for by the Dutch one.
        french: String,
        /// Dutch names: so many `*` are the last words of the French one, and `-` is one that the
        /// street is not looked for by here. Nothing stands for one that is made as usual: of all
        /// words but the first, and what stood last behind stars.
        dutch: String,
        /// Without anything between: the communes by their places in the entry, counted from one,
        /// in capitals, then the field, how far north and east of the corner of the first one.
        places: String,
        /// In a large directory the nearest projects, with how many tens of metres they are away,
        /// both in base 36: `2a.7 3.1b`.
        near: String,
    }
}

/// A row of the street table.
#[derive(Clone, Debug)]
pub struct StreetRow {
    /// Its French name; none where it is looked for by the Dutch one.
    pub french: String,
    /// Its Dutch name; so many `*` are the last words of the French one, and `-` is one that the
    /// street is not looked for by here.
    pub dutch: String,
    /// Its communes and its field, as files hold them.
    pub place: String,
    /// The field, counted from the equator.
    pub field: [i32; 2],
    /// The nearest projects, as files hold them.
    pub near: String,
}

impl StreetRow {
    /// Whether both names are one: the Dutch one is all words of the French one.
    pub fn has_one_name(&self) -> bool {
        let is_made_of_it = self.dutch.bytes().all(|sign| sign == b'*');
        is_made_of_it && self.dutch.len() == self.french.split(' ').count()
    }

    /// Its Dutch name without stars.
    pub fn whole_dutch(&self) -> String {
        let stars = self.dutch.matches('*').count();
        let words: Vec<&str> = self.french.split(' ').collect();
        let end = words[words.len().saturating_sub(stars)..].join(" ");
        self.dutch
            .replacen(&"*".repeat(stars), &end, usize::from(stars > 0))
    }
}

impl StreetRows {
    /// Rows as a file holds them.
    pub fn new(mut rows: Vec<StreetRow>) -> Self {
        rows.sort_by(|a, b| (&a.french, &a.dutch, a.field).cmp(&(&b.french, &b.dutch, b.field)));
        let (mut before, mut ending) = ("", "");
        let french = rows.iter().map(|row| {
            let own = unshared_words(before, &row.french);
            before = &row.french;
            own
        });
        let french: Vec<String> = french.collect();
        let dutch = rows.iter().map(|row| {
            let own = row.dutch.trim_start_matches('*');
            let stars = row.dutch.len() - own.len();
            // As usual it is made of all words of the French one but the first, and of some ending.
            let has_all_but_one = || stars + 1 == row.french.split(' ').count();
            let is_usual = !row.french.is_empty() && own == ending && has_all_but_one();
            if stars > 0 {
                ending = own;
            }
            if is_usual { "" } else { row.dutch.as_str() }
        });
        let dutch: Vec<&str> = dutch.collect();
        let near: Vec<&str> = rows.iter().map(|row| row.near.as_str()).collect();
        Self {
            french: french.join("\n"),
            dutch: dutch.join("\n"),
            places: rows.iter().map(|row| row.place.as_str()).collect(),
            near: near.join("\n"),
        }
    }
}

/// A name without the words that it shares with the one before, behind how many these are.
fn unshared_words(before: &str, name: &str) -> String {
    const MOST: usize = 9;
    let pairs = before.split(' ').zip(name.split(' ')).take(MOST);
    let same = pairs.take_while(|(a, b)| a == b && !a.is_empty()).count();
    let rest = name.splitn(same + 1, ' ').nth(same).unwrap_or_default();
    same.to_string() + rest
}

/// A street lies in a field of some 75 m in both directions: most communes have no more of them
/// from side to side than are written in one sign.
pub const STREETS_PER_DEGREE: [u16; 2] = [1_400, 900];

/// The corners of communes are counted in so many fields, so that one sign writes them too.
pub const ORIGIN: i32 = 8;

/// A Dutch name without what it shares with the French one: `Jean Lageystraat` of `Rue Jean Lagey`
/// is `**straat`.
pub fn dutch_of(french: &str, dutch: &str) -> String {
    let begins = french.match_indices(' ').map(|(at, _)| at + 1);
    let mut ends = [0].into_iter().chain(begins).map(|at| &french[at..]);
    let longest = ends.find(|end| stands_once(end, dutch));
    longest.map_or_else(
        || dutch.to_owned(),
        |end| dutch.replacen(end, &"*".repeat(end.split(' ').count()), 1),
    )
}

/// Whether a part stands in a text, and only once. Both are so short that to look at each place where
/// it may begin is faster than to prepare a search.
fn stands_once(part: &str, text: &str) -> bool {
    let Some(first) = part.bytes().next() else {
        return false;
    };
    let begins = memchr::memchr_iter(first, text.as_bytes());
    let stands = begins.filter(|at| text.as_bytes()[*at..].starts_with(part.as_bytes()));
    stands.take(2).count() == 1
}

/// Bits for a word, of which half are set: with so many, one word in 120 is taken for one that it is
/// not, and the street table asked for nothing.
const BITS_EACH: usize = 10;

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

/// Places of so many for a word.
fn places(word: &str, count: usize) -> [usize; 7] {
    let place = |factor| {
        let letters = word.chars();
        letters.fold(7, |sum, letter| (sum * factor + letter as usize) % count)
    };
    [31, 37, 41, 43, 47, 53, 59].map(place)
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
            ("Tomberg", "Tomberg", "*"),
        ] {
            assert_eq!(dutch_of(french, dutch), written);
        }
    }
}
