//! Every component of a theme at once, to look at: `cargo run --example specimen -- OUT [ROOT]`.
//!
//! Writes each page kind, drawn from its full and its empty sample in French and in Arabic, with
//! the theme's files and an index. The links of the pages lead nowhere. `ROOT` is the site whose
//! theme `quartier` is drawn; it is this folder if nothing is said.
#![allow(clippy::disallowed_methods, reason = "a program of its own")]

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annuaire::lang::Lang;
use annuaire::theme::Theme;

fn main() -> ExitCode {
    let mut folders = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(out) = folders.next() else {
        return failed("specimen OUT [ROOT]");
    };
    let root = folders.next().unwrap_or_else(|| PathBuf::from("."));
    match write(&root, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error.to_string()),
    }
}

fn write(root: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let theme = Theme::load(root, "quartier")?;
    let both = |lang: &Lang| ["fr", "ar"].contains(&lang.as_str());
    let mut index = String::from(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\">\
         <title>Specimens</title><h1>Specimens</h1><ul>\n",
    );
    for lang in theme.languages().filter(both) {
        for specimen in theme.specimens(lang)? {
            let path = format!("{lang}/{}/index.html", specimen.name);
            writeln!(
                index,
                "<li><a href=\"{path}\">{lang}: {}</a>",
                specimen.name
            )?;
            write_file(&out.join(path), &specimen.html)?;
        }
    }
    for asset in theme.assets() {
        write_file(&out.join(&asset.path), &asset.bytes)?;
    }
    write_file(&out.join("index.html"), index.as_bytes())?;
    Ok(())
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    Ok(fs::write(path, bytes)?)
}

#[expect(clippy::print_stderr, reason = "a program of its own")]
fn failed(reason: &str) -> ExitCode {
    eprintln!("{reason}");
    ExitCode::from(2)
}
