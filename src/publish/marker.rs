//! The file `.annuaire`: says that a folder is ours and what we wrote in it.
//!
//! It lies in the published folder and travels with it, so it is short: its first line says what
//! the folder is and names the format; then come the digest of the list of all files, which lies
//! beside the output ([`super::list`]), a line a folder with the digest of its names, and a line a
//! file that is kept by its name, with the digest of its bytes. While a site is in the making there
//! is only a first line, another one. The former format had one path a line.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::digest::Digest;
use super::names::{Names, digest_of_names};
use super::{PublishError, file};

/// The marker's name in each folder of ours.
pub const NAME: &str = ".annuaire";

/// The first line of a finished site: people who wonder about the folder read it.
const FINISHED: &str = "annuaire-sortie 2: ce dossier est remplacé à chaque publication. \
    Deze map wordt bij elke publicatie vervangen. Each publication replaces this folder.";

/// The first line of the former format.
const FORMER: &str = "annuaire-sortie 1: ce dossier est remplacé à chaque publication. \
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
    /// A finished site.
    Finished(Contents),
}

/// What the marker of a finished site says of what we wrote.
#[derive(Default)]
pub struct Contents {
    /// The marker's whole text; empty when nothing is published.
    pub text: String,
    /// All files, where the marker itself lists them, as the former format does.
    pub listed: Option<Names>,
    /// The digest of the list beside the output.
    pub list: Option<Digest>,
    /// The digest of the names of each folder.
    pub folders: BTreeMap<String, Digest>,
    /// The digest of the bytes of each file that is kept by its name.
    pub kept: BTreeMap<String, Digest>,
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
        match text.lines().next() {
            Some(FINISHED) => Self::Finished(Contents::parse(text)),
            Some(FORMER) => Self::Finished(Contents {
                listed: Some(Names::of(text.lines().skip(1))),
                ..Contents::default()
            }),
            // Or the beginning of it, when killed at that very moment.
            _ if UNFINISHED.starts_with(&text) => Self::Unfinished,
            _ => Self::Absent,
        }
    }
}

impl Contents {
    fn parse(text: String) -> Self {
        let mut contents = Self::default();
        for line in text.lines().skip(1) {
            let mut parts = line.splitn(3, ' ');
            let (kind, digest) = (parts.next(), parts.next().and_then(Digest::parse));
            let Some(digest) = digest else {
                continue;
            };
            let path = parts.next().unwrap_or_default().to_owned();
            match kind {
                Some("liste") => contents.list = Some(digest),
                Some("dossier") => drop(contents.folders.insert(path, digest)),
                Some("garde") => drop(contents.kept.insert(path, digest)),
                _ => {}
            }
        }
        contents.text = text;
        contents
    }
}

fn is_no_marker(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidData, IsADirectory, NotFound};
    matches!(error.kind(), InvalidData | IsADirectory | NotFound)
}

/// The text of the marker for a finished site: the digest of its list, its files by folder, and
/// those that are kept by their names, in order.
pub fn text<'a>(
    list: Digest,
    files: &Names<&str>,
    kept: impl Iterator<Item = (&'a str, Digest)>,
) -> String {
    let mut lines = vec![FINISHED.to_owned(), format!("liste {list}")];
    let folders = files.folders();
    lines.extend(
        folders.map(|(folder, names)| format!("dossier {} {folder}", digest_of_names(names))),
    );
    lines.extend(kept.map(|(path, digest)| format!("garde {digest} {path}")));
    lines.join("\n") + "\n"
}

/// Makes the folder of a site in the making.
pub fn open_site(folder: &Path) -> Result<(), PublishError> {
    fs::create_dir(folder).map_err(PublishError::at(folder))?;
    file::write(&folder.join(NAME), UNFINISHED.as_bytes())
}

/// Marks a finished site as one in the making, in one step, before it is removed.
pub fn reopen_site(folder: &Path) -> Result<(), PublishError> {
    replace(folder, UNFINISHED)
}

/// Marks a site as finished, in one step: half a marker would make strangers of our own files.
pub fn close_site(folder: &Path, text: &str) -> Result<(), PublishError> {
    replace(folder, text)
}

fn replace(folder: &Path, text: &str) -> Result<(), PublishError> {
    let draft = folder.join(DRAFT);
    file::write(&draft, text.as_bytes())?;
    fs::rename(&draft, folder.join(NAME)).map_err(PublishError::at(&draft))
}
