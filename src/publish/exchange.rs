//! The one step: two folders take each other's place.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::places::Places;
use super::{PublishError, tree};

/// Makes the staging folder the output; the old output, if any, takes its place.
pub fn exchange(places: &Places) -> Result<(), PublishError> {
    let done = if tree::exists(&places.output)? {
        match swap(&places.staging, &places.output) {
            Err(error) if is_unknown(&error) => swap_by_renaming(places),
            done => done,
        }
    } else {
        fs::rename(&places.staging, &places.output)
    };
    done.map_err(PublishError::at(&places.output))
}

/// Puts the old site back that a build, killed between two renames, left aside.
pub fn recover(places: &Places) -> Result<(), PublishError> {
    if tree::exists(&places.aside)? && !tree::exists(&places.output)? {
        return fs::rename(&places.aside, &places.output).map_err(PublishError::at(&places.output));
    }
    tree::remove(places, &places.aside)
}

/// `renameat2` with `RENAME_EXCHANGE` on Linux, `renameatx_np` with `RENAME_SWAP` on Apple's.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn swap(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn swap(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether the system (`ENOSYS`, `ENOTSUP`) or the file system (`EINVAL`) has no exchange.
fn is_unknown(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Unsupported | ErrorKind::InvalidInput
    )
}

/// For a blink there is no output; a build killed just then is mended by [`recover`].
fn swap_by_renaming(places: &Places) -> io::Result<()> {
    fs::rename(&places.output, &places.aside)?;
    if let Err(error) = fs::rename(&places.staging, &places.output) {
        fs::rename(&places.aside, &places.output)?;
        return Err(error);
    }
    fs::rename(&places.aside, &places.staging)
}

/// Has the new site on the disk before it takes the old one's place: after a power cut there
/// is one or the other, and an error that only shows late (a quota, a dying disk) shows now.
/// One call for all files, for one call each would cost more than the whole build.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub fn sync(staging: &Path) -> Result<(), PublishError> {
    let folder = fs::File::open(staging).map_err(PublishError::at(staging))?;
    rustix::fs::syncfs(&folder).map_err(|error| PublishError::at(staging)(error.into()))
}

/// Other systems have no such call; their order of writing has to do.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub fn sync(_staging: &Path) -> Result<(), PublishError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::scratch::Scratch;
    use super::*;

    #[test]
    fn two_renames_do_what_the_exchange_does() {
        let scratch = Scratch::new();
        let places = Places::beside(&scratch.path().join("public")).unwrap();
        scratch.write("public/page", "old");
        scratch.write(".public.annuaire-staging/page", "new");
        swap_by_renaming(&places).unwrap();
        assert_eq!(scratch.read("public/page"), "new");
        assert_eq!(scratch.read(".public.annuaire-staging/page"), "old");
        assert!(!places.aside.exists());
    }

    #[test]
    fn a_second_rename_that_fails_takes_the_first_one_back() {
        let scratch = Scratch::new();
        let places = Places::beside(&scratch.path().join("public")).unwrap();
        scratch.write("public/page", "old");
        assert!(swap_by_renaming(&places).is_err()); // there is no staging folder
        assert_eq!(scratch.read("public/page"), "old");
    }
}
