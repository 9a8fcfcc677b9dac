//! The rules again, day by day and without cleverness: slow, and written from the contract alone.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::agenda::{House, Window};
use crate::model::{
    ExcludedDays, Exclusion, Hours, Location, Nth, PeriodId, Recurrence, Slot, When,
};

/// What is seen on a day: the day, the hours, the day it stems from, and what became of it.
pub type Seen = (Date, Option<String>, Date, &'static str);

pub fn seen(house: House, slot: &Slot, window: Window) -> BTreeSet<Seen> {
    let mut all = BTreeSet::new();
    let mut day = window.first;
    while day <= window.last {
        all.extend(on_day(house, slot, day));
        day = day.tomorrow().unwrap();
    }
    all
}

/// Everything of a slot on a day, found the slow way: each rule of the format asked by itself.
fn on_day(house: House, slot: &Slot, day: Date) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut known = BTreeSet::new();
    for one in &slot.moved {
        let is_first = known.insert(one.from);
        if is_first && one.to == day && is_bare(slot, one.from) {
            let hours = if one.hours.is_empty() {
                &slot.hours
            } else {
                &one.hours
            };
            let location = one.location.as_ref().or(slot.location.as_ref());
            let struck = one.from == one.to && slot.cancelled.iter().any(|c| c.date == day);
            let fate = if struck || is_shut(house, location, day) {
                "cancelled"
            } else {
                "moved"
            };
            seen.extend(sessions(hours).map(|session| (day, session, one.from, fate)));
        }
    }
    let away = slot.moved.iter().find(|one| one.from == day);
    if !is_bare(slot, day)
        || is_taken_away(house, slot, day)
        || away.is_some_and(|one| one.to == day)
    {
        return seen;
    }
    let struck = slot.cancelled.iter().any(|cancelled| cancelled.date == day);
    let fate = match away {
        Some(_) => "away",
        None if struck || is_shut(house, slot.location.as_ref(), day) => "cancelled",
        None => "planned",
    };
    seen.extend(sessions(&slot.hours).map(|session| (day, session, day, fate)));
    seen
}

fn sessions(hours: &[Hours]) -> impl Iterator<Item = Option<String>> {
    let said: Vec<_> = if hours.is_empty() {
        vec![None]
    } else {
        hours
            .iter()
            .map(|session| Some(format!("{session:?}")))
            .collect()
    };
    said.into_iter()
}

fn is_bare(slot: &Slot, day: Date) -> bool {
    match &slot.when {
        When::Dates(dates) => dates.contains(&day),
        When::Days(range) => range.first <= day && day <= range.last.unwrap(),
        When::Repeated(rules) => rules.iter().any(|rule| follows(*rule, slot.from, day)),
    }
}

fn follows(rule: Recurrence, from: Option<Date>, day: Date) -> bool {
    match rule {
        Recurrence::Daily => true,
        Recurrence::Weekly(weekday) => day.weekday() == weekday,
        Recurrence::Fortnightly(weekday) => {
            let mut turn = from.unwrap();
            while turn.weekday() != weekday {
                turn = turn.tomorrow().unwrap();
            }
            (day - turn).get_days() % 14 == 0
        }
        Recurrence::Monthly(nth, weekday) => {
            let in_month = (1..=day.days_in_month())
                .filter(|number| day.with().day(*number).build().unwrap().weekday() == weekday);
            let days: Vec<i8> = in_month.collect();
            let wanted = match nth {
                Nth::First => days[0],
                Nth::Second => days[1],
                Nth::Third => days[2],
                Nth::Fourth => days[3],
                Nth::Last => *days.last().unwrap(),
            };
            day.day() == wanted
        }
    }
}

fn is_taken_away(house: House, slot: &Slot, day: Date) -> bool {
    let repeated = matches!(slot.when, When::Repeated(_));
    let here = !matches!(slot.location, Some(Location::Elsewhere { .. }));
    let too_early = slot.from.is_some_and(|from| day < from);
    let too_late = slot.until.is_some_and(|until| day > until);
    let outside = !slot.during.is_empty() && !slot.during.iter().any(|id| named(house, id, day));
    (repeated && (too_early || too_late))
        || outside
        || slot.except.iter().any(|one| excluded(house, one, day))
        || (repeated && here && house.closures.iter().any(|one| excluded(house, one, day)))
}

fn is_shut(house: House, location: Option<&Location>, day: Date) -> bool {
    let here = !matches!(location, Some(Location::Elsewhere { .. }));
    let mut closing = house.notices.iter().filter(|notice| notice.closed);
    here && closing.any(|notice| notice.shown.is_none_or(|days| days.contains(day)))
}

fn excluded(house: House, exclusion: &Exclusion, day: Date) -> bool {
    !exclusion.except.contains(&day)
        && match &exclusion.days {
            ExcludedDays::Range(range) => range.first <= day && day <= range.last.unwrap(),
            ExcludedDays::Period(id) => named(house, id, day),
        }
}

fn named(house: House, id: &PeriodId, day: Date) -> bool {
    let periods = house.periods.iter().filter(|period| period.id == *id);
    periods
        .flat_map(|period| &period.ranges)
        .any(|range| range.days.contains(day))
}
