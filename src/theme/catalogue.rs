//! The words of a theme in one language, and the check that all languages say the same things.
//!
//! Those of the theme in the program were checked by its tests and are part of it as JSON, which
//! `build.rs` makes; each is read when it is first asked for. What a layer above says of a language
//! is YAML, in `layers`.

mod compare;
mod layers;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use include_dir::{Dir, include_dir};
pub(super) use layers::read;
use serde::Deserialize;
use tera::Value;

use super::words::Words;
use crate::lang::Lang;

/// The words of one language.
pub struct Catalogue {
    /// What the language calls itself.
    pub name: String,
    /// Whether a native speaker has read it.
    pub reviewed: bool,
    /// The words the program itself puts together.
    pub words: Words,
    /// The messages of the templates, seen as `t`.
    pub(super) texts: Value,
}

/// The catalogues of the theme that is part of the program: `fr.json`.
static BUILT_IN: Dir = include_dir!("$OUT_DIR/i18n");

/// The catalogues of a theme by language.
pub(super) struct Catalogues(BTreeMap<Lang, Lazy>);

/// A catalogue, and the JSON that it is made from when it is first asked for.
struct Lazy {
    made: OnceLock<Catalogue>,
    json: &'static str,
}

/// The JSON of the catalogue of the program in a language.
fn built_in(lang: Lang) -> Option<&'static str> {
    BUILT_IN.get_file(format!("{lang}.json"))?.contents_utf8()
}

impl Catalogues {
    /// The words in a language; those of the first when there are none.
    pub fn get(&self, lang: Lang) -> Option<&Catalogue> {
        let known = self.0.get_key_value(&lang);
        let (lang, lazy) = known.or_else(|| self.0.first_key_value())?;
        let made = lazy.made.get_or_init(|| {
            let source: Source =
                serde_json::from_str(lazy.json).expect("a test reads every catalogue");
            source.into_catalogue(*lang)
        });
        Some(made)
    }

    /// The languages that there are.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.0.keys().copied()
    }

    /// Those of the theme that is part of the program.
    pub fn built_in() -> Self {
        let catalogues = BUILT_IN.files().map(|file| {
            let lang = file.path().file_stem().and_then(|stem| stem.to_str());
            let lang = lang.and_then(Lang::parse);
            let json = file.contents_utf8().unwrap_or_default();
            let made = OnceLock::new();
            (
                lang.expect("a test asks that each is named after a language"),
                Lazy { made, json },
            )
        });
        Self(catalogues.collect())
    }
}

/// A catalogue as its file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    name: String,
    reviewed: bool,
    words: Words,
    texts: BTreeMap<String, Entry>,
}

/// A message, a message in plural forms, or a group of entries.
#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Text(String),
    Group(BTreeMap<String, Entry>),
}

/// The plural form that every language has.
pub(super) const OTHER: &str = "other";

/// The name under which the language of a message with plural forms travels with it.
const LANGUAGE: &str = "_lang";

impl Source {
    fn into_catalogue(self, lang: Lang) -> Catalogue {
        Catalogue {
            name: self.name,
            reviewed: self.reviewed,
            words: self.words,
            texts: group_value(&self.texts, lang),
        }
    }
}

fn group_value(group: &BTreeMap<String, Entry>, lang: Lang) -> Value {
    let mut values: BTreeMap<String, Value> = group
        .iter()
        .map(|(key, entry)| (key.clone(), entry_value(entry, lang)))
        .collect();
    if is_plural(group) {
        values.insert(LANGUAGE.into(), Value::from(lang.as_str()));
    }
    Value::from_serializable(&values)
}

fn entry_value(entry: &Entry, lang: Lang) -> Value {
    match entry {
        Entry::Text(text) => Value::from(text.as_str()),
        Entry::Group(group) => group_value(group, lang),
    }
}

/// A group is a message in plural forms when it has the form that every language has.
fn is_plural(group: &BTreeMap<String, Entry>) -> bool {
    group.contains_key(OTHER)
}

/// The plural forms that a language needs: `other`, and those of some number that a directory counts
/// to. French and Spanish have one more, for millions.
pub(super) fn forms(lang: Lang) -> BTreeSet<&'static str> {
    const MOST: u64 = 200;
    let rules = rules(lang);
    let used = (0..=MOST).map(|count| category_name(rules.category_for(count)));
    used.chain([OTHER]).collect()
}

fn rules(lang: Lang) -> PluralRules {
    let locale = lang.locale();
    PluralRules::try_new((&locale).into(), PluralRulesOptions::default())
        .expect("the plural rules of every language are part of the program")
}

fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The form for a number of a message with plural forms, with `{n}` filled.
pub(super) fn plural(forms: &Value, count: u64) -> Option<String> {
    let lang = Lang::parse(form(forms, LANGUAGE)?)?;
    let name = category_name(rules(lang).category_for(count));
    let text = form(forms, name).or_else(|| form(forms, "other"))?;
    Some(text.replace("{n}", &count.to_string()))
}

fn form<'a>(forms: &'a Value, name: &'a str) -> Option<&'a str> {
    forms.get_from_path(name).and_then(Value::as_str)
}

/// A message of the program with its holes filled.
pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(message.len() + 32);
    let mut rest = message;
    while let Some(brace) = memchr::memchr(b'{', rest.as_bytes()) {
        let (before, hole) = (&rest[..brace], &rest[brace + 1..]);
        filled.push_str(before);
        let known = hole.split_once('}').and_then(|(name, after)| {
            let value = values.iter().find(|(known, _)| *known == name)?.1;
            Some((value, after))
        });
        let (value, after) = known.unwrap_or(("{", hole));
        filled.push_str(value);
        rest = after;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_chooses_its_form() {
        let forms = serde_json::json!({ "one": "{n} projet", "other": "{n} projets" });
        let value = group_value(&serde_json::from_value(forms).unwrap(), Lang::FR);
        assert_eq!(plural(&value, 0).unwrap(), "0 projet");
        assert_eq!(plural(&value, 1).unwrap(), "1 projet");
        assert_eq!(plural(&value, 2).unwrap(), "2 projets");
        assert_eq!(plural(&Value::from("text"), 2), None);
    }

    #[test]
    fn a_language_needs_the_plural_forms_that_it_counts_with() {
        let needed = |code| {
            forms(Lang::parse(code).unwrap())
                .into_iter()
                .collect::<Vec<_>>()
        };
        assert_eq!(needed("fr"), ["one", "other"]);
        assert_eq!(needed("uk"), ["few", "many", "one", "other"]);
        assert_eq!(needed("ar"), ["few", "many", "one", "other", "two", "zero"]);
    }
}
