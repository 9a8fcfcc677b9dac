//! The facts for other programs: what a sheet says, whatever it says, and no promise more.

use schemaorg_rs::{extract_all, validation};
use serde_json::Value;

use crate::support::{Estate, sheet};

fn json(site: &Estate, path: &str) -> Value {
    serde_json::from_str(&site.page(path)).unwrap()
}

fn built(lines: &str) -> Estate {
    let site = Estate::furnished().write("content/pcs/tilleuls.md", &sheet(lines));
    site.build();
    site
}

#[test]
fn a_sheet_is_told_under_its_own_words() {
    let site = built(
        "surnoms: [La cour]\ncontact: { telephone: 02 555 01 23 }\nasbl: voisinage\n\
         confirme: { le: 2026-11-02, par: Voisinage }\n\
         activites: [{ titre: Café, chaque: mardi, heures: 9h-11h30, sauf: [vacances], ages: 6-12 }]",
    );
    let all = json(&site, "donnees/annuaire.json");
    let project = &all["pcs"][0];
    assert_eq!(project["nom"]["fr"], "Les Tilleuls");
    assert_eq!(project["fiche"], "confirmee");
    assert_eq!(project["confirme"]["le"], "2026-11-02");
    assert_eq!(project["contact"]["telephone"][0]["numero"], "+3225550123");
    let slot = &project["activites"][0]["horaires"][0];
    assert_eq!(slot["rrule"][0], "FREQ=WEEKLY;BYDAY=TU");
    assert_eq!(slot["heures"][0]["fin"], "11:30");
    assert_eq!(slot["sauf"][0]["periode"], "vacances");
    assert!(
        project.get("resume").is_none(),
        "what is not known is left out"
    );
}

#[test]
fn a_person_is_never_among_the_data() {
    let site = built(
        "contact: { telephone: 02 555 01 23, personne: Dominique Exemple, consentement: 2026-11-01 }",
    );
    for path in [
        "donnees/annuaire.json",
        "donnees/projets.csv",
        "donnees/hsds.json",
        "donnees/projets.geojson",
        "contacts/tilleuls.vcf",
    ] {
        assert!(!site.page(path).contains("Dominique"), "{path}");
    }
}

#[test]
fn both_feeds_tell_the_same_news_with_all_of_it() {
    let lines = "confirme: { le: 2026-11-20 }\n\
                 avis: [{ message: Panne & co, du: 2026-12-01, au: 2026-12-03 }]\n\
                 activites:\n  - { titre: Fête, id: fete, date: 2026-12-19, heures: 14h-18h, lieu: La cour }\n  \
                 - { titre: Café, id: cafe, chaque: mardi, heures: 9h-11h, deplace: [{ de: 2026-12-08, heures: 10h-12h }] }";
    let site = Estate::furnished()
        .write(
            "content/site.yaml",
            "titre: Annuaire\nadresse: https://example.org/\n",
        )
        .write("content/pcs/tilleuls.md", &sheet(lines));
    site.build();
    let feed = json(&site, "fr/flux.json");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], "https://example.org/fr/flux.json");
    let items = feed["items"].as_array().unwrap();
    let atom = site.page("fr/flux.xml");
    assert_eq!(atom.matches("<entry>").count(), items.len());
    for item in items {
        let id = format!("<id>{}</id>", item["id"].as_str().unwrap());
        assert!(atom.contains(&id), "{id}");
    }
    let text = |title: &str| {
        let item = items
            .iter()
            .find(|item| item["title"].as_str().unwrap().starts_with(title));
        let text = item.unwrap()["content_text"].as_str().unwrap();
        text.replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert_eq!(
        text("Fête"),
        "Fête\nsamedi 19 décembre 2026, 14 h – 18 h\nLa cour\nLes Tilleuls, Valombre"
    );
    assert!(text("Café").contains("mardi 8 décembre 2026, 10 h – 12 h"));
    assert!(text("Les Tilleuls").starts_with("Panne & co\n"));
    assert!(atom.contains("Panne &amp; co"));
    let lines = "<content type=\"html\">Panne &amp;amp; co&lt;br/&gt;";
    assert!(atom.contains(lines), "{atom}");
}

#[test]
fn whom_to_tell_of_a_weakness_is_told_where_the_site_says_it_and_for_a_year_at_most() {
    let site = |key: &str| {
        let settings = format!("titre: Annuaire\nlangues: [fr, nl]\n{key}");
        let site = Estate::new("security").write("content/site.yaml", &settings);
        site.build();
        site
    };
    let own = site("securite: securite@example.org\nadresse: https://example.org/\n");
    assert_eq!(
        own.page(".well-known/security.txt"),
        "Contact: mailto:securite@example.org\nExpires: 2027-12-01T00:00:00Z\n\
         Preferred-Languages: fr, nl\nCanonical: https://example.org/.well-known/security.txt\n"
    );
    let page = site("beveiliging: https://example.org/lek\n");
    let text = page.page(".well-known/security.txt");
    assert!(
        text.starts_with("Contact: https://example.org/lek\n"),
        "{text}"
    );
    let silent = site("");
    assert!(!silent.path("public/.well-known").exists());
    for wrong in ["http://example.org/lek", "demandez"] {
        let settings = format!("titre: Annuaire\nsecurite: {wrong}\n");
        let site = Estate::new("security").write("content/site.yaml", &settings);
        assert_eq!(site.check().len(), 1, "{wrong}");
    }
}

#[test]
fn a_rule_that_nobody_confirmed_is_no_schedule_of_a_service() {
    let activity = "activites: [{ titre: Café, chaque: mardi, heures: 9h-11h }]";
    let services = |lines: &str| json(&built(&format!("{lines}{activity}")), "donnees/hsds.json");
    assert!(services("")[1].get("schedules").is_none());
    let confirmed = services("confirme: { le: 2026-11-02 }\n");
    let schedule = &confirmed[1]["schedules"][0];
    assert_eq!(
        (&schedule["byday"], &schedule["opens_at"]),
        (&"TU".into(), &"09:00".into())
    );
    assert_eq!(confirmed[1]["assured_date"], "2026-11-02");
    // The rule ends with what it is known of, not in another year.
    assert_eq!(schedule["until"], "2027-05-02");
}

#[test]
fn identifiers_stay_through_a_renaming() {
    let before = Estate::furnished().write(
        "content/pcs/vieux.md",
        &sheet("activites: [{ titre: Café }]"),
    );
    before.build();
    let after = Estate::furnished().write(
        "content/pcs/zinnias.md",
        &sheet("anciens_noms: [vieux]\nactivites: [{ titre: Thé, id: the, anciens_noms: [cafe] }]"),
    );
    after.build();
    let ids = |site: &Estate| -> Vec<Value> {
        let all = json(site, "donnees/hsds.json");
        all.as_array()
            .unwrap()
            .iter()
            .map(|one| one["id"].clone())
            .collect()
    };
    assert_eq!(ids(&before), ids(&after));
    let uid = |card: &str| {
        card.lines()
            .find(|line| line.starts_with("UID"))
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        uid(&before.page("contacts/vieux.vcf")),
        uid(&after.page("contacts/zinnias.vcf"))
    );
}

#[test]
fn what_a_spreadsheet_would_run_is_a_text() {
    let site =
        built("resume: '=HYPERLINK(\"https://example.org\")'\nactivites: [{ titre: '@SUM(A1)' }]");
    let projects = site.page("donnees/projets.csv");
    assert!(projects.contains("'=HYPERLINK"), "{projects}");
    assert!(!projects.contains(",\"=HYPERLINK"), "{projects}");
    assert!(site.page("donnees/activites.csv").contains(",'@SUM(A1)"));
    let quoted = built("resume: 'a, \"b\"'").page("donnees/projets.csv");
    assert!(quoted.contains(",\"a, \"\"b\"\"\","), "{quoted}");
}

#[test]
fn whatever_a_text_holds_a_card_stays_one_card() {
    let site = built("resume: 'a; b, c\\nEND:VCARD'");
    let card = site.page("contacts/tilleuls.vcf");
    assert_eq!(card.matches("\nBEGIN:VCARD").count(), 0, "{card}");
    assert_eq!(card.matches("\r\nEND:VCARD\r\n").count(), 1, "{card}");
}

#[test]
fn a_point_has_its_longitude_first() {
    let site = Estate::furnished().write(
        "content/pcs/tilleuls.md",
        &sheet("").replace("valombre }", "valombre, position: [51.45, 2.55] }"),
    );
    site.build();
    let points = json(&site, "donnees/projets.geojson");
    let coordinates = &points["features"][0]["geometry"]["coordinates"];
    assert_eq!(coordinates[0], 2.55);
}

#[test]
fn the_page_of_the_data_leads_to_every_file_and_home_leads_to_it() {
    let site = Estate::furnished().write(
        "content/site.yaml",
        "titre: Annuaire\nlangues: [fr, nl]\nlicence: cc-by-4.0\n",
    );
    site.build();
    let page = site.page("fr/donnees.html");
    for file in [
        "annuaire.json",
        "projets.csv",
        "activites.csv",
        "projets.geojson",
        "hsds.json",
    ] {
        assert!(
            page.contains(&format!("href=\"../donnees/{file}\"")),
            "{file}"
        );
        assert!(site.path(&format!("public/donnees/{file}")).exists());
    }
    assert!(page.contains("creativecommons.org/licenses/by/4.0"));
    assert!(site.page("fr/index.html").contains("href=\"donnees.html\""));
}

#[test]
fn search_engines_are_told_of_a_project_what_a_validator_accepts() {
    let told = |confirmed: &str| {
        let site = Estate::furnished()
            .write(
                "content/site.yaml",
                "titre: Annuaire\nlangues: [fr, nl]\nadresse: https://example.org/\n",
            )
            .write(
                "content/pcs/tilleuls.md",
                &sheet(&format!(
                    "{confirmed}asbl: voisinage\ncontact: {{ telephone: 02 555 01 23 }}\n\
                     accueil: {{ mardi: 9h-12h }}\nresume: Un </script> projet"
                )),
            );
        site.build();
        let page = site.page("fr/pcs/tilleuls.html");
        let graph = extract_all(&page).unwrap();
        let result = validation::validate(&graph);
        assert!(result.diagnostics.is_empty(), "{:#?}", result.diagnostics);
        page
    };
    let sure = told("confirme: { le: 2026-11-02 }\n");
    for fact in [
        "\"telephone\":\"+3225550123\"",
        "\"opens\":\"09:00\"",
        "\"validThrough\":\"2027-05-02\"",
        "BreadcrumbList",
    ] {
        assert!(sure.contains(fact), "{fact}");
    }
    assert!(
        !told("").contains("\"opens\""),
        "nobody stands behind these hours"
    );
}
