//! `import`: lists and services become sheets, with a report of what could not be placed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{Estate, SHEET};

/// The fictional site with an address, built.
fn exported() -> Estate {
    let site = Estate::sample().replace(
        "content/site.yaml",
        "langues:",
        "adresse: https://example.org/\nlangues:",
    );
    assert!(site.build().published.is_some(), "{:?}", site.check());
    site
}

/// The same site without sheets, into which files of its own export were read.
fn read_back(site: &Estate, names: &[&str]) -> Estate {
    let mut other = exported().remove("content/pcs").remove("public");
    for name in names {
        other = other.write(name, &site.page(&format!("donnees/{name}")));
    }
    let said = other.run(&[&["import"], names].concat());
    assert_eq!(said.code, 0, "{said:?}");
    assert!(other.build().published.is_some(), "{:?}", other.check());
    other
}

/// The rows of a table, but for projects that have ended, and what depends on the translations that a
/// table does not hold.
fn rows(site: &Estate, name: &str) -> Vec<String> {
    let table = site.page(&format!("donnees/{name}"));
    let rows = table.lines().filter(|row| !row.contains(",termine,"));
    rows.map(str::to_owned).collect()
}

#[test]
fn the_lists_that_the_site_gives_are_read_back_as_the_same_facts() {
    let site = exported();
    let other = read_back(&site, &["projets.csv", "activites.csv"]);
    for name in ["projets.csv", "activites.csv"] {
        assert_eq!(rows(&other, name), rows(&site, name), "{name}");
    }
}

/// A value without its identifiers, which are made of former names too.
fn anonymous(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(anonymous).collect(),
        Value::Object(fields) => {
            let named = fields
                .iter()
                .filter(|(name, _)| *name != "id" && !name.ends_with("_id"));
            let fields = named.map(|(name, value)| (name.clone(), anonymous(value)));
            Value::Object(fields.collect())
        }
        other => other.clone(),
    }
}

fn services(site: &Estate) -> BTreeMap<String, Value> {
    let all: Vec<Value> = serde_json::from_str(&site.page("donnees/hsds.json")).unwrap();
    let named = all.iter().map(anonymous);
    named
        .map(|one| (one["name"].as_str().unwrap().to_owned(), one))
        .collect()
}

#[test]
fn the_services_that_the_site_gives_are_read_back_as_the_same_facts() {
    let site = exported();
    let (before, after) = (services(&site), services(&read_back(&site, &["hsds.json"])));
    let names = |of: &BTreeMap<String, Value>| of.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&after), names(&before));
    for (name, service) in &before {
        assert_eq!(&after[name], service, "{name}");
    }
}

/// What is read back of services from a site with one more sheet: that sheet.
fn sheet_read_back(sheet: &str) -> String {
    let site = Estate::furnished().write("content/pcs/erables.md", sheet);
    assert!(site.build().published.is_some(), "{:?}", site.check());
    let other = Estate::furnished()
        .remove("content/pcs")
        .write("hsds.json", &site.page("donnees/hsds.json"));
    let said = other.run(&["import", "hsds.json", "--lang", "fr"]);
    assert!(!said.stdout.contains("placé"), "{said:?}");
    other.read("content/pcs/les-erables.md")
}

#[test]
fn half_an_address_among_services_is_read_back_as_it_is_known() {
    for address in [
        "  rue: Rue du Sel 1\n  commune: Valombre\n",
        "  code_postal: 9991\n  commune: Valombre\n",
        "  commune: Valombre\n  position: 51.42, 2.52\n",
        "  rue: Rue du Sel 1\n  code_postal: 9991\n  commune: Valombre\n",
    ] {
        let sheet = format!("---\nnom: Les Érables\nadresse:\n{address}---\n");
        assert_eq!(sheet_read_back(&sheet), sheet);
    }
}

#[test]
fn an_activity_elsewhere_and_with_a_number_of_its_own_stays_one_of_its_project() {
    let sheet = "---\nnom: Les Érables\nadresse:\n  rue: Rue du Sel 1\n  code_postal: 9991\n  \
         commune: Valombre\ncontact:\n  telephone: '+3225550123'\nactivites:\n  - titre: Chorale\n    \
         id: chorale\n    contact:\n      telephone: '+3225550124'\n    lieu:\n      nom: Salle du Lac\n      \
         rue: Quai du Lac 2\n    langues: fr, tr\n---\n";
    assert_eq!(sheet_read_back(sheet), sheet);
}

#[test]
fn a_list_of_an_office_becomes_sheets_and_what_is_wrong_is_told() {
    let list = "Nom;Straat;CP;Commune;Téléphone;Fax\n\
                Les Érables;Rue du Sel 1;9991;Valombre;02 555 01 23;02\n\
                Les Ormes;Rue du Sel 2;9991;Valombre;appelez-nous;\n\
                Les Pins;Rue du Sel 3;9991;Ailleurs;;\n";
    let site = Estate::new("office").write("liste.csv", list);
    let said = site.run(&["import", "liste.csv", "--lang", "fr"]);
    assert_eq!(said.code, 0, "{said:?}");
    site.check_says(&[]);
    assert_eq!(
        site.read("content/pcs/les-erables.md"),
        "---\nnom: Les Érables\nadresse:\n  rue: Rue du Sel 1\n  code_postal: 9991\n  \
         commune: Valombre\ncontact:\n  telephone: 02 555 01 23\n---\n"
    );
    assert!(!site.read("content/pcs/les-ormes.md").contains("telephone"));
    assert!(!site.path("content/pcs/les-pins.md").exists());
    for told in [
        "liste.csv, ligne 1, Fax",
        "liste.csv, ligne 3, Téléphone : « appelez-nous »",
        "liste.csv, ligne 4, Commune : « Ailleurs »",
        "liste.csv, ligne 4, Nom : « Les Pins »",
    ] {
        assert!(said.stdout.contains(told), "{told}: {}", said.stdout);
    }
}

#[test]
fn activities_go_to_the_projects_of_the_import_in_words_of_french_or_dutch() {
    let projects = "naam,gemeente\nDe Linden,valombre\n";
    let activities =
        "psc,titel,elke,uren,publiek\nDe Linden,Koffie,dinsdag,9u-11u,senioren\nDe Es,Koor,,,\n";
    let site = Estate::new("dutch")
        .write("a.csv", projects)
        .write("b.csv", activities);
    let said = site.run(&["import", "a.csv", "b.csv", "--lang", "nl"]);
    assert_eq!(said.code, 0, "{said:?}");
    let sheet = site.read("content/pcs/de-linden.md");
    assert!(
        sheet.contains(
            "  - titre: Koffie\n    id: koffie\n    chaque: dinsdag\n    heures: 9u-11u\n"
        ),
        "{sheet}"
    );
    assert!(
        said.stdout.contains("b.csv, regel 3, psc: “De Es”"),
        "{}",
        said.stdout
    );
}

#[test]
fn a_sheet_that_is_there_is_never_touched() {
    let site = Estate::new("there").write("a.csv", "id,nom,commune\ntilleuls,Autre,valombre\n");
    let said = site.run(&["import", "a.csv", "--lang", "en"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(
        said.stdout.contains("it was not touched"),
        "{}",
        said.stdout
    );
    assert_eq!(site.read("content/pcs/tilleuls.md"), SHEET);
}

#[test]
fn hostile_cells_write_no_other_file_and_no_other_key() {
    let list = "id,nom,commune,resume\n\
                ../../evil,Mal,valombre,x\n\
                bon,\"a'\nstatut: termine\nb: \"\"c\"\"\",valombre,\"'=cmd()\"\n";
    let site = Estate::new("hostile").write("a.csv", list);
    let said = site.run(&["import", "a.csv"]);
    assert_eq!(said.code, 0, "{said:?}");
    let sheets: Vec<_> = std::fs::read_dir(site.path("content/pcs"))
        .unwrap()
        .collect();
    assert_eq!(sheets.len(), 2);
    let sheet = site.read("content/pcs/bon.md");
    assert!(
        !sheet.lines().any(|line| line.starts_with("statut")),
        "{sheet}"
    );
    assert!(site.run(&["import", "absent.csv"]).code == 2);
    let site = site.write("c.csv", "\0");
    assert_eq!(site.run(&["import", "c.csv"]).code, 2);
}
