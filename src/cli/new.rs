//! `annuaire new`: writes a commented file to fill in, and never over another.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where new files are written"
)]

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use annuaire::model::is_id;
use annuaire::run::Failure;
use annuaire::source::FOLDER;

use super::arguments::{Kind, New};
use super::print::Printer;

/// Writes the file, or adds the activity to its sheet.
pub fn new(root: &Path, order: &New, _printer: &Printer) -> Result<u8, Failure> {
    if !is_id(&order.id) {
        return Err(Failure::usage("identifiant-option", "value", &order.id));
    }
    let content = root.join(FOLDER);
    let commune = first_commune(&content).unwrap_or_default();
    let fill = |template: &str| {
        template
            .replace("{id}", &order.id)
            .replace("{commune}", &commune)
    };
    let sheet =
        |folder: &str, ending: &str| content.join(folder).join(format!("{}.{ending}", order.id));
    let path = match order.kind {
        Kind::Pcs => write(sheet("pcs", "md"), &fill(include_str!("new/pcs.md")))?,
        Kind::Page => write(sheet("pages", "md"), &fill(include_str!("new/page.md")))?,
        Kind::Asbl => write(sheet("asbl", "yaml"), &fill(include_str!("new/asbl.yaml")))?,
        Kind::Sisp => write(sheet("sisp", "yaml"), &fill(include_str!("new/sisp.yaml")))?,
        Kind::Activite => {
            let project = order.pcs.as_deref().unwrap_or_default();
            let path = content.join("pcs").join(format!("{project}.md"));
            add_activity(path, &fill(include_str!("new/activite.yaml")))?
        }
    };
    Printer::written(&path);
    Ok(super::WELL)
}

fn write(path: PathBuf, text: &str) -> Result<PathBuf, Failure> {
    let folder = path.parent().unwrap_or(&path);
    fs::create_dir_all(folder).map_err(|error| Failure::disk(folder, error))?;
    let file = OpenOptions::new().write(true).create_new(true).open(&path);
    match file.and_then(|mut file| file.write_all(text.as_bytes())) {
        Ok(()) => Ok(path),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(Failure::usage(
            "fiche-existante",
            "path",
            path.display().to_string(),
        )),
        Err(error) => Err(Failure::disk(&path, error)),
    }
}

/// Adds a block to the activities of a sheet: at the end of the list, which is made if need be.
fn add_activity(path: PathBuf, block: &str) -> Result<PathBuf, Failure> {
    let text = fs::read_to_string(&path).map_err(|error| Failure::disk(&path, error))?;
    let Some(changed) = with_activity(&text, block) else {
        return Err(Failure::usage(
            "fiche-illisible",
            "path",
            path.display().to_string(),
        ));
    };
    fs::write(&path, changed).map_err(|error| Failure::disk(&path, error))?;
    Ok(path)
}

/// The sheet with one more activity; `None` when its list cannot be found by its lines.
fn with_activity(text: &str, block: &str) -> Option<String> {
    let header_end = text.find("\n---").filter(|_| text.starts_with("---"))? + 1;
    let header = &text[..header_end];
    let lists = |line: &&str| line.starts_with("activites:") || line.starts_with("activiteiten:");
    let Some(list) = header.lines().find(lists) else {
        return Some(format!(
            "{header}activites:\n{block}{}",
            &text[header_end..]
        ));
    };
    let value = list.split_once(':').map_or("", |(_, value)| value.trim());
    let at_the_end = list_end(header, list);
    (value.is_empty() || value.starts_with('#'))
        .then(|| format!("{}{block}{}", &text[..at_the_end], &text[at_the_end..]))
}

/// Where the block of a key ends: before the next line that begins at the margin.
fn list_end(header: &str, key: &str) -> usize {
    let start = header.find(key).unwrap_or(0) + key.len() + 1;
    let mut end = start;
    for line in header[start.min(header.len())..].split_inclusive('\n') {
        let inside = line.starts_with([' ', '-', '#']) || line.trim().is_empty();
        if !inside {
            break;
        }
        end += line.len();
    }
    end.min(header.len())
}

/// The first commune of the site, as an example that is right.
fn first_commune(content: &Path) -> Option<String> {
    let text = fs::read_to_string(content.join("communes.yaml")).ok()?;
    let id = text.split("id:").nth(1)?;
    id.split([',', '\n', '}'])
        .next()
        .map(|id| id.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: &str = "  - titre: B\n";

    #[test]
    fn an_activity_goes_to_the_end_of_the_list() {
        let text = "---\nnom: x\nactivites:\n  - titre: A\n\nsources: []\n---\nTexte\n";
        let changed = with_activity(text, BLOCK).unwrap();
        assert_eq!(
            changed,
            "---\nnom: x\nactivites:\n  - titre: A\n\n  - titre: B\nsources: []\n---\nTexte\n"
        );
    }

    #[test]
    fn a_sheet_without_activities_gets_a_list() {
        let changed = with_activity("---\nnom: x\n---\n", BLOCK).unwrap();
        assert_eq!(changed, "---\nnom: x\nactivites:\n  - titre: B\n---\n");
    }

    #[test]
    fn a_list_on_one_line_is_left_alone() {
        assert_eq!(with_activity("---\nactivites: []\n---\n", BLOCK), None);
        assert_eq!(with_activity("nom: x\n", BLOCK), None);
    }
}
