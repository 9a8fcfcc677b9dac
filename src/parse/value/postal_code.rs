//! Belgian postal codes.

use super::scan::{number, quote};
use crate::diagnostic::Problem;

/// Reads a Belgian postal code: four digits, of which the first is not 0.
pub fn postal_code(text: &str) -> Result<String, Problem> {
    let code = text.trim();
    if number(code, 4).is_some_and(|n| n >= 1000) {
        Ok(code.to_owned())
    } else {
        Err(Problem::NotAPostalCode { value: quote(text) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postal_code_is_four_digits() {
        assert_eq!(postal_code(" 1070\u{a0}").as_deref(), Ok("1070"));
        for text in [
            "", "107", "10700", "0999", "B-1070", "1O70", "10 70", "+107",
        ] {
            let problem = Problem::NotAPostalCode { value: text.into() };
            assert_eq!(postal_code(text), Err(problem), "{text}");
        }
    }
}
