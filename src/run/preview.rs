//! The preview: the site as it stands on the disk, drawn page by page.
//!
//! While an error stands, the last site without one is shown with the faults above every page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::desk::{Desk, Read};
use super::{Checked, Failure, Today};
use crate::lang::Lang;
use crate::pages::Page;
use crate::render::{Output, Renderer};
use crate::report;
use crate::serve::{self, Changes, Options, Ready, Response, Show};
use crate::{search, source, theme};

/// What the preview tells whoever started it.
pub enum Told<'a> {
    /// It answers.
    Ready(&'a Ready),
    /// The site was read, for the first time or again; what it says of the sheets that changed.
    Read(&'a Checked, &'a [String]),
    /// The site could not be read.
    Failed(&'a Failure),
}

/// Serves the site at `root` until the program is stopped. `today` is asked at every change;
/// `tell` hears what happens.
///
/// # Errors
/// There is no `root`, the port is taken, or the system does not let us watch the files.
pub fn serve(
    root: &Path,
    options: &Options,
    lang: Lang,
    today: impl Fn() -> Today + Send + Sync + 'static,
    tell: impl Fn(Told) + Clone + Send + Sync + 'static,
) -> Result<(), Failure> {
    if !root.is_dir() {
        let path = root.display().to_string();
        return Err(Failure::usage("racine-absente", "path", path));
    }
    let watched: Vec<PathBuf> = vec![root.join(source::FOLDER), root.join(theme::FOLDER)];
    let tell_ready = tell.clone();
    let desk = Mutex::new(Desk::new(root));
    let last: Mutex<Option<Arc<Drawn>>> = Mutex::new(None);
    let load = move |changes: &Changes| -> Arc<dyn Show> {
        let mut desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
        let (drawn, faults) = load(&mut desk, changes, today(), lang, &tell);
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(drawn) = drawn {
            *last = Some(Arc::new(drawn));
        }
        Arc::new(Shown {
            drawn: last.clone(),
            faults,
        })
    };
    let ready = |ready: &Ready| tell_ready(Told::Ready(ready));
    Ok(serve::serve(options, &watched, load, ready)?)
}

/// A site that can be drawn, with what was asked for of what is not its own pages.
struct Drawn {
    renderer: Renderer,
    assets: BTreeMap<String, Output>,
    /// The files of the search: made when one is first asked for, for that takes long.
    index: OnceLock<BTreeMap<String, Output>>,
}

impl Drawn {
    fn new(renderer: Renderer) -> Self {
        Self {
            assets: by_path(&renderer, renderer.assets()),
            renderer,
            index: OnceLock::new(),
        }
    }

    /// What lies at a path. Nothing is listed but what is asked of the search.
    fn output(&self, path: &str) -> Option<Output> {
        if let Some(asset) = self.assets.get(path) {
            return Some(asset.clone());
        }
        if search::is_path(path) {
            let files = || self.renderer.index_files().into_iter();
            let index = self.index.get_or_init(|| by_path(&self.renderer, files()));
            return index.get(path).cloned();
        }
        let page: Option<Page> = self.renderer.site().page_at(path);
        page.map(Output::Page)
    }
}

fn by_path(renderer: &Renderer, outputs: impl Iterator<Item = Output>) -> BTreeMap<String, Output> {
    outputs
        .map(|output| (renderer.path(&output), output))
        .collect()
}

/// What the preview shows at a moment.
struct Shown {
    drawn: Option<Arc<Drawn>>,
    faults: Option<String>,
}

fn load(
    desk: &mut Desk,
    changes: &Changes,
    today: Today,
    lang: Lang,
    tell: &impl Fn(Told),
) -> (Option<Drawn>, Option<String>) {
    match desk.read(changes, today) {
        Err(failure) => {
            tell(Told::Failed(&failure));
            (None, Some(failure_html(&failure, lang)))
        }
        Ok(Read { ready, checked }) => {
            let sheets = ready.iter().flat_map(|(site, theme)| {
                let files = desk.files(changes).into_iter();
                files.filter_map(|file| super::told(site, theme, &file, lang))
            });
            let sheets: Vec<String> = sheets.collect();
            tell(Told::Read(&checked, &sheets));
            let faults = report::html(&checked.found, &checked.texts, lang);
            let drawn = ready.map(|(site, theme)| Drawn::new(Renderer::new(site, theme)));
            (drawn, (!faults.is_empty()).then_some(faults))
        }
    }
}

fn failure_html(failure: &Failure, lang: Lang) -> String {
    let explanation = failure.explain(lang);
    report::plain_html(&[&explanation.title, &explanation.expected], lang)
}

impl Show for Shown {
    fn file(&self, path: &str) -> Option<Response> {
        let drawn = self.drawn.as_ref()?;
        let output = drawn.output(path)?;
        let bytes = drawn.renderer.render(&output);
        let bytes = bytes.unwrap_or_else(|error| {
            report::plain_html(&[&error.to_string()], Lang::EN).into_bytes()
        });
        Some(Response {
            media_type: media_type(path),
            bytes,
        })
    }

    fn faults(&self) -> Option<String> {
        self.faults.clone()
    }
}

/// What a file of the output is, by its ending.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        "csv" => "text/csv; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "xml" => "application/xml; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}
