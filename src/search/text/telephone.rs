//! Telephone numbers as terms: people type them in many forms, and often only their end.

use super::tokens::unified;
use crate::model::Plan;

/// How many last digits of a number are terms of their own.
const ENDS: [usize; 3] = [7, 6, 4];

/// The terms of a number in E.164 form: without `+` and the code of its country where that is ours,
/// and its last digits.
pub fn terms(e164: &str, home: &Plan) -> Vec<String> {
    let international = e164.strip_prefix('+');
    let digits = international.map_or(e164, |digits| {
        digits.strip_prefix(home.code).unwrap_or(digits)
    });
    let ends = ENDS.iter().filter(|end| digits.len() > **end);
    let ends = ends.map(|end| digits[digits.len() - end..].to_owned());
    [digits.to_owned()].into_iter().chain(ends).collect()
}

/// What is looked for when a query is a telephone number: six digits or more and nothing else but
/// what people write between them, without the code of the country (`+32`, `0032`) and without what
/// is dialled before a number at home.
pub fn query(text: &str, home: &Plan) -> Option<String> {
    let text: String = text.chars().map(unified).collect();
    let text = without_name(&text);
    let between = |c: char| " ./-()+\u{a0}\u{200e}\u{200f}\u{202f}".contains(c);
    let known = text.chars().all(|c| c.is_ascii_digit() || between(c));
    let text = text.replace(['\u{200e}', '\u{200f}'], "");
    let text = text.trim().replace("(0)", "");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let international = if text.starts_with('+') {
        Some(digits.as_str())
    } else {
        digits.strip_prefix("00")
    };
    let national = match international {
        Some(digits) => digits.strip_prefix(home.code).unwrap_or(digits),
        None => digits.as_str(),
    };
    let national = national.strip_prefix(home.trunk).unwrap_or(national);
    (known && digits.len() >= 6).then(|| national.to_owned())
}

/// `tel. 02 ...` without what only says that it is a telephone number.
fn without_name(text: &str) -> &str {
    const NAMES: [&str; 6] = ["telefoon", "telephone", "téléphone", "phone", "gsm", "tel"];
    let text = text.trim_start();
    let named = NAMES.iter().find_map(|name| {
        let (start, rest) = text.split_at_checked(name.len())?;
        let ends = !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        (start.to_lowercase() == *name && ends).then_some(rest)
    });
    named.map_or(text, |rest| {
        rest.trim_start_matches(|c: char| c.is_whitespace() || ".:".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PLANS;

    fn plan(country: &str) -> &'static Plan {
        let plan = PLANS.iter().find(|plan| plan.country == country);
        plan.unwrap()
    }

    #[test]
    fn a_number_is_found_whole_and_by_its_end() {
        assert_eq!(
            terms("+3225550123", plan("BE")),
            ["25550123", "5550123", "550123", "0123"]
        );
        assert_eq!(terms("+33123456789", plan("FR"))[0], "123456789");
        assert_eq!(terms("+3225550123", plan("FR"))[0], "3225550123");
    }

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        for text in [
            "02 555 01 23",
            "02/555.01.23",
            "+32 2 555 01 23",
            "0032 (0)2 555-01-23",
            "٠٢ ٥٥٥ ٠١ ٢٣",
        ] {
            assert_eq!(
                query(text, plan("BE")).as_deref(),
                Some("25550123"),
                "{text}"
            );
        }
        assert_eq!(
            query("tel: 02 555 01 23", plan("BE")).as_deref(),
            Some("25550123")
        );
        assert_eq!(query("555 01 23", plan("BE")).as_deref(), Some("5550123"));
        assert_eq!(query("1070", plan("BE")), None);
        assert_eq!(query("rue 123456", plan("BE")), None);
        assert_eq!(
            query("+33 1 23 45 67 89", plan("FR")).as_deref(),
            Some("123456789")
        );
    }
}
