//! Names of records: what a file is called, and what addresses are made from.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// The name of a record of one kind: lower-case ASCII letters, digits and single hyphens.
///
/// An id of a draft may name nothing; `site` checks each before it builds a site.
pub struct Id<Kind>(Arc<str>, PhantomData<fn() -> Kind>);

/// Whether a text has the form of an id.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 80
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

impl<Kind> Id<Kind> {
    /// Takes a text that has the form of an id.
    pub fn parse(text: &str) -> Option<Self> {
        is_id(text).then(|| Self(text.into(), PhantomData))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<Kind> Clone for Id<Kind> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0), PhantomData)
    }
}

impl<Kind> PartialEq for Id<Kind> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<Kind> Eq for Id<Kind> {}

impl<Kind> PartialOrd for Id<Kind> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<Kind> Ord for Id<Kind> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<Kind> fmt::Display for Id<Kind> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl<Kind> fmt::Debug for Id<Kind> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", &*self.0)
    }
}

/// The name of a PCS.
pub type ProjectId = Id<super::Project>;
/// The name of an activity within its PCS.
pub type ActivityId = Id<super::Activity>;
/// The name of an association or a landlord; unique across both.
pub type OrganisationId = Id<super::Organisation>;
/// The name of a commune.
pub type CommuneId = Id<super::Commune>;
/// The name of a need a visitor can choose from.
pub type NeedId = Id<super::Need>;
/// The name of a named period.
pub type PeriodId = Id<super::Period>;
/// The name of a free page.
pub type PageId = Id<super::FreePage>;
