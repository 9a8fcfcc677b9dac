//! What a page is called, and what it is in a sentence.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::languages_by_name;
use crate::model::Text;
use crate::pages::{PageKind, facet_page};
use crate::render::context::Context;
use crate::site::{CommuneAt, Facet, ProjectAt};
use crate::text::shorten;
use crate::theme::fill;

/// Longest description, in characters; search engines show about as many.
const DESCRIPTION: usize = 160;

/// The page's own title before the site's, or the site's alone.
pub(super) fn document(context: &Context) -> String {
    let title = &context.site.settings.title;
    if context.page.kind == PageKind::Root {
        let titles = title.iter();
        let titles = titles.map(|(lang, title)| context.in_language(title, lang).text);
        return titles.collect::<Vec<_>>().join(" – ");
    }
    of_site(context, context.text(title).text)
}

/// What the page itself is called.
pub(in crate::render) fn own_title(context: &Context) -> String {
    own(context).unwrap_or_default()
}

/// What the page is, in a sentence.
pub(super) fn description(context: &Context) -> Option<String> {
    let own: Option<&Text> = match context.page.kind {
        PageKind::Project(at) => context.site[at].summary.as_ref(),
        PageKind::Free(at) => context.site[at].summary.as_ref(),
        _ => None,
    };
    let text = if let Some(text) = own {
        context.text(text).text
    } else if let PageKind::Activity(at) = context.page.kind {
        // What it is and where: what the site says of itself tells nobody more of it.
        let commune = &context.site[context.site.ties(at.project).commune].name;
        let words = &context.speech().words.name_and_place;
        let (name, place) = (own_title(context), context.text(commune).text);
        fill(words, &[("name", &name), ("place", &place)])
    } else {
        let site = context.site.settings.description.as_ref()?;
        of_site(context, context.text(site).text)
    };
    Some(shorten(&text, DESCRIPTION))
}

/// The page's own title before what the site is called, or says of itself.
fn of_site(context: &Context, site: String) -> String {
    let words = &context.speech().words.page_of_site;
    match own(context) {
        Some(page) => fill(words, &[("page", &page), ("site", &site)]),
        None => site,
    }
}

/// What the page itself is called; nothing for those that are called as the site, and for files.
fn own(context: &Context) -> Option<String> {
    let (site, speech) = (context.site, context.speech());
    let words = speech.words;
    let text = |text: &Text| context.text(text).text;
    let placed =
        |name: &str, place: &str| fill(&words.name_and_place, &[("name", name), ("place", place)]);
    Some(match context.page.kind {
        PageKind::Project(at) => {
            let commune = site.ties(at).commune;
            placed(&text(&site[at].name), &text(&site[commune].name))
        }
        PageKind::Activity(at) => placed(&text(&site[at].title), &text(&site[at.project].name)),
        PageKind::Commune(at) | PageKind::MoreProjects(at, _) => text(&site[at].name),
        PageKind::Embedded(at) => placed(&context.all_projects(), &text(&site[at].name)),
        PageKind::Chosen(of, at, _) => placed(&of_facet(context, of)?, &text(&site[at].name)),
        PageKind::Organisation(at) => text(&site[at].name),
        PageKind::Need(at) => text(&site[at].name),
        PageKind::Free(at) => text(&site[at].title),
        PageKind::List => context.all_projects(),
        PageKind::Map => words.map.clone(),
        PageKind::Organisations => words.organisations.clone(),
        PageKind::Agenda => words.agenda.clone(),
        PageKind::Week(monday) => placed(&words.agenda, &week(context, monday)),
        PageKind::Audience(of) => fill(&words.audience_title, &[("audience", speech.audience(of))]),
        PageKind::Weekday(day) => fill(&words.weekday_title, &[("day", speech.weekday(day))]),
        PageKind::Spoken(spoken) => speech.spoken_title(spoken),
        PageKind::Month(at, month) => placed(&text(&site[at].name), &speech.month(month)),
        PageKind::Short(at, _) => pair(context, at),
        PageKind::Form(of) => of_part(context, &words.form, of),
        PageKind::Data => words.data.clone(),
        PageKind::Coordination(of) => of_part(context, &words.coordination, of.map(|of| of.0)),
        PageKind::Booklet(of) => of_part(context, &words.booklet, of),
        PageKind::Poster(at) => placed(&text(&site[at].name), &words.poster.coming),
        PageKind::PosterPair(at) => placed(&pair(context, at), &languages_by_name(context)),
        PageKind::NotFound => words.not_found.title.clone(),
        PageKind::Offline => words.offline.clone(),
        PageKind::Moved(..) => words.moved.clone(),
        PageKind::Root
        | PageKind::Home
        | PageKind::Feed(_)
        | PageKind::OpenSearch
        | PageKind::FormFacts(_)
        | PageKind::Manifest
        | PageKind::ServiceWorker
        | PageKind::OpenData(_)
        | PageKind::Card(_)
        | PageKind::Calendar(_)
        | PageKind::FormerCalendar(..)
        | PageKind::Photo(_)
        | PageKind::AsIs(_)
        | PageKind::Sitemap
        | PageKind::SitemapPart(_)
        | PageKind::Robots
        | PageKind::Security
        | PageKind::Headers
        | PageKind::Redirects => return None,
    })
}

/// What the page of a facet is called.
fn of_facet(context: &Context, facet: Facet) -> Option<String> {
    own(&context.on(facet_page(facet).in_language(context.lang)))
}

/// A week by its first and last day.
fn week(context: &Context, monday: Date) -> String {
    let sunday = monday.saturating_add(6.days());
    context.speech().week(monday, sunday)
}

/// The title of what there is once, or once a commune.
fn of_part(context: &Context, name: &str, of: Option<CommuneAt>) -> String {
    let Some(at) = of else {
        return name.to_owned();
    };
    let place = context.text(&context.site[at].name).text;
    let words = &context.speech().words.name_and_place;
    fill(words, &[("name", name), ("place", &place)])
}

/// A project's name in the languages of the region.
fn pair(context: &Context, at: ProjectAt) -> String {
    let name = &context.site[at].name;
    let other = context.site.other_name(name, context.lang);
    let other = other.map(|(lang, name)| context.in_language(name, lang));
    let names = [context.text(name)].into_iter().chain(other);
    names.map(|name| name.text).collect::<Vec<_>>().join(" – ")
}
