//! Files for search engines and hosts: sitemap, robots, headers, redirections.

use std::fmt::Write as _;

use crate::pages::PageKind;
use crate::site::Site;

/// What a page may load, sent as a header and written into every page. `frame-ancestors` works
/// only as a header (Content Security Policy Level 3, section 6.4.2).
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
                      connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Headers for every file; hashed files may be kept for ever.
pub(in crate::render) fn headers() -> String {
    format!(
        "/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  \
         Permissions-Policy: camera=(), microphone=(), interest-cohort=()\n\
         /sw.js\n  Cache-Control: no-cache\n\
         /assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
}

/// Former addresses, for hosts that can answer with a redirection.
pub(in crate::render) fn redirects(site: &Site) -> String {
    let base = site.settings.address.as_ref().map_or("/", |url| url.path());
    let mut lines = String::new();
    for page in site.pages() {
        if let (Some(lang), PageKind::Moved(at, _)) = (page.lang, page.kind) {
            let now = PageKind::Project(at).in_language(lang).path(site);
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

/// Every page in every language, for search engines (sitemaps.org, version 0.9).
pub(in crate::render) fn sitemap(site: &Site) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let Some(address) = &site.settings.address else {
        return xml + "</urlset>\n";
    };
    for page in site.pages() {
        let is_page = !matches!(
            page.kind,
            PageKind::Feed | PageKind::OpenSearch | PageKind::Calendar(_) | PageKind::Manifest
        );
        let listed = is_page && page.lang.is_some() && site.is_indexed(page);
        let url = address
            .join(page.path(site).as_str())
            .ok()
            .filter(|_| listed);
        if let Some(url) = url {
            // Writing to a string cannot fail.
            let _ = writeln!(
                xml,
                "<url><loc>{}</loc></url>",
                url.as_str().replace('&', "&amp;")
            );
        }
    }
    xml + "</urlset>\n"
}
