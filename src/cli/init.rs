//! `annuaire init`: a new site with sample content, all of it fictional.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where a new site is written"
)]

use std::fs;
use std::path::Path;

use annuaire::run::{Failure, Today};
use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::print::Printer;

static SAMPLE: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/sample");

/// What a new site keeps out of its history.
const IGNORED: &str = "/public/\n.*.annuaire-*\n";

/// The day of confirmation in the sheets of the sample, as each of them writes it.
const CONFIRMED: [&str; 2] = ["le: 2026-11-15", "op: 15 november 2026"];

/// Writes the sample into a folder that is new or empty, confirmed today: else it would soon show no
/// dates.
pub fn init(folder: &Path, today: Today, _printer: &Printer) -> Result<u8, Failure> {
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken || folder.is_file() {
        let path = folder.display().to_string();
        return Err(Failure::usage("dossier-existant", "path", path));
    }
    let today = match today {
        Today::Day(day) => day,
        Today::At(moment) => moment.to_zoned(TimeZone::UTC).date(),
    };
    write(&SAMPLE, folder, today)?;
    let ignored = folder.join(".gitignore");
    fs::write(&ignored, IGNORED).map_err(|error| Failure::disk(&ignored, error))?;
    Printer::written(folder);
    Ok(super::WELL)
}

fn write(dir: &Dir, folder: &Path, today: Date) -> Result<(), Failure> {
    for file in dir.files() {
        let path = folder.join(file.path());
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| Failure::disk(parent, error))?;
        let contents = match file.contents_utf8() {
            Some(text) => confirmed(text, today).into_bytes(),
            None => file.contents().to_vec(),
        };
        fs::write(&path, contents).map_err(|error| Failure::disk(&path, error))?;
    }
    dir.dirs().try_for_each(|below| write(below, folder, today))
}

/// A sheet that was confirmed on a day.
fn confirmed(sheet: &str, today: Date) -> String {
    let mut sheet = sheet.to_owned();
    for written in CONFIRMED {
        let (key, _) = written.split_once(' ').unwrap_or_default();
        sheet = sheet.replace(written, &format!("{key} {today}"));
    }
    sheet
}
