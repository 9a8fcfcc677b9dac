//! One file of ours on the disk: written new, or linked to what it was before.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::PublishError;

/// Makes a new file, with the folders above it.
pub fn create(path: &Path) -> Result<File, PublishError> {
    in_its_folder(path, || File::create_new(path))
}

/// Writes a new file, with the folders above it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    create(path)?
        .write_all(bytes)
        .map_err(PublishError::at(path))
}

/// Gives an old file a second name: no write, and the same time stamp.
/// Where the file system has no links, a copy takes over the time stamp.
pub fn link(old: &Path, new: &Path) -> Result<(), PublishError> {
    in_its_folder(new, || match fs::hard_link(old, new) {
        Err(error) if error.kind() != ErrorKind::NotFound => copy(old, new),
        done => done,
    })
}

/// Only ever into a new file: one that is there may be a link to the live site.
fn copy(old: &Path, new: &Path) -> io::Result<()> {
    let mut old = File::open(old)?;
    let mut new = File::create_new(new)?;
    io::copy(&mut old, &mut new)?;
    new.set_modified(old.metadata()?.modified()?)
}

/// Makes a file; the folders above it only when they are found missing, which is rare.
fn in_its_folder<T>(path: &Path, make: impl Fn() -> io::Result<T>) -> Result<T, PublishError> {
    make()
        .or_else(|error| match (error.kind(), path.parent()) {
            (ErrorKind::NotFound, Some(folder)) => {
                fs::create_dir_all(folder)?;
                make()
            }
            _ => Err(error),
        })
        .map_err(PublishError::at(path))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::super::scratch::Scratch;
    use super::*;

    #[test]
    fn a_copy_in_the_place_of_a_link_keeps_the_time_stamp() {
        let scratch = Scratch::new();
        scratch.write("old", "text");
        let (old, new) = (scratch.path().join("old"), scratch.path().join("new"));
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let file = File::options().write(true).open(&old).unwrap();
        file.set_modified(long_ago).unwrap();
        copy(&old, &new).unwrap();
        assert_eq!(scratch.read("new"), "text");
        assert_eq!(new.metadata().unwrap().modified().unwrap(), long_ago);
        assert!(copy(&old, &new).is_err());
    }
}
