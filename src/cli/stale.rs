//! `annuaire stale`: which sheets nobody stands behind any more, and the letters that ask.

use std::path::Path;

use annuaire::run::{self, Failure, Today};
use annuaire::stale::{json, letter, list, reminders};

use super::arguments::Stale;
use super::print::Printer;

/// Lists the sheets, or writes the letters; the content must be right.
pub fn stale(root: &Path, today: Today, order: &Stale, printer: &Printer) -> Result<u8, Failure> {
    let checked = run::check(root, today, &printer.observer(false))?;
    let Some((site, theme)) = &checked.ready else {
        printer.refused(&checked);
        return Ok(super::exit_code(&checked, false));
    };
    let reminders = reminders(site, order.within);
    let text = if order.json {
        json(site, theme, &reminders)
    } else if order.mail {
        let letters = reminders.iter().map(|reminder| {
            let lang = site[reminder.project].lang;
            letter(site, theme, reminder).whole(lang)
        });
        letters.collect::<Vec<_>>().join("\n---\n\n")
    } else {
        list(site, theme, &reminders, printer.lang)
    };
    Printer::data(&text);
    Ok(super::WELL)
}
