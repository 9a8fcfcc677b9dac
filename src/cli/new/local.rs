//! A new file as its site has it: in its languages, with numbers of its country and a postal code of
//! its own.

use std::path::Path;

use annuaire::lang::Lang;
use annuaire::parse::{self, Frame};
use annuaire::source;
use jiff::civil::date;

use crate::cli::init::country::Country;

/// The numbers of the templates, and the postal code: those of Belgium.
const TELEPHONE: &str = "02 000 01 00";
const MOBILE: &str = "0474 00 00 00";
const POSTAL_CODE: &str = "code_postal: 1000";

/// What an association and a landlord are in the law that the templates know.
const FORMS: [&str; 2] = [
    "{ fr: ASBL, nl: VZW }",
    "{ fr: Société coopérative, nl: Coöperatieve vennootschap }",
];

/// A template as the site has it; what is not known of its country is left out.
pub fn local(template: &str, root: &Path) -> String {
    let files = source::read(root).files;
    // No line of a frame depends on the day.
    let (frame, _) = parse::frame(&files, |_| date(2000, 1, 1));
    let mut text = template.to_owned();
    if frame.country.country != Country::TOUR {
        text = of_country(&text, Country::of(frame.country.country).as_ref());
    }
    let code = frame.postal_codes.values().flatten().next();
    text = code.map_or_else(
        || without_lines(&text, &[POSTAL_CODE]),
        |code| text.replace(POSTAL_CODE, &format!("code_postal: {code}")),
    );
    in_languages(&text, &frame)
}

fn of_country(text: &str, country: Option<&Country>) -> String {
    let Some(country) = country else {
        return without_lines(text, &[&[TELEPHONE, MOBILE], &FORMS[..]].concat());
    };
    let [association, landlord] = country.legal_forms();
    let text = text.replace(TELEPHONE, country.telephone());
    let text = text.replace(MOBILE, country.mobile());
    let text = text.replace(FORMS[0], association);
    text.replace(FORMS[1], landlord)
}

fn without_lines(text: &str, with: &[&str]) -> String {
    let kept = text.split_inclusive('\n');
    kept.filter(|line| !with.iter().any(|part| line.contains(part)))
        .collect()
}

/// The texts of a template, which are in French and Dutch, in the one of the two that the site has.
fn in_languages(text: &str, frame: &Frame) -> String {
    let has = |lang| frame.languages.contains(&lang);
    match (has(Lang::FR), has(Lang::NL)) {
        (true, false) => text
            .split_inclusive('\n')
            .map(|line| only(line, true))
            .collect(),
        (false, true) => text
            .split_inclusive('\n')
            .map(|line| only(line, false))
            .collect(),
        _ => text.to_owned(),
    }
}

/// A line with one of its two texts, `{ fr: Gratuit, nl: Gratis }`; nothing of one that is the other.
fn only(line: &str, is_french: bool) -> String {
    let bare = line.trim_start_matches(['#', ' ']);
    if bare.starts_with(if is_french { "nl: " } else { "fr: " }) {
        return String::new();
    }
    let both = line.split_once("{ fr: ").and_then(|(before, rest)| {
        let (french, rest) = rest.split_once(", nl: ")?;
        let (dutch, after) = rest.split_once(" }")?;
        let kept = if is_french { french } else { dutch };
        Some(format!("{before}{kept}{after}"))
    });
    both.unwrap_or_else(|| line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_the_text_of_the_language() {
        let line = "# prix: { fr: gratuit, nl: gratis }   # prijs\n";
        assert_eq!(only(line, true), "# prix: gratuit   # prijs\n");
        assert_eq!(only(line, false), "# prix: gratis   # prijs\n");
        assert_eq!(only("#   nl: Welkom.\n", true), "");
        assert_eq!(only("#   nl: Welkom.\n", false), "#   nl: Welkom.\n");
        assert_eq!(only("nom: X\n", true), "nom: X\n");
    }
}
