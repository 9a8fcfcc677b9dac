//! The command: exit codes, where it speaks and in which language, and that nothing is published
//! while an error stands.

use crate::support::{Estate, sheet};

const SHEET: &str = "content/pcs/tilleuls.md";

fn broken() -> Estate {
    Estate::new("broken").write(SHEET, &sheet("depuis: jadis"))
}

fn warned() -> Estate {
    let text = sheet("") + "Un <b>mot</b>.\n";
    Estate::new("warned").write(SHEET, &text)
}

#[test]
fn the_exit_code_tells_content_from_machine() {
    let right = Estate::new("right");
    for arguments in [&["check"][..], &["build"], &["check", "--strict"]] {
        assert_eq!(right.run(arguments).code, 0, "{arguments:?}");
    }
    for arguments in [&["check"][..], &["build"]] {
        assert_eq!(broken().run(arguments).code, 1, "{arguments:?}");
    }
    for arguments in [
        &["chekc"][..],
        &["check", "--format", "xml"],
        &["check", "--lang", "de"],
        &["build", "--address", "ftp://example.org"],
        &[],
    ] {
        assert_eq!(right.run(arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn a_day_that_is_none_is_wrong_usage() {
    let site = Estate::new("day");
    let said = site.run_with(&["check"], &[("SOURCE_DATE_EPOCH", "hier")]);
    assert_eq!(said.code, 0, "--today comes first");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_annuaire"));
    command.arg("--root").arg(site.path("")).arg("check");
    command.env("SOURCE_DATE_EPOCH", "hier");
    assert_eq!(command.output().unwrap().status.code(), Some(2));
}

#[test]
fn strict_lets_warnings_count() {
    let site = warned();
    assert_eq!(site.run(&["check"]).code, 0);
    assert_eq!(site.run(&["check", "--strict"]).code, 1);
}

#[test]
fn faults_are_data_and_the_summary_is_talk() {
    let said = broken().run(&["check"]);
    assert!(said.stdout.contains("[annee-illisible]"), "{said:?}");
    assert!(
        said.stdout.contains("content/pcs/tilleuls.md:4:9"),
        "{said:?}"
    );
    assert!(said.stdout.contains("^^^^^"), "{said:?}");
    assert_eq!(said.stderr.trim(), "1 erreur");

    let said = broken().run(&["build"]);
    assert_eq!(said.stdout, "");
    assert!(said.stderr.contains("[annee-illisible]"), "{said:?}");

    let said = Estate::new("quiet").run(&["build"]);
    assert_eq!(said.stdout, "");
    assert!(!said.stdout.contains('\u{1b}') && !said.stderr.contains('\u{1b}'));
}

#[test]
fn a_pull_request_gets_an_annotation_a_fault() {
    let said = broken().run(&["check", "--format", "github", "--lang", "en"]);
    let first = said.stdout.lines().find(|line| line.starts_with("::error"));
    assert!(
        first.unwrap().starts_with(
            "::error file=content/pcs/tilleuls.md,line=4,endLine=4,col=9,title=annee-illisible::"
        ),
        "{said:?}"
    );
    let said_of_right = Estate::new("right").run(&["check", "--format", "github"]);
    let notices = said_of_right.stdout.lines();
    assert!(notices.clone().all(|line| line.starts_with("::notice ")));
    assert_eq!(notices.count(), 2);
    assert_eq!(said.code, 1);
}

#[test]
fn programs_get_one_array() {
    let said = broken().run(&["check", "--format", "json"]);
    let faults: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    let errors = faults.as_array().unwrap().iter();
    let errors: Vec<_> = errors
        .filter(|fault| fault["severity"] == "error")
        .collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0]["field"], "depuis");
    assert_eq!(
        (&errors[0]["line"], &errors[0]["column"]),
        (&4.into(), &9.into())
    );

    let said = Estate::new("right").run(&["check", "--format", "json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&said.stdout).is_ok());
}

#[test]
fn messages_are_in_the_language_that_is_asked_for() {
    let site = broken();
    for (arguments, environment, word) in [
        (&["check"][..], &[][..], "erreur"),
        (&["check", "--lang", "nl"], &[], "fout"),
        (
            &["check", "--lang", "en"],
            &[("LANG", "nl_BE.UTF-8")],
            "error",
        ),
        (&["check"], &[("LANG", "nl_BE.UTF-8")], "fout"),
        (&["check"], &[("LANG", "de_DE.UTF-8")], "erreur"),
        (
            &["check"],
            &[("LANG", "nl_BE.UTF-8"), ("LC_ALL", "en_GB")],
            "error",
        ),
        (&["check"], &[("LANG", "C")], "erreur"),
    ] {
        let said = site.run_with(arguments, environment);
        assert!(
            said.stderr.starts_with(&format!("1 {word}")),
            "{word}: {said:?}"
        );
        assert!(said.stdout.starts_with(word), "{word}: {said:?}");
    }
}

#[test]
fn ten_faults_in_five_files_give_ten_messages_in_one_run() {
    let site = Estate::furnished()
        .write(
            "content/pcs/tilleuls.md",
            &sheet("depuis: jadis\ncontact: { telephone: 12 }"),
        )
        .write(
            "content/pcs/moulin.md",
            &sheet("resume: Un : deux\nasbl: voisinnage"),
        )
        .write(
            "content/asbl/voisinage.yaml",
            "nom: Voisinage\nsiggle: V\ncontact: { courriel: x }\n",
        )
        .write(
            "content/sisp/foyer.yaml",
            "contact: {\n\tsite_web: x }\nnom: a\nnom: b\n",
        )
        .write("content/thematiques.yaml", "- { id: A, nom: A }\n");
    let said = site.run(&["check"]);
    let messages = said
        .stdout
        .lines()
        .filter(|line| line.starts_with("erreur["));
    assert_eq!(messages.count(), 10, "{}", said.stdout);
    assert!(said.stderr.starts_with("10 erreurs"), "{}", said.stderr);
}

#[test]
fn a_broken_file_leaves_the_published_site_as_it_was() {
    let site = Estate::furnished();
    assert_eq!(site.run(&["build"]).code, 0);
    let before = site.snapshot();
    let mut site = site;
    for (path, bytes) in kinds_of_fault() {
        let right = std::fs::read(site.path(path)).unwrap();
        site = site.write_bytes(path, &bytes);
        let said = site.run(&["build"]);
        assert_eq!(said.code, 1, "{path} {said:?}");
        assert!(before == site.snapshot(), "{path} touched the site");
        site = site.write_bytes(path, &right);
    }
    assert!(!site.path(".public.annuaire-staging").exists());
}

/// A file with a fault of each kind: telephone, date, reference, key, quote, tab, encoding.
fn kinds_of_fault() -> Vec<(&'static str, Vec<u8>)> {
    let text = |lines: &str| (SHEET, sheet(lines).into_bytes());
    vec![
        text("contact: { telephone: appelez-nous }"),
        text("confirme: { le: 31/02/2026 }"),
        text("asbl: personne"),
        text("telefon: 1"),
        text("resume: 'L'Échelle'"),
        text("contact:\n\tcourriel: pcs@example.org"),
        (SHEET, b"---\nnom: Caf\xe9\n---\n".to_vec()),
        ("content/site.yaml", b"langues: [fr]\n".to_vec()),
        ("content/communes.geojson", b"{".to_vec()),
        ("content/asbl/voisinage.yaml", Vec::new()),
    ]
}
