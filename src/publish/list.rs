//! The list of all files of a site, beside the output: needed only to name a stranger.
//!
//! The marker holds a digest a folder, which is enough to see that nothing was added or removed.
//! Where something was, only the list tells a file of ours that is missing from one that is not
//! ours. Its name and the marker of its site hold its digest, so that a list is never taken for
//! that of another site; an output that was copied without it is ours all the same while its
//! digests are right.

use std::fs;
use std::path::PathBuf;

use super::marker::Marker;
use super::names::{Names, digest};
use super::places::Places;
use super::{PublishError, file, tree};

/// The text of a list: one path a line; they come sorted.
pub fn text<'a>(paths: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// The list with this digest, where it is known.
pub fn read(places: &Places, wanted: &str) -> Option<Names> {
    let text = fs::read_to_string(path(places, wanted)).ok()?;
    (digest(text.as_bytes()) == wanted).then(|| Names::of(text.lines()))
}

/// Writes a list, in one step: the site that is live may have the same.
pub fn write(places: &Places, digest: &str, text: &str) -> Result<(), PublishError> {
    let draft = places.list("draft");
    tree::remove_file(&draft)?; // what a killed build left
    file::write(&draft, text.as_bytes())?;
    fs::rename(&draft, path(places, digest)).map_err(PublishError::at(&draft))
}

/// Removes the lists of all sites but the live one, also those that a killed build left.
pub fn forget_others(places: &Places) -> Result<(), PublishError> {
    let stays = match Marker::read(&places.output)? {
        Marker::Finished(marker) => Some(path(places, &marker.list)),
        _ => None,
    };
    let lists = places.lists().map_err(PublishError::at(&places.parent))?;
    let mut others = lists
        .into_iter()
        .filter(|list| Some(list) != stays.as_ref());
    others.try_for_each(|list| tree::remove_file(&list))
}

/// Where the list with this digest lies.
fn path(places: &Places, digest: &str) -> PathBuf {
    let hexadecimal = digest.chars().filter(char::is_ascii_hexdigit);
    places.list(&hexadecimal.take(16).collect::<String>())
}
