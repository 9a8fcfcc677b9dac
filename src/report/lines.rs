//! Corrections that share a line: whoever is shown the corrected line sees it with all of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Texts;
use crate::diagnostic::{Diagnostic, Diagnostics, Fix, Span};

/// The faults, each with all corrections of the lines that its own touches; one after the other,
/// for there may be thousands.
pub(super) fn joined<'a>(
    found: &'a Diagnostics,
    texts: &'a Texts,
) -> impl Iterator<Item = Cow<'a, Diagnostic>> {
    let fixes = fixes(found);
    found.iter().map(move |fault| {
        let file = &fault.place.file;
        let fix = fault.fix.as_ref().zip(texts.get(file));
        let fix = fix.map(|(fix, text)| of_line(fix, &fixes[&**file], text));
        match fix.filter(|fix| fault.fix.as_ref() != Some(fix)) {
            None => Cow::Borrowed(fault),
            Some(fix) => Cow::Owned(Diagnostic {
                fix: Some(fix),
                ..fault.clone()
            }),
        }
    })
}

/// The corrections of each file, in the order of their places.
fn fixes(found: &Diagnostics) -> BTreeMap<&str, Vec<&Fix>> {
    let mut fixes: BTreeMap<&str, Vec<&Fix>> = BTreeMap::new();
    for fault in found.iter() {
        if let Some(fix) = &fault.fix {
            fixes.entry(&fault.place.file).or_default().push(fix);
        }
    }
    for fixes in fixes.values_mut() {
        fixes.sort_by_key(|fix| fix.span);
        fixes.dedup();
    }
    fixes
}

/// A correction with the others of its lines; by itself when two of them touch the same bytes.
fn of_line(own: &Fix, all: &[&Fix], text: &str) -> Fix {
    let range = own.span.range();
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n');
    let end = end.map_or(text.len(), |at| range.end + at);
    let from = all.partition_point(|fix| fix.span.range().start < start);
    let near: Vec<&Fix> = all[from..]
        .iter()
        .copied()
        .take_while(|fix| fix.span.range().start <= end)
        .filter(|fix| fix.span.range().end <= end)
        .collect();
    let apart = near
        .windows(2)
        .all(|two| two[0].span.end <= two[1].span.start);
    let (Some(first), Some(last)) = (near.first(), near.last()) else {
        return own.clone();
    };
    if !apart {
        return own.clone();
    }
    let span = Span {
        start: first.span.start,
        end: last.span.end,
    };
    let mut replacement = String::new();
    let mut done = first.span.range().start;
    for fix in &near {
        let range = fix.span.range();
        replacement += &text[done..range.start];
        replacement += &fix.replacement;
        done = range.end;
    }
    Fix { span, replacement }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Place, Problem};

    #[test]
    fn two_faults_on_a_line_have_one_corrected_line() {
        let text = "comune: andelrecht\nnom: x\n";
        let file: std::sync::Arc<str> = "content/pcs/tilleuls.md".into();
        let fault = |range: std::ops::Range<usize>, right: &str| {
            let span = Span::new(range);
            let problem = Problem::BadYaml;
            Diagnostic::new(Place::new(&file, span), problem).fixed_by(span, right)
        };
        let mut found = Diagnostics::new();
        found.extend([fault(0..6, "commune"), fault(8..18, "anderlecht")]);
        let texts = Texts::from([(file.clone(), text.into())]);
        let lines: Vec<String> = joined(&found, &texts)
            .map(|fault| super::super::corrected(text, fault.fix.as_ref().unwrap()))
            .collect();
        assert_eq!(lines, ["commune: anderlecht"; 2]);
    }
}
