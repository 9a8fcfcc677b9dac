//! What holds for every schedule.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::oracle::{Seen, seen};
use super::sketch::{closing, elsewhere, hours, named, period, place, range, slot};
use crate::agenda::{House, Occurrence, Standing, Window};
use crate::model::{
    Cancellation, DateRange, Exclusion, Id, Location, Move, Notice, Nth, Period, Recurrence, Slot,
    When,
};

const FIRST: Date = date(2026, 11, 20);
const DAYS: i64 = 150;

/// The rules of a project, owned.
#[derive(Clone, Debug)]
struct Rules {
    periods: Vec<Period>,
    closures: Vec<Exclusion>,
    notices: Vec<Notice>,
}

impl Rules {
    fn house(&self) -> House<'_> {
        House {
            periods: &self.periods,
            closures: &self.closures,
            notices: &self.notices,
        }
    }
}

fn days() -> impl Strategy<Value = Date> {
    (0..DAYS).prop_map(|days| FIRST + days.days())
}

fn ranges() -> impl Strategy<Value = DateRange> {
    (days(), 0..20i64).prop_map(|(first, days)| DateRange {
        first,
        last: Some(first + days.days()),
    })
}

fn windows() -> impl Strategy<Value = Window> {
    (days(), 0..DAYS).prop_map(|(first, days)| Window {
        first,
        last: first + days.days(),
    })
}

fn said(range: DateRange) -> String {
    format!("{}..{}", range.first, range.last.unwrap())
}

fn rules() -> impl Strategy<Value = Rules> {
    let notices = vec(ranges(), 0..2);
    (ranges(), vec(exclusions(), 0..3), notices).prop_map(|(ramadan, closures, notices)| Rules {
        periods: vec![named("ramadan", &[&said(ramadan)])],
        closures,
        notices: notices
            .into_iter()
            .map(|days| closing("Malade", &said(days)))
            .collect(),
    })
}

fn exclusions() -> impl Strategy<Value = Exclusion> {
    let bare = prop_oneof![
        ranges().prop_map(|days| range(&said(days))),
        Just(period("ramadan")),
    ];
    (bare, vec(days(), 0..3)).prop_map(|(bare, except)| Exclusion { except, ..bare })
}

fn weekdays() -> impl Strategy<Value = Weekday> {
    (0..7i8).prop_map(|day| Weekday::from_monday_zero_offset(day).unwrap())
}

fn recurrences() -> impl Strategy<Value = Recurrence> {
    let nth = prop_oneof![
        Just(Nth::First),
        Just(Nth::Second),
        Just(Nth::Third),
        Just(Nth::Fourth),
        Just(Nth::Last)
    ];
    prop_oneof![
        Just(Recurrence::Daily),
        weekdays().prop_map(Recurrence::Weekly),
        weekdays().prop_map(Recurrence::Fortnightly),
        (nth, weekdays()).prop_map(|(nth, day)| Recurrence::Monthly(nth, day)),
    ]
}

fn whens() -> impl Strategy<Value = When> {
    prop_oneof![
        3 => vec(recurrences(), 1..3).prop_map(When::Repeated),
        1 => vec(days(), 1..6).prop_map(|dates| {
            When::Dates(dates.into_iter().collect::<BTreeSet<_>>().into_iter().collect())
        }),
        1 => ranges().prop_map(When::Days),
    ]
}

fn sessions() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::sample::subsequence(vec!["9:00-12:00", "14:00-16:00", "20:00-1:00"], 0..3)
}

fn locations() -> impl Strategy<Value = Option<Location>> {
    option::weighted(0.2, Just(elsewhere()))
}

fn moves() -> impl Strategy<Value = Move> {
    (days(), days(), sessions(), locations()).prop_map(|(from, to, sessions, location)| Move {
        place: place(),
        from,
        to,
        hours: sessions.into_iter().map(hours).collect(),
        location,
    })
}

fn slots() -> impl Strategy<Value = Slot> {
    let exceptions = (
        vec(exclusions(), 0..3),
        vec(days(), 0..4),
        vec(moves(), 0..4),
    );
    let bounds = (days(), option::of(0..DAYS), any::<bool>());
    (whens(), sessions(), bounds, exceptions, locations()).prop_map(
        |(when, sessions, (from, length, during), (except, cancelled, moved), location)| Slot {
            from: Some(from),
            until: length.map(|days| from + days.days()),
            during: during
                .then(|| Id::parse("ramadan").unwrap())
                .into_iter()
                .collect(),
            except,
            cancelled: cancelled.into_iter().map(cancellation).collect(),
            moved,
            location,
            ..slot(when).at(&sessions)
        },
    )
}

fn cancellation(date: Date) -> Cancellation {
    Cancellation {
        place: place(),
        date,
        reason: None,
    }
}

fn told(one: &Occurrence) -> Seen {
    let fate = match one.standing {
        Standing::Planned => "planned",
        Standing::Moved(_) => "moved",
        Standing::Cancelled { .. } => "cancelled",
        Standing::MovedAway(_) => "away",
    };
    let session = one.session.map(|session| format!("{session:?}"));
    (one.date, session, one.recurrence, fate)
}

fn engine(rules: &Rules, slot: &Slot, window: Window) -> Vec<Seen> {
    rules
        .house()
        .slot(slot, None, window)
        .iter()
        .map(told)
        .collect()
}

proptest! {
    #[test]
    fn every_occurrence_lies_in_the_window_in_order(slot in slots(), rules in rules(), window in windows()) {
        let all = rules.house().slot(&slot, None, window);
        prop_assert!(all.iter().all(|one| window.contains(one.date)));
        prop_assert!(all.is_sorted_by_key(|one| (one.date, one.minute())));
    }

    #[test]
    fn a_window_in_two_parts_shows_the_same(slot in slots(), rules in rules(), window in windows(), cut in days()) {
        let mut parts = engine(&rules, &slot, Window { last: cut.min(window.last), ..window });
        let rest = Window { first: cut.tomorrow().unwrap().max(window.first), ..window };
        parts.extend(engine(&rules, &slot, rest));
        prop_assert_eq!(parts, engine(&rules, &slot, window));
    }

    #[test]
    fn cancelling_a_date_changes_that_date_only(slot in slots(), rules in rules(), window in windows(), pick: prop::sample::Index) {
        let before = engine(&rules, &slot, window);
        prop_assume!(!before.is_empty());
        let day = pick.get(&before).2;
        let mut after = slot.clone();
        after.cancelled.push(cancellation(day));
        for (was, is) in before.iter().zip(engine(&rules, &after, window)) {
            prop_assert_eq!((was.0, &was.1, was.2), (is.0, &is.1, is.2));
            let stays = was.3 == "away" || (was.3 == "moved" && was.0 != was.2);
            prop_assert_eq!(is.3, if was.2 == day && !stays { "cancelled" } else { was.3 });
        }
    }

    #[test]
    fn the_engine_and_the_oracle_agree(slot in slots(), rules in rules(), window in windows()) {
        let all: Vec<Seen> = engine(&rules, &slot, window);
        let distinct: BTreeSet<Seen> = all.iter().cloned().collect();
        prop_assert_eq!(distinct, seen(rules.house(), &slot, window));
    }

    #[test]
    fn a_day_is_in_a_closing_if_it_is_closed(rules in rules(), window in windows()) {
        let house = rules.house();
        let is_closed = |day: &Date| house.closure(*day).is_some() || house.closing_notice(*day).is_some();
        let days = || window.first.series(1.day()).take_while(|day| *day <= window.last);
        let closings = house.closings(window);
        for day in days() {
            let told = closings.iter().any(|closing| closing.days.contains(day));
            prop_assert_eq!(told, is_closed(&day), "{}", day);
        }
        prop_assert_eq!(house.is_closed_in(window), days().any(|day| is_closed(&day)));
    }
}
