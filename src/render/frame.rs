//! What stands around every page: title, languages, trail, menu, foot.
//!
//! All pages of a language with the same depth and the same place in the menu have one frame, drawn
//! once; what is a page's own is put into its slots.

pub(super) mod title;

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use memchr::memmem;

use super::context::Context;
use super::files::manifest;
use super::fragments::{Depth, contact, trail};
use super::near::Near;
use crate::lang::Lang;
use crate::model::{Existing, FreePage, Licence};
use crate::pages::{FeedFormat, PageKind};
use crate::search;
use crate::site::FreePageAt;
use crate::text::escape;
use crate::theme::{Frame, Slot, ThemeError};
use crate::views::{
    DocumentView, FrameLanguage, FrameView, Html, LicenceView, MenuLink, PageView, SearchView,
    SiteView, View,
};

/// The frames of a language that were drawn.
#[derive(Default)]
pub(super) struct Frames(Mutex<HashMap<(Depth, Place), Arc<Frame>>>);

/// Where pages that share a frame stand in the menu: the kind of those that have a frame of their
/// own, else the path of the page that the menu marks.
type Place = (&'static str, Option<String>);

/// The date that stands on every page, in figures: they read alike in all languages, and cost
/// nothing to write. It makes no page another one, so the marks of kept pages leave it out.
pub(super) fn in_figures(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}

/// Draws a page in its frame.
///
/// # Errors
/// A mistake of the theme that none of its samples met.
pub(super) fn page<V: View>(context: &Context, view: &V) -> Result<Vec<u8>, ThemeError> {
    let mut around = context.around().clone();
    around.insert("page", &page_view::<V>(context));
    if !V::IS_FRAMED {
        let mut html = context
            .theme
            .draw(&around, Some(&document(context)), view)?;
        insert_symbols(context, &mut html);
        return Ok(html.into_bytes());
    }
    let main = context.theme.draw(&around, None, view)?;
    let frame = frame(context)?;
    let near = Near::of(context);
    let push_near = |html: &str, out: &mut String| match &near {
        Some(near) => near.push(html, out),
        None => out.push_str(html),
    };
    let trail = trail::of(context);
    let title = escape(&title::document(context));
    let mut page = frame.filled(|slot, out| match slot {
        Slot::Title => out.push_str(&title),
        Slot::About => out.push_str(about(context, &title).trim_end()),
        Slot::Scripts => out.push_str(scripts(context, view).as_str()),
        Slot::Kind => out.push_str(V::NAME),
        Slot::Below => below(context, out),
        Slot::Trail => push_near(trail.as_ref().map_or("", Html::as_str), out),
        Slot::Main => push_near(&main, out),
        Slot::Address => out.push_str(&escape(&address(context))),
        Slot::Symbols => {}
    });
    insert_symbols(context, &mut page);
    context.shared.is_whole()?;
    Ok(page.into_bytes())
}

/// The pictograms that a page refers to, at its end.
fn insert_symbols(context: &Context, page: &mut String) {
    let symbols = context.theme.symbols(page);
    let end = memmem::rfind(page.as_bytes(), b"</body>").unwrap_or(page.len());
    page.insert_str(end, &symbols);
}

/// Which page it is, for its template.
fn page_view<V: View>(context: &Context) -> PageView {
    PageView {
        kind: V::NAME,
        lang: context.lang,
        dir: context.lang.direction(),
        root: context.root().to_owned(),
        path: context.own_path(),
        url: context.full(&context.own_path()),
        edit: edit(context),
    }
}

fn document(context: &Context) -> DocumentView {
    DocumentView {
        title: title::document(context),
        canonical: context.full(&canonical(context)),
        indexed: context.site.is_indexed(context.page),
        trail: trail::links(context),
    }
}

/// The path of the page that search engines are to know: of a former address, where it leads.
fn canonical(context: &Context) -> String {
    let site = context.site;
    match context.page.kind {
        PageKind::Moved(from) => context.path(from.now(site)),
        PageKind::Poster(at) | PageKind::PosterPair(at) if !site.has_poster(at) => {
            context.path(PageKind::Project(at))
        }
        PageKind::Embedded(at) => context.path(PageKind::Commune(at)),
        _ => context.own_path(),
    }
}

/// The frame of a page, drawn when a page first needs it.
fn frame(context: &Context) -> Result<Arc<Frame>, ThemeError> {
    let key = (context.depth, place(context));
    let frames = &context.shared.in_language(context.lang).frames.0;
    let known = || frames.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(frame) = known().get(&key) {
        return Ok(Arc::clone(frame));
    }
    let (kind, current) = key.1.clone();
    let view = FrameView {
        kind,
        current,
        languages: languages(context),
        // Where the language is not the visitor's choice, none is kept.
        keeps: context.site.settings.offline && !matches!(kind, "root" | "not_found"),
    };
    let mut frame = context.theme.frame(context.around(), &view)?;
    if let Some(near) = Near::of(context) {
        frame = frame.changed(|text| near.framed(text));
    }
    let frame = Arc::new(frame);
    known().insert(key, Arc::clone(&frame));
    Ok(frame)
}

fn place(context: &Context) -> Place {
    match context.page.kind {
        PageKind::Root | PageKind::Short(..) => ("root", None),
        PageKind::Home => ("home", None),
        PageKind::List => ("list", None),
        PageKind::Map => ("map", None),
        PageKind::NotFound => ("not_found", None),
        PageKind::Form(_) => ("form", None),
        PageKind::Offline => ("offline", None),
        PageKind::Agenda | PageKind::Free(_) => ("page", Some(context.own_path())),
        _ => ("page", None),
    }
}

fn languages(context: &Context) -> Vec<FrameLanguage> {
    let languages = context.site.languages().iter();
    languages
        .map(|lang| FrameLanguage {
            lang: *lang,
            dir: lang.direction(),
            name: context.theme.catalogue(*lang).name.clone(),
            current: context.page.lang == Some(*lang),
        })
        .collect()
}

/// The page's path below the folder of its language, by which the other languages have it too. Pages
/// of no language lead home.
fn below(context: &Context, out: &mut String) {
    let kind = match context.page.lang {
        Some(_) => context.page.kind,
        None => PageKind::Home,
    };
    let path = context.path(kind);
    out.push_str(path.split_once('/').map_or("", |(_, below)| below));
}

/// The page's address as paper shows it.
fn address(context: &Context) -> String {
    let path = context.own_path();
    context.full(&path).unwrap_or(path)
}

/// What the page is, for search engines and shared links, a line each; its title is escaped.
fn about(context: &Context, title: &str) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    if let Some(text) = title::description(context).map(|text| escape(&text)) {
        // Who shows a shared link takes this one where there is no `og:description`.
        let _ = writeln!(out, "<meta name=\"description\" content=\"{text}\">");
    }
    // Who shows a link to a site that does not say its address takes the title itself.
    if let Some(url) = context.full(&context.own_path()).map(|url| escape(&url)) {
        let _ = writeln!(out, "<meta property=\"og:title\" content=\"{title}\">");
        let _ = writeln!(out, "<link rel=\"canonical\" href=\"{url}\">");
        let _ = writeln!(out, "<meta property=\"og:url\" content=\"{url}\">");
    }
    if context.site.is_indexed(context.page) {
        alternates(context, &mut out);
    } else {
        out.push_str("<meta name=\"robots\" content=\"noindex\">\n");
    }
    out
}

/// The page in every language that has words of its own, and the one for all others: where a
/// language is chosen, else the first.
fn alternates(context: &Context, out: &mut String) {
    let kind = match context.page.lang {
        Some(_) => context.page.kind,
        None => PageKind::Home,
    };
    let languages = context.site.languages().iter();
    let told = languages.filter(|lang| context.site.is_indexed(kind.in_language(**lang)));
    let told: Vec<(&str, String)> = told
        .map(|lang| (lang.as_str(), context.path_in(*lang, kind)))
        .collect();
    let default = match kind {
        PageKind::Home => Some(context.path_of_all(PageKind::Root)),
        _ => told.first().map(|(_, path)| path.clone()),
    };
    let default = default.map(|path| ("x-default", path));
    for (lang, path) in told.into_iter().chain(default) {
        if let Some(url) = context.full(&path).map(|url| escape(&url)) {
            // Writing to a string cannot fail.
            let _ = writeln!(
                out,
                "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\">"
            );
        }
    }
}

/// The scripts that only some pages have.
fn scripts<V: View>(context: &Context, view: &V) -> Html {
    let name = match context.page.kind {
        PageKind::Root | PageKind::Short(..) => "root_script",
        PageKind::Form(_) => "form_script",
        _ if view.has_dates() => "dates_script",
        _ => return Html::default(),
    };
    context.component(name)
}

/// What the site says of itself in a language.
pub(super) fn site(context: &Context) -> SiteView {
    let settings = &context.site.settings;
    let links = |wanted: fn(&FreePage) -> bool| -> Vec<MenuLink> {
        let pages = context.site.free_pages.entries();
        let pages = pages.filter(|(_, page)| wanted(page));
        pages.map(|(at, _)| menu_link(context, at)).collect()
    };
    let has_agenda = context.site.has_agenda();
    let address = settings.address.as_ref();
    let feed = |format| address.map(|_| context.path(PageKind::Feed(format)));
    let title = context.text(&settings.title);
    SiteView {
        title_plain: title.text.clone(),
        title,
        other_title: context.other(&settings.title),
        description: context.optional(settings.description.as_ref()),
        short: context.optional(settings.subject.short.as_ref()),
        subject: context.optional(settings.subject.sentence.as_ref()),
        landlord: context.optional(settings.subject.landlord.as_ref()),
        menu: links(|page| page.in_menu),
        foot: links(|page| !page.in_menu),
        desk: contact::desk(context),
        corrections: settings
            .corrections
            .as_ref()
            .map(|to| to.as_str().to_owned()),
        licence: settings.licence.as_ref().map(licence),
        attributions: context.texts(&settings.attributions),
        home: context.path(PageKind::Home),
        list: context.path(PageKind::List),
        manifest: context.path(PageKind::Manifest),
        data: context.path(PageKind::Data),
        coordination: context.path(PageKind::Coordination(None)),
        share: manifest::share(context),
        worker: settings
            .offline
            .then(|| context.path_of_all(PageKind::ServiceWorker)),
        map: context.site.has_map().then(|| context.path(PageKind::Map)),
        search: search_view(context),
        agenda: has_agenda.then(|| context.path(PageKind::Agenda)),
        feed: feed(FeedFormat::Atom),
        json_feed: feed(FeedFormat::Json),
        listed: context.site.listed().count(),
        existing: match &settings.existing {
            Some(Existing::About(number)) => Some(*number),
            _ => None,
        },
        existing_said: match &settings.existing {
            Some(Existing::Said(text)) => Some(context.text(text)),
            _ => None,
        },
        unread: !context.theme.catalogue(context.lang).reviewed,
        locale: settings
            .is_at_home(context.lang)
            .then(|| settings.locale(context.lang).to_string().replace('-', "_")),
        date: in_figures(context.site.today),
    }
}

fn licence(licence: &Licence) -> LicenceView {
    LicenceView {
        name: licence.name.clone(),
        url: licence.url.as_str().to_owned(),
    }
}

fn menu_link(context: &Context, at: FreePageAt) -> MenuLink {
    MenuLink {
        path: context.path(PageKind::Free(at)),
        text: context.text(&context.site[at].title),
    }
}

/// Where the search's own files lie.
fn search_view(context: &Context) -> SearchView {
    let address = context.site.settings.address.as_ref();
    SearchView {
        engine: search::engine(context.site, context.theme).path,
        entry: search::entry_path(context.lang),
        description: address.map(|_| context.path(PageKind::OpenSearch)),
    }
}

/// Where the Git host edits the file behind the page.
fn edit(context: &Context) -> Option<String> {
    let repository = context.site.settings.repository.as_ref()?;
    match context.page.kind {
        PageKind::Project(at) => context.edit(at, None),
        PageKind::Activity(at) => context.edit(at.project, Some(at)),
        PageKind::Free(at) => {
            let file = format!("content/pages/{}.md", context.site[at].id);
            Some(repository.edit(&file, None))
        }
        _ => None,
    }
}

/// What the languages of the region call themselves: `Français – Nederlands`.
fn languages_by_name(context: &Context) -> String {
    let languages = context.site.region().iter();
    let name = |lang: &Lang| context.theme.catalogue(*lang).name.as_str();
    languages.map(name).collect::<Vec<_>>().join(" – ")
}
