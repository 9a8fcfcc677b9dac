//! What was found in sheets that did not change, so that a preview need not look for it again.
//!
//! A fault of a sheet's schedules depends on the sheet, on the files that are no sheets, and on the
//! day. Sheets are values that are shared while their files do not change, so whether one is the
//! same is asked of the value itself, and nothing else has to be kept up to date.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::parse::{Parsed, ParsedContent};

/// What was found in the schedules of each sheet, by its file.
#[derive(Default)]
pub struct Memory {
    today: Option<Date>,
    parsed: Vec<Arc<Parsed>>,
    schedules: BTreeMap<Arc<str>, Diagnostics>,
}

impl Memory {
    /// Forgets what does not hold for these files on this day.
    pub(super) fn keep_what_holds(&mut self, parsed: &[Arc<Parsed>], today: Option<Date>) {
        if self.today != today || others(&self.parsed) != others(parsed) {
            self.schedules.clear();
        }
        let known: BTreeSet<*const Parsed> = self.parsed.iter().map(Arc::as_ptr).collect();
        for changed in parsed
            .iter()
            .filter(|one| !known.contains(&Arc::as_ptr(one)))
        {
            self.schedules.remove(&changed.file);
        }
        self.today = today;
        self.parsed = parsed.to_vec(); // which also keeps their addresses from being used again
    }

    /// What was found in the schedules of a sheet.
    pub(super) fn of_schedules(&self, file: &Arc<str>) -> Option<&Diagnostics> {
        self.schedules.get(file)
    }

    /// Remembers what was found in the schedules of sheets.
    pub(super) fn learn(&mut self, found: impl Iterator<Item = (Arc<str>, Diagnostics)>) {
        self.schedules.extend(found);
    }
}

/// The files that are no sheets of projects, each as the value that it is.
fn others(parsed: &[Arc<Parsed>]) -> Vec<*const Parsed> {
    let is_sheet = |one: &Parsed| {
        let content = one.content.as_ref();
        content.is_some_and(|content| {
            matches!(
                content,
                ParsedContent::Project(_) | ParsedContent::ProjectTranslation(..)
            )
        })
    };
    let others = parsed.iter().filter(|one| !is_sheet(one));
    others.map(Arc::as_ptr).collect()
}
