//! Every forgiving form of the content format is accepted, and means the same.

use annuaire::model::{OpeningSlot, Project};

use crate::support::{Estate, repository, sheet};

/// The sheet of the content format, and a twin with Dutch keys and other forms of every value.
const FRENCH: &str = "content/pcs/goujons.md";
const DUTCH_TWIN: &str = "tests/sites/goujons/dutch-keys.md";

fn goujons() -> Estate {
    let site = Estate::bare("goujons").copy("tests/sites/goujons/content", "content");
    site.replace("content/site.yaml", "theme: golden\n", "")
}

/// The one project of a site that has no errors.
#[track_caller]
fn project(site: &Estate) -> Project {
    let ready = site.checked().ready;
    let (site, _) = ready.unwrap_or_else(|| panic!("{:#?}", site.check()));
    site.projects.iter().next().unwrap().clone()
}

/// Everything a sheet says, without where it says it.
fn facts(project: &Project) -> Vec<String> {
    let text = format!("{project:?}");
    let mut parts = text.split("Place { file: ");
    let first = parts.next().unwrap().to_owned();
    let without_place = |part: &str| part.split_once(" } }").unwrap().1.to_owned();
    let text = first + &parts.map(without_place).collect::<String>();
    let facts = text.split(", ").filter(|fact| !fact.starts_with("line: "));
    facts.map(str::to_owned).collect()
}

#[test]
fn a_sheet_says_the_same_with_french_and_with_dutch_keys_and_values() {
    let french = goujons();
    french.check_says(&[
        "content/pcs/goujons.md:93:43 html-en-texte -> Voir [à propos](../pages/a-propos.md), ou **sonnez**.",
    ]);
    let twin = std::fs::read_to_string(repository(DUTCH_TWIN)).unwrap();
    let dutch = goujons().write(FRENCH, &twin);
    assert_eq!(dutch.check().len(), 1);
    let (one, other) = (facts(&project(&french)), facts(&project(&dutch)));
    assert_eq!(one.len(), other.len());
    for (one, other) in one.iter().zip(other) {
        assert_eq!(*one, other);
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let unix = goujons();
    let text = unix.read(FRENCH);
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let windows = goujons().write(FRENCH, &windows);
    assert_eq!(windows.check().len(), 1);
    let strip = |facts: Vec<String>| facts.into_iter().map(|fact| fact.replace("\\r", ""));
    let (one, other) = (facts(&project(&unix)), facts(&project(&windows)));
    assert!(strip(one).eq(strip(other)));
    for file in [
        "content/site.yaml",
        "content/asbl/ulac.yaml",
        "content/periodes.yaml",
    ] {
        let text = format!("\u{feff}{}", unix.read(file).replace('\n', "\r\n"));
        assert_eq!(goujons().write(file, &text).check().len(), 1, "{file}");
    }
}

#[test]
fn keys_are_known_without_case_accents_and_joiners() {
    for lines in [
        "Résumé: x",
        "RESUME: x",
        "contact: { Téléphone: 02 555 01 23 }",
        "contact: { Site web: https://example.org }",
        "contact: { SITE-WEB: https://example.org }",
        "Anciens noms: lindes",
        "Site: { Périmètre: x }",
    ] {
        Estate::new("keys")
            .write("content/pcs/tilleuls.md", &sheet(lines))
            .check_says(&[]);
    }
}

fn opening(lines: &str) -> OpeningSlot {
    let site = Estate::new("opening").write("content/pcs/tilleuls.md", &sheet(lines));
    project(&site).opening.remove(0)
}

#[test]
fn hours_are_read_in_every_form() {
    let hours = |form: &str| {
        format!(
            "{:?}",
            opening(&format!("accueil: {{ jours: mardi, heures: {form} }}"))
                .slot
                .hours
        )
    };
    for (same, forms) in [
        (
            "9h30-11h30",
            &[
                "9:30-11:30",
                "9.30-11.30",
                "9u30 - 11u30",
                "de 9h30 à 11h30",
                "9u30 tot 11u30",
                "9h30–11h30",
                "09h30 — 11h30",
            ][..],
        ),
        ("20h-1h", &["20u-1u", "20:00-01:00"]),
        ("14h-24h", &["14u - 24u", "14h-0h"]),
        ("18h", &["18u", "18:00", "à partir de 18h"]),
        (
            "[9h-12h, 14h-16h]",
            &["9h-12h et 14h-16h", "[9u-12u, 14u-16u]"],
        ),
        ("matin", &["voormiddag", "Matin"]),
        ("après-midi", &["namiddag", "apres-midi"]),
        ("journée", &["hele dag"]),
        ("soir", &["avond"]),
        ("midi", &["middag"]),
    ] {
        for form in forms {
            assert_eq!(hours(form), hours(same), "{form}");
        }
    }
}

#[test]
fn days_are_read_in_every_form() {
    let when = |lines: &str| opening(lines).slot.when;
    let tuesday = when("accueil: { jours: mardi }");
    for day in ["mardis", "Mar", "mar.", "dinsdag", "di", "ma"] {
        let lang = if day == "di" { "langue: nl\n" } else { "" };
        assert_eq!(
            when(&format!("{lang}accueil: {{ jours: {day} }}")),
            tuesday,
            "{day}"
        );
    }
    let both = when("accueil: { jours: [mardi, jeudi] }");
    for days in ["mardi et jeudi", "[dinsdag, donderdag]", "mardi, jeudi"] {
        let days = format!("accueil:\n  - jours: {days}");
        assert_eq!(when(&days), both, "{days}");
    }
    let monthly = when("accueil: { chaque: premier mardi du mois }");
    for form in ["1er mardi du mois", "eerste dinsdag van de maand"] {
        assert_eq!(
            when(&format!("accueil: {{ chaque: {form} }}")),
            monthly,
            "{form}"
        );
    }
    let fortnightly = when("accueil: { chaque: un mardi sur deux, du: 2026-12-01 }");
    assert_eq!(
        when("accueil: { elke: om de twee weken op dinsdag, vanaf: 1 december 2026 }"),
        fortnightly
    );
}

#[test]
fn a_date_is_read_with_and_without_its_weekday() {
    let confirmed = |date: &str| {
        let lines = format!("confirme: {{ le: {date} }}");
        let site = Estate::new("date").write("content/pcs/tilleuls.md", &sheet(&lines));
        project(&site).confirmed
    };
    for date in [
        "19/12/2026",
        "19 décembre 2026",
        "19 december 2026",
        "samedi 19 décembre 2026",
        "zaterdag 19 december 2026",
        "\"2026-12-19\"",
    ] {
        assert_eq!(confirmed(date), confirmed("2026-12-19"), "{date}");
    }
    assert_eq!(confirmed("1er janvier 2027"), confirmed("2027-01-01"));
}

#[test]
fn scalars_are_what_was_written() {
    let lines = "resume: NO\nsurnoms: [0474, 1_000, \"null\", ~, 1e3, 2026-01-01, 0x1F]";
    let site = Estate::new("scalars").write("content/pcs/tilleuls.md", &sheet(lines));
    let project = project(&site);
    let texts: Vec<_> = project
        .nicknames
        .iter()
        .flat_map(annuaire::lang::Localised::iter)
        .collect();
    let texts: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(
        texts,
        ["0474", "1_000", "null", "1e3", "2026-01-01", "0x1F"]
    );
    assert_eq!(project.summary.unwrap().iter().next().unwrap().1, "NO");
}

#[test]
fn a_sheet_may_be_dutch_from_end_to_end() {
    let site = Estate::sample();
    site.check_says(&[]);
    let (site, _) = site.checked().ready.unwrap();
    let castle = site
        .projects
        .iter()
        .find(|project| project.id.as_str() == "kasteel");
    let castle = castle.unwrap();
    assert_eq!(castle.lang, annuaire::lang::Lang::NL);
    assert_eq!(castle.activities.len(), 7);
    assert_eq!(castle.opening.len(), 3);
    assert!(castle.notices[0].closed);
}
