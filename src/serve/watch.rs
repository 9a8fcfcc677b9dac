//! Notices what changed in the watched folders; the paths are hints, for systems leave out some.
//!
//! Reading a file is an event too, so those are left out, or loading would call for loading.
//! A folder that appears with files in it may be reported alone. Files are watched through their
//! folder, because most editors save by putting a new file in the place of the old one.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

use notify::{Config, ErrorKind, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::error::{ServeError, is_limit};

/// How long it must be quiet after a change: long enough for an editor's several writes, a tenth
/// of the time in which a saved file shall be on the page.
const QUIET: Duration = Duration::from_millis(10);

/// How long to wait for quiet at most, where something is written without end.
const PATIENCE: Duration = Duration::from_millis(250);

/// How often files are looked at where the system reports no changes.
const POLL: Duration = Duration::from_millis(500);

/// What the preview's thread waits for.
pub enum News {
    /// Something happened to files, or watching them failed.
    Files(notify::Result<Event>),
    /// The server hears no more requests.
    Deaf(io::Error),
}

/// What changed, as far as it is known.
#[derive(Debug, Default)]
pub struct Changes {
    /// Files and folders that did, without links in their paths.
    pub paths: BTreeSet<PathBuf>,
    /// Whether anything may have, whatever the paths say.
    pub anything: bool,
}

impl Changes {
    /// Anything may have changed.
    pub fn anything() -> Self {
        Self {
            anything: true,
            ..Self::default()
        }
    }

    fn is_some(&self) -> bool {
        self.anything || !self.paths.is_empty()
    }
}

/// Adds a folder to what is watched.
type Follow = Box<dyn FnMut(&Path, RecursiveMode) -> notify::Result<()>>;

/// The folders that are watched, for as long as it lives.
pub struct Watch {
    follow: Follow,
    watched: Vec<PathBuf>,
    poll: bool,
    news: Receiver<News>,
}

impl Watch {
    /// Watches folders with all that is in them, and files. What is missing may come later,
    /// except when polling.
    pub fn start(
        watched: &[PathBuf],
        poll: bool,
        tell: Sender<News>,
        news: Receiver<News>,
    ) -> Result<Self, ServeError> {
        let follow = if poll {
            follow::<PollWatcher>(tell)
        } else {
            follow::<RecommendedWatcher>(tell)
        };
        let mut watch = Self {
            follow: follow.map_err(ServeError::watching)?,
            watched: watched.iter().map(|path| real(path)).collect(),
            poll,
            news,
        };
        if !poll {
            watch.follow_parents()?;
        }
        watch.follow_all()?;
        Ok(watch)
    }

    /// Returns when something changed; however much did, it returns once.
    pub fn wait(&mut self) -> Result<Changes, ServeError> {
        let mut changes = Changes::default();
        while !changes.is_some() {
            let first = self.news.recv().map_err(io::Error::other);
            self.hear(first.unwrap_or_else(News::Deaf), &mut changes)?;
        }
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE
            && let Ok(more) = self.news.recv_timeout(QUIET)
        {
            self.hear(more, &mut changes)?;
        }
        Ok(changes)
    }

    /// Notes what the news changes. What cannot be watched any more ends the preview: one that
    /// shows old pages without a word would be worse.
    fn hear(&mut self, news: News, changes: &mut Changes) -> Result<(), ServeError> {
        match news {
            News::Deaf(source) => Err(ServeError::listening(source)),
            News::Files(Err(error)) if is_limit(&error) => Err(ServeError::watching(error)),
            News::Files(Err(_)) => Ok(()),
            News::Files(Ok(event)) => self.hear_event(event, changes),
        }
    }

    fn hear_event(&mut self, event: Event, changes: &mut Changes) -> Result<(), ServeError> {
        if event.need_rescan() {
            changes.anything = true; // more happened than the system could tell
            return self.follow_all();
        }
        for path in event.paths {
            self.follow_again(&path)?;
            if self.concerns(&path) {
                changes.paths.insert(path);
            }
        }
        Ok(())
    }

    /// Whether a path is watched, and not one of the helper files that editors make.
    fn concerns(&self, path: &Path) -> bool {
        self.watched
            .iter()
            .filter_map(|watched| path.strip_prefix(watched).ok())
            .any(|inside| !inside.iter().any(|part| is_helper(&part.to_string_lossy())))
    }

    fn follow_all(&mut self) -> Result<(), ServeError> {
        for path in self.watched.clone() {
            self.follow_watched(&path)?;
        }
        Ok(())
    }

    /// One that was away and has come back must be followed again; else nothing happens.
    fn follow_again(&mut self, path: &Path) -> Result<(), ServeError> {
        if self.watched.iter().any(|watched| watched == path) {
            self.follow_watched(path)?;
        }
        Ok(())
    }

    /// Polling looks at the very file, so it needs no folder around it.
    fn follow_watched(&mut self, path: &Path) -> Result<(), ServeError> {
        if path.is_dir() || self.poll && path.is_file() {
            self.follow(path, RecursiveMode::Recursive)?;
        }
        Ok(())
    }

    /// Their parents tell when a file changes, and when a folder comes or goes.
    fn follow_parents(&mut self) -> Result<(), ServeError> {
        let parents: BTreeSet<_> = self
            .watched
            .iter()
            .filter_map(|path| path.parent())
            .collect();
        let parents: Vec<_> = parents.into_iter().map(Path::to_owned).collect();
        for parent in parents {
            self.follow(&parent, RecursiveMode::NonRecursive)?;
        }
        Ok(())
    }

    fn follow(&mut self, path: &Path, mode: RecursiveMode) -> Result<(), ServeError> {
        match (self.follow)(path, mode) {
            Err(error) if !is_gone(&error) => Err(ServeError::watching(error)),
            _ => Ok(()),
        }
    }
}

/// Reads are left out before anything else sees them: loading a large site makes ten thousand.
fn follow<W: Watcher + 'static>(tell: Sender<News>) -> notify::Result<Follow> {
    let tell = move |event: notify::Result<Event>| {
        if !event.as_ref().is_ok_and(|event| event.kind.is_access()) {
            drop(tell.send(News::Files(event)));
        }
    };
    let config = Config::default()
        .with_poll_interval(POLL)
        .with_compare_contents(true) // when polling: time stamps are read to the second only
        .with_follow_symlinks(false);
    let mut watcher = W::new(tell, config)?;
    Ok(Box::new(move |path, mode| watcher.watch(path, mode)))
}

/// A path as the system reports it: without links, also where there is nothing yet.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        match (path.parent().map(Path::canonicalize), path.file_name()) {
            (Some(Ok(parent)), Some(name)) => parent.join(name),
            _ => path,
        }
    })
}

fn is_helper(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~')
}

fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == io::ErrorKind::NotFound,
        _ => false,
    }
}
