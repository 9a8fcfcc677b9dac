//! Yes and no.

use super::Value;
use super::scan::{plain, quote};
use crate::diagnostic::Problem;
use crate::lang::Lang;

impl Value for bool {
    fn parse(text: &str, _: Lang) -> Result<Self, Problem> {
        match plain(text).as_str() {
            "oui" | "ja" | "yes" | "true" => Ok(true),
            "non" | "nee" | "neen" | "no" | "false" => Ok(false),
            _ => Err(Problem::NotYesNo { value: quote(text) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_three_languages() {
        for text in ["oui", " Ja ", "YES", "true", "\u{a0}oui\u{200b}"] {
            assert_eq!(bool::parse(text, Lang::FR), Ok(true), "{text}");
        }
        for text in ["non", "nee", "Neen", "no", "FALSE"] {
            assert_eq!(bool::parse(text, Lang::NL), Ok(false), "{text}");
        }
    }

    #[test]
    fn perhaps_is_neither() {
        for text in [
            "",
            "peut-être",
            "o",
            "1",
            "on",
            "oui non",
            "nee!",
            "ouï-dire",
        ] {
            let problem = Problem::NotYesNo { value: text.into() };
            assert_eq!(bool::parse(text, Lang::FR), Err(problem), "{text}");
        }
    }
}
