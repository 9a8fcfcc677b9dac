//! Notices that something in the watched folders changed. Not what: everything is loaded anew.
//!
//! Reading a file is an event too, so those are left out, or loading would call for loading.
//! A folder that appears with files in it may be reported alone; as it is loaded with all that
//! is in it, nothing is missed. Files are watched through their folder, because most editors
//! save by putting a new file in the place of the old one.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender};
use std::time::Duration;

use notify_debouncer_full::notify::{
    Config, ErrorKind, Event, EventHandler, PollWatcher, RecommendedWatcher, RecursiveMode,
    Watcher, WatcherKind,
};
use notify_debouncer_full::{DebounceEventResult, NoCache, new_debouncer_opt, notify};

use super::error::{ServeError, is_limit};

/// How long it must be quiet after a change: long enough for an editor's several writes, a
/// quarter of the time in which a saved file shall be on the page.
const QUIET: Duration = Duration::from_millis(25);

/// How often files are looked at where the system reports no changes.
const POLL: Duration = Duration::from_millis(500);

/// What the preview's thread waits for.
pub enum News {
    /// Something happened to files, or watching them failed.
    Files(DebounceEventResult),
    /// The server hears no more requests.
    Deaf(io::Error),
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
    pub fn wait(&mut self) -> Result<(), ServeError> {
        loop {
            let first = self.news.recv().map_err(io::Error::other);
            let mut changed = self.hear(first.unwrap_or_else(News::Deaf))?;
            while let Ok(more) = self.news.try_recv() {
                changed |= self.hear(more)?;
            }
            if changed {
                return Ok(());
            }
        }
    }

    /// Whether the news is a change. What cannot be watched any more ends the preview: one that
    /// shows old pages without a word would be worse.
    fn hear(&mut self, news: News) -> Result<bool, ServeError> {
        match news {
            News::Deaf(source) => Err(ServeError::listening(source)),
            News::Files(Err(errors)) => match errors.into_iter().find(is_limit) {
                Some(limit) => Err(ServeError::watching(limit)),
                None => Ok(false),
            },
            News::Files(Ok(events)) => {
                let mut changed = false;
                for event in events {
                    changed |= self.is_change(&event)?;
                }
                Ok(changed)
            }
        }
    }

    fn is_change(&mut self, event: &Event) -> Result<bool, ServeError> {
        if event.need_rescan() {
            self.follow_all()?; // more happened than the system could tell
            return Ok(true);
        }
        for path in &event.paths {
            self.follow_again(path)?;
        }
        Ok(event.paths.iter().any(|path| self.concerns(path)))
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

fn follow<W: Watcher + 'static>(tell: Sender<News>) -> notify::Result<Follow> {
    let tell = move |result| drop(tell.send(News::Files(result)));
    let config = Config::default()
        .with_poll_interval(POLL)
        .with_compare_contents(true) // when polling: time stamps are read to the second only
        .with_follow_symlinks(false);
    let mut debouncer = new_debouncer_opt::<_, WithoutReads<W>, _>(
        QUIET,
        Some(QUIET / 5),
        tell,
        NoCache::new(),
        config,
    )?;
    Ok(Box::new(move |path, mode| debouncer.watch(path, mode)))
}

/// A watcher that does not tell when a file is merely read.
///
/// They are left out before anything else sees them, for loading a large site makes ten
/// thousands of them, and the system's queue overflows when it is not emptied fast enough.
#[derive(Debug)]
struct WithoutReads<W>(W);

impl<W: Watcher> Watcher for WithoutReads<W> {
    fn new<F: EventHandler>(mut handler: F, config: Config) -> notify::Result<Self> {
        let tell = move |event: notify::Result<Event>| {
            if !event.as_ref().is_ok_and(|event| event.kind.is_access()) {
                handler.handle_event(event);
            }
        };
        W::new(tell, config).map(Self)
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        self.0.watch(path, mode)
    }

    fn unwatch(&mut self, path: &Path) -> notify::Result<()> {
        self.0.unwatch(path)
    }

    fn kind() -> WatcherKind {
        W::kind()
    }
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
