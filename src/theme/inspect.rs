//! What is wrong with the files of a theme that somebody wrote: each told with its place.

use std::collections::BTreeSet;

use tera::{ErrorKind, Tera};

use super::brackets::Fault;
use super::catalogue::Catalogues;
use super::files::{File, Files, built_in};
use super::manifest::Manifest;
use super::shape::Shape;
use super::{Theme, ThemeError, check, fields, offset, script, sheet, with_causes};
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::lang::Lang;
use crate::text::nearest;

/// What may lie in a theme.
const FOLDERS: [&str; 6] = [
    "templates/",
    "i18n/",
    "assets/css/",
    "assets/js/",
    "assets/files/",
    "assets/icons/",
];

/// Where a file may have any name.
const FREE: [&str; 6] = [
    "templates/parts/",
    "i18n/",
    "assets/files/",
    "assets/icons/",
    "assets/drawings/",
    "drawings/",
];

/// What is wrong with templates, style sheets and scripts, each by itself.
pub(super) fn files(files: &Files, catalogues: &Catalogues) -> Vec<Diagnostic> {
    let mut found = of_each(files, "assets/css/", sheet::faults);
    let scripts = of_each(files, "assets/js/", script::faults).into_iter();
    found.extend(scripts.filter(|fault| !fault.place.file.ends_with(".min.js")));
    let mut texts = Vec::new();
    let mut of_texts = Vec::new();
    for (path, file) in files.below("templates/") {
        match template(files, path, file) {
            Ok(text) => {
                texts.push((path.trim_start_matches("templates/"), text));
                of_texts.push(file);
            }
            Err(fault) => found.push(*fault),
        }
    }
    let seen = check::seen(texts_of(catalogues));
    let fields = fields::faults(&texts, seen).into_iter();
    found.extend(fields.map(|(number, (span, problem))| of_texts[number].fault(span, problem)));
    found
}

/// The text of a template that can be read.
fn template<'a>(files: &Files, path: &str, file: &'a File) -> Result<&'a str, Box<Diagnostic>> {
    let text = file.text()?;
    let name = path.trim_start_matches("templates/");
    match Tera::new().add_raw_template(name, text) {
        Err(error) if matches!(error.kind(), ErrorKind::SyntaxError(_)) => {
            Err(Box::new(mistake_in(files, &error, false)))
        }
        _ => Ok(text),
    }
}

/// The messages that templates see.
fn texts_of(catalogues: &Catalogues) -> Shape {
    let catalogue = catalogues.get(Lang::FR);
    catalogue.map_or(Shape::Any, |catalogue| {
        serde_json::to_value(&catalogue.texts).map_or(Shape::Any, |texts| Shape::of(&texts))
    })
}

/// The faults of the site's own files of a folder.
fn of_each(files: &Files, folder: &str, faults: fn(&str) -> Vec<Fault>) -> Vec<Diagnostic> {
    let own = files.below(folder).filter(|(_, file)| file.is_own);
    let texts = own.filter_map(|(_, file)| Some((file, file.text().ok()?)));
    let found = texts.flat_map(|(file, text)| {
        let faults = faults(text).into_iter();
        faults.map(|(span, problem)| file.fault(span, problem))
    });
    found.collect()
}

/// What drawing the samples meets.
pub(super) fn drawing(files: &Files, theme: &Theme) -> Vec<Diagnostic> {
    let met = check::samples(theme).into_iter();
    met.map(|met| match met {
        ThemeError::Template(error) => mistake(files, &error),
        other => in_frame(files, other.to_string()),
    })
    .collect()
}

/// A mistake that the template engine met in the templates as pages are drawn from them.
pub(super) fn mistake(files: &Files, error: &tera::Error) -> Diagnostic {
    mistake_in(files, error, true)
}

/// The same; `short` where the lines of the templates have lost their indents.
fn mistake_in(files: &Files, error: &tera::Error, short: bool) -> Diagnostic {
    let (ErrorKind::SyntaxError(told) | ErrorKind::RenderingError(told)) = error.kind() else {
        return in_frame(files, with_causes(error));
    };
    let file = files.get(&format!("templates/{}", told.filename()));
    let Some((file, text)) = file.and_then(|file| Some((file, file.text().ok()?))) else {
        return in_frame(files, told.message().to_owned());
    };
    let place = |line: usize, column: usize| {
        let written = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        let indent = if short {
            written.chars().take_while(|c| c.is_whitespace()).count()
        } else {
            0
        };
        offset(text, line as u64, (column + indent) as u64)
    };
    let span = told.span();
    let start = place(span.start_line, span.start_col);
    let end = place(span.end_line, span.end_col).max(start);
    let reason = told.message().to_owned();
    file.fault(Span::new(start..end), Problem::ThemeTemplate { reason })
}

/// A mistake that has no place of its own stands at the head of the frame, which every page has.
fn in_frame(files: &Files, reason: String) -> Diagnostic {
    let frame = files.get("templates/frame.html");
    let frame = frame.expect("the theme of the program has a frame");
    frame.fault(Span::default(), Problem::ThemeTemplate { reason })
}

/// The site's own files of which nothing is made: a slip in the name of one that was to take the
/// place of another.
pub(super) fn unused(files: &Files, manifest: &Manifest) -> Vec<Diagnostic> {
    let known = used(files, manifest);
    let own = files
        .below("")
        .filter(|(path, file)| file.is_own && path.contains('/'));
    let unused = own.filter(|(path, _)| {
        !FREE.iter().any(|folder| path.starts_with(folder)) && !known.contains(*path)
    });
    unused
        .map(|(path, file)| {
            let near = nearest(path, known.iter().map(String::as_str));
            let known = near.map_or_else(|| FOLDERS.join(" "), str::to_owned);
            file.fault(Span::default(), Problem::ThemeFileUnused { known })
        })
        .collect()
}

/// The templates, parts of style sheets and scripts of which something is made.
fn used(files: &Files, manifest: &Manifest) -> BTreeSet<String> {
    let templates = built_in()
        .into_keys()
        .filter(|path| path.starts_with("templates/"));
    let parts = manifest.styles.values().flatten();
    let parts = parts.map(|part| format!("assets/css/{part}"));
    let scripts = manifest.scripts.iter().chain(&manifest.results);
    let scripts = scripts.flat_map(|script| {
        let stem = script.trim_end_matches(".js");
        ["js", "min.js"].map(|ending| format!("assets/js/{stem}.{ending}"))
    });
    let texts = files
        .below("templates/")
        .filter_map(|(_, file)| file.text().ok());
    let texts: Vec<&str> = texts.collect();
    let included = files.below("templates/").filter(|(path, _)| {
        let name = format!("\"{}\"", path.trim_start_matches("templates/"));
        texts.iter().any(|text| text.contains(&name))
    });
    let included = included.map(|(path, _)| path.to_owned());
    let all = templates.chain(parts).chain(scripts).chain(included);
    all.collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::files::{BUILT_IN, read};
    use super::*;
    use crate::diagnostic::Diagnostics;

    #[test]
    fn nothing_is_wrong_with_the_files_of_the_program() {
        let read = read(Path::new("/nonexistent"), BUILT_IN).unwrap();
        let found = files(&read, &Catalogues::built_in());
        assert!(found.is_empty(), "{found:#?}");
        for (path, file) in read.below("assets/") {
            let text = file.text().unwrap_or_default();
            let faults = match path.split_once('.') {
                Some((_, "css")) => sheet::faults(text),
                Some((_, "js")) => script::faults(text),
                _ => Vec::new(),
            };
            assert_eq!(faults, [], "{path}");
        }
        let manifest = Manifest::read(&read, &mut Diagnostics::new());
        let used = used(&read, &manifest);
        let of_kinds = read
            .below("templates/")
            .filter(|(path, _)| !path.contains("/parts/"));
        assert!(
            of_kinds
                .map(|(path, _)| path)
                .all(|path| used.contains(path))
        );
    }
}
