//! Puts a finished site in the place of the old one, in one step or not at all.
//!
//! Files are made in a staging folder beside the output, then the two folders are exchanged.
//! Until that moment nobody sees anything, so a build that fails, is killed or fills the disk
//! leaves the old site whole; whatever it leaves behind is cleared by the next one.
//!
//! The output belongs to us alone. Its marker file `.annuaire` says so and lists what we wrote;
//! what stands in it and is not on the list (a `CNAME` or a `.git` put there by hand) would be
//! lost with the old folder, so it stops the publication instead. Files of ours that somebody
//! changed or removed are simply made again.
//!
//! Knows nothing of pages, nor where the bytes come from.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the one module that writes the site"
)]

mod error;
mod exchange;
mod file;
mod live;
mod marker;
mod places;
#[cfg(test)]
pub(crate) mod scratch;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

pub use error::PublishError;
use live::Live;
use places::Places;

/// A publication under way. Dropped before [`Publication::finish`], it leaves no trace.
pub struct Publication {
    places: Places,
    live: Live,
    put: Mutex<BTreeMap<String, Fate>>,
    broken: AtomicBool,
    lock: File,
}

/// What a publication did, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// New ones, and ones with new bytes.
    pub written: usize,
    /// Ones with the bytes they had: they keep their time stamp.
    pub unchanged: usize,
    /// Ones of the publication before that are gone.
    pub removed: usize,
}

/// What becomes of a file that was put.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Written,
    Unchanged,
}

impl Publication {
    /// Takes the lock, clears what a killed build left, and opens a staging folder.
    pub fn begin(output: &Path) -> Result<Self, PublishError> {
        let places = Places::beside(output)?;
        tree::refuse_strangers(&places.output)?; // before a single file is made beside it
        fs::create_dir_all(&places.parent).map_err(PublishError::at(&places.parent))?;
        let lock = places.lock()?;
        exchange::recover(&places)?;
        tree::remove(&places.staging)?;
        let live = Live::read(&places.output)?;
        marker::open_site(&places.staging)?;
        Ok(Self {
            places,
            live,
            put: Mutex::default(),
            broken: AtomicBool::new(false),
            lock,
        })
    }

    /// Adds a file: `path` is relative, with `/` between its parts. Any thread may call it.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let done = self.try_put(path, bytes);
        if done.is_err() {
            self.broken.store(true, Ordering::Relaxed);
        }
        done
    }

    fn try_put(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        if !is_safe(path) {
            return Err(PublishError::UnsafePath { path: path.into() });
        }
        let fate = if self.live.holds(path, bytes) {
            Fate::Unchanged // linked at the end, if anything changed at all
        } else {
            Fate::Written
        };
        if self.files().insert(path.to_owned(), fate).is_some() {
            return Err(PublishError::PutTwice { path: path.into() });
        }
        match fate {
            Fate::Unchanged => Ok(()),
            Fate::Written => file::write(&self.places.staging.join(path), bytes),
        }
    }

    /// Makes what was put the live site. An error means that the old one still stands.
    pub fn finish(self) -> Result<Summary, PublishError> {
        if self.broken.load(Ordering::Relaxed) {
            let source = io::Error::other("a file of the site could not be put");
            return Err(PublishError::at(&self.places.staging)(source));
        }
        let files = std::mem::take(&mut *self.files());
        let summary = self.summary(&files);
        let list = marker::text(files.keys());
        if summary.written > 0 || !self.live.is_marked(&list) {
            self.link_unchanged(&files)?;
            marker::close_site(&self.places.staging, &list)?;
            exchange::sync(&self.places.staging)?;
            exchange::exchange(&self.places)?;
        }
        Ok(summary) // dropping removes what now stands in the staging folder: the old site
    }

    fn summary(&self, files: &BTreeMap<String, Fate>) -> Summary {
        let count = |fate| files.values().filter(|f| **f == fate).count();
        Summary {
            written: count(Fate::Written),
            unchanged: count(Fate::Unchanged),
            removed: self.live.files_outside(files),
        }
    }

    fn link_unchanged(&self, files: &BTreeMap<String, Fate>) -> Result<(), PublishError> {
        files
            .par_iter()
            .filter(|(_, fate)| **fate == Fate::Unchanged)
            .try_for_each(|(path, _)| {
                file::link(&self.live.file(path), &self.places.staging.join(path))
            })
    }

    fn files(&self) -> MutexGuard<'_, BTreeMap<String, Fate>> {
        self.put.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Publication {
    /// Whatever cannot be removed now is met, and reported, by the next publication.
    fn drop(&mut self) {
        let _ = tree::remove(&self.places.staging);
        let _ = self.lock.unlock(); // only now may another build come
    }
}

/// Whether a path stays inside the site and means the same on every system.
fn is_safe(path: &str) -> bool {
    !path.starts_with(marker::NAME)
        && !path.contains(|c: char| matches!(c, '\\' | ':') || c.is_control())
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
