//! What a text is made of: tokens, their stems, and telephone numbers; the same in Rust, which
//! makes the index, and in `client/text/`, which reads queries. Shared vectors prove both equal.
//!
//! What tokens mean is left to `index::concepts`.

mod stem;
pub mod tables;
pub mod telephone;
mod tokens;

pub use stem::stem;
pub use tokens::{key, significant, tokens};
