//! A slot, a window, and the dates.

use jiff::civil::Weekday::{Monday, Thursday, Tuesday};

use super::sketch::{
    OPEN, Row, check, closing, day, days, elsewhere, every, named, period, range, shown, slot,
    window,
};
use crate::agenda::House;
use crate::model::Nth::{First, Last};
use crate::model::Recurrence::{Daily, Fortnightly, Monthly, Weekly};
use crate::model::{Channel, Hours, OpeningSlot, PartOfDay, Slot, When};

#[test]
fn weeks_and_fortnights_make_days() {
    let table: &[Row] = &[
        (
            "every week",
            every(Weekly(Tuesday)),
            "2026-11-24..2026-12-08",
            &["2026-11-24", "2026-12-01", "2026-12-08"],
        ),
        (
            "two days a week, one of them named twice",
            slot(When::Repeated(vec![
                Weekly(Thursday),
                Weekly(Tuesday),
                Weekly(Thursday),
            ])),
            "2026-12-28..2027-01-06",
            &["2026-12-29", "2026-12-31", "2027-01-05"],
        ),
        (
            "every day over a leap day",
            every(Daily),
            "2028-02-28..2028-03-01",
            &["2028-02-28", "2028-02-29", "2028-03-01"],
        ),
        (
            "one week in two over the end of a year of 53 weeks",
            every(Fortnightly(Monday)).between("2026-12-09", ""),
            "2026-12-01..2027-01-31",
            &["2026-12-14", "2026-12-28", "2027-01-11", "2027-01-25"],
        ),
        (
            "one week in two counts on through what is left out",
            every(Fortnightly(Monday))
                .between("2026-12-14", "")
                .except(range("2026-12-28")),
            "2026-12-14..2027-01-20",
            &["2026-12-14", "2027-01-11"],
        ),
    ];
    check(OPEN, table);
}

#[test]
fn months_make_days() {
    let table: &[Row] = &[
        (
            "the first of the month",
            every(Monthly(First, Tuesday)),
            "2026-12-01..2027-02-01",
            &["2026-12-01", "2027-01-05"],
        ),
        (
            "the last of the month, the fourth or the fifth, in February of a leap year too",
            every(Monthly(Last, Tuesday)),
            "2027-12-20..2028-03-31",
            &["2027-12-28", "2028-01-25", "2028-02-29", "2028-03-28"],
        ),
        (
            "bounds are included",
            every(Weekly(Tuesday)).between("2026-12-01", "2026-12-15"),
            "2026-11-01..2027-01-31",
            &["2026-12-01", "2026-12-08", "2026-12-15"],
        ),
    ];
    check(OPEN, table);
}

#[test]
fn dates_and_sessions_make_occurrences() {
    let table: &[Row] = &[
        (
            "several sessions a day, by their hour",
            every(Weekly(Tuesday)).at(&["14:00-16:00", "9:00-12:00"]),
            "2026-12-01..2026-12-01",
            &["2026-12-01 09:00-12:00", "2026-12-01 14:00-16:00"],
        ),
        (
            "dates",
            slot(When::Dates(vec![day("2026-12-19"), day("2026-12-21")])).at(&["18:00"]),
            "2026-12-20..2026-12-31",
            &["2026-12-21 18:00"],
        ),
        (
            "several days are one a day, at the same hours",
            slot(When::Days(days("2026-12-30..2027-01-02"))).at(&["20:00-1:00"]),
            "2026-12-31..2027-01-31",
            &[
                "2026-12-31 20:00-01:00",
                "2027-01-01 20:00-01:00",
                "2027-01-02 20:00-01:00",
            ],
        ),
        (
            "a window that ends before it begins",
            every(Daily),
            "2026-12-02..2026-12-01",
            &[],
        ),
    ];
    check(OPEN, table);
}

#[test]
fn periods_and_exclusions_take_days_away() {
    let periods = [
        named("ramadan", &["2027-02-08..2027-03-09"]),
        named("jours-feries", &["2026-12-25", "2027-01-01"]),
    ];
    let house = House {
        periods: &periods,
        ..OPEN
    };
    let mut christmas = range("2026-12-24..2027-01-03");
    christmas.except = vec![day("2026-12-29")];
    let table: &[Row] = &[
        (
            "within a period",
            every(Weekly(Monday)).during("ramadan"),
            "2027-02-01..2027-02-20",
            &["2027-02-08", "2027-02-15"],
        ),
        (
            "not in a period",
            every(Daily).except(period("jours-feries")),
            "2026-12-24..2026-12-26",
            &["2026-12-24", "2026-12-26"],
        ),
        (
            "not in a range, but for one of its days",
            every(Weekly(Tuesday)).except(christmas),
            "2026-12-22..2027-01-05",
            &["2026-12-22", "2026-12-29", "2027-01-05"],
        ),
    ];
    check(house, table);
}

/// Tuesday mornings.
fn tuesdays() -> Slot {
    every(Weekly(Tuesday)).at(&["9:30-11:30"])
}

#[test]
fn a_cancelled_date_stays_to_be_seen() {
    let table: &[Row] = &[
        (
            "cancelled",
            tuesdays().cancelled("2026-12-08"),
            "2026-12-07..2026-12-09",
            &["2026-12-08 09:30-11:30 cancelled"],
        ),
        (
            "cancelled on a day that was taken away",
            tuesdays()
                .cancelled("2026-12-08")
                .except(range("2026-12-08")),
            "2026-12-07..2026-12-09",
            &[],
        ),
    ];
    check(OPEN, table);
}

#[test]
fn a_moved_date_says_where_it_went() {
    let table: &[Row] = &[
        (
            "moved to another day and hour",
            tuesdays().moved("2026-12-08", "2026-12-10", &["14:00-16:00"]),
            "2026-12-07..2026-12-11",
            &[
                "2026-12-08 09:30-11:30 to 2026-12-10",
                "2026-12-10 14:00-16:00 from 2026-12-08",
            ],
        ),
        (
            "moved to another hour of its day",
            tuesdays().moved("2026-12-08", "2026-12-08", &["14:00-16:00"]),
            "2026-12-07..2026-12-11",
            &["2026-12-08 14:00-16:00 from 2026-12-08"],
        ),
        (
            "moved into the window, and out of it",
            tuesdays().moved("2026-12-01", "2026-12-10", &[]).moved(
                "2026-12-08",
                "2026-12-20",
                &[],
            ),
            "2026-12-07..2026-12-11",
            &[
                "2026-12-08 09:30-11:30 to 2026-12-20",
                "2026-12-10 09:30-11:30 from 2026-12-01",
            ],
        ),
        (
            "moved to a day that has its own",
            tuesdays().moved("2026-12-08", "2026-12-15", &["14:00-16:00"]),
            "2026-12-15..2026-12-15",
            &[
                "2026-12-15 09:30-11:30",
                "2026-12-15 14:00-16:00 from 2026-12-08",
            ],
        ),
    ];
    check(OPEN, table);
}

#[test]
fn a_move_wins_over_all_but_a_cancellation_of_its_own_day() {
    let table: &[Row] = &[
        (
            "moved from a day that was taken away, to one beyond the bounds",
            tuesdays()
                .between("2026-12-01", "2026-12-15")
                .except(range("2026-12-15"))
                .moved("2026-12-15", "2026-12-17", &[]),
            "2026-12-09..2026-12-31",
            &["2026-12-17 09:30-11:30 from 2026-12-15"],
        ),
        (
            "moved from a day on which nothing takes place",
            tuesdays().moved("2026-12-09", "2026-12-10", &[]),
            "2026-12-09..2026-12-12",
            &[],
        ),
        (
            "moved to another day, the old one being cancelled as well",
            tuesdays()
                .moved("2026-12-08", "2026-12-10", &[])
                .cancelled("2026-12-08"),
            "2026-12-07..2026-12-11",
            &[
                "2026-12-08 09:30-11:30 to 2026-12-10",
                "2026-12-10 09:30-11:30 from 2026-12-08",
            ],
        ),
        (
            "moved to another hour, then cancelled",
            tuesdays()
                .moved("2026-12-08", "2026-12-08", &["14:00-16:00"])
                .cancelled("2026-12-08"),
            "2026-12-07..2026-12-11",
            &["2026-12-08 14:00-16:00 cancelled"],
        ),
    ];
    check(OPEN, table);
}

#[test]
fn all_sessions_of_a_moved_date_go() {
    let table: &[Row] = &[(
        "all sessions go",
        every(Weekly(Tuesday))
            .at(&["9:00-10:00", "14:00-15:00"])
            .moved("2026-12-08", "2026-12-10", &["11:00-12:00"]),
        "2026-12-07..2026-12-11",
        &[
            "2026-12-08 09:00-10:00 to 2026-12-10",
            "2026-12-08 14:00-15:00 to 2026-12-10",
            "2026-12-10 11:00-12:00 from 2026-12-08",
        ],
    )];
    check(OPEN, table);
}

#[test]
fn closures_take_away_what_is_repeated_at_the_project() {
    let closures = [range("2026-12-24..2027-01-03")];
    let house = House {
        closures: &closures,
        ..OPEN
    };
    let week = "2026-12-28..2027-01-03";
    let tuesdays = || every(Weekly(Tuesday));
    assert!(shown(house, &tuesdays(), week).is_empty());
    assert_eq!(shown(house, &tuesdays().elsewhere(), week), ["2026-12-29"]);
    let party = slot(When::Dates(vec![day("2026-12-31")]));
    assert_eq!(
        shown(house, &party, week),
        ["2026-12-31"],
        "dated ones stay"
    );
    let into = tuesdays().moved("2026-12-22", "2026-12-29", &[]);
    assert_eq!(shown(house, &into, week), ["2026-12-29 from 2026-12-22"]);
    let out_of = tuesdays().moved("2026-12-29", "2027-01-07", &[]);
    let both = shown(house, &out_of, "2026-12-28..2027-01-11");
    assert_eq!(both, ["2027-01-05", "2027-01-07 from 2026-12-29"]);
    let pool = elsewhere();
    let there = house.slot(&tuesdays(), Some(&pool), window(week)).len();
    assert_eq!(there, 1, "the activity's own place counts");
}

#[test]
fn a_message_that_closes_the_project_cancels_all_that_is_there() {
    let (closures, notices) = (
        [range("2026-12-29")],
        [closing("Malade", "2026-12-22..2026-12-29")],
    );
    let house = House {
        closures: &closures,
        notices: &notices,
        ..OPEN
    };
    let tuesdays = every(Weekly(Tuesday)).moved("2026-12-15", "2026-12-23", &[]);
    assert_eq!(
        shown(house, &tuesdays, "2026-12-21..2027-01-05"),
        [
            "2026-12-22 cancelled: Malade",
            "2026-12-23 cancelled: Malade",
            "2027-01-05"
        ]
    );
    let elsewhere = every(Weekly(Tuesday)).elsewhere();
    assert_eq!(
        shown(house, &elsewhere, "2026-12-22..2026-12-22"),
        ["2026-12-22"]
    );
    let party = slot(When::Dates(vec![day("2026-12-22")]));
    assert_eq!(
        shown(house, &party, "2026-12-22..2026-12-22"),
        ["2026-12-22 cancelled: Malade"]
    );
}

#[test]
fn opening_hours_follow_the_same_rules_and_parts_of_the_day_their_order() {
    let closures = [range("2026-12-03")];
    let house = House {
        closures: &closures,
        ..OPEN
    };
    let mut slot =
        slot(When::Repeated(vec![Weekly(Tuesday), Weekly(Thursday)])).at(&["14:00-16:00"]);
    slot.hours.extend([
        Hours::Part(PartOfDay::Evening),
        Hours::Part(PartOfDay::Morning),
    ]);
    let opening = [OpeningSlot {
        slot,
        channel: Channel::Door,
    }];
    let sessions = house.opening(&opening, window("2026-11-30..2026-12-04"));
    let ranks: Vec<_> = sessions
        .iter()
        .map(|one| (one.date.day(), one.rank))
        .collect();
    assert_eq!(ranks, [(1, 2), (1, 0), (1, 1)]);
}
