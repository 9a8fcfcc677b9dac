//! Hints and warnings: what is published, and what somebody should look at.

use crate::support::{Estate, SHEET, sheet};

#[test]
fn a_sheet_says_in_one_line_what_it_lacks() {
    Estate::new("gaps")
        .write("content/site.yaml", "titre: x\nlangues: fr\n")
        .hints_say(&["content/pcs/tilleuls.md:1:1 fiche-incomplete"]);
}

#[test]
fn a_sheet_that_nobody_confirmed_is_told_which_dates_that_hides() {
    let weekly = "activites: [{ id: cafe, titre: Café, chaque: mardi }]";
    let site = Estate::new("hides")
        .write("content/site.yaml", "titre: x\nlangues: fr\n")
        .write("content/pcs/tilleuls.md", &sheet(weekly));
    site.hints_say(&["content/pcs/tilleuls.md:1:1 fiche-sans-dates"]);
    let confirmed = format!("confirme: {{ le: 2026-11-20 }}\n{weekly}");
    site.write("content/pcs/tilleuls.md", &sheet(&confirmed))
        .hints_say(&["content/pcs/tilleuls.md:1:1 fiche-incomplete"]);
}

#[test]
fn a_sheet_that_has_ended_lacks_nothing() {
    Estate::new("ended")
        .write("content/site.yaml", "titre: x\nlangues: fr\n")
        .write("content/pcs/tilleuls.md", &sheet("statut: termine"))
        .hints_say(&[]);
}

#[test]
fn texts_that_a_language_lacks_are_listed() {
    Estate::new("untranslated")
        .write(
            "content/pages/a.md",
            "---\ntitre: À propos\n---\nBonjour.\n",
        )
        .write("content/pages/b.md", "---\ntitre: Aide\n---\n")
        .write("content/pages/b.nl.md", "---\ntitre: Hulp\n---\n")
        .write("content/pcs/tilleuls.md", SHEET)
        .hints_say(&[
            "content/pages/a.md:1:1 traduction-manquante",
            "content/pcs/tilleuls.md:1:1 fiche-incomplete",
            "content/pcs/tilleuls.md:1:1 traduction-manquante",
        ]);
}

#[test]
fn an_identifier_made_from_a_title_is_said() {
    let site = Estate::new("made")
        .write("content/site.yaml", "titre: x\nlangues: fr\n")
        .write(
            "content/pcs/tilleuls.md",
            &sheet("activites: [{ titre: Café }]"),
        );
    site.hints_say(&[
        "content/pcs/tilleuls.md:1:1 fiche-incomplete",
        "content/pcs/tilleuls.md:4:12 activite-sans-id activites",
    ]);
}

#[test]
fn a_day_that_is_past_is_said() {
    let site = Estate::new("past")
        .write("content/site.yaml", "titre: x\nlangues: fr\n")
        .write(
            "content/pcs/tilleuls.md",
            &sheet("activites: [{ id: fete, titre: Fête, date: 2025-12-19 }]"),
        );
    site.hints_say(&[
        "content/pcs/tilleuls.md:1:1 fiche-incomplete",
        "content/pcs/tilleuls.md:4:44 date-passee activites.date",
    ]);
}

#[test]
fn a_sheet_that_is_there_twice_is_said() {
    let lines = "contact: { telephone: 02 555 01 23 }";
    Estate::new("twins")
        .write("content/pcs/tilleuls.md", &sheet(lines))
        .write("content/pcs/tilleuls-2.md", &sheet(lines))
        .check_says(&["content/pcs/tilleuls.md:2:6 fiche-jumelle"]);
}

#[test]
fn a_position_in_another_commune_is_said() {
    let square = |west: &str, east: &str, nis: &str| {
        format!(
            "{{\"properties\":{{\"nis\":\"{nis}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[\
             [{west},51.4],[{east},51.4],[{east},51.5],[{west},51.5],[{west},51.4]]]}}}}"
        )
    };
    let (own, other) = (square("2.5", "2.6", "99901"), square("2.6", "2.7", "99902"));
    let communes = "- { id: valombre, nis: '99901', nom: Valombre, codes_postaux: [9991] }\n\
                    - { id: moulin, nis: '99902', nom: Moulin, codes_postaux: [9992] }\n";
    let site = |position: &str| {
        let address = format!("adresse: {{ commune: valombre, position: [{position}] }}");
        Estate::new("elsewhere")
            .write("content/communes.yaml", communes)
            .write(
                "content/communes.geojson",
                &format!("{{\"features\":[{own},{other}]}}"),
            )
            .replace(
                "content/pcs/tilleuls.md",
                "adresse: { commune: valombre }",
                &address,
            )
    };
    site("51.45, 2.55").check_says(&[]);
    site("51.45, 2.65")
        .check_says(&["content/pcs/tilleuls.md:3:41 position-ailleurs adresse.position"]);
}

#[test]
fn a_pictogram_the_theme_does_not_have_is_a_warning() {
    let site = Estate::new("icon").write(
        "content/thematiques.yaml",
        "- { id: a, nom: A, icone: house }\n- { id: b, nom: B, icone: licorne }\n",
    );
    site.check_says(&["content/thematiques.yaml:2:27 pictogramme-inconnu icone"]);
    assert!(site.build().published.is_some());
}

#[test]
fn a_language_without_words_in_the_theme_is_said() {
    Estate::new("without-words")
        .write("content/site.yaml", "titre: x\nlangues: [fr, pl]\n")
        .check_says(&["content/site.yaml:2:10 langue-sans-mots langues"]);
}

#[test]
fn titles_that_the_search_does_not_understand_are_listed() {
    let site = Estate::new("unknown-titles")
        .write("content/site.yaml", "titre: x\nlangues: fr\n")
        .write(
            "content/vocabulaire.yaml",
            "- { id: jardin, mots: { fr: [potager] } }\n",
        )
        .write(
            "content/pcs/tilleuls.md",
            &sheet("activites: [{ id: a, titre: Le potager }, { id: b, titre: Papotons }]"),
        );
    site.hints_say(&[
        "content/pcs/tilleuls.md:1:1 fiche-incomplete",
        "content/pcs/tilleuls.md:1:1 titre-sans-mot",
    ]);
}

#[test]
fn sentences_that_are_too_long_are_said_once_a_sheet() {
    let long = "mot ".repeat(26);
    let site = Estate::new("long-sentence")
        .write("content/site.yaml", "titre: x\nlangues: fr\n")
        .write(
            "content/pcs/tilleuls.md",
            &sheet(&format!("objectifs: [Court., {long}]\nresume: {long}")),
        );
    site.hints_say(&[
        "content/pcs/tilleuls.md:1:1 fiche-incomplete",
        "content/pcs/tilleuls.md:1:1 phrase-longue",
    ]);
}

#[test]
fn abbreviations_that_a_sheet_does_not_explain_are_listed() {
    let site = Estate::new("abbreviation")
        .write("content/site.yaml", "titre: x\nlangues: fr\n")
        .write(
            "content/pcs/tilleuls.md",
            &sheet("resume: L'ALE et le PCS.\nobjectifs: [Le service (ONEM) vient.]"),
        );
    site.hints_say(&[
        "content/pcs/tilleuls.md:1:1 fiche-incomplete",
        "content/pcs/tilleuls.md:1:1 sigle-non-explique",
    ]);
}

#[test]
fn a_language_that_no_coordinator_writes_has_a_line_for_the_whole_site() {
    Estate::new("third")
        .write("content/site.yaml", "titre: x\nlangues: [fr, nl, en]\n")
        .write("content/pcs/autre.md", SHEET)
        .hints_say(&[
            "content/pcs/autre.md:1:1 fiche-incomplete",
            "content/pcs/autre.md:1:1 traduction-manquante",
            "content/pcs/tilleuls.md:1:1 fiche-incomplete",
            "content/pcs/tilleuls.md:1:1 traduction-manquante",
            "content/site.yaml:1:1 langue-incomplete",
        ]);
}
