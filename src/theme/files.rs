//! The files of a theme in layers: the site's own folder, what that stands on, and at the bottom the
//! theme that is part of the program.
#![allow(clippy::disallowed_methods, reason = "this is where themes are read")]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::{FOLDER, Faults, ThemeError, manifest};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Span};

static QUARTIER: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/quartier");

/// The name of the theme that is part of the program.
pub const BUILT_IN: &str = "quartier";

/// A file of a layer.
pub(super) struct File {
    pub bytes: Cow<'static, [u8]>,
    /// Its path below the root of the site, as faults tell it.
    pub path: Arc<str>,
    /// Whether it is the site's, not the program's.
    pub is_own: bool,
}

impl File {
    /// A file of a site's own theme, by the name of the theme and the path below its folder.
    fn own(theme: &str, name: &str, bytes: Vec<u8>) -> Self {
        Self {
            bytes: bytes.into(),
            path: format!("{FOLDER}/{theme}/{name}").into(),
            is_own: true,
        }
    }

    /// Its text.
    ///
    /// # Errors
    /// It is no UTF-8.
    pub fn text(&self) -> Result<&str, Box<Diagnostic>> {
        std::str::from_utf8(&self.bytes)
            .map_err(|_| Box::new(self.fault(Span::default(), Problem::NotUtf8)))
    }

    /// A fault in it.
    pub fn fault(&self, span: Span, problem: Problem) -> Diagnostic {
        Diagnostic::new(Place::new(&self.path, span), problem)
    }
}

/// A layer: its files by their path below its folder, with `/`.
type Layer = BTreeMap<String, File>;

/// Every file of a theme by its path below the theme's folder: that of each layer, the lowest first.
/// The highest takes the place of the others, but for catalogues and `theme.yaml`, which add to them.
pub(super) struct Files(BTreeMap<String, Vec<File>>);

impl Files {
    /// A file, from the highest layer that has it.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.layers(path).last()
    }

    /// A file in each layer that has it, the lowest first.
    pub fn layers(&self, path: &str) -> &[File] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    /// The files of a folder and those below it, by path.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &File)> {
        let all = self
            .0
            .iter()
            .filter(move |(path, _)| path.starts_with(folder));
        all.filter_map(|(path, layers)| Some((path.as_str(), layers.last()?)))
    }

    /// What tells these files from any others.
    pub fn digest(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (path, layers) in &self.0 {
            for file in layers {
                hasher.update(path.as_bytes());
                hasher.update(blake3::hash(&file.bytes).as_bytes()); // of one length, so none begins in another
            }
        }
        hasher.finalize().to_hex().to_string()
    }

    /// Whether these are the files of the theme that is part of the program: its tests have
    /// checked them.
    pub fn are_built_in(&self) -> bool {
        self.0.values().flatten().all(|file| !file.is_own)
    }

    /// Faults with the texts that they speak of.
    pub fn faults(&self, found: Diagnostics) -> Faults {
        let named: BTreeSet<&str> = found.iter().map(|fault| &*fault.place.file).collect();
        let files = self.0.values().flatten();
        let files = files.filter(|file| named.contains(&*file.path));
        let texts = files.filter_map(|file| {
            let text = std::str::from_utf8(&file.bytes).ok()?;
            Some((Arc::clone(&file.path), text.into()))
        });
        Faults {
            texts: texts.collect(),
            found,
        }
    }

    fn of(layers: Vec<Layer>) -> Self {
        let mut files: BTreeMap<String, Vec<File>> = BTreeMap::new();
        for layer in layers.into_iter().rev() {
            for (path, file) in layer {
                let below = files.entry(path).or_default();
                // A copy that changes nothing is the file below.
                if below.last().is_none_or(|last| last.bytes != file.bytes) {
                    below.push(file);
                }
            }
        }
        Self(files)
    }
}

/// Reads every file of a theme, and of what it stands on.
pub(super) fn read(root: &Path, name: &str) -> Result<Files, ThemeError> {
    let mut layers: Vec<Layer> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut wanted = name.to_owned();
    loop {
        let layer = layer(root, &wanted)?;
        let Some(layer) = layer else {
            return Err(missing(layers, name, &wanted));
        };
        let base = manifest::base(&layer).unwrap_or_else(|| BUILT_IN.to_owned());
        layers.push(layer);
        if wanted == BUILT_IN {
            layers.push(built_in());
            return Ok(Files::of(layers));
        }
        seen.insert(wanted);
        if seen.contains(&base) {
            return Err(missing(layers, name, &base));
        }
        wanted = base;
    }
}

/// What is wrong when a theme, or what one stands on, is not there; a theme that stands on itself has
/// nothing below it.
fn missing(layers: Vec<Layer>, name: &str, wanted: &str) -> ThemeError {
    let said = layers.last().and_then(|layer| layer.get("theme.yaml"));
    let Some(fault) = said.map(|file| manifest::base_fault(file, wanted)) else {
        return ThemeError::Missing(name.to_owned());
    };
    let mut found = Diagnostics::new();
    found.note(fault);
    ThemeError::Faulty(Box::new(Files::of(layers).faults(found)))
}

/// The site's own files of a theme; none for that of the program where the site does not touch it.
fn layer(root: &Path, name: &str) -> Result<Option<Layer>, ThemeError> {
    let folder = root.join(FOLDER).join(name);
    let is_name = !name.is_empty() && !name.contains(['/', '\\']) && !name.starts_with('.');
    if is_name && folder.is_dir() {
        return from_disk(&folder, name).map(Some);
    }
    Ok((name == BUILT_IN).then(Layer::new))
}

fn from_disk(folder: &Path, theme: &str) -> Result<Layer, ThemeError> {
    let io = |path: &Path, source| ThemeError::Io {
        path: path.display().to_string(),
        source,
    };
    let mut layer = Layer::new();
    let is_shown = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    for entry in entries.into_iter().filter_entry(is_shown) {
        let entry = entry.map_err(|error| io(folder, error.into()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = path.to_string_lossy().replace('\\', "/");
        let bytes = std::fs::read(entry.path()).map_err(|error| io(entry.path(), error))?;
        layer.insert(name.clone(), File::own(theme, &name, bytes));
    }
    Ok(layer)
}

/// The theme that is part of the program.
pub(super) fn built_in() -> Layer {
    let mut layer = Layer::new();
    from_program(&QUARTIER, &mut layer);
    layer
}

fn from_program(dir: &'static Dir, layer: &mut Layer) {
    for file in dir.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        let path = format!("{FOLDER}/{BUILT_IN}/{name}").into();
        let file = File {
            bytes: file.contents().into(),
            path,
            is_own: false,
        };
        layer.insert(name, file);
    }
    for below in dir.dirs() {
        from_program(below, layer);
    }
}
