//! The files of a theme, from the site's own folder or from the program itself.
#![allow(clippy::disallowed_methods, reason = "this is where themes are read")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::ThemeError;

static QUARTIER: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/quartier");

/// The name of the theme that is part of the program.
const BUILT_IN: &str = "quartier";

/// Every file of a theme by its path below the theme's folder, with `/`.
pub(super) struct Files(BTreeMap<String, Cow<'static, [u8]>>);

impl Files {
    /// A file's bytes.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(AsRef::as_ref)
    }

    /// A file's text.
    pub fn text(&self, path: &str) -> Result<&str, ThemeError> {
        let bytes = self
            .get(path)
            .ok_or_else(|| ThemeError::file(path, "is missing"))?;
        std::str::from_utf8(bytes).map_err(|_| ThemeError::file(path, "is not UTF-8 text"))
    }

    /// The files of a folder and those below it, by path.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        self.0
            .iter()
            .filter(move |(path, _)| path.starts_with(folder))
            .map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }
}

impl Files {
    /// What tells these files from any others.
    pub fn digest(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (path, bytes) in &self.0 {
            hasher.update(path.as_bytes());
            hasher.update(blake3::hash(bytes).as_bytes()); // of one length, so none begins in another
        }
        hasher.finalize().to_hex().to_string()
    }

    /// Whether these are the files of the theme that is part of the program: its tests have
    /// checked them.
    pub fn are_built_in(&self) -> bool {
        let mut built_in = BTreeMap::new();
        from_program(&QUARTIER, &mut built_in);
        self.0 == built_in
    }
}

/// Reads every file of a theme.
pub(super) fn read(root: &Path, name: &str) -> Result<Files, ThemeError> {
    let folder = root.join("themes").join(name);
    let mut files = BTreeMap::new();
    if folder.is_dir() {
        from_disk(&folder, &mut files)?;
    } else if name == BUILT_IN {
        from_program(&QUARTIER, &mut files);
    } else {
        return Err(ThemeError::Missing(name.to_owned()));
    }
    Ok(Files(files))
}

fn from_disk(
    folder: &Path,
    files: &mut BTreeMap<String, Cow<'static, [u8]>>,
) -> Result<(), ThemeError> {
    let io = |path: &Path, source| ThemeError::Io {
        path: path.display().to_string(),
        source,
    };
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| io(folder, error.into()))?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !entry.file_type().is_file() || hidden {
            continue;
        }
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = path.to_string_lossy().replace('\\', "/");
        let bytes = std::fs::read(entry.path()).map_err(|error| io(entry.path(), error))?;
        files.insert(name, bytes.into());
    }
    Ok(())
}

fn from_program(dir: &'static Dir, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
    for file in dir.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        files.insert(name, file.contents().into());
    }
    for below in dir.dirs() {
        from_program(below, files);
    }
}
