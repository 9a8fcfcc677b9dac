//! Hours of a session: from a clock time to another, or a part of the day.

use super::Value;
use super::scan::{meaning, number, plain, quote, tokens};
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::{Clock, Hours, PartOfDay};

const NOON: u16 = 12 * 60;
const DAY: u16 = 24 * 60;
/// Whoever crosses midnight for longer than this mistyped an hour.
const LONGEST_NIGHT: u16 = 12 * 60;

/// The tokens that name a part of the day.
const PARTS: [(PartOfDay, &str); 5] = [
    (
        PartOfDay::Morning,
        "matin, le matin, matinee, voormiddag, ochtend",
    ),
    (PartOfDay::Noon, "midi, le midi, middag"),
    (
        PartOfDay::Afternoon,
        "apres - midi, apres midi, l ' apres - midi, namiddag",
    ),
    (
        PartOfDay::Evening,
        "soir, le soir, soiree, avond, ' s avonds",
    ),
    (
        PartOfDay::Day,
        "journee, toute la journee, hele dag, de hele dag",
    ),
];

/// What stands between the hours and the minutes, and may follow the minutes: `9.30 uur`.
const UNITS: [&str; 5] = ["h", "u", "heure", "heures", "uur"];

/// A time as it was written.
#[derive(Clone, Copy)]
struct Time {
    /// Minutes since midnight, at most those of a day.
    minutes: u16,
    /// Whether anything tells that it is a time: of `9-11h` only the end, of `9-11` nothing.
    marked: bool,
}

impl Value for Hours {
    fn parse(text: &str, _: Lang) -> Result<Self, Problem> {
        session(&tokens(&plain(text)), text)
    }
}

/// Reads one session or several: `9h-12h et 14h-16h`, `9u-12u, 14u-16u`.
pub fn hours_list(text: &str, _: Lang) -> Result<Vec<Hours>, Problem> {
    tokens(&plain(text))
        .split(|token| matches!(*token, "," | ";" | "/" | "+" | "&" | "et" | "en"))
        .map(|tokens| session(tokens, text))
        .collect()
}

/// One session; problems quote the whole `text`.
fn session(tokens: &[&str], text: &str) -> Result<Hours, Problem> {
    if let Some(part) = meaning(&PARTS, &tokens.join(" ")) {
        return Ok(Hours::Part(part));
    }
    let (start, end) = stretch(tokens)
        .filter(|(start, _)| start.minutes < DAY)
        .ok_or_else(|| Problem::NotHours { value: quote(text) })?;
    let end = end.map(|end| end_after(start, end, text)).transpose()?;
    Ok(Hours::Clock {
        start: Clock(start.minutes),
        end,
    })
}

/// The end on the day of the start, else on the next one.
fn end_after(start: Time, end: Time, text: &str) -> Result<Clock, Problem> {
    let value = || quote(text);
    if end.minutes == start.minutes {
        return Err(Problem::NoDuration { value: value() });
    }
    if end.minutes > start.minutes {
        return Ok(Clock(end.minutes));
    }
    let next_day = end.minutes + DAY;
    if next_day > DAY && next_day - start.minutes > LONGEST_NIGHT {
        return Err(Problem::HoursTooLong { value: value() });
    }
    Ok(Clock(next_day))
}

/// A start with or without an end, whatever word leads to it.
fn stretch(tokens: &[&str]) -> Option<(Time, Option<Time>)> {
    match tokens {
        ["a", "partir", "de", rest @ ..] | ["a" | "des" | "vanaf" | "om", rest @ ..] => start(rest),
        ["de" | "van", rest @ ..] => start_and_end(rest),
        _ => start(tokens).or_else(|| start_and_end(tokens)),
    }
}

fn start(tokens: &[&str]) -> Option<(Time, Option<Time>)> {
    match time(tokens)? {
        (start, []) if start.marked => Some((start, None)),
        _ => None,
    }
}

fn start_and_end(tokens: &[&str]) -> Option<(Time, Option<Time>)> {
    let (start, rest) = time(tokens)?;
    let ["-" | "a" | "tot", rest @ ..] = rest else {
        return None;
    };
    let (end, []) = time(rest)? else { return None };
    (start.marked || end.marked).then_some((start, Some(end)))
}

/// The time at the front, and what follows it.
fn time<'a>(tokens: &'a [&'a str]) -> Option<(Time, &'a [&'a str])> {
    match tokens {
        ["midi" | "middag", rest @ ..] => Some((marked(NOON), rest)),
        ["minuit" | "middernacht", rest @ ..] => Some((marked(0), rest)),
        [hour, ":" | ".", minute, rest @ ..] => {
            Some((marked(minutes(hour, minute)?), after_unit(rest)))
        }
        [hour, unit, ..] if UNITS.contains(unit) => after_hour(hour, after_unit(&tokens[1..])),
        [hour, rest @ ..] => Some((bare(minutes(hour, "00")?), rest)),
        [] => None,
    }
}

/// The rest of `9h` or `9h30` behind its `h`.
fn after_hour<'a>(hour: &str, rest: &'a [&'a str]) -> Option<(Time, &'a [&'a str])> {
    match rest {
        [minute, rest @ ..] if number(minute, 2).is_some() => {
            Some((marked(minutes(hour, minute)?), rest))
        }
        _ => Some((marked(minutes(hour, "00")?), rest)),
    }
}

fn after_unit<'a>(tokens: &'a [&'a str]) -> &'a [&'a str] {
    match tokens {
        [unit, ".", rest @ ..] | [unit, rest @ ..] if UNITS.contains(unit) => rest,
        _ => tokens,
    }
}

fn marked(minutes: u16) -> Time {
    let marked = true;
    Time { minutes, marked }
}

fn bare(minutes: u16) -> Time {
    let marked = false;
    Time { minutes, marked }
}

/// Minutes since midnight; `24` is the end of the day, `9h5` a slip of the finger.
fn minutes(hour: &str, minute: &str) -> Option<u16> {
    let two_digits = minute.len() == 2;
    let minute = number(minute, 2).filter(|minute| two_digits && *minute < 60)?;
    let minutes = number(hour, 2)? * 60 + minute;
    (minutes <= DAY).then_some(minutes)
}

#[cfg(test)]
mod tests;
