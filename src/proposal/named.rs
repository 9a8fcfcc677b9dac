//! What the value of a line names: a project, an activity, a need. `Name (id)`, or what only one
//! of them is called.

use super::letter::short;
use super::misread::Misread;
use crate::lang::Lang;
use crate::model::{Text, is_id};
use crate::text::{fold_key, nearest};

/// How many names are proposed.
const MOST: usize = 12;

/// Something that may be named.
pub(super) struct Candidate<'a, T> {
    /// What it is.
    pub what: T,
    /// Its id.
    pub id: &'a str,
    /// What it is called, the shown name first.
    pub names: Vec<&'a Text>,
}

/// The one that is meant.
///
/// # Errors
/// Why that cannot be known.
pub(super) fn named<T: Copy + PartialEq>(
    value: &str,
    all: &[Candidate<T>],
    unknown: &'static str,
    lang: Lang,
) -> Result<T, Misread> {
    if let Some((name, id)) = with_id(value)
        && let Some(found) = all.iter().find(|one| one.id == id)
    {
        let others = all.iter().filter(|one| one.what != found.what);
        let twice = others.filter(|other| other.is_called(name) && !found.is_called(name));
        if twice.count() > 0 {
            let fault = Misread::of("deux-noms", "name", short(name));
            return Err(fault.quoting("id", id));
        }
        return Ok(found.what);
    }
    let fits: Vec<&Candidate<T>> = all.iter().filter(|one| one.is_called(value)).collect();
    match fits[..] {
        [one] => Ok(one.what),
        [] => {
            let fault = Misread::of(unknown, "value", short(value));
            Err(fault.quoting("known", near(value, all, lang)))
        }
        _ => {
            let fault = Misread::of("nom-ambigu", "value", short(value));
            Err(fault.quoting("known", listed(&fits, lang)))
        }
    }
}

impl<T> Candidate<'_, T> {
    fn is_called(&self, name: &str) -> bool {
        let wanted = fold_key(name);
        let same = |name: &str| fold_key(name) == wanted || fold_key(without_kind(name)) == wanted;
        let mut names = self.names.iter().flat_map(|text| text.iter());
        fold_key(self.id) == wanted || names.any(|(_, name)| same(name))
    }

    /// As a proposal names it.
    fn said(&self, lang: Lang) -> String {
        let name = self.names.first().map(|text| text.get(lang).1.as_str());
        format!("{} ({})", name.unwrap_or(self.id), self.id)
    }
}

/// A name without the letters that say what bears it: `PCS Les Tilleuls`.
fn without_kind(name: &str) -> &str {
    match name.split_once(' ') {
        Some((kind, rest)) if kind.len() > 1 && kind.chars().all(char::is_uppercase) => rest,
        _ => name,
    }
}

/// A name and the id in brackets behind it.
fn with_id(value: &str) -> Option<(&str, &str)> {
    let (name, id) = value.strip_suffix(')')?.rsplit_once('(')?;
    let id = id.trim();
    is_id(id).then_some((name.trim(), id))
}

/// The one with the nearest name, else all that are not too many.
fn near<T>(value: &str, all: &[Candidate<T>], lang: Lang) -> String {
    let name = with_id(value).map_or(value, |(name, _)| name);
    let names = all
        .iter()
        .flat_map(|one| one.names.iter().flat_map(|text| text.iter()));
    let near = nearest(name, names.map(|(_, name)| name.as_str()));
    let near: Vec<&Candidate<T>> = all
        .iter()
        .filter(|one| near.is_some_and(|near| one.is_called(near)))
        .collect();
    let all: Vec<&Candidate<T>> = all.iter().collect();
    listed(if near.is_empty() { &all } else { &near }, lang)
}

fn listed<T>(all: &[&Candidate<T>], lang: Lang) -> String {
    let said = all.iter().take(MOST).map(|one| one.said(lang));
    let more = (all.len() > MOST).then(|| "…".to_owned());
    said.chain(more).collect::<Vec<_>>().join(", ")
}
