//! The map and what leads to it.

use std::fmt::Write as _;

use crate::support::{Estate, sheet};

/// Two communes side by side.
const COMMUNES: &str = "\
- { id: valombre, nis: '99901', nom: Valombre, codes_postaux: [9991] }
- { id: hautepree, nis: '99902', nom: Hauteprée, codes_postaux: [9992] }
";

const SHAPES: &str = r#"{"features":[
{"properties":{"nis":"99901"},"geometry":{"type":"Polygon","coordinates":[[[2.5,51.4],[2.6,51.4],[2.6,51.5],[2.5,51.5],[2.5,51.4]]]}},
{"properties":{"nis":"99902"},"geometry":{"type":"Polygon","coordinates":[[[2.6,51.4],[2.7,51.4],[2.7,51.5],[2.6,51.5],[2.6,51.4]]]}}
]}"#;

fn estate() -> Estate {
    Estate::new("map")
        .write("content/communes.yaml", COMMUNES)
        .write("content/communes.geojson", SHAPES)
}

/// A sheet with a place in the commune.
fn placed(name: &str, commune: &str, position: &str, more: &str) -> String {
    format!(
        "---\nnom: {name}\nadresse: {{ commune: {commune}, position: {position}{more} }}\n---\n"
    )
}

#[test]
fn without_outlines_there_is_no_map_and_nothing_leads_to_one() {
    let site = Estate::new("no-map");
    site.build();
    assert!(!site.path("public/fr/carte.html").exists());
    for page in [
        "fr/index.html",
        "fr/pcs/tilleuls.html",
        "fr/communes/valombre.html",
    ] {
        let html = site.page(page);
        assert!(!html.contains("carte.html"), "{page}");
        assert!(!html.contains("class=\"land\""), "{page}");
    }
}

#[test]
fn a_collection_without_a_point_is_no_map() {
    let empty = r#"{"features":[{"properties":{"nis":"99901"},"geometry":{"type":"Polygon","coordinates":[]}}]}"#;
    let site = Estate::new("no-land").write("content/communes.geojson", empty);
    site.build();
    assert!(!site.path("public/fr/carte.html").exists());
}

#[test]
fn pins_bear_the_numbers_of_the_list() {
    let site = estate()
        .write(
            "content/pcs/tilleuls.md",
            &placed("Les Tilleuls", "valombre", "[51.45, 2.55]", ""),
        )
        .write(
            "content/pcs/acacias.md",
            &placed(
                "Les Acacias",
                "hautepree",
                "[51.44, 2.65]",
                ", approximative: oui",
            ),
        );
    site.build();
    let page = site.page("fr/carte.html");
    // Communes in the order of the dictionary: Hauteprée before Valombre.
    assert!(
        page.contains("<title>1. Les Acacias, Hauteprée, adresse approximative</title>"),
        "{page}"
    );
    assert!(
        page.contains("<title>2. Les Tilleuls, Valombre</title>"),
        "{page}"
    );
    assert!(
        site.page("nl/carte.html")
            .contains("<title>1. Les Acacias, Hauteprée, adres bij benadering</title>")
    );
}

#[test]
fn a_project_without_a_place_stands_in_the_list_without_a_number() {
    let site = estate();
    site.build();
    let page = site.page("fr/carte.html");
    let (map, list) = page.split_once("id=\"list\"").unwrap();
    assert!(!map.contains("pcs/tilleuls.html"));
    assert!(list.contains("pcs/tilleuls.html") && list.contains("pas encore sur la carte"));
}

#[test]
fn a_project_that_has_ended_is_not_on_the_map() {
    let ended = placed("Le Moulin", "valombre", "[51.45, 2.55]", "");
    let ended = ended.replace("---\nnom", "---\nstatut: termine\nnom");
    let site = estate().write("content/pcs/moulin.md", &ended);
    site.build();
    assert!(!site.page("fr/carte.html").contains("moulin"));
}

#[test]
fn a_project_of_two_communes_has_one_pin() {
    let both = placed(
        "Les Tilleuls",
        "valombre",
        "[51.45, 2.55]",
        ", autres_communes: [hautepree]",
    );
    let site = estate().write("content/pcs/tilleuls.md", &both);
    site.build();
    assert_eq!(
        site.page("fr/carte.html")
            .matches("class=\"pin\" href")
            .count(),
        1
    );
    assert!(
        site.page("fr/communes/hautepree.html")
            .contains("class=\"pin\" href")
    );
}

#[test]
fn a_directory_too_large_for_pins_counts_by_commune() {
    let mut site = estate().remove("content/pcs/tilleuls.md");
    for number in 0..61 {
        let mut position = String::new();
        write!(position, "[51.{}, 2.{}]", 410 + number, 510 + number).unwrap();
        let name = format!("content/pcs/p{number}.md");
        site = site.write(&name, &placed("Un projet", "valombre", &position, ""));
    }
    site.build();
    let page = site.page("fr/carte.html");
    assert_eq!(page.matches("class=\"pin\" href").count(), 1);
    assert!(
        page.contains("<title>Valombre, 61 projets</title>"),
        "{page}"
    );
    assert!(!page.contains("pcs/p1.html"));
    // The commune's own map shows dots, so its list has no numbers.
    let commune = site.page("fr/communes/valombre.html");
    assert!(commune.contains("<path class=\"dots\" d=\"M"), "{commune}");
    assert!(!commune.contains("class=\"pin\" href"));
    assert!(!commune.contains("class=\"number\""));
}

#[test]
fn a_sheet_shows_where_in_the_whole_it_is() {
    let site = estate().write(
        "content/pcs/tilleuls.md",
        &sheet("resume: Un projet").replace("valombre }", "valombre, position: [51.45, 2.55] }"),
    );
    site.build();
    let page = site.page("fr/pcs/tilleuls.html");
    assert!(
        page.contains("class=\"locator\" href=\"../carte.html\""),
        "{page}"
    );
    assert!(page.contains("<path class=\"here\""));
}

#[test]
fn neighbours_are_named() {
    let site = estate();
    site.build();
    let page = site.page("fr/communes/valombre.html");
    assert!(page.contains("Communes voisines") && page.contains("href=\"hautepree.html\""));
}
