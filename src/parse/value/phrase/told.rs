//! A slot told back in words, so that whoever wrote it sees how it was read.
//!
//! What is told in French or Dutch is a phrase again, and is read as the same slot.

use jiff::civil::{Date, Weekday};

use super::super::weekday::name_in;
use crate::lang::Lang;
use crate::model::{
    DateRange, ExcludedDays, Hours, Nth, PartOfDay, PeriodId, Recurrence, Slot, When,
};

/// A slot in words: `mardi, jeudi, 9h-12h, sauf Jours fériés`. `period` tells what a period is
/// called.
pub fn told(slot: &Slot, lang: Lang, period: impl Fn(&PeriodId) -> String) -> String {
    let words = Words(lang);
    let mut parts = vec![words.when(&slot.when)];
    parts.extend(slot.hours.iter().map(|hours| words.hours(*hours)));
    parts.extend(words.bounds(slot.from, slot.until));
    let during: Vec<String> = slot.during.iter().map(&period).collect();
    let except = slot.except.iter().map(|one| match &one.days {
        ExcludedDays::Range(range) => words.range(range),
        ExcludedDays::Period(id) => period(id),
    });
    let except: Vec<String> = except.collect();
    parts.extend(words.led([" pendant ", " tijdens ", " during "], &during));
    parts.extend(words.led([" sauf ", " behalve ", " except "], &except));
    parts.join(", ")
}

/// The days of a slot alone: `mardi, jeudi`.
pub fn told_days(when: &When, lang: Lang) -> String {
    Words(lang).when(when)
}

/// The hours of a slot alone, each session for itself: `9h-12h`.
pub fn told_hours(hours: &[Hours], lang: Lang) -> Vec<String> {
    hours
        .iter()
        .map(|hours| Words(lang).hours(*hours))
        .collect()
}

/// The words of a language of messages.
struct Words(Lang);

impl Words {
    fn pick<'w>(&self, [fr, nl, en]: [&'w str; 3]) -> &'w str {
        match self.0 {
            Lang::NL => nl,
            Lang::EN => en,
            _ => fr,
        }
    }

    fn led(&self, words: [&str; 3], items: &[String]) -> Option<String> {
        let word = self.pick(words).trim();
        (!items.is_empty()).then(|| format!("{word} {}", items.join(", ")))
    }

    fn when(&self, when: &When) -> String {
        match when {
            When::Dates(dates) => {
                let dates: Vec<String> = dates.iter().map(|date| said(*date)).collect();
                dates.join(", ")
            }
            When::Days(range) => self.range(range),
            When::Repeated(rules) => {
                let rules: Vec<String> = rules.iter().map(|rule| self.rule(*rule)).collect();
                rules.join(", ")
            }
        }
    }

    fn rule(&self, rule: Recurrence) -> String {
        let day = |day: Weekday| name_in(day, self.0);
        match rule {
            Recurrence::Daily => self
                .pick(["tous les jours", "elke dag", "every day"])
                .to_owned(),
            Recurrence::Weekly(weekday) => day(weekday).to_owned(),
            Recurrence::Fortnightly(weekday) => {
                let form = self.pick(["un # sur deux", "om de andere #", "every other #"]);
                form.replace('#', day(weekday))
            }
            Recurrence::Monthly(nth, weekday) => {
                let form = self.pick(["# du mois", "# van de maand", "# of the month"]);
                form.replace('#', &format!("{} {}", self.nth(nth), day(weekday)))
            }
        }
    }

    fn nth(&self, nth: Nth) -> &'static str {
        let names = match nth {
            Nth::First => ["premier", "eerste", "first"],
            Nth::Second => ["deuxième", "tweede", "second"],
            Nth::Third => ["troisième", "derde", "third"],
            Nth::Fourth => ["quatrième", "vierde", "fourth"],
            Nth::Last => ["dernier", "laatste", "last"],
        };
        self.pick(names)
    }

    fn hours(&self, hours: Hours) -> String {
        let unit = self.pick(["h", "u", ":"]);
        let time = |hour: u16, minute: u16| match (unit, minute) {
            (":", _) => format!("{hour}:{minute:02}"),
            (_, 0) => format!("{hour}{unit}"),
            _ => format!("{hour}{unit}{minute:02}"),
        };
        match hours {
            Hours::Clock { start, end } => {
                let start = time(start.hour(), start.minute());
                let end = end.map(|end| time(end.hour(), end.minute()));
                end.map_or(start.clone(), |end| format!("{start}-{end}"))
            }
            Hours::Part(part) => self.part(part).to_owned(),
        }
    }

    fn part(&self, part: PartOfDay) -> &'static str {
        let names = match part {
            PartOfDay::Morning => ["matin", "voormiddag", "morning"],
            PartOfDay::Noon => ["midi", "middag", "noon"],
            PartOfDay::Afternoon => ["après-midi", "namiddag", "afternoon"],
            PartOfDay::Evening => ["soir", "avond", "evening"],
            PartOfDay::Day => ["journée", "hele dag", "all day"],
        };
        self.pick(names)
    }

    fn range(&self, range: &DateRange) -> String {
        match range.last {
            Some(last) if last != range.first => {
                let form = self.pick(["du # au ", "van # tot ", "from # to "]);
                form.replace('#', &said(range.first)) + &said(last)
            }
            _ => said(range.first),
        }
    }

    fn bounds(&self, from: Option<Date>, until: Option<Date>) -> Option<String> {
        match (from, until) {
            (Some(first), Some(last)) if first != last => Some(self.range(&DateRange {
                first,
                last: Some(last),
            })),
            (Some(first), _) => {
                let word = self.pick(["à partir du", "vanaf", "from"]);
                Some(format!("{word} {}", said(first)))
            }
            (None, Some(last)) => {
                let word = self.pick(["jusqu'au", "tot", "until"]);
                Some(format!("{word} {}", said(last)))
            }
            (None, None) => None,
        }
    }
}

/// A date as people write it.
fn said(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}
