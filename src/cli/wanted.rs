//! Which files a check is about: those that were named, or that changed since a version of Git.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use annuaire::run::Failure;
use annuaire::source::FOLDER;
use annuaire::text::nearest;
use walkdir::WalkDir;

use super::arguments::Check;

/// The files that are wanted, by their paths below the root; `None` when all are.
pub fn wanted(root: &Path, order: &Check) -> Result<Option<BTreeSet<String>>, Failure> {
    if order.files.is_empty() && order.changed.is_none() {
        return Ok(None);
    }
    let mut wanted = BTreeSet::new();
    for file in &order.files {
        wanted.insert(below(root, file)?);
    }
    if let Some(revision) = &order.changed {
        wanted.extend(changed(root, revision)?);
    }
    Ok(Some(wanted))
}

/// A file as messages name it: `content/pcs/goujons.md`, from whatever people write for it.
fn below(root: &Path, file: &Path) -> Result<String, Failure> {
    let inner = file.strip_prefix(root).unwrap_or(file);
    let inner = normal(inner);
    let folders = ["", "content", "content/pcs"].iter().map(PathBuf::from);
    let found = folders
        .flat_map(|folder| {
            [
                folder.join(&inner),
                folder.join(&inner).with_extension("md"),
            ]
        })
        .find(|path| path.starts_with(FOLDER) && root.join(path).is_file());
    let path = found.map(|path| path.to_string_lossy().replace('\\', "/"));
    path.ok_or_else(|| no_such_file(root, &file.display().to_string()))
}

/// A file that does not exist; the example that is given is the nearest one, else any sheet.
pub fn no_such_file(root: &Path, written: &str) -> Failure {
    let content = WalkDir::new(root.join(FOLDER)).sort_by_file_name();
    let paths = content.into_iter().filter_map(Result::ok);
    let paths = paths.filter(|entry| entry.file_type().is_file());
    let paths: Vec<String> = paths
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(root).ok()?;
            Some(path.to_string_lossy().replace('\\', "/"))
        })
        .collect();
    let name = |path: &str| -> String {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.split('.').next().unwrap_or(name).to_owned()
    };
    let names: Vec<String> = paths.iter().map(|path| name(path)).collect();
    let near = nearest(&name(written), names.iter().map(String::as_str));
    let near = near.and_then(|near| paths.iter().find(|path| name(path) == near));
    let sheet = || paths.iter().find(|path| path.starts_with("content/pcs/"));
    let example = near.or_else(sheet).or_else(|| paths.first());
    let example = example.map_or(FOLDER, String::as_str);
    Failure::usage("fichier-inconnu", "value", written).quoting("example", example)
}

/// The files of the content that differ from a version, or that Git does not know yet.
fn changed(root: &Path, revision: &str) -> Result<Vec<String>, Failure> {
    let since = [
        "diff",
        "--name-only",
        "--relative",
        "-z",
        revision,
        "--",
        FOLDER,
    ];
    let new = [
        "ls-files",
        "--others",
        "--exclude-standard",
        "-z",
        "--",
        FOLDER,
    ];
    let failed = || Failure::usage("git-illisible", "value", revision);
    if revision.starts_with('-') {
        return Err(failed());
    }
    let mut files = Vec::new();
    for arguments in [&since[..], &new[..]] {
        let mut git = Command::new("git");
        let output = git.arg("-C").arg(root).args(arguments).output();
        let output = output.ok().filter(|output| output.status.success());
        let names = output.ok_or_else(failed)?.stdout;
        let names = String::from_utf8_lossy(&names).into_owned();
        files.extend(
            names
                .split('\0')
                .filter(|name| !name.is_empty())
                .map(str::to_owned),
        );
    }
    Ok(files)
}

/// Whether a folder is another, or lies in it.
pub fn is_inside(folder: &Path, other: &Path) -> bool {
    normal(folder).starts_with(normal(other))
}

/// A path without `.` and `..`, by its words alone.
fn normal(path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if parts.file_name().is_some() => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_lies_in_another_however_it_is_written() {
        let content = Path::new("./content");
        assert!(is_inside(Path::new("content/pcs"), content));
        assert!(is_inside(Path::new("public/../content"), content));
        assert!(!is_inside(Path::new("contents"), content));
    }
}
