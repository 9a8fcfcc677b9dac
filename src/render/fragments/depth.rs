//! How far below the root a page lies, which decides how its links begin.

use crate::pages::{Page, PageKind};
use crate::site::Site;

/// How far below the root a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::render) enum Depth {
    /// So many folders below: 0 to 2.
    Below(usize),
    /// Anywhere, so that links begin at the site's own path: the 404 page.
    Absolute,
    /// Not known yet: a fragment that waits for the page that shows it.
    Unplaced,
}

impl Depth {
    /// How many depths there are below the root.
    const COUNT: usize = 3;

    /// Every depth.
    pub const ALL: [Self; 5] = [
        Self::Below(0),
        Self::Below(1),
        Self::Below(2),
        Self::Absolute,
        Self::Unplaced,
    ];

    /// What stands for the way to the root in a fragment that is not placed. Nothing that anybody
    /// writes becomes it: no control character leaves the escaping of a text.
    pub const MARK: u8 = 2;

    /// The same as a text.
    pub const ROOT: &str = "\u{2}";

    /// The depth of a page.
    pub fn of(page: Page, site: &Site) -> Self {
        match page.kind {
            PageKind::NotFound => Self::Absolute,
            _ => Self::Below(page.path(site).depth().min(Self::COUNT - 1)),
        }
    }

    /// The position among all depths.
    pub fn position(self) -> usize {
        match self {
            Self::Below(folders) => folders,
            Self::Absolute => Self::COUNT,
            Self::Unplaced => Self::COUNT + 1,
        }
    }
}
