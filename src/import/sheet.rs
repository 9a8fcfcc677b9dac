//! Sheets of what was read: each value in a line of its own, so that one that turns out wrong can be
//! taken out again.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Entry, Field, Left, Why};

/// The keys of a sheet in the order in which people look for them.
const ORDER: [&str; 21] = [
    "nom",
    "titre",
    "id",
    "statut",
    "confirme",
    "resume",
    "surnoms",
    "site",
    "adresse",
    "asbl",
    "partenaires",
    "sisp",
    "contact",
    "thematique",
    "horaires",
    "chaque",
    "date",
    "heures",
    "rythme",
    "lieu",
    "accueil",
];

/// A sheet in the making.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name, which is checked when the sheet is.
    pub id: String,
    pub(super) fields: Vec<Field>,
    activities: Vec<Vec<Field>>,
    cell: Cell,
}

/// A value of a sheet: of which activity, and which of its fields.
pub type Position = (Option<usize>, usize);

/// Joins projects with their activities; those without a name or a project come back.
pub(super) fn sheets(entries: Vec<Entry>, left: &mut Vec<Left>) -> Vec<Sheet> {
    let (projects, activities): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| entry.of.is_none());
    let mut sheets: Vec<Sheet> = Vec::new();
    // A project is found by its id and its name.
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for entry in projects {
        let Some(name) = entry.value("nom").map(str::to_owned) else {
            left.push(entry.left(Why::Nameless));
            continue;
        };
        let id = entry.id.clone().unwrap_or_else(|| slug::slugify(&name));
        if known.contains_key(&id) {
            left.push(entry.left(Why::Exists));
            continue;
        }
        known.insert(id.clone(), sheets.len());
        known.entry(name).or_insert(sheets.len());
        sheets.push(Sheet {
            id,
            fields: entry.fields,
            activities: Vec::new(),
            cell: entry.cell,
        });
    }
    for mut entry in activities {
        let project = entry.of.as_ref().and_then(|of| known.get(of));
        let Some(sheet) = project.map(|at| &mut sheets[*at]) else {
            left.push(entry.left(Why::NoProject));
            continue;
        };
        let Some(title) = entry.value("titre").map(str::to_owned) else {
            left.push(entry.left(Why::Nameless));
            continue;
        };
        let id = entry.id.clone().unwrap_or_else(|| slug::slugify(&title));
        entry.fields.push(Field {
            path: vec!["id".into()],
            value: sheet.free_id(id),
            cell: entry.cell.clone(),
        });
        sheet.activities.push(entry.fields);
    }
    sheets
}

impl Entry {
    fn left(&self, why: Why) -> Left {
        Left {
            cell: self.cell.clone(),
            why,
        }
    }
}

impl Sheet {
    /// The whole sheet could not be placed.
    pub fn left(&self, why: Why) -> Left {
        Left {
            cell: self.cell.clone(),
            why,
        }
    }

    /// An id that no other activity of the sheet has.
    fn free_id(&self, id: String) -> String {
        let ids = self.activities.iter().flatten();
        let ids = ids.filter(|field| field.path[0] == "id");
        let taken: BTreeSet<&str> = ids.map(|field| field.value.as_str()).collect();
        let mut numbered = (2..).map(|number| format!("{id}-{number}"));
        if taken.contains(id.as_str()) {
            numbered
                .find(|other| !taken.contains(other.as_str()))
                .unwrap_or(id)
        } else {
            id
        }
    }

    /// Takes out a value that is wrong; with the name of an activity goes all of it. Values behind it
    /// are no longer where they were. `None` when it went with its activity.
    pub fn take_out(&mut self, (activity, field): Position) -> Option<Cell> {
        let fields = match activity {
            None => &mut self.fields,
            Some(at) => &mut self.activities[at],
        };
        if field >= fields.len() {
            return None;
        }
        let taken = fields.remove(field);
        if activity.is_some() && ["titre", "id"].contains(&taken.path[0].as_str()) {
            fields.clear();
        }
        Some(taken.cell)
    }

    /// The text of the sheet, and which value stands in each of its lines.
    pub fn text(&self) -> (String, Vec<Option<Position>>) {
        let mut page = Page::default();
        page.line("---", None);
        page.fields(&self.fields, None, "", "");
        let activities = self.activities.iter().enumerate();
        let activities = activities.filter(|(_, fields)| !fields.is_empty());
        for (number, (at, fields)) in activities.enumerate() {
            if number == 0 {
                page.line("activites:", None);
            }
            page.fields(fields, Some(at), "  - ", "    ");
        }
        page.line("---", None);
        let body = self
            .fields
            .iter()
            .position(|field| field.path[0] == "@texte");
        if let Some(at) = body {
            for line in self.fields[at].value.lines() {
                page.line(line, Some((None, at)));
            }
        }
        (page.text, page.lines)
    }
}

/// Lines with what stands in them.
#[derive(Default)]
struct Page {
    text: String,
    lines: Vec<Option<Position>>,
}

impl Page {
    fn line(&mut self, line: &str, of: Option<Position>) {
        self.text.push_str(line);
        self.text.push('\n');
        self.lines.push(of);
    }

    /// Fields below each other, those of one block under its key.
    fn fields(&mut self, fields: &[Field], activity: Option<usize>, first: &str, rest: &str) {
        let mut order: Vec<usize> = (0..fields.len()).collect();
        order.retain(|at| !fields[*at].path[0].starts_with('@'));
        order.sort_by_key(|at| {
            let place = |key: &str| ORDER.iter().position(|other| *other == key);
            let path = &fields[*at].path;
            // The blocks of a key stay together, in the order in which they came.
            let blocks = &path[..path.len() - 1];
            let block = fields.iter().position(|one| one.path.starts_with(blocks));
            (
                place(&path[0]).unwrap_or(ORDER.len()),
                path[0].clone(),
                block,
                *at,
            )
        });
        let mut margin = first;
        let mut open: Vec<&str> = Vec::new();
        for at in order {
            let Field { path, value, .. } = &fields[at];
            let (key, blocks) = path.split_last().expect("a path has a key");
            let common = blocks
                .iter()
                .zip(&open)
                .take_while(|(one, other)| one == *other)
                .count();
            open.truncate(common);
            for block in &blocks[common..] {
                let line = format!("{margin}{}{block}:", "  ".repeat(open.len()));
                self.line(&line, None);
                open.push(block);
                margin = rest;
            }
            let value = written(key, value);
            let line = format!("{margin}{}{key}: {value}", "  ".repeat(open.len()));
            self.line(&line, Some((activity, at)));
            margin = rest;
        }
    }
}

/// A value as YAML: schedules are lists of phrases, and some texts may be several.
fn written(key: &str, value: &str) -> String {
    let is_list = ["horaires", "accueil"].contains(&key)
        || ["accessibilite", "surnoms"].contains(&key) && value.contains(" | ");
    if !is_list {
        return scalar(value);
    }
    let phrases: Vec<String> = value.split(" | ").map(quoted).collect();
    format!("[{}]", phrases.join(", "))
}

/// A text that YAML reads as it is; in quotes where it needs them.
fn scalar(value: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || " -./()+’,".contains(c);
    let begins_well = value.starts_with(char::is_alphanumeric);
    let ends_well = value.ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == ')');
    if begins_well && ends_well && value.chars().all(is_plain) && !value.contains(" - ") {
        value.to_owned()
    } else {
        quoted(value)
    }
}

fn quoted(value: &str) -> String {
    if value.contains(['\n', '\r', '\t']) {
        let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
        let escaped = escaped.replace("\r\n", "\n").replace(['\r', '\n'], "\\n");
        format!("\"{}\"", escaped.replace('\t', " "))
    } else {
        format!("'{}'", value.replace('\'', "''"))
    }
}
