//! `annuaire theme`: what a site may change of its theme, and a file of it to begin with.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where a file of a theme is written"
)]

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use annuaire::run::{self, Failure};
use annuaire::theme::{FOLDER, Offered, model, offered};
use annuaire::wording::{ThemeWords, Wording};

use super::arguments::Theme;
use super::print::Printer;

/// Lists what may be changed, or copies one file out, never over another.
pub fn theme(root: &Path, order: &Theme, printer: &Printer) -> Result<u8, Failure> {
    let name = run::theme_name(root);
    let all = offered(root, &name)?;
    match &order.file {
        None => {
            let words = &Wording::of(printer.lang).mots.theme;
            Printer::data(&list(&all, words));
            let folder = format!("{FOLDER}/{name}");
            Printer::aside(&words.comment.replace("{folder}", &folder));
        }
        Some(path) => {
            let path = path
                .strip_prefix(&format!("{FOLDER}/{name}/"))
                .unwrap_or(path);
            copy(root, &name, path, &all)?;
        }
    }
    Ok(super::WELL)
}

/// The files by folder: those that need words a line each with what it is, the others by name.
fn list(all: &[Offered], words: &ThemeWords) -> String {
    let mut folders: BTreeMap<&str, Vec<&Offered>> = BTreeMap::new();
    for offered in all {
        let folder = offered.path.rsplit_once('/');
        let folder = folder.map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().push(offered);
    }
    let mut out = String::new();
    for (folder, files) in folders {
        if let Some(title) = words.dossiers.get(folder) {
            out += &[folder, "/  ", title, "\n"].concat();
        }
        for file in files {
            out += line(file, words).trim_end();
            out.push('\n');
        }
    }
    out
}

fn line(file: &Offered, words: &ThemeWords) -> String {
    let own = if file.is_own { &*words.propre } else { "" };
    match words.fichiers.get(&file.path) {
        Some(said) => format!("  {:<31} {said} {own}", file.path),
        None => format!("  {} {own}", file.path),
    }
}

fn copy(root: &Path, name: &str, path: &str, all: &[Offered]) -> Result<(), Failure> {
    let model = model(all, path).map_err(|near| {
        let near = near.unwrap_or("templates/home.html");
        Failure::usage("theme-fichier-inconnu", "value", path).quoting("known", near)
    })?;
    let below = Path::new(FOLDER).join(name).join(path);
    let to = root.join(&below);
    if to.exists() {
        let path = below.display().to_string();
        return Err(Failure::usage("theme-fichier-existant", "path", path));
    }
    let folder = to.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(|error| Failure::disk(folder, error))?;
    let file = OpenOptions::new().write(true).create_new(true).open(&to);
    file.and_then(|mut file| file.write_all(&bytes(model, path)))
        .map_err(|error| Failure::disk(&to, error))?;
    Printer::written(&to);
    Ok(())
}

/// The file as it begins: nobody has read the words of a new language.
fn bytes(model: &Offered, path: &str) -> Vec<u8> {
    if model.path == path {
        return model.bytes.clone();
    }
    let words = String::from_utf8_lossy(&model.bytes);
    words
        .replacen("reviewed: true", "reviewed: false", 1)
        .into_bytes()
}
