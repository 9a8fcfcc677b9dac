//! What is true of one place only is content: another place says it otherwise, or not at all.

use crate::support::Estate;

/// The smallest site with other settings.
fn with_settings(settings: &str) -> Estate {
    let settings = format!("titre: Annuaire\n{settings}");
    Estate::furnished().write("content/site.yaml", &settings)
}

fn built(settings: &str) -> Estate {
    let site = with_settings(settings);
    assert!(site.build().published.is_some(), "{:?}", site.check());
    site
}

#[test]
fn what_the_projects_are_stands_where_people_look_for_it() {
    let site = built(
        "langues: [fr, nl]\nsujet:\n  sigle: { fr: CS }\n  description: Un centre, c'est chez vous.\n  \
         sisp: { fr: HLM, nl: OVM }\n",
    );
    let list = site.page("fr/recherche.html");
    assert!(list.contains("<h1>Tous les projets (CS)</h1>"), "{list}");
    assert!(list.contains("<title>Tous les projets (CS) – Annuaire</title>"));
    for page in ["fr/recherche.html", "fr/index.html", "fr/livret.html"] {
        assert!(
            site.page(page).contains("Un centre, c’est chez vous."),
            "{page}"
        );
    }
    assert!(
        site.page("nl/sisp/foyer.html")
            .contains("Huisvestingsmaatschappij (OVM)")
    );
}

#[test]
fn a_site_that_does_not_say_what_its_projects_are_is_right_everywhere() {
    let site = built("langues: [fr, nl]\n");
    let list = site.page("fr/recherche.html");
    assert!(list.contains("<h1>Tous les projets</h1>"), "{list}");
    assert!(
        list.contains("c’est une équipe dans votre quartier"),
        "{list}"
    );
    let landlord = site.page("fr/sisp/foyer.html");
    assert!(
        landlord.contains("<p class=\"soft\">Société de logement</p>"),
        "{landlord}"
    );
}

#[test]
fn a_licence_is_told_only_by_the_content() {
    let silent = built("");
    for path in ["fr/index.html", "fr/donnees.html", "donnees/annuaire.json"] {
        let page = silent.page(path);
        assert!(
            !page.contains("CC BY") && !page.contains("icence"),
            "{path}: {page}"
        );
    }
    let own = built(
        "adresse: https://example.org/\nlicence: { nom: Licence de la ville, url: https://example.org/licence }\n",
    );
    for told in ["donnees/projets.geojson", "fr/flux.xml"] {
        assert!(
            own.page(told).contains("https://example.org/licence"),
            "{told}"
        );
    }
    assert!(own.page("fr/index.html").contains("Licence de la ville."));
    assert!(
        own.page("fr/donnees.html")
            .contains("href=\"https://example.org/licence\"")
    );
    assert!(
        own.page("donnees/annuaire.json")
            .contains("\"licence\":\"https://example.org/licence\"")
    );
    with_settings("licence: Licence libre\n")
        .check_says(&["content/site.yaml:2:10 valeur-etrangere licence"]);
    with_settings("licence: { nom: Licence libre }\n")
        .check_says(&["content/site.yaml:2:10 cle-manquante licence.url"]);
}

#[test]
fn the_country_gives_what_the_settings_leave_out() {
    for (country, lang, zone) in [
        ("FR", "fr", "Europe/Paris"),
        ("Nederland", "nl", "Europe/Amsterdam"),
        ("LU", "fr", "Europe/Luxembourg"),
        ("suisse", "fr", "Europe/Zurich"),
    ] {
        let site = Estate::furnished()
            .write(
                "content/site.yaml",
                &format!("titre: Annuaire\npays: {country}\n"),
            )
            .write(
                "content/communes.yaml",
                "- { id: valombre, code: '99901', nom: Valombre }\n",
            );
        let (made, _) = site.checked().ready.unwrap();
        let languages: Vec<&str> = made
            .languages()
            .iter()
            .map(annuaire::lang::Lang::as_str)
            .collect();
        assert_eq!(languages, [lang], "{country}");
        assert_eq!(made.settings.zone.iana_name(), Some(zone), "{country}");
    }
}

#[test]
fn the_search_says_where_the_streets_come_from_if_the_content_does() {
    let streets = "nom,code,codes_postaux,lat,lon\nRue du Sel,99901,9991,51.45,2.55\n";
    let streets_of = |settings: &str| {
        let site = with_settings(settings).write("content/rues.csv", streets);
        assert!(site.build().published.is_some(), "{:?}", site.check());
        let files = site.bytes().into_iter();
        let own = files.filter(|(path, _)| path.contains("/rues"));
        let mut texts = own.filter_map(|(_, bytes)| String::from_utf8(bytes).ok());
        texts.find(|text| text.contains("Rue du Sel"))
    };
    let said = streets_of("attribution_rues: © la ville */ alert(1)\n").unwrap();
    assert!(
        said.starts_with("/* © la ville * / alert(1) */\n"),
        "{said}"
    );
    assert!(!streets_of("").unwrap().starts_with("/*"));
}

#[test]
fn a_commune_and_its_shape_are_joined_by_a_code_of_any_country() {
    let shapes = r#"{"features":[{"properties":{"code":75056,"nom":"Valombre"},"geometry":{"type":"Polygon",
"coordinates":[[[2.5,51.4],[2.6,51.4],[2.6,51.5],[2.5,51.5],[2.5,51.4]]]}}]}"#;
    let communes = "- { id: valombre, code: '75056', nom: Valombre, codes_postaux: [9991] }\n";
    let site = Estate::furnished()
        .write("content/communes.yaml", communes)
        .write("content/communes.geojson", shapes);
    site.check_says(&[]);
    assert!(site.build().published.is_some());
    assert!(site.path("public/fr/carte.html").exists());
    assert!(
        site.page("donnees/annuaire.json")
            .contains("\"code\":\"75056\"")
    );
}

#[test]
fn a_dutch_postal_code_lies_in_its_commune() {
    let site = Estate::furnished()
        .write("content/site.yaml", "titel: Gids\nland: NL\n")
        .write(
            "content/communes.yaml",
            "- { id: valombre, code: '99901', naam: Valombre, postcodes: [1001] }\n",
        );
    let site = site.write(
        "content/pcs/tilleuls.md",
        "---\nnaam: De Linden\nadres: { straat: Zoutstraat 1, postcode: 1001ss, gemeente: valombre }\n---\n",
    );
    site.check_says(&[]);
    site.build();
    assert!(site.page("donnees/annuaire.json").contains("\"1001 SS\""));
    site.replace("content/pcs/tilleuls.md", "1001ss", "1012ss")
        .check_says(&["content/pcs/tilleuls.md:3:42 code-postal-ailleurs adresse.code_postal"]);
}
