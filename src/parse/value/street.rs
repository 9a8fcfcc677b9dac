//! Streets, and stretches of them: `Rue X 2-40 pair`.

use super::Value;
use super::scan::{number, plain, plain_characters, quote};
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::{Side, StreetPart};

/// What may stand before a number, and belongs to neither it nor the street: `Rue X n° 12`.
const MARKS: [&str; 5] = ["n°", "no", "nr", "nr.", "numero"];

/// What stands between two numbers.
const DASHES: [&str; 4] = ["-", "a", "tot", "t/m"];

/// What a name cannot end with: `Rue X 2 et 4` is two stretches, `12 bte 3` is one door.
const LINKS: [&str; 9] = ["et", "en", "&", "+", "-", "/", "bte", "boite", "bus"];

impl Value for StreetPart {
    fn parse(text: &str, _: Lang) -> Result<Self, Problem> {
        let apart = apart(text);
        let words = whole_numbers(&apart);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        street_part(&words).ok_or_else(|| Problem::NotAStreet { value: quote(text) })
    }
}

/// Reads several stretches that stand in one text: `Rue X 2-40, Rue Y et Rue Z`.
pub fn streets(text: &str, lang: Lang) -> Result<Vec<StreetPart>, Problem> {
    let whole = StreetPart::parse(text, lang);
    let joined = text
        .replace(" et ", ",")
        .replace(" en ", ",")
        .replace(';', ",");
    let parts: Vec<&str> = joined.split(',').map(str::trim).collect();
    // What begins with a number belongs to the street before, and is not understood here.
    let named = |part: &&str| part.starts_with(char::is_uppercase);
    if parts.len() < 2 || !parts.iter().all(named) {
        return whole.map(|part| vec![part]);
    }
    let parts: Result<Vec<StreetPart>, _> = parts
        .iter()
        .map(|part| StreetPart::parse(part, lang))
        .collect();
    parts.or_else(|_| whole.map(|part| vec![part]))
}

/// The text with `n°12` apart, and without the words that only lead to a side.
fn apart(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match plain(word).as_str() {
            "cote" | "kant" | "numeros" | "nummers" | "zijde" => {}
            _ => words.push(
                word.replace("n°", "n° ")
                    .replace("N°", "N° ")
                    .replace("nr.", "nr. "),
            ),
        }
    }
    // A name may hold such a word: `Rue de la Côte`; then it is none that leads to a side.
    let side = words
        .last()
        .map(|last| plain(last.trim_matches(['(', ')'])));
    let sided = side.is_some_and(|side| SIDES.contains(&side.as_str()));
    if sided {
        words.join(" ")
    } else {
        text.replace("n°", "n° ").replace("N°", "N° ")
    }
}

/// What may stand behind a number: `12 bis`.
const BEHIND: [&str; 3] = ["bis", "ter", "quater"];

/// The words of a text, in which `12 bis` is one.
fn whole_numbers(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let lower = word.to_lowercase();
        let rests = BEHIND.iter().filter_map(|end| lower.strip_prefix(end));
        let mut ends = rests.map(|rest| !rest.starts_with(char::is_alphabetic));
        let before = words.last_mut();
        match before.filter(|before| before.ends_with(|c: char| c.is_ascii_digit())) {
            Some(before) if ends.any(|ends| ends) => before.push_str(&lower),
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// The words for the two sides.
const SIDES: [&str; 6] = ["pair", "pairs", "even", "impair", "impairs", "oneven"];

/// Reads from the end: the side, then the numbers, and what is left is the name.
fn street_part(words: &[&str]) -> Option<StreetPart> {
    let (words, side) = split_side(words);
    let (words, numbers) = split_numbers(words);
    let name = name(words)?;
    numbers
        .is_none_or(|numbers| is_stretch(numbers, side))
        .then_some(StreetPart {
            name,
            numbers,
            side,
        })
}

fn split_side<'a>(words: &'a [&'a str]) -> (&'a [&'a str], Side) {
    let Some((last, rest)) = words.split_last() else {
        return (words, Side::Both);
    };
    match plain(last.trim_matches(['(', ')'])).as_str() {
        "pair" | "pairs" | "even" => (rest, Side::Even),
        "impair" | "impairs" | "oneven" => (rest, Side::Odd),
        _ => (words, Side::Both),
    }
}

fn split_numbers<'a>(words: &'a [&'a str]) -> (&'a [&'a str], Option<(u16, u16)>) {
    if let [rest @ .., first, dash, last] = words
        && DASHES.contains(&plain(dash).as_str())
        && let Some(ends) = house_number(first).zip(house_number(last))
    {
        return (rest, Some(ends));
    }
    if let [rest @ .., last] = words
        && let Some(ends) = ends(&plain_characters(last))
    {
        return (rest, Some(ends));
    }
    (words, None)
}

/// `2-40`, or `12`, which begins and ends with itself.
fn ends(word: &str) -> Option<(u16, u16)> {
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    house_number(first).zip(house_number(last))
}

/// `12`, `12A`, `12bis`: to us they are all at number 12.
fn house_number(word: &str) -> Option<u16> {
    let (digits, suffix) = word.split_at(digits_end(word));
    let plain_suffix = suffix.len() <= 1 && suffix.bytes().all(|b| b.is_ascii_alphabetic());
    let known = plain_suffix || BEHIND.contains(&suffix.to_lowercase().as_str());
    (known && !digits.is_empty())
        .then(|| number(digits, 4))
        .flatten()
}

fn digits_end(word: &str) -> usize {
    word.find(|c: char| !c.is_ascii_digit())
        .unwrap_or(word.len())
}

/// The name without what leads to the number; `None` when a number is left at its end, or a
/// range anywhere, for then we did not understand the text.
fn name(words: &[&str]) -> Option<String> {
    let words = match words {
        [rest @ .., mark] if MARKS.contains(&plain(mark).as_str()) => rest,
        _ => words,
    };
    let last = words.last()?;
    let name = words.join(" ").trim_end_matches([',', ' ']).to_owned();
    let understood = !is_stray_number(last)
        && !LINKS.contains(&plain(last).as_str())
        && !words.iter().any(|word| is_stray_range(word));
    (understood && name.chars().any(char::is_alphabetic)).then_some(name)
}

/// `12/3`, but not `1er` or `11-Novembre`, which are parts of names.
fn is_stray_number(word: &str) -> bool {
    let is_letter = |b: &u8| !b.is_ascii() || b.is_ascii_alphabetic();
    let is_word = word
        .as_bytes()
        .windows(2)
        .any(|two| two.iter().all(is_letter));
    begins_with_digit(word) && !is_word
}

/// `2-40`, but not `11-Novembre`.
fn is_stray_range(word: &str) -> bool {
    plain_characters(word)
        .split_once('-')
        .is_some_and(|(first, last)| begins_with_digit(first) && begins_with_digit(last))
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the numbers go up from 1 or more, and the side has one of them.
fn is_stretch((first, last): (u16, u16), side: Side) -> bool {
    let has_side = match side {
        Side::Both => true,
        Side::Even => first < last || first % 2 == 0,
        Side::Odd => first < last || first % 2 == 1,
    };
    1 <= first && first <= last && has_side
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_street_is_read_whole_in_part_and_on_one_side() {
        for (text, name, numbers, side) in [
            ("Rue du Sel", "Rue du Sel", None, Side::Both),
            ("  Rue\u{a0}du  Sel ", "Rue du Sel", None, Side::Both),
            ("Rue X 2-40", "Rue X", Some((2, 40)), Side::Both),
            ("Rue X 2–40", "Rue X", Some((2, 40)), Side::Both),
            ("Rue X 2 – 40", "Rue X", Some((2, 40)), Side::Both),
            ("Rue X 2 à 40", "Rue X", Some((2, 40)), Side::Both),
            ("Rue X, 2-40", "Rue X", Some((2, 40)), Side::Both),
            ("Rue X 2-40 pair", "Rue X", Some((2, 40)), Side::Even),
            ("Rue X 2-40 (pair)", "Rue X", Some((2, 40)), Side::Even),
            ("Rue X 1-9 IMPAIR", "Rue X", Some((1, 9)), Side::Odd),
            ("Zoutweg 1-9 oneven", "Zoutweg", Some((1, 9)), Side::Odd),
            ("Zoutweg 2-8 even", "Zoutweg", Some((2, 8)), Side::Even),
            ("Rue X pair", "Rue X", None, Side::Even),
            ("Rue X 12", "Rue X", Some((12, 12)), Side::Both),
            ("Rue X n° 12", "Rue X", Some((12, 12)), Side::Both),
            ("Rue X 12A-14bis", "Rue X", Some((12, 14)), Side::Both),
            ("Rue X 1 bis-9 ter", "Rue X", Some((1, 9)), Side::Both),
            ("Rue X 12 BIS", "Rue X", Some((12, 12)), Side::Both),
            ("Rue X 2 bis à 8 pair", "Rue X", Some((2, 8)), Side::Even),
            ("Rue du 3 Terrain", "Rue du 3 Terrain", None, Side::Both),
            ("10ème Avenue", "10ème Avenue", None, Side::Both),
            ("10ème Avenue 5", "10ème Avenue", Some((5, 5)), Side::Both),
            ("Place Albert 1er", "Place Albert 1er", None, Side::Both),
            ("Rue de l’Été", "Rue de l’Été", None, Side::Both),
            ("Rue du 11-Novembre", "Rue du 11-Novembre", None, Side::Both),
        ] {
            let part = StreetPart::parse(text, Lang::FR).unwrap();
            let read = (part.name.as_str(), part.numbers, part.side);
            assert_eq!(read, (name, numbers, side), "{text}");
        }
    }

    #[test]
    fn a_date_in_a_name_is_not_a_number_of_the_street() {
        let part = StreetPart::parse("Avenue du 11 Novembre 3-9", Lang::FR).unwrap();
        assert_eq!(part.name, "Avenue du 11 Novembre");
        assert_eq!(part.numbers, Some((3, 9)));
        let whole = StreetPart::parse("Avenue du 11 Novembre", Lang::FR).unwrap();
        assert_eq!(whole.numbers, None);
    }

    #[test]
    fn what_is_not_a_street_is_refused() {
        for text in [
            "",
            "12",
            "2-40",
            "pair",
            "2-40 pair",
            ",",
            "Rue X 0",
            "Rue X 0-10",
            "Rue X 40-2",
            "Rue X 12 impair",
            "Rue X 70000",
            "Rue X 12/3",
            "Rue X 12, 14",
            "Rue X 12-14-16",
            "Rue X 2-40, 44-50",
            "Rue X 2- 40",
            "Rue X 2 et 4",
            "Rue X 2-40 pairr",
            "Rue X 2-40 pair impair",
            "Rue X 2-",
            "n° 12",
            "Rue X 12 bte 3",
            "Rue X 12A/3",
        ] {
            let problem = Problem::NotAStreet { value: text.into() };
            assert_eq!(StreetPart::parse(text, Lang::FR), Err(problem), "{text}");
        }
    }
}
