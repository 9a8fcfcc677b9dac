//! What the terminal says while a preview runs: its address, and every fault once.
#![allow(clippy::print_stderr, reason = "this is where it is said")]

use std::collections::BTreeMap;
use std::io::stderr;
use std::sync::{Arc, Mutex, PoisonError};

use annuaire::diagnostic::{Diagnostic, Diagnostics, Severity};
use annuaire::lang::Lang;
use annuaire::report;
use annuaire::run::{Checked, Told};
use annuaire::serve::Ready;
use annuaire::text::harmless;

use super::print::{Printer, colours};

/// Says what a preview tells.
#[derive(Clone)]
pub struct Follower {
    lang: Lang,
    /// The failure that was last said.
    said: Arc<Mutex<String>>,
    /// The faults of the content that was read last, in their order; none before it is read.
    told: Arc<Mutex<Option<Vec<Diagnostic>>>>,
}

impl Follower {
    /// Says it in a language.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            said: Arc::default(),
            told: Arc::default(),
        }
    }

    /// Says it, unless it was just said.
    pub fn hear(&self, told: &Told) {
        let printer = Printer::new(self.lang);
        match told {
            Told::Ready(ready) => said_of_port(&printer, ready),
            Told::Failed(failure) => {
                if self.is_news(failure.to_string()) {
                    printer.failure(failure);
                }
            }
            Told::Read(checked, sheets) => {
                self.faults(&printer, checked);
                for line in *sheets {
                    eprintln!("{}", harmless(line));
                }
            }
        }
    }

    /// Errors and warnings that were not there before; hints are for `check`. When some are mended,
    /// their new number is said.
    fn faults(&self, printer: &Printer, checked: &Checked) {
        let faults = checked.found.iter();
        let faults = faults.filter(|one| one.problem.severity() != Severity::Info);
        let faults: Vec<Diagnostic> = faults.cloned().collect();
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.as_ref() == Some(&faults) {
            return;
        }
        let before = told.replace(faults).unwrap_or_default();
        let mut news = Diagnostics::new();
        let all = told.iter().flatten();
        news.extend(all.filter(news_after(&before)).cloned());
        let text = report::human(&news, &checked.texts, self.lang, colours(&stderr()));
        eprint!("{text}");
        eprintln!("{}", printer.summary(checked));
    }

    fn is_news(&self, text: String) -> bool {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let is_news = *said != text;
        *said = text;
        is_news
    }
}

/// Tells which faults are not among those of before, of which there may be thousands.
fn news_after(before: &[Diagnostic]) -> impl Fn(&&Diagnostic) -> bool {
    let mut files: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for fault in before {
        files.entry(&fault.place.file).or_default().push(fault);
    }
    move |fault| {
        let known = files.get(&*fault.place.file);
        !known.is_some_and(|known| known.contains(fault))
    }
}

/// Says that the port is another one before it says where the preview is.
fn said_of_port(printer: &Printer, ready: &Ready) {
    if let Some(taken) = ready.taken {
        eprintln!("{}", printer.other_port(taken, ready.port));
    }
    printer.address(&ready.address);
}
