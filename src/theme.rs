//! One theme, read and checked: templates, message catalogues, assets, pictograms.
//!
//! A folder `themes/<name>` of the site is a layer: what it lacks is that of the theme it stands on,
//! in the end of `quartier`, which is part of the program. What a layer says is compared with what is
//! below it, its templates are asked only for fields that exist, and each is drawn with a full and an
//! empty sample of its view, so that a mistake is found before any page. Knows nothing of content.

mod assets;
mod brackets;
mod catalogue;
mod check;
mod fields;
mod files;
mod functions;
mod inspect;
mod manifest;
mod offer;
mod script;
mod shape;
mod sheet;
mod slots;
mod symbols;
mod tags;
mod words;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

pub use assets::Asset;
use catalogue::Catalogues;
pub use catalogue::{Catalogue, fill};
pub use check::Specimen;
pub use files::BUILT_IN;
use files::Files;
use functions::Functions;
use manifest::Manifest;
pub use manifest::{App, AppIcon};
pub use offer::{Offered, model, offered};
pub use slots::{Frame, Slot};
use tera::{Context, Tera, Value};
pub use words::{HourWords, RecurrenceWords, Words};

use crate::diagnostic::Diagnostics;
use crate::lang::Lang;
use crate::report::Texts;
use crate::views::{DocumentView, Fragment, FrameView, Html, PageView, View};

/// The folder of the themes of a site, below its root.
pub const FOLDER: &str = "themes";

/// Room for most pages and for most pieces of one, in bytes: to grow costs more than to have it.
const PAGE: usize = 16 * 1024;
const PIECE: usize = 2 * 1024;

/// Why a theme cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// There is no such theme.
    #[error("no theme `{0}`: neither a folder `themes/{0}` nor built in")]
    Missing(String),
    /// A file cannot be read.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// Its files have mistakes.
    #[error("{0}")]
    Faulty(Box<Faults>),
    /// A frame without room for a page.
    #[error("templates/frame.html: {0}")]
    Frame(&'static str),
    /// A template that cannot draw what it is given, with line and column.
    #[error("{}", with_causes(.0))]
    Template(Box<tera::Error>),
}

/// What is wrong with the files of a theme, and the texts that are spoken of.
#[derive(Debug)]
pub struct Faults {
    /// Every fault.
    pub found: Diagnostics,
    /// The files that have one.
    pub texts: Texts,
}

impl std::fmt::Display for Faults {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let lines = self.found.iter().map(|fault| {
            let (file, code) = (&fault.place.file, fault.problem.code());
            format!("{file}: {code} {:?}", fault.problem.quoted())
        });
        out.write_str(&lines.collect::<Vec<_>>().join("\n"))
    }
}

/// What the template engine says, with what it says of the causes.
fn with_causes(error: &tera::Error) -> String {
    use std::error::Error as _;
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}\n{cause}");
        source = cause.source();
    }
    text
}

impl From<tera::Error> for ThemeError {
    fn from(error: tera::Error) -> Self {
        Self::Template(Box::new(error))
    }
}

/// Gives the templates when a page is first drawn.
type ReadTemplates = Box<dyn FnOnce() -> Tera + Send>;

/// A theme that was checked.
pub struct Theme {
    templates: LazyLock<Tera, ReadTemplates>,
    catalogues: Catalogues,
    assets: BTreeMap<String, Asset>,
    results: String,
    icons: BTreeMap<String, String>,
    app: Option<App>,
    share: Option<String>,
    digest: String,
}

impl Theme {
    /// Reads the theme `name`: the layer `root/themes/<name>` and what it stands on; and checks it.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn load(root: &Path, name: &str) -> Result<Self, ThemeError> {
        let files = Arc::new(files::read(root, name)?);
        let mut found = Diagnostics::new();
        let theme = Self::of(&files, &mut found);
        match theme.filter(|_| found.is_empty()) {
            Some(theme) => Ok(theme),
            None => Err(ThemeError::Faulty(Box::new(files.faults(found)))),
        }
    }

    /// The theme of these files, and what is wrong with them. That of the program was checked by its
    /// tests, which have read each template: those are not read before a page is drawn.
    fn of(files: &Arc<Files>, found: &mut Diagnostics) -> Option<Self> {
        let built_in = files.are_built_in();
        let mut manifest = Manifest::read(files, found);
        let assets = assets::read(&manifest, files, found);
        let results = manifest.results.iter();
        let results = results.map(|name| assets::script(files, name, found));
        let results = results.collect();
        if !built_in {
            found.extend(inspect::unused(files, &manifest));
        }
        assets::name_pictures(&mut manifest, &assets, files, found);
        let icons = assets::shapes(files, "assets/icons/", found);
        let drawings = assets::shapes(files, "assets/drawings/", found);
        let catalogues = if built_in {
            Catalogues::built_in()
        } else {
            let catalogues = catalogue::read(files, found);
            found.extend(inspect::files(files, &catalogues));
            catalogues
        };
        let functions = Functions::new(&assets, &icons, &drawings);
        let theme = Self {
            templates: LazyLock::new(read_templates(files, functions, built_in, found)?),
            catalogues,
            assets,
            results,
            icons,
            app: manifest.app,
            share: manifest.share,
            digest: files.digest(),
        };
        if !built_in && found.is_empty() {
            found.extend(inspect::drawing(files, &theme));
        }
        Some(theme)
    }

    /// Reads the templates now, where that would wait for the first page: a whole site is drawn.
    pub fn prepare(&self) {
        LazyLock::force(&self.templates);
    }

    /// The words in a language; those of the first language of the theme when it lacks it.
    pub fn catalogue(&self, lang: Lang) -> &Catalogue {
        let catalogue = self.catalogues.get(lang);
        catalogue.expect("a theme without catalogue does not load")
    }

    /// The languages of the interface.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.catalogues.languages()
    }

    /// What tells its files from those of any other theme.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Whether the theme has a pictogram of this name.
    pub fn has_icon(&self, name: &str) -> bool {
        self.icons.contains_key(name)
    }

    /// A file that templates refer to, by the name they use.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// The files that templates refer to, with their hashed names.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.assets.values()
    }

    /// The script that shows what the search finds.
    pub fn results(&self) -> &str {
        &self.results
    }

    /// What a phone shows of the site on its home screen; icons have their hashed paths.
    pub fn app(&self) -> Option<&App> {
        self.app.as_ref()
    }

    /// The hashed path of the picture beside a link that is shared.
    pub fn share(&self) -> Option<&str> {
        self.share.as_deref()
    }

    /// Every page kind in a language, drawn from a full and an empty sample.
    ///
    /// # Errors
    /// None that loading the theme did not find.
    pub fn specimens(&self, lang: Lang) -> Result<Vec<Specimen>, ThemeError> {
        check::specimens(self, lang)
    }

    /// What every template of a language sees beside its own view.
    pub fn around(&self, page: &PageView, site: &Value) -> Context {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert_value("site", site.clone());
        context.insert_value("t", self.catalogue(page.lang).texts.clone());
        context
    }

    /// Draws what a page shows, or the whole document where its view has no frame.
    ///
    /// # Errors
    /// A mistake in the template that no sample met.
    pub fn draw<V: View>(
        &self,
        around: &Context,
        document: Option<&DocumentView>,
        view: &V,
    ) -> Result<String, ThemeError> {
        let mut context = around.clone();
        if let Some(document) = document {
            context.insert("document", document);
        }
        context.insert(V::NAME, view);
        let mut page = Vec::with_capacity(PAGE);
        self.templates.render_to(V::TEMPLATE, &context, &mut page)?;
        Ok(String::from_utf8(page).map_err(tera::Error::from)?)
    }

    /// Draws a fragment.
    ///
    /// # Errors
    /// A mistake in the component that no sample met.
    pub fn fragment<F: Fragment>(&self, around: &Context, of: &F) -> Result<Html, ThemeError> {
        let given = Context::from_serialize(of)?;
        self.component(F::COMPONENT, &given, around)
    }

    /// Draws a component that is given these arguments.
    ///
    /// # Errors
    /// A mistake in the component.
    pub fn component(
        &self,
        name: &str,
        given: &Context,
        around: &Context,
    ) -> Result<Html, ThemeError> {
        let (tera, mut html) = (&self.templates, Vec::with_capacity(PIECE));
        tera.render_component_with_implicits_to(name, given, around, None, true, &mut html)?;
        let html = String::from_utf8(html).map_err(tera::Error::from)?;
        Ok(Html::markup(&html))
    }

    /// Draws a frame and cuts it at its slots.
    ///
    /// # Errors
    /// A mistake in the template, or a frame without room for a page.
    pub fn frame(&self, around: &Context, view: &FrameView) -> Result<Frame, ThemeError> {
        let mut context = around.clone();
        context.insert("frame", view);
        Frame::cut(&self.templates.render("frame.html", &context)?)
    }

    /// The pictograms that a page refers to, each once: what the slot `symbols` gets.
    pub fn symbols(&self, page: &str) -> String {
        symbols::of(page, &self.icons)
    }
}

/// How the templates are read: those of the program when a page is first drawn; others at once, for
/// they may have mistakes.
fn read_templates(
    files: &Arc<Files>,
    functions: Functions,
    built_in: bool,
    found: &mut Diagnostics,
) -> Option<ReadTemplates> {
    if built_in {
        let files = Arc::clone(files);
        return Some(Box::new(move || {
            templates(&files, functions).expect("a test reads every template of the program")
        }));
    }
    match templates(files, functions) {
        Ok(templates) => Some(Box::new(move || templates)),
        Err(error) => {
            if found.is_empty() {
                found.note(inspect::mistake(files, &error)); // else it was found in its file
            }
            None
        }
    }
}

/// A template as pages are drawn from it. Indents are for who writes it: on a thousand pages they
/// are a thirtieth of all bytes. Lines stay, so that a mistake is still found on its own.
fn without_indents(template: &str) -> String {
    let lines = template.split('\n').map(str::trim_start);
    lines.collect::<Vec<_>>().join("\n")
}

/// The templates of a theme.
fn templates(files: &Files, functions: Functions) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    functions.register(&mut tera);
    let templates = files.below("templates/").filter_map(|(path, file)| {
        let name = path.trim_start_matches("templates/").to_owned();
        Some((name, without_indents(file.text().ok()?)))
    });
    tera.add_raw_templates(templates.collect::<Vec<_>>())?;
    Ok(tera)
}

/// The byte of a text at a line, counted from 1, and a column, counted from 0 in characters.
fn offset(text: &str, line: u64, column: u64) -> usize {
    let lines = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
    let before = text.split_inclusive('\n').take(lines);
    let start: usize = before.map(str::len).sum();
    let column = usize::try_from(column).unwrap_or(usize::MAX);
    let rest = text[start..].split('\n').next().unwrap_or_default();
    let signs = rest
        .char_indices()
        .nth(column)
        .map_or(rest.len(), |(at, _)| at);
    start + signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_the_lines_of_their_template_without_its_indents() {
        assert_eq!(
            without_indents("<ul>\n  <li>a b</li>\n</ul>\n"),
            "<ul>\n<li>a b</li>\n</ul>\n"
        );
    }

    #[test]
    fn a_place_in_a_text_is_counted_in_lines_and_characters() {
        assert_eq!(offset("é\nàb\n", 2, 1), 5);
        assert_eq!(offset("é\nàb\n", 1, 9), 2);
        assert_eq!(offset("a", 7, 3), 1);
    }
}
