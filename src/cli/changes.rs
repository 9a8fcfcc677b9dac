//! `annuaire changes`: what residents will see change since a version of Git, or between two
//! folders.
#![allow(
    clippy::disallowed_methods,
    reason = "what Git has of a version is written to a folder of its own"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use annuaire::changes::{Change, changes, changes_by_sheet};
use annuaire::run::{self, Checked, Failure, Today};
use annuaire::source::FOLDER;
use annuaire::wording::Wording;
use walkdir::WalkDir;

use super::arguments::Changes;
use super::print::Printer;

/// Where a site keeps themes of its own.
const THEMES: &str = "themes";

/// How many changes are told one by one.
const MOST: usize = 25;

/// Tells the changes; both states must be right.
pub fn tell(root: &Path, today: Today, order: &Changes, printer: &Printer) -> Result<u8, Failure> {
    let state = |folder: &Path| run::check(folder, today, &printer.observer(false));
    let (before, after) = match (&order.since, &order.folders[..]) {
        (Some(revision), []) => {
            let folder = Exported::of(root, revision)?;
            (state(&folder.0)?, state(root)?)
        }
        (None, [old, new]) => (state(old)?, state(new)?),
        _ => return Err(Failure::usage("appel-illisible", "value", "changes")),
    };
    for checked in [&before, &after] {
        if checked.ready.is_none() {
            printer.refused(checked);
            return Ok(super::exit_code(checked, false));
        }
    }
    Printer::data(&said(&before, &after, order, printer));
    Ok(super::WELL)
}

/// The changes as a list that is plain text and Markdown at once.
fn said(before: &Checked, after: &Checked, order: &Changes, printer: &Printer) -> String {
    let (Some((before, _)), Some((after, theme))) = (&before.ready, &after.ready) else {
        return String::new();
    };
    let words = &Wording::of(printer.lang).mots.changements;
    let mut told = if order.by_sheet {
        changes_by_sheet(before, after, theme)
    } else {
        changes(before, after, theme, printer.lang)
    };
    let more = told.len().saturating_sub(MOST);
    told.truncate(MOST);
    let rest = (more > 0).then(|| words.reste.of(more));
    if order.json {
        return json(&told, rest);
    }
    if told.is_empty() {
        return format!("{}\n", words.aucun);
    }
    let line = |change: &Change| match (&order.links, &change.page) {
        (Some(base), Some(page)) => {
            let base = base.trim_end_matches('/');
            format!("- {} <{base}/{page}>\n", change.said)
        }
        _ => format!("- {}\n", change.said),
    };
    let rest = rest.map(|said| format!("- {said}\n"));
    told.iter().map(line).chain(rest).collect()
}

/// The changes for programs; how many others there are is a row without a page.
fn json(told: &[Change], rest: Option<String>) -> String {
    let row = |change: &Change| serde_json::json!({ "said": change.said, "page": change.page });
    let rest = rest.map(|said| serde_json::json!({ "said": said, "page": null }));
    let rows: Vec<_> = told.iter().map(row).chain(rest).collect();
    format!("{:#}\n", serde_json::Value::from(rows))
}

/// The content of a version with the themes of today, whose words tell both states, in a folder that
/// is removed at the end.
struct Exported(PathBuf);

impl Exported {
    fn of(root: &Path, revision: &str) -> Result<Self, Failure> {
        let name = format!("annuaire-{}", std::process::id());
        let exported = Self(std::env::temp_dir().join(name));
        let content = export(root, revision, FOLDER, &exported.0);
        content.ok_or_else(|| Failure::usage("git-illisible", "value", revision))?;
        copy(&root.join(THEMES), &exported.0.join(THEMES))?;
        Ok(exported)
    }
}

impl Drop for Exported {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder, where there is one.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    let files = WalkDir::new(from).into_iter().filter_map(Result::ok);
    for file in files.filter(|entry| entry.file_type().is_file()) {
        let below = file.path().strip_prefix(from).unwrap_or(file.path());
        let path = to.join(below);
        let folder = path.parent().unwrap_or(to);
        let copied = fs::create_dir_all(folder).and_then(|()| fs::copy(file.path(), &path));
        copied.map_err(|error| Failure::disk(&path, error))?;
    }
    Ok(())
}

/// Writes a folder of a version below another folder; `None` where Git has none. An index of its own
/// is filled, so that nothing of the repository is touched.
fn export(root: &Path, revision: &str, folder: &str, to: &Path) -> Option<()> {
    if revision.starts_with('-') {
        return None;
    }
    let to = to.join(folder);
    fs::create_dir_all(&to).ok()?;
    let index = to.with_extension("index");
    let git = |arguments: &[&str]| -> Option<String> {
        let mut git = Command::new("git");
        let git = git.arg("-C").arg(root).env("GIT_INDEX_FILE", &index);
        let output = git.args(arguments).output().ok()?;
        let said = String::from_utf8(output.stdout).ok()?;
        output.status.success().then_some(said)
    };
    let top = git(&["rev-parse", "--show-toplevel"])?;
    let below = git(&["rev-parse", "--show-prefix"])?;
    let tree = format!("{revision}:{}{folder}", below.trim_end());
    git(&["read-tree", &tree])?;
    let prefix = format!("--prefix={}/", to.display());
    git(&[
        "-C",
        top.trim_end(),
        "checkout-index",
        "--all",
        "--force",
        &prefix,
    ])?;
    fs::remove_file(&index).ok()
}
