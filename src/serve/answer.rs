//! From what was asked to what is answered; pure, but for the page that is rendered.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::preview::{STUMBLED, Shown};
use super::{Response, address, page};
use crate::render::LEAVE;

/// What a browser asks for.
pub struct Question<'a> {
    /// `GET`, `HEAD` or what else was sent.
    pub method: &'a str,
    /// The `Host` header, when there is exactly one.
    pub host: Option<&'a str>,
    /// The address, beginning with `/`.
    pub url: &'a str,
}

/// What it gets.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The page or file.
    pub response: Response,
}

impl Question<'_> {
    /// Why there will be no page, whatever the site holds.
    pub fn refusal(&self) -> Option<Answer> {
        if !self.host.is_some_and(address::is_local) {
            return Some(plain(421, "This preview answers to localhost only.\n"));
        }
        if !matches!(self.method, "GET" | "HEAD") {
            return Some(plain(405, "This preview only answers GET and HEAD.\n"));
        }
        None
    }

    /// The answer from what is shown now. A panic while rendering becomes a page that says so.
    pub fn answer(&self, shown: &Shown) -> Answer {
        own_file(self.url).unwrap_or_else(|| {
            let render = AssertUnwindSafe(|| site_file(self.url, shown));
            catch_unwind(render).unwrap_or_else(|_| stumbled(shown))
        })
    }
}

/// The files that the preview adds to the site.
///
/// Its service worker is the one that leaves, for the site's would show pages from before the
/// change and hold back the events.
fn own_file(url: &str) -> Option<Answer> {
    let (media_type, text) = match url.split('?').next()? {
        "/_annuaire/reload.js" => ("text/javascript", include_str!("reload.js")),
        "/_annuaire/preview.css" => ("text/css", include_str!("preview.css")),
        "/sw.js" => ("text/javascript", LEAVE),
        _ => return None,
    };
    Some(answer(200, media_type, text.into()))
}

fn site_file(url: &str, shown: &Shown) -> Answer {
    let Answer { status, response } = find(url, shown);
    if !response.media_type.starts_with("text/html") {
        return Answer { status, response };
    }
    let faults = shown.show.faults();
    let page = page::dress(&response.bytes, &shown.version, faults.as_deref());
    html(status, page)
}

fn stumbled(shown: &Shown) -> Answer {
    let page = page::bare(STUMBLED);
    html(500, page::dress(&page, &shown.version, None))
}

/// The page, else the site's 404 page. A site that cannot be made at all has neither: its
/// faults then stand alone, at whatever address.
fn find(url: &str, shown: &Shown) -> Answer {
    let file = |path: &str| shown.show.file(path);
    if let Some(response) = address::page_path(url).and_then(|path| file(&path)) {
        let status = 200;
        return Answer { status, response };
    }
    if let Some(response) = file("404.html") {
        let status = 404;
        return Answer { status, response };
    }
    match shown.show.faults() {
        Some(_) => html(500, page::bare("")),
        None => html(404, page::bare("<h1>404</h1>")),
    }
}

fn html(status: u16, bytes: Vec<u8>) -> Answer {
    answer(status, "text/html; charset=utf-8", bytes)
}

fn plain(status: u16, sentence: &str) -> Answer {
    answer(status, "text/plain; charset=utf-8", sentence.into())
}

fn answer(status: u16, media_type: &'static str, bytes: Vec<u8>) -> Answer {
    let response = Response { media_type, bytes };
    Answer { status, response }
}
