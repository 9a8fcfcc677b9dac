//! What records are called: ids and shown names of every kind, so that sheets may use either.
//!
//! Knows nothing of where a name is used.

use std::collections::BTreeMap;

use super::scope::Target;
use crate::lang::{Lang, Localised};
use crate::model::{DateRange, Period, Text};
use crate::text::{fold, fold_key};

/// The names of a site's records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    by_target: BTreeMap<Target, BTreeMap<String, Vec<String>>>,
    /// What needs are shown as, for who names one by some words of it.
    needs: Vec<Text>,
    stretches: BTreeMap<String, Vec<(String, Vec<DateRange>)>>,
}

/// What bears a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// One record, by its id.
    One(String),
    /// Several, by their ids.
    Several(Vec<String>),
    /// None that is known here.
    Nobody,
}

impl Names {
    /// Takes a record with what it is called.
    pub fn insert<'t>(
        &mut self,
        target: Target,
        id: &str,
        shown: impl IntoIterator<Item = &'t str>,
    ) {
        let names = self.by_target.entry(target).or_default();
        let mut add = |name: &str, id: &str| {
            let bearers = names.entry(fold_key(name)).or_default();
            if !name.is_empty() && !bearers.iter().any(|other| other == id) {
                bearers.push(id.to_owned());
            }
        };
        add(id, id);
        for name in shown {
            add(name, id);
            // `Vacances scolaires (écoles francophones)` is also called `vacances scolaires`.
            if let Some((short, _)) = name.split_once('(') {
                add(short, id);
            }
        }
    }

    /// Takes a need, which may be named by some words of its name.
    pub fn insert_need(&mut self, id: &str, name: &Text) {
        self.insert(Target::Need, id, name.iter().map(|(_, name)| name.as_str()));
        self.needs.push(name.clone());
    }

    /// Takes the stretches of a period that have names of their own: `vacances d'hiver`.
    pub fn insert_stretches(&mut self, period: &Period) {
        for range in &period.ranges {
            for (_, name) in range.name.iter().flat_map(Localised::iter) {
                let bearers = self.stretches.entry(fold_key(name)).or_default();
                let id = period.id.as_str();
                match bearers.iter_mut().find(|(other, _)| other == id) {
                    Some((_, days)) if !days.contains(&range.days) => days.push(range.days),
                    Some(_) => {}
                    None => bearers.push((id.to_owned(), vec![range.days])),
                }
            }
        }
    }

    /// Who bears a name: the record with this id, else those that are shown by it.
    pub fn bearer(&self, target: Target, name: &str) -> Bearer {
        let Some(names) = self.by_target.get(&target) else {
            return Bearer::Nobody;
        };
        let bare = name.trim().trim_end_matches(".yaml");
        let bare = bare.rsplit_once('/').map_or(bare, |(_, id)| id);
        let folded = fold_key(bare);
        let bearers = names.get(&folded).map(Vec::as_slice).unwrap_or_default();
        match bearers {
            [] => Bearer::Nobody,
            [one] => Bearer::One(one.clone()),
            several => match several.iter().find(|id| fold_key(id) == folded) {
                Some(id) => Bearer::One(id.clone()),
                None => Bearer::Several(several.to_vec()),
            },
        }
    }

    /// The name of the one need that has all these words but the smallest: `papiers et`; in this
    /// language if it has them there.
    pub fn need_with(&self, words: &str, lang: Lang) -> Option<&str> {
        const SMALL: usize = 3;
        let words = fold(words);
        let tells = |word: &&str| word.chars().count() > SMALL;
        let wanted: Vec<&str> = words_of(&words).filter(tells).collect();
        let has_all = |name: &str| {
            let name = fold(name);
            let words: Vec<&str> = words_of(&name).collect();
            !wanted.is_empty() && wanted.iter().all(|word| words.contains(word))
        };
        let fits = |need: &&Text| need.iter().any(|(_, name)| has_all(name));
        let mut fitting = self.needs.iter().filter(fits);
        let (need, other) = (fitting.next()?, fitting.next());
        let names = need.iter().filter(|(_, name)| has_all(name));
        let name = names.min_by_key(|(name_lang, _)| *name_lang != lang);
        name.filter(|_| other.is_none())
            .map(|(_, name)| name.as_str())
    }

    /// The days of a stretch of one period with this name.
    pub fn stretch(&self, name: &str) -> Option<&[DateRange]> {
        match self.stretches.get(&fold_key(name))?.as_slice() {
            [(_, days)] => Some(days),
            _ => None,
        }
    }
}

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_known_by_id_and_by_every_shown_name() {
        let mut names = Names::default();
        names.insert(Target::Commune, "forest", ["Forest", "Vorst"]);
        names.insert(Target::Commune, "ixelles", []);
        for name in ["forest", "Forest", "vorst", " VORST "] {
            let bearer = names.bearer(Target::Commune, name);
            assert_eq!(bearer, Bearer::One("forest".into()), "{name}");
        }
        assert_eq!(names.bearer(Target::Commune, "Ucle"), Bearer::Nobody);
        assert_eq!(names.bearer(Target::Need, "forest"), Bearer::Nobody);
    }

    #[test]
    fn some_words_of_a_need_name_it_when_no_other_has_them() {
        let mut names = Names::default();
        for (id, fr, nl) in [
            ("papiers", "Aide pour les papiers", "Hulp met papieren"),
            ("internet", "Aide pour internet", "Computer en internet"),
        ] {
            let name = [(Lang::FR, fr.to_owned()), (Lang::NL, nl.to_owned())];
            names.insert_need(id, &Localised::from_pairs(name.into()).unwrap());
        }
        for words in ["papiers et", "Aide papiers", "les papiers"] {
            let need = names.need_with(words, Lang::NL);
            assert_eq!(need, Some("Aide pour les papiers"), "{words}");
        }
        let need = names.need_with("internet", Lang::NL);
        assert_eq!(need, Some("Computer en internet"));
        for words in ["aide", "papiers et natation", "pour", "les", ""] {
            assert_eq!(names.need_with(words, Lang::FR), None, "{words}");
        }
    }

    #[test]
    fn a_name_that_several_bear_is_said_with_all() {
        let mut names = Names::default();
        for (id, school) in [
            ("vacances-fr", "francophones"),
            ("vacances-nl", "flamandes"),
        ] {
            let shown = format!("Vacances scolaires (écoles {school})");
            names.insert(Target::Period, id, [shown.as_str()]);
        }
        let several = names.bearer(Target::Period, "vacances scolaires");
        let ids = vec!["vacances-fr".to_owned(), "vacances-nl".to_owned()];
        assert_eq!(several, Bearer::Several(ids));
    }
}
