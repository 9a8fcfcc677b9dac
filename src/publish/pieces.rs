//! A file that is put piece by piece, so that a large one is never in memory as a whole.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::digest::Digest;
use super::twins::Twin;
use super::{PublishError, file};

/// A new file that is being written, and its twin with it.
pub struct Pieces {
    file: BufWriter<File>,
    hasher: blake3::Hasher,
    twin: Option<Twin>,
}

impl Pieces {
    /// Makes an empty file, which must be new.
    pub fn create(path: &Path, with_twin: bool) -> Result<Self, PublishError> {
        Ok(Self {
            file: BufWriter::new(file::create(path)?),
            hasher: blake3::Hasher::new(),
            twin: with_twin.then(Twin::new),
        })
    }

    /// The digest of all that was written, and the twin where there shall be one.
    pub fn finish(mut self) -> io::Result<(Digest, Option<Vec<u8>>)> {
        self.file.flush()?;
        let twin = self.twin.and_then(Twin::finish);
        Ok((Digest::half(&self.hasher.finalize()), twin))
    }
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write_all(bytes)?;
        self.hasher.update(bytes);
        if let Some(twin) = &mut self.twin {
            twin.add(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
