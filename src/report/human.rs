//! Faults for people: the text underlined, what was expected, the corrected line.

use std::fmt::Write as _;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};

use super::lines::joined;
use super::{Texts, advice, text_of};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::keys::path_in;
use crate::lang::Lang;
use crate::text::harmless;
use crate::wording::{Wording, explain};

/// Every fault with its text; hints in a line a file, after the rest.
pub fn human(found: &Diagnostics, texts: &Texts, lang: Lang, colours: bool) -> String {
    let renderer = if colours {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(120);
    let found = joined(found, texts);
    let (hints, faults): (Vec<_>, Vec<_>) = found
        .iter()
        .partition(|fault| fault.problem.severity() == Severity::Info);
    let mut out = String::new();
    for fault in faults {
        out += &renderer.render(&report(fault, texts, lang));
        out += "\n\n";
    }
    let mut last: Option<&str> = None;
    for hint in hints {
        let file = &*hint.place.file;
        let title = explain(&hint.problem, lang).title;
        if last == Some(file) {
            let _ = write!(out, " {title}");
        } else {
            let end = if last.is_some() { "\n" } else { "" };
            let severity = Wording::of(lang).severity(Severity::Info);
            let _ = write!(out, "{end}{severity} {}: {title}", harmless(file));
        }
        last = Some(file);
    }
    if last.is_some() {
        out.push('\n');
    }
    out
}

fn report<'a>(fault: &'a Diagnostic, texts: &'a Texts, lang: Lang) -> Vec<Group<'a>> {
    let wording = Wording::of(lang);
    let explanation = explain(&fault.problem, lang);
    let expected = advice(&explanation, fault).join("\n");
    let severity = fault.problem.severity();
    let level = if severity == Severity::Error {
        Level::ERROR
    } else {
        Level::WARNING
    };
    let title = level
        .with_name(wording.severity(severity))
        .primary_title(explanation.title)
        .id(fault.problem.code());
    let mut group = match text_of(fault, texts) {
        Some(text) => title.element(snippet(fault, text, lang)),
        None => title.element(annotate_snippets::Origin::path(&*fault.place.file)),
    };
    group = group.element(
        Level::HELP
            .with_name(&*wording.mots.attendu)
            .message(expected),
    );
    let fixed = fault
        .fix
        .as_ref()
        .zip(text_of(fault, texts))
        .map(|(fix, text)| {
            let patch = Patch::new(fix.span.range(), fix.replacement.as_str());
            let snippet = Snippet::source(text).path(&*fault.place.file).patch(patch);
            let title = Level::HELP
                .no_name()
                .secondary_title(wording.mots.corrige.as_str());
            title.element(snippet)
        });
    [group].into_iter().chain(fixed).collect()
}

fn snippet<'a>(
    fault: &'a Diagnostic,
    text: &'a str,
    lang: Lang,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let label = (!fault.field.is_empty()).then(|| path_in(&fault.field, lang));
    let primary = AnnotationKind::Primary
        .span(fault.place.span.range())
        .label(label);
    let related = fault
        .related
        .iter()
        .filter(|place| place.file == fault.place.file);
    let first = related.map(|place| {
        AnnotationKind::Context
            .span(place.span.range())
            .label(Wording::of(lang).mots.voir_aussi.as_str())
    });
    Snippet::source(text)
        .path(&*fault.place.file)
        .annotation(primary)
        .annotations(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples::faults;

    #[test]
    fn people_see_the_text_underlined_and_the_corrected_line() {
        let (found, texts) = faults();
        let text = human(&found, &texts, Lang::FR, false);
        for part in [
            "content/pcs/tilleuls.md:3:1",
            "^^^^^^^^",
            "+ telephone: é",
            "content/pcs/tilleuls.md:5:14",
            "information content/pcs/tilleuls.md:",
        ] {
            assert!(text.contains(part), "{part} in\n{text}");
        }
    }
}
