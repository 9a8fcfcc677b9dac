//! Whole texts: what is said of them, and what is read.

use super::*;
use crate::parse::Frame;
use crate::parse::tree::Tree;

fn codes(text: &str) -> (Vec<&'static str>, Vec<String>) {
    let frame = Frame::default();
    let scope = Scope::new("test.yaml", text, &frame);
    let keys = read(text, 0, &scope, &|node, _| match &node.value {
        Tree::Map(entries) => {
            let keys = entries.iter().filter_map(|(key, _)| key.text());
            Some(keys.map(str::to_owned).collect())
        }
        _ => None,
    });
    let keys: Vec<String> = keys.unwrap_or_default();
    let (_, found) = scope.finish();
    (found.iter().map(|d| d.problem.code()).collect(), keys)
}

#[test]
fn several_mistakes_are_found_in_one_round_and_the_rest_is_read() {
    let (codes, keys) = codes("a: x : y\nb: 1\nc: @x\nd: [1, 2\ne: 3\n");
    assert_eq!(codes[..2], ["deux-points", "caractere-special"]);
    assert!(codes[2..].contains(&"non-ferme"), "{codes:?}");
    assert!(keys.contains(&"b".to_owned()), "{keys:?}");
}

#[test]
fn a_line_without_key_is_left_out() {
    let (codes, keys) = codes("a: 1\nbonjour\nb: 2\n");
    assert_eq!(codes.len(), 1);
    assert_eq!(keys, ["a", "b"]);
}

#[test]
fn nothing_makes_it_loop() {
    for text in [
        "[",
        "{",
        "\"",
        "'",
        "- - - [",
        "a:\n b\n  c: d\n e",
        ":",
        "? ",
        "%",
        "\t",
        "a: |\n\tb",
        "- a\nb",
    ] {
        let (codes, _) = codes(text);
        assert!(codes.len() < MOST, "{text:?} {codes:?}");
    }
}
