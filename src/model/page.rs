//! Free pages: what a PCS is, how to take part, legal notice.

use super::{Markdown, PageId, Text};

/// A page written in Markdown.
#[derive(Clone, Debug)]
pub struct FreePage {
    /// Its name in addresses.
    pub id: PageId,
    /// Former names, oldest first: their addresses lead here.
    pub former_names: Vec<PageId>,
    /// Its title.
    pub title: Text,
    /// What it says in a sentence, for share cards.
    pub summary: Option<Text>,
    /// Whether the main menu leads to it; else only the foot of the page does.
    pub in_menu: bool,
    /// Its rank among the pages.
    pub order: u32,
    /// Its text.
    pub body: Option<Markdown>,
}
