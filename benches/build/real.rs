//! Copies of the real content: as it is, and as if every sheet were confirmed, for most dates are
//! only told of sheets that are.

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// The file that a bench edits.
pub const EDITED: &str = "pcs/goujons.md";

/// The page that shows it.
pub const PAGE: &str = "fr/pcs/goujons.html";

/// Copies the real content into `root/content`, each sheet confirmed where it is asked for.
pub fn write(root: &Path, confirmed: bool) {
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for entry in WalkDir::new(&real).sort_by_file_name() {
        let entry = entry.unwrap();
        let new = root
            .join("content")
            .join(entry.path().strip_prefix(&real).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(new).unwrap();
        } else {
            fs::copy(entry.path(), &new).unwrap();
            if confirmed && is_sheet(&new) {
                confirm(&new);
            }
        }
    }
}

/// A sheet of a project, not a translation.
fn is_sheet(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy();
    path.parent().is_some_and(|folder| folder.ends_with("pcs")) && name.matches('.').count() == 1
}

fn confirm(sheet: &Path) {
    let text = fs::read_to_string(sheet).unwrap();
    let others = text.lines().filter(|line| !line.starts_with("confirme:"));
    let mut lines: Vec<&str> = others.collect();
    lines.insert(1, "confirme: { le: 2026-11-15, par: Bureau }");
    fs::write(sheet, lines.join("\n") + "\n").unwrap();
}
