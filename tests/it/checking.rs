//! `check` as a coordinator uses it: one file, what changed, what is sure to be right.

use std::io::Read as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use annuaire::lang::Lang;
use annuaire::parse::{self, Frame};
use annuaire::source::{Content, FileKind, SourceFile};

use crate::support::{Estate, SHEET, Said, sheet};

const WEEKLY: &str = "confirme: { le: 2026-11-15, par: ULAC }\nactivites:\n  - { titre: Café, id: cafe, chaque: mardi, heures: 9h30-11h30 }";

#[test]
fn a_check_of_one_file_says_what_the_site_will_say_of_it() {
    let site = Estate::new("told").write("content/pcs/tilleuls.md", &sheet(WEEKLY));
    let said = site.run(&["check", "content/pcs/tilleuls.md"]);
    let line = "Les Tilleuls : 1 activité (Café : le mardi, 9 h 30 – 11 h 30) ; prochaine date mardi 1er décembre, 9 h 30 ; confirmé le 15 novembre.\n";
    assert!(said.stdout.ends_with(line), "{said:?}");
    let said = site.run(&["check", "--lang", "nl", "tilleuls"]);
    let line = "Les Tilleuls: 1 activiteit (Café: elke dinsdag, 9u30 – 11u30); volgende datum dinsdag 1 december, 9.30 uur; bevestigd op 15 november.\n";
    assert!(said.stdout.ends_with(line), "{said:?}");
    assert_eq!(site.run(&["check", "absente"]).code, 2);
}

#[test]
fn hints_of_other_files_are_left_out_and_errors_are_not() {
    let site = Estate::new("other")
        .write(
            "content/pcs/autre.md",
            "---\nnom: Autre\nadresse: { commune: valombre }\n---\n",
        )
        .write(
            "content/pcs/faux.md",
            "---\nnom: Faux\nadresse: { commune: valombre }\ndepuis: x\n---\n",
        );
    let said = site.run(&["check", "content/pcs/tilleuls.md"]);
    assert!(!said.stdout.contains("autre.md"), "{said:?}");
    assert!(said.stdout.contains("faux.md:4"), "{said:?}");
    assert_eq!(said.code, 1);
}

/// Commits a site as it is.
fn commit(site: &Estate) {
    for arguments in [
        &["init", "-q"][..],
        &["add", "."],
        &["commit", "-q", "-m", "x"],
    ] {
        let mut git = Command::new("git");
        let name = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
        let output = git
            .args(name)
            .args(arguments)
            .current_dir(site.path(""))
            .output();
        assert!(output.unwrap().status.success(), "{arguments:?}");
    }
}

#[test]
fn another_id_than_before_is_doubted() {
    let site = Estate::new("renamed").write("content/pcs/tilleuls.md", &sheet(WEEKLY));
    commit(&site);
    let renamed = sheet(WEEKLY).replace("id: cafe", "id: cafe-du-mardi");
    let site = site.write("content/pcs/tilleuls.md", &renamed);
    let said = site.run(&["check", "--changed", "HEAD"]);
    assert!(said.stdout.contains("[identifiant-change]"), "{said:?}");
    assert!(said.stdout.contains("tilleuls.md:6:24"), "{said:?}");
    let ended = sheet(WEEKLY)
        .replace("id: cafe", "id: the")
        .replace("Café", "Thé");
    let more = ended.replace(
        "- { titre: Thé",
        "- { titre: Yoga, id: yoga }\n  - { titre: Thé",
    );
    let site = site.write("content/pcs/tilleuls.md", &more);
    let said = site.run(&["check", "--changed", "HEAD"]);
    assert!(!said.stdout.contains("[identifiant-change]"), "{said:?}");
}

#[test]
fn a_check_of_what_changed_asks_git() {
    let site = Estate::new("changed");
    commit(&site);
    let said = site.run(&["check", "--changed", "HEAD"]);
    assert!(!said.stdout.contains("Tilleuls"), "{said:?}");
    std::fs::write(site.path("content/pcs/tilleuls.md"), sheet(WEEKLY)).unwrap();
    let said = site.run(&["check", "--changed", "HEAD"]);
    assert!(
        said.stdout.contains("Les Tilleuls : 1 activité"),
        "{said:?}"
    );
    assert_eq!(site.run(&["check", "--changed", "nulle-part"]).code, 2);
}

#[test]
fn what_is_sure_is_corrected_and_nothing_else_is_touched() {
    let wrong = "---\n# une remarque\nnom:   Les Tilleuls\nadresse: { commune: valombre }\ncontact:\n  telephone: 02 555 01 23\n courriel: pcs@example.org # la boîte\nstatut: activ\n---\nTexte\n";
    let site = Estate::new("fix").write("content/pcs/tilleuls.md", wrong);
    let said = site.run(&["check", "--fix"]);
    let right = wrong.replace("\n courriel", "\n  courriel");
    assert_eq!(site.read("content/pcs/tilleuls.md"), right);
    assert!(
        said.stderr
            .contains("+   courriel: pcs@example.org # la boîte"),
        "{said:?}"
    );
    assert!(said.stdout.contains("[valeur-inconnue]"), "{said:?}");
    assert_eq!(said.code, 1);
}

#[test]
fn a_call_that_is_wrong_is_answered_in_the_language_of_messages() {
    let site = Estate::new("usage");
    for (arguments, words) in [
        (
            &["check", "--formaat", "x", "--lang", "nl"][..],
            "De optie “--formaat” bestaat niet.",
        ),
        (
            &["chek", "--lang", "fr"],
            "La commande « chek » n'existe pas.",
        ),
        (
            &["check", "--format", "xml", "--lang=nl"],
            "Mogelijk zijn: human, github, json.",
        ),
        (&["new", "--lang", "en"], "is missing."),
        (
            &["new", "page", "agenda", "--lang", "nl"],
            "gebruikt de naam “agenda” al zelf",
        ),
        (
            &[
                "new",
                "activiteit",
                "yoga",
                "--pcs",
                "nergens",
                "--lang",
                "nl",
            ],
            "pcs/nergens.md",
        ),
    ] {
        let said = site.run(arguments);
        assert!(said.stderr.contains(words), "{said:?}");
        assert_eq!(said.code, 2, "{said:?}");
    }
}

#[test]
fn a_site_is_not_published_into_its_own_content() {
    let site = Estate::new("inside");
    for output in ["content/public", "./public/../content"] {
        let said = site.run(&["build", "--output", output]);
        assert_eq!(said.code, 2, "{said:?}");
    }
    assert!(!site.path("content/public").exists());
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let strange = (0..400).fold(String::new(), |text, at| text + &format!("cle{at}: x\n"));
    let faults = format!("---\nnom: x\nadresse: {{ commune: valombre }}\n{strange}");
    let site = Estate::new("pipe").write("content/pcs/tilleuls.md", &(faults + "---\n"));
    let mut command = site.command(&["check"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1), "{said}");
    assert!(!said.contains("panic"), "{said}");
}

#[test]
fn a_full_disk_ends_with_code_2() {
    let full = || {
        std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .ok()
    };
    let site = Estate::new("full");
    let says: [&[&str]; 6] = [
        &["check", "--format", "json"],
        &["check", "content/pcs/tilleuls.md"],
        &["help"],
        &["help", "check"],
        &["new", "pcs", "chenes"],
        &["init", "other"],
    ];
    for order in says {
        let Some(full) = full() else { return };
        let code = site.command(order).stdout(full).status();
        assert_eq!(code.unwrap().code(), Some(2), "{order:?}");
    }
    for order in ["check", "build", "goujon"] {
        let Some(full) = full() else { return };
        let code = site.command(&[order]).stderr(full).status();
        assert_eq!(code.unwrap().code(), Some(2), "{order}");
    }
}

#[test]
fn an_example_is_a_file_of_this_site_and_the_day_of_today() {
    let site = Estate::new("examples");
    let said = site.run(&["--lang", "fr", "check", "tileuls"]).stderr;
    assert!(
        said.contains("annuaire check content/pcs/tilleuls.md"),
        "{said}"
    );
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    let said = Said::by(command.args(["--lang", "fr", "check", "--today", "demain"]));
    assert_eq!(said.code, 2);
    let today = jiff::Zoned::now().date();
    let yesterday = today.yesterday().unwrap();
    let examples = [today, yesterday].map(|day| format!("--today {day}"));
    let fits = examples.iter().any(|example| said.stderr.contains(example));
    assert!(fits, "{}", said.stderr);
}

#[test]
fn signs_that_command_a_terminal_are_told_and_never_printed() {
    let site = Estate::new("escape").write(
        "content/pcs/tilleuls.md",
        &SHEET.replace(
            "Les Tilleuls",
            "\"Les \\e[31mTilleuls\"\ndepuis: \"\\e[2J\"",
        ),
    );
    let said = site.run(&["check", "--lang", "en"]);
    assert_eq!(said.code, 1);
    assert!(!said.stdout.contains('\u{1b}'), "{said:?}");
}

/// How long this thread has worked, whatever else the machine does meanwhile.
fn spent() -> Duration {
    let worked = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = worked
        .split(' ')
        .next()
        .and_then(|first| first.parse().ok());
    nanoseconds.map_or_else(
        || std::time::UNIX_EPOCH.elapsed().unwrap(),
        Duration::from_nanos,
    )
}

/// How long one text takes to read, the best of three.
fn time(text: &str, path: &str) -> Duration {
    let file = SourceFile {
        path: format!("content/{path}").into(),
        kind: FileKind::of(path).unwrap(),
        content: Content::Text(text.into()),
    };
    let frame = Frame::default();
    let once = || {
        let clock = spent();
        let parsed = parse::parse_file(&file, &frame);
        let texts = [(file.path.clone(), text.into())].into();
        let mut found = annuaire::diagnostic::Diagnostics::new();
        found.extend(parsed.found);
        annuaire::report::human(&found, &texts, Lang::FR, false);
        spent().saturating_sub(clock)
    };
    (0..3).map(|_| once()).min().unwrap()
}

#[test]
fn a_text_costs_no_more_than_its_length() {
    const UNITS: [&str; 28] = [
        "<b>", "[", "![", "[a](", "](", "*", "**a", "_a_", "`", "> ", "- ", "&#", "<a ", "~~",
        "| a ", "[^1]", "</b>", "]", "[a]: b\n", "** a", "<!--", "02 ", "+32 ", "a@b ", "www.",
        "{", "https://", "(a)[",
    ];
    const LINES: [&str; 12] = [
        "- {",
        "] }",
        "a: [b",
        "mardi: 9h",
        "- [",
        "a: {",
        "- \"",
        "a: 'x",
        " a:",
        "- - -",
        "? ",
        "x: y: z\n",
    ];
    for unit in UNITS {
        let text = |n: usize| format!("{SHEET}{}\n", unit.repeat(n));
        grows_with_its_length(unit, "pcs/tilleuls.md", text);
    }
    for unit in LINES {
        let text = |n: usize| format!("---\nnom: x\n{}\n---\n", format!("{unit}\n").repeat(n / 8));
        grows_with_its_length(unit, "pcs/tilleuls.md", text);
    }
}

/// Twice the text takes at most three times as long, or hardly any time at all.
fn grows_with_its_length(unit: &str, path: &str, text: impl Fn(usize) -> String) {
    let (n, small) = (4_000, Duration::from_millis(40));
    let (one, two) = (time(&text(n), path), time(&text(2 * n), path));
    assert!(two <= 3 * one.max(small), "{unit:?}: {one:?}, then {two:?}");
}
