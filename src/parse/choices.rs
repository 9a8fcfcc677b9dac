//! Values of closed lists, one or several; a text may hold several.

use super::record::Record;
use super::value::{SpokenLanguage, parts};
use crate::diagnostic::Problem;
use crate::keys::{Choice, Key, choose};
use crate::lang::Lang;
use crate::text::slip;

impl Record<'_, '_> {
    /// One of a few values.
    pub fn choice<T: Copy>(&self, key: Key, choices: &[Choice<T>]) -> Option<T> {
        self.read_with(key, |text, lang| one_of(text, choices, lang))
    }

    /// The languages that are spoken.
    pub fn spoken(&self, key: Key) -> Vec<Lang> {
        let home = self.scope.frame.country;
        let meant = |text: &str, lang| SpokenLanguage::at_home(text, lang, home);
        let read = |text: &str, lang| several(text, lang, meant);
        let spoken = self.each(key, read).into_iter().flatten();
        spoken.map(|language| language.0).collect()
    }
}

/// The value of a text, else the value of each of its parts.
///
/// # Errors
/// The problem of the whole text, when it is one value or one of its parts is none; where parts
/// have but slips, the whole text without them.
pub(super) fn several<T>(
    text: &str,
    lang: Lang,
    read: impl Fn(&str, Lang) -> Result<T, Problem>,
) -> Result<Vec<T>, Problem> {
    let whole = read(text, lang);
    let parts = parts(text);
    if whole.is_ok() || parts.len() < 2 {
        // `français néerlandais arabe`: every word is a value by itself.
        let words: Vec<&str> = text.split_whitespace().collect();
        let values: Result<Vec<T>, _> = words.iter().map(|word| read(word, lang)).collect();
        return match (whole, values) {
            (Err(_), Ok(values)) if words.len() > 1 => Ok(values),
            (whole, _) => whole.map(|value| vec![value]),
        };
    }
    let mut values = Vec::new();
    let mut mended = text.to_owned();
    for part in &parts {
        match read(part, lang) {
            Ok(value) => values.push(value),
            Err(Problem::MisspeltValue { nearest, .. }) => {
                mended = mended.replacen(part, &nearest, 1);
            }
            Err(_) => return whole.map(|value| vec![value]),
        }
    }
    if values.len() == parts.len() {
        return Ok(values);
    }
    let (value, nearest) = (text.to_owned(), mended);
    Err(Problem::MisspeltValue { value, nearest })
}

/// The choice that a text names.
///
/// # Errors
/// The choice that is meant but for a slip, else all of them, in the sheet's language.
pub(super) fn one_of<T: Copy>(text: &str, choices: &[Choice<T>], lang: Lang) -> Result<T, Problem> {
    choose(text, choices).ok_or_else(|| {
        let value = text.to_owned();
        let names = choices.iter().flat_map(|(fr, nl, _)| [*fr, *nl]);
        if let Some(name) = slip(text, names) {
            let nearest = name.to_owned();
            return Problem::MisspeltValue { value, nearest };
        }
        let names = choices
            .iter()
            .map(|(fr, nl, _)| if lang == Lang::NL { *nl } else { *fr });
        let known = names.collect::<Vec<_>>().join(", ");
        Problem::UnknownValue { value, known }
    })
}
