//! Directories of towns elsewhere, made as `docs/dix-minutes.md` and `docs/tien-minuten.md` say, word
//! for word.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::places;
use crate::support::{Estate, Said, TODAY, repository};

/// A page, the folder that it makes, and what open data there is of the town, which does not exist.
struct Town {
    page: &'static str,
    folder: &'static str,
    open_data: [&'static str; 2],
}

const FRENCH: Town = Town {
    page: "docs/dix-minutes.md",
    folder: "ma-ville",
    open_data: ["communes-99.geojson", "adresses-99.csv"],
};

const DUTCH: Town = Town {
    page: "docs/tien-minuten.md",
    folder: "mijn-stad",
    open_data: ["gemeenten.geojson", "adressen.csv"],
};

/// A block of the page: the words behind its marks, and what it holds.
type Block = (String, String);

fn blocks(page: &str) -> Vec<Block> {
    let parts = page.split("```").skip(1).step_by(2);
    let parts = parts.filter_map(|part| part.split_once('\n'));
    parts
        .map(|(kind, text)| (kind.trim().to_owned(), text.to_owned()))
        .collect()
}

/// Follows a page: writes the files that it shows, does what its commands say.
fn followed(town: &Town) -> Estate {
    let site = Estate::bare("town");
    let page = fs::read_to_string(repository(town.page)).unwrap();
    let folder = site.path(town.folder);
    for (kind, text) in blocks(&page) {
        match kind.split_once(' ') {
            Some((_, path)) => fs::write(folder.join(path), text).unwrap(),
            None => text.lines().for_each(|line| done(&site, &folder, line)),
        }
        // Where somebody who follows the page puts what they fetched.
        for name in town.open_data {
            let from = repository("tests/places").join(name);
            fs::copy(from, folder.join(name)).unwrap();
        }
    }
    site
}

/// Does one line of a shell.
fn done(site: &Estate, folder: &Path, line: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["annuaire", "init", ..] => well(&said(&site.path(""), &words[1..])),
        ["annuaire", ..] => {
            let said = said(folder, &words[1..]);
            assert!(!said.stdout.contains("pas pu être placé"), "{said:?}");
            well(&said);
        }
        ["cd", into] => assert!(folder.ends_with(into)),
        ["rm", "-r", ref paths @ ..] => {
            for path in paths {
                fs::remove_dir_all(folder.join(path)).unwrap();
            }
        }
        [
            "cargo",
            "run",
            "--example",
            "places",
            "--",
            ref asked @ ..,
            ">",
            out,
        ] => {
            let mut asked: Vec<String> = asked.iter().map(|word| (*word).to_owned()).collect();
            for word in &mut asked {
                if folder.join(&*word).is_file() {
                    *word = folder.join(&*word).display().to_string();
                }
            }
            fs::write(folder.join(out), places::run(&asked).unwrap()).unwrap();
        }
        _ => panic!("nobody told the test how to do this: {line}"),
    }
}

/// Runs the command in a folder, as somebody does who stands in it: the one that a release has just
/// built, where the environment names it.
fn said(folder: &Path, arguments: &[&str]) -> Said {
    let built = env::var_os("ANNUAIRE").unwrap_or_else(|| env!("CARGO_BIN_EXE_annuaire").into());
    let mut command = Command::new(built);
    command.args(["--today", TODAY]).args(arguments);
    Said::by(command.current_dir(folder))
}

#[track_caller]
fn well(said: &Said) {
    assert_eq!(said.code, 0, "{said:?}");
}

/// What the search of the finished site answers, a line a query.
fn asked(public: &Path, lang: &str, queries: &[&str]) -> Vec<String> {
    let mut node = Command::new("node");
    node.arg(repository("tests/search/ask.mjs"))
        .arg(public)
        .arg(lang)
        .args(queries);
    let said = Said::by(&mut node);
    assert_eq!(said.code, 0, "{said:?}");
    said.stdout.lines().map(str::to_owned).collect()
}

/// Every text of the finished site, with its path.
fn texts(public: &Path) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(public);
    let files = files.into_iter().map(Result::unwrap);
    let texts = files.filter_map(|entry| {
        let text = fs::read_to_string(entry.path()).ok()?;
        Some((entry.path().display().to_string(), text))
    });
    texts.collect()
}

/// What is true of Belgium only. The words of addresses (`pcs/`, `sisp/`) are those of the program.
const BELGIAN: [&str; 11] = [
    "belg",
    "brux",
    "bruss",
    "+32",
    "slrb",
    "equalstreet",
    "statbel",
    "fr_be",
    "fr-be",
    "\"be\"",
    "lsfb",
];

/// Checks that nothing in a finished site is true of Belgium only.
#[track_caller]
fn nothing_is_belgian(public: &Path) {
    for (path, text) in texts(public) {
        // What people type who mean no project in particular, and what they type before a number.
        if path.contains("/recherche/moteur.") {
            continue;
        }
        let lower = text.to_lowercase();
        for word in BELGIAN {
            assert!(!lower.contains(word), "{word} in {path}");
        }
        for word in ["PCS", "PSC", "SISP", "OVM", "ASBL", "VZW", " bte "] {
            assert!(!text.contains(word), "{word} in {path}");
        }
    }
}

#[test]
fn ten_minutes_lead_to_a_directory_in_france_in_which_nothing_is_of_another_place() {
    let site = followed(&FRENCH);
    let page = |path: &str| site.read(&format!("ma-ville/public/{path}"));
    let sheet = page("fr/pcs/centre-des-tilleuls.html");
    assert!(sheet.contains("href=\"tel:+33199001210\""), "{sheet}");
    assert!(sheet.contains("Rue des Tilleuls 12 bis"), "{sheet}");
    assert!(sheet.contains("\"addressCountry\":\"FR\""), "{sheet}");
    assert!(sheet.contains("content=\"fr_FR\""), "{sheet}");
    assert!(page("fr/carte.html").contains("Hauteprée"));
    assert!(page("fr/index.html").contains("Licence Ouverte 2.0"));
    let public = site.path("ma-ville/public");
    let queries = ["99902", "rue des tilleuls 12 bis", "01 99 00 12 20"];
    assert_eq!(
        asked(&public, "fr", &queries),
        [
            "commune espace-des-hirondelles",
            "street centre-des-tilleuls",
            "- centre-du-lavoir"
        ]
    );
    let texts = texts(&public);
    let mut streets = texts.iter().map(|(_, text)| text);
    let streets = streets.find(|text| text.contains("Route de l'Écluse"));
    let sources = "/* Rues : Base Adresse Nationale";
    assert!(streets.unwrap().starts_with(sources));
    nothing_is_belgian(&public);
}

#[test]
fn ten_minutes_lead_to_a_directory_in_the_netherlands_in_which_nothing_is_of_another_place() {
    let site = followed(&DUTCH);
    let page = |path: &str| site.read(&format!("mijn-stad/public/{path}"));
    let sheet = page("nl/pcs/buurthuis-de-linden.html");
    assert!(sheet.contains("href=\"tel:+31199555010\""), "{sheet}");
    assert!(sheet.contains("\"postalCode\":\"1001 SS\""), "{sheet}");
    assert!(sheet.contains("content=\"nl_NL\""), "{sheet}");
    assert!(page("nl/carte.html").contains("Hogeweide"));
    let public = site.path("mijn-stad/public");
    let queries = ["1001AB", "Lindestraat 12", "1002"];
    assert_eq!(
        asked(&public, "nl", &queries),
        [
            "postal buurthuis-de-linden buurthuis-het-wasplein",
            "street buurthuis-de-linden",
            "postal de-zwaluwen"
        ]
    );
    nothing_is_belgian(&public);
}

/// What the tool makes of a file with some options.
fn made(arguments: &[&str]) -> String {
    let arguments: Vec<String> = arguments.iter().map(|one| (*one).to_owned()).collect();
    places::run(&arguments).unwrap()
}

#[test]
fn neighbours_keep_one_border_when_outlines_lose_points() {
    let file = repository("tests/places/communes-99.geojson");
    let file = file.to_str().unwrap();
    for metres in ["0", "5", "25", "400"] {
        let made = made(&["communes", file, "--metres", metres]);
        let shapes: Value = serde_json::from_str(&made).unwrap();
        let mut sides: BTreeMap<String, usize> = BTreeMap::new();
        for feature in shapes["features"].as_array().unwrap() {
            let ring = feature["geometry"]["coordinates"][0][0].as_array().unwrap();
            assert_eq!(ring.first(), ring.last());
            for side in ring.windows(2) {
                let mut side = [side[0].to_string(), side[1].to_string()];
                side.sort();
                *sides.entry(side.join(" ")).or_default() += 1;
            }
        }
        let shared = sides.values().filter(|count| **count == 2).count();
        assert!(shared >= 3, "{metres}: {sides:?}");
        let ends = sides.keys().filter(|side| side.contains("[2.048,51.13]"));
        assert_eq!(ends.count(), 3, "three communes meet there: {sides:?}");
    }
}

/// What the tool makes of a list of addresses, without the names of the columns.
fn streets_of(list: &str) -> Result<String, String> {
    let site = Estate::bare("list").write("list.csv", list);
    let path = site.path("list.csv").display().to_string();
    let made = places::run(&["streets".to_owned(), path]).map_err(|error| error.to_string())?;
    Ok(made.split_once('\n').unwrap().1.to_owned())
}

#[test]
fn lists_of_other_publishers_are_read_by_the_names_of_their_columns() {
    // As the lists of Luxembourg and of French communes begin (BAL 1.3 and 1.5); the places are made up.
    for (list, street) in [
        (
            "rue;numero;localite;code_postal;id_caclr_rue;id_caclr_bat;lat_wgs84;lon_wgs84;coord_est_luref;\
             coord_nord_luref;id_geoportail;commune;lau2\nSchleusewee;20;Duerf;9995;1;2;51.40;2.50;1;2;3;Valombre;9901\n",
            "Schleusewee,9901,9995,51.40000,2.50000\n",
        ),
        (
            "cle_interop;uid_adresse;voie_nom;numero;suffixe;commune_insee;commune_nom;position;x;y;long;lat;source\n\
             99901_0001_00011;;Rue du Sel;11;;99901;Valombre;entrée;1;2;2.50;51.40;Valombre\n",
            "Rue du Sel,99901,,51.40000,2.50000\n",
        ),
        (
            "cle_interop;id_ban_commune;commune_insee;toponyme;numero;suffixe;commune_nom;position;long;lat;x;y\n\
             99901_xxxx_00009;;99901;Rue du Sel;9;;Valombre;entrée;2.50;51.40;1;2\n",
            "Rue du Sel,99901,,51.40000,2.50000\n",
        ),
    ] {
        assert_eq!(streets_of(list).as_deref(), Ok(street));
    }
}

#[test]
fn a_list_without_codes_asks_for_those_of_its_communes() {
    let list = "voie_nom;numero;commune_nom;long;lat\nRue du Sel;1;Valombre;2.50;51.40\n";
    let asked = streets_of(list).unwrap_err();
    assert!(asked.ends_with("--code Valombre=CODE"), "{asked}");
}

#[test]
fn a_list_that_names_communes_is_read_with_their_codes() {
    let site = Estate::bare("list").write(
        "list.csv",
        "LON,LAT,NUMBER,STREET,UNIT,CITY,POSTCODE\n\
         4.01,52.51,1,Lindestraat,,Schaduwdal,1001SS\n\
         4.03,52.53,3,Lindestraat,,Schaduwdal,1001 ST\n\
         4.02,52.52,2,Lindestraat,,Schaduwdal,1001SS\n\
         4.05,52.55,9,Sluisweg,,Elders,1009SS\n",
    );
    let list = site.path("list.csv");
    let made = made(&[
        "streets",
        list.to_str().unwrap(),
        "--code",
        "Schaduwdal=9901",
    ]);
    assert_eq!(
        made,
        "nom,code,codes_postaux,lat,lon\nLindestraat,9901,1001,52.52000,4.02000\n"
    );
}
