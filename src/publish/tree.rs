//! Folders of ours on the disk: written, linked, checked for strangers, removed.
//!
//! No symbolic link is ever followed: we write none, so each one is a stranger.

use std::collections::BTreeSet;
use std::fs::{self, DirEntry, File};
use std::io::{self, ErrorKind, Write};
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

/// Writes a new file, with the folders above it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    let mut file = in_its_folder(path, || File::create_new(path))?;
    file.write_all(bytes).map_err(PublishError::at(path))
}

/// Gives an old file a second name: no write, and the same time stamp.
/// Where the file system has no links, a copy takes over the time stamp.
pub fn link(old: &Path, new: &Path) -> Result<(), PublishError> {
    in_its_folder(new, || match fs::hard_link(old, new) {
        Err(error) if error.kind() != ErrorKind::NotFound => copy(old, new),
        done => done,
    })
}

/// Only ever into a new file: one that is there may be a link to the live site.
fn copy(old: &Path, new: &Path) -> io::Result<()> {
    let mut old = File::open(old)?;
    let mut new = File::create_new(new)?;
    io::copy(&mut old, &mut new)?;
    new.set_modified(old.metadata()?.modified()?)
}

/// Makes a file; the folders above it only when they are found missing, which is rare.
fn in_its_folder<T>(path: &Path, make: impl Fn() -> io::Result<T>) -> Result<T, PublishError> {
    make()
        .or_else(|error| match (error.kind(), path.parent()) {
            (ErrorKind::NotFound, Some(folder)) => {
                fs::create_dir_all(folder)?;
                make()
            }
            _ => Err(error),
        })
        .map_err(PublishError::at(path))
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

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::super::scratch::Scratch;
    use super::*;

    #[test]
    fn a_copy_in_the_place_of_a_link_keeps_the_time_stamp() {
        let scratch = Scratch::new();
        scratch.write("old", "text");
        let (old, new) = (scratch.path().join("old"), scratch.path().join("new"));
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let file = File::options().write(true).open(&old).unwrap();
        file.set_modified(long_ago).unwrap();
        copy(&old, &new).unwrap();
        assert_eq!(scratch.read("new"), "text");
        assert_eq!(new.metadata().unwrap().modified().unwrap(), long_ago);
        assert!(copy(&old, &new).is_err());
    }
}
