//! The facts of the directory for other programs, each file made from the site itself.
//!
//! Fields have the French names of the content format, so that what an office reads here is what a
//! sheet says. Nothing depends on today but how sure a sheet is. A person's name is published on a
//! page for those who look for the project, and never here, where it would be copied.

mod card;
mod fields;
mod places;
mod points;
mod records;
mod schedule;
mod services;
mod tables;
mod timetable;

pub use card::card;

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use crate::pages::DataFile;
use crate::site::Site;

/// Writes a file of open data, record by record.
///
/// # Errors
/// Whoever takes the bytes refuses them.
pub fn write(site: &Site, file: DataFile, out: &mut dyn Write) -> io::Result<()> {
    match file {
        DataFile::Records => json(&records::directory(site), out),
        DataFile::Projects => tables::projects(site, out),
        DataFile::Activities => tables::activities(site, out),
        DataFile::Points => json(&points::collection(site), out),
        DataFile::Services => json(&services::services(site), out),
    }
}

/// The first project as the file of everything has it, with two of its activities, for people who
/// want to see what they get.
pub fn example(site: &Site) -> Option<String> {
    let at = site.listed().next()?;
    let mut project = records::project(site, at);
    if let Some(activities) = project["activites"].as_array_mut() {
        activities.truncate(2);
    }
    serde_json::to_string_pretty(&project).ok()
}

fn json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    // It writes a sign at a time.
    let mut out = BufWriter::new(out);
    serde_json::to_writer(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}
