//! The service worker, which keeps pages for when there is no network, and what it is to keep.
//!
//! A visitor keeps the files of the language that is read, no other: data costs money. Each file
//! is listed with a mark of its content, so that a phone fetches only what changed. The marks make
//! the worker depend on the pages, which are drawn for it once more.

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use super::frame::in_figures;
use super::{Output, Renderer};
use crate::lang::Lang;
use crate::pages::{Page, PageKind};
use crate::search;
use crate::text::without_script_comments;
use crate::theme::ThemeError;

/// Takes the place of a worker, throws away what it kept, and goes.
pub const LEAVE: &str = include_str!("offline/leave.js");

const WORKER: &str = include_str!("offline/worker.js");

/// Up to so many projects each page is kept; above, only what was visited and what searches.
const WHOLE: usize = 500;

/// How many weeks of the agenda are kept; the later ones follow as time goes on.
const WEEKS: usize = 5;

impl Renderer {
    /// The script `sw.js`.
    pub(super) fn service_worker(&self) -> Result<Vec<u8>, ThemeError> {
        if !self.site.settings.offline {
            return Ok(LEAVE.into());
        }
        let mut lists = Map::new();
        for lang in self.site.languages() {
            let files = self.kept(*lang)?;
            let list = json!({ "version": mark(files.join("\n").as_bytes()), "files": files });
            lists.insert(lang.to_string(), list);
        }
        let lists = Value::Object(lists);
        let script = without_script_comments(WORKER);
        Ok(format!("const LISTS = {lists};\n{script}").into_bytes())
    }

    /// The files that are kept for a language, most wanted first: the path, and a mark of the
    /// content unless the name bears it.
    fn kept(&self, lang: Lang) -> Result<Vec<String>, ThemeError> {
        // First what every page is bare without.
        let assets = self.theme.assets().map(|asset| asset.path.clone());
        let mut files: Vec<String> = assets
            .filter(|path| matches!(path.rsplit_once('.'), Some((_, "css" | "js"))))
            .collect();
        let pages = self.kept_pages(lang);
        let date = in_figures(self.site.today);
        let pages = pages.par_iter().map(|page| {
            let bytes = self.render(&Output::Page(*page))?;
            let undated = String::from_utf8_lossy(&bytes).replace(&date, "");
            Ok(format!(
                "{} {}",
                page.path(&self.site),
                mark(undated.as_bytes())
            ))
        });
        files.extend(pages.collect::<Result<Vec<String>, ThemeError>>()?);
        files.extend(self.kept_search(lang));
        Ok(files)
    }

    fn kept_pages(&self, lang: Lang) -> Vec<Page> {
        let site = &self.site;
        let mut kinds = vec![PageKind::Home, PageKind::Offline, PageKind::List];
        if site.has_map() {
            kinds.push(PageKind::Map);
        }
        if self.is_whole() {
            kinds.extend(site.listed().map(PageKind::Project));
            if site.has_agenda() {
                kinds.push(PageKind::Agenda);
                kinds.extend(site.weeks().into_iter().take(WEEKS).map(PageKind::Week));
            }
        }
        let pages = kinds.into_iter().map(|kind| kind.in_language(lang));
        pages.chain([PageKind::Root.of_all()]).collect()
    }

    /// The entry of a language and what it leads to, but what few queries ask for.
    fn kept_search(&self, lang: Lang) -> Vec<String> {
        let always = [search::entry_path(lang), search::engine().path.clone()];
        let wanted = self.search().iter().filter(|file| {
            let own = file.lang.is_none_or(|of| of == lang);
            own && !file.is_rare && (self.is_whole() || always.contains(&file.path))
        });
        wanted
            .map(|file| {
                if file.path.starts_with("assets/") {
                    return file.path.clone();
                }
                format!("{} {}", file.path, mark(&file.bytes))
            })
            .collect()
    }

    fn is_whole(&self) -> bool {
        self.site.projects.len() <= WHOLE
    }
}

/// Tells one content from another; nobody gains by two that share a mark.
fn mark(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..8].to_owned()
}
