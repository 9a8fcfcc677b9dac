//! `annuaire new`: writes a commented file to fill in, and never over another.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where new files are written"
)]

mod local;

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use annuaire::diagnostic::Problem;
use annuaire::model::is_id;
use annuaire::run::Failure;
use annuaire::source::{FOLDER, FileKind};

use local::local;

use super::arguments::{Kind, New};
use super::print::Printer;
use super::wanted::no_such_file;

/// Writes the file, or adds the activity to its sheet.
pub fn new(root: &Path, order: &New, _printer: &Printer) -> Result<u8, Failure> {
    let content = root.join(FOLDER);
    if !content.is_dir() {
        let path = content.display().to_string();
        return Err(Failure::usage("racine-absente", "path", path));
    }
    let sheet = |folder: &str, ending: &str, template: &str| {
        let path = sheet(&content, &format!("{folder}/{}.{ending}", order.id))?;
        write(path, &filled(template, order, &content))
    };
    let path = match order.kind {
        Kind::Pcs => sheet("pcs", "md", include_str!("new/pcs.md"))?,
        Kind::Page => sheet("pages", "md", include_str!("new/page.md"))?,
        Kind::Asbl => sheet("asbl", "yaml", include_str!("new/asbl.yaml"))?,
        Kind::Sisp => sheet("sisp", "yaml", include_str!("new/sisp.yaml"))?,
        Kind::Activite => add_activity(order, &content)?,
    };
    Printer::written(&path);
    Ok(super::WELL)
}

/// Where a file lies, unless the site needs its name for itself, another record bears it, or it
/// cannot be an address.
fn sheet(content: &Path, below: &str) -> Result<PathBuf, Failure> {
    let name = below.rsplit_once('/').map_or(below, |(_, name)| name);
    let kind = FileKind::of(below);
    if let Err(Problem::ReservedName { name }) = kind {
        return Err(Failure::usage("nom-reserve-option", "value", name));
    }
    if kind.is_err() || name.matches('.').count() != 1 {
        return Err(Failure::usage("identifiant-option", "value", name));
    }
    // Associations and landlords share their names.
    let twin = match below.split_once('/') {
        Some(("asbl", name)) => Some(format!("sisp/{name}")),
        Some(("sisp", name)) => Some(format!("asbl/{name}")),
        _ => None,
    };
    if let Some(twin) = twin
        .map(|twin| content.join(twin))
        .filter(|twin| twin.exists())
    {
        let path = twin.display().to_string();
        return Err(Failure::usage("fiche-existante", "path", path));
    }
    Ok(content.join(below))
}

/// A template with the record's id, the name that the id makes, and the communes that one may
/// choose from: only where there is but one is it known.
fn filled(template: &str, order: &New, content: &Path) -> String {
    let communes = communes(content);
    let only = match &communes[..] {
        [only] => format!(" {only}"),
        _ => String::new(),
    };
    let root = content.parent().unwrap_or(content);
    local(template, root)
        .replace("{id}", &order.id)
        .replace("{nom}", &name(&order.id))
        .replace("{communes}", &communes.join(", "))
        .replace("{commune}", &only)
}

/// `table-de-conversation` -> `Table de conversation`.
fn name(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Writes a file that is not there yet.
pub(super) fn write(path: PathBuf, text: &str) -> Result<PathBuf, Failure> {
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

/// Adds an activity to a sheet: at the end of its list, which is made if need be.
fn add_activity(order: &New, content: &Path) -> Result<PathBuf, Failure> {
    let project = order.pcs.as_deref().unwrap_or_default();
    let path = sheet(content, &format!("pcs/{project}.md"))?;
    if !is_id(&order.id) {
        return Err(Failure::usage("identifiant-option", "value", &order.id));
    }
    if !path.exists() {
        let value = format!("pcs/{project}.md");
        let root = content.parent().unwrap_or(content);
        return Err(no_such_file(root, &value));
    }
    let text = fs::read_to_string(&path).map_err(|error| Failure::disk(&path, error))?;
    let shown = || path.display().to_string();
    if has_activity(&text, &order.id) {
        return Err(Failure::usage("fiche-existante", "path", shown()));
    }
    let block = filled(include_str!("new/activite.yaml"), order, content);
    let Some(changed) = with_activity(&text, &block) else {
        return Err(Failure::usage("fiche-illisible", "path", shown()));
    };
    fs::write(&path, changed).map_err(|error| Failure::disk(&path, error))?;
    Ok(path)
}

/// Whether a line of the sheet gives this id.
fn has_activity(text: &str, id: &str) -> bool {
    text.lines().any(|line| {
        let value = line.trim_start_matches([' ', '-']).strip_prefix("id:");
        value.is_some_and(|value| value.split_whitespace().next() == Some(id))
    })
}

/// The sheet with one more activity; `None` when its list cannot be found by its lines.
fn with_activity(text: &str, block: &str) -> Option<String> {
    let header_end = text.find("\n---").filter(|_| text.starts_with("---"))? + 1;
    let header = &text[..header_end];
    let Some((list, after)) = list_of(header) else {
        return Some(format!(
            "{header}activites:\n{block}{}",
            &text[header_end..]
        ));
    };
    let value = list.split_once(':').map_or("", |(_, value)| value.trim());
    let end = header_end - outside(after).len();
    let block = at_depth(block, depth_of(after));
    (value.is_empty() || value.starts_with('#'))
        .then(|| format!("{}{block}{}", &text[..end], &text[end..]))
}

/// How far the items of a list are indented; by two spaces where it has none yet.
fn depth_of(list: &str) -> usize {
    let inside = list
        .lines()
        .take_while(|line| line.starts_with([' ', '-', '#']) || line.is_empty());
    let mut items = inside.filter(|line| line.trim_start().starts_with("- "));
    let first = items.next();
    first.map_or(2, |line| line.len() - line.trim_start().len())
}

/// A block that is indented by two spaces, at another depth.
fn at_depth(block: &str, depth: usize) -> String {
    let line = |line: &str| match line.strip_prefix("  ") {
        Some(rest) => format!("{}{rest}\n", " ".repeat(depth)),
        None => format!("{line}\n"),
    };
    block.lines().map(line).collect()
}

/// The line that begins the list of activities, and what follows it.
fn list_of(header: &str) -> Option<(&str, &str)> {
    let mut rest = header;
    while let Some((line, after)) = rest.split_once('\n') {
        if line.starts_with("activites:") || line.starts_with("activiteiten:") {
            return Some((line, after));
        }
        rest = after;
    }
    None
}

/// What follows the block of a key: from the next line on that begins at the margin.
fn outside(mut rest: &str) -> &str {
    let inside = |line: &str| line.starts_with([' ', '-', '#']) || line.trim().is_empty();
    while let Some((_, after)) = rest.split_once('\n').filter(|(line, _)| inside(line)) {
        rest = after;
    }
    rest
}

/// The communes of the site, by their ids.
fn communes(content: &Path) -> Vec<String> {
    let text = fs::read_to_string(content.join("communes.yaml")).unwrap_or_default();
    let ids = text.split("id:").skip(1);
    let ids = ids.filter_map(|rest| rest.split([',', '\n', '}']).next());
    ids.map(|id| id.trim().to_owned()).collect()
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
    fn an_activity_stands_at_the_depth_of_its_neighbours() {
        let text = "---\nnom: x\nactivites:\n- titre: A\n---\n";
        let changed = with_activity(text, "  - titre: B\n    id: b\n").unwrap();
        assert_eq!(
            changed,
            "---\nnom: x\nactivites:\n- titre: A\n- titre: B\n  id: b\n---\n"
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
