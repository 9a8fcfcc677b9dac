//! Repetitions as calendars write them (RFC 5545, section 3.3.10).

use jiff::civil::Weekday;

use crate::model::{Nth, Recurrence, Slot, When};

/// The rule of a slot's days, when calendars can say it in one; else each of its days is an event
/// of its own, for many readers do not know lists of days (`RDATE`). Which of the two it is depends
/// on the slot alone, so that events stay the same ones as time goes on.
pub(super) fn rule(slot: &Slot) -> Option<String> {
    if !slot.during.is_empty() {
        return None; // more days are left out than stay
    }
    let rules = match &slot.when {
        When::Dates(_) => return None,
        When::Days(_) => return Some("FREQ=DAILY".to_owned()),
        When::Repeated(rules) => rules.as_slice(),
    };
    if let [Recurrence::Fortnightly(day)] = rules {
        return Some(format!("FREQ=WEEKLY;INTERVAL=2;BYDAY={}", weekday(*day)));
    }
    if rules == [Recurrence::Daily] {
        return Some("FREQ=DAILY".to_owned());
    }
    each(rules, weekly)
        .map(|days| format!("FREQ=WEEKLY;BYDAY={days}"))
        .or_else(|| each(rules, monthly).map(|days| format!("FREQ=MONTHLY;BYDAY={days}")))
}

/// What all rules say, each once; `None` when one of them is of another kind, or two of them may
/// mean the same day, which some readers count twice.
fn each(rules: &[Recurrence], say: impl Fn(Recurrence) -> Option<String>) -> Option<String> {
    let mut days: Vec<String> = rules.iter().map(|rule| say(*rule)).collect::<Option<_>>()?;
    days.sort_unstable();
    days.dedup();
    let meets = |day: &String| {
        day.strip_prefix("-1")
            .is_some_and(|day| days.contains(&format!("4{day}")))
    };
    (!days.is_empty() && !days.iter().any(meets)).then(|| days.join(","))
}

fn weekly(rule: Recurrence) -> Option<String> {
    match rule {
        Recurrence::Weekly(day) => Some(weekday(day).to_owned()),
        _ => None,
    }
}

fn monthly(rule: Recurrence) -> Option<String> {
    let Recurrence::Monthly(nth, day) = rule else {
        return None;
    };
    let nth = match nth {
        Nth::First => "1",
        Nth::Second => "2",
        Nth::Third => "3",
        Nth::Fourth => "4",
        Nth::Last => "-1",
    };
    Some([nth, weekday(day)].concat())
}

/// The name of a weekday.
fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// The days of a slot as a word of an identity: it changes with the rule, and with nothing else.
pub(super) fn identity(slot: &Slot) -> String {
    let rules = match &slot.when {
        When::Dates(_) => return "once".to_owned(),
        When::Days(range) => return super::time::day(range.first),
        When::Repeated(rules) => rules,
    };
    let said = |rule: &Recurrence| match rule {
        Recurrence::Daily => "daily".to_owned(),
        Recurrence::Weekly(day) => weekday(*day).to_owned(),
        Recurrence::Fortnightly(day) => format!("{}-2", weekday(*day)),
        Recurrence::Monthly(..) => monthly(*rule).unwrap_or_default(),
    };
    let mut days: Vec<String> = rules.iter().map(said).collect();
    days.sort_unstable();
    days.dedup();
    days.join("_")
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday::{Friday, Thursday, Tuesday};

    use super::*;

    fn said(rules: &[Recurrence]) -> Option<String> {
        each(rules, weekly).or_else(|| each(rules, monthly))
    }

    #[test]
    fn only_rules_of_one_kind_are_one_rule() {
        let last = Recurrence::Monthly(Nth::Last, Friday);
        let fourth = Recurrence::Monthly(Nth::Fourth, Friday);
        let first = Recurrence::Monthly(Nth::First, Tuesday);
        let tuesday = Recurrence::Weekly(Tuesday);
        let thursday = Recurrence::Weekly(Thursday);
        assert_eq!(
            said(&[tuesday, thursday, tuesday]).as_deref(),
            Some("TH,TU")
        );
        assert_eq!(said(&[first, last]).as_deref(), Some("-1FR,1TU"));
        assert_eq!(said(&[first, tuesday]), None);
        assert_eq!(said(&[fourth, last]), None);
    }
}
