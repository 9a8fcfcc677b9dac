//! Lists: a line each, the names of the columns above (RFC 4180, and what spreadsheets make of it).

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};

use super::columns::{Column, column, is_of_activities};
use super::phrase;
use super::{Cell, Entry, Field, Left, Why};

/// What Windows-1252 has where Latin-1 has control characters; the last five are not assigned.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// A list: its columns, and what they are for.
struct Table<'a> {
    file: &'a Arc<str>,
    head: Vec<String>,
    columns: Vec<Column>,
    activities: bool,
}

/// The entries of a list; `None` when it is none.
pub fn entries(file: &Arc<str>, bytes: &[u8], left: &mut Vec<Left>) -> Option<Vec<Entry>> {
    let text = letters(bytes);
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return None;
    }
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = reader.records();
    let table = Table::new(file, &rows.next()?.ok()?, left);
    let mut entries = Vec::new();
    for row in rows {
        entries.extend(table.entry(&row.ok()?));
    }
    Some(entries)
}

impl<'a> Table<'a> {
    /// What the columns are for; those that are for nothing, or twice, come back.
    fn new(file: &'a Arc<str>, head: &StringRecord, left: &mut Vec<Left>) -> Self {
        let head: Vec<String> = head.iter().map(|name| name.trim().to_owned()).collect();
        let mut table = Self {
            file,
            activities: is_of_activities(&head),
            columns: Vec::new(),
            head,
        };
        let mut seen = BTreeSet::new();
        for name in &table.head {
            let mut found = column(name, table.activities);
            if matches!(&found, Column::Path(path) if !seen.insert(path.clone())) {
                found = Column::Unknown;
            }
            if found == Column::Unknown && !name.is_empty() {
                let (cell, why) = (table.cell(1, name, ""), Why::Column);
                left.push(Left { cell, why });
            }
            table.columns.push(found);
        }
        table
    }

    fn cell(&self, row: usize, column: &str, value: &str) -> Cell {
        Cell {
            file: Arc::clone(self.file),
            row,
            column: column.to_owned(),
            value: value.to_owned(),
        }
    }

    /// The entry of a line; none where it is empty.
    fn entry(&self, record: &StringRecord) -> Option<Entry> {
        let line = record.position().map_or(0, csv::Position::line);
        let row = usize::try_from(line).unwrap_or_default();
        let cells = self.head.iter().zip(&self.columns).zip(record);
        let mut filled = cells
            .map(|((name, column), value)| (name, column, plain(value)))
            .filter(|(_, _, value)| !value.is_empty())
            .peekable();
        let (name, _, value) = filled.peek()?;
        let mut entry = Entry {
            id: None,
            of: None,
            fields: Vec::new(),
            cell: self.cell(row, name, value),
        };
        for (name, column, value) in filled {
            if let Column::Path(path) = column {
                entry.take(path, value, self.cell(row, name, value));
            }
        }
        entry.settle(self.activities);
        Some(entry)
    }
}

impl Entry {
    fn take(&mut self, path: &[String], value: &str, cell: Cell) {
        match path[0].as_str() {
            "@id" => self.id = Some(value.to_owned()),
            "@pcs" => self.of = Some(value.to_owned()),
            // Only texts in Markdown have several lines.
            "description" | "@texte" => self.put(path, value.to_owned(), cell),
            _ => self.put(
                path,
                value.split_whitespace().collect::<Vec<_>>().join(" "),
                cell,
            ),
        }
    }

    fn put(&mut self, path: &[String], value: String, cell: Cell) {
        self.fields.push(Field {
            path: path.to_vec(),
            value,
            cell,
        });
    }

    /// Joins what stands in several columns: a position, and a schedule, which words say better
    /// than rules.
    fn settle(&mut self, activities: bool) {
        if activities {
            self.of.get_or_insert_default();
        }
        let in_words = self.fields.iter().any(|field| field.path[0] == "@quand");
        self.fields
            .retain(|field| !(in_words && field.path[0] == "@horaires"));
        for field in &mut self.fields {
            if ["@quand", "@horaires"].contains(&field.path[0].as_str()) {
                field.path = vec!["horaires".into()];
                field.value = phrase::of_cell(&field.value);
            }
        }
        let at = |name: &str, fields: &[Field]| {
            fields
                .iter()
                .position(|field| field.path.get(1).is_some_and(|own| own == name))
        };
        let pair = at("latitude", &self.fields).zip(at("longitude", &self.fields));
        if let Some((north, east)) = pair {
            let value = format!("{}, {}", self.fields[north].value, self.fields[east].value);
            self.fields[north].value = value;
            self.fields[north].path[1] = "position".into();
            self.fields.remove(east);
        }
    }
}

/// The text of a file: UTF-8, else what older spreadsheets write.
fn letters(bytes: &[u8]) -> Cow<'_, str> {
    let of_windows = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS
            .chars()
            .nth(usize::from(byte - 0x80))
            .unwrap_or('\u{fffd}'),
        byte => char::from(*byte),
    };
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(of_windows).collect(), Cow::from)
}

/// The sign that parts the cells: the most frequent in the first line.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| head.bytes().filter(|byte| byte == sign).count();
    let signs = [b',', b';', b'\t'];
    signs.into_iter().rev().max_by_key(count).unwrap_or(b',')
}

/// A cell without the spaces around it, and without the apostrophe that keeps it from being a formula.
fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}
