//! Faults for people: the text underlined, what was expected, the corrected line.

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
    human_in_pieces(found, texts, lang, colours).collect()
}

/// The same piece by piece: of thousands of faults one is in memory at a time.
pub fn human_in_pieces<'a>(
    found: &'a Diagnostics,
    texts: &'a Texts,
    lang: Lang,
    colours: bool,
) -> impl Iterator<Item = String> + 'a {
    let renderer = if colours {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(120);
    let is_hint = |fault: &Diagnostic| fault.problem.severity() == Severity::Info;
    let faults = joined(found, texts).filter(move |fault| !is_hint(fault));
    let faults = faults.map(move |fault| renderer.render(&report(&fault, texts, lang)) + "\n\n");
    let hints: Vec<&Diagnostic> = found.iter().filter(|fault| is_hint(fault)).collect();
    faults.chain(lines_of_hints(&hints, lang))
}

/// A line for the hints of each file.
fn lines_of_hints(hints: &[&Diagnostic], lang: Lang) -> Vec<String> {
    let severity = Wording::of(lang).severity(Severity::Info);
    let of_file = hints.chunk_by(|one, next| one.place.file == next.place.file);
    let line = |hints: &[&Diagnostic]| {
        let titles = hints.iter().map(|hint| explain(&hint.problem, lang).title);
        let titles = titles.collect::<Vec<_>>().join(" ");
        let file = harmless(&hints[0].place.file);
        format!("{severity} {file}: {titles}\n")
    };
    of_file.map(line).collect()
}

/// A fault as groups: what is wrong and where, what was expected, and the corrected line where we are
/// sure of it.
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
