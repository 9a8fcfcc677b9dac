//! Texts that strangers send, and what becomes of each: the edit of one sheet, or what is answered.
//!
//! The texts are data, in `tests/proposals/`: `README.md` there explains their form.
//! `BLESS=1 cargo test proposals` writes the answers.

mod data;
mod random;
mod workflow;

use std::collections::BTreeSet;
use std::fs;

use annuaire::lang::Lang;
use annuaire::proposal::words::{Field, Kind, Word};
use annuaire::run::{self, Observer, Outcome, Sent, Today};
use annuaire::wording::{LANGUAGES, Wording};
use data::Case;
use jiff::civil::date;
use rayon::prelude::*;

use crate::support::Estate;

/// The day of every text.
const TODAY: Today = Today::Day(date(2026, 12, 1));

struct Unseen;

impl Observer for Unseen {}

/// The sample, and two sheets in unusual layouts.
fn estate() -> Estate {
    let north = "---\n\
        nom: Le Verger nord\n\
        surnoms: [Le Verger]\n\
        adresse: { commune: valombre }\n\
        accueil: { lundi: 9h-12h, jeudi: 14h-16h }\n\
        activites: [{ titre: Café, id: cafe, chaque: \"mardi, 10h-12h\" }, { titre: Jeux, id: jeux }, { titre: Jeux, id: jeux-2 }, { titre: Soupe, id: soupe, horaires: [\"lundi 12h-13h, vendredi 12h-14h\"] }]\n\
        ---\n";
    let south = "---\r\n\
        nom: Le Verger sud\r\n\
        surnoms: [Le Verger]\r\n\
        adresse: { commune: valombre }\r\n\
        asbl: voisinage\r\n\
        contact:\r\n\
        \x20 telephone:\r\n\
        \x20   - 02 000 01 55 # le matin\r\n\
        \x20   - { numero: 0474 00 00 55, pour: l'après-midi }\r\n\
        activites:\r\n\
        - titre: Café # tous les mardis\r\n\
        \x20 id: cafe\r\n\
        \x20 heures: 10h-12h # ou un peu plus\r\n\
        \x20 chaque: mardi\r\n\
        # voilà\r\n\
        sources: [https://example.org/]\r\n\
        ---\r\n\
        Texte.\r\n";
    Estate::sample()
        .write("content/pcs/verger-nord.md", north)
        .write("content/pcs/verger-sud.md", south)
}

/// A site that was checked once for all texts.
struct Checked(Estate, run::Checked);

impl Checked {
    fn new() -> Self {
        let site = estate();
        let checked = run::check(&site.path(""), TODAY, &Unseen).unwrap();
        Self(site, checked)
    }

    /// What is answered to a text, and the edit.
    fn answered(&self, text: &str, confirmed: bool) -> Outcome {
        let sent = Sent {
            text,
            lang: Lang::FR,
            confirmed,
        };
        let said = run::propose(&self.0.path(""), TODAY, &self.1, &sent, &Unseen);
        said.unwrap().expect("the sample is right")
    }
}

/// What became of a text, in lines.
fn outcome(site: &Checked, case: &Case) -> Vec<String> {
    let Outcome { answer, edit } = site.answered(&case.text(), case.confirmed);
    let mut lines = vec![format!("lang {}", answer.lang)];
    if let Some(edit) = edit {
        lines.push(format!("sheet {}", edit.file));
        lines.extend(annuaire::text::diff(&edit.before, &edit.after));
    }
    let done = answer.done.iter();
    for done in done {
        lines.extend(done.changes.iter().map(|said| format!("= {said}")));
        lines.extend(done.warnings.iter().map(|said| format!("? {said}")));
    }
    for problem in &answer.problems {
        lines.push(format!("! {}: {}", problem.code, problem.title));
        lines.push(format!("  {}", problem.expected));
        let example = problem.example.iter().flat_map(|example| example.lines());
        lines.extend(example.map(|line| format!("  | {line}")));
    }
    lines.extend(answer.unread.iter().map(|line| format!("~ {line}")));
    lines.iter().map(|line| data::escaped(line)).collect()
}

#[test]
fn every_text_is_the_right_edit_of_one_sheet_or_an_answer_that_helps() {
    let site = Checked::new();
    let files = data::files();
    for (path, cases) in &files {
        let said: Vec<Vec<String>> = cases.par_iter().map(|case| outcome(&site, case)).collect();
        if std::env::var("BLESS").is_ok() {
            fs::write(path, data::written(cases, &said)).unwrap();
            continue;
        }
        for (case, said) in cases.iter().zip(said) {
            assert_eq!(said, case.expected, "{}", case.name);
        }
    }
    let all: Vec<&Case> = files.iter().flat_map(|(_, cases)| cases).collect();
    assert!(all.len() >= 100, "{}", all.len());
    let refused = all.iter().filter(|case| !case.is_done()).count();
    assert!(refused >= 30, "{refused}");
}

#[test]
fn a_change_of_an_hour_is_one_line() {
    let hours = data::files().into_iter().flat_map(|(_, cases)| cases);
    let hours = hours.filter(|case| case.name.starts_with("hour:"));
    let mut count = 0;
    for case in hours {
        let with = |sign| {
            case.expected
                .iter()
                .filter(|line| line.starts_with(sign))
                .count()
        };
        assert_eq!((with('-'), with('+')), (1, 1), "{}", case.name);
        count += 1;
    }
    assert!(count >= 10, "{count}");
}

#[test]
fn every_answer_has_its_words_and_its_text() {
    let worded: BTreeSet<&str> = Wording::of(Lang::FR).misreads().collect();
    for lang in LANGUAGES {
        let others: BTreeSet<&str> = Wording::of(lang).misreads().collect();
        assert_eq!(others, worded, "{lang}");
    }
    let cases: Vec<Case> = data::files()
        .into_iter()
        .flat_map(|(_, cases)| cases)
        .collect();
    for code in worded {
        let begin = format!("! {code}: ");
        let told = cases
            .iter()
            .any(|case| case.expected.iter().any(|line| line.starts_with(&begin)));
        assert!(told, "no text in tests/proposals is answered by {code}");
    }
}

#[test]
fn the_command_writes_the_sheet_and_says_what_changes() {
    let site = Estate::sample().write(
        "text",
        "Projet : PCS Les Tilleuls\nCe qui change : une fermeture\nPremier jour : 2027-01-11\n",
    );
    let before = site.read("content/pcs/tilleuls.md");
    let said = site.run(&["apply", "text", "--dry-run"]);
    assert_eq!(
        (said.code, site.read("content/pcs/tilleuls.md")),
        (0, before.clone())
    );
    let path = site.path("text").display().to_string();
    let said = site.run(&["apply", &path]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.stdout.starts_with("- PCS Les Tilleuls"), "{said:?}");
    assert!(said.stderr.contains("+   - { du: 2027-01-11 }"), "{said:?}");
    assert_ne!(site.read("content/pcs/tilleuls.md"), before);
    let said = site
        .write("text", "Bonjour")
        .run(&["apply", &path, "--json"]);
    assert_eq!(said.code, 1, "{said:?}");
    let json: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(json["problems"][0]["code"], "aucune-ligne");
}

#[test]
fn nothing_is_applied_to_content_with_errors() {
    let site = Estate::sample()
        .write("content/pcs/square.md", "---\nnom: x\n---\n")
        .write(
            "text",
            "Projet : PCS Les Tilleuls\nCe qui change : une fermeture\nPremier jour : 2027-01-11\n",
        );
    let path = site.path("text").display().to_string();
    let said = site.run(&["apply", &path]);
    assert_eq!((said.code, said.stdout.as_str()), (1, ""), "{said:?}");
    let said = site.run(&["apply", "nowhere"]);
    assert_eq!(said.code, 2, "{said:?}");
}

#[test]
fn the_text_is_described_with_every_word_of_it() {
    let text = fs::read_to_string(crate::support::repository("docs/proposals.md")).unwrap();
    for lang in LANGUAGES {
        let fields = Field::ALL.iter().map(|field| field.name(lang));
        let kinds = Kind::ALL.iter().map(|kind| kind.name(lang));
        let words = Word::ALL.iter().map(|word| word.name(lang));
        for name in fields.chain(kinds).chain(words) {
            assert!(text.contains(name), "{name} is not in docs/proposals.md");
        }
    }
}
