//! Compressed twins: beside each file of text, when they are asked for.

use std::io::Read as _;

use crate::support::Estate;

/// The files of a site, and those among them that are twins.
fn files(site: &Estate) -> (Vec<String>, Vec<String>) {
    let files = site.bytes().into_iter().map(|(path, _)| path);
    let files = files.filter(|path| path != ".annuaire");
    let (twins, others) = files.partition(|path: &String| path.strip_suffix(".gz").is_some());
    (others, twins)
}

/// Builds a site; what was said.
fn build(site: &Estate, arguments: &[&str]) -> String {
    let said = site.run(&[&["build", "--lang", "en"], arguments].concat());
    assert_eq!(said.code, 0, "{said:?}");
    said.stderr
}

#[test]
fn a_twin_holds_what_its_file_holds() {
    let site = Estate::new("twins");
    let plain = Estate::new("plain");
    plain.build();
    let said = site.run(&["build", "--precompress", "--lang", "en"]);
    assert_eq!(said.code, 0, "{said:?}");
    let (others, twins) = files(&site);
    assert_eq!(others, files(&plain).0);
    assert!(twins.contains(&"fr/index.html.gz".into()), "{twins:?}");
    assert!(
        twins.iter().any(|path| path.starts_with("assets/style.")),
        "{twins:?}"
    );
    let said_so = format!("{} compressed copies (gzip) beside them.", twins.len());
    assert!(said.stderr.contains(&said_so), "{said:?}");
    for (path, bytes) in site.bytes() {
        let Some(file) = path.strip_suffix(".gz") else {
            continue;
        };
        let mut read = String::new();
        flate2::read::GzDecoder::new(&bytes[..])
            .read_to_string(&mut read)
            .unwrap();
        assert!(
            read == site.page(file) && bytes.len() < read.len(),
            "{path}"
        );
    }
}

#[test]
fn twins_are_kept_follow_their_files_and_go_when_nobody_asks_for_them() {
    let site = Estate::new("kept-twins");
    build(&site, &[]);
    let (others, _) = files(&site);
    let unchanged = format!("0 files written, {} unchanged, 0 removed", others.len());
    assert!(build(&site, &["--precompress"]).contains(&unchanged));
    let first = site.snapshot();
    assert!(build(&site, &["--precompress"]).contains(&unchanged));
    assert_eq!(site.snapshot(), first);

    let site = site.replace("content/pcs/tilleuls.md", "Les Tilleuls", "Linden");
    build(&site, &["--precompress"]);
    let home = |snapshot: &[crate::support::Entry]| {
        let found = snapshot
            .iter()
            .find(|(path, ..)| path == "fr/index.html.gz");
        found.map(|(_, bytes, ..)| bytes.clone())
    };
    assert_ne!(home(&site.snapshot()), home(&first));
    assert!(build(&site, &[]).contains(&unchanged));
    assert_eq!(files(&site), (others, Vec::new()));
}
