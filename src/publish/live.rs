//! The site that is live while the next one is made.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::digest::Digest;
use super::marker::{Contents, Marker};
use super::names::Names;
use super::places::Places;
use super::{PublishError, made, tree, twins};

/// What is published now; it does not change while we hold the lock.
pub struct Live {
    root: PathBuf,
    marker: Contents, // empty when nothing is published
    files: Names,
}

impl Live {
    /// Reads what is published, and refuses a folder that holds anything but our files.
    pub fn read(places: &Places) -> Result<Self, PublishError> {
        let root = &places.output;
        tree::refuse_strangers(root)?;
        let (marker, files) = match Marker::read(root)? {
            Marker::Finished(marker) => {
                let files = tree::own_files(places, root, &marker)?;
                (marker, files)
            }
            _ => Default::default(), // missing or empty: strangers were refused
        };
        Ok(Self {
            root: root.clone(),
            marker,
            files,
        })
    }

    /// Whether the site has exactly this marker.
    pub fn is_marked(&self, text: &str) -> bool {
        self.marker.text == text
    }

    /// Where a file of the site stands.
    pub fn file(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Whether the file is published with these bytes. One that cannot be read is made anew.
    pub fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        self.files.has(path) && has_bytes(&self.file(path), bytes).unwrap_or(false)
    }

    /// Whether the file is published with bytes of this digest.
    pub fn has(&self, path: &str, digest: Digest) -> bool {
        let read = || -> io::Result<Digest> {
            let mut hasher = blake3::Hasher::new();
            hasher.update_reader(File::open(self.file(path))?)?;
            Ok(Digest::half(&hasher.finalize()))
        };
        self.files.has(path) && read().is_ok_and(|known| known == digest)
    }

    /// The digest of a file that is kept by its name, when it still has the bytes it had.
    pub fn kept(&self, path: &str) -> Option<Digest> {
        let known = *self.marker.kept.get(path)?;
        let bytes = std::fs::read(self.file(path)).ok()?;
        (self.files.has(path) && Digest::of(&bytes) == known).then_some(known)
    }

    /// What tells all bytes of the site from any others, how many files it has, and how many twins
    /// of them; `None` where one cannot be read.
    pub fn contents(&self) -> Option<(Digest, usize, usize)> {
        let paths = self.files.paths();
        let read = |path: &String| Some(Digest::of(&std::fs::read(self.file(path)).ok()?));
        let digests: Option<Vec<Digest>> = paths.par_iter().map(read).collect();
        let digests = digests?;
        let files = paths.iter().zip(&digests);
        let contents = made::contents(files.map(|(path, digest)| (path.as_str(), *digest)));
        let twins = paths.iter().filter(|path| twins::is_twin(path)).count();
        Some((contents, paths.len() - twins, twins))
    }

    /// How many published files are not in the new site, twins apart.
    pub fn files_outside(&self, next: &Names<&str>) -> usize {
        self.files.outside(next)
    }
}

/// Asks the size first, so that most changed files are not even read.
fn has_bytes(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    if file.metadata()?.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut old = vec![0; bytes.len()];
    file.read_exact(&mut old)?;
    Ok(old == bytes)
}
