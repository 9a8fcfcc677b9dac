//! Whole numbers and years.

use std::ops::RangeInclusive;

use super::scan::{number, plain_characters, quote};
use crate::diagnostic::Problem;

/// The years we take for meant; others are slips of the finger.
pub(super) const YEARS: RangeInclusive<i16> = 1900..=2200;

/// Reads a whole number from `least` to `most`, both included: `382`, `1 200`, `1.200`.
pub fn whole(text: &str, least: u32, most: u32) -> Result<u32, Problem> {
    ungrouped(&plain_characters(text))
        .and_then(|digits| digits.parse().ok())
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| Problem::NotANumber {
            value: quote(text),
            least: least.to_string(),
            most: most.to_string(),
        })
}

/// Reads a year of four digits.
pub fn year(text: &str) -> Result<i16, Problem> {
    year_of_four(text.trim()).ok_or_else(|| {
        year_with_more(text).unwrap_or_else(|| Problem::NotAYear { value: quote(text) })
    })
}

fn year_of_four(text: &str) -> Option<i16> {
    let year = i16::try_from(number(text, 4)?).ok()?;
    YEARS.contains(&year).then_some(year)
}

/// `septembre 2009`: one year among other words, which must not be dropped for it.
fn year_with_more(text: &str) -> Option<Problem> {
    let numbers = text.split(|sign: char| !sign.is_ascii_alphanumeric());
    let is_year = |word: &&str| year_of_four(word).is_some();
    let mut years = numbers.filter(is_year);
    let (year, other) = (years.next()?, years.next());
    let more = text.replacen(year, "", 1).contains(char::is_alphanumeric);
    (more && other.is_none()).then(|| Problem::YearWithMore {
        value: quote(text),
        year: year.to_owned(),
    })
}

/// The digits without the spaces or points between thousands.
fn ungrouped(text: &str) -> Option<String> {
    let separator = if text.contains('.') { '.' } else { ' ' };
    let groups: Vec<&str> = text.split(separator).collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let well_formed = match &groups[..] {
        [alone] => digits(alone),
        [first, rest @ ..] => {
            digits(first) && first.len() <= 3 && rest.iter().all(|g| digits(g) && g.len() == 3)
        }
        [] => false,
    };
    well_formed.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_may_be_set_apart() {
        for text in [
            "1200",
            "1 200",
            " 1\u{a0}200 ",
            "1\u{202f}200",
            "1.200",
            "01200",
        ] {
            assert_eq!(whole(text, 0, 10_000), Ok(1200), "{text}");
        }
        assert_eq!(whole("1 234 567", 0, u32::MAX), Ok(1_234_567));
    }

    #[test]
    fn what_is_not_a_whole_number_within_its_limits_is_refused() {
        for text in [
            "",
            "-1",
            "+1",
            "4",
            "91",
            "1,5",
            "1.5",
            "12.",
            ".",
            "1 2",
            "1.2000",
            "1 200.300",
            "dix",
            "10²",
            "٣",
            "10 %",
            "99999999999999999999999",
        ] {
            let problem = Problem::NotANumber {
                value: text.into(),
                least: "5".into(),
                most: "90".into(),
            };
            assert_eq!(whole(text, 5, 90), Err(problem), "{text}");
        }
    }

    #[test]
    fn a_year_has_four_digits_of_our_times() {
        assert_eq!(year(" 1999 "), Ok(1999));
        for text in [
            "",
            "99",
            "1899",
            "2201",
            "19 99",
            "1.999",
            "'99",
            "1999-2000",
        ] {
            let problem = Problem::NotAYear { value: text.into() };
            assert_eq!(year(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn a_year_among_other_words_is_named() {
        for text in ["septembre 2009", "09/2009", "2009-09-01", "en 2009"] {
            let problem = Problem::YearWithMore {
                value: text.into(),
                year: "2009".into(),
            };
            assert_eq!(year(text), Err(problem), "{text}");
        }
    }
}
