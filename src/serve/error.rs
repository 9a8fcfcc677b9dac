//! Why there is no preview. The wording for people stands in `wording`.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why the preview did not start, or ended.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The wanted port and the next ones are taken.
    #[error("port {port} and the next ones are taken")]
    PortTaken {
        /// The wanted port.
        port: u16,
    },
    /// The system does not let us listen, or stopped to.
    #[error("cannot listen: {source}")]
    Listen {
        /// What it said.
        source: io::Error,
    },
    /// A folder cannot be watched.
    #[error("cannot watch for changes: {source}")]
    Watch {
        /// The folder, where it is known.
        path: Option<PathBuf>,
        /// What the system said.
        source: notify::Error,
    },
    /// The system watches no more folders for us (inotify); `--poll` does without it.
    #[error("the system watches no more folders: try --poll")]
    WatchLimit,
}

impl ServeError {
    /// The stable name of the error, for wording and for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PortTaken { .. } => "port-occupe",
            Self::Listen { .. } => "ecoute",
            Self::Watch { .. } => "surveillance",
            Self::WatchLimit => "surveillance-limite",
        }
    }

    pub(super) fn listening(source: io::Error) -> Self {
        Self::Listen { source }
    }

    pub(super) fn no_port(port: u16, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::AddrInUse => Self::PortTaken { port },
            _ => Self::Listen { source },
        }
    }

    pub(super) fn watching(source: notify::Error) -> Self {
        if is_limit(&source) {
            return Self::WatchLimit;
        }
        let path = source.paths.first().cloned();
        Self::Watch { path, source }
    }
}

/// Whether inotify ran out of watches, or of the few instances each user has (`EMFILE`).
pub fn is_limit(error: &notify::Error) -> bool {
    const EMFILE: i32 = 24;
    match &error.kind {
        notify::ErrorKind::MaxFilesWatch => true,
        notify::ErrorKind::Io(error) => error.raw_os_error() == Some(EMFILE),
        _ => false,
    }
}
