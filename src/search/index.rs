//! The inverted index: what each document says in which field, and which concepts that means.
//!
//! Knows the site and the vocabulary; how any of it is written is left to `format`.

pub mod card_terms;
mod concepts;
mod document;
pub mod geometry;
mod phrases;
pub mod places;
pub mod postings;
mod related;
pub mod streets;
pub mod vocabulary;

pub use concepts::{ConceptMatcher, Said, means_other, spans};
pub use document::{Context, Documents};
pub use phrases::{Phrase, Phrasebook};
pub use related::{Related, add_related};
