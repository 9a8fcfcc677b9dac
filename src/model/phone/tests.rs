//! Which numbers are numbers, and how they are read aloud.

use proptest::prelude::*;

use super::super::numbering::plan;
use super::*;

fn belgian(text: &str) -> Result<Phone, NotAPhone> {
    Phone::parse(text, plan("BE").unwrap())
}

#[test]
fn every_usual_spelling_of_a_number_is_the_same_number() {
    for text in [
        "02 555 01 23",
        "02/555.01.23",
        "02/555 0123",
        "025550123",
        "+32 2 555 01 23",
        "+32 (0)2 555 01 23",
        "0032 25550123",
    ] {
        let phone = belgian(text).unwrap();
        assert_eq!(
            (phone.e164(), phone.display.as_str()),
            ("+3225550123", "02 555 01 23"),
            "{text}"
        );
    }
    for text in [
        "0474/79.97.09",
        "0474 799 709",
        "0474799709",
        "+32 474 79 97 09",
        "0474/799709",
    ] {
        assert_eq!(belgian(text).unwrap().display, "0474 79 97 09", "{text}");
    }
}

#[test]
fn each_kind_of_number_has_its_groups() {
    for (text, display) in [
        ("071123456", "071 12 34 56"),
        ("080012345", "0800 12 345"),
        ("090012345", "0900 12 345"),
        ("070123456", "070 12 34 56"),
        ("042223344", "04 222 33 44"),
        ("+33123456789", "+33 1 23 45 67 89"),
        ("+33800123456", "+33 800 12 34 56"),
        ("+41441234567", "+41 44 123 45 67"),
        ("0041 44 123 45 67", "+41 44 123 45 67"),
        ("+352621123456", "+352 621 123 456"),
        ("+31612345678", "+31 6 12345678"),
        ("+31201234567", "+31 20 123 45 67"),
        ("+4930123456", "+49 30 123456"),
        ("+442071234567", "+44 20 7123 4567"),
        ("+34912345678", "+34 912 34 56 78"),
        ("+212612345678", "+212 6 12 34 56 78"),
        ("+12025550123", "+1 20 25 55 01 23"),
    ] {
        assert_eq!(belgian(text).unwrap().display, display, "{text}");
    }
}

#[test]
fn short_numbers_are_dialled_as_they_are() {
    for text in ["1712", "107", "103", "112", "1733", "116 000"] {
        let phone = belgian(text).unwrap();
        assert_eq!(phone.e164(), text.replace(' ', ""), "{text}");
    }
}

#[test]
fn a_number_of_another_country_is_never_taken_for_one_of_home() {
    for (text, meant) in [
        ("04 78 12 34 56", "+33 4 78 12 34 56"),
        ("04.78.12.34.56", "+33 4 78 12 34 56"),
        ("01 23 45 67 89", "+33 1 23 45 67 89"),
        ("044 123 45 67", "+41 44 123 45 67"),
        ("020 123 45 67", "+31 20 123 45 67"),
    ] {
        match belgian(text) {
            Err(NotAPhone::Foreign(others)) => {
                assert!(others.contains(&meant.to_owned()), "{text}: {others:?}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    let french = Phone::parse("04 78 12 34 56", plan("FR").unwrap()).unwrap();
    assert_eq!(
        (french.e164(), french.display.as_str()),
        ("+33478123456", "04 78 12 34 56")
    );
    let home = Phone::parse("+32 2 555 01 23", plan("FR").unwrap()).unwrap();
    assert_eq!(home.display, "+32 2 555 01 23");
}

#[test]
fn a_missing_zero_or_digit_is_said() {
    assert_eq!(
        belgian("2 555 01 23"),
        Err(NotAPhone::WithoutZero("02 555 01 23".into()))
    );
    assert_eq!(
        belgian("474 79 97 09"),
        Err(NotAPhone::WithoutZero("0474 79 97 09".into()))
    );
    assert_eq!(belgian("02 555 01 2"), Err(NotAPhone::Digits(8, 9)));
    assert_eq!(belgian("02 555 01 234"), Err(NotAPhone::Digits(10, 9)));
    assert_eq!(belgian("0470 12 34 5"), Err(NotAPhone::Digits(9, 10)));
    assert_eq!(belgian("+32 2 555 01 2"), Err(NotAPhone::Digits(9, 10)));
}

#[test]
fn what_is_not_a_number_is_refused() {
    for text in [
        "",
        "appelez-nous",
        "555 01 23",
        "+32 12",
        "+0 123456789",
        "+",
        "02 555 01 23 ²",
        "++32 2 555 01 23",
    ] {
        assert_eq!(belgian(text), Err(NotAPhone::Unreadable), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_the_reading_of_numbers(text in "(?s).*") {
        for plan in PLANS {
            let _ = Phone::parse(&text, plan);
        }
    }

    #[test]
    fn what_is_shown_is_read_as_the_same_number(digits in "(\\+|00|0)?[0-9]{3,14}") {
        for plan in PLANS {
            if let Ok(phone) = Phone::parse(&digits, plan) {
                let again = Phone::parse(&phone.display(), plan);
                prop_assert_eq!(again.as_ref().map(Phone::e164), Ok(phone.e164()));
            }
        }
    }
}
