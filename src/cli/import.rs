//! `annuaire import`: sheets of what an office has, and never over another.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where new files are written"
)]

use std::fs;
use std::io::Read as _;
use std::path::Path;

use annuaire::import::read;
use annuaire::run::{self, Failure, Today};
use annuaire::source::FOLDER;

use super::arguments::Import;
use super::new::write;
use super::print::Printer;

/// How large a file may be.
const LARGEST: u64 = 8 << 20;

/// Writes a sheet for each project that is right, and says what could not be placed.
pub fn import(root: &Path, today: Today, order: &Import, printer: &Printer) -> Result<u8, Failure> {
    if !root.join(FOLDER).is_dir() {
        let path = root.join(FOLDER).display().to_string();
        return Err(Failure::usage("racine-absente", "path", path));
    }
    let files = order.files.iter().map(|path| bytes(path));
    let files: Vec<(String, Vec<u8>)> = files.collect::<Result<_, _>>()?;
    let read = read(&files).map_err(|path| Failure::usage("import-illisible", "path", path))?;
    let (sheets, left) = run::import(root, today, read);
    for (path, text) in &sheets {
        Printer::written(&write(root.join(path), text)?);
    }
    printer.left(&left);
    Ok(if sheets.is_empty() {
        super::CONTENT
    } else {
        super::WELL
    })
}

/// The name of a file and what it holds, up to a limit.
fn bytes(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    let name = path.display().to_string();
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|error| Failure::disk(path, error))?;
    let read = file.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::disk(path, error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::usage("import-trop-grand", "path", name));
    }
    Ok((name, bytes))
}
