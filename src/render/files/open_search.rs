//! What lets a browser search the site from its own address line (`OpenSearch` 1.1, draft 6).

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::text::{escape, shorten};

/// The description of the search; the site's address is known, or there would be none.
pub(in crate::render) fn open_search(context: &Context) -> String {
    let settings = &context.site.settings;
    let title = context.text(&settings.title).text;
    let description = context.optional(settings.description.as_ref());
    let description = description.map_or_else(|| title.clone(), |text| text.text);
    let list = context.full(&context.path(PageKind::List));
    let own = context.full(&context.own_path());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{name}</ShortName>\n<LongName>{title}</LongName>\n\
         <Description>{description}</Description>\n\
         <Url type=\"text/html\" rel=\"results\" template=\"{list}?q={{searchTerms}}\"/>\n\
         <Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"{own}\"/>\n\
         {icon}<Language>{lang}</Language>\n\
         <InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n\
         </OpenSearchDescription>\n",
        name = escape(&shorten(&name(context), SHORT_NAME)),
        title = escape(&shorten(&title, LONG_NAME)),
        description = escape(&shorten(&description, DESCRIPTION)),
        list = escape(&list.unwrap_or_default()),
        own = escape(&own.unwrap_or_default()),
        icon = search_icon(context),
        lang = context.lang,
    )
}

/// What the list of search engines calls it: `Projets (PCS)`.
fn name(context: &Context) -> String {
    let words = &context.speech().words.search_name;
    match &context.site.settings.subject.short {
        Some(short) => format!("{words} ({})", context.text(short).text),
        None => words.clone(),
    }
}

/// The site's sign beside its name in the list of search engines.
fn search_icon(context: &Context) -> String {
    let icon = context.theme.asset("favicon.svg");
    let icon = icon.and_then(|icon| context.full(&icon.path));
    icon.map_or_else(String::new, |url| {
        let url = escape(&url);
        format!("<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">{url}</Image>\n")
    })
}

/// How many characters the elements may have.
const SHORT_NAME: usize = 16;
const LONG_NAME: usize = 48;
const DESCRIPTION: usize = 1024;
