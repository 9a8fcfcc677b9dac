//! The cases as they stand in the files of `tests/cases/`.

use std::fs;

use crate::support::repository;

/// One edit of a right sheet.
pub struct Case {
    /// Its kind and its name.
    pub name: String,
    /// The file it stands in.
    pub from: String,
    /// The right sheet that is edited: its name in `content/pcs/`.
    pub sheet: String,
    /// What is written, and what is meant where that is said.
    edits: Vec<Edit>,
    /// Files beside the sheet, by their path below `content/`.
    pub files: Vec<(String, String)>,
    /// The faults that must be found, in their order; none where it is accepted.
    pub expected: Vec<Expected>,
    /// Words that must be said.
    pub says: Vec<String>,
    /// What is right says the same as the sheet before the edit.
    same: bool,
    /// Why it is not answered yet.
    pub pending: Option<String>,
}

/// Lines in the place of others.
#[derive(Default)]
struct Edit {
    first: usize,
    count: usize,
    written: Vec<String>,
    meant: Option<Vec<String>>,
}

/// A fault that must be found.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Expected {
    /// `error` or `warning`.
    pub severity: String,
    /// Its code.
    pub code: String,
    /// Its line, when it has one.
    pub line: Option<usize>,
    /// The corrected line or lines, when they matter.
    pub corrected: Option<String>,
}

impl Expected {
    /// Whether this fault is the one that `other` asks for; a correction only when it asks for one.
    pub fn is(&self, other: &Self) -> bool {
        let corrected = other.corrected.is_none() || self.corrected == other.corrected;
        corrected
            && (&self.severity, &self.code, self.line) == (&other.severity, &other.code, other.line)
    }
}

impl Case {
    /// A right sheet without an edit.
    pub fn right(sheet: &str) -> Self {
        Self {
            name: sheet.to_owned(),
            from: String::new(),
            sheet: sheet.to_owned(),
            edits: Vec::new(),
            files: Vec::new(),
            expected: Vec::new(),
            says: Vec::new(),
            same: false,
            pending: None,
        }
    }

    /// Whether the sheet is not published as it was written.
    pub fn is_refused(&self) -> bool {
        let mut faults = self.expected.iter();
        faults.any(|fault| fault.severity == "error")
    }

    /// The sheet as it was written.
    pub fn text(&self) -> String {
        self.edited(|edit| Some(&edit.written))
    }

    /// The sheet as it is meant; `None` when the case does not say.
    pub fn meant(&self) -> Option<String> {
        let said = self.edits.iter().any(|edit| edit.meant.is_some());
        let meant = |edit| -> Option<&Vec<String>> {
            let edit: &Edit = edit;
            edit.meant
                .as_ref()
                .or((!self.same).then_some(&edit.written))
        };
        (said || self.same).then(|| self.edited(meant))
    }

    /// The right sheet with lines of each edit; the lines that were there where there are none.
    fn edited<'a>(&'a self, lines: impl Fn(&'a Edit) -> Option<&'a Vec<String>>) -> String {
        let base = fs::read_to_string(folder().join(format!("coordinator/{}.md", self.sheet)));
        let base = base.unwrap();
        let mut text: Vec<&str> = base.split('\n').collect();
        for edit in self.edits.iter().rev() {
            if let Some(lines) = lines(edit) {
                let range = edit.first - 1..edit.first - 1 + edit.count;
                text.splice(range, lines.iter().map(String::as_str));
            }
        }
        text.join("\n")
    }

    /// Takes one line of a file of cases.
    fn take(&mut self, line: &str) {
        let (key, value) = line.split_at(line.find(' ').unwrap_or(line.len()));
        let value = unescaped(value.strip_prefix(' ').unwrap_or(value));
        match key {
            "case:" => self.name = value,
            "sheet:" => self.sheet = value,
            "edit:" => self.edits.push(Edit::at(&value)),
            "file:" => self.files.push((value, String::new())),
            "|" => self.written(value),
            "~" => {
                let edit = self
                    .edits
                    .first_mut()
                    .expect("an edit before what is meant");
                edit.meant.get_or_insert_default().push(value);
            }
            "expect:" => self.expected.extend(Expected::of(&value)),
            ">" => self.corrected(&value),
            "says:" => self.says.push(value),
            "same:" => self.same = true,
            "pending:" => self.pending = Some(value),
            _ => panic!("{} in {}: {line:?}", self.name, self.from),
        }
    }

    fn written(&mut self, line: String) {
        if let Some((_, text)) = self.files.last_mut() {
            *text += &line;
            text.push('\n');
        } else {
            let edit = self.edits.last_mut().expect("an edit before its lines");
            edit.written.push(line);
        }
    }

    fn corrected(&mut self, line: &str) {
        let fault = self.expected.last_mut().expect("a fault before its line");
        let text = fault.corrected.get_or_insert_default();
        if !text.is_empty() {
            text.push('\n');
        }
        *text += line;
    }
}

impl Edit {
    /// `32-33`: these lines; `33+`: before this line.
    fn at(place: &str) -> Self {
        let number = |text: &str| text.parse::<usize>().unwrap();
        let (first, count) = match place.split_once('-') {
            Some((first, last)) => (number(first), number(last) + 1 - number(first)),
            None => (number(place.trim_end_matches('+')), 0),
        };
        Self {
            first,
            count,
            ..Self::default()
        }
    }
}

impl std::fmt::Debug for Expected {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "{} {}", self.severity, self.code)?;
        if let Some(line) = self.line {
            write!(out, " {line}")?;
        }
        match &self.corrected {
            Some(corrected) => write!(out, " > {corrected:?}"),
            None => Ok(()),
        }
    }
}

impl Expected {
    /// `accepted`, or `refused CODE LINE`, or `warned CODE LINE`.
    fn of(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let severity = match words.next()? {
            "refused" => "error",
            "warned" => "warning",
            _ => return None,
        };
        Some(Self {
            severity: severity.into(),
            code: words.next()?.into(),
            line: words.next().map(|line| line.parse().unwrap()),
            corrected: None,
        })
    }
}

/// `\t`, `\\` and `\u{a0}` in the files stand for signs that nobody sees.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out += before;
        rest = match after.split_at(1) {
            ("t", rest) => {
                out.push('\t');
                rest
            }
            ("u", hex) => {
                let (code, rest) = hex[1..].split_once('}').unwrap();
                out.extend(char::from_u32(u32::from_str_radix(code, 16).unwrap()));
                rest
            }
            (sign, rest) => {
                out += sign;
                rest
            }
        };
    }
    out + rest
}

/// Where the cases lie.
fn folder() -> std::path::PathBuf {
    repository("tests/cases")
}

/// The files of cases, by their paths.
fn files() -> Vec<std::path::PathBuf> {
    let entries = walkdir::WalkDir::new(folder()).sort_by_file_name();
    let paths = entries.into_iter().map(|entry| entry.unwrap().into_path());
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect()
}

/// Every case, in the order of the files.
pub fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        let from = path.file_name().unwrap().to_string_lossy().into_owned();
        for block in text.split("\n\n").filter(|block| !block.trim().is_empty()) {
            let mut case = Case {
                from: from.clone(),
                ..Case::right("tilleuls")
            };
            let lines = block.lines().filter(|line| !line.starts_with('#'));
            lines.for_each(|line| case.take(line));
            cases.push(case);
        }
    }
    cases
}

/// Takes `pending` off cases that are answered now.
pub fn take_off(names: &[&str]) {
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        let blocks = text.split("\n\n").map(|block| {
            let case = block.lines().find_map(|line| line.strip_prefix("case: "));
            let done = case.is_some_and(|case| names.contains(&unescaped(case).as_str()));
            let kept = block
                .lines()
                .filter(|line| !done || !line.starts_with("pending:"));
            kept.collect::<Vec<_>>().join("\n")
        });
        let text = blocks
            .collect::<Vec<_>>()
            .join("\n\n")
            .trim_end()
            .to_owned()
            + "\n";
        fs::write(&path, text).unwrap();
    }
}
