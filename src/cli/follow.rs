//! What the terminal says while a preview runs: its address, and every fault once.
#![allow(clippy::print_stderr, reason = "this is where it is said")]

use std::io::stderr;
use std::sync::{Arc, Mutex, PoisonError};

use annuaire::diagnostic::{Diagnostics, Severity};
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
    /// What was last said of the content.
    said: Arc<Mutex<String>>,
}

impl Follower {
    /// Says it in a language.
    pub fn new(lang: Lang) -> Self {
        let said = Arc::default();
        Self { lang, said }
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

    /// Errors and warnings; hints are for `check`. When the last one is mended, that is said too.
    fn faults(&self, printer: &Printer, checked: &Checked) {
        let mut found = Diagnostics::new();
        let faults = checked.found.iter();
        found.extend(
            faults
                .filter(|one| one.problem.severity() != Severity::Info)
                .cloned(),
        );
        let text = report::human(&found, &checked.texts, self.lang, colours(&stderr()));
        if self.is_news(text.clone()) {
            eprint!("{text}");
            eprintln!("{}", printer.summary(checked));
        }
    }

    fn is_news(&self, text: String) -> bool {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let is_news = *said != text;
        *said = text;
        is_news
    }
}

/// Says that the port is another one before it says where the preview is.
fn said_of_port(printer: &Printer, ready: &Ready) {
    if let Some(taken) = ready.taken {
        eprintln!("{}", printer.other_port(taken, ready.port));
    }
    printer.address(&ready.address);
}
