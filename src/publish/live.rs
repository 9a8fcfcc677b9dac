//! The site that is live while the next one is made.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::marker::Marker;
use super::{PublishError, tree};

/// What is published now; it does not change while we hold the lock.
pub struct Live {
    root: PathBuf,
    marker: String, // empty when nothing is published
    files: BTreeSet<String>,
}

impl Live {
    /// Reads what is published, and refuses a folder that holds anything but our files.
    pub fn read(output: &Path) -> Result<Self, PublishError> {
        tree::refuse_strangers(output)?;
        let marker = match Marker::read(output)? {
            Marker::Finished(text) => text,
            _ => String::new(), // missing or empty: strangers were refused
        };
        Ok(Self {
            files: tree::own_files(output, &marker)?,
            root: output.to_owned(),
            marker,
        })
    }

    /// Whether the site is marked with exactly this list of files.
    pub fn is_marked(&self, list: &str) -> bool {
        self.marker == list
    }

    /// Where a file of the site stands.
    pub fn file(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Whether the file is published with these bytes. One that cannot be read is made anew.
    pub fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        self.files.contains(path) && has_bytes(&self.file(path), bytes).unwrap_or(false)
    }

    /// How many published files are not in the new site.
    pub fn files_outside<T>(&self, next: &BTreeMap<String, T>) -> usize {
        let gone = |file: &&String| !next.contains_key(*file);
        self.files.iter().filter(gone).count()
    }
}

fn has_bytes(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    if file.metadata()?.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut old = Vec::with_capacity(bytes.len());
    file.read_to_end(&mut old)?;
    Ok(old == bytes)
}
