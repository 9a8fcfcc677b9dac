//! Dates say the same wherever they are shown: pages, calendars, feed, JSON-LD, posters.

use std::collections::{BTreeMap, BTreeSet};

use schemaorg_rs::extract_all;
use schemaorg_rs::profiles::{Eligibility, ProfileRegistry};
use schemaorg_rs::validation;

use crate::support::{Estate, sheet};

const ADDRESS: &str = "titre: Annuaire\nlangues: [fr, nl]\nadresse: https://example.org/pcs/\n";

/// A site with one activity every Tuesday, and more keys of it.
fn tuesdays(keys: &str) -> Estate {
    let activity = "titre: Café\n    id: cafe\n    chaque: mardi\n    heures: 9h-11h";
    Estate::new("tuesdays")
        .write("content/site.yaml", ADDRESS)
        .write(
            "content/pcs/tilleuls.md",
            &sheet(&format!(
                "confirme: {{ le: 2026-11-20 }}\nactivites:\n  - {activity}{keys}\n  - {{ titre: Chorale, id: chorale, chaque: jeudi }}"
            )),
        )
}

/// The text files of the output by path.
fn texts(site: &Estate) -> BTreeMap<String, String> {
    site.build();
    let files = site.bytes().into_iter();
    files
        .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()))
        .collect()
}

#[test]
fn a_cancelled_date_says_so_wherever_it_is_shown() {
    let cancelled = texts(&tuesdays(
        "\n    annule: [{ date: 2026-12-08, raison: travaux }]",
    ));
    for page in [
        "fr/agenda.html",
        "fr/pcs/tilleuls.html",
        "fr/activites/tilleuls--cafe.html",
    ] {
        assert!(cancelled[page].contains("travaux"), "{page}");
    }
    assert!(cancelled["fr/affiches/tilleuls.html"].contains("Annulé"));
    assert!(cancelled["fr/flux.xml"].contains("Annulé"));
    let page = &cancelled["fr/activites/tilleuls--cafe.html"];
    assert_eq!(page.matches("EventCancelled").count(), 1);
    for calendar in ["tilleuls", "tous", "commune-valombre"] {
        let text = &cancelled[&format!("calendriers/{calendar}.fr.ics")];
        assert_eq!(text.matches("STATUS:CANCELLED").count(), 1, "{calendar}");
        assert!(
            text.contains("RECURRENCE-ID;TZID=Europe/Brussels:20261208T090000"),
            "{calendar}"
        );
        assert!(text.contains("SEQUENCE:1"), "{calendar}");
    }
}

#[test]
fn a_cancelled_date_changes_no_other_date() {
    let planned = texts(&tuesdays(""));
    let cancelled = texts(&tuesdays("\n    annule: 2026-12-08"));
    let changed = planned
        .keys()
        .filter(|path| planned[*path] != cancelled[*path]);
    for path in changed.filter(|path| path.contains("/agenda/20")) {
        assert!(path.contains("2026-s50"), "{path} shows another week");
    }
    assert_eq!(
        planned["fr/jours/jeudi.html"],
        cancelled["fr/jours/jeudi.html"]
    );
    let calendar = "calendriers/tilleuls.fr.ics";
    let uids = |text: &str| -> BTreeSet<String> {
        let lines = text.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    let kept = uids(&planned[calendar]);
    assert!(kept.is_subset(&uids(&cancelled[calendar])), "{kept:?}");
}

#[test]
fn a_moved_date_is_shown_on_both_days() {
    let keys = "\n    deplace: { de: 2026-12-08, vers: 2026-12-10, heures: 14h-16h }";
    let moved = texts(&tuesdays(keys));
    let page = &moved["fr/activites/tilleuls--cafe.html"];
    assert!(page.contains("jeudi 10 décembre 2026"), "{page}");
    assert!(page.contains("EventRescheduled"));
    assert!(
        moved["fr/jours/mardi.html"]
            .replace('\u{a0}', " ")
            .contains("14 h – 16 h")
    );
}

#[test]
fn every_date_is_an_event_that_a_validator_accepts() {
    let keys = "\n    prix: gratuit\n    annule: 2026-12-08\n    deplace: { de: 2026-12-15, vers: 2026-12-16 }";
    let pages = texts(&tuesdays(keys));
    let graph = extract_all(&pages["fr/activites/tilleuls--cafe.html"]).unwrap();
    let result = validation::validate(&graph);
    assert!(result.diagnostics.is_empty(), "{:#?}", result.diagnostics);
    let google = ProfileRegistry::with_google();
    let profile = google
        .evaluate("google", &graph, &result.diagnostics)
        .unwrap();
    let eligible = matches!(
        profile.eligibility,
        Eligibility::Eligible | Eligibility::WarningsOnly
    );
    assert!(eligible, "{profile:#?}");
}

#[test]
fn an_unchanged_directory_gives_an_unchanged_feed_the_day_after() {
    let site = tuesdays("\n    annule: 2026-12-08");
    let feed = |day: &str| {
        let run = site.run(&["build", "--today", day]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        site.page("fr/flux.xml")
    };
    assert_eq!(feed("2026-11-24"), feed("2026-11-25"));
}

#[test]
fn a_closure_of_today_stands_at_the_top() {
    let pages = texts(&tuesdays("").write(
        "content/pcs/tilleuls.md",
        &sheet("fermetures: [{ du: 2026-11-30, au: 2026-12-04, raison: inventaire }]"),
    ));
    for page in ["fr/index.html", "fr/pcs/tilleuls.html"] {
        assert!(pages[page].contains("inventaire"), "{page}");
    }
}

#[test]
fn page_and_events_of_an_activity_name_the_same_dates() {
    let pages = texts(&Estate::sample().replace(
        "content/site.yaml",
        "langues:",
        "adresse: https://example.org/\nlangues:",
    ));
    let mut compared = 0;
    for (path, html) in pages
        .iter()
        .filter(|(path, _)| path.starts_with("fr/activites/"))
    {
        let days: Vec<&str> = between(html, "datetime=\"")
            .iter()
            .map(|start| &start[..10])
            .collect();
        let scheduled = html.split("schema.org/EventScheduled").skip(1);
        let starts =
            scheduled.filter_map(|event| between(event, "\"startDate\":\"").first().copied());
        for start in starts.take(9) {
            assert!(
                days.contains(&&start[..10]),
                "{path}: {start} is not on the page"
            );
            compared += 1;
        }
    }
    assert!(compared > 50, "only {compared} dates were compared");
}

/// What stands between a mark and the next quote, each time.
fn between<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    text.split(mark)
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .collect()
}
