//! What counts as hours, and what does not.

use super::*;

fn read(text: &str) -> Result<Hours, Problem> {
    Hours::parse(text, Lang::FR)
}

fn clock(start: (u16, u16), end: Option<(u16, u16)>) -> Hours {
    let at = |(hour, minute)| Clock(hour * 60 + minute);
    Hours::Clock {
        start: at(start),
        end: end.map(at),
    }
}

#[test]
fn hours_are_read_as_people_write_them() {
    for text in [
        "9h30-11h",
        " 9H30 - 11H ",
        "09:30-11:00",
        "9.30-11.00",
        "9u30 - 11u",
        "9.30 u. - 11 u.",
        "9:30 uur tot 11:00 uur",
        "de 9h30 à 11h",
        "De 9 h 30 à 11 heures",
        "van 9u30 tot 11u",
        "9u30 tot 11u",
        "9\u{a0}h\u{202f}30 à 11\u{a0}h",
        "9h30-11",
        "9h30−11h",
    ] {
        assert_eq!(read(text), Ok(clock((9, 30), Some((11, 0)))), "{text}");
    }
    for dash in "-‐‑–—−".chars() {
        let text = format!("14h{dash}18h");
        assert_eq!(read(&text), Ok(clock((14, 0), Some((18, 0)))), "{text}");
    }
    for text in ["9-11h", "9 à 11h", "9 tot 11 uur", "09h00-11h00"] {
        assert_eq!(read(text), Ok(clock((9, 0), Some((11, 0)))), "{text}");
    }
}

#[test]
fn an_end_may_be_missing() {
    for text in [
        "18h",
        "à 18h",
        "dès 18h",
        "Dès 18 heures",
        "à partir de 18h",
        "vanaf 18u",
        "om 18u",
        "18:00",
        "18u.",
    ] {
        assert_eq!(read(text), Ok(clock((18, 0), None)), "{text}");
    }
}

#[test]
fn a_session_may_end_at_midnight_or_beyond() {
    for (text, start, end) in [
        ("20h-24h", 20, 24),
        ("20h-0h", 20, 24),
        ("20:00-00:00", 20, 24),
        ("20h-minuit", 20, 24),
        ("8h-minuit", 8, 24),
        ("0h-24h", 0, 24),
        ("minuit - 2h", 0, 2),
        ("10h-midi", 10, 12),
        ("midi à 14h", 12, 14),
        ("20h-1h", 20, 25),
        ("20h-8h", 20, 32),
        ("8h-22h", 8, 22),
    ] {
        assert_eq!(read(text), Ok(clock((start, 0), Some((end, 0)))), "{text}");
    }
}

#[test]
fn parts_of_the_day_have_no_clock_time() {
    for (texts, part) in [
        (["matin", "voormiddag", "Ochtend"], PartOfDay::Morning),
        (["midi", "middag", "MIDI "], PartOfDay::Noon),
        (
            ["après-midi", "après midi", "namiddag"],
            PartOfDay::Afternoon,
        ),
        (["soir", "avond", "soirée"], PartOfDay::Evening),
        (["journée", "hele dag", "toute la journée"], PartOfDay::Day),
    ] {
        for text in texts {
            assert_eq!(read(text), Ok(Hours::Part(part)), "{text}");
        }
    }
    let text = "après\u{2011}midi";
    assert_eq!(read(text), Ok(Hours::Part(PartOfDay::Afternoon)));
}

#[test]
fn hours_without_duration_and_endless_nights_are_told_apart() {
    for text in ["9h-9h", "0h-0h", "midi-12h", "minuit-0h"] {
        let problem = Problem::NoDuration { value: text.into() };
        assert_eq!(read(text), Err(problem), "{text}");
    }
    for text in ["18h-9h", "11h30-9h30", "20h-8h01", "12h01-00h02"] {
        let problem = Problem::HoursTooLong { value: text.into() };
        assert_eq!(read(text), Err(problem), "{text}");
    }
}

#[test]
fn what_is_not_hours_is_refused() {
    for text in [
        "",
        "9",
        "18",
        "9-11",
        "25h",
        "9h75",
        "9h60-11h",
        "9h5",
        "24h",
        "24h-2h",
        "20h-24h30",
        "9h-",
        "-11h",
        "9h-11h-13h",
        "9h--11h",
        "de 9h",
        "9h à",
        "14h 16h",
        "14:00:00",
        "009h",
        "9h300",
        "h",
        "h30",
        "9h30h",
        "9,30-11,30",
        "9h à midi pile",
        "jusqu'à 11h",
        "9h-11h?",
        "-9h",
        "matin 9h",
        "9h-12h et 14h-16h",
        "9am",
        "1e9h",
        "99999999999h",
    ] {
        let problem = Problem::NotHours { value: text.into() };
        assert_eq!(read(text), Err(problem), "{text}");
    }
}

#[test]
fn several_sessions_may_stand_in_one_text() {
    let both = vec![clock((9, 0), Some((12, 0))), clock((14, 0), Some((16, 0)))];
    for text in [
        "9h-12h et 14h-16h",
        "9h-12h, 14h-16h",
        "9h-12h / 14h-16h",
        "de 9h à 12h et de 14h à 16h",
        "van 9u tot 12u en van 14u tot 16u",
    ] {
        assert_eq!(hours_list(text, Lang::FR), Ok(both.clone()), "{text}");
    }
    let parts = hours_list("matin et soir", Lang::FR);
    let (morning, evening) = (PartOfDay::Morning, PartOfDay::Evening);
    assert_eq!(parts, Ok(vec![Hours::Part(morning), Hours::Part(evening)]));
}

#[test]
fn one_bad_session_spoils_the_list() {
    for text in [
        "",
        ",",
        "9h-12h,",
        "9h-12h, , 14h",
        "9,30-11,30",
        "9h-12h et demain",
    ] {
        let problem = Problem::NotHours { value: text.into() };
        assert_eq!(hours_list(text, Lang::FR), Err(problem), "{text}");
    }
    let value = "9h-12h et 14h-14h".to_owned();
    let problem = Problem::NoDuration { value };
    assert_eq!(hours_list(" 9h-12h et 14h-14h", Lang::FR), Err(problem));
}
