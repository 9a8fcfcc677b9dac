//! The stages of the work, and who follows them.

use std::time::{Duration, Instant};

/// A stage of the work, in the order in which they begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The files of the content are read.
    Read,
    /// Each file is understood.
    Parse,
    /// The files are joined into a site, and every rule is asked.
    Site,
    /// The theme is read, beside the two stages before.
    Theme,
    /// What is published is read, and what all pages share is made.
    Prepare,
    /// The search index is made, beside the pages.
    Index,
    /// Pages are drawn, on all threads.
    Draw,
    /// Files are compared with the old ones and written, on all threads.
    Write,
    /// The new site takes the place of the old one.
    Publish,
}

impl Stage {
    /// The stage in a word, for timings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Parse => "parse",
            Self::Site => "site",
            Self::Theme => "theme",
            Self::Prepare => "prepare",
            Self::Index => "index",
            Self::Draw => "draw",
            Self::Write => "write",
            Self::Publish => "publish",
        }
    }

    /// Whether its time is that of all threads together, not that of a clock on the wall.
    pub fn is_on_all_threads(self) -> bool {
        matches!(self, Self::Draw | Self::Write)
    }
}

/// Follows the work, for a progress line and for timings.
pub trait Observer: Sync {
    /// A stage took so long; stages may overlap.
    fn took(&self, _stage: Stage, _time: Duration) {}

    /// So many of so many files are made.
    fn drawn(&self, _done: usize, _total: usize) {}
}

/// Does the work of a stage.
pub(super) fn timed<T>(observer: &dyn Observer, stage: Stage, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let made = work();
    observer.took(stage, begun.elapsed());
    made
}
