//! Why a site was not published. The wording for people stands in `wording`.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why nothing was published; the old site stands as it was.
#[derive(Debug, Error)]
pub enum PublishError {
    /// The output exists and we did not make it: a folder without our marker, a file, a link.
    #[error("{} was not made by annuaire", path.display())]
    NotOurs {
        /// The output, or a folder of ours beside it that somebody replaced.
        path: PathBuf,
    },
    /// The output holds something that we did not write and would lose.
    #[error("{} was not written by annuaire and would be lost", path.display())]
    ForeignFile {
        /// The file, link or folder in question.
        path: PathBuf,
    },
    /// Another build is publishing to the same folder.
    #[error("another build is publishing to {}", path.display())]
    Locked {
        /// The output.
        path: PathBuf,
    },
    /// Two files have the same path: a mistake in this program.
    #[error("{path} was put twice")]
    PutTwice {
        /// The path in the site.
        path: String,
    },
    /// A path leads out of the site or is not portable: a mistake in this program.
    #[error("{path:?} is not a path inside the site")]
    UnsafePath {
        /// The path as it was given.
        path: String,
    },
    /// The disk refused: full, read-only, broken.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder that was worked on.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl PublishError {
    /// The stable name of the error, for wording and for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotOurs { .. } => "sortie-etrangere",
            Self::ForeignFile { .. } => "fichier-etranger",
            Self::Locked { .. } => "sortie-verrouillee",
            Self::PutTwice { .. } => "fichier-en-double",
            Self::UnsafePath { .. } => "chemin-refuse",
            Self::Io { .. } => "disque",
        }
    }

    /// What the system said, with the path it said it about.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        |source| Self::Io {
            path: path.to_owned(),
            source,
        }
    }
}
