//! `annuaire schema`: JSON Schema of the content files, for editors.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where schemas are written"
)]

use std::fs;
use std::path::Path;

use annuaire::lang::Lang;
use annuaire::run::Failure;
use annuaire::schema::{FORMS, editor_settings, named, schema};
use serde_json::Value;

use super::arguments::Schema;
use super::print::Printer;

/// Prints one schema, or writes them all; without either, says which there are.
pub fn print(root: &Path, order: &Schema, printer: &Printer) -> Result<u8, Failure> {
    let form = order.kind.as_deref().and_then(named);
    match (form, &order.output) {
        (_, Some(folder)) => write(root, folder, printer.lang)?,
        (Some(form), None) => Printer::data(&text(&schema(form, printer.lang))),
        (None, None) => {
            let lines = FORMS.map(|form| format!("{:12} {}\n", form.name, form.files.join(" ")));
            let lines = lines.map(|line| line.trim_end().to_owned() + "\n");
            Printer::data(&lines.concat());
        }
    }
    Ok(super::WELL)
}

/// Writes every schema to a folder, and prints the settings with which an editor finds them.
fn write(root: &Path, folder: &Path, lang: Lang) -> Result<(), Failure> {
    let to = root.join(folder);
    fs::create_dir_all(&to).map_err(|error| Failure::disk(&to, error))?;
    for form in &FORMS {
        let path = to.join(format!("{}.schema.json", form.name));
        let written = fs::write(&path, text(&schema(form, lang)));
        written.map_err(|error| Failure::disk(&path, error))?;
    }
    let folder = folder.to_string_lossy().replace('\\', "/");
    Printer::data(&text(&editor_settings(folder.trim_end_matches('/'))));
    Ok(())
}

fn text(value: &Value) -> String {
    format!("{value:#}\n")
}
