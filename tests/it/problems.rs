//! Every problem has a test: its code stands in what one of the tests expects.

use annuaire::diagnostic::Problem;

use crate::cases::data;

/// The modules in which faults are expected, a line a fault: `path:line:column code field`.
const TESTS: &[&str] = &[
    include_str!("../cases/values/dates.tsv"),
    include_str!("../cases/values/doubts.tsv"),
    include_str!("../cases/values/lists.tsv"),
    include_str!("../cases/values/contacts.tsv"),
    include_str!("../cases/values/slots.tsv"),
    include_str!("checking.rs"),
    include_str!("data.rs"),
    include_str!("files.rs"),
    include_str!("hints.rs"),
    include_str!("markdown.rs"),
    include_str!("records.rs"),
    include_str!("references.rs"),
    include_str!("schedules.rs"),
    include_str!("slips.rs"),
    include_str!("theming.rs"),
    include_str!("translations.rs"),
    include_str!("values.rs"),
    include_str!("yaml.rs"),
];

#[test]
fn every_problem_has_a_test() {
    let words = TESTS
        .iter()
        .flat_map(|text| text.split([' ', '"', '\\', '\t', '\n', '[', ']']));
    let cases = data::all();
    let cases = cases.iter().filter(|case| case.pending.is_none());
    let cases = cases.flat_map(|case| case.expected.iter().map(|fault| fault.code.as_str()));
    let expected: Vec<&str> = words.chain(cases).collect();
    let codes = Problem::CODES.iter().map(|(code, _)| *code);
    let untested: Vec<&str> = codes.filter(|code| !expected.contains(code)).collect();
    assert!(untested.is_empty(), "no test expects {untested:?}");
}
