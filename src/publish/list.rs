//! The list of all files of a site, beside the output: needed only to name a stranger.
//!
//! The marker holds a digest a folder, which is enough to see that nothing was added or removed.
//! Where something was, only the list tells a file of ours that is missing from one that is not
//! ours. Its name and the marker of its site hold its digest, so that a list is never taken for
//! that of another site; an output that was copied without it is ours all the same while its
//! digests are right.

use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use super::digest::Digest;
use super::marker::Marker;
use super::names::Names;
use super::places::Places;
use super::{PublishError, file, tree};

/// The digest of the list of some files, whose paths come sorted.
pub fn digest<'a>(paths: impl Iterator<Item = &'a str>) -> Digest {
    let mut hasher = blake3::Hasher::new();
    for path in paths {
        hasher.update(path.as_bytes()).update(b"\n");
    }
    Digest::half(&hasher.finalize())
}

/// The list with this digest, where it is known.
pub fn read(places: &Places, wanted: Digest) -> Option<Names> {
    let text = fs::read_to_string(path(places, wanted)).ok()?;
    (Digest::of(text.as_bytes()) == wanted).then(|| Names::of(text.lines()))
}

/// Writes the list of some files, one path a line, in one step: the site that is live may have the
/// same.
pub fn write<'a>(
    places: &Places,
    digest: Digest,
    mut paths: impl Iterator<Item = &'a str>,
) -> Result<(), PublishError> {
    let draft = places.list("draft");
    tree::remove_file(&draft)?; // what a killed build left
    let mut file = BufWriter::new(file::create(&draft)?);
    paths
        .try_for_each(|path| writeln!(file, "{path}"))
        .and_then(|()| file.flush())
        .and_then(|()| fs::rename(&draft, path(places, digest)))
        .map_err(PublishError::at(&draft))
}

/// Removes the lists of all sites but the live one, also those that a killed build left.
pub fn forget_others(places: &Places) -> Result<(), PublishError> {
    let stays = match Marker::read(&places.output)? {
        Marker::Finished(marker) => marker.list.map(|list| path(places, list)),
        _ => None,
    };
    let lists = places.lists().map_err(PublishError::at(&places.parent))?;
    let mut others = lists
        .into_iter()
        .filter(|list| Some(list) != stays.as_ref());
    others.try_for_each(|list| tree::remove_file(&list))
}

/// Where the list with this digest lies.
fn path(places: &Places, digest: Digest) -> PathBuf {
    places.list(&digest.to_string()[..16])
}
