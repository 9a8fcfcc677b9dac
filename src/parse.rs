//! Content files -> drafts: front matter, values, Markdown.

mod front_matter;
mod markdown;
mod record;
mod scope;
mod texts;
mod traps;
mod tree;
pub mod value;
mod yaml;

pub use scope::{Reference, Scope, Target};
