//! Faults of values: one table a kind, each line the smallest content that provokes the fault.

use crate::support::{Estate, sheet, sheet_says};

#[track_caller]
fn each(table: &[(&str, &str)]) {
    for (lines, fault) in table {
        sheet_says(lines, &[fault]);
    }
}

#[test]
fn contacts_are_numbers_and_addresses() {
    each(&[
        (
            "contact: { telephone: appelez-nous }",
            "4:23 telephone-illisible contact.telephone",
        ),
        (
            "contact: { whatsapp: 0474 }",
            "4:22 telephone-illisible contact.whatsapp",
        ),
        (
            "contact: { courriel: pcs chez nous }",
            "4:22 courriel-illisible contact.courriel",
        ),
        (
            "contact: { site_web: www.example.org }",
            "4:22 lien-illisible contact.site_web \
             -> contact: { site_web: https://www.example.org }",
        ),
        ("page: javascript:alert(1)", "4:7 lien-refuse page"),
    ]);
}

#[test]
fn several_numbers_are_shown_and_the_first_is_the_button() {
    let lines = "contact:\n  telephone:\n    - 02 555 01 23\n    \
        - { numero: 0474 79 97 09, pour: le matin, poste: 5 }\n  whatsapp: [0474 79 97 09]";
    let site = Estate::new("numbers").write("content/pcs/tilleuls.md", &sheet(lines));
    site.build();
    let page = site.read("public/fr/pcs/tilleuls.html");
    let button = page.split("class=\"reach\"").nth(1).unwrap();
    assert!(button.contains("href=\"tel:+3225550123\""), "{page}");
    assert!(page.contains("href=\"tel:+32474799709;ext=5\""), "{page}");
    assert!(
        page.contains("le matin") && page.contains("poste 5"),
        "{page}"
    );
    assert!(page.contains("https://wa.me/32474799709"), "{page}");
}

#[test]
fn a_person_is_named_with_consent_only() {
    each(&[(
        "contact: { personne: Prénom Nom }",
        "4:22 consentement-absent contact.personne",
    )]);
    sheet_says(
        "contact: { personne: Prénom Nom, consentement: 2026-01-15 }",
        &[],
    );
    sheet_says(
        "contact: { personne: Prénom Nom, consentement: oui }",
        &["4:48 date-illisible contact.consentement"],
    );
}

#[test]
fn dates_are_days_of_the_calendar() {
    each(&[
        (
            "confirme: { le: demain }",
            "4:17 date-illisible confirme.le",
        ),
        (
            "confirme: { le: 31/02/2026 }",
            "4:17 date-impossible confirme.le",
        ),
        (
            "avis: { message: Fermé, du: vendredi 19 décembre 2026 }",
            "4:29 jour-faux avis.du",
        ),
    ]);
}

#[test]
fn hours_begin_before_they_end() {
    each(&[
        (
            "accueil: { jours: mardi, heures: tôt }",
            "4:34 heures-illisibles accueil.heures",
        ),
        (
            "accueil: { jours: mardi, heures: [9h-11h, 9h-9h] }",
            "4:43 heures-nulles accueil.heures",
        ),
        (
            "accueil: { jours: mardi, heures: 20h-9h }",
            "4:34 heures-trop-longues accueil.heures",
        ),
    ]);
}

#[test]
fn days_and_repetitions_are_read_in_words() {
    each(&[
        (
            "accueil: { jours: [lundi, demain] }",
            "4:27 jour-illisible accueil.jours",
        ),
        (
            "accueil: { jours: [lundi, mardix] }",
            "4:27 valeur-inconnue accueil.jours -> accueil: { jours: [lundi, mardi] }",
        ),
        (
            "activites:\n  - { titre: Café, chaque: souvent }",
            "5:28 repetition-illisible activites.chaque",
        ),
    ]);
}

#[test]
fn yes_is_yes_and_no_is_no() {
    each(&[
        (
            "avis: { message: Fermé, ferme: peut-être }",
            "4:32 oui-non avis.ferme",
        ),
        (
            "activites:\n  - { titre: Café, garderie: parfois }",
            "5:30 oui-non activites.garderie",
        ),
    ]);
}

/// The smallest sheet with another address.
#[track_caller]
fn address_says(address: &str, fault: &str) {
    let text = format!("---\nnom: x\nadresse: {{ commune: valombre, {address} }}\n---\n");
    let file = "content/pcs/tilleuls.md";
    let site = Estate::furnished().write(file, &text);
    site.check_says(&[&format!("{file}:{fault}")]);
}

#[test]
fn a_postal_code_belongs_to_the_commune() {
    address_says(
        "code_postal: 999",
        "3:44 code-postal-illisible adresse.code_postal",
    );
    address_says(
        "code_postal: 9992",
        "3:44 code-postal-ailleurs adresse.code_postal",
    );
}

#[test]
fn a_position_lies_on_the_map_latitude_first() {
    address_says(
        "position: [51.45]",
        "3:41 position-illisible adresse.position",
    );
    address_says(
        "position: [2.55, 51.45]",
        "3:41 position-inversee adresse.position \
         -> adresse: { commune: valombre, position: [51.45, 2.55] }",
    );
    address_says(
        "position: [51.45, 3.55]",
        "3:41 position-hors-carte adresse.position",
    );
}

#[test]
fn languages_are_known_ones() {
    each(&[
        ("langues: [fr, klingon]", "4:15 langue-inconnue langues"),
        (
            "langues: [fr, arabbe]",
            "4:15 valeur-inconnue langues -> langues: [fr, arabe]",
        ),
    ]);
}

#[test]
fn numbers_years_and_ages_are_within_reason() {
    each(&[
        (
            "site: { logements: beaucoup }",
            "4:20 nombre-illisible site.logements",
        ),
        ("depuis: 99", "4:9 annee-illisible depuis"),
        (
            "activites:\n  - { titre: Café, ages: adultes }",
            "5:26 ages-illisibles activites.ages",
        ),
    ]);
}

#[test]
fn a_stretch_of_a_street_goes_up() {
    each(&[(
        "site: { rues: [Rue du Sel, Rue du Sel 40-2] }",
        "4:28 rue-illisible site.rues",
    )]);
}

#[test]
fn a_closed_value_gets_the_nearest_or_all_of_them() {
    each(&[
        (
            "statut: actiff",
            "4:9 valeur-inconnue statut -> statut: actif",
        ),
        ("statut: bizarre", "4:9 valeur-etrangere statut"),
        (
            "activites:\n  - { titre: Café, public: [adultes, enfant] }",
            "5:38 valeur-inconnue activites.public \
             -> - { titre: Café, public: [adultes, enfants] }",
        ),
    ]);
}

#[test]
fn an_identifier_can_be_an_address_and_is_borne_once() {
    each(&[
        (
            "activites:\n  - { titre: Café, id: Café du coin }",
            "5:24 identifiant-illisible activites.id \
             -> - { titre: Café, id: cafe-du-coin }",
        ),
        (
            "activites:\n  - { titre: قهوة }",
            "5:14 identifiant-illisible activites.titre",
        ),
        (
            "activites:\n  - { titre: Café, id: cafe }\n  - { titre: Café }",
            "6:14 activite-double activites.titre",
        ),
    ]);
}

#[test]
fn the_name_of_a_theme_leads_nowhere_else() {
    for name in ["../../etc", "/etc", "quartier/assets"] {
        let site = Estate::new("theme");
        let site = site.write("content/site.yaml", &format!("titre: x\ntheme: {name}\n"));
        let found = site.check();
        assert_eq!(found.len(), 1, "{found:?}");
        let fault = "content/site.yaml:2:8 identifiant-illisible theme";
        assert!(found[0].starts_with(fault), "{found:?}");
    }
}

#[test]
fn a_time_zone_is_one_of_the_world() {
    Estate::new("zone")
        .write("content/site.yaml", "titre: x\nfuseau: Europe/Bruxelles\n")
        .check_says(&["content/site.yaml:2:9 fuseau-inconnu fuseau"]);
}
