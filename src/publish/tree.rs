//! Folders of ours on the disk: checked for strangers, removed.
//!
//! No symbolic link is ever followed: we write none, so each one is a stranger.

use std::cell::OnceCell;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::marker::{self, Contents, Marker};
use super::names::{Names, digest_of_names, holds};
use super::places::Places;
use super::{PublishError, list};

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

/// The files of ours in a finished site: those that its marker vouches for and that are there.
///
/// Anything else in it is an error, and so is a link or a folder in the place of a file.
pub fn own_files(places: &Places, root: &Path, marker: &Contents) -> Result<Names, PublishError> {
    let mut found = Names::default();
    read_folder(root, String::new(), &mut found)?;
    let list = OnceCell::new();
    let read = || {
        list.get_or_init(|| marker.list.and_then(|wanted| list::read(places, wanted)))
            .as_ref()
    };
    for (folder, names) in found.folders() {
        let expected = marker.folders.get(folder);
        if expected.is_some_and(|digest| *digest == digest_of_names(names)) {
            continue;
        }
        let listed = marker.listed.as_ref().or_else(read);
        let known = listed.and_then(|listed| listed.folder(folder));
        let is_strange = |name: &&str| !known.is_some_and(|known| holds(known, name));
        let path = root.join(folder);
        match names.iter().map(AsRef::as_ref).find(is_strange) {
            Some(name) => return Err(foreign(path.join(name))),
            None if expected.is_none() && known.is_none() => return Err(foreign(path)),
            None => {} // files of ours are missing
        }
    }
    Ok(found)
}

/// Reads the names of a folder and those below it; what is neither file nor folder is strange.
fn read_folder(root: &Path, folder: String, found: &mut Names) -> Result<(), PublishError> {
    let path = root.join(&folder);
    let mut names = Vec::new();
    for entry in fs::read_dir(&path).map_err(PublishError::at(&path))? {
        let entry = entry.map_err(PublishError::at(&path))?;
        let kind = entry.file_type().map_err(PublishError::at(&path))?;
        let name = entry.file_name().to_string_lossy().into_owned(); // we write only text
        if kind.is_dir() {
            let below = if folder.is_empty() {
                name
            } else {
                format!("{folder}/{name}")
            };
            read_folder(root, below, found)?;
        } else if !kind.is_file() {
            return Err(foreign(entry.path()));
        } else if !is_extra(&folder, &name) {
            names.push(name.into());
        }
    }
    found.add(folder.into(), names);
    Ok(())
}

/// Whether a file may stand in a site without being one of its files.
fn is_extra(folder: &str, name: &str) -> bool {
    folder.is_empty() && name == marker::NAME || DROPPINGS.contains(&name)
}

fn foreign(path: PathBuf) -> PublishError {
    PublishError::ForeignFile { path }
}

/// Removes a folder of ours beside the output: a site in the making, or an old one.
///
/// Where a stranger stands in it, nothing is removed: it came with the old site.
pub fn remove(places: &Places, folder: &Path) -> Result<(), PublishError> {
    if !exists(folder)? {
        return Ok(());
    }
    match Marker::read(folder)? {
        Marker::Finished(marker) => {
            own_files(places, folder, &marker)?;
            marker::reopen_site(folder)?; // for half of it would not be what its marker says
        }
        Marker::Unfinished => {}
        Marker::Absent if is_empty(folder)? => {}
        Marker::Absent => return Err(not_ours(folder)),
    }
    clear(folder).map_err(PublishError::at(folder))
}

/// The marker goes last, so that a folder half removed is still known as ours.
fn clear(folder: &Path) -> io::Result<()> {
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<DirEntry>>>()?;
    let others = entries.par_iter();
    others
        .filter(|entry| entry.file_name() != marker::NAME)
        .try_for_each(remove_entry)?;
    match fs::remove_file(folder.join(marker::NAME)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::remove_dir(folder),
    }
}

/// Removes a file of ours beside the output, where it is.
pub fn remove_file(path: &Path) -> Result<(), PublishError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(PublishError::at(path)(error)),
        _ => Ok(()),
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
