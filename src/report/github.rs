//! Faults as workflow commands, which the Git host shows beside the lines of a pull request.

use std::fmt::Write as _;

use super::lines::joined;
use super::{Texts, advice, corrected, position, text_of};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::lang::Lang;
use crate::wording::{Wording, explain};

/// A line a fault: `::error file=...,line=...,col=...,title=...::...`.
pub fn github(found: &Diagnostics, texts: &Texts, lang: Lang) -> String {
    joined(found, texts)
        .map(|fault| command(&fault, texts, lang))
        .collect()
}

fn command(fault: &Diagnostic, texts: &Texts, lang: Lang) -> String {
    let kind = match fault.problem.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let explanation = explain(&fault.problem, lang);
    let mut message = explanation.title.clone();
    message.extend(
        advice(&explanation, fault)
            .iter()
            .map(|line| format!("\n{line}")),
    );
    let mut place = format!("file={}", property(&fault.place.file));
    if let Some(text) = text_of(fault, texts) {
        let at = position(fault.place.span, text);
        // Two numbers each, as the command documents them; writing to a string cannot fail.
        let _ = write!(
            place,
            ",line={},endLine={},col={}",
            at.line, at.end_line, at.column
        );
        if let Some(fix) = &fault.fix {
            let words = &Wording::of(lang).mots;
            let _ = write!(message, "\n{}\n{}", words.corrige, corrected(text, fix));
        }
    }
    let title = property(fault.problem.code());
    format!("::{kind} {place},title={title}::{}\n", data(&message))
}

/// A sentence about a file as a whole.
pub fn notice(file: &str, text: &str) -> String {
    format!("::notice file={}::{}\n", property(file), data(text))
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples::faults;

    #[test]
    fn a_pull_request_sees_each_fault_at_its_line() {
        let (found, texts) = faults();
        let text = github(&found, &texts, Lang::EN);
        assert_eq!(text.lines().count(), 3);
        assert!(text.contains("::error file=content/pcs/tilleuls.md,line=5,endLine=5,col=14,title=telephone-illisible::"), "{text}");
        assert!(text.contains("%0Atelephone: é"), "{text}");
        assert!(text.contains("::notice "), "{text}");
    }
}
