//! Any text: never a panic, never more than one sheet, and what is written is read without fault.

use annuaire::diagnostic::Severity;
use annuaire::run::{self, Outcome};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};

use super::data::{self, Case};
use super::{Checked, TODAY, Unseen};

/// What may stand in the place of something in a text.
const PARTS: [&str; 24] = [
    "",
    ":",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "# ",
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "[a, b]",
    "|",
    "\u{a0}",
    "\t",
    "é",
    "nom: x",
    "../../x",
    "(tilleuls)",
    "2026-12-15",
    "9h-12h",
    "mardi",
    "Message : ",
];

/// A text of another case with some parts replaced, or anything.
fn texts(known: Vec<String>) -> impl Strategy<Value = String> {
    let cut = (any::<Index>(), any::<Index>(), select(&PARTS[..]));
    let changed = (select(known), prop::collection::vec(cut, 0..4)).prop_map(|(mut text, cuts)| {
        for (at, length, part) in cuts {
            let start = text.floor_char_boundary(at.index(text.len() + 1));
            let end = text.floor_char_boundary((start + length.index(12)).min(text.len()));
            text.replace_range(start..end.max(start), part);
        }
        text
    });
    prop_oneof![9 => changed, 1 => any::<String>()]
}

#[test]
fn any_text_edits_at_most_one_sheet_and_leaves_the_site_right() {
    let site = Checked::new();
    let cases = data::files().into_iter().flat_map(|(_, cases)| cases);
    let known: Vec<String> = cases
        .filter(Case::is_done)
        .map(|case| case.text())
        .collect();
    let config = Config {
        cases: 48,
        failure_persistence: None,
        ..Config::default()
    };
    let tried = TestRunner::new(config).run(&texts(known), |text| {
        let Outcome { answer, edit } = site.answered(&text, false);
        prop_assert_eq!(edit.is_some(), answer.done.is_some());
        prop_assert_eq!(edit.is_none(), !answer.problems.is_empty());
        let Some(edit) = edit else { return Ok(()) };
        prop_assert!(edit.file.starts_with("content/pcs/") && !edit.file.contains(".."));
        let names = |text: &str| -> Vec<String> {
            let named = ["personne", "consentement", "confirme", "bevestigd"];
            let lines = text
                .lines()
                .filter(|line| named.iter().any(|name| line.contains(name)));
            lines.map(str::to_owned).collect()
        };
        prop_assert_eq!(names(&edit.before), names(&edit.after));
        let after = run::check_edited(&site.0.path(""), TODAY, &edit.file, &edit.after, &Unseen);
        let after = after.unwrap();
        let errors = after.found.count(Severity::Error);
        prop_assert_eq!(errors, 0, "{}", edit.after);
        Ok(())
    });
    tried.unwrap();
}
