//! The service worker, which keeps pages for when there is no network, and what it is to keep.
//!
//! A visitor keeps the files of the language that is read, no other: data costs money. Each file
//! is listed with a mark of its content, so that a phone fetches only what changed. Marks are noted
//! while pages are drawn; a page that was not drawn yet is drawn for its mark.

use std::collections::HashMap;
use std::sync::OnceLock;

use memchr::memmem;
use serde_json::{Map, Value, json};

use crate::lang::Lang;
use crate::pages::{Page, PageKind};
use crate::render::context::Context;
use crate::render::frame::in_figures;
use crate::render::{Output, Renderer};
use crate::search;
use crate::site::Site;
use crate::text::without_script_comments;
use crate::theme::ThemeError;

/// Takes the place of a worker, throws away what it kept, and goes.
pub const LEAVE: &str = include_str!("offline/leave.js");

const WORKER: &str = include_str!("offline/worker.js");

/// Up to so many projects each page is kept; above, only what was visited and what searches.
const WHOLE: usize = 500;

/// How many weeks of the agenda are kept; the later ones follow as time goes on.
const WEEKS: usize = 5;

/// The marks of the pages that phones keep, each noted when its page is drawn.
pub(in crate::render) struct Marks(HashMap<Page, OnceLock<String>>);

impl Marks {
    /// Room for the marks of a site.
    pub fn of(site: &Site) -> Self {
        let languages: &[Lang] = if site.settings.offline {
            site.languages()
        } else {
            &[]
        };
        let pages = languages.iter().flat_map(|lang| kept_pages(site, *lang));
        Self(pages.map(|page| (page, OnceLock::new())).collect())
    }

    /// Notes the mark of a page that was drawn, when phones keep it.
    pub fn note(&self, context: &Context, bytes: &[u8]) {
        if let Some(noted) = self.0.get(&context.page) {
            noted.get_or_init(|| undated_mark(context.site, bytes));
        }
    }

    fn noted(&self, page: Page) -> Option<&String> {
        self.0.get(&page)?.get()
    }
}

/// The mark of a page, whatever day stands at its foot.
fn undated_mark(site: &Site, bytes: &[u8]) -> String {
    let date = in_figures(site.today);
    let mut hasher = blake3::Hasher::new();
    let mut from = 0;
    for at in memmem::find_iter(bytes, &date) {
        hasher.update(&bytes[from..at]);
        from = at + date.len();
    }
    hasher.update(&bytes[from..]);
    short(hasher.finalize())
}

/// The script `sw.js`.
pub(in crate::render) fn worker(renderer: &Renderer) -> Result<Vec<u8>, ThemeError> {
    if !renderer.site.settings.offline {
        return Ok(LEAVE.into());
    }
    let mut lists = Map::new();
    for lang in renderer.site.languages() {
        let files = kept(renderer, *lang)?;
        let list = json!({ "version": mark(files.join("\n").as_bytes()), "files": files });
        lists.insert(lang.to_string(), list);
    }
    let lists = Value::Object(lists);
    let script = without_script_comments(WORKER);
    Ok(format!("const LISTS = {lists};\n{script}").into_bytes())
}

/// The files that are kept for a language, most wanted first: the path, and a mark of the content
/// unless the name bears it.
fn kept(renderer: &Renderer, lang: Lang) -> Result<Vec<String>, ThemeError> {
    // First what every page is bare without.
    let assets = renderer.theme.assets().map(|asset| asset.path.clone());
    let mut files: Vec<String> = assets
        .filter(|path| matches!(path.rsplit_once('.'), Some((_, "css" | "js"))))
        .collect();
    for page in kept_pages(&renderer.site, lang) {
        let mark = match renderer.marks.noted(page) {
            Some(mark) => mark.clone(),
            None => undated_mark(&renderer.site, &renderer.render(&Output::Page(page))?),
        };
        files.push(format!("{} {mark}", page.path(&renderer.site)));
    }
    files.extend(kept_search(renderer, lang));
    Ok(files)
}

fn kept_pages(site: &Site, lang: Lang) -> Vec<Page> {
    let mut kinds = vec![PageKind::Home, PageKind::Offline, PageKind::List];
    if site.has_map() {
        kinds.push(PageKind::Map);
    }
    if site.takes_changes() && !site.is_large() {
        kinds.extend([PageKind::Form(None), PageKind::FormFacts(None)]);
    }
    if is_whole(site) {
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
fn kept_search(renderer: &Renderer, lang: Lang) -> Vec<String> {
    let always = [
        search::entry_path(lang),
        search::engine(&renderer.site, &renderer.theme).path,
    ];
    let wanted = renderer.search().iter().filter(|file| {
        let own = file.lang.is_none_or(|of| of == lang);
        own && !file.is_rare && (is_whole(&renderer.site) || always.contains(&file.path))
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

fn is_whole(site: &Site) -> bool {
    site.projects.len() <= WHOLE
}

/// Tells one content from another; nobody gains by two that share a mark.
fn mark(bytes: &[u8]) -> String {
    short(blake3::hash(bytes))
}

fn short(hash: blake3::Hash) -> String {
    hash.to_hex()[..8].to_owned()
}
