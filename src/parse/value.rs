//! What people may write in one scalar, and what it becomes.
//!
//! Every form of `content-format.md` (Values) is accepted; whatever else is a [`Problem`] that
//! quotes the text. Knows nothing of files, keys or records.

mod ages;
mod contact;
mod date;
mod hours;
mod id;
mod language;
pub mod mend;
mod number;
mod parts;
mod phrase;
pub mod position;
mod postal_code;
mod scan;
mod street;
mod telephone;
mod weekday;
mod yes_no;

pub use hours::hours_list;
pub use id::id_suggestion;
pub use language::SpokenLanguage;
pub use number::{whole, year};
pub use parts::parts;
pub use phrase::{
    Clause, Excluded, Meant, Name, Phrase, dates, exclusions, phrase, told, told_days, told_hours,
    with_year, without, without_parts,
};
pub use postal_code::postal_code;
pub use street::streets;
pub use telephone::{telephones, with_purpose};

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

#[cfg(test)]
mod tests;
