//! What a site may put a file of its own in the place of.

use std::path::Path;

use super::ThemeError;
use super::files::{self, File};
use crate::text::nearest;

/// The folders of what is drawn from, which is no part of a site, and of what is made of other files.
const NOT_OFFERED: [&str; 2] = ["drawings/", "README"];

/// A file that a layer may have a file of its own in the place of.
pub struct Offered {
    /// Its path below the folder of the theme.
    pub path: String,
    /// What it is today.
    pub bytes: Vec<u8>,
    /// Whether the site has one of its own.
    pub is_own: bool,
}

/// Every file of a theme that may be changed, in the order of their paths.
///
/// # Errors
/// There is no such theme, or it cannot be read.
pub fn offered(root: &Path, name: &str) -> Result<Vec<Offered>, ThemeError> {
    let files = files::read(root, name)?;
    let offered = files.below("").filter(|(path, _)| {
        let is_made = path.ends_with(".min.js") || path.ends_with("LICENSE");
        !is_made && !NOT_OFFERED.iter().any(|folder| path.starts_with(folder))
    });
    let offered = offered.map(|(path, file): (&str, &File)| Offered {
        path: path.to_owned(),
        bytes: file.bytes.to_vec(),
        is_own: file.is_own,
    });
    Ok(offered.collect())
}

/// What a path is filled with at first: the file itself, or for the words of a new language those of
/// French; `Err` with the nearest path where nothing lies there.
pub fn model<'a>(all: &'a [Offered], path: &str) -> Result<&'a Offered, Option<&'a str>> {
    let find = |path: &str| all.iter().find(|offered| offered.path == path);
    let language = path
        .strip_prefix("i18n/")
        .and_then(|name| name.strip_suffix(".yaml"));
    let language = language.and_then(crate::lang::Lang::parse);
    let found = find(path).or_else(|| language.and_then(|_| find("i18n/fr.yaml")));
    found.ok_or_else(|| nearest(path, all.iter().map(|offered| offered.path.as_str())))
}
