//! Slots, houses and occurrences in few words.

use jiff::civil::Date;

use crate::agenda::{House, Occurrence, Standing, Window};
use crate::diagnostic::{Place, Span};
use crate::lang::Lang;
use crate::model::{
    Cancellation, Clock, DateRange, ExcludedDays, Exclusion, Hours, Id, Location, Move, NamedRange,
    Notice, Period, Recurrence, Slot, Text, When,
};

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// `2026-12-01..2026-12-31`, or one day.
pub fn days(text: &str) -> DateRange {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    DateRange {
        first: day(first),
        last: Some(day(last)),
    }
}

pub fn window(text: &str) -> Window {
    let range = days(text);
    Window {
        first: range.first,
        last: range.last.unwrap(),
    }
}

/// `9:30-11:30`, `18:00`.
pub fn hours(text: &str) -> Hours {
    let clock = |text: &str| {
        let (hour, minute) = text.split_once(':').unwrap();
        Clock(hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap())
    };
    match text.split_once('-') {
        None => Hours::Clock {
            start: clock(text),
            end: None,
        },
        Some((start, end)) => {
            let (start, end) = (clock(start), clock(end));
            let end = if end <= start {
                Clock(end.0 + 1440)
            } else {
                end
            };
            Hours::Clock {
                start,
                end: Some(end),
            }
        }
    }
}

pub fn place() -> Place {
    Place::new(&"content/pcs/tilleuls.md".into(), Span::default())
}

pub fn text(words: &str) -> Text {
    Text::new(Lang::FR, words.to_owned())
}

pub fn slot(when: When) -> Slot {
    Slot {
        place: place(),
        when,
        hours: Vec::new(),
        from: None,
        until: None,
        during: Vec::new(),
        except: Vec::new(),
        cancelled: Vec::new(),
        moved: Vec::new(),
        location: None,
        note: None,
    }
}

pub fn every(rule: Recurrence) -> Slot {
    slot(When::Repeated(vec![rule]))
}

pub fn range(text: &str) -> Exclusion {
    exclusion(ExcludedDays::Range(days(text)))
}

pub fn period(id: &str) -> Exclusion {
    exclusion(ExcludedDays::Period(Id::parse(id).unwrap()))
}

pub fn exclusion(days: ExcludedDays) -> Exclusion {
    Exclusion {
        place: place(),
        days,
        reason: None,
        except: Vec::new(),
    }
}

pub fn named(id: &str, ranges: &[&str]) -> Period {
    let range = |text: &&str| NamedRange {
        days: days(text),
        name: None,
    };
    Period {
        id: Id::parse(id).unwrap(),
        name: text(id),
        ranges: ranges.iter().map(range).collect(),
    }
}

pub fn closing(message: &str, shown: &str) -> Notice {
    Notice {
        message: text(message),
        shown: Some(days(shown)),
        closed: true,
    }
}

/// A slot with the few things that tests change.
impl Slot {
    pub(super) fn at(mut self, sessions: &[&str]) -> Self {
        self.hours = sessions.iter().map(|text| hours(text)).collect();
        self
    }

    pub(super) fn between(mut self, from: &str, until: &str) -> Self {
        let bound = |text: &str| (!text.is_empty()).then(|| day(text));
        (self.from, self.until) = (bound(from), bound(until));
        self
    }

    pub(super) fn during(mut self, id: &str) -> Self {
        self.during.push(Id::parse(id).unwrap());
        self
    }

    pub(super) fn except(mut self, exclusion: Exclusion) -> Self {
        self.except.push(exclusion);
        self
    }

    pub(super) fn cancelled(mut self, date: &str) -> Self {
        let (place, date) = (place(), day(date));
        self.cancelled.push(Cancellation {
            place,
            date,
            reason: None,
        });
        self
    }

    pub(super) fn moved(mut self, from: &str, to: &str, sessions: &[&str]) -> Self {
        self.moved.push(Move {
            place: place(),
            from: day(from),
            to: day(to),
            hours: sessions.iter().map(|text| hours(text)).collect(),
            location: None,
        });
        self
    }

    pub(super) fn elsewhere(mut self) -> Self {
        self.location = Some(elsewhere());
        self
    }
}

pub fn elsewhere() -> Location {
    Location::Elsewhere {
        name: Some(text("La piscine")),
        street: None,
        postal_code: None,
        commune: None,
        position: None,
    }
}

/// A house in which nothing is closed.
pub const OPEN: House<'static> = House {
    periods: &[],
    closures: &[],
    notices: &[],
};

/// What a slot shows in a window, a line an occurrence: `2026-12-01 09:30-11:30 cancelled`.
pub fn shown(house: House, slot: &Slot, within: &str) -> Vec<String> {
    let occurrences = house.slot(slot, None, window(within));
    occurrences.iter().map(line).collect()
}

pub fn line(one: &Occurrence) -> String {
    let day = one.date;
    let start = one
        .start()
        .map(|start| start.strftime(" %H:%M").to_string());
    let end = one.end().map(|end| end.strftime("-%H:%M").to_string());
    let (start, end) = (start.unwrap_or_default(), end.unwrap_or_default());
    let standing = match one.standing {
        Standing::Planned => String::new(),
        Standing::Moved(to) => format!(" from {}", to.from),
        Standing::MovedAway(to) => format!(" to {}", to.to),
        Standing::Cancelled { reason: None } => " cancelled".to_owned(),
        Standing::Cancelled { reason: Some(why) } => format!(" cancelled: {}", why.get(Lang::FR).1),
    };
    format!("{day}{start}{end}{standing}")
}

/// A slot, a window, and what is to be seen in it.
pub type Row<'a> = (&'a str, Slot, &'a str, &'a [&'a str]);

/// Compares every row of a table.
pub fn check(house: House, table: &[Row]) {
    for (what, slot, within, expected) in table {
        assert_eq!(shown(house, slot, within), *expected, "{what}");
    }
}
