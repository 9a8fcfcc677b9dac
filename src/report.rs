//! Prints faults: for people, for the annotations of a pull request, for programs.
//!
//! Takes faults and the texts they speak of, gives text. Knows neither disk nor terminal.

mod github;
mod html;
mod human;
mod json;
mod lines;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use github::{github, notice};
pub use html::{html, plain_html};
pub use human::{human, human_in_pieces};
pub use json::json;

use crate::diagnostic::{Diagnostic, Fix, Span};
use crate::text::line_and_column;
use crate::wording::Explanation;

/// The texts of content files by path.
pub type Texts = BTreeMap<Arc<str>, Arc<str>>;

/// Where a fault begins and ends, for people: lines and columns from 1.
struct Position {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

fn text_of<'a>(fault: &Diagnostic, texts: &'a Texts) -> Option<&'a str> {
    texts.get(&fault.place.file).map(AsRef::as_ref)
}

fn position(span: Span, text: &str) -> Position {
    let (line, column) = line_and_column(text, span.start as usize);
    let (end_line, end_column) = line_and_column(text, span.end as usize);
    Position {
        line,
        column,
        end_line,
        end_column,
    }
}

/// What to do about a fault, and the form to fill in where there is no corrected line.
fn advice(explanation: &Explanation, fault: &Diagnostic) -> Vec<String> {
    let form = explanation.example.clone();
    let form = form.filter(|_| fault.fix.is_none());
    let new = form.filter(|form| !explanation.expected.contains(form.as_str()));
    std::iter::once(explanation.expected.clone())
        .chain(new)
        .collect()
}

/// The lines that a correction touches, corrected.
fn corrected(text: &str, fix: &Fix) -> String {
    let range = fix.span.range();
    let start = text[..range.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let end = text[range.end..]
        .find('\n')
        .map_or(text.len(), |newline| range.end + newline);
    let line = format!(
        "{}{}{}",
        &text[start..range.start],
        fix.replacement,
        &text[range.end..end]
    );
    line.trim_end().to_owned()
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::diagnostic::{Diagnostics, Place, Problem};

    /// A telephone that is none, a key that is nearly one, and a hint.
    pub fn faults() -> (Diagnostics, Texts) {
        let file: Arc<str> = "content/pcs/tilleuls.md".into();
        let text =
            "---\nnom: Les Tilleuls\ntelefone: é\ncontact:\n  telephone: appelez-nous\n---\n";
        let place = |part: &str| {
            let at = text.find(part).unwrap();
            Place::new(&file, Span::new(at..at + part.len()))
        };
        let key = place("telefone");
        let misspelt = Problem::MisspeltKey {
            key: "telefone".into(),
            nearest: "telephone".into(),
        };
        let phone = Problem::NotAPhone {
            value: "appelez-nous".into(),
        };
        let gaps = Problem::SheetGaps {
            keys: "asbl, accueil".into(),
        };
        let mut found = Diagnostics::new();
        found.note(Diagnostic::new(key.clone(), misspelt).fixed_by(key.span, "telephone"));
        found.note(Diagnostic::new(place("appelez-nous"), phone).about("contact.telephone"));
        found.note(Diagnostic::new(Place::start_of(&file), gaps));
        (found.sorted(), BTreeMap::from([(file, text.into())]))
    }
}
