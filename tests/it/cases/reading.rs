//! Reads one sheet in the real directory, without the disk: what is said of it, what it says.

use std::sync::Arc;

use annuaire::diagnostic::{Diagnostic, Diagnostics, Fix, Place, Problem, Severity};
use annuaire::lang::Lang;
use annuaire::parse::{self, Frame, Parsed};
use annuaire::report::{self, Texts};
use annuaire::site::Site;
use annuaire::source::{self, Content, FileKind, SourceFile};
use jiff::civil::{Date, date};

use super::data::{Case, Expected};
use crate::support::repository;

/// The real directory around the sheet, read once.
pub struct World {
    frame: Frame,
    parsed: Vec<Parsed>,
}

/// What is said of a sheet.
pub struct Said {
    /// Its text.
    pub text: String,
    /// Errors and warnings.
    pub faults: Vec<Fault>,
    /// What pages would say of it, when it is accepted.
    pub facts: Option<String>,
}

/// The day of every case.
const TODAY: Date = date(2026, 11, 30);

/// One fault.
#[derive(Clone, Debug)]
pub struct Fault {
    /// As a case expects it.
    pub said: Expected,
    /// The message, in the language of the sheet.
    pub words: String,
    /// The language of the sheet.
    pub lang: Lang,
    /// What is wrong.
    pub problem: Problem,
    /// Its file.
    pub file: Arc<str>,
    /// The line as it was written.
    pub written: String,
    /// What would be right, when it is a fault of the sheet.
    pub fix: Option<Fix>,
}

impl World {
    /// Reads the real directory without its sheets, streets, words and photos.
    pub fn new() -> Self {
        let leads_away = |file: &SourceFile| match &file.content {
            Content::Text(text) => text.contains("../pcs/") || text.contains("../images/"),
            _ => true,
        };
        let around = |file: &SourceFile| match file.kind {
            FileKind::Project(..) | FileKind::Streets | FileKind::Vocabulary => false,
            FileKind::Page(..) | FileKind::Photo(_) => !leads_away(file),
            _ => true,
        };
        let files: Vec<SourceFile> = source::read(&repository("")).files;
        let files: Vec<SourceFile> = files.into_iter().filter(around).collect();
        Self {
            frame: parse::frame(&files, |_| TODAY).0,
            parsed: parse::parse(&files, |_| TODAY),
        }
    }

    /// What is said of a sheet with this text, beside files with theirs.
    pub fn read(&self, sheet: &str, text: &str, beside: &[(String, String)]) -> Said {
        let mut parsed = self.parsed.clone();
        let mut texts = Texts::new();
        let mut found = Diagnostics::new();
        let sheet_path = format!("pcs/{sheet}.md");
        let files = [(sheet_path.as_str(), text)].into_iter();
        let beside = beside
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()));
        for (path, text) in files.chain(beside) {
            let (path, text): (Arc<str>, Arc<str>) =
                (format!("content/{path}").into(), text.into());
            match FileKind::of(path.trim_start_matches("content/")) {
                Err(problem) => found.note(Diagnostic::new(Place::start_of(&path), problem)),
                Ok(kind) => {
                    texts.insert(Arc::clone(&path), Arc::clone(&text));
                    let content = Content::Text(text);
                    let file = SourceFile {
                        path,
                        kind,
                        content,
                    };
                    parsed.push(parse::parse_file(&file, &self.frame));
                }
            }
        }
        let (site, found) = Site::new(parsed, found, |_| TODAY);
        let project = site.as_ref().and_then(|site| {
            let only = site.projects.handles().next()?;
            Some(&site[only])
        });
        let lang = if sheet == "zonnebloem" {
            Lang::NL
        } else {
            Lang::FR
        };
        let mut faults = faults(&found, &texts, lang);
        let own = format!("content/{sheet_path}");
        let foreign = faults.iter_mut().filter(|fault| *fault.file != own);
        foreign.for_each(|fault| fault.fix = None);
        faults.retain(|fault| fault.problem.severity() != Severity::Info);
        Said {
            text: text.to_owned(),
            facts: project.map(|project| facts(&format!("{project:#?}"))),
            faults,
        }
    }

    /// The site with one sheet of this text, and what stands against it.
    pub fn site(&self, sheet: &str, text: &str) -> (Option<Site>, Vec<Problem>) {
        let path = format!("pcs/{sheet}.md");
        let kind = FileKind::of(&path).unwrap();
        let file = SourceFile {
            path: format!("content/{path}").into(),
            kind,
            content: Content::Text(text.into()),
        };
        let mut parsed = self.parsed.clone();
        parsed.push(parse::parse_file(&file, &self.frame));
        let (site, found) = Site::new(parsed, Diagnostics::new(), |_| TODAY);
        let errors = found.iter().map(|fault| fault.problem.clone());
        let errors = errors.filter(|problem| problem.severity() == Severity::Error);
        (site, errors.collect())
    }

    /// The sheet once every proposed line was written, round by round.
    pub fn corrected(&self, case: &Case, said: &Said) -> Vec<Said> {
        let mut rounds: Vec<Said> = Vec::new();
        for _ in 0..6 {
            let last = rounds.last().unwrap_or(said);
            let Some(text) = last.with_fixes() else { break };
            rounds.push(self.read(&case.sheet, &text, &case.files));
        }
        rounds
    }
}

impl Said {
    /// The text with every proposed line; of two that overlap, the first. `None` without any.
    fn with_fixes(&self) -> Option<String> {
        let fixes = self.faults.iter().filter_map(|fault| fault.fix.as_ref());
        let mut fixes: Vec<&Fix> = fixes.collect();
        fixes.sort_by_key(|fix| fix.span);
        let mut text = String::new();
        let mut done = 0;
        for fix in &fixes {
            let range = fix.span.range();
            if range.start >= done {
                text += &self.text[done..range.start];
                text += &fix.replacement;
                done = range.end;
            }
        }
        (!fixes.is_empty()).then(|| text + &self.text[done..])
    }

    /// Words that a proposed line leaves out, but for the misspelt word it mends.
    pub fn lost(&self, case: &str) -> Vec<String> {
        const MEND: [&str; 18] = [
            "identifiant-illisible", // the same words, as an address has them
            "liste-double",          // the key of the list, which stands above it
            "texte-attendu",         // a block that holds but a name, without the key of the name
            "courriel-illisible",
            "date-illisible",
            "heures-illisibles",
            "mois-inexistant",
            "texte-avant-entete",
            "valeur-inconnue",
            "cle-inconnue",
            "reference-inconnue",
            "periode-inconnue",
            "date-impossible",
            "jour-faux",
            "code-de-langue",
            "html-en-texte",
            "lien-mort",
            "cle-a-point",
        ];
        let fixed = self
            .faults
            .iter()
            .filter_map(|fault| Some((fault, fault.fix.as_ref()?)));
        let fixed = fixed.filter(|(fault, _)| !MEND.contains(&fault.said.code.as_str()));
        fixed
            .flat_map(|(fault, fix)| {
                let before = &self.text[fix.span.range()];
                let counted = fault.said.code == "puces"; // `1.` before an item
                let left_out = words(before)
                    .filter(|word| !fix.replacement.contains(word))
                    .filter(|word| !fix.replacement.contains(&word.replace('O', "0")))
                    .filter(|word| !counted || word.parse::<u8>().is_err());
                left_out
                    .map(|word| format!("{case}: {} loses {word:?}", fault.said.code))
                    .collect::<Vec<_>>()
            })
            .collect()
    }
}

/// What a project says, without the places where it is written.
fn facts(debug: &str) -> String {
    let mut facts = String::new();
    let mut rest = debug;
    while let Some((before, after)) = rest.split_once("span: Span {") {
        facts += before;
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    let facts = facts + rest;
    let lines = facts.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("line: "));
    lines.collect::<Vec<_>>().join("\n")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// The line on which a fault begins, as it was written.
fn line_of(texts: &Texts, fault: &Diagnostic) -> String {
    let text = texts.get(&fault.place.file).map_or("", AsRef::as_ref);
    let start = (fault.place.span.start as usize).min(text.len());
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    text[from..].lines().next().unwrap_or_default().to_owned()
}

/// Everything that was found, as cases expect it.
pub fn faults(found: &Diagnostics, texts: &Texts, lang: Lang) -> Vec<Fault> {
    let json: serde_json::Value = serde_json::from_str(&report::json(found, texts, lang)).unwrap();
    let said = json.as_array().unwrap().iter();
    said.zip(found.iter())
        .map(|(said, fault)| {
            let text = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
            Fault {
                said: Expected {
                    severity: text("severity"),
                    code: text("code"),
                    line: said["line"].as_u64().and_then(|line| line.try_into().ok()),
                    corrected: said["corrected"].as_str().map(str::to_owned),
                },
                words: format!(
                    "{} {} {}\n",
                    text("title"),
                    text("expected"),
                    text("example")
                ),
                lang,
                problem: fault.problem.clone(),
                file: Arc::clone(&fault.place.file),
                written: line_of(texts, fault),
                fix: fault.fix.clone(),
            }
        })
        .collect()
}
