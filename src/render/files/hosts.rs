//! Files for search engines, hosts and those who find a weakness: sitemap, robots, `security.txt`,
//! headers, redirections.

use std::fmt::Write as _;
use std::io::{self, Write};

use jiff::ToSpan as _;

use crate::lang::Lang;
use crate::model::SecurityContact;
use crate::pages::{Page, PageKind, SITEMAP};
use crate::site::Site;
use crate::text::escape;

/// What a page may load, sent as a header and written into every page. `frame-ancestors` works
/// only as a header (Content Security Policy Level 3, section 6.4.2).
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
                      connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What a list may load that other sites show in a frame.
const EMBEDDED: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
                        frame-ancestors *";

/// Headers for hosts that read `_headers`. Where two rules fit a path some hosts send both, others
/// the last, so no header stands in two rules that do.
pub(in crate::render) fn headers(site: &Site) -> String {
    let mut out = "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
                   Permissions-Policy: camera=(), microphone=(), interest-cohort=()\n"
        .to_owned();
    let languages = site.languages().iter().map(Lang::to_string);
    let region: Vec<&str> = site.region().iter().map(Lang::as_str).collect();
    let pair = (region.len() > 1).then(|| region.join("-"));
    let folders = languages.chain(pair).chain(["p".to_owned()]);
    let pages = ["/", "/index.html", "/404.html"].map(str::to_owned);
    let pages = pages
        .into_iter()
        .chain(folders.map(|name| format!("/{name}/*")));
    for page in pages {
        // Writing to a string cannot fail.
        let _ = write!(out, "{page}\n  Content-Security-Policy: {POLICY}\n");
    }
    let _ = write!(
        out,
        "/embarquer/*\n  Content-Security-Policy: {EMBEDDED}\n\
         /sw.js\n  Cache-Control: no-cache\n  Content-Security-Policy: {POLICY}\n\
         /assets/*\n  Cache-Control: public, max-age=31536000, immutable\n\
         /donnees/*\n  Access-Control-Allow-Origin: *\n\
         /contacts/*\n  Content-Type: text/vcard; charset=utf-8\n\
         /calendriers/*\n  Content-Type: text/calendar; charset=utf-8\n  \
         Cache-Control: public, max-age=3600\n"
    );
    out
}

/// Former addresses, for hosts that can answer with a redirection.
pub(in crate::render) fn redirects(site: &Site) -> String {
    let base = site.settings.address.as_ref().map_or("/", |url| url.path());
    let mut lines = String::new();
    for page in site.pages() {
        if let PageKind::Moved(from) = page.kind {
            let now = Page {
                kind: from.now(site),
                ..page
            };
            let now = now.path(site);
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "{base}{} {base}{now} 301", page.path(site));
        }
    }
    lines
}

/// What search engines may read: all of it (RFC 9309).
pub(in crate::render) fn robots(site: &Site) -> String {
    let sitemap = site
        .settings
        .address
        .as_ref()
        .and_then(|url| url.join("sitemap.xml").ok());
    let sitemap = sitemap
        .map(|url| format!("Sitemap: {url}\n"))
        .unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// Whom to tell of a weakness of the site (RFC 9116). It is good for at most a year, until the
/// first of this month, so that it changes once a month.
pub(in crate::render) fn security(site: &Site) -> String {
    let contact = match &site.settings.security {
        Some(SecurityContact::Email(email)) => format!("mailto:{}", email.as_str()),
        Some(SecurityContact::Page(page)) => page.as_str().to_owned(),
        None => return String::new(),
    };
    let expires = site.today.saturating_add(1.year()).first_of_month();
    let languages: Vec<&str> = site.languages().iter().map(Lang::as_str).collect();
    let path = PageKind::Security.of_all().path(site).to_string();
    let address = site.settings.address.as_ref();
    let own = address.and_then(|address| address.join(&path).ok());
    let own = own.map(|own| format!("Canonical: {own}\n"));
    format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {}\n{}",
        languages.join(", "),
        own.unwrap_or_default()
    )
}

/// Every page in every language, for search engines (sitemaps.org, version 0.9); of very many, the
/// list of the parts in which they stand.
pub(in crate::render) fn sitemap(site: &Site, out: &mut dyn Write) -> io::Result<()> {
    let pages = site.pages();
    let parts = || {
        let parts = pages.iter();
        parts.filter(|page| matches!(page.kind, PageKind::SitemapPart(_)))
    };
    if parts().next().is_none() {
        return listed(site, ["urlset", "url"], site.sitemap_pages(&pages), out);
    }
    listed(site, ["sitemapindex", "sitemap"], parts(), out)
}

/// A part of the list, from 1.
pub(in crate::render) fn sitemap_part(
    site: &Site,
    part: u16,
    out: &mut dyn Write,
) -> io::Result<()> {
    let pages = site.pages();
    let before = usize::from(part.saturating_sub(1)) * SITEMAP;
    let own = site.sitemap_pages(&pages).skip(before).take(SITEMAP);
    listed(site, ["urlset", "url"], own, out)
}

fn listed<'a>(
    site: &Site,
    [list, entry]: [&str; 2],
    pages: impl Iterator<Item = &'a Page>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<{list} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
    )?;
    if let Some(address) = &site.settings.address {
        let address = escape(address.as_str());
        for page in pages {
            let path = page.path(site);
            writeln!(out, "<{entry}><loc>{address}{path}</loc></{entry}>")?;
        }
    }
    writeln!(out, "</{list}>")
}
