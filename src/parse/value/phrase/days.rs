//! Days that come again in a phrase: weekdays, spans of them, ranks in a month, every day.

use jiff::civil::Weekday::{self, Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};

use super::super::scan::{meaning, number};
use super::super::weekday;
use super::marks::{after_any, separates};
use crate::lang::Lang;
use crate::model::{Hours, Nth, PartOfDay, Recurrence};

/// Days at the front of the words.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Days {
    /// The days.
    pub again: Vec<Recurrence>,
    /// The part of the day that their word holds: `dinsdagavond`.
    pub part: Option<Hours>,
}

type Taken<'w, T> = Option<(T, &'w [&'w str])>;

const DAILY: &str = "jour, jours, chaque jour, tous les jours, toute la semaine, \
                     7 jours sur 7, 7 j / 7, 7 j sur 7, \
                     dag, elke dag, iedere dag, alle dagen, dagelijks, 7 dagen op 7";
const WORKING_WEEK: &str = "semaine, en semaine, la semaine, jours de semaine, les jours de semaine, \
                            jours de la semaine, weekdag, weekdagen, elke weekdag, op weekdagen, \
                            door de week, tijdens de week";
const WEEKEND: &str = "week - end, week - ends, weekend, weekends, weekenden, le week - end, \
                       les week - ends, le weekend, les weekends, chaque week - end, \
                       chaque weekend, in het weekend, het weekend, elk weekend";

/// What leads to days and says nothing, and what says that a rank is meant every month.
const LEADS: &str = "le, les, op, de, du, het";
const WEEKLY: &str = "chaque semaine, chaque semaine le, toutes les semaines, toutes les semaines le, \
                      hebdomadaire le, wekelijks, wekelijks op, elke week, elke week op, iedere week, \
                      iedere week op";
const EACH: &str = "chaque, tous les, elke, iedere, alle, op elke";
const OF_THE_MONTH: &str =
    "du mois, de chaque mois, de tous les mois, van de maand, van elke maand, van iedere maand";

const ORDINALS: [(Nth, &str); 5] = [
    (Nth::First, "premier, premiers, eerste"),
    (Nth::Second, "deuxieme, deuxiemes, second, seconds, tweede"),
    (Nth::Third, "troisieme, troisiemes, derde"),
    (Nth::Fourth, "quatrieme, quatriemes, vierde"),
    (Nth::Last, "dernier, derniers, laatste"),
];
const RANKS: [Nth; 4] = [Nth::First, Nth::Second, Nth::Third, Nth::Fourth];
const ENDINGS: [&str; 9] = ["er", "e", "eme", "ieme", "eme", "nd", "ste", "de", "st"];

/// The parts of the day that a Dutch weekday may end with.
const PARTS: [(PartOfDay, &str); 4] = [
    (
        PartOfDay::Morning,
        "voormiddag, ochtend, morgen, voormiddagen, ochtenden",
    ),
    (PartOfDay::Noon, "middag, middagen"),
    (PartOfDay::Afternoon, "namiddag, namiddagen"),
    (PartOfDay::Evening, "avond, avonden"),
];

/// The days at the front, and what follows them.
pub(super) fn days<'w>(words: &'w [&'w str], lang: Lang) -> Taken<'w, Days> {
    let of = |again| Days { again, part: None };
    if let Some(rest) = after_any(DAILY, words) {
        return Some((of(vec![Recurrence::Daily]), rest));
    }
    if let Some(rest) = after_any(WORKING_WEEK, words) {
        return Some((of(weekly(Monday, 5)), rest));
    }
    if let Some(rest) = after_any(WEEKEND, words) {
        return Some((of(weekly(Saturday, 2)), rest));
    }
    if let Some((days, rest)) = fortnightly(words, lang)
        .or_else(|| monthly(words, lang))
        .or_else(|| span(words, lang))
    {
        return Some((of(days), rest));
    }
    single(words, lang)
}

fn weekly(first: Weekday, count: usize) -> Vec<Recurrence> {
    let days = first.cycle_forward().take(count);
    days.map(Recurrence::Weekly).collect()
}

/// `un mardi sur deux`, `om de andere dinsdag`.
fn fortnightly<'w>(words: &'w [&'w str], lang: Lang) -> Taken<'w, Vec<Recurrence>> {
    let (["un" | "1", name, "sur", "deux" | "2", rest @ ..]
    | ["le", "un" | "1", name, "sur", "deux" | "2", rest @ ..]
    | ["om", "de", "andere", name, rest @ ..]) = words
    else {
        return None;
    };
    let day = weekday::named(name, lang)?;
    Some((vec![Recurrence::Fortnightly(day)], rest))
}

/// `le premier et le troisième mardi du mois`, `elke eerste maandag`.
fn monthly<'w>(words: &'w [&'w str], lang: Lang) -> Taken<'w, Vec<Recurrence>> {
    let each = after_any(EACH, words);
    let mut rest = each.unwrap_or(words);
    let mut ranks: Vec<(Nth, Option<Weekday>)> = Vec::new();
    while let Some((rank, after)) = rank(rest) {
        let day = after.first().and_then(|name| weekday::named(name, lang));
        ranks.push((rank, day));
        let after = if day.is_some() { &after[1..] } else { after };
        rest = match after {
            [sign, next @ ..] if separates(sign) && self::rank(next).is_some() => next,
            _ => after,
        };
    }
    let tail = after_any(OF_THE_MONTH, rest);
    let complete = ranks.last().is_some_and(|(_, day)| day.is_some());
    if !complete || (each.is_none() && tail.is_none()) {
        return None;
    }
    Some((with_days(&ranks), tail.unwrap_or(rest)))
}

/// Gives each rank without a day that of the next one.
fn with_days(ranks: &[(Nth, Option<Weekday>)]) -> Vec<Recurrence> {
    let mut next = None;
    let mut days: Vec<Recurrence> = Vec::new();
    for (nth, day) in ranks.iter().rev() {
        next = day.or(next);
        days.extend(next.map(|day| Recurrence::Monthly(*nth, day)));
    }
    days.reverse();
    days
}

/// `le 1er`, `troisième`, `de 3de`.
fn rank<'w>(words: &'w [&'w str]) -> Taken<'w, Nth> {
    let words = after_any(LEADS, words).unwrap_or(words);
    match words {
        [digit, ending, rest @ ..] if ENDINGS.contains(ending) => {
            let place = usize::from(number(digit, 1)?).checked_sub(1)?;
            Some((*RANKS.get(place)?, rest))
        }
        [name, rest @ ..] => Some((meaning(&ORDINALS, name)?, rest)),
        [] => None,
    }
}

/// `du lundi au vendredi`, `van maandag tot en met vrijdag`, also over the weekend.
fn span<'w>(words: &'w [&'w str], lang: Lang) -> Taken<'w, Vec<Recurrence>> {
    let words = match words {
        ["du" | "de" | "van" | "le", rest @ ..] => rest,
        _ => words,
    };
    let (first, rest) = named(words, lang)?;
    let rest = until(rest)?;
    let rest = match rest {
        ["le", rest @ ..] => rest,
        _ => rest,
    };
    let (last, rest) = named(rest, lang)?;
    let count = usize::from(first.until(last).unsigned_abs()) + 1;
    (first != last).then(|| (weekly(first, count), rest))
}

/// What follows the word between the first and the last day.
fn until<'w>(words: &'w [&'w str]) -> Option<&'w [&'w str]> {
    let (["tot", "en", "met", rest @ ..]
    | ["jusqu", "'", "au", rest @ ..]
    | ["t", "/", "m", rest @ ..]
    | ["-", ">", rest @ ..]
    | ["-" | "au" | "a" | "tot" | "tem" | "→", rest @ ..]) = words
    else {
        return None;
    };
    Some(rest)
}

fn named<'w>(words: &'w [&'w str], lang: Lang) -> Taken<'w, Weekday> {
    match words {
        [name, ".", rest @ ..] | [name, rest @ ..] => Some((weekday::named(name, lang)?, rest)),
        [] => None,
    }
}

/// One weekday, whatever leads to it, with the part of the day that its word may hold.
fn single<'w>(words: &'w [&'w str], lang: Lang) -> Taken<'w, Days> {
    let words = after_any(WEEKLY, words)
        .or_else(|| after_any(EACH, words))
        .or_else(|| after_any(LEADS, words))
        .unwrap_or(words);
    if let Some((day, rest)) = named(words, lang) {
        let again = vec![Recurrence::Weekly(day)];
        return Some((Days { again, part: None }, rest));
    }
    let (word, rest) = words.split_first()?;
    let (day, part) = with_part(word)?;
    let again = vec![Recurrence::Weekly(day)];
    let part = Some(Hours::Part(part));
    Some((Days { again, part }, rest))
}

/// `dinsdagavond`, `woensdagnamiddag`.
fn with_part(word: &str) -> Option<(Weekday, PartOfDay)> {
    let days = [
        (Monday, "maandag"),
        (Tuesday, "dinsdag"),
        (Wednesday, "woensdag"),
        (Thursday, "donderdag"),
        (Friday, "vrijdag"),
        (Saturday, "zaterdag"),
        (Sunday, "zondag"),
    ];
    days.iter().find_map(|(day, name)| {
        let part = word.strip_prefix(name)?;
        Some((*day, meaning(&PARTS, part)?))
    })
}
