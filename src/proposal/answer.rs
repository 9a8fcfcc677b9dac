//! What is answered to a proposal, in its language: for a terminal, for an issue, for programs.

use serde::Serialize;

use super::Reading;
use super::misread::Misread;
use super::words::Kind;
use crate::lang::Lang;
use crate::text::{markdown, shorten};
use crate::wording::{Explanation, Wording};

/// How many lines that were not read are shown.
const UNREAD: usize = 20;
/// How much of a line or a message is shown, in characters.
const SHOWN: usize = 1000;

/// An answer.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The language of the proposal.
    pub lang: Lang,
    /// What is done; none where something stands against it.
    pub done: Option<Done>,
    /// What stands against it, all of it.
    pub problems: Vec<Said>,
    /// The message to the person who reads.
    pub message: Option<String>,
    /// Lines that were not read.
    pub unread: Vec<String>,
    /// The answer as Markdown.
    pub markdown: String,
    /// Whether the text is right, and the rest is for a person of the site.
    #[serde(skip)]
    is_for_people: bool,
}

/// What a proposal does.
#[derive(Clone, Debug, Serialize)]
pub struct Done {
    /// The file that changes, below the root.
    pub file: String,
    /// The project's id.
    pub project: String,
    /// The kind of request.
    pub kind: Kind,
    /// A title: the project and what changes.
    pub title: String,
    /// What residents will see change, a sentence each.
    pub changes: Vec<String>,
    /// What somebody should look at.
    pub warnings: Vec<String>,
}

/// One thing that stands against a proposal.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    /// Its stable code.
    pub code: &'static str,
    /// What is wrong.
    pub title: String,
    /// What to write.
    pub expected: String,
    /// A form to copy.
    pub example: Option<String>,
}

impl Said {
    fn of(fault: &Misread, lang: Lang) -> Self {
        let Explanation {
            title,
            expected,
            example,
        } = fault.explain(lang);
        Self {
            code: fault.code(),
            title,
            expected,
            example,
        }
    }

    /// As text, for people.
    pub fn text(&self) -> String {
        let example = self.example.iter().flat_map(|example| example.lines());
        let example = example.map(|line| format!("    {line}"));
        let lines = [self.title.clone(), format!("  {}", self.expected)];
        lines_of(lines.into_iter().chain(example))
    }
}

impl Answer {
    /// The answer to what was read: what is done, or what stands against it.
    pub fn new(reading: &Reading, outcome: Result<Done, Vec<Misread>>) -> Self {
        let lang = reading.lang;
        let (done, faults) = match outcome {
            Ok(done) => (Some(done), Vec::new()),
            Err(faults) => (None, faults),
        };
        let mut problems: Vec<Said> = faults.iter().map(|fault| Said::of(fault, lang)).collect();
        problems.dedup_by(|a, b| a.title == b.title);
        let mut answer = Self {
            lang,
            done,
            problems,
            message: reading.message.clone(),
            unread: reading.unread.iter().take(UNREAD).cloned().collect(),
            markdown: String::new(),
            is_for_people: faults.iter().all(Misread::is_for_people),
        };
        answer.markdown = answer.as_markdown();
        answer
    }

    /// The answer as text, for people.
    pub fn text(&self) -> String {
        match &self.done {
            Some(done) => lines_of(done.changes.iter().map(|said| format!("- {said}"))),
            None => self.problems.iter().map(Said::text).collect(),
        }
    }

    fn as_markdown(&self) -> String {
        let words = &Wording::of(self.lang).mots.propositions;
        let mut parts = vec![if let Some(done) = &self.done {
            format!("{}\n\n{}", words.compris, list(&done.changes))
        } else {
            let said: String = self.problems.iter().map(markdown_of).collect();
            if self.is_for_people {
                said
            } else {
                format!("{}\n\n{said}\n{}\n", words.pas_compris, words.recommencer)
            }
        }];
        if let Some(done) = self.done.as_ref().filter(|done| !done.warnings.is_empty()) {
            parts.push(format!("{}\n\n{}", words.a_verifier, list(&done.warnings)));
        }
        if let Some(message) = &self.message {
            let lines: Vec<String> = message.lines().map(str::to_owned).collect();
            parts.push(format!("{}\n\n{}", words.message, quoted(&lines)));
        }
        if !self.unread.is_empty() {
            parts.push(format!("{}\n\n{}", words.non_lu, quoted(&self.unread)));
        }
        parts.join("\n")
    }
}

fn list(sentences: &[String]) -> String {
    lines_of(sentences.iter().map(|said| format!("- {}", markdown(said))))
}

fn quoted(lines: &[String]) -> String {
    let lines = lines.iter().take(UNREAD).map(|line| shorten(line, SHOWN));
    lines_of(lines.map(|line| format!("> {}  ", markdown(&line))))
}

fn lines_of(lines: impl Iterator<Item = String>) -> String {
    lines.flat_map(|line| [line, "\n".to_owned()]).collect()
}

fn markdown_of(said: &Said) -> String {
    let example = said.example.as_ref().map_or_else(String::new, |example| {
        let lines = example.replace('`', "'").replace('\n', "\n  ");
        format!("\n  ```text\n  {lines}\n  ```\n")
    });
    format!(
        "- **{}** {}\n{example}",
        markdown(&said.title),
        markdown(&said.expected)
    )
}
