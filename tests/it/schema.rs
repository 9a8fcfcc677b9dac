//! The schemas of the content files: what is right passes, and a key that nobody knows does not.

use std::fs;

use annuaire::keys::Key;
use annuaire::lang::Lang;
use annuaire::parse::Block;
use annuaire::schema::{FORMS, named, schema};
use serde_json::{Value, json};

use crate::support::{Estate, repository};

/// Whether a value is as a schema wants it; as much of JSON Schema as our schemas use.
fn fits(value: &Value, schema: &Value, whole: &Value) -> bool {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        if !fits(value, &whole["$defs"][name], whole) {
            return false;
        }
    }
    let all = |list: &Value| {
        list.as_array()
            .into_iter()
            .flatten()
            .all(|one| fits(value, one, whole))
    };
    let any = |list: &Value| {
        list.as_array()
            .is_none_or(|list| list.iter().any(|one| fits(value, one, whole)))
    };
    let known = |list: &Value| list.as_array().is_none_or(|list| list.contains(value));
    is_of_type(value, &schema["type"])
        && known(&schema["enum"])
        && all(&schema["allOf"])
        && any(&schema["anyOf"])
        && has_items(value, schema, whole)
        && has_keys(value, schema, whole)
}

fn is_of_type(value: &Value, wanted: &Value) -> bool {
    let name = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    match wanted {
        Value::String(one) => one == name,
        Value::Array(several) => several.iter().any(|one| one == name),
        _ => true,
    }
}

fn has_items(value: &Value, schema: &Value, whole: &Value) -> bool {
    let items = value.as_array().into_iter().flatten();
    schema["items"].is_null()
        || items
            .into_iter()
            .all(|item| fits(item, &schema["items"], whole))
}

fn has_keys(value: &Value, schema: &Value, whole: &Value) -> bool {
    let Some(object) = value.as_object() else {
        return true;
    };
    let required = schema["required"].as_array().into_iter().flatten();
    let mut required = required.filter_map(Value::as_str);
    let pattern = |key: &str| {
        let patterns = schema["patternProperties"]
            .as_object()
            .into_iter()
            .flatten();
        patterns
            .into_iter()
            .find(|(pattern, _)| matches(key, pattern))
            .map(|(_, own)| own)
    };
    required.all(|key| object.contains_key(key))
        && object.iter().all(|(key, value)| {
            let own = schema["properties"].get(key).or_else(|| pattern(key));
            match own.unwrap_or(&schema["additionalProperties"]) {
                Value::Bool(allowed) => *allowed,
                own => fits(value, own, whole),
            }
        })
}

/// The two patterns that there are: codes of languages, and weekdays.
fn matches(key: &str, pattern: &str) -> bool {
    let is_code = (2..=3).contains(&key.len()) && key.chars().all(|c| c.is_ascii_lowercase());
    match pattern {
        "^[a-z]{2,3}$" => is_code,
        _ => [
            "lu", "ma", "me", "je", "ve", "sa", "di", "wo", "do", "vr", "zo", "za",
        ]
        .iter()
        .any(|day| key.to_lowercase().starts_with(day)),
    }
}

/// The YAML of a file: the front matter of a sheet, or all of it.
fn yaml(path: &str, text: &str) -> Value {
    let header = text
        .strip_prefix("---")
        .and_then(|rest| rest.split("---").next());
    let text = header.unwrap_or(text);
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The kind of a file of the content.
fn kind_of(path: &str) -> Option<&str> {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    Some(match (folder, name) {
        (_, "README.md") => return None,
        ("pcs", name) if name.matches('.').count() > 1 => "traduction",
        ("pages", name) if name.matches('.').count() > 1 => return None,
        ("pcs", _) => "pcs",
        ("pages", _) => "page",
        ("asbl" | "sisp", _) => "organisation",
        ("", name) => name.strip_suffix(".yaml")?,
        _ => return None,
    })
}

#[test]
fn every_file_of_the_real_and_of_the_sample_site_fits_its_schema() {
    let mut count = 0;
    for root in ["content", "src/cli/sample/content"] {
        let root = repository(root);
        for entry in walkdir::WalkDir::new(&root) {
            let entry = entry.unwrap();
            let path = entry
                .path()
                .strip_prefix(&root)
                .unwrap()
                .display()
                .to_string();
            let Some(form) = kind_of(&path).and_then(named) else {
                continue;
            };
            let value = yaml(&path, &fs::read_to_string(entry.path()).unwrap());
            for lang in [Lang::FR, Lang::NL] {
                let schema = schema(form, lang);
                assert!(value.is_null() || fits(&value, &schema, &schema), "{path}");
            }
            count += 1;
        }
    }
    assert!(count > 60, "{count}");
}

#[test]
fn what_people_may_write_fits_too() {
    let form = named("pcs").unwrap();
    let schema = schema(form, Lang::NL);
    let fits = |lines: &str| {
        let text = format!("naam: Linde\nadres: {{ gemeente: anderlecht }}\n{lines}\n");
        let value: Value = serde_yaml::from_str(&text).unwrap();
        fits(&value, &schema, &schema)
    };
    for lines in [
        "onthaal: { dinsdag: 9u-12u, donderdag: [9u-12u, 14u-16u] }",
        "onthaal: dinsdag 9u-12u",
        "contact: { telefoon: [02 555 01 23, { nummer: 0474 79 97 09, voor: noodgevallen }] }",
        "sluitingen: van 24 december 2026 tot 3 januari 2027",
        "activiteiten: { titel: { nl: Feest, fr: Fête }, datum: 2026-12-19, geannuleerd: ja }",
        "doelstellingen:",
        "images: { bestand: feest.jpg, tekst: Het feest }",
        "woonwijk: { straten: Lindestraat 1-40, woningen: 264 }",
    ] {
        assert!(fits(lines), "{lines}");
    }
    for lines in [
        "telefoon: 02 555 01 23",
        "contact: { telefon: 02 555 01 23 }",
        "activiteiten: [{ datum: 2026-12-19 }]",
        "activiteiten: [{ titel: Feest, prijzen: gratis }]",
        "onthaal: { ooit: 9u-12u }",
        "samenvatting: { néerlandais: Plek }",
        "status: [actief]",
    ] {
        assert!(!fits(lines), "{lines}");
    }
}

#[test]
fn a_key_that_is_none_is_refused_in_every_block() {
    for block in Block::ALL {
        let form = FORMS.iter().find(|form| {
            let own = schema(form, Lang::FR);
            own["$defs"]
                .get(format!("{block:?}").to_lowercase())
                .is_some()
        });
        let own = schema(
            form.unwrap_or_else(|| panic!("{block:?} is in no schema")),
            Lang::FR,
        );
        let object = &own["$defs"][format!("{block:?}").to_lowercase()];
        assert_eq!(object["additionalProperties"], json!(false), "{block:?}");
        for key in block.keys() {
            for lang in [Lang::FR, Lang::NL] {
                assert!(
                    !object["properties"][key.name(lang)].is_null(),
                    "{block:?} {key:?}"
                );
            }
        }
    }
}

#[test]
fn keys_are_described_in_both_languages_with_an_example() {
    let description = |lang| {
        let schema = schema(named("pcs").unwrap(), lang);
        let key = &schema["$defs"]["address"]["properties"][Key::PostalCode.name(lang)];
        (key["description"].clone(), key["examples"][0].clone())
    };
    assert_eq!(
        description(Lang::FR),
        (json!("le code postal"), json!("1070"))
    );
    assert_eq!(description(Lang::NL), (json!("de postcode"), json!("1070")));
}

#[test]
fn the_command_lists_prints_and_writes_schemas() {
    let site = Estate::new("schema");
    let said = site.run(&["schema"]).stdout;
    assert_eq!(said.lines().count(), FORMS.len());
    assert!(said.contains("site         content/site.yaml\n"), "{said}");
    let said = site.run(&["--lang", "nl", "schema", "site"]);
    let printed: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(printed, schema(named("site").unwrap(), Lang::NL));
    let said = site.run(&["schema", "--output", ".vscode/annuaire"]);
    let settings: Value = serde_json::from_str(&said.stdout).unwrap();
    let files = &settings["yaml.schemas"]["./.vscode/annuaire/organisation.schema.json"];
    assert_eq!(
        *files,
        json!(["content/asbl/*.yaml", "content/sisp/*.yaml"])
    );
    assert!(
        site.read(".vscode/annuaire/pcs.schema.json")
            .contains("draft/2020-12")
    );
    assert_eq!(site.run(&["schema", "goujon"]).code, 2);
}
