//! Folders of ours on the disk: checked for strangers, removed.
//!
//! No symbolic link is ever followed: we write none, so each one is a stranger.

use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::PublishError;
use super::marker::{self, Marker};

/// What file managers drop into each folder they show, and make again when it is gone.
const DROPPINGS: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Refuses an output that we did not make. A missing or an empty folder is free to take.
pub fn refuse_strangers(output: &Path) -> Result<(), PublishError> {
    if !exists(output)? || is_empty(output)? {
        return Ok(());
    }
    match Marker::read(output)? {
        Marker::Finished(_) => Ok(()),
        Marker::Unfinished | Marker::Absent => Err(not_ours(output)),
    }
}

/// The files of ours in a finished site: those that its marker lists and that are there.
///
/// Anything else in it is an error, and so is a link or a folder in the place of a file.
pub fn own_files(root: &Path, marker: &str) -> Result<BTreeSet<String>, PublishError> {
    let listed: BTreeSet<&str> = marker::files(marker).collect();
    let mut found = BTreeSet::new();
    if marker.is_empty() {
        return Ok(found);
    }
    for entry in WalkDir::new(root).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| PublishError::at(root)(error.into()))?;
        let path = relative(root, entry.path());
        let kind = entry.file_type();
        if kind.is_file() && listed.contains(path.as_str()) {
            found.insert(path);
        } else if !(kind.is_dir() && is_folder_of(&listed, &path)
            || kind.is_file() && is_extra(&path))
        {
            return Err(PublishError::ForeignFile {
                path: entry.into_path(),
            });
        }
    }
    Ok(found)
}

/// The path below the root with `/`. One that is not text becomes a path that we never write.
fn relative(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    let parts: Vec<_> = parts
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

fn is_folder_of(listed: &BTreeSet<&str>, folder: &str) -> bool {
    let inside = format!("{folder}/");
    listed
        .range(inside.as_str()..)
        .next()
        .is_some_and(|file| file.starts_with(&inside))
}

/// Whether a file may stand in a site without being on its list.
fn is_extra(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path == marker::NAME || DROPPINGS.contains(&name)
}

/// Removes a folder of ours beside the output: a site in the making, or an old one.
///
/// Where a stranger stands in it, nothing is removed: it came with the old site.
pub fn remove(folder: &Path) -> Result<(), PublishError> {
    if !exists(folder)? {
        return Ok(());
    }
    match Marker::read(folder)? {
        Marker::Finished(text) => {
            own_files(folder, &text)?;
        }
        Marker::Unfinished => {}
        Marker::Absent if is_empty(folder)? => {}
        Marker::Absent => return Err(not_ours(folder)),
    }
    clear(folder).map_err(PublishError::at(folder))
}

/// The marker goes last, so that a folder half removed is still known as ours.
fn clear(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() != marker::NAME {
            remove_entry(&entry)?;
        }
    }
    match fs::remove_file(folder.join(marker::NAME)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::remove_dir(folder),
    }
}

fn remove_entry(entry: &DirEntry) -> io::Result<()> {
    if entry.file_type()?.is_dir() {
        fs::remove_dir_all(entry.path())
    } else {
        fs::remove_file(entry.path())
    }
}

/// Whether a folder stands at the path; anything else there is not ours.
pub fn exists(path: &Path) -> Result<bool, PublishError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => Ok(true),
        Ok(_) => Err(not_ours(path)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(PublishError::at(path)(error)),
    }
}

fn is_empty(folder: &Path) -> Result<bool, PublishError> {
    let mut entries = fs::read_dir(folder).map_err(PublishError::at(folder))?;
    Ok(entries.next().is_none())
}

fn not_ours(path: &Path) -> PublishError {
    PublishError::NotOurs {
        path: PathBuf::from(path),
    }
}
