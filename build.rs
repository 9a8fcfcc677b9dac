//! Turns the catalogues of the program from YAML, which people write, into JSON, which is read in a
//! fifth of the time: YAML at every start would cost more than the whole check of a small site.
//!
//! Tests compare what is read from both. The theme is part of the program too, so that a change in
//! it builds the program again.
//!
//! `ANNUAIRE_SOURCES` tells one version of the program from another: a site that was made by another
//! is made again.
#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads and writes files"
)]

use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// Folders of catalogues, and the folder below `OUT_DIR` that holds them as JSON.
const CATALOGUES: [(&str, &str); 2] =
    [("src/wording", "wording"), ("themes/quartier/i18n", "i18n")];

fn main() -> Result<(), Box<dyn Error>> {
    let mut sources = DefaultHasher::new();
    for part in ["build.rs", "Cargo.lock", "src", "themes/quartier"] {
        println!("cargo:rerun-if-changed={part}");
        hash(Path::new(part), &mut sources)?;
    }
    println!("cargo:rustc-env=ANNUAIRE_SOURCES={:016x}", sources.finish());
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    for (from, to) in CATALOGUES {
        as_json(Path::new(from), &out.join(to))?;
    }
    Ok(())
}

/// Adds a file, or every file of a folder, in the order of their names.
fn hash(path: &Path, sources: &mut DefaultHasher) -> std::io::Result<()> {
    if !path.is_dir() {
        path.hash(sources);
        fs::read(path)?.hash(sources);
        return Ok(());
    }
    let entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
    let mut entries = entries.collect::<std::io::Result<Vec<PathBuf>>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| hash(entry, sources))
}

/// Writes each catalogue of a folder as JSON into another, which then holds nothing else.
fn as_json(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    if to.exists() {
        fs::remove_dir_all(to)?; // a language may be gone
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name().filter(|_| has_yaml(&path)) else {
            continue;
        };
        let options = serde_yaml::options! { strict_booleans: true };
        let value: serde_json::Value =
            serde_yaml::from_str_with_options(&fs::read_to_string(&path)?, options)
                .map_err(|error| format!("{}: {error}", path.display()))?;
        fs::write(to.join(name).with_extension("json"), value.to_string())?;
    }
    Ok(())
}

fn has_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "yaml")
}
