//! `annuaire init`: a new repository with sample content, all of it fictional.
//!
//! Belgium has the tour, two languages and all that a sheet can say, as it lies in `sample/`; every
//! other country has the town of `init/town/`, drawn with what one file of `init/countries/` says.

pub(super) mod country;
mod put;
mod repository;
mod template;

use std::path::{Path, PathBuf};

use annuaire::lang::Lang;
use annuaire::run::{Failure, Today};
use annuaire::theme::Theme;
use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::arguments::Init;
use super::print::Printer;
use country::Country;

static TOUR: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/sample");

/// The theme of every new site.
const THEME: &str = "quartier";

/// The languages of the tour.
const TOUR_LANGUAGES: [&str; 2] = ["fr", "nl"];

/// The day of confirmation in the sheets of the tour, as each of them writes it.
const CONFIRMED: [&str; 2] = ["le: 2026-11-15", "op: 15 november 2026"];

/// A file below the new folder, and what it holds.
type File = (PathBuf, Vec<u8>);

/// Writes a repository into a folder that is new or empty, or holds nothing but Git's own; its
/// sheets are confirmed today: else it would soon show no dates.
pub fn init(order: &Init, today: Today) -> Result<u8, Failure> {
    if put::is_taken(&order.folder) {
        let path = order.folder.display().to_string();
        return Err(Failure::usage("dossier-existant", "path", path));
    }
    let today = match today {
        Today::Day(day) => day,
        Today::At(moment) => moment.to_zoned(TimeZone::UTC).date(),
    };
    let country = order.country.as_deref().map(Country::named).transpose()?;
    let (mut files, languages) = match country.flatten() {
        Some(country) => {
            let country = country.in_languages(&spoken(&order.folder)?);
            (country.town(today), country.texts())
        }
        None => (tour(&TOUR, today), TOUR_LANGUAGES.map(str::to_owned).into()),
    };
    files.extend(repository::files(&languages));
    put::all(&order.folder, &files)?;
    Printer::written(&order.folder);
    Ok(super::WELL)
}

/// The languages of the interface.
fn spoken(folder: &Path) -> Result<Vec<Lang>, Failure> {
    Ok(Theme::load(folder, THEME)?.languages().collect())
}

/// The files of the tour.
fn tour(dir: &Dir, today: Date) -> Vec<File> {
    let own = dir.files().map(|file| {
        let contents = match file.contents_utf8() {
            Some(text) => confirmed(text, today).into_bytes(),
            None => file.contents().to_vec(),
        };
        (file.path().to_owned(), contents)
    });
    let below = dir.dirs().flat_map(|below| tour(below, today));
    own.chain(below).collect()
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
