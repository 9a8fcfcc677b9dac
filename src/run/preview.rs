//! The preview: the site as it stands on the disk, drawn page by page.
//!
//! While an error stands, the last site without one is shown with the faults above every page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Failure, Observer, Today, check};
use crate::lang::Lang;
use crate::render::{Output, Renderer};
use crate::report;
use crate::serve::{self, Options, Response, Show};
use crate::source;

/// Serves the site at `root` until the program is stopped. `today` is asked at every change.
///
/// # Errors
/// The port is taken, or the system does not let us watch the files.
pub fn serve(
    root: &Path,
    options: &Options,
    lang: Lang,
    today: impl Fn() -> Today + Send + Sync + 'static,
    ready: impl FnOnce(&str),
) -> Result<(), Failure> {
    let watched: Vec<PathBuf> = vec![root.join(source::FOLDER), root.join("themes")];
    let root = root.to_owned();
    let last: Mutex<Option<Arc<Drawn>>> = Mutex::new(None);
    let load = move || -> Arc<dyn Show> {
        let (drawn, faults) = load(&root, today(), lang);
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(drawn) = drawn {
            *last = Some(Arc::new(drawn));
        }
        Arc::new(Shown {
            drawn: last.clone(),
            faults,
        })
    };
    Ok(serve::serve(options, &watched, load, ready)?)
}

/// A site that can be drawn, with its page table.
struct Drawn {
    renderer: Renderer,
    outputs: BTreeMap<String, Output>,
}

/// What the preview shows at a moment.
struct Shown {
    drawn: Option<Arc<Drawn>>,
    faults: Option<String>,
}

/// Nobody follows the work of the preview.
struct Unseen;

impl Observer for Unseen {}

fn load(root: &Path, today: Today, lang: Lang) -> (Option<Drawn>, Option<String>) {
    match check(root, today, &Unseen) {
        Err(failure) => (None, Some(failure_html(&failure, lang))),
        Ok(checked) => {
            let faults = report::html(&checked.found, &checked.texts, lang);
            let drawn = checked.ready.map(|(mut site, theme)| {
                site.settings.offline = false;
                let renderer = Renderer::new(Arc::new(site), Arc::new(theme));
                let outputs = renderer.outputs().into_iter().collect();
                Drawn { renderer, outputs }
            });
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
        let output = drawn.outputs.get(path)?;
        let bytes = drawn.renderer.render(output);
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
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "xml" => "application/xml; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}
