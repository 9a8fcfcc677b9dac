//! `annuaire check --fix`: writes the corrections that are sure, and nothing else of a file.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where sheets are corrected"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use annuaire::diagnostic::{Fix, Severity};
use annuaire::run::{Checked, Failure};

use super::print::Printer;

/// Corrects what is sure in the files that are wanted; whether anything was written.
pub fn fix(
    root: &Path,
    checked: &Checked,
    wanted: Option<&BTreeSet<String>>,
    printer: &Printer,
) -> Result<bool, Failure> {
    let mut fixes: BTreeMap<&str, Vec<&Fix>> = BTreeMap::new();
    for fault in checked.found.iter() {
        let file = &*fault.place.file;
        let sure = fault.problem.is_sure() && fault.problem.severity() != Severity::Info;
        let meant = wanted.is_none_or(|wanted| wanted.contains(file));
        if let Some(fix) = fault.fix.as_ref().filter(|_| sure && meant) {
            fixes.entry(file).or_default().push(fix);
        }
    }
    for (file, fixes) in &fixes {
        let Some(text) = checked.texts.get(*file) else {
            continue;
        };
        let path = root.join(file);
        let corrected = corrected(text, fixes.clone());
        fs::write(&path, &corrected).map_err(|error| Failure::disk(&path, error))?;
        printer.corrected(file, text, &corrected);
    }
    Ok(!fixes.is_empty())
}

/// A text with its corrections; of two that overlap, the first.
fn corrected(text: &str, mut fixes: Vec<&Fix>) -> String {
    fixes.sort_by_key(|fix| fix.span);
    let mut corrected = String::with_capacity(text.len());
    let mut done = 0;
    for fix in fixes {
        let range = fix.span.range();
        if range.start >= done {
            corrected += &text[done..range.start];
            corrected += &fix.replacement;
            done = range.end;
        }
    }
    corrected + &text[done..]
}
