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

/// Which rooms of `render` each room may ask; `pages` and `files` ask nobody of their own.
const ROOMS: [(&str, &[&str]); 4] = [
    ("language", &["language"]),
    ("fragments", &["language", "fragments"]),
    ("pages", &["language", "fragments", "frame"]),
    (
        "files",
        &["language", "fragments", "frame", "files", "pages"],
    ),
];

#[test]
fn a_page_never_asks_another_page_and_a_fragment_never_a_page() {
    for (path, text) in sources("src/render") {
        let program = text.split("#[cfg(test)]").next().unwrap();
        let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| path.starts_with(room)) else {
            continue;
        };
        let rooms = ROOMS.map(|(room, _)| room).into_iter().chain(["frame"]);
        for other in rooms.filter(|room| !allowed.contains(room)) {
            let asks = program.contains(&format!("render::{other}"));
            assert!(!asks, "src/render/{path} imports from {other}");
        }
        let other_page = path.starts_with("pages/") && program.contains("super::");
        assert!(!other_page, "src/render/{path} imports from its neighbours");
    }
}

#[test]
fn how_a_language_speaks_depends_on_no_site() {
    for (path, text) in sources("src/render/language") {
        let program = text.split("#[cfg(test)]").next().unwrap();
        let site = imported(program).contains(&"site".into()) || program.contains("Context");
        assert!(!site, "src/render/language/{path} knows a site");
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
