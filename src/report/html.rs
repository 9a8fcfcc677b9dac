//! Faults as HTML, for the top of the pages of the preview.

use std::fmt::Write as _;

use super::lines::joined;
use super::{Texts, advice, corrected, position, text_of};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::lang::Lang;
use crate::wording::{Wording, explain};

/// Errors and warnings as a list; empty when there is none.
pub fn html(found: &Diagnostics, texts: &Texts, lang: Lang) -> String {
    let items: String = joined(found, texts)
        .iter()
        .filter(|fault| fault.problem.severity() != Severity::Info)
        .map(|fault| item(fault, texts, lang))
        .collect();
    if items.is_empty() {
        items
    } else {
        format!("<ol lang=\"{lang}\" dir=\"ltr\">{items}</ol>")
    }
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
        assert!(text.contains("<pre>telephone: é</pre>"), "{text}");
        assert_eq!(escape("<img src=\"x\">"), "&lt;img src=&quot;x&quot;&gt;");
    }
}
