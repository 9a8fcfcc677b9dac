//! Instants over both clock changes, as Brussels has them: 2027-03-28 and 2026-10-25.

use jiff::civil::Weekday::Saturday;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::sketch::{OPEN, day, every, hours, slot, window};
use crate::agenda::skipped;
use crate::model::Recurrence::{Daily, Weekly};
use crate::model::{Slot, When};

fn brussels() -> TimeZone {
    TimeZoneDatabase::bundled().get("Europe/Brussels").unwrap()
}

/// Beginning, end and when it is over, in UTC.
fn instants(slot: &Slot, date: &str) -> [String; 3] {
    let zone = brussels();
    let all = OPEN.slot(slot, None, window(date));
    let utc = |time: Option<jiff::Zoned>| {
        time.map_or_else(
            || "-".into(),
            |time| time.timestamp().strftime("%d %H:%M").to_string(),
        )
    };
    [
        all[0].starts_at(&zone),
        all[0].ends_at(&zone),
        all[0].over_at(&zone),
    ]
    .map(utc)
}

#[test]
fn hours_are_wall_clock_times_of_the_zone() {
    let table: &[(&str, &[&str], [&str; 3])] = &[
        (
            "2026-12-01",
            &["9:30-11:30"],
            ["01 08:30", "01 10:30", "01 10:30"],
        ),
        (
            "2026-07-01",
            &["9:30-11:30"],
            ["01 07:30", "01 09:30", "01 09:30"],
        ),
        ("2026-12-01", &["18:00"], ["01 17:00", "-", "01 23:00"]),
        ("2026-12-01", &[], ["-", "-", "01 23:00"]),
        (
            "2026-12-31",
            &["20:00-1:00"],
            ["31 19:00", "01 00:00", "01 00:00"],
        ),
        (
            "2026-12-31",
            &["22:00-0:00"],
            ["31 21:00", "31 23:00", "31 23:00"],
        ),
    ];
    for (date, sessions, expected) in table {
        assert_eq!(
            instants(&every(Daily).at(sessions), date),
            *expected,
            "{date} {sessions:?}"
        );
    }
}

#[test]
fn in_spring_a_skipped_time_is_an_hour_on() {
    let table: &[(&str, &str, [&str; 2])] = &[
        ("2027-03-27", "20:00-4:00", ["27 19:00", "28 02:00"]),
        ("2027-03-27", "23:00-2:30", ["27 22:00", "28 01:30"]),
        ("2027-03-28", "2:30-5:00", ["28 01:30", "28 03:00"]),
        ("2027-03-28", "2:30-3:15", ["28 01:30", "28 02:15"]),
        ("2027-03-28", "1:00-2:30", ["28 00:00", "28 01:30"]),
    ];
    for (date, session, expected) in table {
        let [start, end, _] = instants(&every(Daily).at(&[session]), date);
        assert_eq!(
            [start.as_str(), end.as_str()],
            *expected,
            "{date} {session}"
        );
    }
}

#[test]
fn in_autumn_the_first_of_two_equal_times_is_meant() {
    let table: &[(&str, &str, [&str; 2])] = &[
        ("2026-10-24", "20:00-4:00", ["24 18:00", "25 03:00"]),
        ("2026-10-24", "20:00-2:30", ["24 18:00", "25 00:30"]),
        ("2026-10-25", "2:15-2:45", ["25 00:15", "25 00:45"]),
        ("2026-10-25", "2:30-3:00", ["25 00:30", "25 02:00"]),
    ];
    for (date, session, expected) in table {
        let [start, end, _] = instants(&every(Daily).at(&[session]), date);
        assert_eq!(
            [start.as_str(), end.as_str()],
            *expected,
            "{date} {session}"
        );
    }
}

#[test]
fn a_weekly_session_keeps_its_clock_time_over_the_year() {
    let party = every(Weekly(Saturday)).at(&["20:00-1:00"]);
    let zone = brussels();
    for one in OPEN.slot(&party, None, window("2026-10-01..2027-10-31")) {
        let start = one.starts_at(&zone).unwrap();
        assert_eq!((start.date(), start.hour()), (one.date, 20));
        assert_eq!(one.ends_at(&zone).unwrap().hour(), 1);
    }
}

#[test]
fn skipped_times_are_known() {
    let zone = brussels();
    let skips = |date: &str, session: &str| skipped(day(date), hours(session), &zone).is_some();
    assert!(skips("2027-03-28", "2:30-5:00"));
    assert!(skips("2027-03-27", "20:00-2:30"));
    assert!(!skips("2027-03-28", "3:00-5:00"));
    assert!(!skips("2026-10-25", "2:30-5:00"));
}

#[test]
fn without_hours_there_is_no_clock_time() {
    let party = slot(When::Dates(vec![day("2026-12-19")]));
    let all = OPEN.slot(&party, None, window("2026-12-19"));
    assert!(all[0].start().is_none() && all[0].end().is_none() && all[0].takes_place());
}
