//! What the live site was made from, noted beside the output: the same again makes the same bytes,
//! so a build from the same need not draw them.
//!
//! The note is worth no more than what it says: where it is missing, or where one byte of the live
//! site is not as it was put, everything is made again. It does not lie in the published folder,
//! whose bytes would then change with each version of the program.

use std::fs;

use super::digest::Digest;
use super::places::Places;
use super::{PublishError, file, tree};

/// The note: a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// A digest of all that the site was made from.
    pub inputs: String,
    /// What [`contents`] gives for its files.
    pub contents: Digest,
}

impl Made {
    /// The note of the last publication, if it left one.
    pub fn read(places: &Places) -> Option<Self> {
        let text = fs::read_to_string(&places.made).ok()?;
        let (inputs, contents) = text.split_once('\n')?;
        Some(Self {
            inputs: inputs.to_owned(),
            contents: Digest::parse(contents.trim_end())?,
        })
    }

    /// Writes the note, in one step.
    pub fn write(&self, places: &Places) -> Result<(), PublishError> {
        let draft = places.made.with_extension("annuaire-made-draft");
        tree::remove_file(&draft)?; // what a killed build left
        let text = format!("{}\n{}\n", self.inputs, self.contents);
        file::write(&draft, text.as_bytes())?;
        fs::rename(&draft, &places.made).map_err(PublishError::at(&draft))
    }
}

/// One digest for files given by path and digest, in the order of their paths.
pub fn contents<'a>(files: impl Iterator<Item = (&'a str, Digest)>) -> Digest {
    let mut hasher = blake3::Hasher::new();
    for (path, digest) in files {
        for part in [&digest.to_string(), " ", path, "\n"] {
            hasher.update(part.as_bytes());
        }
    }
    Digest::half(&hasher.finalize())
}
