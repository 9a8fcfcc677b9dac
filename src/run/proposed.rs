//! A proposal on its way into a sheet: read, tried, judged by the same check as any edit. Nothing is
//! written here.

use std::path::Path;

use super::{Checked, Failure, Observer, Today, check_edited};
use crate::changes::changes;
use crate::diagnostic::{Diagnostic, Problem, Severity};
use crate::lang::Lang;
use crate::proposal::words::Kind;
use crate::proposal::{self, Answer, Done, Misread, Proposal, Reading};
use crate::site::Site;
use crate::theme::Theme;
use crate::wording::{Wording, explain};

/// A text that somebody sent.
pub struct Sent<'a> {
    /// The text.
    pub text: &'a str,
    /// The language of the answer where the text tells none.
    pub lang: Lang,
    /// Whether a maintainer vouches that the project confirmed its sheet.
    pub confirmed: bool,
}

/// What became of a proposal.
pub struct Outcome {
    /// The answer.
    pub answer: Answer,
    /// The edit of a sheet, where it is done.
    pub edit: Option<Edit>,
}

/// The edit of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The file, below the root.
    pub file: String,
    /// Its text before.
    pub before: String,
    /// Its text after.
    pub after: String,
}

/// Reads a proposal against the site at `root`, as it was `checked`, and tries it; `None` while the
/// content has errors, so that nothing can be judged.
///
/// # Errors
/// A theme that does not load.
pub fn propose(
    root: &Path,
    today: Today,
    checked: &Checked,
    sent: &Sent,
    observer: &dyn Observer,
) -> Result<Option<Outcome>, Failure> {
    let Some((site, theme)) = &checked.ready else {
        return Ok(None);
    };
    let reading = proposal::read(sent.text, site, sent.lang);
    let edited = match &reading.proposal {
        Err(faults) => Err(faults.clone()),
        Ok(proposal) => edit(proposal, site, checked, &reading, sent.confirmed)
            .map(|edit| (proposal, edit))
            .map_err(|fault| vec![fault]),
    };
    let tried = match edited {
        Err(faults) => Err(faults),
        Ok((proposal, edit)) => {
            let after = check_edited(root, today, &edit.file, &edit.after, observer)?;
            let done = judged(proposal, checked, (site, theme), &after, reading.lang);
            done.map(|done| (done, edit))
        }
    };
    let (outcome, edit) = match tried {
        Ok((done, edit)) => (Ok(done), Some(edit)),
        Err(faults) => (Err(faults), None),
    };
    let answer = Answer::new(&reading, outcome);
    Ok(Some(Outcome { answer, edit }))
}

fn edit(
    proposal: &Proposal,
    site: &Site,
    checked: &Checked,
    reading: &Reading,
    confirmed: bool,
) -> Result<Edit, Misread> {
    let file = proposal.file(site);
    let before = checked
        .texts
        .get(file.as_str())
        .map(ToString::to_string)
        .unwrap_or_default();
    let after = proposal.edit(site, &before, reading.lang, confirmed)?;
    Ok(Edit {
        file,
        before,
        after,
    })
}

/// What is done, unless the sheet would have a fault, or not say what is asked for.
fn judged(
    proposal: &Proposal,
    before: &Checked,
    (site, theme): (&Site, &Theme),
    after: &Checked,
    lang: Lang,
) -> Result<Done, Vec<Misread>> {
    let errors = after
        .found
        .iter()
        .filter(|fault| fault.problem.severity() == Severity::Error);
    let errors: Vec<Misread> = errors
        .map(|fault| match &fault.problem {
            // Its words hold for a proposal too, with the nearest dates.
            problem @ Problem::CancelledNoDate { .. } if proposal.kind == Kind::Cancel => {
                Misread::Wrong(problem.clone())
            }
            problem => Misread::Sheet(problem.clone()),
        })
        .collect();
    let Some((edited, _)) = after.ready.as_ref().filter(|_| errors.is_empty()) else {
        return Err(errors);
    };
    if !proposal.is_done(site, edited) {
        return Err(vec![proposal.by_hand(site)]);
    }
    let told = changes(site, edited, theme, lang)
        .into_iter()
        .map(|change| change.said);
    let mut told: Vec<String> = told.collect();
    if told.is_empty() {
        told.push(Wording::of(lang).mots.changements.aucun.clone());
    }
    Ok(Done {
        file: proposal.file(site),
        project: site[proposal.project].id.to_string(),
        kind: proposal.kind,
        title: proposal.title(site, lang),
        changes: told,
        warnings: new_warnings(before, after)
            .map(|fault| explain(&fault.problem, lang).title)
            .collect(),
    })
}

/// Warnings that the edit brings.
fn new_warnings<'c>(
    before: &'c Checked,
    after: &'c Checked,
) -> impl Iterator<Item = &'c Diagnostic> {
    let warnings = |checked: &'c Checked| {
        let all = checked.found.iter();
        all.filter(|fault| fault.problem.severity() == Severity::Warning)
    };
    let known: Vec<_> = warnings(before).map(|fault| &fault.problem).collect();
    warnings(after).filter(move |fault| !known.contains(&&fault.problem))
}
