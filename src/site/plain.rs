//! Hints on plain language: sentences that are too long, and abbreviations nobody explains.
//!
//! Reads the texts of a sheet as a visitor does, whatever their language. A sheet gets a line
//! for the longest sentence and a line for all its abbreviations.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::assemble::Assembled;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::{Project, Status};

/// Most words of a sentence that is still read in one go.
const SENTENCE: usize = 25;

/// How many words of a long sentence are quoted.
const QUOTED: usize = 6;

/// Longest abbreviation; a longer word in capitals is only loud.
const ABBREVIATION: usize = 6;

/// Abbreviations that everybody says.
const KNOWN: &[&str] = &[
    "ASBL", "BBQ", "CPAS", "GSM", "OCMW", "SMS", "TV", "VZW", "WC",
];

/// Notes what is hard to read in every sheet without errors.
pub(super) fn note(all: &Assembled, found: &mut Diagnostics) {
    let mut organisations = abbreviations_of_organisations(all);
    organisations.extend(abbreviations_of_site(all));
    let hints = all.projects.par_iter().flat_map_iter(|draft| {
        let silent = draft.value.status == Status::Ended || all.is_faulty(&draft.place);
        let texts = if silent {
            Vec::new()
        } else {
            texts(&draft.value)
        };
        [long_sentence(&texts), unexplained(&texts, &organisations)]
            .into_iter()
            .flatten()
            .map(|problem| Diagnostic::new(draft.place.clone(), problem))
    });
    found.extend(hints.collect::<Vec<_>>());
}

/// What a sheet says in sentences, in every language.
fn texts(project: &Project) -> Vec<&str> {
    let activities = project.activities.iter();
    let lines = (project.summary.iter())
        .chain(project.notices.iter().map(|notice| &notice.message))
        .chain(&project.objectives);
    let lines = lines.flat_map(|text| text.iter().map(|(_, text)| text.as_str()));
    let prose = activities.filter_map(|activity| activity.description.as_ref());
    let prose = prose.chain(&project.presentation);
    let prose = prose.flat_map(|text| text.iter().map(|(_, source)| source.text.as_str()));
    lines.chain(prose).collect()
}

fn long_sentence(texts: &[&str]) -> Option<Problem> {
    let sentences = texts.iter().flat_map(|text| sentences(text));
    let (count, start) = sentences.max_by_key(|(count, _)| *count)?;
    (count > SENTENCE).then(|| Problem::LongSentence {
        start: start.join(" "),
        count: count.to_string(),
        limit: SENTENCE.to_string(),
    })
}

/// Every sentence: how many words it has, and the first of them. An empty line, a heading and
/// an item of a list end a sentence as a full stop does.
fn sentences(text: &str) -> Vec<(usize, Vec<&str>)> {
    let mut found = Vec::new();
    let (mut count, mut start) = (0, Vec::new());
    for line in text.lines() {
        let line = line.trim_start();
        if line.is_empty() || line.starts_with(['-', '*', '#', '|', '>', '+']) {
            found.push((std::mem::take(&mut count), std::mem::take(&mut start)));
        }
        for word in line.split_whitespace() {
            if word.contains(char::is_alphanumeric) {
                count += 1;
                if start.len() < QUOTED {
                    start.push(word);
                }
            }
            let word = word.trim_end_matches(['»', '"', '”', '’', ')', '*', '_']);
            if word.ends_with(['.', '!', '?', '…', '؟', ';']) {
                found.push((std::mem::take(&mut count), std::mem::take(&mut start)));
            }
        }
    }
    found.push((count, start));
    found
}

fn unexplained(texts: &[&str], organisations: &BTreeSet<&str>) -> Option<Problem> {
    let used = texts.iter().flat_map(|text| abbreviations(text));
    let unknown: BTreeSet<&str> = used
        .filter(|word| !KNOWN.contains(word) && !organisations.contains(word))
        .filter(|word| !texts.iter().any(|text| explains(text, word)))
        .collect();
    (!unknown.is_empty()).then(|| Problem::UnexplainedAbbreviation {
        words: unknown.into_iter().collect::<Vec<_>>().join(", "),
    })
}

/// The words of two to six capitals, but for Roman numerals and lines that shout all along.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.contains(char::is_lowercase))
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| is_abbreviation(word))
}

fn is_abbreviation(word: &str) -> bool {
    word.len() > 1
        && word.chars().all(char::is_uppercase)
        && (2..=ABBREVIATION).contains(&word.chars().count())
        && !word.chars().all(|c| "IVXLCDM".contains(c))
}

/// Whether a text gives a word in parentheses, parentheses after it, or says what it is.
fn explains(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].trim_end_matches(['*', '_']);
        let after = text[at + word.len()..].trim_start_matches(['*', '_']);
        let in_parentheses = before.ends_with('(') && after.starts_with(')');
        let told = [" (", ", c'est", ", c’est", ", dat is", ", that is"];
        in_parentheses || told.iter().any(|start| after.starts_with(start))
    })
}

/// The short forms that the site explains on its pages, and those in the name of its desk.
fn abbreviations_of_site(all: &Assembled) -> Vec<&str> {
    let Some(settings) = &all.settings else {
        return Vec::new();
    };
    let subject = &settings.subject;
    let desk = settings.desk.iter().map(|desk| &desk.name);
    let said = subject.short.iter().chain(&subject.landlord).chain(desk);
    let said = said.flat_map(|text| text.iter().map(|(_, text)| text.as_str()));
    said.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .collect()
}

/// What the organisations of the site call themselves in capitals.
fn abbreviations_of_organisations(all: &Assembled) -> BTreeSet<&str> {
    let organisations = all.organisations.iter().map(|draft| &draft.value);
    organisations
        .flat_map(|organisation| {
            let names = organisation.name.iter().map(|(_, name)| name.as_str());
            names.chain(organisation.acronym.as_deref())
        })
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| is_abbreviation(word))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_point_at_an_empty_line_and_at_an_item() {
        let counts = |text| -> Vec<usize> {
            let found = sentences(text).into_iter().map(|(count, _)| count);
            found.filter(|count| *count > 0).collect()
        };
        assert_eq!(counts("Venez tous. Appelez\nd'abord !"), [2, 2]);
        assert_eq!(
            counts("# Titre\nUn « mot ».\n\n- un\n- deux mots"),
            [3, 1, 2]
        );
    }

    #[test]
    fn an_abbreviation_is_two_to_six_capitals() {
        let found: Vec<&str> =
            abbreviations("L'ALE et l'ONEM au XX siècle.\nVENEZ TOUS\nA ou B1").collect();
        assert_eq!(found, ["ALE", "ONEM"]);
    }

    #[test]
    fn parentheses_or_a_plain_sentence_explain_an_abbreviation() {
        let told = [
            "L'agence locale pour l'emploi (ALE) aide.",
            "L'ALE (agence locale pour l'emploi) aide.",
            "L'**ALE**, c'est l'agence locale pour l'emploi.",
        ];
        assert!(told.iter().all(|text| explains(text, "ALE")));
        assert!(!explains("L'ALE vient le mardi.", "ALE"));
    }
}
