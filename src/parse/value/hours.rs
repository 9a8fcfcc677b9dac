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
        "matin, le matin, matins, les matins, matinee, en matinee, la matinee, dans la matinee, \
         voormiddag, voormiddags, in de voormiddag, ochtend, in de ochtend, ' s ochtends, \
         ' s morgens",
    ),
    (
        PartOfDay::Noon,
        "midi, le midi, les midis, middag, op de middag, ' s middags",
    ),
    (
        PartOfDay::Afternoon,
        "apres - midi, apres midi, l ' apres - midi, l ' apres midi, les apres - midi, \
         les apres - midis, aprem, aprem ', l ' aprem, dans l ' apres - midi, \
         namiddag, namiddags, in de namiddag, ' s namiddags",
    ),
    (
        PartOfDay::Evening,
        "soir, le soir, soirs, les soirs, soiree, en soiree, la soiree, \
         avond, ' s avonds, in de avond",
    ),
    (
        PartOfDay::Day,
        "journee, la journee, en journee, toute la journee, hele dag, de hele dag, overdag",
    ),
];

/// What stands between the hours and the minutes, and may follow the minutes: `9.30 uur`.
pub(super) const UNITS: [&str; 5] = ["h", "u", "heure", "heures", "uur"];

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
    let plain = plain(text);
    let words = tokens(plain.trim_end_matches('.'));
    let not_hours = || Problem::NotHours { value: quote(text) };
    let mut sessions = Vec::new();
    let mut rest = &words[..];
    loop {
        let (session, after) = at_front(rest, text).ok_or_else(not_hours)?;
        sessions.push(session?);
        rest = match after {
            [] => return Ok(sessions),
            [",", "et" | "en" | "puis", next @ ..]
            | [
                "," | ";" | "/" | "+" | "&" | "et" | "en" | "puis" | "dan",
                next @ ..,
            ] => next,
            _ => return Err(not_hours()),
        };
    }
}

/// One session; problems quote the whole `text`.
fn session(tokens: &[&str], text: &str) -> Result<Hours, Problem> {
    match at_front(tokens, text) {
        Some((session, [])) => session,
        _ => Err(Problem::NotHours { value: quote(text) }),
    }
}

/// The session at the front and what follows it; problems quote the whole `text`.
pub(super) fn at_front<'a>(
    tokens: &'a [&'a str],
    text: &str,
) -> Option<(Result<Hours, Problem>, &'a [&'a str])> {
    if let Some((part, rest)) = part(tokens) {
        return Some((Ok(Hours::Part(part)), rest));
    }
    let ((start, end), rest) = stretch(tokens)?;
    if start.minutes >= DAY {
        return None;
    }
    let end = end.map(|end| end_after(start, end, text)).transpose();
    let start = Clock(start.minutes);
    Some((end.map(|end| Hours::Clock { start, end }), rest))
}

/// The part of the day at the front, by the longest of its names; `midi à 14h` is a clock time.
fn part<'a>(tokens: &'a [&'a str]) -> Option<(PartOfDay, &'a [&'a str])> {
    if tokens
        .first()?
        .starts_with(|first: char| first.is_ascii_digit())
    {
        return None;
    }
    let most = tokens.len().min(6);
    let (part, rest) = (1..=most).rev().find_map(|count| {
        let part = meaning(&PARTS, &tokens[..count].join(" "))?;
        Some((part, &tokens[count..]))
    })?;
    (part != PartOfDay::Noon || link(rest).is_none()).then_some((part, rest))
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

type Stretch = (Time, Option<Time>);

/// A start with or without an end at the front, whatever word leads to it.
fn stretch<'a>(tokens: &'a [&'a str]) -> Option<(Stretch, &'a [&'a str])> {
    match tokens {
        ["a", "partir", "de", rest @ ..] | ["a" | "des" | "vanaf" | "om", rest @ ..] => {
            start(rest).or_else(|| start_and_end(rest))
        }
        ["de" | "van" | "entre" | "tussen", rest @ ..] => start_and_end(rest),
        _ => start_and_end(tokens).or_else(|| start(tokens)),
    }
}

fn start<'a>(tokens: &'a [&'a str]) -> Option<(Stretch, &'a [&'a str])> {
    let (start, rest) = time(tokens)?;
    let ends = link(rest).is_none_or(|rest| time(rest).is_none());
    (start.marked && ends).then_some(((start, None), rest))
}

fn start_and_end<'a>(tokens: &'a [&'a str]) -> Option<(Stretch, &'a [&'a str])> {
    let (start, rest) = time(tokens)?;
    let (end, rest) = time(link(rest)?)?;
    (start.marked || end.marked).then_some(((start, Some(end)), rest))
}

/// What follows the word between a start and an end.
fn link<'a>(tokens: &'a [&'a str]) -> Option<&'a [&'a str]> {
    match tokens {
        ["-", ">", rest @ ..]
        | ["jusqu", "'", "a", rest @ ..]
        | ["tot", "en", "met", rest @ ..]
        | ["-" | "a" | "tot" | ">" | "→", rest @ ..] => Some(rest),
        _ => None,
    }
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
