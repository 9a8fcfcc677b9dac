//! The facts of the directory for other programs, each file made from the site itself.
//!
//! Fields have the French names of the content format, so that what an office reads here is what a
//! sheet says. Nothing depends on today but how sure a sheet is. A person's name is published on a
//! page for those who look for the project, and never here, where it would be copied.

mod card;
mod fields;
mod points;
mod records;
mod schedule;
mod services;
mod tables;

pub use card::card;

use serde::Serialize;

use crate::pages::DataFile;
use crate::site::Site;

/// What a file of open data holds.
pub fn file(site: &Site, file: DataFile) -> Vec<u8> {
    match file {
        DataFile::Records => written(&records::directory(site)),
        DataFile::Projects => tables::projects(site).into_bytes(),
        DataFile::Activities => tables::activities(site).into_bytes(),
        DataFile::Points => written(&points::collection(site)),
        DataFile::Services => written(&services::services(site)),
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

/// A file of JSON. Writing to memory cannot fail, and every key is a text.
fn written(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
