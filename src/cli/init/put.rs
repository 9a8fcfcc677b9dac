//! Writing a folder whole or not at all: beside its place, then into it.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where a new site is written"
)]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use annuaire::run::Failure;

use super::File;

/// How a folder begins that we write before it takes its place; a killed run may leave one.
const STAGING: &str = ".annuaire-";

/// Whether a folder holds anything but what Git keeps for itself.
pub fn is_taken(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    folder.is_file() || names.any(|name| name != ".git" && !name.starts_with(STAGING))
}

/// Writes files to a folder that is new, or not taken.
pub fn all(folder: &Path, files: &[File]) -> Result<(), Failure> {
    let staging = staging(folder);
    let written = fill(&staging, files).and_then(|()| {
        if folder.is_dir() {
            move_into(&staging, folder)
        } else {
            fs::rename(&staging, folder).map_err(|error| Failure::disk(folder, error))
        }
    });
    // What was moved is no longer there; what could not be is of no use to anybody.
    let _ = fs::remove_dir_all(&staging);
    if written.is_ok() {
        sweep(folder);
    }
    written
}

/// Takes away what killed runs left in a folder.
fn sweep(folder: &Path) {
    let names = names(folder).unwrap_or_default().into_iter();
    let left = names.filter(|name| name.to_string_lossy().starts_with(STAGING));
    for name in left {
        let _ = fs::remove_dir_all(folder.join(name));
    }
}

/// In the folder where it exists, so that it stays the one in which somebody stands; else beside it.
fn staging(folder: &Path) -> PathBuf {
    let name = format!("{STAGING}{}", std::process::id());
    let parent = folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    match parent {
        _ if folder.is_dir() => folder.join(name),
        Some(parent) => parent.join(name),
        None => name.into(),
    }
}

fn fill(staging: &Path, files: &[File]) -> Result<(), Failure> {
    for (path, contents) in files {
        let path = staging.join(path);
        let parent = path.parent().unwrap_or(staging);
        fs::create_dir_all(parent).map_err(|error| Failure::disk(parent, error))?;
        fs::write(&path, contents).map_err(|error| Failure::disk(&path, error))?;
    }
    Ok(())
}

/// Moves what lies in one folder into another, where nothing of the name is; takes all of it back
/// when one part cannot be moved.
fn move_into(staging: &Path, folder: &Path) -> Result<(), Failure> {
    let mut moved: Vec<PathBuf> = Vec::new();
    let moving = names(staging).and_then(|names| {
        for name in names {
            let to = folder.join(&name);
            if to.exists() {
                return Err(io::Error::from(io::ErrorKind::AlreadyExists));
            }
            fs::rename(staging.join(&name), &to)?;
            moved.push(name);
        }
        Ok(())
    });
    moving.map_err(|error| {
        for name in &moved {
            let _ = fs::rename(folder.join(name), staging.join(name));
        }
        Failure::disk(folder, error)
    })
}

fn names(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?;
    entries.map(|entry| Ok(entry?.file_name().into())).collect()
}
