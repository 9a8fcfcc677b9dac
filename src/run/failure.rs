//! What can fail besides the content: the theme, the disk, the network.

use crate::lang::Lang;
use crate::publish::PublishError;
use crate::serve::ServeError;
use crate::theme::ThemeError;
use crate::wording::{Explanation, Wording};

/// A failure of the machine, the theme or the call; the output is what it was.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The theme does not load, or a template has a mistake.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// Nothing could be published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// There is no preview.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// A call that cannot be followed, by its code with what its wording quotes.
    #[error("{code}: {quoted:?}")]
    Usage {
        /// The stable code.
        code: &'static str,
        /// What the wording quotes, each value with the name of its hole.
        quoted: Vec<(&'static str, String)>,
    },
}

impl Failure {
    /// A call that cannot be followed.
    pub fn usage(code: &'static str, name: &'static str, value: impl Into<String>) -> Self {
        let quoted = vec![(name, value.into())];
        Self::Usage { code, quoted }
    }

    /// The same, whose wording quotes one more value.
    #[must_use]
    pub fn quoting(mut self, name: &'static str, value: impl Into<String>) -> Self {
        if let Self::Usage { quoted, .. } = &mut self {
            quoted.push((name, value.into()));
        }
        self
    }

    /// A file or folder that cannot be read or written.
    pub fn disk(path: &std::path::Path, source: std::io::Error) -> Self {
        Self::Publish(PublishError::Io {
            path: path.to_owned(),
            source,
        })
    }

    /// What to say of it.
    pub fn explain(&self, lang: Lang) -> Explanation {
        let quoted = self.quoted();
        let quoted: Vec<(&str, &str)> = quoted
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        Wording::of(lang).failure(self.code(), &quoted)
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Theme(_) => "theme-fautif",
            Self::Publish(error) => error.code(),
            Self::Serve(error) => error.code(),
            Self::Usage { code, .. } => code,
        }
    }

    fn quoted(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Theme(error) => vec![("reason", error.to_string())],
            Self::Publish(error) => of_publishing(error),
            Self::Serve(error) => of_serving(error),
            Self::Usage { quoted, .. } => quoted.clone(),
        }
    }
}

fn of_publishing(error: &PublishError) -> Vec<(&'static str, String)> {
    match error {
        PublishError::NotOurs { path }
        | PublishError::ForeignFile { path }
        | PublishError::Locked { path } => vec![("path", path.display().to_string())],
        PublishError::PutTwice { path } | PublishError::UnsafePath { path } => {
            vec![("path", path.clone())]
        }
        PublishError::Io { path, source } => {
            vec![
                ("path", path.display().to_string()),
                ("reason", source.to_string()),
            ]
        }
    }
}

fn of_serving(error: &ServeError) -> Vec<(&'static str, String)> {
    match error {
        ServeError::PortTaken { port } => vec![("port", port.to_string())],
        ServeError::Listen { source } => vec![("reason", source.to_string())],
        ServeError::Watch { source, .. } => vec![("reason", source.to_string())],
        ServeError::WatchLimit => Vec::new(),
    }
}
