//! Faults as HTML, for the top of the pages of the preview.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use super::lines::joined;
use super::{Texts, advice, corrected, position, text_of};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::lang::Lang;
use crate::wording::{Wording, explain};

/// How many faults stand above a page.
const MOST: usize = 50;

/// Errors and warnings as a list, the errors first, and how many more there are; empty when there is
/// none.
pub fn html(found: &Diagnostics, texts: &Texts, lang: Lang) -> String {
    let all = gravest_first(found.iter());
    if all.is_empty() {
        return String::new();
    }
    // Of corrections that share a line all are shown, so the whole file of a fault is looked at.
    let files: BTreeSet<&Arc<str>> = all.iter().take(MOST).map(|one| &one.place.file).collect();
    let mut shown = Diagnostics::new();
    let in_files = |one: &&Diagnostic| files.contains(&one.place.file);
    shown.extend(found.iter().filter(in_files).cloned());
    let shown: Vec<_> = joined(&shown, texts).collect();
    let items = gravest_first(shown.iter().map(AsRef::as_ref)).into_iter();
    let items: String = items
        .take(MOST)
        .map(|fault| item(fault, texts, lang))
        .collect();
    let more = match all.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!("<p>{}</p>", escape(&Wording::of(lang).mots.encore.of(more))),
    };
    format!("<div lang=\"{lang}\" dir=\"ltr\"><ol>{items}</ol>{more}</div>")
}

/// Errors, then warnings, each in their order.
fn gravest_first<'a>(found: impl Iterator<Item = &'a Diagnostic>) -> Vec<&'a Diagnostic> {
    let mut faults: Vec<&Diagnostic> = found
        .filter(|fault| fault.problem.severity() != Severity::Info)
        .collect();
    faults.sort_by_key(|fault| fault.problem.severity());
    faults
}

/// Plain sentences as HTML, for failures that have no place in a file.
pub fn plain_html(sentences: &[&str], lang: Lang) -> String {
    let paragraphs = sentences
        .iter()
        .map(|text| format!("<p>{}</p>", escape(text)));
    format!(
        "<div lang=\"{lang}\" dir=\"ltr\">{}</div>",
        paragraphs.collect::<String>()
    )
}

fn item(fault: &Diagnostic, texts: &Texts, lang: Lang) -> String {
    let wording = Wording::of(lang);
    let explanation = explain(&fault.problem, lang);
    let text = text_of(fault, texts);
    let line = text.map(|text| format!(":{}", position(fault.place.span, text).line));
    let mut out = format!(
        "<li><p><strong>{}: {}</strong></p><p><code>{}{}</code></p><p>{}</p>",
        escape(wording.severity(fault.problem.severity())),
        escape(&explanation.title),
        escape(&fault.place.file),
        line.unwrap_or_default(),
        escape(&explanation.expected),
    );
    if let [_, form] = &advice(&explanation, fault)[..] {
        // Writing to a string cannot fail.
        let _ = write!(out, "<pre>{}</pre>", escape(form));
    }
    if let Some((fix, text)) = fault.fix.as_ref().zip(text) {
        let line = escape(&corrected(text, fix));
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<p>{}</p><pre>{line}</pre>",
            escape(&wording.mots.corrige)
        );
    }
    out + "</li>"
}

/// Text as HTML text or as a quoted attribute.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples::faults;

    #[test]
    fn the_preview_shows_what_stands_against_publishing() {
        let (found, texts) = faults();
        let text = html(&found, &texts, Lang::FR);
        assert_eq!(text.matches("<li>").count(), 2);
        assert!(!text.contains("annuaire check"), "{text}");
        assert!(text.contains("<pre>telephone: é</pre>"), "{text}");
        let mut many = Diagnostics::new();
        (0..60).for_each(|_| many.extend(found.iter().cloned()));
        let text = html(&many, &texts, Lang::FR);
        assert_eq!(text.matches("<li>").count(), MOST);
        assert!(text.contains("… et 70 autres"), "{text}");
        assert_eq!(escape("<img src=\"x\">"), "&lt;img src=&quot;x&quot;&gt;");
    }
}
