//! A small site in every language of the interface: each page is in its own, and nothing of another
//! shows through.

use std::collections::{BTreeMap, BTreeSet};

use annuaire::lang::{Direction, Lang};
use annuaire::theme::Theme;

use crate::support::{Estate, repository, sheet};

/// Facts of many kinds, all without words of their own: what the interface says around them.
const FACTS: &str = "confirme: { le: 2026-11-20, par: PCS }
depuis: 1999
langues: [fr, tr, so]
accessibilite: [rampe, ascenseur]
accueil: [{ jours: [lundi, mercredi], heures: 9h-12h }]
contact: { telephone: 02 555 01 23, courriel: pcs@example.org }
activites:
  - { titre: Zumba, id: zumba, chaque: mardi, heures: 18h-19h, public: [femmes, jeunes], prix: 2 € }
  - { titre: Yoga, id: yoga, chaque: un jeudi sur deux, du: 2026-12-03, heures: 10h }
  - { titre: Tango, id: tango, chaque: premier samedi du mois, heures: 14h-16h, annule: 2027-01-02 }
  - { titre: Bingo, id: bingo, date: 2026-12-19, heures: 14h-16h, inscription: { places: 12 } }
  - { titre: Kino, id: kino }";

/// The languages of the interface.
fn languages() -> Vec<Lang> {
    let theme = Theme::load(&repository("nowhere"), "quartier").unwrap();
    theme.languages().collect()
}

fn site() -> Estate {
    let codes: Vec<String> = languages().iter().map(Lang::to_string).collect();
    let settings = format!("titre: Annuaire\nlangues: [{}]\n", codes.join(", "));
    Estate::furnished()
        .write("content/site.yaml", &settings)
        .write("content/pcs/tilleuls.md", &sheet(FACTS))
}

/// The text of a page as it is shown, without what a script fills.
fn shown(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text += before;
        let skipped = ["script", "template", "style"].iter().find_map(|name| {
            let inside = tag.strip_prefix(name)?;
            inside.split_once(&format!("</{name}>"))
        });
        rest = match skipped {
            Some((_, after)) => after,
            None => tag.split_once('>').map_or("", |(_, after)| after),
        };
        text.push('\n');
    }
    text + rest
}

/// The holes of messages that are left in a text.
fn holes(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    let names = parts.filter_map(|part| Some(part.split_once('}')?.0));
    names
        .filter(|name| name.chars().all(|letter| letter.is_ascii_lowercase()))
        .collect()
}

/// The longer messages of a language without holes: what one recognises it by.
fn messages(lang: Lang) -> BTreeMap<String, String> {
    let path = repository("themes/quartier/i18n").join(format!("{lang}.yaml"));
    let yaml: serde_json::Value =
        serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut found = BTreeMap::new();
    let mut open = vec![(String::new(), &yaml["texts"])];
    while let Some((path, value)) = open.pop() {
        match value {
            serde_json::Value::Object(group) => {
                open.extend(
                    group
                        .iter()
                        .map(|(key, value)| (format!("{path}.{key}"), value)),
                );
            }
            serde_json::Value::String(text) if text.len() > 12 && !text.contains('{') => {
                found.insert(path, text.clone());
            }
            _ => {}
        }
    }
    found
}

#[test]
fn each_page_is_in_its_language_and_says_all_that_the_french_one_says() {
    let site = site();
    assert!(site.build().published.is_some(), "{:#?}", site.check());
    let languages = languages();
    let pages = site.bytes();
    let french: BTreeMap<&str, String> = pages
        .iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix("fr/")?, bytes)))
        .filter(|(path, _)| path.strip_suffix(".html").is_some())
        .map(|(path, bytes)| (path, shown(&String::from_utf8_lossy(bytes))))
        .collect();
    let words = messages(Lang::FR);
    assert!(french.len() > 30 && words.len() > 200);
    for lang in languages.iter().filter(|lang| **lang != Lang::FR) {
        let own = messages(*lang);
        let others = words
            .iter()
            .filter(|(path, text)| own.get(*path) != Some(text));
        let others: Vec<&String> = others.map(|(_, text)| text).collect();
        for (path, said) in &french {
            let html = site.page(&format!("{lang}/{path}"));
            let dir = match lang.direction() {
                Direction::RightToLeft => "rtl",
                Direction::LeftToRight => "ltr",
            };
            assert!(
                html.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\"")),
                "{lang}/{path}"
            );
            let text = shown(&html);
            let lines = |text: &str| {
                text.split('\n')
                    .filter(|line| !line.trim().is_empty())
                    .count()
            };
            let (here, there) = (lines(&text), lines(said));
            assert!(
                here * 5 > there * 4,
                "{lang}/{path} has {here} texts, in French {there}"
            );
            let foreign = others
                .iter()
                .find(|message| text.contains(message.as_str()));
            assert_eq!(foreign, None, "{lang}/{path}");
            assert_eq!(holes(&text), holes(said), "{lang}/{path}"); // a script fills some
        }
    }
}
