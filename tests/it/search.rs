//! The search: that Rust and the script read texts alike, and what is found in a small estate.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use annuaire::search::{Index, vectors};
use annuaire::site::Site;
use annuaire::theme::Theme;
use jiff::civil::date;
use serde_json::Value;
use walkdir::WalkDir;

use crate::support::{Estate, repository};

/// Every line of the real content is a text: names, sentences, streets, and phrases in thirteen
/// languages. Telephone numbers as people write them are added.
fn texts() -> Vec<String> {
    let files = WalkDir::new(repository("content")).sort_by_file_name();
    let files = files.into_iter().map(Result::unwrap);
    let readable = |path: &std::path::Path| {
        path.extension()
            .is_some_and(|ending| ["md", "yaml", "csv"].iter().any(|known| ending == *known))
    };
    let mut texts: Vec<String> = files
        .filter(|entry| readable(entry.path()))
        .flat_map(|entry| {
            let text = fs::read_to_string(entry.path()).unwrap();
            text.lines().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    texts.extend(
        [
            "02 555 01 23",
            "+32 (0)2 555 01 23",
            "0032 2 555.01.23",
            "0474/79.97.09",
            "555-01-23",
            "1070",
            "12 34 5",
            "+33 1 23 45 67 89",
            "00 33 1 23 45 67 89",
            "rue 123456",
            "",
            " ",
            "ﬁn ½ ² Ⅻ",
            "ĐẶNG ŁÓDŹ İSTANBUL ıspanak Œuvre",
            "ΟΔΥΣΣΕΥΣ",
            "l'été, à 18h30 !",
            "st-gilles av. ch.",
        ]
        .map(String::from),
    );
    texts
}

#[test]
fn the_types_of_the_script_are_made_from_those_of_rust() {
    let path = repository("src/search/client/format.ts");
    let types = vectors::types();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &types).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap();
    assert!(
        known == types,
        "BLESS=1 cargo test writes {}",
        path.display()
    );
}

#[test]
fn the_script_reads_texts_as_rust_does() {
    let texts = texts();
    assert!(texts.len() > 8_000, "{} texts", texts.len());
    let lines = texts.iter().map(|text| vectors::text(text));
    assert_eq!(differences(lines), "");
}

#[test]
fn the_script_reads_files_as_rust_writes_them() {
    assert_eq!(differences(vectors::files().into_iter()), "");
}

#[test]
fn the_script_knows_of_an_entry_what_rust_does() {
    let mut entries = 0;
    let sample = Estate::sample();
    for root in [repository(""), sample.path("")] {
        let known = known_of_entries(&root);
        entries += known.len();
        assert!(
            known
                .iter()
                .all(|entry| entry["known"].as_object().unwrap().len() > 20)
        );
        assert_eq!(differences(known.into_iter()), "");
    }
    assert!(entries > 5);
}

/// What is known of the entry of each language of a site.
fn known_of_entries(root: &Path) -> Vec<Value> {
    let source = annuaire::source::read(root);
    let parsed = annuaire::parse::parse(&source.files, |_| date(2026, 11, 22));
    let (site, _) = Site::new(parsed, source.found, |_| date(2026, 11, 22));
    let site = site.unwrap();
    let theme = Theme::load(root, "quartier").unwrap();
    vectors::entries(&Index::new(&site, &theme))
}

/// How often the script was asked: tests run beside each other.
static RUNS: AtomicUsize = AtomicUsize::new(0);

/// What the script reads otherwise than the lines say.
fn differences(lines: impl Iterator<Item = Value>) -> String {
    let lines: Vec<String> = lines.map(|line| line.to_string()).collect();
    let run = RUNS.fetch_add(1, Ordering::Relaxed);
    let engine = format!("annuaire-engine-{}-{run}.js", std::process::id());
    let engine = std::env::temp_dir().join(engine);
    let script = fs::read_to_string(repository("tests/search/vectors.min.js")).unwrap();
    fs::write(&engine, vectors::script(&script)).unwrap();
    let mut node = Command::new("node")
        .arg(repository("tests/search/equal.mjs"))
        .arg(&engine)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("`node` runs; tests/run installs it");
    node.stdin
        .take()
        .unwrap()
        .write_all(lines.join("\n").as_bytes())
        .unwrap();
    let said = node.wait_with_output().unwrap();
    fs::remove_file(&engine).unwrap();
    assert!(said.status.success());
    String::from_utf8(said.stdout).unwrap()
}
