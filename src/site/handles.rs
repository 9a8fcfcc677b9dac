//! Handles: positions in the lists of one site, each of its own kind.
//!
//! An id is what people write and may name nothing; a handle is what code holds once the name was
//! found. It is only made by the list that it points into, so looking it up cannot fail, and a
//! commune cannot be looked up among projects. Knows nothing of what the lists hold.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};
use std::sync::Arc;

use crate::model::{Activity, Commune, FreePage, Need, Organisation, Project};
use crate::parse::PhotoFile;

/// The position of a record in the list of its kind.
pub struct At<Kind>(u32, PhantomData<fn() -> Kind>);

/// A project of the site.
pub type ProjectAt = At<Project>;
/// An association or a landlord of the site.
pub type OrganisationAt = At<Organisation>;
/// A commune of the site.
pub type CommuneAt = At<Commune>;
/// A need of the site.
pub type NeedAt = At<Need>;
/// A free page of the site.
pub type FreePageAt = At<FreePage>;
/// A photo of the site.
pub type PhotoAt = At<PhotoFile>;

/// An activity of the site: its project, and its position among the project's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityAt {
    /// The project.
    pub project: ProjectAt,
    position: u32,
}

impl ActivityAt {
    /// The activities of a project that has so many, in the order of its sheet.
    pub(super) fn of(project: ProjectAt, many: usize) -> impl Iterator<Item = Self> + Clone {
        (0..short(many)).map(move |position| Self { project, position })
    }

    /// Its position among the activities of its project.
    pub fn position(self) -> usize {
        self.position as usize
    }
}

impl Project {
    /// An activity by its handle; of the project that the handle names.
    pub(super) fn activity(&self, at: ActivityAt) -> &Activity {
        &self.activities[at.position()]
    }
}

/// Records of one kind in an order that does not change any more; shared with what they were read
/// into, so that a preview joins thousands of them again without a copy.
#[derive(Debug)]
pub struct List<Kind>(Vec<Arc<Kind>>);

impl<Kind> List<Kind> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The records in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Kind> + Clone {
        self.0.iter().map(Arc::as_ref)
    }

    /// The handle of each record.
    pub fn handles(&self) -> impl ExactSizeIterator<Item = At<Kind>> + Clone + use<Kind> {
        (0..short(self.0.len())).map(At::new)
    }

    /// Each record with its handle.
    pub fn entries(&self) -> impl Iterator<Item = (At<Kind>, &Kind)> {
        self.handles().zip(self.iter())
    }

    /// The handle of the first record that fits.
    pub fn find(&self, fits: impl Fn(&Kind) -> bool) -> Option<At<Kind>> {
        self.entries()
            .find_map(|(at, record)| fits(record).then_some(at))
    }
}

impl<Kind> From<Vec<Kind>> for List<Kind> {
    fn from(records: Vec<Kind>) -> Self {
        Self(records.into_iter().map(Arc::new).collect())
    }
}

impl<Kind> From<Vec<Arc<Kind>>> for List<Kind> {
    fn from(records: Vec<Arc<Kind>>) -> Self {
        Self(records)
    }
}

impl<Kind> Index<At<Kind>> for List<Kind> {
    type Output = Kind;

    fn index(&self, at: At<Kind>) -> &Kind {
        &self.0[at.position()]
    }
}

/// A value for each record of a list.
#[derive(Clone, Debug)]
pub struct Table<Kind, Value>(Vec<Value>, PhantomData<fn() -> Kind>);

impl<Kind, Value> Table<Kind, Value> {
    /// A value for each record of a list, made from its handle.
    pub fn of(list: &List<Kind>, value: impl FnMut(At<Kind>) -> Value) -> Self {
        list.handles().map(value).collect()
    }

    /// The values in the order of the records.
    pub fn values(&self) -> &[Value] {
        &self.0
    }
}

impl<Kind, Value> FromIterator<Value> for Table<Kind, Value> {
    /// The values must be those of a whole list, in its order.
    fn from_iter<I: IntoIterator<Item = Value>>(values: I) -> Self {
        Self(values.into_iter().collect(), PhantomData)
    }
}

impl<Kind, Value> Index<At<Kind>> for Table<Kind, Value> {
    type Output = Value;

    fn index(&self, at: At<Kind>) -> &Value {
        &self.0[at.position()]
    }
}

impl<Kind, Value> IndexMut<At<Kind>> for Table<Kind, Value> {
    fn index_mut(&mut self, at: At<Kind>) -> &mut Value {
        &mut self.0[at.position()]
    }
}

impl<Kind> At<Kind> {
    fn new(position: u32) -> Self {
        Self(position, PhantomData)
    }

    /// The handle at a position, for tests that have no list.
    #[cfg(test)]
    pub(crate) fn nth(position: u32) -> Self {
        Self::new(position)
    }

    /// The position in the list, for tables that are not of this module.
    pub fn position(self) -> usize {
        self.0 as usize
    }
}

/// Lists are made from files, of which no disk holds four thousand million.
fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

// By hand, for a derive would ask the same of `Kind`, which is only a name here.

impl<Kind> Clone for At<Kind> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Kind> Copy for At<Kind> {}

impl<Kind> PartialEq for At<Kind> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<Kind> Eq for At<Kind> {}

impl<Kind> PartialOrd for At<Kind> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<Kind> Ord for At<Kind> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<Kind> Hash for At<Kind> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<Kind> fmt::Debug for At<Kind> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_gives_a_handle_for_each_of_its_records() {
        let list = List::from(vec!["a", "b"]);
        let found: Vec<&str> = list.handles().map(|at| list[at]).collect();
        assert_eq!(found, ["a", "b"]);
        assert_eq!(
            list.find(|record| *record == "b").map(|at| list[at]),
            Some("b")
        );
        assert_eq!(list.find(|record| *record == "c"), None);
    }

    #[test]
    fn a_table_holds_a_value_for_each_record() {
        let list = List::from(vec!["a", "bb"]);
        let mut lengths = Table::of(&list, |at| list[at].len());
        let longer = list.find(|record| *record == "bb").unwrap();
        lengths[longer] += 1;
        assert_eq!(lengths.values(), [1, 3]);
    }
}
