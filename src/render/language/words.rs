//! Days, hours, ages and lists in the words of a language.

use jiff::civil::{Date, Weekday};

use super::dates::{DateWords, DayParts};
use crate::lang::Lang;
use crate::model::{
    Accessibility, Ages, Audience, Clock, DateRange, Hours, Nth, PartOfDay, Recurrence, Side,
    StreetPart,
};
use crate::theme::{Words, fill};
use crate::views::DateView;

/// A language's way of saying things.
#[derive(Clone, Copy)]
pub(crate) struct Speech<'a> {
    pub words: &'a Words,
    dates: &'a DateWords,
}

impl<'a> Speech<'a> {
    pub fn new(words: &'a Words, dates: &'a DateWords) -> Self {
        Self { words, dates }
    }

    /// A day with its weekday and year, so that it is right on a page of any age.
    pub fn date(&self, date: Date) -> DateView {
        DateView {
            iso: date.to_string(),
            text: self.dates.long(date),
        }
    }

    /// A week by its first and last day: `du 23 novembre au 29 novembre 2026`.
    pub fn week(&self, monday: Date, sunday: Date) -> String {
        let (from, to) = (self.dates.day_of_month(monday), self.dates.day(sunday));
        fill(&self.words.week, &[("from", &from), ("to", &to)])
    }

    /// A month: `décembre 2026`.
    pub fn month(&self, first: Date) -> String {
        self.dates.month(first)
    }

    /// Days from one to another; a single day alone.
    pub fn range(&self, range: DateRange) -> String {
        let from = self.dates.long(range.first);
        match range.last {
            None => fill(&self.words.days_from, &[("from", &from)]),
            Some(last) if last == range.first => from,
            Some(last) => {
                let to = self.dates.long(last);
                fill(&self.words.days_from_to, &[("from", &from), ("to", &to)])
            }
        }
    }

    /// The bounds of a repetition, if it has any.
    pub fn bounds(&self, from: Option<Date>, until: Option<Date>) -> Option<String> {
        match (from, until) {
            (Some(first), last) => Some(self.range(DateRange { first, last })),
            (None, Some(to)) => Some(fill(
                &self.words.days_until,
                &[("to", &self.dates.long(to))],
            )),
            (None, None) => None,
        }
    }

    /// Days one after the other, in pieces: each as it is said, and what parts it from the next.
    /// `2`, `, `; `9`, ` et `; `16 décembre 2026`. Wherever the first pieces go, the rest is right.
    pub fn days(&self, days: &[Date]) -> Vec<(String, String)> {
        let said: Vec<DayParts> = days.iter().map(|day| self.dates.parts(*day)).collect();
        let mut pieces = Vec::new();
        for (at, day) in said.iter().enumerate() {
            let next = said.get(at + 1);
            let month_goes_on = next.is_some_and(|next| next.month == day.month);
            let year_goes_on = next.is_some_and(|next| next.year == day.year);
            let text = if month_goes_on {
                day.number.clone()
            } else if year_goes_on {
                day.in_year.clone()
            } else {
                day.whole.clone()
            };
            let is_last_but_one = said
                .get(at + 2)
                .is_none_or(|after| next.is_none_or(|next| next.month != after.month));
            let then = match next {
                None => String::new(),
                Some(_) if month_goes_on && is_last_but_one => {
                    fill(&self.words.and, &[("a", ""), ("b", "")])
                }
                Some(_) => self.words.comma.clone(),
            };
            pieces.push((text, then));
        }
        pieces
    }

    /// The same in a row.
    pub fn days_in_a_row(&self, days: &[Date]) -> String {
        let pieces = self.days(days).into_iter();
        pieces.map(|(text, then)| text + &then).collect()
    }

    pub fn weekday(&self, day: Weekday) -> &'a str {
        &self.words.weekdays[from_monday(day)]
    }

    /// `le lundi`; without a weekday every day.
    pub fn every(&self, day: Option<Weekday>) -> String {
        self.recurrence(day.map_or(Recurrence::Daily, Recurrence::Weekly))
    }

    /// Repetitions one after the other: `mardi et jeudi`, `le premier mardi du mois`.
    pub fn recurrences(&self, rules: &[Recurrence]) -> String {
        let said: Vec<String> = rules.iter().map(|rule| self.recurrence(*rule)).collect();
        self.list(&said)
    }

    fn recurrence(&self, rule: Recurrence) -> String {
        let words = &self.words.recurrence;
        match rule {
            Recurrence::Daily => words.daily.clone(),
            Recurrence::Weekly(day) => words.weekly[from_monday(day)].clone(),
            Recurrence::Fortnightly(day) => fill(&words.fortnightly, &[("day", self.weekday(day))]),
            Recurrence::Monthly(nth, day) => {
                let nth = match nth {
                    Nth::First => 0,
                    Nth::Second => 1,
                    Nth::Third => 2,
                    Nth::Fourth => 3,
                    Nth::Last => 4,
                };
                fill(
                    &words.monthly,
                    &[("nth", &words.nth[nth]), ("day", self.weekday(day))],
                )
            }
        }
    }

    /// Sessions of a day: `9 h – 12 h et 14 h – 16 h`; nothing when none is known.
    pub fn hours(&self, sessions: &[Hours]) -> String {
        let said: Vec<String> = sessions.iter().map(|hours| self.session(*hours)).collect();
        self.list(&said)
    }

    fn session(&self, hours: Hours) -> String {
        let words = &self.words.hours;
        match hours {
            Hours::Clock { start, end: None } => fill(&words.open, &[("from", &self.clock(start))]),
            Hours::Clock {
                start,
                end: Some(end),
            } => {
                let (from, to) = (self.clock(start), self.clock(end));
                fill(&words.range, &[("from", &from), ("to", &to)])
            }
            Hours::Part(part) => match part {
                PartOfDay::Morning => words.morning.clone(),
                PartOfDay::Noon => words.noon.clone(),
                PartOfDay::Afternoon => words.afternoon.clone(),
                PartOfDay::Evening => words.evening.clone(),
                PartOfDay::Day => words.day.clone(),
            },
        }
    }

    pub fn clock(&self, clock: Clock) -> String {
        let hour = clock.hour().to_string();
        match clock.minute() {
            0 => fill(&self.words.hours.whole, &[("h", &hour)]),
            minute => {
                let minute = format!("{minute:02}");
                fill(&self.words.hours.time, &[("h", &hour), ("m", &minute)])
            }
        }
    }

    /// Things one after the other: `a, b et c`.
    pub fn list(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let first = first.join(&self.words.comma);
                fill(&self.words.and, &[("a", &first), ("b", last)])
            }
        }
    }

    pub fn audience(&self, audience: Audience) -> &'a str {
        let words = &self.words.audiences;
        match audience {
            Audience::Children => &words.children,
            Audience::Teenagers => &words.teenagers,
            Audience::Youth => &words.youth,
            Audience::Adults => &words.adults,
            Audience::Seniors => &words.seniors,
            Audience::Parents => &words.parents,
            Audience::Families => &words.families,
            Audience::Women => &words.women,
            Audience::Tenants => &words.tenants,
        }
    }

    pub fn ages(&self, ages: Ages) -> String {
        let words = &self.words.ages;
        let from = ages.from.to_string();
        match ages.to {
            None => fill(&words.from, &[("from", &from)]),
            Some(to) if to == ages.from => fill(&words.exact, &[("from", &from)]),
            Some(to) => fill(&words.range, &[("from", &from), ("to", &to.to_string())]),
        }
    }

    /// What helps people; `None` for the sheet's own words.
    pub fn accessibility(&self, help: &Accessibility) -> Option<&'a str> {
        let words = &self.words.accessibility;
        Some(match help {
            Accessibility::Wheelchair => &words.wheelchair,
            Accessibility::Lift => &words.lift,
            Accessibility::AdaptedToilets => &words.adapted_toilets,
            Accessibility::ChangingTable => &words.changing_table,
            Accessibility::Other(_) => return None,
        })
    }

    /// The names of languages; a language without a name in the catalogue by its code.
    pub fn languages(&self, spoken: &[Lang]) -> Vec<String> {
        let name = |lang: &Lang| {
            let name = self.words.languages.get(lang.as_str());
            name.cloned().unwrap_or_else(|| lang.to_string())
        };
        spoken.iter().map(name).collect()
    }

    /// `Langue parlée : arabe`.
    pub fn spoken_title(&self, spoken: Lang) -> String {
        let name = self.languages(&[spoken]).concat();
        fill(&self.words.spoken_title, &[("language", &name)])
    }

    /// A stretch of a street: `Rue du Sel 1–9 (côté impair)`.
    pub fn street(&self, part: &StreetPart) -> String {
        let words = &self.words.street;
        let mut said = match part.numbers {
            None => part.name.clone(),
            Some((from, to)) if from == to => format!("{} {from}", part.name),
            Some((from, to)) => {
                let (from, to) = (from.to_string(), to.to_string());
                fill(
                    &words.range,
                    &[("street", &part.name), ("from", &from), ("to", &to)],
                )
            }
        };
        match part.side {
            Side::Both => {}
            Side::Even => said = format!("{said} {}", words.even),
            Side::Odd => said = format!("{said} {}", words.odd),
        }
        said
    }
}

fn from_monday(day: Weekday) -> usize {
    usize::from(day.to_monday_zero_offset().unsigned_abs())
}
