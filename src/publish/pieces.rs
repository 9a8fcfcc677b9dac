//! A file that is put piece by piece, so that a large one is never in memory as a whole.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::digest::Digest;
use super::twins::Twin;
use super::{PublishError, file};

/// How many bytes are put at a time: pieces may be single signs, and a digest of many bytes costs
/// little more than one of few.
const BUFFER: usize = 64 * 1024;

/// A new file that is being written, and its twin with it.
pub struct Pieces(BufWriter<Sink>);

/// Where the pieces go, many at a time.
struct Sink {
    file: File,
    hasher: blake3::Hasher,
    twin: Option<Twin>,
}

impl Pieces {
    /// Makes an empty file, which must be new.
    pub fn create(path: &Path, with_twin: bool) -> Result<Self, PublishError> {
        let sink = Sink {
            file: file::create(path)?,
            hasher: blake3::Hasher::new(),
            twin: with_twin.then(Twin::new),
        };
        Ok(Self(BufWriter::with_capacity(BUFFER, sink)))
    }

    /// The digest of all that was written, and the twin where there shall be one.
    pub fn finish(self) -> io::Result<(Digest, Option<Vec<u8>>)> {
        let sink = self.0.into_inner()?;
        let twin = sink.twin.and_then(Twin::finish);
        Ok((Digest::half(&sink.hasher.finalize()), twin))
    }
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Write for Sink {
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
