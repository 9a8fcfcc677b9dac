//! The texts of `tests/proposals/`, with what is expected of each.

use std::fs;
use std::path::PathBuf;

use crate::support::repository;

/// Begins a case.
const CASE: &str = "=== ";
/// Begins what is expected.
const ANSWER: &str = "--- answer";

/// A text and its answer.
pub struct Case {
    /// What it shows.
    pub name: String,
    /// Whether a maintainer vouches.
    pub confirmed: bool,
    /// The text as it stands in the file.
    written: String,
    /// What becomes of it.
    pub expected: Vec<String>,
}

impl Case {
    fn of(block: &str) -> Self {
        let (head, rest) = block.split_once('\n').unwrap();
        let (written, expected) = rest.split_once(ANSWER).unwrap_or((rest, ""));
        Self {
            name: head.trim_end_matches(" (confirmed)").to_owned(),
            confirmed: head.ends_with(" (confirmed)"),
            written: written.to_owned(),
            expected: expected
                .lines()
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
        }
    }

    /// The text, with its signs that cannot stand in a file.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut rest = self.written.as_str();
        while let Some((before, after)) = rest.split_once("\\{") {
            text += before;
            let (sign, after) = after.split_once('}').unwrap();
            text += &match sign.split_once('*') {
                Some((sign, count)) => sign.repeat(count.parse().unwrap()),
                None => char::from_u32(u32::from_str_radix(sign, 16).unwrap())
                    .unwrap()
                    .to_string(),
            };
            rest = after;
        }
        text + rest
    }

    /// Whether a sheet is edited.
    pub fn is_done(&self) -> bool {
        self.expected.iter().any(|line| line.starts_with("sheet "))
    }
}

/// A line as it may stand in a file.
pub fn escaped(line: &str) -> String {
    let seen = |sign: char| {
        let hidden =
            sign.is_control() || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
        if hidden {
            format!("\\{{{:x}}}", u32::from(sign))
        } else {
            sign.to_string()
        }
    };
    line.chars().map(seen).collect()
}

/// Every file with its cases.
pub fn files() -> Vec<(PathBuf, Vec<Case>)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(repository("tests/proposals"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let text = format!("\n{text}");
        let begin = format!("\n{CASE}");
        let cases = text.split(&begin).skip(1).map(Case::of).collect();
        (path, cases)
    };
    paths.into_iter().map(read).collect()
}

/// A file with the answers of its cases.
pub fn written(cases: &[Case], answers: &[Vec<String>]) -> String {
    let block = |(case, answer): (&Case, &Vec<String>)| {
        let confirmed = if case.confirmed { " (confirmed)" } else { "" };
        let name = &case.name;
        let text = case.written.trim_end_matches('\n');
        format!(
            "{CASE}{name}{confirmed}\n{text}\n{ANSWER}\n{}\n\n",
            answer.join("\n")
        )
    };
    let text: String = cases.iter().zip(answers).map(block).collect();
    text.trim_end().to_owned() + "\n"
}
