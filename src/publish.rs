//! Puts a finished site in the place of the old one, in one step or not at all.
//!
//! Files are made in a staging folder beside the output, then the two folders are exchanged.
//! Until that moment nobody sees anything, so a build that fails, is killed or fills the disk
//! leaves the old site whole; whatever it leaves behind is cleared by the next one.
//!
//! The output belongs to us alone. Its marker file `.annuaire` says so and vouches for what we
//! wrote, with a list of all files beside the output; what stands in it and is not ours (a `CNAME`
//! or a `.git` put there by hand) would be lost with the old folder, so it stops the publication
//! instead. Files of ours that somebody changed or removed are simply made again.
//!
//! Knows nothing of pages, nor where the bytes come from.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the one module that writes the site"
)]

mod digest;
mod error;
mod exchange;
mod file;
mod list;
mod live;
mod made;
mod marker;
mod names;
mod pieces;
mod places;
#[cfg(test)]
pub(crate) mod scratch;
#[cfg(test)]
mod tests;
mod tree;
mod twins;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use digest::Digest;
pub use error::PublishError;
use live::Live;
use made::Made;
use names::Names;
use pieces::Pieces;
use places::Places;

/// A publication under way. Dropped before [`Publication::finish`], it leaves no trace.
pub struct Publication {
    places: Places,
    live: Live,
    twins: bool,
    put: Mutex<Vec<Put>>,
    broken: AtomicBool,
    lock: File,
}

/// What a publication did, in files; compressed twins are counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// New ones, and ones with new bytes.
    pub written: usize,
    /// Ones with the bytes they had: they keep their time stamp.
    pub unchanged: usize,
    /// Ones of the publication before that are gone.
    pub removed: usize,
    /// Compressed twins of files that there are.
    pub twins: usize,
}

/// A file that was put.
struct Put {
    path: Box<str>,
    digest: Digest,
    fate: Fate,
    /// Whether the next publication may keep it by its name.
    lasts: bool,
}

impl Put {
    /// Its path with the digest of its bytes.
    fn vouched(&self) -> (&str, Digest) {
        (&self.path, self.digest)
    }
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
        tree::remove(&places, &places.staging)?;
        let live = Live::read(&places)?;
        marker::open_site(&places.staging)?;
        Ok(Self {
            places,
            live,
            twins: false,
            put: Mutex::default(),
            broken: AtomicBool::new(false),
            lock,
        })
    }

    /// The same with a compressed twin beside each file that has one.
    #[must_use]
    pub fn with_twins(mut self, twins: bool) -> Self {
        self.twins = twins;
        self
    }

    /// Says how many files there will be in all, compressed twins apart: the list of them, which
    /// would double each time it is full, is made as long as it will be.
    pub fn expect(&self, files: usize) {
        let mut put = self.files();
        let more = files.saturating_sub(put.len());
        put.reserve_exact(more);
    }

    /// Adds a file: `path` is relative, with `/` between its parts. Any thread may call it.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.noting_failure(self.try_put_both(path, bytes, false))
    }

    /// Adds a file whose name changes whenever its bytes would: [`Self::keep`] can spare the next
    /// publication to make it.
    pub fn put_by_name(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.noting_failure(self.try_put_both(path, bytes, true))
    }

    /// Adds a file that `write` gives piece by piece.
    pub fn put_in_pieces(
        &self,
        path: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), PublishError> {
        self.noting_failure(self.try_put_in_pieces(path, write))
    }

    /// Keeps a file that was put by its name, if the live site has it as it was put; else it is to
    /// be put again.
    pub fn keep(&self, path: &str) -> bool {
        let twin = twins::path(path).filter(|_| self.twins);
        let paths: Vec<String> = [path.to_owned()].into_iter().chain(twin).collect();
        let kept = paths.iter().map(|path| self.live.kept(path));
        let Some(digests) = kept.collect::<Option<Vec<Digest>>>() else {
            return false;
        };
        for (path, digest) in paths.iter().zip(digests) {
            self.add(Put {
                path: path.as_str().into(),
                digest,
                fate: Fate::Unchanged,
                lasts: true,
            });
        }
        true
    }

    fn noting_failure(&self, done: Result<(), PublishError>) -> Result<(), PublishError> {
        if done.is_err() {
            self.broken.store(true, Ordering::Relaxed);
        }
        done
    }

    /// Puts a file, and its twin where there shall be one.
    fn try_put_both(&self, path: &str, bytes: &[u8], lasts: bool) -> Result<(), PublishError> {
        self.try_put(path, bytes, lasts)?;
        let twin = twins::path(path).filter(|_| self.twins);
        match twin.and_then(|path| Some((path, twins::of(bytes)?))) {
            Some((path, twin)) => self.try_put(&path, &twin, lasts),
            None => Ok(()),
        }
    }

    fn try_put(&self, path: &str, bytes: &[u8], lasts: bool) -> Result<(), PublishError> {
        if !is_safe(path) {
            return Err(PublishError::UnsafePath { path: path.into() });
        }
        let fate = if self.live.holds(path, bytes) {
            Fate::Unchanged // linked at the end, if anything changed at all
        } else {
            self.write(path, bytes)?;
            Fate::Written
        };
        self.add(Put {
            path: path.into(),
            digest: Digest::of(bytes),
            fate,
            lasts,
        });
        Ok(())
    }

    /// What is published already is known only once all is written, and then not wanted.
    fn try_put_in_pieces(
        &self,
        path: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), PublishError> {
        if !is_safe(path) {
            return Err(PublishError::UnsafePath { path: path.into() });
        }
        let staged = self.places.staging.join(path);
        let twin = twins::path(path).filter(|_| self.twins);
        let mut pieces =
            Pieces::create(&staged, twin.is_some()).map_err(|error| twice(path, error))?;
        let written = write(&mut pieces).and_then(|()| pieces.finish());
        let (digest, bytes) = written.map_err(PublishError::at(&staged))?;
        let fate = if self.live.has(path, digest) {
            fs::remove_file(&staged).map_err(PublishError::at(&staged))?;
            Fate::Unchanged
        } else {
            Fate::Written
        };
        self.add(Put {
            path: path.into(),
            digest,
            fate,
            lasts: false,
        });
        match twin.zip(bytes) {
            Some((path, twin)) => self.try_put(&path, &twin, false),
            None => Ok(()),
        }
    }

    /// Writes a file, which must be new: nobody else writes into the staging folder.
    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let done = file::write(&self.places.staging.join(path), bytes);
        done.map_err(|error| twice(path, error))
    }

    /// Notes a file; the lock is held for no longer than that.
    fn add(&self, put: Put) {
        self.files().push(put);
    }

    /// What the publication would do, were everything put, where that is known to be nothing: the
    /// live site was made from the same, and has every byte as it was put.
    pub fn is_done(&self, inputs: &str) -> Option<Summary> {
        let made = Made::read(&self.places).filter(|made| made.inputs == inputs)?;
        let (contents, unchanged, twins) = self.live.contents()?;
        (contents == made.contents).then_some(Summary {
            unchanged,
            twins,
            ..Summary::default()
        })
    }

    /// Makes what was put the live site, which is then known to be made from `inputs`. An error means
    /// that the old one still stands.
    pub fn finish(self, inputs: &str) -> Result<Summary, PublishError> {
        if self.broken.load(Ordering::Relaxed) {
            let source = io::Error::other("a file of the site could not be put");
            return Err(PublishError::at(&self.places.staging)(source));
        }
        let files = self.sorted()?;
        let paths = || files.iter().map(|put| &*put.path);
        let names = Names::of(paths());
        let list = list::digest(paths());
        let lasting = files.iter().filter(|put| put.lasts).map(Put::vouched);
        let marker = marker::text(list, &names, lasting);
        let summary = self.summary(&files, &names);
        let is_new = files.iter().any(|put| put.fate == Fate::Written);
        if is_new || !self.live.is_marked(&marker) {
            self.link_unchanged(&files)?;
            marker::close_site(&self.places.staging, &marker)?;
            list::write(&self.places, list, paths())?;
            exchange::sync(&self.places.staging)?;
            exchange::exchange(&self.places)?;
        }
        let made = Made {
            inputs: inputs.to_owned(),
            contents: made::contents(files.iter().map(Put::vouched)),
        };
        if Made::read(&self.places).as_ref() != Some(&made) {
            made.write(&self.places)?;
        }
        Ok(summary) // dropping removes what now stands in the staging folder: the old site
    }

    /// What was put, in the order of the paths.
    fn sorted(&self) -> Result<Vec<Put>, PublishError> {
        let mut files = std::mem::take(&mut *self.files());
        files.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        match files.windows(2).find(|pair| pair[0].path == pair[1].path) {
            Some(pair) => Err(PublishError::PutTwice {
                path: pair[0].path.to_string(),
            }),
            None => Ok(files),
        }
    }

    fn summary(&self, files: &[Put], names: &Names<&str>) -> Summary {
        let mut summary = Summary {
            removed: self.live.files_outside(names),
            ..Summary::default()
        };
        for put in files {
            match put.fate {
                _ if twins::is_twin(&put.path) => summary.twins += 1,
                Fate::Written => summary.written += 1,
                Fate::Unchanged => summary.unchanged += 1,
            }
        }
        summary
    }

    fn link_unchanged(&self, files: &[Put]) -> Result<(), PublishError> {
        let unchanged = files.par_iter().filter(|put| put.fate == Fate::Unchanged);
        unchanged.try_for_each(|Put { path, .. }| {
            file::link(&self.live.file(path), &self.places.staging.join(&**path))
        })
    }

    fn files(&self) -> MutexGuard<'_, Vec<Put>> {
        self.put.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Publication {
    /// Whatever cannot be removed now is met, and reported, by the next publication, which then
    /// needs its list.
    fn drop(&mut self) {
        if tree::remove(&self.places, &self.places.staging).is_ok() {
            let _ = list::forget_others(&self.places);
        }
        let _ = self.lock.unlock(); // only now may another build come
    }
}

/// What is wrong with a new file that could not be made.
fn twice(path: &str, error: PublishError) -> PublishError {
    match error {
        PublishError::Io { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
            PublishError::PutTwice { path: path.into() }
        }
        error => error,
    }
}

/// Whether a path stays inside the site and means the same on every system.
fn is_safe(path: &str) -> bool {
    !path.starts_with(marker::NAME)
        && !path.contains(|c: char| matches!(c, '\\' | ':') || c.is_control())
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
