//! Repetitions: which days come again and again.

use jiff::civil::Weekday;

use super::scan::{captures, list, meaning, plain, quote};
use super::weekday;
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::{Nth, Recurrence};

/// What a phrase says, and what its gaps hold.
#[derive(Clone, Copy)]
enum Phrase {
    /// Nothing.
    Daily,
    /// A day.
    Weekly,
    /// The first and the last day.
    FromTo,
    /// A day.
    Fortnightly,
    /// Which one, and the day.
    Monthly,
    /// Which one, when the next item tells the day: `premier et troisième mardi du mois`.
    NthOfNext,
    /// Which one and the day, when the next item tells it is monthly.
    DayOfNext,
}

const PHRASES: [(Phrase, &str); 7] = [
    (
        Phrase::Daily,
        "jour, jours, chaque jour, tous les jours, dag, elke dag, iedere dag, alle dagen, dagelijks",
    ),
    (
        Phrase::Weekly,
        "#, le #, les #, chaque #, tous les #, op #, elke #, iedere #",
    ),
    (
        Phrase::FromTo,
        "# - #, # au #, du # au #, de # a #, # tot #, van # tot #",
    ),
    (
        Phrase::Fortnightly,
        "un # sur deux, un # sur 2, 1 # sur 2, \
         le # une semaine sur deux, une semaine sur deux le #, \
         le # toutes les deux semaines, toutes les deux semaines le #, \
         om de twee weken op #, om de 2 weken op #, tweewekelijks op #, \
         om de andere week op #, om de andere #",
    ),
    (
        Phrase::Monthly,
        "# # du mois, le # # du mois, chaque # # du mois, tous les # # du mois, \
         # # de chaque mois, le # # de chaque mois, \
         # # van de maand, de # # van de maand, elke # # van de maand, \
         iedere # # van de maand, # # van elke maand, de # # van elke maand",
    ),
    (Phrase::NthOfNext, "#, le #, tous les #, de #, elke #"),
    (Phrase::DayOfNext, "# #, le # #, de # #, elke # #"),
];

const ORDINALS: [(Nth, &str); 5] = [
    (Nth::First, "premier, premiers, 1er, 1e, eerste, 1ste"),
    (
        Nth::Second,
        "deuxieme, deuxiemes, second, 2e, 2eme, tweede, 2de",
    ),
    (Nth::Third, "troisieme, troisiemes, 3e, 3eme, derde, 3de"),
    (Nth::Fourth, "quatrieme, quatriemes, 4e, 4eme, vierde, 4de"),
    (Nth::Last, "dernier, derniers, laatste"),
];

/// What stands between two `et`.
enum Item {
    /// Days that repeat.
    Days(Vec<Recurrence>),
    /// One of a month, of the day given or else of the day of the next item.
    OfNext(Nth, Option<Weekday>),
}

/// Reads a repetition or several: `mardi et jeudi`, `un mardi sur deux`,
/// `premier et troisième mardi du mois`, `van maandag tot vrijdag`.
pub fn recurrences(text: &str, lang: Lang) -> Result<Vec<Recurrence>, Problem> {
    let spaced = spaced(&plain(text));
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words
        .split(|word| matches!(*word, "," | "et" | "en"))
        .map(|words| item(words, lang))
        .collect::<Option<Vec<Item>>>()
        .and_then(joined)
        .ok_or_else(|| Problem::NotARecurrence { value: quote(text) })
}

/// The text with its signs set apart, and without the point of abbreviations.
fn spaced(plain: &str) -> String {
    plain
        .replace(" tot en met ", " tot ")
        .replace(" t/m ", " tot ")
        .replace([',', ';', '/', '&', '+'], " , ")
        .replace('-', " - ")
        .replace(". ", " ")
        .trim_end_matches('.')
        .to_owned()
}

fn item(words: &[&str], lang: Lang) -> Option<Item> {
    PHRASES.iter().find_map(|(phrase, forms)| {
        list(forms)
            .filter_map(|form| captures(form, words))
            .find_map(|said| phrase.read(&said, lang))
    })
}

impl Phrase {
    /// What the phrase means with these words in its gaps.
    fn read(self, said: &[&str], lang: Lang) -> Option<Item> {
        let day = |word| weekday::named(word, lang);
        let nth = |word| meaning(&ORDINALS, word);
        let days = match (self, said) {
            (Self::Daily, []) => vec![Recurrence::Daily],
            (Self::Weekly, [name]) => vec![Recurrence::Weekly(day(name)?)],
            (Self::FromTo, [first, last]) => span(day(first)?, day(last)?)?,
            (Self::Fortnightly, [name]) => vec![Recurrence::Fortnightly(day(name)?)],
            (Self::Monthly, [which, name]) => vec![Recurrence::Monthly(nth(which)?, day(name)?)],
            (Self::NthOfNext, [which]) => return Some(Item::OfNext(nth(which)?, None)),
            (Self::DayOfNext, [which, name]) => {
                return Some(Item::OfNext(nth(which)?, Some(day(name)?)));
            }
            _ => return None,
        };
        Some(Item::Days(days))
    }
}

/// The days from one to another, also over the weekend; a whole week is said otherwise.
fn span(first: Weekday, last: Weekday) -> Option<Vec<Recurrence>> {
    let days = usize::from(first.until(last).unsigned_abs()) + 1;
    let span = first.cycle_forward().take(days).map(Recurrence::Weekly);
    (first != last).then(|| span.collect())
}

/// Gives every `premier` the day of the month that comes after it, and says nothing twice.
fn joined(items: Vec<Item>) -> Option<Vec<Recurrence>> {
    let mut backwards: Vec<Recurrence> = Vec::new();
    for item in items.into_iter().rev() {
        let days = match (item, backwards.last()) {
            (Item::Days(days), _) => days,
            (Item::OfNext(nth, day), Some(Recurrence::Monthly(_, next))) => {
                vec![Recurrence::Monthly(nth, day.unwrap_or(*next))]
            }
            (Item::OfNext(..), _) => return None,
        };
        for day in days.into_iter().rev() {
            if !backwards.contains(&day) {
                backwards.push(day);
            }
        }
    }
    backwards.reverse();
    Some(backwards)
}

#[cfg(test)]
mod tests;
