//! Postal codes, as the post of each country has them.

use super::scan::{plain_characters, quote};
use crate::diagnostic::Problem;
use crate::model::Plan;

/// The form of a country's codes: `9` is a digit, `A` a letter, what stands in brackets may be
/// missing. Source: Universal Postal Union, addressing of each country.
const FORMS: [(&str, &[&str]); 9] = [
    ("BE", &["9999"]),
    ("FR", &["99999"]),
    ("LU", &["9999"]),
    ("NL", &["9999 AA", "9999AA", "9999"]),
    ("DE", &["99999"]),
    ("CH", &["9999"]),
    (
        "GB",
        &[
            "A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA",
        ],
    ),
    ("ES", &["99999"]),
    ("PT", &["9999-999", "9999"]),
];

/// Reads a postal code of a country; in Belgium four digits, of which the first is not 0.
pub fn postal_code(text: &str, home: &Plan) -> Result<String, Problem> {
    let code = plain_characters(text).to_uppercase();
    let code = without_country(&code, home).to_owned();
    let forms = FORMS.iter().find(|(country, _)| *country == home.country);
    let known = forms.is_some_and(|(_, forms)| forms.iter().any(|form| fits(&code, form)));
    let begins_with_zero =
        matches!(home.country, "BE" | "LU" | "CH" | "NL") && code.starts_with('0');
    if known && !begins_with_zero {
        Ok(apart(&code, home))
    } else {
        Err(Problem::NotAPostalCode { value: quote(text) })
    }
}

/// The letters of a Dutch code apart from its digits, as its post writes them: `1012 AB`.
fn apart(code: &str, home: &Plan) -> String {
    match code.split_at_checked(4) {
        Some((digits, letters)) if home.country == "NL" && letters.len() == 2 => {
            format!("{digits} {letters}")
        }
        _ => code.to_owned(),
    }
}

/// The code of `B-1070` and `BE 1070`.
fn without_country<'c>(code: &'c str, home: &Plan) -> &'c str {
    let rest = code.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let (letters, rest) = (&code[..code.len() - rest.len()], rest);
    let own = !letters.is_empty() && home.country.starts_with(letters);
    let bare = rest.trim_start_matches([' ', '-']);
    if own && bare.len() < rest.len() {
        bare
    } else {
        code
    }
}

fn fits(code: &str, form: &str) -> bool {
    let same = |(c, sign): (char, char)| match sign {
        '9' => c.is_ascii_digit(),
        'A' => c.is_ascii_alphabetic(),
        sign => c == sign,
    };
    code.chars().count() == form.len() && code.chars().zip(form.chars()).all(same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PLANS, plan};

    #[test]
    fn a_belgian_postal_code_is_four_digits() {
        for text in [" 1070\u{a0}", "B-1070", "b 1070", "BE-1070"] {
            assert_eq!(
                postal_code(text, &PLANS[0]).as_deref(),
                Ok("1070"),
                "{text}"
            );
        }
        for text in [
            "", "107", "10700", "0999", "F-1070", "B1070", "1O70", "10 70", "+107",
        ] {
            let problem = Problem::NotAPostalCode { value: text.into() };
            assert_eq!(postal_code(text, &PLANS[0]), Err(problem), "{text}");
        }
    }

    #[test]
    fn each_country_has_its_form() {
        for (country, code) in [
            ("FR", "69001"),
            ("NL", "1012 AB"),
            ("GB", "SW1A 1AA"),
            ("PT", "1000-001"),
            ("FR", "01000"),
        ] {
            assert_eq!(
                postal_code(code, plan(country).unwrap()).as_deref(),
                Ok(code)
            );
        }
        let dutch = postal_code("1012ab", plan("NL").unwrap());
        assert_eq!(dutch.as_deref(), Ok("1012 AB"));
        assert!(
            PLANS
                .iter()
                .all(|plan| FORMS.iter().any(|(country, _)| *country == plan.country))
        );
    }
}
