//! Where a publication works: the output, and what stands beside it with names of our own.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::PublishError;

/// The paths of one publication, all in the folder that holds the output.
///
/// They must be neighbours: a folder is only renamed in one step within its file system.
pub struct Places {
    /// The live site.
    pub output: PathBuf,
    /// The folder that holds it.
    pub parent: PathBuf,
    /// The site in the making; after the exchange, the old one.
    pub staging: PathBuf,
    /// The old site, for the blink between two renames where there is no exchange.
    pub aside: PathBuf,
    /// What the live site was made from.
    pub made: PathBuf,
    lock: PathBuf,
    /// How the names of the lists of files begin.
    lists: PathBuf,
}

impl Places {
    /// The paths for an output; it need not exist, but it needs a name and a folder.
    pub fn beside(output: &Path) -> Result<Self, PublishError> {
        let output = std::path::absolute(output).map_err(PublishError::at(output))?;
        let (Some(parent), Some(name)) = (output.parent(), output.file_name()) else {
            return Err(PublishError::NotOurs { path: output });
        };
        let beside = |kind: &str| {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(".annuaire-");
            hidden.push(kind);
            parent.join(hidden)
        };
        Ok(Self {
            parent: parent.to_owned(),
            staging: beside("staging"),
            aside: beside("aside"),
            made: beside("made"),
            lock: beside("lock"),
            lists: beside("list-"),
            output,
        })
    }

    /// Where a list of files lies that bears this name.
    pub fn list(&self, name: &str) -> PathBuf {
        let mut path = self.lists.clone().into_os_string();
        path.push(name);
        path.into()
    }

    /// The lists of files that there are.
    pub fn lists(&self) -> io::Result<Vec<PathBuf>> {
        let begin = self.lists.as_os_str().as_encoded_bytes();
        let entries = fs::read_dir(&self.parent)?.map(|entry| Ok(entry?.path()));
        let lists = entries.filter(|path: &io::Result<PathBuf>| {
            let path = path
                .as_ref()
                .map(|path| path.as_os_str().as_encoded_bytes());
            path.is_ok_and(|path| path.starts_with(begin))
        });
        lists.collect()
    }

    /// Keeps other builds away for as long as the file lives.
    ///
    /// The lock is the system's and dies with the process, so the file itself may stay:
    /// removing it would let two builds lock two files of the same name.
    pub fn lock(&self) -> Result<File, PublishError> {
        if self.lock.is_symlink() {
            return Err(PublishError::NotOurs {
                path: self.lock.clone(),
            });
        }
        let file = fs::OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&self.lock)
            .map_err(PublishError::at(&self.lock))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(PublishError::Locked {
                path: self.output.clone(),
            }),
            Err(TryLockError::Error(source)) => Err(PublishError::at(&self.lock)(source)),
        }
    }
}
