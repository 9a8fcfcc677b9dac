//! The rules of the house that a reader relies on.

use std::fs;
use std::path::PathBuf;

use walkdir::WalkDir;

use crate::support::repository;

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;

/// A file of `src`: its path below it, and its text.
type Source = (String, String);

fn sources(folder: &str) -> Vec<Source> {
    let root: PathBuf = repository(folder);
    let files = WalkDir::new(&root).sort_by_file_name().into_iter();
    files
        .map(Result::unwrap)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs")
        })
        .map(|entry| {
            let below = entry.path().strip_prefix(&root).unwrap();
            let text = fs::read_to_string(entry.path()).unwrap();
            (below.display().to_string(), text)
        })
        .collect()
}

/// The groups of modules in the order that the documentation of the library gives.
fn order() -> Vec<Vec<String>> {
    let text = fs::read_to_string(repository("src/lib.rs")).unwrap();
    let (_, list) = text.split_once("A module imports only").unwrap();
    let (list, _) = list.split_once("\n//!\n").unwrap();
    let quoted = list.split('`').skip(1).step_by(2);
    quoted
        .map(|group| group.split(' ').map(str::to_owned).collect())
        .collect()
}

fn rank(order: &[Vec<String>], module: &str) -> usize {
    let rank = order
        .iter()
        .position(|group| group.contains(&module.into()));
    rank.unwrap_or_else(|| panic!("the order in src/lib.rs does not name `{module}`"))
}

fn module_of(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap()
}

/// The modules that a text names as `crate::module` or inside `crate::{...}`.
fn imported(text: &str) -> Vec<String> {
    let mut modules = Vec::new();
    for after in text.split("crate::").skip(1) {
        if let Some(group) = after.strip_prefix('{') {
            modules.extend(firsts(group));
        } else {
            modules.extend(name(after));
        }
    }
    modules
}

/// The first name of each item of a `{...}` whose opening brace is gone.
fn firsts(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut start = 0;
    let mut modules = Vec::new();
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                modules.extend(name(&group[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                modules.extend(name(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    modules
}

fn name(path: &str) -> Option<String> {
    let path = path.trim();
    let end = path.find(|c: char| !c.is_ascii_lowercase() && c != '_');
    let name = &path[..end.unwrap_or(path.len())];
    (!name.is_empty()).then(|| name.to_owned())
}

#[test]
fn a_module_imports_only_from_those_before_it() {
    let order = order();
    for (path, text) in sources("src") {
        let module = module_of(&path);
        let in_order = !["lib", "main"].contains(&module) && !path.contains("tests");
        let program = text.split("#[cfg(test)]").next().unwrap();
        for other in imported(program).into_iter().filter(|_| in_order) {
            let before = rank(&order, &other) < rank(&order, module);
            assert!(other == module || before, "src/{path} imports from {other}");
        }
    }
}

#[test]
fn a_file_can_be_read_in_one_go() {
    for folder in ["src", "tests/it"] {
        for (path, text) in sources(folder) {
            let lines = text.lines().count();
            assert!(lines <= LONGEST_FILE, "{folder}/{path} has {lines} lines");
        }
    }
}

#[test]
fn a_function_fits_on_a_page() {
    for folder in ["src", "tests/it"] {
        for (path, text) in sources(folder) {
            for (function, lines) in functions(&text) {
                assert!(
                    lines <= LONGEST_FUNCTION,
                    "{function} in {folder}/{path} has {lines} lines"
                );
            }
        }
    }
}

/// Every function that `rustfmt` laid out, with its number of lines.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let Some(function) = function_of(line) else {
            continue;
        };
        let indent = line.len() - line.trim_start().len();
        let end = format!("{}}}", " ".repeat(indent));
        let rest = lines[start..].iter().position(|line| **line == *end);
        found.extend(rest.map(|length| (function, length + 1)));
    }
    found
}

/// The name of the function whose body this line, or one soon after it, opens.
fn function_of(line: &str) -> Option<String> {
    let (before, after) = line.split_once("fn ")?;
    let opens = !line.ends_with([';', '}']);
    let words = ["pub", "pub(super)", "pub(crate)", "const", "async"];
    let is_function = before.split_whitespace().all(|word| words.contains(&word));
    (is_function && opens).then(|| name(after)).flatten()
}
