//! The right text in the place of a value that is wrong, where the value itself tells it.
//!
//! A correction keeps every word that says something: it changes the form, a slip, or a sign, or
//! gives words the key where they belong.

use super::record::Record;
use super::traps::quoted;
use super::value::{Meant, hours_list, mend, phrase, with_purpose, with_year};
use crate::diagnostic::{Problem, Span};
use crate::keys::Key;
use crate::lang::Lang;
use crate::text::fold_key;

/// What people add to hours, and what says nothing of days or hours.
const EXPLAIN: [&str; 10] = [
    "environ",
    "approximativement",
    "a_peu_pres",
    "sur_rendez_vous",
    "sur_inscription",
    "ongeveer",
    "bij_benadering",
    "op_afspraak",
    "na_inschrijving",
    "sans_rendez_vous",
];

/// The problem as it is told, and what to write in the place of the value.
pub(super) fn correction(
    problem: Problem,
    record: &Record,
    key: Key,
    span: Span,
) -> (Problem, Option<String>) {
    let lang = record.scope.lang();
    let text = match &problem {
        Problem::DateWithoutYear { value, .. } => {
            let today = record.scope.frame.today;
            let which = year_meant(key);
            let meant = today.and_then(|today| with_year(value, today, which));
            let told = meant.clone().unwrap_or_else(|| "…".to_owned());
            let value = value.clone();
            let problem = Problem::DateWithoutYear { value, meant: told };
            return (problem, meant.map(|text| scalar(&text, record, span)));
        }
        Problem::PhraseRest { value, rest } => {
            if let Some(mended) = mend::month(value, rest, lang) {
                let value = value.clone();
                return (
                    Problem::NotADate { value },
                    Some(scalar(&mended, record, span)),
                );
            }
            let mended = with_note(value, rest, record, key, span);
            return (problem, mended);
        }
        Problem::NotAPhone { value } => {
            let home = record.scope.frame.country;
            let keys = [Key::Number.name(lang), Key::For.name(lang)];
            let form = mend::digits(value, home).or_else(|| with_purpose(value, home, keys));
            return (problem, form);
        }
        Problem::NotADate { value }
        | Problem::ImpossibleDate { value, .. }
        | Problem::NoSuchMonth { value, .. } => {
            let of_phrase = || mend::month(value, value, lang).filter(|_| key == Key::Date);
            mend::date(value, lang).or_else(of_phrase)
        }
        Problem::NotHours { value } => {
            let mended = mend::hours(value, lang).map(|text| scalar(&text, record, span));
            let mended = mended.or_else(|| hours_with_note(value, record, span));
            return (problem, mended);
        }
        Problem::NotAnEmail { value } => mend::email(value),
        Problem::NotALink { value } => mend::link(value),
        problem => named(problem),
    };
    (problem, text.map(|text| scalar(&text, record, span)))
}

/// What somebody did lies behind us, what a sheet announces before us.
fn year_meant(key: Key) -> Meant {
    match key {
        Key::On | Key::Consent => Meant::Last,
        _ => Meant::Next,
    }
}

/// What a problem itself names.
fn named(problem: &Problem) -> Option<String> {
    match problem {
        Problem::MisspeltValue { nearest, .. }
        | Problem::MisspeltPeriod { nearest, .. }
        | Problem::MisspeltReference { nearest, .. } => Some(nearest.clone()),
        Problem::PhoneWithoutZero { meant, .. } => Some(meant.clone()),
        Problem::BadId { suggestion, .. } if !suggestion.is_empty() => Some(suggestion.clone()),
        _ => None,
    }
}

/// A text as a scalar: in quotes where a sign of it would say something else.
fn scalar(text: &str, record: &Record, span: Span) -> String {
    let in_flow = is_in_flow(record, span) && text.contains([',', '{', '}', '[', ']']);
    if in_flow || text.contains(": ") || text.contains(" #") {
        quoted(text)
    } else {
        text.to_owned()
    }
}

/// A phrase without the words at its end that were not understood, and these as a note.
fn with_note(value: &str, rest: &str, record: &Record, key: Key, span: Span) -> Option<String> {
    let said = value.strip_suffix(rest)?;
    let said = said.trim_end_matches(|c: char| c.is_whitespace() || "(,;:-–".contains(c));
    let note = rest.trim_matches(|c: char| c.is_whitespace() || "()".contains(c));
    let lang = record.scope.lang();
    // A word that is not known may be a slip in one that says when; only these surely are not.
    if !EXPLAIN.contains(&fold_key(note).as_str()) && !is_aside(value, rest) {
        return None;
    }
    phrase(said, lang).ok()?;
    let own = matches!(key, Key::Opening | Key::Slots);
    if own {
        let (every, key) = (Key::Every.name(lang), Key::Note.name(lang));
        let said = if said.contains(',') {
            quoted(said)
        } else {
            said.to_owned()
        };
        let note = if note.contains(',') {
            quoted(note)
        } else {
            note.to_owned()
        };
        return Some(format!("{{ {every}: {said}, {key}: {note} }}"));
    }
    if record.has(Key::Note) || !record.takes(Key::Note) {
        return None;
    }
    Some(beside(said, note, record, span))
}

/// Hours without the words at their end that only explain, and these as a note.
fn hours_with_note(value: &str, record: &Record, span: Span) -> Option<String> {
    let lang = record.scope.lang();
    let (said, rest) = value.split_once(' ')?;
    let aside = rest
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    let note = aside.unwrap_or(rest);
    let explains = EXPLAIN.contains(&fold_key(note).as_str()) || aside.is_some_and(is_no_exception);
    let fits = explains && hours_list(said, lang).is_ok();
    (fits && record.takes(Key::Note) && !record.has(Key::Note))
        .then(|| beside(said, note, record, span))
}

/// Whether words take no day away.
fn is_no_exception(words: &str) -> bool {
    let marks = [
        "sauf", "hors", "pendant", "behalve", "tijdens", "vacances", "vakantie",
    ];
    let mut words = words.split(' ').map(str::to_lowercase);
    !words.any(|word| marks.contains(&word.as_str()))
}

/// A value with a note behind it.
fn beside(said: &str, note: &str, record: &Record, span: Span) -> String {
    let key = Key::Note.name(record.scope.lang());
    let (said, note) = (scalar(said, record, span), scalar(note, record, span));
    if is_in_flow(record, span) {
        return format!("{said}, {key}: {note}");
    }
    let line = line_before(record.scope.text, span);
    let indent = line.len() - line.trim_start_matches([' ', '-']).len();
    format!("{said}\n{}{key}: {note}", " ".repeat(indent))
}

/// Whether the rest of a phrase is an aside in brackets that says no day, hour or exception.
fn is_aside(value: &str, rest: &str) -> bool {
    let opened = value
        .strip_suffix(rest)
        .is_some_and(|said| said.ends_with('('));
    let inside = rest.trim_start_matches('(').strip_suffix(')');
    let says_when = |word: &str| phrase(word, Lang::FR).is_ok();
    (opened || rest.starts_with('('))
        && inside.is_some_and(|inside| {
            let plain = |sign: char| sign.is_alphabetic() || " '’".contains(sign);
            let marks = [
                "sauf", "hors", "pendant", "behalve", "tijdens", "du", "au", "tot", "vanaf",
            ];
            inside.chars().all(plain)
                && !inside
                    .split(' ')
                    .any(|word| marks.contains(&word.to_lowercase().as_str()) || says_when(word))
        })
}

fn is_in_flow(record: &Record, span: Span) -> bool {
    line_before(record.scope.text, span).contains(['{', '['])
}

/// The line of a place up to it.
fn line_before(text: &str, span: Span) -> &str {
    let before = text.get(..span.start as usize).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default()
}
