//! The search files of a site without its pages: `cargo run --example search_index -- ROOT OUT`.
//!
//! The evaluation in `tests/search/` asks indexes of thousands of projects, and has no use for
//! their pages.
#![allow(clippy::disallowed_methods, reason = "a program of its own")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annuaire::parse;
use annuaire::search::Index;
use annuaire::site::Site;
use annuaire::source;
use annuaire::theme::Theme;
use jiff::civil::date;

fn main() -> ExitCode {
    let mut folders = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(root), Some(out)) = (folders.next(), folders.next()) else {
        return failed("search_index ROOT OUT");
    };
    match write(&root, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => failed(&reason),
    }
}

fn write(root: &Path, out: &Path) -> Result<(), String> {
    let source = source::read(root);
    let parsed = parse::parse(&source.files, |_| date(2026, 11, 22));
    let (site, found) = Site::new(parsed, source.found, |_| date(2026, 11, 22));
    let site = site.ok_or_else(|| format!("{found:#?}"))?;
    let theme = Theme::load(root, &site.settings.theme.name).map_err(|error| error.to_string())?;
    let files = Index::new(&site, &theme).files();
    for file in &files {
        write_file(&out.join(&file.path), &file.bytes).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, bytes)
}

#[expect(clippy::print_stderr, reason = "a program of its own")]
fn failed(reason: &str) -> ExitCode {
    eprintln!("{reason}");
    ExitCode::from(2)
}
