//! `docs/messages.md` is made from the cases: before, message, after.

mod sites;
mod themes;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use annuaire::diagnostic::Problem;
use annuaire::lang::Lang;
use annuaire::text::harmless;
use annuaire::wording::{Explanation, Wording, explain};

use crate::cases::data;
use crate::cases::reading::{Fault, World};
use crate::support::repository;

/// The groups of codes, each with the first code of it.
const GROUPS: [(&str, &str); 11] = [
    ("contenu-absent", "Files"),
    ("entete-absente", "The lines of a sheet"),
    ("cle-inconnue", "Names and texts"),
    ("telephone-illisible", "Values"),
    ("reference-inconnue", "Names of other sheets"),
    ("theme-yaml", "Themes"),
    ("consentement-absent", "Consent"),
    ("date-et-repetition", "Times and days"),
    ("lien-mort", "Texts in Markdown"),
    ("entete-de-table", "Tables and shapes"),
    ("fiche-incomplete", "Hints"),
];

/// What stands in the holes of a message that no case shows.
const SAMPLES: [(&str, &str); 10] = [
    ("before", "babbel"),
    ("example", "content/pcs/goujons.md"),
    ("id", "yoga"),
    ("known", "yoga, couture"),
    ("option", "--format"),
    ("path", "content/pcs/goujons.md"),
    ("port", "4000"),
    ("reason", "Permission denied"),
    ("today", "2026-12-01"),
    ("value", "goujon"),
];

/// The call that a message of the command answers.
const CALLS: [(&str, &str); 18] = [
    (
        "adresse-avec-identifiants",
        "annuaire build --address https://moi:secret@example.org/",
    ),
    ("adresse-illisible", "annuaire build --address goujon"),
    ("appel-illisible", "annuaire check --strict --strict"),
    ("argument-manquant", "annuaire new pcs"),
    ("commande-inconnue", "annuaire goujon"),
    ("date-illisible-option", "annuaire check --today goujon"),
    ("dossier-existant", "annuaire init content/pcs/goujons.md"),
    ("fichier-inconnu", "annuaire check goujon"),
    ("git-illisible", "annuaire check --changed goujon"),
    ("identifiant-option", "annuaire new pcs Goujon"),
    ("nom-reserve-option", "annuaire new pcs tous"),
    ("option-inconnue", "annuaire check --goujon"),
    ("pays-inconnu", "annuaire init --pays PT mon-annuaire"),
    ("port-occupe", "annuaire serve --port 4000"),
    (
        "sortie-dans-contenu",
        "annuaire build --output content/public",
    ),
    (
        "theme-fichier-existant",
        "annuaire theme templates/home.html",
    ),
    ("theme-fichier-inconnu", "annuaire theme goujon"),
    ("valeur-refusee", "annuaire check --format goujon"),
];

/// What only a machine, a version of Git or several sheets can show.
const OF_MACHINES: [&str; 2] = ["fichier-illisible", "identifiant-change"];

/// How much is shown of a line that is too long.
const LONGEST: usize = 100;

#[test]
fn every_message_is_explained_with_what_was_written_and_what_is_right() {
    let path = repository("docs/messages.md");
    let is = fs::read_to_string(&path).unwrap();
    let head = is.split("\n## ").next().unwrap();
    let ought = format!("{head}\n{}", messages());
    if std::env::var("BLESS").is_ok() {
        return fs::write(path, ought).unwrap();
    }
    assert!(
        is == ought,
        "`BLESS=1 cargo test documentation` writes docs/messages.md anew"
    );
    let prose = is.lines().filter(|line| !line.starts_with(['-', '+', '`']));
    let unfilled: Vec<&str> = prose.filter(|line| has_hole(line)).collect();
    assert!(unfilled.is_empty(), "holes are not filled: {unfilled:#?}");
}

/// Whether a line has a word of ours in braces.
fn has_hole(line: &str) -> bool {
    let parts = line.split('{').skip(1);
    let mut inside = parts.filter_map(|part| Some(part.split_once('}')?.0));
    inside.any(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase()))
}

/// Every code of the content has a case of a French and of a Dutch site, but for what a machine
/// alone can do.
#[test]
fn every_message_about_the_content_is_shown_in_a_real_case() {
    let shown = shown();
    let languages = |code: &str| shown.get(code).map_or(0, Vec::len);
    let lacking: Vec<&str> = Problem::CODES
        .iter()
        .map(|(code, _)| *code)
        .filter(|code| languages(code) < 2 && !OF_MACHINES.contains(code))
        .collect();
    assert!(lacking.is_empty(), "no case shows {lacking:?}");
}

/// Every message with its group.
fn messages() -> String {
    let shown = shown();
    let mut out = String::new();
    for (code, _) in Problem::CODES {
        if let Some((_, title)) = GROUPS.iter().find(|(first, _)| first == code) {
            let _ = write!(out, "## {title}\n\n");
        }
        let severity = shown
            .get(*code)
            .map(|faults| faults[0].said.severity.clone());
        message(
            &mut out,
            code,
            severity,
            shown.get(*code).map_or(&[], Vec::as_slice),
        );
    }
    out += "## The machine, the theme and the command\n\n";
    out += "These end the command with exit code 2; the published site stays as it was.\n\n";
    for code in Wording::of(Lang::FR).failures() {
        message(&mut out, code, None, &[]);
        if let Some((_, call)) = CALLS.iter().find(|(known, _)| *known == code) {
            let _ = write!(out, "```sh\n{call}\n```\n\n");
        }
    }
    out.trim_end().to_owned() + "\n"
}

/// The faults of the cases and of the sites by code: at most one in each language.
fn shown() -> BTreeMap<String, Vec<Fault>> {
    let world = World::new();
    let mut shown = Shown::default();
    let cases = data::all();
    for case in cases.iter().filter(|case| case.pending.is_none()) {
        let lang = if case.sheet == "zonnebloem" {
            Lang::NL
        } else {
            Lang::FR
        };
        let new = |fault: &data::Expected| shown.is_new(&fault.code, lang);
        if case.expected.iter().any(new) {
            let said = world.read(&case.sheet, &case.text(), &case.files);
            said.faults.into_iter().for_each(|fault| shown.take(fault));
        }
    }
    for fault in sites::found() {
        shown.take(fault);
    }
    shown.faults
}

/// What is shown so far.
#[derive(Default)]
struct Shown {
    faults: BTreeMap<String, Vec<Fault>>,
    seen: BTreeSet<(String, String)>,
}

impl Shown {
    fn is_new(&self, code: &str, lang: Lang) -> bool {
        !self.seen.contains(&(code.to_owned(), lang.to_string()))
    }

    fn take(&mut self, fault: Fault) {
        let code = fault.said.code.clone();
        if self.seen.insert((code.clone(), fault.lang.to_string())) {
            self.faults.entry(code).or_default().push(fault);
        }
    }
}

/// One message: in French and in Dutch, and what was written and what is right.
fn message(out: &mut String, code: &str, severity: Option<String>, faults: &[Fault]) {
    // A Dutch message quotes what a Dutch sheet says.
    let of = |lang: Lang| faults.iter().find(|fault| fault.lang == lang);
    let said = |lang: Lang| -> Explanation {
        match of(lang).or(faults.first()) {
            Some(fault) => explain(&fault.problem, lang),
            None => sample(code, lang),
        }
    };
    let severity = severity
        .map(|severity| format!("*{severity}.* "))
        .unwrap_or_default();
    let _ = write!(
        out,
        "### `{code}`\n\n{severity}{}\n\n",
        said(Lang::EN).title
    );
    for (name, lang) in [("Français", Lang::FR), ("Nederlands", Lang::NL)] {
        let said = said(lang);
        let _ = write!(out, "**{name}.** {}\n{}\n\n", said.title, said.expected);
    }
    for fault in faults {
        written_and_right(out, fault);
    }
    if let Some(example) = said(Lang::FR).example.filter(|_| faults.is_empty()) {
        let _ = write!(out, "```text\n{example}\n```\n\n");
    }
}

/// The line as it was written, or the file that it is about, and, where it is known, as it is right.
fn written_and_right(out: &mut String, fault: &Fault) {
    let written = Some(fault.written.as_str()).filter(|line| !line.trim().is_empty());
    let about_file = fault.said.line.is_none();
    let written = written.filter(|_| !about_file).unwrap_or(&fault.file);
    let written: String = harmless(written).chars().take(LONGEST).collect();
    let _ = write!(out, "```diff\n- {written}\n");
    if let Some(right) = right_path(fault) {
        let _ = writeln!(out, "+ {right}");
    }
    for line in fault.said.corrected.iter().flat_map(|lines| lines.lines()) {
        let _ = writeln!(out, "+ {line}");
    }
    *out += "```\n\n";
}

/// Where a file belongs, or how it is called rightly.
fn right_path(fault: &Fault) -> Option<String> {
    match &fault.problem {
        Problem::BadFileName { suggestion } => {
            let (folder, _) = fault.file.rsplit_once('/')?;
            Some(format!("{folder}/{suggestion}"))
        }
        Problem::MisplacedFile { hint } => Some(hint.clone()),
        _ => None,
    }
}

/// The words of a message with samples in its holes.
fn sample(code: &str, lang: Lang) -> Explanation {
    Wording::of(lang).message(code, &SAMPLES).unwrap()
}
