//! What phrases mean, and what stays refused.

use jiff::civil::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};

use super::Recurrence::{Daily, Fortnightly, Monthly, Weekly};
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::diagnostic::Place;
use crate::model::{Clock, ExcludedDays, Exclusion, Nth, PeriodId, Slot, When};

/// The days that come again of a text that says nothing else.
fn recurrences(text: &str, lang: Lang) -> Result<Vec<Recurrence>, Problem> {
    let read = phrase(text, lang)?;
    let again = read.clauses.first().map(|clause| clause.again.clone());
    Ok(again.unwrap_or_default())
}

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
fn what_is_not_understood_is_told_and_never_left_out() {
    for text in [
        "",
        "et",
        "du lundi au lundi x",
        "premier",
        "cinquième mardi du mois",
        "mardi du moi",
        "un mardi sur trois",
        "sur deux",
        "du lundi au",
        "tous les",
        "mardis gras",
        "#",
        "chaque semaine",
        "une fois par mois",
        "mardi ou jeudi",
        "mardi vers 9h",
        "mardi 9-12",
        "lundi au vendredi sauf samedi",
        "2 mardis sur 3",
        "semaines paires le mardi",
    ] {
        assert!(phrase(text, Lang::FR).is_err(), "{text}");
    }
    let rest = |text| match phrase(text, Lang::FR) {
        Err(Problem::PhraseRest { rest, .. }) => rest,
        other => panic!("{other:?}"),
    };
    assert_eq!(rest("mardi ou Jeudi"), "ou Jeudi");
    assert_eq!(rest("mardi 9h-12h environ"), "environ");
}

#[test]
fn one_week_in_two_may_have_its_first_day_elsewhere() {
    let read = |text| phrase(text, Lang::FR).unwrap();
    assert!(read("une semaine sur deux").fortnight);
    assert!(read("tous les quinze jours, 14h-16h").fortnight);
    assert!(!read("un mardi sur deux").fortnight);
}

fn rules() -> impl Strategy<Value = Vec<Recurrence>> {
    let weekday = select(
        &[
            Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday,
        ][..],
    );
    let nth = select(&[Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last][..]);
    let rule = prop_oneof![
        weekday.clone().prop_map(Weekly),
        weekday.clone().prop_map(Fortnightly),
        (nth, weekday).prop_map(|(nth, day)| Monthly(nth, day)),
    ];
    prop_oneof![Just(vec![Daily]), prop::collection::vec(rule, 1..4)].prop_map(|mut rules| {
        let mut seen = Vec::new();
        rules.retain(|rule| {
            !seen.contains(rule) && {
                seen.push(*rule);
                true
            }
        });
        rules
    })
}

fn sessions() -> impl Strategy<Value = Vec<Hours>> {
    let session = (0u16..1380, 1u16..60).prop_map(|(start, length)| Hours::Clock {
        start: Clock(start),
        end: Some(Clock(start + length)),
    });
    prop::collection::vec(session, 0..3)
}

fn day() -> impl Strategy<Value = Date> {
    (0i64..700).prop_map(|days| date(2026, 12, 1).saturating_add(jiff::Span::new().days(days)))
}

fn range(first: Date, days: i64) -> DateRange {
    let last = Some(first.saturating_add(jiff::Span::new().days(days)));
    DateRange { first, last }
}

fn slot(when: When, hours: Vec<Hours>, from: Option<Date>, except: &[DateRange]) -> Slot {
    let place = Place::start_of(&"content/pcs/a.md".into());
    let excluded = |range: &DateRange| Exclusion {
        place: place.clone(),
        days: ExcludedDays::Range(*range),
        reason: None,
        except: Vec::new(),
    };
    Slot {
        when,
        hours,
        from,
        until: None,
        during: Vec::new(),
        except: except.iter().map(excluded).collect(),
        cancelled: Vec::new(),
        moved: Vec::new(),
        location: None,
        note: None,
        place: place.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_back_is_read_as_the_same_slot(
        rules in rules(), hours in sessions(), first in day(), days in 1i64..30, bounded: bool,
        lang in select(&[Lang::FR, Lang::NL][..]),
    ) {
        let from = bounded.then_some(first);
        let except = [range(first, days)];
        let slot = slot(When::Repeated(rules.clone()), hours.clone(), from, &except);
        let text = told(&slot, lang, |id: &PeriodId| id.to_string());
        let read = phrase(&text, lang);
        let clause = Clause { again: rules, once: Vec::new(), hours };
        let expected = Phrase {
            clauses: vec![clause],
            from,
            except: vec![Excluded::Days(except[0])],
            ..Phrase::default()
        };
        prop_assert_eq!(read, Ok(expected), "{}", text);
    }

    #[test]
    fn no_text_is_read_without_its_last_word(text in "[a-zéè0-9 ,()'-]{0,40}") {
        if let Ok(read) = phrase(&text, Lang::FR) {
            prop_assert!(read != Phrase::default());
            let more = format!("{text} zzz");
            prop_assert!(phrase(&more, Lang::FR) != Ok(read), "{}", more);
        }
    }
}
