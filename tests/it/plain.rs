//! The words of the interface are plain: short sentences, no bare abbreviations, and always the
//! same word for the same thing. What the content says is for `check`.

use std::fs;

use crate::support::repository;

/// The interface's languages, with words that another word of the catalogue already says.
const CATALOGUES: &[(&str, &[&str])] = &[
    (
        "fr",
        &[
            "calendrier",
            "courriel",
            "voisinage",
            "municipalité",
            "bailleur",
        ],
    ),
    (
        "nl",
        &["kalender", "buurt", "mailadres", "verhuurder", "poster"],
    ),
    (
        "en",
        &[
            "district",
            "municipality",
            "agenda",
            "landlord",
            "telephone",
        ],
    ),
    ("ar", &["أجندة", "رزنامة", "إيميل", "منطقة"]),
    ("bg", &["комуна", "е-поща", "постер", "хазяин", "махала"]),
    (
        "de",
        &[
            "kommune",
            "quartier",
            "nachbarschaft",
            "vermieter",
            "poster",
        ],
    ),
    (
        "es",
        &["comuna", "e-mail", "casero", "vecindario", "póster"],
    ),
    ("tr", &["ilçe", "semt", "eposta", "ev sahibi", "poster"]),
    ("uk", &["проект", "імейл", "муніципалітет", "квартал"]),
];

/// Most words of a sentence.
const SENTENCE: usize = 14;

/// The names of buttons of others are quoted as they are, however long they make a sentence.
const QUOTES_OTHERS: &[&str] = &["android", "iphone"];

/// Names rather than abbreviations, and what stands on buttons and files.
const NAMES: &[&str] = &["BY", "CC", "LSFB", "OK", "SMS", "URL", "VGT"];

/// Every key of a catalogue with what it says.
fn texts(language: &str) -> Vec<(String, String)> {
    let file = repository("themes/quartier/i18n").join(format!("{language}.yaml"));
    let catalogue = fs::read_to_string(file).unwrap();
    // `locale` is a code for machines.
    let lines = catalogue
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    lines
        .filter_map(|line| line.split_once(": "))
        .map(|(key, text)| (key.trim().to_owned(), text.trim_matches('"').to_owned()))
        .filter(|(key, _)| key != "locale")
        .collect()
}

/// Notes what `wrong` says of each text of each language, and fails with all of it.
fn no_text(wrong: impl Fn(&str, &str, &str) -> Vec<String>) {
    let mut found = Vec::new();
    for (language, _) in CATALOGUES {
        for (key, text) in texts(language) {
            let faults = wrong(language, &key, &text).into_iter();
            found.extend(faults.map(|fault| format!("{language} {key}: {fault}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_catalogue_is_among_them() {
    let files = fs::read_dir(repository("themes/quartier/i18n")).unwrap();
    assert_eq!(files.count(), CATALOGUES.len());
}

#[test]
fn no_sentence_of_the_interface_is_long() {
    no_text(|_, key, text| {
        if QUOTES_OTHERS.contains(&key) {
            return Vec::new();
        }
        let sentences = text.split_inclusive(['.', '!', '?', '؟']);
        let words = |sentence: &str| {
            let words = sentence.split_whitespace();
            words
                .filter(|word| word.contains(char::is_alphanumeric))
                .count()
        };
        sentences
            .filter(|sentence| words(sentence) > SENTENCE)
            .map(str::to_owned)
            .collect()
    });
}

#[test]
fn an_abbreviation_stands_in_parentheses_after_its_words() {
    no_text(|_, key, text| {
        if key == "locale" {
            return Vec::new(); // a code for machines
        }
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| word.chars().count() > 1 && word.chars().all(char::is_uppercase))
            .filter(|word| !NAMES.contains(word) && !text.contains(&format!(" ({word})")))
            .map(str::to_owned)
            .collect()
    });
}

#[test]
fn the_same_thing_has_the_same_word() {
    no_text(|language, _, text| {
        let (_, others) = CATALOGUES
            .iter()
            .find(|(code, _)| *code == language)
            .unwrap();
        let text = text.to_lowercase();
        let used = others.iter().filter(|word| text.contains(**word));
        used.map(|word| (*word).to_owned()).collect()
    });
}
