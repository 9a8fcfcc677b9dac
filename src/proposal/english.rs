//! Days, hours and dates in English, said in Dutch, which the readers of sheets understand.
//!
//! Sheets are French or Dutch; only proposals are also English. Word for word, by one table: what
//! is not in it stays as it is, and is not understood then.

use std::borrow::Cow;

use crate::lang::Lang;

/// Words and what they are in Dutch; the longest that fits is taken.
const WORDS: &[(&str, &str)] = &[
    ("of the month", "van de maand"),
    ("of each month", "van de maand"),
    ("of every month", "van de maand"),
    ("every other", "om de andere"),
    ("every second", "om de andere"),
    ("every day", "elke dag"),
    ("all day", "hele dag"),
    ("every", "elke"),
    ("each", "elke"),
    ("on the", ""),
    ("the", ""),
    ("on", ""),
    ("first", "eerste"),
    ("second", "tweede"),
    ("third", "derde"),
    ("fourth", "vierde"),
    ("last", "laatste"),
    ("and", "en"),
    ("at", "om"),
    ("until", "tot"),
    ("till", "tot"),
    ("to", "tot"),
    ("except", "behalve"),
    ("but not", "behalve"),
    ("during", "tijdens"),
    ("in the morning", "voormiddag"),
    ("in the afternoon", "namiddag"),
    ("in the evening", "avond"),
    ("morning", "voormiddag"),
    ("noon", "middag"),
    ("afternoon", "namiddag"),
    ("evening", "avond"),
];

/// A text in a language that sheets are read in, with that language.
pub(super) fn readable(text: &str, lang: Lang) -> (Cow<'_, str>, Lang) {
    if lang == Lang::EN {
        (in_dutch(text).into(), Lang::NL)
    } else {
        (text.into(), lang)
    }
}

fn in_dutch(text: &str) -> String {
    let spaced = text.replace(',', " ,");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut said: Vec<String> = Vec::new();
    let mut rest = &words[..];
    while let [word, after @ ..] = rest {
        if word.eq_ignore_ascii_case("from") {
            let ends = after.iter().take_while(|word| **word != ",");
            let bounded = ends
                .into_iter()
                .any(|word| ["to", "until", "till"].contains(word));
            said.push(if bounded { "van" } else { "vanaf" }.to_owned());
            rest = after;
        } else if let Some((dutch, length)) = meaning(rest) {
            said.push(dutch.to_owned());
            rest = &rest[length..];
        } else {
            said.push(hour(word, after.first().copied()).unwrap_or_else(|| (*word).to_owned()));
            let apart = said.last().is_some_and(|last| last != word);
            let skipped = apart && half(word).is_none();
            rest = if skipped { &after[1..] } else { after };
        }
    }
    said.retain(|word| !word.is_empty());
    said.join(" ").replace(" ,", ",")
}

/// What the words at the front are in Dutch, and how many they are.
fn meaning(words: &[&str]) -> Option<(&'static str, usize)> {
    let fits = WORDS.iter().filter_map(|(english, dutch)| {
        let wanted: Vec<&str> = english.split(' ').collect();
        let found = words.get(..wanted.len())?;
        let same = wanted
            .iter()
            .zip(found)
            .all(|(a, b)| a.eq_ignore_ascii_case(b));
        same.then_some((*dutch, wanted.len()))
    });
    fits.max_by_key(|(_, length)| *length)
}

/// The half of the day that ends a word: `2pm`.
fn half(word: &str) -> Option<(&str, bool)> {
    let small = word.to_ascii_lowercase();
    let afternoon = small.ends_with("pm");
    (afternoon || small.ends_with("am")).then(|| (&word[..word.len() - 2], afternoon))
}

/// `2pm`, `2 pm` and `2:30pm` as clocks of 24 hours say them.
fn hour(word: &str, next: Option<&str>) -> Option<String> {
    let apart = || {
        let next = next?.to_ascii_lowercase();
        let afternoon = next == "pm";
        (afternoon || next == "am").then_some((word, afternoon))
    };
    let (clock, afternoon) = half(word).or_else(apart)?;
    let (hour, minutes) = clock.split_once([':', '.']).unwrap_or((clock, "00"));
    let hour: u8 = hour.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let hour = hour % 12 + if afternoon { 12 } else { 0 };
    Some(format!("{hour}:{minutes}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_in_english_is_one_in_dutch() {
        for (english, dutch) in [
            (
                "Tuesday, Thursday, 9:00-12:00",
                "Tuesday, Thursday, 9:00-12:00",
            ),
            (
                "every other Tuesday, from 01/12/2026",
                "om de andere Tuesday, vanaf 01/12/2026",
            ),
            (
                "first Monday of the month, all day",
                "eerste Monday van de maand, hele dag",
            ),
            ("Friday from 2pm to 4:30 pm", "Friday van 14:00 tot 16:30"),
            (
                "Tuesday, from 01/12/2026 to 01/03/2027",
                "Tuesday, van 01/12/2026 tot 01/03/2027",
            ),
            (
                "every Tuesday at 12 am except Holidays",
                "elke Tuesday om 0:00 behalve Holidays",
            ),
        ] {
            assert_eq!(in_dutch(english), dutch);
        }
        assert_eq!(readable("mardi", Lang::FR), ("mardi".into(), Lang::FR));
    }
}
