//! Faults of references: names that nothing bears.

use crate::support::{Estate, sheet, sheet_says};

#[test]
fn the_nearest_name_is_proposed() {
    for (lines, fault) in [
        (
            "asbl: voisinnage",
            "4:7 reference-inconnue asbl -> asbl: voisinage",
        ),
        (
            "sisp: [foyr]",
            "4:8 reference-inconnue sisp -> sisp: [foyer]",
        ),
        (
            "partenaires: [voisinage, foyerr]",
            "4:26 reference-inconnue partenaires -> partenaires: [voisinage, foyer]",
        ),
        (
            "activites:\n  - { titre: Café, thematique: rencontre }",
            "5:32 reference-inconnue activites.thematique \
             -> - { titre: Café, thematique: rencontres }",
        ),
    ] {
        sheet_says(lines, &[fault]);
    }
}

#[test]
fn a_name_near_none_is_told_where_it_should_be() {
    for (lines, fault) in [
        ("asbl: foyer", "4:7 reference-etrangere asbl"),
        ("sisp: voisinage", "4:7 reference-etrangere sisp"),
        ("asbl: Union des voisins", "4:7 reference-etrangere asbl"),
    ] {
        sheet_says(lines, &[fault]);
    }
    Estate::new("commune")
        .replace("content/pcs/tilleuls.md", "valombre", "bruxelles")
        .check_says(&["content/pcs/tilleuls.md:3:21 reference-etrangere adresse.commune"]);
}

#[test]
fn shapes_and_communes_are_joined_by_their_code() {
    let site = Estate::furnished().replace("content/communes.yaml", "'99901'", "'99902'");
    site.check_says(&["content/communes.geojson:1:1 nis-inconnu"]);
    let hints = site.hints();
    assert_eq!(hints[0], "content/communes.yaml:1:9 commune-sans-forme");
}

#[test]
fn a_photo_lies_in_images() {
    sheet_says(
        "images: [{ fichier: tour.jpg, texte: La tour }]",
        &["4:21 image-absente images.fichier"],
    );
}

#[test]
fn a_former_name_is_borne_by_nobody_else() {
    Estate::new("former")
        .write("content/pcs/tilleuls.md", &sheet("anciens_noms: [lindes]"))
        .write(
            "content/pcs/moulin.md",
            &sheet("anciens_noms: [meunier, lindes, tilleuls]"),
        )
        .check_says(&[
            "content/pcs/moulin.md:4:33 ancien-nom-pris anciens_noms",
            "content/pcs/tilleuls.md:4:16 ancien-nom-pris anciens_noms",
        ]);
}

#[test]
fn a_theme_is_a_folder_or_part_of_the_program() {
    let site = Estate::new("theme").write("content/site.yaml", "titre: x\ntheme: quartie\n");
    site.check_says(&["content/site.yaml:2:8 theme-introuvable theme"]);
    assert_eq!(site.run(&["build"]).code, 1);
}
