//! `docs/messages.md` is made from the cases: before, message, after.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use annuaire::diagnostic::Problem;
use annuaire::lang::Lang;
use annuaire::wording::{Explanation, Wording, explain};

use crate::cases::data;
use crate::cases::reading::{Fault, World};
use crate::support::repository;

/// The groups of codes, each with the first code of it.
const GROUPS: [(&str, &str); 10] = [
    ("contenu-absent", "Files"),
    ("entete-absente", "The lines of a sheet"),
    ("cle-inconnue", "Names and texts"),
    ("telephone-illisible", "Values"),
    ("reference-inconnue", "Names of other sheets"),
    ("consentement-absent", "Consent"),
    ("date-et-repetition", "Times and days"),
    ("lien-mort", "Texts in Markdown"),
    ("entete-de-table", "Tables and shapes"),
    ("fiche-incomplete", "Hints"),
];

/// What stands in the holes of a message that no case shows.
const SAMPLES: [(&str, &str); 44] = [
    ("activities", "yoga, couture"),
    ("bounds", "50.76-50.92, 4.24-4.49"),
    ("character", "["),
    ("code", "1000"),
    ("codes", "1070"),
    ("commune", "anderlecht"),
    ("count", "3"),
    ("date", "08/12/2026"),
    ("expected", "4"),
    ("file", "communes.yaml"),
    ("first", "30/11/2026"),
    ("folder", "content/asbl/"),
    ("hint", "content/pcs/goujons.md"),
    ("icon", "message"),
    ("id", "yoga"),
    ("key", "telephone"),
    ("keys", "telephone, accueil"),
    ("known", "yoga, couture"),
    ("lang", "nl"),
    ("last", "28/02/2027"),
    ("least", "1"),
    ("length", "240"),
    ("limit", "200"),
    ("most", "100000"),
    ("name", "goujons"),
    ("near", "01/12/2026, 15/12/2026"),
    ("nearest", "goujons"),
    ("nis", "21001"),
    ("path", "content/pcs/goujons.md"),
    ("period", "ramadan"),
    ("port", "4000"),
    ("real", "samedi"),
    ("reason", "Permission denied"),
    ("said", "mardi"),
    ("scheme", "javascript"),
    ("sheet", "goujons"),
    ("size", "300 KiB"),
    ("start", "Des parents tiennent"),
    ("suggestion", "les-echelles"),
    ("target", "pages/participer.md"),
    ("theme", "quartier-bleu"),
    ("time", "2h30"),
    ("value", "goujon"),
    ("what", "&"),
];

/// More samples, for the holes that hold several words.
const MORE: [(&str, &str); 5] = [
    ("option", "--format"),
    ("text", "#3"),
    ("texts", "activites.titre"),
    ("titles", "Potager"),
    ("words", "ALE"),
];

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
    let holes = ["{value}", "{key}", "{name}", "{nearest}", "{date}"];
    assert!(
        !holes.iter().any(|hole| is.contains(hole)),
        "a hole is not filled"
    );
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
    }
    out.trim_end().to_owned() + "\n"
}

/// The faults of the cases by code: at most one of a French and one of a Dutch sheet.
fn shown() -> BTreeMap<String, Vec<Fault>> {
    let world = World::new();
    let mut shown: BTreeMap<String, Vec<Fault>> = BTreeMap::new();
    let mut seen = std::collections::BTreeSet::new();
    let cases = data::all();
    for case in cases.iter().filter(|case| case.pending.is_none()) {
        let new = case
            .expected
            .iter()
            .any(|fault| !seen.contains(&(fault.code.clone(), case.sheet.clone())));
        if new {
            for fault in world.read(&case.sheet, &case.text(), &case.files).faults {
                if seen.insert((fault.said.code.clone(), case.sheet.clone())) {
                    shown
                        .entry(fault.said.code.clone())
                        .or_default()
                        .push(fault);
                }
            }
        }
    }
    shown
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

/// The line as it was written and, where it is known, as it is right.
fn written_and_right(out: &mut String, fault: &Fault) {
    if fault.written.trim().is_empty() {
        return;
    }
    let _ = write!(out, "```diff\n- {}\n", fault.written);
    for line in fault.said.corrected.iter().flat_map(|lines| lines.lines()) {
        let _ = writeln!(out, "+ {line}");
    }
    *out += "```\n\n";
}

/// The words of a message with samples in its holes.
fn sample(code: &str, lang: Lang) -> Explanation {
    let samples: Vec<(&str, &str)> = SAMPLES.iter().chain(&MORE).copied().collect();
    Wording::of(lang).message(code, &samples).unwrap()
}
