//! Content files -> drafts: front matter, values, Markdown.

pub mod value;
