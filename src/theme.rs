//! One theme, read and checked: templates, message catalogues, assets, pictograms.
//!
//! A folder `themes/<name>` in the site comes first; the theme `quartier` is also part of the
//! program. When another theme is loaded, its catalogues are compared with each other and each
//! template is rendered in each language with a full and an empty sample of its view, so that a
//! mistake in a theme is found before any page. Knows nothing of content.

mod assets;
mod catalogue;
mod check;
mod conditions;
mod files;
mod functions;
mod slots;
mod symbols;
mod words;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use tera::{Context, Tera, Value};

pub use assets::{App, AppIcon, Asset};
use catalogue::Catalogues;
pub use catalogue::{Catalogue, fill};
pub use check::Specimen;
use functions::Functions;
pub use slots::{Frame, Slot};
pub use words::{HourWords, RecurrenceWords, Words};

use crate::lang::Lang;
use crate::views::{DocumentView, Fragment, FrameView, Html, PageView, View};

/// What is wrong with a theme; the text is for those who make themes, in English.
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
    /// `theme.yaml` or a catalogue is wrong.
    #[error("{file}: {reason}")]
    File {
        /// The file below the theme.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// A template is wrong, with line and column.
    #[error("{0}")]
    Template(String),
}

impl ThemeError {
    fn file(file: &str, reason: impl Into<String>) -> Self {
        Self::File {
            file: file.into(),
            reason: reason.into(),
        }
    }
}

impl From<tera::Error> for ThemeError {
    fn from(error: tera::Error) -> Self {
        use std::error::Error as _;
        let mut text = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            text = format!("{text}\n{cause}");
            source = cause.source();
        }
        Self::Template(text)
    }
}

/// Gives the templates when a page is first drawn.
type ReadTemplates = Box<dyn FnOnce() -> Tera + Send>;

/// A theme that was checked.
pub struct Theme {
    templates: LazyLock<Tera, ReadTemplates>,
    catalogues: Catalogues,
    assets: BTreeMap<String, Asset>,
    icons: BTreeMap<String, String>,
    app: Option<App>,
    share: Option<String>,
    digest: String,
}

impl Theme {
    /// Reads the theme `name`, from `root/themes/<name>` if that exists, else the built-in one,
    /// and checks it.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn load(root: &Path, name: &str) -> Result<Self, ThemeError> {
        let files = files::read(root, name)?;
        let mut manifest = assets::Manifest::read(&files)?;
        let assets = manifest.assets(&files)?;
        assets::name_pictures(&mut manifest, &assets)?;
        let icons = assets::shapes(&files, "assets/icons/")?;
        let drawings = assets::shapes(&files, "assets/drawings/")?;
        let built_in = files.are_built_in();
        let digest = files.digest();
        let catalogues = if built_in {
            Catalogues::built_in()
        } else {
            catalogue::read_all(&files)?
        };
        let functions = || Functions::new(&assets, &icons, &drawings);
        let asked = if built_in {
            None
        } else {
            Some(templates(&files, functions(), conditions::asked)?)
        };
        let functions = functions();
        let mut theme = Self {
            templates: LazyLock::new(read_templates(files, functions, built_in)?),
            catalogues,
            assets,
            icons,
            app: manifest.app,
            share: manifest.share,
            digest,
        };
        if let Some(asked) = asked {
            check::samples(&theme)?;
            theme.check_conditions(asked)?;
        }
        Ok(theme)
    }

    /// Draws the samples once more with templates that ask for each field of a condition.
    fn check_conditions(&mut self, asked: Tera) -> Result<(), ThemeError> {
        let asked: ReadTemplates = Box::new(move || asked);
        let own = std::mem::replace(&mut self.templates, LazyLock::new(asked));
        check::samples(self)?;
        self.templates = own;
        Ok(())
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
        Ok(self.templates.render(V::TEMPLATE, &context)?)
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
        let tera = &self.templates;
        let html = tera.render_component_with_implicits(name, given, around, None, true)?;
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

/// How the templates are read: those of the program, which its tests have read, not before a page
/// is drawn; others at once, for they may have mistakes.
fn read_templates(
    files: files::Files,
    functions: Functions,
    built_in: bool,
) -> Result<ReadTemplates, ThemeError> {
    if !built_in {
        let templates = templates(&files, functions, without_indents)?;
        return Ok(Box::new(move || templates));
    }
    Ok(Box::new(move || {
        templates(&files, functions, without_indents)
            .expect("a test reads every template of the program")
    }))
}

/// A template as pages are drawn from it. Indents are for who writes it: on a thousand pages they
/// are a thirtieth of all bytes. Lines stay, so that a mistake is still found on its own.
fn without_indents(template: &str) -> String {
    let lines = template.split('\n').map(str::trim_start);
    lines.collect::<Vec<_>>().join("\n")
}

/// The templates of a theme, each changed by a function.
fn templates(
    files: &files::Files,
    functions: Functions,
    change: fn(&str) -> String,
) -> Result<Tera, ThemeError> {
    let mut tera = Tera::new();
    functions.register(&mut tera);
    conditions::register(&mut tera);
    let mut sources = Vec::new();
    for (path, bytes) in files.below("templates/") {
        let text =
            std::str::from_utf8(bytes).map_err(|_| ThemeError::file(path, "is not UTF-8 text"))?;
        sources.push((
            path.trim_start_matches("templates/").to_owned(),
            change(text),
        ));
    }
    tera.add_raw_templates(sources)?;
    Ok(tera)
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
}
