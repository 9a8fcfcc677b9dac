//! Telephone numbers in a text: one, several, with an extension, with the words people put around.
//!
//! A word that says something of a number is never left out: the text is refused, and the form is
//! shown in which the number and its words both have their place.

use super::scan::{number, plain, plain_characters, quote, tokens};
use crate::diagnostic::Problem;
use crate::model::{NotAPhone, Phone, Plan};

/// A number with its extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telephone {
    /// The number.
    pub number: Phone,
    /// What to dial once somebody answers.
    pub extension: Option<String>,
}

/// Words before a number that only say that it is one.
const LABELS: [&str; 14] = [
    "tel",
    "telephone",
    "telefoon",
    "phone",
    "gsm",
    "mobile",
    "mobiel",
    "portable",
    "t",
    "m",
    "whatsapp",
    "wa",
    "numero",
    "nr",
];
/// Words before an extension.
const EXTENSIONS: [&str; 8] = [
    "poste",
    "ext",
    "extension",
    "toestel",
    "interne",
    "intern",
    "doorkiesnummer",
    "x",
];
/// What stands between two numbers; signs that also stand within one need spaces around.
const BETWEEN: [&str; 12] = [
    ",", ";", "|", " / ", " - ", " – ", " ou ", " of ", " et ", " en ", " & ", "\n",
];

/// Reads every number of a text as people of a country write them.
///
/// # Errors
/// The problem of the first number that is none.
pub fn telephones(text: &str, home: &Plan) -> Result<Vec<Telephone>, Problem> {
    let spoken = plain_characters(text);
    let parts = parts(&spoken);
    parts
        .iter()
        .map(|part| telephone(part, text, home))
        .collect()
}

/// The numbers of a text; the text itself when it holds but one.
fn parts(text: &str) -> Vec<&str> {
    for sign in BETWEEN {
        let Some((first, rest)) = text.split_once(sign) else {
            continue;
        };
        if enough_digits(first) && enough_digits(rest) {
            let mut all = parts(first);
            all.extend(parts(rest));
            return all;
        }
    }
    // `02 555 01 23/0474 79 97 09`: a slash between two whole numbers needs no spaces.
    match text.split_once('/') {
        Some((first, rest)) if count(first) >= 8 && count(rest) >= 8 => vec![first, rest],
        _ => vec![text],
    }
}

fn count(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

/// Whether a text holds enough digits for a number, or is a short one.
fn enough_digits(text: &str) -> bool {
    let text = text.trim();
    let short = (3..=4).contains(&text.len()) && text.starts_with('1');
    count(text) >= 8 || (short && count(text) == text.len())
}

fn telephone(part: &str, text: &str, home: &Plan) -> Result<Telephone, Problem> {
    let refuse = |reason| problem(reason, text);
    if let Some(number) = link(part) {
        let number = Phone::parse(&number, home).map_err(refuse)?;
        return Ok(Telephone {
            number,
            extension: None,
        });
    }
    let part = without_label(part);
    let end = part.find(|c: char| !is_dialled(c)).unwrap_or(part.len());
    let (digits, rest) = part.split_at(end);
    // A bracket that opens at the end belongs to what follows.
    let digits = digits.trim_end_matches([' ', '(', '-', '.', '/']);
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || is_ornament(c));
    let extension = extension(rest);
    if extension.is_none() && !rest.is_empty() {
        return Err(refuse(NotAPhone::Unreadable));
    }
    let number = Phone::parse(digits, home).map_err(refuse)?;
    Ok(Telephone { number, extension })
}

fn is_dialled(c: char) -> bool {
    c.is_ascii_digit() || " +/.-()".contains(c)
}

/// Signs and pictures that say nothing.
fn is_ornament(c: char) -> bool {
    "()[].,:;*".contains(c) || !(c.is_alphanumeric() || c.is_ascii())
}

/// The number of `tel:+3225550123`, and of `https://wa.me/32474799709`, which has no `+`.
fn link(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(number) = text
        .strip_prefix("tel:")
        .filter(|number| !number.contains(' '))
    {
        return Some(number.to_owned());
    }
    let bare = text
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let number = bare
        .strip_prefix("wa.me/")
        .or_else(|| bare.strip_prefix("api.whatsapp.com/send?phone="))?;
    Some(format!("+{}", number.trim_start_matches('+')))
}

/// The text behind what only says that a number follows: `Tél. :`, `GSM`, a picture.
fn without_label(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        text = text.trim_start_matches(|c: char| c.is_whitespace() || (is_ornament(c) && c != '('));
        let end = text
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(text.len());
        let word = plain(&text[..end]);
        if !LABELS.contains(&word.as_str()) {
            return text;
        }
        text = &text[end..];
    }
}

/// The digits of `poste 5`, `ext. 12`, `toestel 5`.
fn extension(rest: &str) -> Option<String> {
    let plain = plain(rest);
    match tokens(&plain)[..] {
        [word, digits] | [word, "." | ":", digits] if EXTENSIONS.contains(&word) => {
            number(digits, 5).map(|_| digits.to_owned())
        }
        _ => None,
    }
}

fn problem(reason: NotAPhone, text: &str) -> Problem {
    let value = quote(text);
    match reason {
        NotAPhone::Unreadable => Problem::NotAPhone { value },
        NotAPhone::WithoutZero(meant) => Problem::PhoneWithoutZero { value, meant },
        NotAPhone::Digits(count, expected) => Problem::PhoneDigits {
            value,
            count: count.to_string(),
            expected: expected.to_string(),
        },
        NotAPhone::Foreign(meant) => Problem::ForeignPhone {
            value,
            meant: meant.join(", "),
        },
    }
}

/// A text that holds one number with its words, in the form that gives both their place: the keys
/// are those of number and purpose.
pub fn with_purpose(text: &str, home: &Plan, keys: [&str; 2]) -> Option<String> {
    let plain = plain_characters(text);
    let digits = |c: char| c.is_ascii_digit() || c == '+';
    let start = plain.find(digits)?;
    let tail = &plain[start..];
    let end = tail.find(|c: char| !is_dialled(c)).unwrap_or(tail.len());
    let number = tail[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
    let before = without_label(plain[..start].trim()).trim_matches([' ', ':', '(']);
    let after = tail[number.len()..].trim_matches([' ', '(', ')', ':', ',', '-']);
    let words = if before.is_empty() { after } else { before };
    let plain_words = !words.is_empty()
        && words
            .chars()
            .all(|c| c.is_alphabetic() || " '-’".contains(c));
    let one_side = before.is_empty() || after.is_empty();
    (plain_words && one_side && Phone::parse(number, home).is_ok())
        .then(|| format!("{{ {}: {number}, {}: {words} }}", keys[0], keys[1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::plan;

    fn read(text: &str) -> Result<Vec<String>, Problem> {
        let read = telephones(text, plan("BE").unwrap())?;
        let shown = |one: Telephone| match one.extension {
            Some(extension) => format!("{} #{extension}", one.number.display()),
            None => one.number.display(),
        };
        Ok(read.into_iter().map(shown).collect())
    }

    #[test]
    fn the_words_around_a_number_that_say_nothing_are_left_out() {
        for text in [
            " 02 555 01 23 ",
            "02\u{a0}555\u{202f}01\u{2009}23",
            "02/555–01–23",
            "02\u{2011}555\u{2212}01-23",
            "Tél : 02 555 01 23",
            "T. 02 555 01 23",
            "\u{202a}+32 2 555 01 23\u{202c}",
            "+32 2 555 01 23 📞",
            "☎ 02 555 01 23",
            "tel:+3225550123",
            "(02) 555 01 23",
            "02 555 01 23.",
        ] {
            assert_eq!(read(text), Ok(vec!["02 555 01 23".to_owned()]), "{text}");
        }
        let link = read("https://wa.me/32474799709");
        assert_eq!(link, Ok(vec!["0474 79 97 09".to_owned()]));
    }

    #[test]
    fn several_numbers_and_extensions_are_kept() {
        for text in [
            "02 555 01 23 / 0474 79 97 09",
            "02 555 01 23/0474 79 97 09",
            "02 555 01 23, 0474 79 97 09",
            "02 555 01 23 - 0474 79 97 09",
            "02 555 01 23 ou 0474 79 97 09",
            "tel 02 555 01 23; gsm 0474 79 97 09",
            "+32 (0)2 555 01 23 | M +32 474 79 97 09",
        ] {
            let both = ["02 555 01 23", "0474 79 97 09"]
                .map(str::to_owned)
                .to_vec();
            assert_eq!(read(text), Ok(both), "{text}");
        }
        for text in [
            "02 555 01 23 (poste 5)",
            "02 555 01 23 ext. 5",
            "02 555 01 23 toestel 5",
        ] {
            assert_eq!(read(text), Ok(vec!["02 555 01 23 #5".to_owned()]), "{text}");
        }
    }

    #[test]
    fn words_that_say_something_are_shown_their_place() {
        let keys = ["numero", "pour"];
        let home = plan("BE").unwrap();
        for (text, form) in [
            (
                "02 555 01 23 (le matin)",
                Some("{ numero: 02 555 01 23, pour: le matin }"),
            ),
            (
                "Secrétariat : 02 555 01 23",
                Some("{ numero: 02 555 01 23, pour: Secrétariat }"),
            ),
            ("02 555 01 23 sauf 12h", None),
            ("appelez", None),
        ] {
            assert!(read(text).is_err(), "{text}");
            assert_eq!(with_purpose(text, home, keys).as_deref(), form, "{text}");
        }
        assert!(matches!(
            read("O2 555 01 23"),
            Err(Problem::NotAPhone { .. })
        ));
    }
}
