//! The file `.annuaire`: says that a folder is ours and what we wrote in it.
//!
//! Its first line says what the folder is and names the format; then comes one path a line,
//! sorted. While a site is in the making there is only a first line, another one.

use std::fs;
use std::io;
use std::path::Path;

use super::{PublishError, file};

/// The marker's name in each folder of ours.
pub const NAME: &str = ".annuaire";

/// The first line of a finished site: people who wonder about the folder read it.
const FINISHED: &str = "annuaire-sortie 1: ce dossier est remplacé à chaque publication. \
    Deze map wordt bij elke publicatie vervangen. Each publication replaces this folder.";

/// The only line of a site in the making.
const UNFINISHED: &str = "annuaire-chantier 1\n";

/// The name under which a marker is written before it replaces the old one in one step.
const DRAFT: &str = ".annuaire-draft";

/// What a folder's marker says.
pub enum Marker {
    /// There is none, or none that we know.
    Absent,
    /// A site in the making: everything in it is ours.
    Unfinished,
    /// A finished site, with the marker's whole text.
    Finished(String),
}

impl Marker {
    /// Reads the marker of a folder.
    pub fn read(folder: &Path) -> Result<Self, PublishError> {
        let path = folder.join(NAME);
        if path.is_symlink() {
            return Ok(Self::Absent);
        }
        match fs::read_to_string(&path) {
            Ok(text) => Ok(Self::parse(text)),
            Err(error) if is_no_marker(&error) => Ok(Self::Absent),
            Err(error) => Err(PublishError::at(&path)(error)),
        }
    }

    fn parse(text: String) -> Self {
        if text.lines().next() == Some(FINISHED) {
            Self::Finished(text)
        } else if UNFINISHED.starts_with(&text) {
            Self::Unfinished // or the beginning of it, when killed at that very moment
        } else {
            Self::Absent
        }
    }
}

fn is_no_marker(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidData, IsADirectory, NotFound};
    matches!(error.kind(), InvalidData | IsADirectory | NotFound)
}

/// The text of the marker for a finished site with these files, which come sorted.
pub fn text<'a>(files: impl Iterator<Item = &'a String>) -> String {
    let mut text = format!("{FINISHED}\n");
    for file in files {
        text.push_str(file);
        text.push('\n');
    }
    text
}

/// The files that a finished marker lists.
pub fn files(text: &str) -> impl Iterator<Item = &str> {
    text.lines().skip(1)
}

/// Makes the folder of a site in the making.
pub fn open_site(folder: &Path) -> Result<(), PublishError> {
    fs::create_dir(folder).map_err(PublishError::at(folder))?;
    file::write(&folder.join(NAME), UNFINISHED.as_bytes())
}

/// Marks a site as finished, in one step: half a list would make strangers of our own files.
pub fn close_site(folder: &Path, text: &str) -> Result<(), PublishError> {
    let draft = folder.join(DRAFT);
    file::write(&draft, text.as_bytes())?;
    fs::rename(&draft, folder.join(NAME)).map_err(PublishError::at(&draft))
}
