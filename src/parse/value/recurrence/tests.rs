//! What counts as a repetition, and what does not.

use jiff::civil::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};

use super::Recurrence::{Daily, Fortnightly, Monthly, Weekly};
use super::*;

fn read(text: &str) -> Result<Vec<Recurrence>, Problem> {
    recurrences(text, Lang::FR)
}

fn all_read(texts: &[&str], expected: &[Recurrence]) {
    for text in texts {
        assert_eq!(read(text), Ok(expected.to_vec()), "{text}");
    }
}

#[test]
fn weekly_days_are_read_alone_and_in_lists() {
    let tuesday = [
        "mardi",
        " Mardis ",
        "mar.",
        "le mardi",
        "tous les mardis",
        "Chaque mardi",
        "dinsdag",
        "elke dinsdag",
        "op dinsdag",
        "iedere dinsdag",
        "mardi et mardi",
    ];
    all_read(&tuesday, &[Weekly(Tuesday)]);
    let two = [
        "mardi et jeudi",
        "mardi, jeudi",
        "mardi / jeudi",
        "mar. et jeu.",
        "le mardi et le jeudi",
        "tous les mardis et jeudis",
        "dinsdag en donderdag",
        "mardi\u{a0}&\u{a0}jeudi",
    ];
    all_read(&two, &[Weekly(Tuesday), Weekly(Thursday)]);
    let three = [Weekly(Monday), Weekly(Wednesday), Weekly(Sunday)];
    all_read(&["lundi, mercredi et dimanche"], &three);
}

#[test]
fn two_letters_are_read_in_the_language_of_the_sheet() {
    let french = recurrences("ma, di", Lang::FR);
    assert_eq!(french, Ok(vec![Weekly(Tuesday), Weekly(Sunday)]));
    let dutch = recurrences("ma-wo", Lang::NL);
    assert_eq!(dutch, Ok([Monday, Tuesday, Wednesday].map(Weekly).to_vec()));
}

#[test]
fn a_span_names_its_first_and_its_last_day() {
    let week = [Monday, Tuesday, Wednesday, Thursday, Friday].map(Weekly);
    let texts = [
        "du lundi au vendredi",
        "lundi au vendredi",
        "lundi – vendredi",
        "lun-ven",
        "van maandag tot vrijdag",
        "van maandag tot en met vrijdag",
        "maandag t/m vrijdag",
    ];
    all_read(&texts, &week);
    let weekend = [Friday, Saturday, Sunday, Monday].map(Weekly);
    all_read(&["du vendredi au lundi"], &weekend);
    let broken = [Monday, Tuesday, Friday].map(Weekly);
    all_read(&["du lundi au mardi et vendredi"], &broken);
}

#[test]
fn one_week_in_two_is_read() {
    let texts = [
        "un mardi sur deux",
        "Un mardi sur 2",
        "une semaine sur deux le mardi",
        "om de twee weken op dinsdag",
        "om de 2 weken op dinsdag",
        "om de andere dinsdag",
        "om de andere week op dinsdag",
    ];
    all_read(&texts, &[Fortnightly(Tuesday)]);
}

#[test]
fn a_day_of_the_month_is_read() {
    for (french, dutch, nth) in [
        ("premier", "eerste", Nth::First),
        ("1er", "1ste", Nth::First),
        ("deuxième", "tweede", Nth::Second),
        ("2e", "2de", Nth::Second),
        ("troisième", "derde", Nth::Third),
        ("quatrième", "vierde", Nth::Fourth),
        ("dernier", "laatste", Nth::Last),
    ] {
        let french = [
            format!("{french} mardi du mois"),
            format!("Le {french} mardi du mois"),
        ];
        let dutch = [
            format!("{dutch} dinsdag van de maand"),
            format!("elke {dutch} dinsdag van de maand"),
        ];
        for text in french.iter().chain(&dutch) {
            assert_eq!(read(text), Ok(vec![Monthly(nth, Tuesday)]), "{text}");
        }
    }
}

#[test]
fn several_days_of_the_month_share_their_weekday() {
    let texts = [
        "premier et troisième mardi du mois",
        "1er et 3e mardi du mois",
        "le premier et le troisième mardi du mois",
        "tous les premiers et troisièmes mardis du mois",
        "eerste en derde dinsdag van de maand",
    ];
    let both = [Monthly(Nth::First, Tuesday), Monthly(Nth::Third, Tuesday)];
    all_read(&texts, &both);
    let other = [Monthly(Nth::First, Tuesday), Monthly(Nth::Last, Friday)];
    all_read(&["premier mardi et dernier vendredi du mois"], &other);
}

#[test]
fn every_day_is_read() {
    let texts = [
        "jour",
        "tous les jours",
        "Chaque jour",
        "elke dag",
        "dagelijks",
    ];
    all_read(&texts, &[Daily]);
}

#[test]
fn what_is_not_a_repetition_is_refused() {
    for text in [
        "",
        "et",
        "mardi et",
        ", mardi",
        "mardi jeudi",
        "mardi matin",
        "mardi du mois",
        "premier",
        "premier mardi",
        "premier et mardi",
        "premier mardi et jeudi",
        "mardi et premier",
        "cinquième mardi du mois",
        "5e mardi du mois",
        "0e mardi du mois",
        "avant-dernier mardi du mois",
        "premier jour du mois",
        "premier mardi du moi",
        "un mardi sur trois",
        "un mardi",
        "sur deux",
        "du lundi",
        "du lundi au lundi",
        "du lundi au",
        "du lundi au vendredi au samedi",
        "tous les",
        "tous les jours sauf le dimanche",
        "mardis gras",
        "#",
        "2026-12-19",
    ] {
        let problem = Problem::NotARecurrence { value: text.into() };
        assert_eq!(read(text), Err(problem), "{text}");
    }
}
