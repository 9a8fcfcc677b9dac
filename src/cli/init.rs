//! `annuaire init`: a new site with sample content, all of it fictional.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where a new site is written"
)]

use std::fs;
use std::path::Path;

use annuaire::run::Failure;
use include_dir::{Dir, include_dir};

use super::print::Printer;

static SAMPLE: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/sample");

/// What a new site keeps out of its history.
const IGNORED: &str = "/public/\n.*.annuaire-*\n";

/// Writes the sample into a folder that is new or empty.
pub fn init(folder: &Path, _printer: &Printer) -> Result<u8, Failure> {
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken || folder.is_file() {
        let path = folder.display().to_string();
        return Err(Failure::usage("dossier-existant", "path", path));
    }
    write(&SAMPLE, folder)?;
    let ignored = folder.join(".gitignore");
    fs::write(&ignored, IGNORED).map_err(|error| Failure::disk(&ignored, error))?;
    Printer::written(folder);
    Ok(super::WELL)
}

fn write(dir: &Dir, folder: &Path) -> Result<(), Failure> {
    for file in dir.files() {
        let path = folder.join(file.path());
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| Failure::disk(parent, error))?;
        fs::write(&path, file.contents()).map_err(|error| Failure::disk(&path, error))?;
    }
    dir.dirs().try_for_each(|below| write(below, folder))
}
