//! `theme.yaml`: what a theme stands on, which parts make its style sheets, which scripts it has, and
//! how a phone shows the site. What a layer says adds to what the one below says.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::files::{File, Files};
use super::offset;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem, Span};

/// The file.
const FILE: &str = "theme.yaml";

/// What `theme.yaml` says, in one layer or in all.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    /// The theme that this one stands on; that of the program when it does not say.
    #[serde(default)]
    base: Option<String>,
    /// Style sheets by name, each with its parts in order, below `assets/css/`.
    #[serde(default)]
    pub styles: BTreeMap<String, Vec<String>>,
    /// Scripts, each its own file, below `assets/js/`.
    #[serde(default)]
    pub scripts: Vec<String>,
    /// The script that shows what the search finds, which browsers get in one file with the search.
    #[serde(default)]
    pub results: Option<String>,
    /// What a phone shows of the site on its home screen.
    #[serde(default)]
    pub app: Option<App>,
    /// The picture beside a link that is shared, below `assets/files/`.
    #[serde(default)]
    pub share: Option<String>,
}

/// What a phone shows of the site on its home screen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct App {
    /// The colour of the bars around the page: `#143a7b`.
    pub colour: String,
    /// The colour that is shown before the page.
    pub ground: String,
    /// Icons, each a square PNG.
    pub icons: Vec<AppIcon>,
}

/// An icon of the home screen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppIcon {
    /// Its file below `assets/files/`; [`App`] as the theme gives it has the path below the root.
    pub file: String,
    /// Its side, in pixels.
    pub size: u16,
    /// Whether a phone may cut it to the shape of its other icons.
    #[serde(default)]
    pub maskable: bool,
}

impl Manifest {
    /// What the layers say together: a style sheet, a picture and what shows results as the highest has it, the scripts
    /// of all.
    pub fn read(files: &Files, found: &mut Diagnostics) -> Self {
        let mut all = Self::default();
        for file in files.layers(FILE) {
            match of_layer(file) {
                Ok(layer) => all.add(layer),
                Err(fault) => found.note(*fault),
            }
        }
        all
    }

    fn add(&mut self, layer: Self) {
        self.styles.extend(layer.styles);
        let new = layer.scripts.into_iter();
        let new: Vec<String> = new.filter(|name| !self.scripts.contains(name)).collect();
        self.scripts.extend(new);
        self.results = layer.results.or(self.results.take());
        self.app = layer.app.or(self.app.take());
        self.share = layer.share.or(self.share.take());
    }
}

fn of_layer(file: &File) -> Result<Manifest, Box<Diagnostic>> {
    let text = file.text()?;
    serde_yaml::from_str(text).map_err(|error| {
        let at = error.location().map(|at| (at.line(), at.column()));
        let at = at.map_or(0, |(line, column)| {
            offset(text, line, column.saturating_sub(1))
        });
        let reason = error.to_string().lines().next().unwrap_or_default().into();
        Box::new(file.fault(Span::new(at..at), Problem::ThemeYaml { reason }))
    })
}

/// The theme that a layer stands on, where it says so and can be read.
pub(super) fn base(layer: &BTreeMap<String, File>) -> Option<String> {
    of_layer(layer.get(FILE)?).ok()?.base
}

/// A theme to stand on that is not there.
pub(super) fn base_fault(file: &File, theme: &str) -> Diagnostic {
    let problem = Problem::NoSuchTheme {
        theme: theme.to_owned(),
    };
    file.fault(span_of(file, theme), problem)
}

/// A file that `theme.yaml` names and no layer has.
pub(super) fn file_fault(files: &Files, name: &str, file: &str) -> Option<Diagnostic> {
    let naming = files.layers(FILE).iter().rev();
    let mut naming = naming.filter(|layer| !span_of(layer, name).range().is_empty());
    let layer = naming.next().or(files.get(FILE))?;
    let problem = Problem::ThemeFileMissing { file: file.into() };
    Some(layer.fault(span_of(layer, name), problem))
}

/// Where `theme.yaml` writes a name.
fn span_of(file: &File, name: &str) -> Span {
    let text = file.text().unwrap_or_default();
    let at = text.find(name).map(|at| at..at + name.len());
    Span::new(at.unwrap_or_default())
}
