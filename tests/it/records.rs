//! Faults of records: keys that are unknown, double or missing, and values of the wrong shape.

use crate::support::{Estate, sheet, sheet_says};

#[test]
fn a_misspelt_key_gets_the_right_one() {
    for (lines, fault) in [
        ("telephonne: 02 555 01 23", "4:1 cle-etrangere"),
        (
            "contact: { telephonne: 02 555 01 23 }",
            "4:12 cle-inconnue contact -> contact: { telephone: 02 555 01 23 }",
        ),
        (
            "contact: { phone: 02 555 01 23 }",
            "4:12 cle-inconnue contact -> contact: { telephone: 02 555 01 23 }",
        ),
        ("resumé_: Bonjour", "4:1 cle-inconnue -> resume: Bonjour"),
        ("zzz: 1", "4:1 cle-etrangere"),
    ] {
        sheet_says(lines, &[fault]);
    }
}

#[test]
fn a_key_is_proposed_in_the_language_of_the_sheet() {
    sheet_says(
        "taal: nl\ncontact: { telefon: 02 555 01 23 }",
        &["5:12 cle-inconnue contact -> contact: { telefoon: 02 555 01 23 }"],
    );
}

#[test]
fn a_key_given_twice_shows_both_places() {
    sheet_says("depuis: 1999\nsinds: 2001", &["5:1 cle-double depuis"]);
    let site = Estate::new("twice").write("content/pcs/tilleuls.md", &sheet("depuis: 1\nsinds: 2"));
    let checked = site.checked();
    let fault = checked.found.iter().find(|fault| fault.related.is_some());
    let text = sheet("depuis: 1\nsinds: 2");
    let spans = fault.map(|fault| (fault.place.span, fault.related.clone().unwrap().span));
    let (second, first) = spans.unwrap();
    assert_eq!(
        (&text[second.range()], &text[first.range()]),
        ("sinds", "depuis")
    );
}

#[test]
fn what_must_be_there_is_asked_for() {
    Estate::new("required")
        .write(
            "content/site.yaml",
            "langues: [fr, nl]\nbureau: { courriel: a@example.org }\n",
        )
        .write("content/asbl/a.yaml", "sigle: A\n")
        .write("content/pcs/a.md", "---\nresume: x\n---\n")
        .write(
            "content/pcs/b.md",
            "---\nnom: x\nadresse: { rue: x }\n---\n",
        )
        .write("content/pages/a.md", "---\nmenu: oui\n---\n")
        .check_says(&[
            "content/asbl/a.yaml:1:1 cle-manquante nom",
            "content/pages/a.md:2:1 cle-manquante titre",
            "content/pcs/a.md:2:1 cle-manquante adresse.commune",
            "content/pcs/a.md:2:1 cle-manquante nom",
            "content/pcs/b.md:3:10 cle-manquante adresse.commune",
            "content/site.yaml:1:1 cle-manquante titre",
            "content/site.yaml:2:9 cle-manquante bureau.nom",
        ]);
}

#[test]
fn an_empty_value_is_a_missing_key() {
    Estate::new("empty")
        .write(
            "content/pcs/a.md",
            "---\nnom: ''\nadresse: { commune: }\n---\n",
        )
        .check_says(&[
            "content/pcs/a.md:2:1 cle-manquante nom",
            "content/pcs/a.md:3:12 cle-manquante adresse.commune",
        ]);
}

#[test]
fn a_value_has_the_shape_that_is_expected() {
    for (lines, fault) in [
        ("resume: [a, b]", "4:9 texte-attendu resume"),
        ("depuis: { a: b }", "4:9 texte-attendu depuis"),
        (
            "contact: 02 555 01 23",
            "4:10 bloc-attendu contact -> contact: { telephone: 02 555 01 23 }",
        ),
        (
            "activites:\n  - Table de conversation",
            "5:5 bloc-attendu activites -> - { titre: Table de conversation }",
        ),
    ] {
        sheet_says(lines, &[fault]);
    }
    Estate::new("list")
        .write("content/thematiques.yaml", "id: ados\nnom: Ados\n")
        .check_says(&["content/thematiques.yaml:1:1 liste-attendue"]);
}

#[test]
fn a_colon_in_a_list_item_is_recognised_although_yaml_reads_it() {
    sheet_says(
        "surnoms:\n  - La tour : le haut",
        &["5:5 deux-points surnoms -> - \"La tour : le haut\""],
    );
}

#[test]
fn a_text_is_one_line_not_too_long_and_hides_nothing() {
    sheet_says(
        "resume: |\n  Une ligne.\n  Une autre.",
        &["5:3 une-seule-ligne resume"],
    );
    let long = "mot ".repeat(51);
    sheet_says(&format!("resume: {long}"), &["4:9 texte-trop-long resume"]);
    sheet_says(&format!("resume: {}", "é".repeat(200)), &[]);
    sheet_says(
        "surnoms: [la tour \u{202e}xcod.exe]",
        &["4:11 caractere-invisible surnoms"],
    );
}

#[test]
fn a_language_code_is_one() {
    for (lines, fault) in [
        ("langue: klingon", "4:9 code-de-langue langue"),
        (
            "resume: { fr: x, flamand: y }",
            "4:18 code-de-langue resume -> resume: { fr: x, nl: y }",
        ),
    ] {
        sheet_says(lines, &[fault]);
    }
    Estate::new("codes")
        .write("content/site.yaml", "titre: x\nlangues: [fr, belge]\n")
        .check_says(&["content/site.yaml:2:15 code-de-langue langues"]);
}
