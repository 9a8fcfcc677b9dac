//! What phones keep for when there is no network.

use std::collections::BTreeSet;

use annuaire::run::Today;
use jiff::civil::date;
use serde_json::Value;

use crate::support::{Estate, sheet};

/// The list of each language, as the service worker of a built site has it.
fn lists(site: &Estate) -> Value {
    let script = site.page("sw.js");
    let (lists, _) = script.split_once(";\n").unwrap();
    serde_json::from_str(lists.strip_prefix("const LISTS = ").unwrap()).unwrap()
}

/// The lines of a language's list: a path, and perhaps its mark.
fn list(site: &Estate, lang: &str) -> Vec<String> {
    serde_json::from_value(lists(site)[lang]["files"].clone()).unwrap()
}

fn paths(list: &[String]) -> Vec<&str> {
    let words = list.iter().filter_map(|line| line.split(' ').next());
    words.collect()
}

#[test]
fn every_file_on_a_list_is_published() {
    for site in [
        Estate::sample(),
        Estate::bare("real").copy("content", "content"),
    ] {
        site.build();
        let files: BTreeSet<String> = site.bytes().into_iter().map(|(path, _)| path).collect();
        for (lang, list) in lists(&site).as_object().unwrap() {
            let list: Vec<String> = serde_json::from_value(list["files"].clone()).unwrap();
            for path in paths(&list) {
                assert!(files.contains(path), "{lang}: {path}");
            }
        }
    }
}

#[test]
fn a_list_holds_home_every_project_the_agenda_and_the_search_of_one_language() {
    let site = Estate::sample();
    site.build();
    let list = list(&site, "nl");
    let paths = paths(&list);
    for wanted in [
        "nl/index.html",
        "nl/hors-ligne.html",
        "nl/recherche.html",
        "nl/pcs/tilleuls.html",
        "nl/pcs/kasteel.html",
        "nl/agenda.html",
        "nl/agenda/2026-s49.html",
        "recherche/nl.js",
        "index.html",
    ] {
        assert!(paths.contains(&wanted), "{wanted} in {paths:#?}");
    }
    let others = paths
        .iter()
        .filter(|path| path.starts_with("fr/") || path.contains("-fr."));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn a_change_shows_in_the_marks_of_the_pages_it_is_on() {
    let site = Estate::sample();
    site.build();
    let before = list(&site, "fr");
    let site = site.replace("content/pcs/tilleuls.md", "02 000 01 10", "02 000 01 11");
    site.build();
    let after = list(&site, "fr");
    let changed: Vec<String> = after
        .into_iter()
        .filter(|line| !before.contains(line))
        .collect();
    let changed = paths(&changed);
    assert!(changed.contains(&"fr/pcs/tilleuls.html"), "{changed:?}");
    assert!(!changed.contains(&"fr/pcs/kasteel.html"), "{changed:?}");
}

#[test]
fn the_date_for_paper_alone_does_not_make_a_phone_fetch_a_page_again() {
    let site = Estate::new("dated");
    let on = |day| {
        site.build_on(Today::Day(day));
        let pages = list(&site, "fr");
        let sheet = |line: &&String| line.starts_with("fr/pcs/");
        let mark = pages.iter().find(sheet).cloned();
        (mark, site.page("fr/pcs/tilleuls.html"))
    };
    let (mark, page) = on(date(2026, 11, 20));
    let (later_mark, later_page) = on(date(2026, 11, 21));
    assert!(page.contains("20/11/2026") && later_page.contains("21/11/2026"));
    assert_eq!(mark, later_mark);
}

#[test]
fn of_a_large_directory_only_the_search_is_listed() {
    let mut site = Estate::new("large");
    for number in 0..500 {
        site = site.write(&format!("content/pcs/projet-{number}.md"), &sheet(""));
    }
    site.build();
    let list = list(&site, "fr");
    let paths = paths(&list);
    assert!(paths.contains(&"recherche/fr.js") && paths.contains(&"fr/recherche.html"));
    assert!(
        !paths.iter().any(|path| path.contains("/pcs/")),
        "{paths:?}"
    );
    assert!(paths.len() < 20, "{paths:?}");
}

#[test]
fn a_site_may_do_without_and_then_phones_throw_away_what_they_kept() {
    let site = Estate::new("without");
    let site = site.write("content/site.yaml", "titre: Annuaire\noffline: nee\n");
    site.build();
    let worker = site.page("sw.js");
    assert!(worker.contains("unregister") && !worker.contains("LISTS"));
    assert!(!site.path("public/fr/hors-ligne.html").exists());
    assert!(!site.page("fr/index.html").contains("sw.js"));
}

#[test]
fn hosts_are_told_to_ask_for_the_worker_again_each_time() {
    let site = Estate::new("headers");
    site.build();
    assert!(
        site.page("_headers")
            .contains("/sw.js\n  Cache-Control: no-cache\n")
    );
}
