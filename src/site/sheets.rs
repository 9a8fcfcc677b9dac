//! Checks each sheet by itself against the files that are no sheets: whether its days make sense,
//! and whether it is where it says.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::assemble::Assembled;
use super::marks::Marks;
use super::memory::Memory;
use super::positions::Outlines;
use super::schedules::Rules;
use crate::diagnostic::Diagnostics;
use crate::model::Period;

/// Notes the faults of every sheet. Without `today`, which is unknown while the settings cannot be
/// read, nothing is said of the days to come. Sheets that `memory` knows are not looked at.
pub(super) fn check<'a>(
    all: &'a Assembled,
    marks: &'a Marks<'a>,
    today: Option<Date>,
    memory: &mut Memory,
    found: &mut Diagnostics,
) {
    let periods = all.periods.iter().map(|draft| draft.value.clone());
    let periods: Vec<Period> = periods.collect();
    let rules = Rules::new(all, &periods, today);
    let outlines = Outlines::of(all, marks);
    let new = all.projects.par_iter();
    let new = new.filter(|draft| memory.of_sheet(&draft.place.file).is_none());
    let new = new.map(|draft| {
        let mut faults = rules.faults(&draft.value);
        faults.extend(outlines.fault(draft));
        (Arc::clone(&draft.place.file), faults)
    });
    let new: Vec<(Arc<str>, Diagnostics)> = new.collect();
    memory.learn(new.into_iter());
    let sheets = all.projects.iter().map(|draft| &draft.place.file);
    for known in sheets.filter_map(|file| memory.of_sheet(file)) {
        found.extend(known.iter().cloned());
    }
    rules.empty_periods(all, found);
}
