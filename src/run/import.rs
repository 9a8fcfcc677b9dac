//! Sheets made of what an office has, as far as the readers of sheets take them.

use std::path::Path;
use std::sync::Arc;

use super::Today;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Severity};
use crate::import::{Import, Left, Position, Sheet, Why};
use crate::parse;
use crate::site::Site;
use crate::source::{self, Content, FileKind, SourceFile};

/// A sheet that may be written: its path below the root, and its text.
pub type Written = (String, String);

/// What may be written, and what could not be placed: what a sheet does not take, and sheets that are
/// there already, which nobody touches.
pub fn import(root: &Path, today: Today, import: Import) -> (Vec<Written>, Vec<Left>) {
    let Import { sheets, mut left } = import;
    let source = source::read(root);
    let is_there = |path: &str| root.join(path).exists();
    let (there, mut sheets): (Vec<Sheet>, Vec<Sheet>) =
        sheets.into_iter().partition(|sheet| is_there(&path(sheet)));
    left.extend(there.iter().map(|sheet| sheet.left(Why::Exists)));
    // Each round takes out at least one value, or ends.
    while faults_taken_out(&source.files, today, &mut sheets, &mut left) {}
    let written = sheets.iter().map(|sheet| (path(sheet), sheet.text().0));
    (written.collect(), left)
}

fn path(sheet: &Sheet) -> String {
    format!("{}/pcs/{}.md", source::FOLDER, sheet.id)
}

/// Takes out of the sheets what is wrong in them; whether anything was.
fn faults_taken_out(
    files: &[SourceFile],
    today: Today,
    sheets: &mut Vec<Sheet>,
    left: &mut Vec<Left>,
) -> bool {
    let texts: Vec<_> = sheets.iter().map(Sheet::text).collect();
    let faults = faults(files, today, sheets, &texts);
    let mut refused = vec![None; sheets.len()];
    let mut wrong: Vec<(usize, Position, &Diagnostic)> = Vec::new();
    for fault in &faults {
        let of = sheets
            .iter()
            .position(|sheet| path(sheet) == *fault.place.file);
        let Some(at) = of else { continue };
        let (text, lines) = &texts[at];
        let before = text.get(..fault.place.span.range().start).unwrap_or(text);
        let line = lines.get(before.matches('\n').count()).copied().flatten();
        let is_missing = matches!(fault.problem, Problem::MissingKey { .. });
        match line.filter(|_| !is_missing) {
            Some(position) => wrong.push((at, position, fault)),
            None => refused[at] = Some(fault),
        }
    }
    // From the last value on, so that those before keep their places.
    wrong.sort_by(|(a, one, _), (b, other, _)| (b, other).cmp(&(a, one)));
    wrong.dedup_by_key(|(at, position, _)| (*at, *position));
    let anything = !wrong.is_empty() || refused.iter().any(Option::is_some);
    for (at, position, fault) in wrong {
        if refused[at].is_none() {
            let why = Why::Problem(fault.problem.clone());
            let taken = sheets[at].take_out(position);
            left.extend(taken.map(|cell| Left { cell, why }));
        }
    }
    let mut refused = refused.into_iter();
    sheets.retain(|sheet| {
        let fault = refused.next().flatten();
        left.extend(fault.map(|fault| sheet.left(Why::Problem(fault.problem.clone()))));
        fault.is_none()
    });
    anything
}

/// The errors of the site with these sheets in it.
fn faults(
    files: &[SourceFile],
    today: Today,
    sheets: &[Sheet],
    texts: &[(String, Vec<Option<Position>>)],
) -> Vec<Diagnostic> {
    let mut all = files.to_vec();
    let mut found = Vec::new();
    for (sheet, (text, _)) in sheets.iter().zip(texts) {
        let path: Arc<str> = path(sheet).into();
        let below = path.split_once('/').map_or("", |(_, below)| below);
        match FileKind::of(below) {
            Ok(kind) => all.push(SourceFile {
                path,
                kind,
                content: Content::Text(text.as_str().into()),
            }),
            Err(problem) => {
                found.push(Diagnostic::new(Place::start_of(&path), problem));
            }
        }
    }
    all.sort_by(|a, b| a.path.cmp(&b.path));
    let day = |settings: &crate::model::Settings| today.in_zone_of(settings);
    let parsed = parse::parse(&all, day);
    let (_, faults) = Site::new(parsed, Diagnostics::new(), day);
    found.extend(faults);
    found.retain(|fault| fault.problem.severity() == Severity::Error);
    found
}
