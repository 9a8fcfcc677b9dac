//! Where fields stand that were marked when they were read.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::assemble::Assembled;
use crate::diagnostic::Place;
use crate::model::Project;
use crate::parse::{Draft, Reference, Target};

/// The places by file and field; looked up only once something is wrong somewhere.
pub(super) struct Marks<'a> {
    all: &'a Assembled,
    places: OnceLock<BTreeMap<(&'a str, &'a str), &'a Place>>,
}

impl<'a> Marks<'a> {
    /// The marks of all files.
    pub fn of(all: &'a Assembled) -> Self {
        Self {
            all,
            places: OnceLock::new(),
        }
    }

    /// The place of a field of a sheet; the sheet itself when it is not known.
    pub fn of_field(&self, draft: &Draft<Arc<Project>>, field: &str) -> Place {
        let place = self.places().get(&(&*draft.place.file, field));
        place.map_or_else(|| draft.place.clone(), |place| (*place).clone())
    }

    fn places(&self) -> &BTreeMap<(&'a str, &'a str), &'a Place> {
        let key = |mark: &'a Reference| (&*mark.place.file, mark.field.as_str());
        self.places.get_or_init(|| {
            let marks = self.all.references();
            let marks = marks.filter(|mark| mark.target == Target::Here);
            marks.map(|mark| (key(mark), &mark.place)).collect()
        })
    }
}
