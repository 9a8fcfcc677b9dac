//! `annuaire apply`: a few lines of text from a stranger become the edit of one sheet, or an answer
//! that says what is not understood.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where a text is read and its sheet is written"
)]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use annuaire::proposal::LIMIT;
use annuaire::run::{self, Edit, Failure, Outcome, Sent, Today};

use super::arguments::Apply;
use super::print::Printer;

/// What stands for standard input.
const STDIN: &str = "-";

/// Applies a proposal, and answers it in its language.
pub fn apply(root: &Path, today: Today, order: &Apply, printer: &Printer) -> Result<u8, Failure> {
    let text = text_of(&order.file)?;
    let sent = Sent {
        text: &text,
        lang: printer.lang,
        confirmed: order.confirmed,
    };
    let observer = printer.observer(false);
    let checked = run::check(root, today, &observer)?;
    let Some(Outcome { answer, edit }) = run::propose(root, today, &checked, &sent, &observer)?
    else {
        printer.refused(&checked);
        return Ok(super::exit_code(&checked, false));
    };
    if let Some(edit) = &edit {
        write(root, edit, order, printer)?;
    }
    if order.json {
        let json = serde_json::to_string_pretty(&answer).unwrap_or_default();
        Printer::data(&format!("{json}\n"));
    } else {
        Printer::data(&answer.text());
    }
    Ok(if edit.is_some() {
        super::WELL
    } else {
        super::CONTENT
    })
}

/// The text, as far as one byte more than is read at all.
fn text_of(file: &Path) -> Result<String, Failure> {
    let most = LIMIT as u64 + 1;
    let mut bytes = Vec::new();
    let read = if file == Path::new(STDIN) {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::disk(file, error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes the sheet, unless it is only shown, and says its lines.
fn write(root: &Path, edit: &Edit, order: &Apply, printer: &Printer) -> Result<(), Failure> {
    if !order.dry_run {
        let path = root.join(&edit.file);
        fs::write(&path, &edit.after).map_err(|error| Failure::disk(&path, error))?;
    }
    printer.edited(&edit.file, &edit.before, &edit.after, order.dry_run);
    Ok(())
}
