//! The words of a theme in one language, and the check that all languages say the same things.
//!
//! A site's own theme has them as YAML. Those of the theme in the program were checked by its
//! tests and are part of it as JSON, which `build.rs` makes; each is read when it is first asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use serde::Deserialize;
use tera::Value;

use super::ThemeError;
use super::files::Files;
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

/// The name under which the language of a message with plural forms travels with it.
const LANGUAGE: &str = "_lang";

/// The holes of every message by its path.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Reads `i18n/*.yaml` and compares each with the first.
pub(super) fn read_all(files: &Files) -> Result<Catalogues, ThemeError> {
    let paths: Vec<&str> = files.below("i18n/").map(|(path, _)| path).collect();
    let sources = paths.par_iter().map(|path| read_one(files, path));
    let sources: Vec<(Lang, Messages, Source)> = sources.collect::<Result<_, _>>()?;
    if let Some((_, expected, _)) = sources.first() {
        for (path, (_, messages, _)) in paths.iter().zip(&sources) {
            compare(path, messages, paths[0], expected)?;
        }
    } else {
        return Err(ThemeError::file("i18n/", "holds no catalogue"));
    }
    let made = sources.into_iter().map(|(lang, _, source)| {
        let made = OnceLock::from(source.into_catalogue(lang));
        (lang, Lazy { made, json: "" })
    });
    Ok(Catalogues(made.collect()))
}

fn read_one(files: &Files, path: &str) -> Result<(Lang, Messages, Source), ThemeError> {
    let code = path.trim_start_matches("i18n/").trim_end_matches(".yaml");
    let lang =
        Lang::parse(code).ok_or_else(|| ThemeError::file(path, "is not named after a language"))?;
    let source: Source =
        read(files.text(path)?).map_err(|error| ThemeError::file(path, error.to_string()))?;
    let messages = messages(path, lang, &source.texts)?;
    Ok((lang, messages, source))
}

/// Reads YAML in which `no` and `y` are words like others.
fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, serde_yaml::Error> {
    let options = serde_yaml::options! { strict_booleans: true };
    serde_yaml::from_str_with_options(text, options)
}

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
    group.contains_key("other")
}

/// Every message by its path, with the names of its holes; every plural form is checked.
fn messages(
    file: &str,
    lang: Lang,
    texts: &BTreeMap<String, Entry>,
) -> Result<Messages, ThemeError> {
    let mut found = BTreeMap::new();
    let mut open: Vec<(String, &BTreeMap<String, Entry>)> = vec![(String::new(), texts)];
    while let Some((prefix, group)) = open.pop() {
        if is_plural(group) {
            check_forms(file, lang, &prefix, group)?;
            found.insert(prefix, BTreeSet::from(["n".to_owned()]));
            continue;
        }
        for (key, entry) in group {
            let path = if prefix.is_empty() {
                key.clone()
            } else {
                format!("{prefix}.{key}")
            };
            match entry {
                Entry::Text(text) => drop(found.insert(path, holes(text))),
                Entry::Group(below) => open.push((path, below)),
            }
        }
    }
    Ok(found)
}

fn check_forms(
    file: &str,
    lang: Lang,
    path: &str,
    group: &BTreeMap<String, Entry>,
) -> Result<(), ThemeError> {
    let missing = rules(lang).categories().map(category_name).find(|name| {
        // French and Spanish have `many` for millions; no directory counts that far.
        *name != "many" && !group.contains_key(*name)
    });
    match missing {
        Some(name) => Err(ThemeError::file(
            file,
            format!("`{path}` lacks the plural form `{name}`"),
        )),
        None => Ok(()),
    }
}

fn compare(
    file: &str,
    messages: &BTreeMap<String, BTreeSet<String>>,
    first: &str,
    expected: &BTreeMap<String, BTreeSet<String>>,
) -> Result<(), ThemeError> {
    for (path, holes) in expected {
        match messages.get(path) {
            None => {
                return Err(ThemeError::file(
                    file,
                    format!("`{path}` is missing; {first} has it"),
                ));
            }
            Some(found) if found != holes => {
                return Err(ThemeError::file(
                    file,
                    format!("`{path}` has other {{holes}} than in {first}"),
                ));
            }
            Some(_) => {}
        }
    }
    match messages.keys().find(|path| !expected.contains_key(*path)) {
        Some(path) => Err(ThemeError::file(
            file,
            format!("`{path}` is not in {first}"),
        )),
        None => Ok(()),
    }
}

/// The names between braces in a message.
fn holes(text: &str) -> BTreeSet<String> {
    text.split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name.to_owned())
        .collect()
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
    while let Some((before, hole)) = rest.split_once('{') {
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
    use std::path::Path;

    use super::super::files;
    use super::*;

    fn source(yaml: &str) -> BTreeMap<String, Entry> {
        read(yaml).unwrap()
    }

    #[test]
    fn the_catalogues_of_the_program_say_what_their_files_say() {
        let files = files::read(Path::new("/nonexistent"), "quartier").unwrap();
        let (written, built_in) = (read_all(&files).unwrap(), Catalogues::built_in());
        let said = |catalogues: &Catalogues| -> Vec<String> {
            let all = catalogues.languages();
            all.map(|lang| {
                let Catalogue {
                    name,
                    reviewed,
                    words,
                    texts,
                } = catalogues.get(lang).unwrap();
                let texts = serde_json::to_value(texts).unwrap(); // which orders its keys
                format!("{lang} {name} {reviewed} {words:?} {texts}")
            })
            .collect()
        };
        assert_eq!(said(&built_in), said(&written));
    }

    #[test]
    fn a_number_chooses_its_form() {
        let value = group_value(
            &source("one: '{n} PCS trouvé'\nother: '{n} PCS trouvés'\n"),
            Lang::FR,
        );
        assert_eq!(plural(&value, 0).unwrap(), "0 PCS trouvé");
        assert_eq!(plural(&value, 1).unwrap(), "1 PCS trouvé");
        assert_eq!(plural(&value, 2).unwrap(), "2 PCS trouvés");
        assert_eq!(plural(&Value::from("text"), 2), None);
    }

    #[test]
    fn a_catalogue_must_say_what_the_first_one_says() {
        let first = messages("fr", Lang::FR, &source("a: { b: 'x {n}', c: y }")).unwrap();
        let same = messages("nl", Lang::NL, &source("a: { b: '{n} z', c: w }")).unwrap();
        assert!(compare("nl", &same, "fr", &first).is_ok());
        for other in [
            "a: { b: '{n}' }",
            "a: { b: 'no hole', c: w }",
            "a: { b: '{n}', c: w, d: v }",
        ] {
            let other = messages("nl", Lang::NL, &source(other)).unwrap();
            assert!(compare("nl", &other, "fr", &first).is_err());
        }
    }

    #[test]
    fn a_plural_form_that_the_language_needs_must_be_there() {
        let forms = source("a: { one: x, other: y }");
        assert!(messages("fr", Lang::FR, &forms).is_ok());
        let error = messages("uk", Lang::parse("uk").unwrap(), &forms).unwrap_err();
        assert!(error.to_string().contains("plural form"), "{error}");
    }
}
