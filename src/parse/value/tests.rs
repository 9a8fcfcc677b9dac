//! Whatever the text, every parser answers, and what it answers is sound.

use jiff::civil::{Date, Weekday};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;
use crate::model::{ActivityId, Ages, Email, Hours, PLANS, StreetPart, WebLink, is_id};

/// Texts that some parser accepts.
const VALID: &[&str] = &[
    "2026-12-19",
    "samedi 19 décembre 2026",
    "1er janv. 2027",
    "9h30-11h30",
    "van 9u tot 11u",
    "20h-1h",
    "après-midi",
    "9h-12h et 14h-16h",
    "mardi",
    "du lundi au vendredi",
    "premier et troisième mardi du mois",
    "om de twee weken op dinsdag",
    "oui",
    "1 200",
    "à partir de 12 ans",
    "6-12",
    "néo-araméen",
    "Rue X 2-40 pair",
    "Avenue du 11 Novembre 3-9",
    "+32 (0)2 555 01 23",
    "+33 1 23 45 67 89",
    "pcs@example.org",
    "https://example.org/a",
    "1070",
    "table-de-conversation",
];

/// Characters that tend to break parsers.
const NASTY: &[&str] = &[
    "", " ", "\u{a0}", "-", "–", "'", "’", ".", ",", ":", "/", "+", "#", "0", "9", "99999", "²",
    "½", "é", "e\u{301}", "İ", "ß", "ﬁ", "№", "\0", "\n", "\u{200b}", "\u{202e}", "٣", "中", "🙂",
];

fn mutated() -> impl Strategy<Value = String> {
    (select(VALID), select(NASTY), any::<Index>(), any::<Index>()).prop_map(
        |(text, nasty, from, to)| {
            let chars: Vec<char> = text.chars().collect();
            let (from, to) = (from.index(chars.len()), to.index(chars.len()));
            let head: String = chars[..from].iter().collect();
            let tail: String = chars[to..].iter().collect();
            format!("{head}{nasty}{tail}")
        },
    )
}

fn languages() -> impl Strategy<Value = Lang> {
    select(&[Lang::FR, Lang::NL, Lang::EN][..])
}

/// The answers of all parsers, in a form that can be looked at.
fn answers(text: &str, lang: Lang) -> Vec<Result<String, Problem>> {
    fn shown<T: std::fmt::Debug>(answer: Result<T, Problem>) -> Result<String, Problem> {
        answer.map(|value| format!("{value:?}"))
    }
    vec![
        shown(Date::parse(text, lang)),
        shown(Weekday::parse(text, lang)),
        shown(Hours::parse(text, lang)),
        shown(hours_list(text, lang)),
        shown(phrase(text, lang)),
        shown(position::pair(text).ok_or(Problem::SwappedPosition)),
        shown(exclusions(text, lang)),
        shown(mended(text, lang).ok_or(Problem::SwappedPosition)),
        shown(dates(text, lang)),
        shown(bool::parse(text, lang)),
        shown(whole(text, 1, 100_000)),
        shown(year(text)),
        shown(Ages::parse(text, lang)),
        shown(SpokenLanguage::parse(text, lang)),
        shown(StreetPart::parse(text, lang)),
        shown(telephones(text, &PLANS[0])),
        shown(<Email as Value>::parse(text, lang)),
        <WebLink as Value>::parse(text, lang).map(|link| link.display().to_owned()),
        postal_code(text, &PLANS[0]),
        shown(<ActivityId as Value>::parse(text, lang)),
    ]
}

/// Whatever is proposed for a text.
fn mended(text: &str, lang: Lang) -> Option<String> {
    let today = jiff::civil::date(2026, 12, 1);
    mend::date(text, lang)
        .or_else(|| mend::hours(text, lang))
        .or_else(|| mend::email(text))
        .or_else(|| mend::link(text))
        .or_else(|| with_year(text, today, Meant::Next))
        .or_else(|| with_purpose(text, &PLANS[0], ["numero", "pour"]))
}

fn every_parser_copes_with(text: &str, lang: Lang) {
    for problem in answers(text, lang).into_iter().filter_map(Result::err) {
        for (name, quoted) in problem.quoted() {
            assert!(name != "value" || quoted == text.trim(), "{problem:?}");
            assert!(name != "suggestion" || is_id(quoted), "{problem:?}");
        }
    }
    hours_are_sound(text, lang);
}

fn hours_are_sound(text: &str, lang: Lang) {
    for hours in hours_list(text, lang).unwrap_or_default() {
        if let Hours::Clock { start, end } = hours {
            let length = end.map_or(1, |end| end.0.saturating_sub(start.0));
            let crosses = end.is_some_and(|end| end.0 > 24 * 60);
            assert!(start.0 < 24 * 60 && length > 0, "{text}: {hours:?}");
            assert!(!crosses || length <= 12 * 60, "{text}: {hours:?}");
        }
    }
}

#[test]
fn every_valid_sample_is_read_by_some_parser() {
    for text in VALID {
        let answers = answers(text, Lang::FR);
        assert!(answers.iter().any(Result::is_ok), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_a_parser(text in "(?s).*", lang in languages()) {
        every_parser_copes_with(&text, lang);
    }

    #[test]
    fn no_slip_in_a_valid_text_breaks_a_parser(text in mutated(), lang in languages()) {
        every_parser_copes_with(&text, lang);
    }

    #[test]
    fn two_texts_in_one_break_no_parser(one in mutated(), other in mutated(), lang in languages()) {
        every_parser_copes_with(&format!("{one} {other}"), lang);
    }
}
