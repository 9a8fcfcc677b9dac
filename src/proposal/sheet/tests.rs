//! Edits as small lines before and after.

use super::*;

fn edited(text: &str, edit: impl Fn(&mut Sheet, &Node) -> Edited) -> Option<String> {
    let text = format!("---\n{text}---\n");
    let mut sheet = Sheet::read(&text, Lang::FR).unwrap();
    let root = sheet.root.clone();
    edit(&mut sheet, &root)?;
    let text = sheet.finish();
    let text = text.strip_prefix("---\n").unwrap();
    Some(text.strip_suffix("---\n").unwrap().to_owned())
}

const ORDER: &[Key] = &[Key::Name, Key::Status, Key::Address];

#[test]
fn a_value_is_put_in_its_place_or_behind_those_before_it() {
    let put = |text: &str| edited(text, |sheet, root| sheet.put(root, ORDER, Key::Status, "x"));
    assert_eq!(
        put("nom: A # a\nstatut: b   # c\n").unwrap(),
        "nom: A # a\nstatut: x   # c\n"
    );
    assert_eq!(
        put("nom: A # a\n\nadresse: b\n").unwrap(),
        "nom: A # a\nstatut: x\n\nadresse: b\n"
    );
    assert_eq!(put("nom: A\nstatut:\n").unwrap(), "nom: A\nstatut: x\n");
    assert_eq!(
        put("naam: A\nadres: b\n").unwrap(),
        "naam: A\nstatus: x\nadres: b\n"
    );
    assert_eq!(put("nom: A\r\n").unwrap(), "nom: A\r\nstatut: x\r\n");
    assert_eq!(
        put("{ nom: A, adresse: b }\n").unwrap(),
        "{ nom: A, statut: x, adresse: b }\n"
    );
}

#[test]
fn an_item_is_added_in_the_layout_of_its_list() {
    let add = |text: &str| {
        edited(text, |sheet, root| {
            sheet.append(&entry(root, Key::Closures)?.1, "x")
        })
    };
    assert_eq!(
        add("fermetures: [a, b] # c\n").unwrap(),
        "fermetures: [a, b, x] # c\n"
    );
    assert_eq!(add("fermetures: a\n").unwrap(), "fermetures: [a, x]\n");
    assert_eq!(
        add("fermetures: {du: a}\n").unwrap(),
        "fermetures: [{du: a}, x]\n"
    );
    assert_eq!(
        add("fermetures:\n- a\n- b # c\nnom: d\n").unwrap(),
        "fermetures:\n- a\n- b # c\n- x\nnom: d\n"
    );
    assert_eq!(
        add("fermetures:\n  - du: a\n    au: b\n").unwrap(),
        "fermetures:\n  - du: a\n    au: b\n  - x\n"
    );
    assert_eq!(add("fermetures:\n  du: a\n"), None);
    assert_eq!(add("fermetures: a, b\n"), None);
}

#[test]
fn a_block_is_taken_off_with_its_lines_only() {
    let cut = |text: &str, at: usize| {
        edited(text, |sheet, root| {
            let list = &entry(root, Key::Activities)?.1;
            sheet.remove_item(root, Key::Activities, &list.items()[at])
        })
    };
    let text = "activites:\n  # un\n  - titre: A\n    id: a\n  # deux\n  - titre: B\n";
    assert_eq!(
        cut(text, 0).unwrap(),
        "activites:\n  # un\n  # deux\n  - titre: B\n"
    );
    assert_eq!(
        cut("nom: x\nactivites:\n- titre: A\n", 0).unwrap(),
        "nom: x\n"
    );
    assert_eq!(
        cut("activites: [{ titre: A }, { titre: B }]\n", 1).unwrap(),
        "activites: [{ titre: A }]\n"
    );
    assert_eq!(
        cut("activites: [{ titre: A }, { titre: B }]\n", 0).unwrap(),
        "activites: [{ titre: B }]\n"
    );
}

#[test]
fn a_text_is_quoted_where_yaml_would_read_something_else() {
    assert_eq!(scalar("Fête de l'hiver"), "Fête de l'hiver");
    for (text, written) in [
        ("a: b", "\"a: b\""),
        ("no", "\"no\""),
        ("# x", "\"# x\""),
        ("a \"b\" \\", "\"a \\\"b\\\" \\\\\""),
    ] {
        assert_eq!(scalar(text), written);
    }
}
