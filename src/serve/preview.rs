//! What is shown now, and in which version; replaced as a whole after each change.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{Changes, Response, Show};

/// What a panic becomes; what exactly happened stands in the terminal.
pub const STUMBLED: &str = "<p lang=\"fr\">Une erreur du programme empêche de montrer cette page : \
    voyez le terminal.</p>\n<p lang=\"nl\">Door een programmafout kan deze pagina niet getoond \
    worden: kijk in de terminal.</p>\n<p lang=\"en\">A mistake in the program keeps this page from \
    being shown: see the terminal.</p>";

/// One state of the site.
#[derive(Clone)]
pub struct Shown {
    /// The pages.
    pub show: Arc<dyn Show>,
    /// The state's name; pages carry it, so that they notice when another one is shown.
    pub version: Arc<str>,
}

/// The state that is shown, for all threads.
pub struct Preview {
    now: Mutex<Shown>,
    changed: Condvar,
}

impl Preview {
    /// Loads the first state.
    pub fn new(load: &impl Fn(&Changes) -> Arc<dyn Show>) -> Self {
        Self {
            now: Mutex::new(Shown::load(load, &Changes::anything())),
            changed: Condvar::new(),
        }
    }

    /// Loads the next state; until it is there, the old one is shown.
    pub fn renew(&self, load: &impl Fn(&Changes) -> Arc<dyn Show>, changes: &Changes) {
        let next = Shown::load(load, changes);
        let old = std::mem::replace(&mut *self.lock(), next);
        self.changed.notify_all();
        // Freeing a large site takes longer than a page: nobody shall wait for it.
        std::thread::spawn(move || drop(old));
    }

    /// The state that is shown.
    pub fn now(&self) -> Shown {
        self.lock().clone()
    }

    /// The version as soon as it is not `seen`; `None` when it still is after a while.
    pub fn wait_for_change(&self, seen: &str, patience: Duration) -> Option<Arc<str>> {
        let (now, waited) = self
            .changed
            .wait_timeout_while(self.lock(), patience, |now| &*now.version == seen)
            .unwrap_or_else(PoisonError::into_inner);
        (!waited.timed_out()).then(|| Arc::clone(&now.version))
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shown {
    fn load(load: &impl Fn(&Changes) -> Arc<dyn Show>, changes: &Changes) -> Self {
        let show = catch_unwind(AssertUnwindSafe(|| load(changes)));
        Self {
            show: show.unwrap_or_else(|_| Arc::new(Stumbled)),
            version: new_version().into(),
        }
    }
}

/// A name that no other state has, not even of a server that ran before: it is random, for we
/// know no time and may have no process number of our own.
fn new_version() -> String {
    format!("{:016x}", RandomState::new().build_hasher().finish())
}

/// What is shown when loading panicked.
struct Stumbled;

impl Show for Stumbled {
    fn file(&self, _path: &str) -> Option<Response> {
        None
    }

    fn faults(&self) -> Option<String> {
        Some(STUMBLED.to_owned())
    }
}
