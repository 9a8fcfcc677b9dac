//! A directory of a town elsewhere, made as `docs/dix-minutes.md` says, word for word.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::places;
use crate::support::{Estate, Said, TODAY, repository};

/// What open data there is of a town that does not exist.
const OPEN_DATA: [&str; 2] = ["communes-99.geojson", "adresses-99.csv"];

/// A block of the page: the words behind its marks, and what it holds.
type Block = (String, String);

fn blocks(page: &str) -> Vec<Block> {
    let parts = page.split("```").skip(1).step_by(2);
    let parts = parts.filter_map(|part| part.split_once('\n'));
    parts
        .map(|(kind, text)| (kind.trim().to_owned(), text.to_owned()))
        .collect()
}

/// Follows the page: writes the files that it shows, does what its commands say.
fn followed() -> Estate {
    let site = Estate::bare("town");
    let page = fs::read_to_string(repository("docs/dix-minutes.md")).unwrap();
    let town = "ma-ville";
    for (kind, text) in blocks(&page) {
        match kind.split_once(' ') {
            Some((_, path)) => fs::write(site.path(town).join(path), text).unwrap(),
            None => text.lines().for_each(|line| done(&site, town, line)),
        }
        // Where somebody who follows the page puts what they fetched.
        for name in OPEN_DATA {
            let from = repository("tests/places").join(name);
            fs::copy(from, site.path(town).join(name)).unwrap();
        }
    }
    site
}

/// Does one line of a shell.
fn done(site: &Estate, town: &str, line: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    let folder = site.path(town);
    match words[..] {
        ["annuaire", "init", ..] => well(&said(&site.path(""), &words[1..])),
        ["annuaire", ..] => {
            let said = said(&folder, &words[1..]);
            assert!(!said.stdout.contains("pas pu être placé"), "{said:?}");
            well(&said);
        }
        ["cd", into] => assert_eq!(into, town),
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
            asked[1] = folder.join(&asked[1]).display().to_string();
            fs::write(folder.join(out), places::run(&asked).unwrap()).unwrap();
        }
        _ => panic!("nobody told the test how to do this: {line}"),
    }
}

/// Runs the command in a folder, as somebody does who stands in it.
fn said(folder: &Path, arguments: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    command.args(["--today", TODAY]).args(arguments);
    Said::by(command.current_dir(folder))
}

#[track_caller]
fn well(said: &Said) {
    assert_eq!(said.code, 0, "{said:?}");
}

/// What the search of the finished site answers, a line a query.
fn asked(site: &Estate, queries: &[&str]) -> Vec<String> {
    let mut node = Command::new("node");
    node.arg(repository("tests/search/ask.mjs"))
        .arg(site.path("ma-ville/public"))
        .arg("fr")
        .args(queries);
    let said = Said::by(&mut node);
    assert_eq!(said.code, 0, "{said:?}");
    said.stdout.lines().map(str::to_owned).collect()
}

/// Every text of the finished site, with its path.
fn texts(site: &Estate) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(site.path("ma-ville/public"));
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

#[test]
fn the_page_of_ten_minutes_leads_to_a_directory_in_which_nothing_is_of_another_place() {
    let site = followed();
    let page = |path: &str| site.read(&format!("ma-ville/public/{path}"));
    let sheet = page("fr/pcs/centre-des-tilleuls.html");
    assert!(sheet.contains("href=\"tel:+33199001210\""), "{sheet}");
    assert!(sheet.contains("Rue des Tilleuls 12 bis"), "{sheet}");
    assert!(sheet.contains("\"addressCountry\":\"FR\""), "{sheet}");
    assert!(sheet.contains("content=\"fr_FR\""), "{sheet}");
    assert!(page("fr/carte.html").contains("Hauteprée"));
    assert!(page("fr/index.html").contains("Licence Ouverte 2.0"));
    assert_eq!(
        asked(
            &site,
            &["99902", "rue des tilleuls 12 bis", "01 99 00 12 20"]
        ),
        [
            "commune espace-des-hirondelles",
            "street centre-des-tilleuls",
            "- centre-du-lavoir"
        ]
    );
    let texts = texts(&site);
    let streets = texts
        .iter()
        .find(|(_, text)| text.contains("Route de l'Écluse"));
    assert!(
        streets
            .unwrap()
            .1
            .starts_with("/* Rues : Base Adresse Nationale")
    );
    for (path, text) in &texts {
        // What people type who mean no project in particular, and what they type before a number.
        if path.contains("/recherche/moteur.") {
            continue;
        }
        let lower = text.to_lowercase();
        for word in BELGIAN {
            assert!(!lower.contains(word), "{word} in {path}");
        }
        for word in ["PCS", "PSC", "SISP", "OVM", "ASBL", " bte "] {
            assert!(!text.contains(word), "{word} in {path}");
        }
    }
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
