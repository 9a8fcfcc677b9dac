//! What an office has, made into sheets: lists (CSV) and services (HSDS 3).
//!
//! Each cell is put under the key that it is for, as it is written; whether it is right is for the
//! readers of sheets to say. Knows no disk and no site.

mod columns;
mod phrase;
mod services;
mod sheet;
mod table;

use std::sync::Arc;

use sheet::sheets;
pub use sheet::{Position, Sheet};

use crate::diagnostic::Problem;

/// How many entries one import takes at most, and how long a cell may be.
const MOST: usize = 5_000;
const LONGEST: usize = 10_000;

/// Where something stands in what was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The name of the file.
    pub file: Arc<str>,
    /// The line of a list, or the number of a service, from 1.
    pub row: usize,
    /// The name of the column or field.
    pub column: String,
    /// What is there.
    pub value: String,
}

/// What could not be placed, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// Where it stands.
    pub cell: Cell,
    /// Why.
    pub why: Why,
}

/// Why something could not be placed.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// No key is called so, or another column gave it already.
    Column,
    /// The line has no name.
    Nameless,
    /// The project of the activity is not among what is imported.
    NoProject,
    /// There is a sheet of that name, which is not touched.
    Exists,
    /// The list is too long, or the cell is.
    TooMuch,
    /// The value is none of its key.
    Problem(Problem),
}

/// What was made of what was given.
#[derive(Debug, Default)]
pub struct Import {
    /// The sheets.
    pub sheets: Vec<Sheet>,
    /// What could not be placed.
    pub left: Vec<Left>,
}

/// A value with the keys under which it goes, outermost first.
#[derive(Clone, Debug, PartialEq)]
struct Field {
    path: Vec<String>,
    value: String,
    cell: Cell,
}

/// A project or an activity in the making.
#[derive(Debug)]
struct Entry {
    id: Option<String>,
    /// The project of an activity, by its id or name.
    of: Option<String>,
    fields: Vec<Field>,
    /// What stands for it in a report.
    cell: Cell,
}

/// Reads lists and services, by the names of their files.
///
/// # Errors
/// The name of the file that is neither.
pub fn read(files: &[(String, Vec<u8>)]) -> Result<Import, String> {
    let mut left = Vec::new();
    let mut entries = Vec::new();
    for (name, bytes) in files {
        let file: Arc<str> = name.as_str().into();
        let read = if bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[') {
            services::entries(&file, bytes)
        } else {
            table::entries(&file, bytes, &mut left)
        };
        entries.extend(read.ok_or_else(|| name.clone())?);
    }
    for entry in entries.iter().skip(MOST) {
        left.push(Left {
            cell: entry.cell.clone(),
            why: Why::TooMuch,
        });
    }
    entries.truncate(MOST);
    for entry in &mut entries {
        entry.shorten(&mut left);
    }
    let sheets = sheets(entries, &mut left);
    Ok(Import { sheets, left })
}

impl Entry {
    /// Takes out what is longer than any text of a sheet.
    fn shorten(&mut self, left: &mut Vec<Left>) {
        self.fields.retain(|field| {
            let fits = field.value.len() <= LONGEST;
            if !fits {
                left.push(Left {
                    cell: field.cell.clone(),
                    why: Why::TooMuch,
                });
            }
            fits
        });
    }

    /// The value under a path, in the first language that has it.
    fn value(&self, key: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        let found = fields.find(|field| field.path.first().is_some_and(|first| first == key));
        found.map(|field| field.value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Import {
        read(&[("liste.csv".into(), text.into())]).unwrap()
    }

    #[test]
    fn a_list_of_an_office_makes_sheets() {
        let made = one(
            "Nom;Rue;CP;Gemeente;Tél\nPCS Les Érables;Rue du Sel 1;9991;valombre;02 555 01 23\n",
        );
        assert_eq!(made.left, []);
        assert_eq!(made.sheets[0].id, "pcs-les-erables");
        let expected = "---\nnom: PCS Les Érables\nadresse:\n  rue: Rue du Sel 1\n  code_postal: 9991\n  \
                        commune: valombre\ncontact:\n  telephone: 02 555 01 23\n---\n";
        assert_eq!(made.sheets[0].text().0, expected);
    }

    #[test]
    fn what_has_no_key_or_no_name_is_told() {
        let made = one("nom,fax\nLes Érables,02\n,03\n");
        let why: Vec<_> = made
            .left
            .iter()
            .map(|left| (&left.cell.column[..], left.cell.row, &left.why))
            .collect();
        assert_eq!(why, [("fax", 1, &Why::Column), ("fax", 3, &Why::Nameless)]);
        assert_eq!(made.sheets.len(), 1);
    }

    #[test]
    fn letters_of_older_spreadsheets_are_read() {
        let made = read(&[("x.csv".into(), b"nom\nCaf\xe9 \x9cuvre l\x92an\n".to_vec())]).unwrap();
        assert_eq!(made.sheets[0].fields[0].value, "Café œuvre l’an");
    }

    #[test]
    fn what_is_neither_list_nor_services_is_refused() {
        assert_eq!(
            read(&[("x.csv".into(), b"\x00\x01".to_vec())]).unwrap_err(),
            "x.csv"
        );
        assert_eq!(
            read(&[("x.json".into(), b"[1".to_vec())]).unwrap_err(),
            "x.json"
        );
    }

    #[test]
    fn a_long_list_and_a_long_cell_are_bounded() {
        let long = format!("nom\n{}", "x\n".repeat(MOST + 2));
        let made = one(&long);
        assert!(made.left.iter().any(|left| left.why == Why::TooMuch));
        let made = one(&format!("nom,resume\nx,{}\n", "a".repeat(LONGEST + 1)));
        assert_eq!(made.left[0].why, Why::TooMuch);
    }
}
