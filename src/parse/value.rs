//! What people may write in one scalar, and what it becomes.
//!
//! Every form of `content-format.md` (Values) is accepted; whatever else is a [`Problem`] that
//! quotes the text. Knows nothing of files, keys or records.

use crate::diagnostic::Problem;
use crate::lang::Lang;

/// A value that is written as one scalar.
pub trait Value: Sized {
    /// Reads the scalar as it stands in a sheet written in `lang`.
    ///
    /// # Errors
    /// The problem that the text has; never a panic, whatever the text.
    fn parse(text: &str, lang: Lang) -> Result<Self, Problem>;
}
