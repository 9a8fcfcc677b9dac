//! Faults for programs: one JSON array.

use serde::Serialize;

use super::lines::joined;
use super::{Texts, corrected, position, text_of};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::lang::Lang;
use crate::wording::explain;

/// A fault as the array has it. Lines and columns count from 1, columns in characters; both are
/// missing where a file has no text.
#[derive(Serialize)]
struct Fault {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    field: String,
    code: &'static str,
    severity: &'static str,
    title: String,
    expected: String,
    example: Option<String>,
    corrected: Option<String>,
}

/// The faults as one JSON array, ended by a line break.
pub fn json(found: &Diagnostics, texts: &Texts, lang: Lang) -> String {
    let faults: Vec<Fault> = joined(found, texts)
        .map(|fault| entry(&fault, texts, lang))
        .collect();
    let text = serde_json::to_string_pretty(&faults);
    // Texts and numbers can always be written as JSON.
    text.unwrap_or_default() + "\n"
}

fn entry(fault: &Diagnostic, texts: &Texts, lang: Lang) -> Fault {
    let explanation = explain(&fault.problem, lang);
    let text = text_of(fault, texts);
    let at = text.map(|text| position(fault.place.span, text));
    Fault {
        file: fault.place.file.to_string(),
        line: at.as_ref().map(|at| at.line),
        column: at.as_ref().map(|at| at.column),
        end_line: at.as_ref().map(|at| at.end_line),
        end_column: at.as_ref().map(|at| at.end_column),
        field: fault.field.clone(),
        code: fault.problem.code(),
        severity: severity(fault.problem.severity()),
        title: explanation.title,
        expected: explanation.expected,
        example: explanation.example,
        corrected: fault
            .fix
            .as_ref()
            .zip(text)
            .map(|(fix, text)| corrected(text, fix)),
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples::faults;

    #[test]
    fn programs_read_the_same_faults() {
        let (found, texts) = faults();
        let read: serde_json::Value =
            serde_json::from_str(&json(&found, &texts, Lang::EN)).unwrap();
        assert_eq!(read[1]["corrected"], "telephone: é");
        assert_eq!(
            (&read[2]["line"], &read[2]["column"]),
            (&5.into(), &14.into())
        );
    }
}
