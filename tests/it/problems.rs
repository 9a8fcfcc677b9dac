//! Every problem has a test: its code stands in what one of the tests expects.

use annuaire::diagnostic::Problem;

/// The modules in which faults are expected, a line a fault: `path:line:column code field`.
const TESTS: &[&str] = &[
    include_str!("data.rs"),
    include_str!("files.rs"),
    include_str!("hints.rs"),
    include_str!("markdown.rs"),
    include_str!("records.rs"),
    include_str!("references.rs"),
    include_str!("schedules.rs"),
    include_str!("translations.rs"),
    include_str!("values.rs"),
    include_str!("yaml.rs"),
];

#[test]
fn every_problem_has_a_test() {
    let mut words = TESTS.iter().flat_map(|text| text.split([' ', '"', '\\']));
    let expected: Vec<&str> = words.by_ref().collect();
    let codes = Problem::CODES.iter().map(|(code, _)| *code);
    let untested: Vec<&str> = codes.filter(|code| !expected.contains(code)).collect();
    assert!(untested.is_empty(), "no test expects {untested:?}");
}

#[test]
fn every_problem_is_explained_in_the_documentation() {
    let documentation = include_str!("../../docs/messages.md");
    let codes = Problem::CODES.iter().map(|(code, _)| *code);
    let missing: Vec<&str> = codes
        .filter(|code| !documentation.contains(&format!("### `{code}`")))
        .collect();
    assert!(missing.is_empty(), "docs/messages.md lacks {missing:?}");
}
