//! `rues.csv` (RFC 4180): streets with a point.

use csv::{ByteRecord, ReaderBuilder};

use super::Scope;
use crate::diagnostic::{Problem, Span};
use crate::model::{Position, Street};

/// The columns where streets have one name, and where they have two; `nis` is the former name of
/// `code`.
const HEADERS: [&[&str]; 3] = [
    &["nom", "code", "codes_postaux", "lat", "lon"],
    &["nom_fr", "nom_nl", "code", "codes_postaux", "lat", "lon"],
    &["nom_fr", "nom_nl", "nis", "codes_postaux", "lat", "lon"],
];

/// Reads the streets; a line that cannot be read is noted and left out.
pub(super) fn streets(text: &str, scope: &Scope) -> Vec<Street> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut streets = Vec::new();
    let mut record = ByteRecord::new();
    let mut columns = None;
    // Reading bytes from memory cannot fail, and any bytes make a record.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, csv::Position::byte);
        let span = || line_at(text, usize::try_from(start).unwrap_or(usize::MAX));
        let cells: Vec<&str> = record
            .iter()
            .map(|cell| std::str::from_utf8(cell).unwrap_or_default().trim())
            .collect();
        let Some(columns) = columns else {
            columns = header(&cells);
            if columns.is_none() {
                let expected = HEADERS.map(|known| known.join(","));
                let expected = expected[..2].join(" | ");
                scope.note_at(span(), "", Problem::BadTableHeader { expected });
                return streets;
            }
            continue;
        };
        match street(&cells, columns) {
            Ok(street) => streets.push(street),
            Err(problem) => scope.note_at(span(), "", problem),
        }
    }
    streets
}

/// How many columns there are, where the first line names them.
fn header(cells: &[&str]) -> Option<usize> {
    let named = cells.iter().map(|cell| cell.trim_start_matches('\u{feff}'));
    let named: Vec<&str> = named.collect();
    HEADERS.contains(&named.as_slice()).then_some(named.len())
}

/// A street of so many columns; where it has one name, that is its name in every language.
fn street(cells: &[&str], columns: usize) -> Result<Street, Problem> {
    let (name_fr, name_nl, code, postal_codes, lat, lon) = match cells {
        [name, code, postal_codes, lat, lon] if columns == 5 => {
            (name, name, code, postal_codes, lat, lon)
        }
        [name_fr, name_nl, code, postal_codes, lat, lon] if columns == 6 => {
            (name_fr, name_nl, code, postal_codes, lat, lon)
        }
        _ => {
            let (count, expected) = (cells.len().to_string(), columns.to_string());
            return Err(Problem::BadTableLine { count, expected });
        }
    };
    let list = |cell: &str| -> Vec<String> {
        cell.split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(Into::into)
            .collect()
    };
    let number = |cell: &str| cell.parse::<f64>().ok().filter(|number| number.is_finite());
    let (latitude, longitude) = number(lat).zip(number(lon)).ok_or_else(|| {
        let value = format!("{lat}, {lon}");
        Problem::NotAPosition { value }
    })?;
    Ok(Street {
        name_fr: (*name_fr).to_owned(),
        name_nl: (*name_nl).to_owned(),
        communes: list(code),
        postal_codes: list(postal_codes),
        position: Position {
            latitude,
            longitude,
        },
    })
}

fn line_at(text: &str, start: usize) -> Span {
    let start = text.floor_char_boundary(start.min(text.len()));
    let line = text[start..].lines().next().unwrap_or_default();
    Span::new(start..start + line.len())
}
