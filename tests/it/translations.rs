//! Faults of translations: what they translate exists, once, and is a text.

use crate::support::{Estate, SHEET, sheet};

const SHEET_PATH: &str = "content/pcs/tilleuls.md";
const DUTCH: &str = "content/pcs/tilleuls.nl.md";

fn translated(sheet: &str, translation: &str) -> Estate {
    Estate::new("translated")
        .write(SHEET_PATH, sheet)
        .write(DUTCH, &format!("---\n{translation}\n---\n"))
}

#[test]
fn a_translation_has_a_sheet() {
    Estate::new("orphan")
        .write("content/pcs/moulin.nl.md", "---\nnom: De Molen\n---\n")
        .write("content/pages/absente.nl.md", "---\ntitre: Weg\n---\n")
        .check_says(&[
            "content/pages/absente.nl.md:1:1 traduction-orpheline",
            "content/pcs/moulin.nl.md:1:1 traduction-orpheline",
        ]);
}

#[test]
fn a_language_that_the_site_does_not_publish_is_a_warning() {
    let site =
        Estate::new("unpublished").write("content/pcs/tilleuls.en.md", "---\nnom: Lindens\n---\n");
    site.check_says(&["content/pcs/tilleuls.en.md:1:1 langue-non-publiee"]);
    assert!(site.build().published.is_some());
}

#[test]
fn a_text_stands_in_one_place() {
    let text = SHEET.replace(
        "nom: Les Tilleuls",
        "nom: { fr: Les Tilleuls, nl: De Linden }",
    );
    translated(&text, "nom: De Lindes")
        .check_says(&["content/pcs/tilleuls.nl.md:2:6 texte-double nom"]);
}

#[test]
fn facts_stand_in_the_sheet() {
    translated(
        SHEET,
        "nom: De Linden\ncontact: { telefoon: 02 555 01 23 }\nsinds: 1999",
    )
    .check_says(&[
        "content/pcs/tilleuls.nl.md:3:1 fait-dans-traduction contact",
        "content/pcs/tilleuls.nl.md:4:1 fait-dans-traduction depuis",
    ]);
}

#[test]
fn there_are_as_many_objectives_as_in_the_sheet() {
    translated(&sheet("objectifs: [Un, Deux]"), "doelstellingen: [Een]")
        .check_says(&["content/pcs/tilleuls.nl.md:2:17 nombre-objectifs objectifs"]);
}

#[test]
fn a_translated_activity_is_one_of_the_sheet() {
    let text = sheet("activites: [{ id: cafe, titre: Café }]");
    translated(
        &text,
        "activiteiten:\n  koffie: { titel: Koffie }\n  cafe: { titel: Koffie }",
    )
    .check_says(&["content/pcs/tilleuls.nl.md:3:3 activite-inconnue activites.koffie"]);
}

#[test]
fn a_page_says_once_that_texts_of_it_are_in_another_language() {
    let text =
        sheet("resume: Un café.\nactivites: [{ id: cafe, titre: Café }, { id: the, titre: Thé }]");
    let site = translated(&text, "activiteiten:\n  cafe: { titel: Koffie }");
    site.build();
    let notes = |page: &str| {
        site.page(page)
            .matches("bestaan nog niet in het Nederlands")
            .count()
    };
    assert_eq!(notes("nl/pcs/tilleuls.html"), 1);
    assert_eq!(notes("nl/activites/tilleuls--the.html"), 1);
    assert_eq!(notes("nl/activites/tilleuls--cafe.html"), 0);
    assert_eq!(notes("fr/pcs/tilleuls.html"), 0);
}
