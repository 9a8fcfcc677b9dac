//! What a text is made of: tokens, their stems, and telephone numbers; the same in Rust, which
//! makes the index, and in `client/text/`, which reads queries. Shared vectors prove both equal.
//!
//! What tokens mean is left to `index::concepts`.

use std::collections::{HashMap, HashSet};

mod stem;
pub mod tables;
pub mod telephone;
mod tokens;

pub use stem::stem;
pub use tokens::{Folded, key, significant, stems, tokens};

/// A map that is asked for every word of a text: its hash is several times as fast as the standard
/// one.
pub type Map<Key, Value> = HashMap<Key, Value, ahash::RandomState>;

/// A set of the same kind.
pub type Set<Key> = HashSet<Key, ahash::RandomState>;
