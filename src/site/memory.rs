//! What was found in sheets that did not change, so that a preview need not look for it again.
//!
//! A fault of a sheet by itself depends on the sheet, on the files that are no sheets, and on the
//! day; a project joined with a translation depends on those two. Sheets are values that are shared
//! while their files do not change, so whether one is the same is asked of the value itself, and
//! nothing else has to be kept up to date.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::model::Project;
use crate::parse::{Parsed, ParsedContent, Translation};

/// What was found in each sheet by itself, by its file.
#[derive(Default)]
pub struct Memory {
    today: Option<Date>,
    parsed: Vec<Arc<Parsed>>,
    sheets: BTreeMap<Arc<str>, Diagnostics>,
    /// By the file of the translation; none where nothing is joined a second time.
    joined: Option<BTreeMap<Arc<str>, Joined>>,
}

/// A project with a translation.
struct Joined {
    before: Arc<Project>,
    texts: Arc<Translation>,
    after: Arc<Project>,
    faults: Vec<Diagnostic>,
}

impl Memory {
    /// The memory of a site that is read again and again.
    pub fn lasting() -> Self {
        Self {
            joined: Some(BTreeMap::new()),
            ..Self::default()
        }
    }

    /// Joins the translation in a file to its project. What was wrong with it is given back.
    pub(super) fn join(
        &mut self,
        file: &Arc<str>,
        project: &mut Arc<Project>,
        lang: Lang,
        texts: Arc<Translation>,
    ) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        let Some(joined) = &mut self.joined else {
            let texts = Arc::unwrap_or_clone(texts);
            texts.apply_to_project(Arc::make_mut(project), lang, &mut faults);
            return faults;
        };
        if let Some(known) = joined.get(file)
            && Arc::ptr_eq(&known.before, project)
            && Arc::ptr_eq(&known.texts, &texts)
        {
            *project = Arc::clone(&known.after);
            return known.faults.clone();
        }
        let before = Arc::clone(project);
        Translation::clone(&texts).apply_to_project(Arc::make_mut(project), lang, &mut faults);
        let known = Joined {
            before,
            texts,
            after: Arc::clone(project),
            faults: faults.clone(),
        };
        joined.insert(Arc::clone(file), known);
        faults
    }

    /// Forgets what does not hold for these files on this day.
    pub(super) fn keep_what_holds(&mut self, parsed: &[Arc<Parsed>], today: Option<Date>) {
        if self.today != today || others(&self.parsed) != others(parsed) {
            self.sheets.clear();
        }
        let known: BTreeSet<*const Parsed> = self.parsed.iter().map(Arc::as_ptr).collect();
        for changed in parsed
            .iter()
            .filter(|one| !known.contains(&Arc::as_ptr(one)))
        {
            self.sheets.remove(&changed.file);
        }
        if let Some(joined) = &mut self.joined {
            let is_there =
                |file: &Arc<str>| parsed.binary_search_by(|one| one.file.cmp(file)).is_ok();
            joined.retain(|file, _| is_there(file));
        }
        self.today = today;
        self.parsed = parsed.to_vec(); // which also keeps their addresses from being used again
    }

    /// What was found in a sheet.
    pub(super) fn of_sheet(&self, file: &Arc<str>) -> Option<&Diagnostics> {
        self.sheets.get(file)
    }

    /// Remembers what was found in sheets.
    pub(super) fn learn(&mut self, found: impl Iterator<Item = (Arc<str>, Diagnostics)>) {
        self.sheets.extend(found);
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
