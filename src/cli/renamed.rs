//! Activities whose `id` is not what it was in a version of Git: their addresses and the dates
//! that people have in their calendars would change.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use annuaire::diagnostic::{Diagnostic, Place, Problem, Span};
use annuaire::model::Activity;
use annuaire::parse::{Frame, ParsedContent, parse_file};
use annuaire::run::Checked;
use annuaire::source::{Content, FileKind, SourceFile};
use annuaire::text::fold_key;

/// Every activity of the wanted sheets that bears another `id` than it did.
pub fn since(
    root: &Path,
    revision: &str,
    wanted: &BTreeSet<String>,
    checked: &Checked,
) -> Vec<Diagnostic> {
    let sheets = wanted
        .iter()
        .filter(|file| file.starts_with("content/pcs/"));
    let mut found = Vec::new();
    for file in sheets {
        let Some(now) = checked.texts.get(file.as_str()) else {
            continue;
        };
        let Some(before) = text_in(root, revision, file) else {
            continue; // a new sheet
        };
        let (before, after) = (activities(file, &before), activities(file, now));
        for (old, new) in renamed(&before, &after) {
            found.push(fault(file, now, old, new));
        }
    }
    found
}

/// A file as it was in a version.
fn text_in(root: &Path, revision: &str, file: &str) -> Option<String> {
    let mut git = Command::new("git");
    let shown = git.arg("-C").arg(root).arg("show");
    let output = shown.arg(format!("{revision}:./{file}")).output().ok()?;
    let text = output.status.success().then_some(output.stdout)?;
    String::from_utf8(text).ok()
}

/// The activities of a sheet by itself.
fn activities(path: &str, text: &str) -> Vec<Activity> {
    let Ok(kind) = FileKind::of(path.trim_start_matches("content/")) else {
        return Vec::new();
    };
    let file = SourceFile {
        path: Arc::from(path),
        kind,
        content: Content::Text(text.into()),
    };
    match parse_file(&file, &Frame::default()).content {
        Some(ParsedContent::Project(project)) => project.activities.clone(),
        _ => Vec::new(),
    }
}

/// Activities that were there under another `id`: with the same title, or in the same place of a
/// list that is as long as it was.
fn renamed<'a>(
    before: &'a [Activity],
    after: &'a [Activity],
) -> impl Iterator<Item = (&'a Activity, &'a Activity)> {
    let has = |list: &[Activity], one: &Activity| list.iter().any(|other| other.id == one.id);
    let title = |one: &Activity| one.title.iter().map(|(_, text)| fold_key(text)).next();
    let gone = before.iter().enumerate();
    let gone = gone.filter(move |(_, old)| !has(after, old));
    gone.filter_map(move |(at, old)| {
        let new = |one: &&Activity| !has(before, one);
        let titled = after
            .iter()
            .filter(new)
            .find(|one| title(one) == title(old));
        let placed = after.get(at).filter(new);
        let placed = placed.filter(|_| before.len() == after.len());
        Some((old, titled.or(placed)?))
    })
}

/// The fault, at the line of the `id` where it is written.
fn fault(file: &str, text: &str, old: &Activity, new: &Activity) -> Diagnostic {
    let (before, id) = (old.id.to_string(), new.id.to_string());
    let at = text.match_indices("id:").find_map(|(at, _)| {
        let value = &text[at + 3..];
        let start = at + 3 + value.len() - value.trim_start_matches(' ').len();
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        let same = text[start..].strip_prefix(id.as_str()).is_some_and(ends);
        same.then(|| Span::new(start..start + id.len()))
    });
    let file: Arc<str> = Arc::from(file);
    let place = Place::new(&file, at.unwrap_or_default());
    let problem = Problem::ChangedId { before, id };
    let fault = Diagnostic::new(place, problem).about("activites.id");
    match at {
        Some(span) => fault.fixed_by(span, old.id.as_str()),
        None => fault,
    }
}
