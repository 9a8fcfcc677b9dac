//! The pages of a site, and every address.
//!
//! An address is made from checked ids only. Pages are listed here and drawn by `render`, each by
//! itself. Knows nothing of templates.

mod address;
mod calendars;
mod data_file;
mod find;
mod former;
mod list;
mod paging;
mod spoken;

pub use address::OutputPath;
pub use calendars::CalendarOf;
pub use data_file::DataFile;
pub use former::Former;
use former::{organisation_folder, project_name};
use jiff::civil::{Date, Weekday};
use list::SECURITY;
pub use list::SITEMAP;
pub use paging::{count_of_pages, of_page};

use crate::lang::Lang;
use crate::model::{Audience, PhotoFormat};
use crate::parse::PhotoFile;
use crate::site::{
    ActivityAt, CommuneAt, Facet, FreePageAt, NeedAt, OrganisationAt, PhotoAt, ProjectAt, Site,
};

/// A page, or another file that is made from the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Page {
    /// Its language; none for files that belong to all.
    pub lang: Option<Lang>,
    /// What it is.
    pub kind: PageKind,
}

/// What a page is, whatever its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PageKind {
    /// Where a language is chosen.
    Root,
    /// Home in a language.
    Home,
    /// A project.
    Project(ProjectAt),
    /// An activity.
    Activity(ActivityAt),
    /// A commune.
    Commune(CommuneAt),
    /// An association or a landlord.
    Organisation(OrganisationAt),
    /// More projects of a commune that has many: the page's number, from 2.
    MoreProjects(CommuneAt, u16),
    /// A need.
    Need(NeedAt),
    /// What a facet chooses in a commune, where there is too much for one page: the page's number,
    /// from 1.
    Chosen(Facet, CommuneAt, u16),
    /// A free page.
    Free(FreePageAt),
    /// The complete list, which is the search page without script.
    List,
    /// The map.
    Map,
    /// Who carries projects: associations and landlords.
    Organisations,
    /// The agenda.
    Agenda,
    /// A week of the agenda, by its Monday.
    Week(Date),
    /// The dates for an audience.
    Audience(Audience),
    /// The dates on a weekday.
    Weekday(Weekday),
    /// Where a language is spoken.
    Spoken(Lang),
    /// The dates of a commune in a month, by its first day, on a page to print.
    Month(CommuneAt, Date),
    /// The directory as a booklet to print; where it is large, that of a commune.
    Booklet(Option<CommuneAt>),
    /// The poster of a project.
    Poster(ProjectAt),
    /// The poster of a project in the languages of the region.
    PosterPair(ProjectAt),
    /// The feed of news in a language.
    Feed(FeedFormat),
    /// What lets a browser search the site from its address line, in a language.
    OpenSearch,
    /// What there is to do in each sheet, for the teams; of a large directory, a page of the projects
    /// of a commune, from 1.
    Coordination(Option<(CommuneAt, u16)>),
    /// The form by which people say that something changed; of a large directory, for the projects of
    /// a commune.
    Form(Option<CommuneAt>),
    /// What that form knows of its projects.
    FormFacts(Option<CommuneAt>),
    /// What the directory gives to other programs, and how to read it.
    Data,
    /// A file of open data.
    OpenData(DataFile),
    /// A project as a card for the address book of a telephone.
    Card(ProjectAt),
    /// The page for addresses that do not exist.
    NotFound,
    /// What a phone shows of the site on its home screen.
    Manifest,
    /// What a phone without network shows in the place of a page that it did not keep.
    Offline,
    /// The script that keeps pages, or that throws away what one before kept.
    ServiceWorker,
    /// What lies at a former address and leads on.
    Moved(Former),
    /// The calendar of a project under a former name, by its position: who subscribed goes on.
    FormerCalendar(ProjectAt, u16),
    /// The short address of a project, for codes and by word of mouth: a language is chosen there.
    /// Under a former name by its position.
    Short(ProjectAt, Option<u16>),
    /// The projects of a commune for the page of another site, without script.
    Embedded(CommuneAt),
    /// A calendar to subscribe to.
    Calendar(CalendarOf),
    /// A photo.
    Photo(PhotoAt),
    /// A file that is published as it is, by its position.
    AsIs(u16),
    /// The list of pages for search engines; of many, the list of its parts.
    Sitemap,
    /// A part of that list, from 1.
    SitemapPart(u16),
    /// What search engines may read.
    Robots,
    /// Whom to tell of a weakness of the site.
    Security,
    /// Headers for hosts that read `_headers`.
    Headers,
    /// Redirections for hosts that read `_redirects`.
    Redirects,
}

/// How the feed of news is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FeedFormat {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl PageKind {
    /// This page in a language.
    pub fn in_language(self, lang: Lang) -> Page {
        Page {
            lang: Some(lang),
            kind: self,
        }
    }

    /// This file, which belongs to all languages.
    pub fn of_all(self) -> Page {
        Page {
            lang: None,
            kind: self,
        }
    }
}

impl Page {
    /// Where the page lies below the site's root.
    pub fn path(self, site: &Site) -> OutputPath {
        match self.lang {
            Some(lang) => self.kind.path(lang, site),
            None => self.kind.shared_path(site),
        }
    }
}

impl PageKind {
    /// Where a page of a language lies.
    fn path(self, lang: Lang, site: &Site) -> OutputPath {
        match self {
            Self::Home => OutputPath::own(lang, "index"),
            Self::List => OutputPath::own(lang, "recherche"),
            Self::Map => OutputPath::own(lang, "carte"),
            Self::Organisations => OutputPath::own(lang, "organisations"),
            Self::Agenda => OutputPath::own(lang, "agenda"),
            Self::Data => OutputPath::own(lang, "donnees"),
            Self::Coordination(part) => part_path(lang, "coordination", part, site),
            Self::Form(of) => part_path(lang, "modifier", of.map(|at| (at, 1)), site),
            Self::FormFacts(of) => Self::Form(of).path(lang, site).script(),
            Self::Offline => OutputPath::own(lang, "hors-ligne"),
            Self::Free(at) => OutputPath::page(lang, &site[at].id),
            Self::Project(at) => OutputPath::of(lang, "pcs", &site[at].id),
            Self::Moved(former) => former.path(lang, site),
            Self::Activity(at) => OutputPath::activity(lang, &site[at.project].id, &site[at].id),
            Self::Commune(at) => OutputPath::of(lang, "communes", &site[at].id),
            Self::MoreProjects(at, number) => {
                OutputPath::of(lang, "communes", &site[at].id).numbered(number)
            }
            Self::Chosen(facet, at, number) => {
                let list = facet_page(facet).path(lang, site);
                list.in_commune(&site[at].id).numbered(number)
            }
            Self::Need(at) => OutputPath::of(lang, "thematiques", &site[at].id),
            Self::Organisation(at) => {
                OutputPath::of(lang, organisation_folder(site[at].kind), &site[at].id)
            }
            Self::Week(monday) => OutputPath::week(lang, monday),
            Self::Month(at, month) => OutputPath::month(lang, &site[at].id, month),
            Self::Audience(audience) => OutputPath::named(lang, "publics", audience.french()),
            Self::Weekday(day) => OutputPath::named(lang, "jours", french_weekday(day)),
            Self::Spoken(spoken) => OutputPath::spoken(lang, spoken),
            Self::Booklet(of) => part_path(lang, "livret", of.map(|at| (at, 1)), site),
            Self::Poster(at) => OutputPath::of(lang, "affiches", &site[at].id),
            Self::Feed(format) => OutputPath::feed(lang, format),
            Self::Manifest => OutputPath::manifest(lang),
            Self::OpenSearch => OutputPath::open_search(lang),
            Self::Embedded(at) => OutputPath::embedded(lang, site.region(), &site[at].id),
            Self::Calendar(of) => of.path(lang, site),
            Self::FormerCalendar(at, name) => {
                OutputPath::calendar_of(lang, "", project_name(site, at, Some(name)))
            }
            Self::Root
            | Self::NotFound
            | Self::Sitemap
            | Self::SitemapPart(_)
            | Self::Robots
            | Self::Security
            | Self::Headers
            | Self::Redirects
            | Self::ServiceWorker
            | Self::Short(..)
            | Self::OpenData(_)
            | Self::Card(_)
            | Self::AsIs(_)
            | Self::PosterPair(_)
            | Self::Photo(_) => self.shared_path(site),
        }
    }

    /// Where a file of all languages lies.
    fn shared_path(self, site: &Site) -> OutputPath {
        match self {
            Self::Root => OutputPath::file("index.html"),
            Self::NotFound => OutputPath::file("404.html"),
            Self::Sitemap => OutputPath::file("sitemap.xml"),
            Self::SitemapPart(number) => OutputPath::sitemap(number),
            Self::Robots => OutputPath::file("robots.txt"),
            Self::Security => OutputPath::file(SECURITY),
            Self::Headers => OutputPath::file("_headers"),
            Self::Redirects => OutputPath::file("_redirects"),
            Self::ServiceWorker => OutputPath::file("sw.js"),
            Self::PosterPair(at) => OutputPath::pair(site.region(), &site[at].id),
            Self::OpenData(file) => OutputPath::data(file),
            Self::Card(at) => OutputPath::card(&site[at].id),
            Self::Short(at, name) => OutputPath::short(project_name(site, at, name)),
            Self::AsIs(at) => OutputPath::as_is(&site.as_is[usize::from(at)].path),
            Self::Photo(at) => photo_path(&site[at]),
            other => other.path(site.languages()[0], site),
        }
    }
}

/// Where a page lies that there is once, or once a commune and number.
fn part_path(
    lang: Lang,
    name: &'static str,
    part: Option<(CommuneAt, u16)>,
    site: &Site,
) -> OutputPath {
    match part {
        None => OutputPath::own(lang, name),
        Some((at, number)) => OutputPath::of(lang, name, &site[at].id).numbered(number),
    }
}

/// The page of a facet.
pub fn facet_page(facet: Facet) -> PageKind {
    match facet {
        Facet::Need(at) => PageKind::Need(at),
        Facet::Audience(audience) => PageKind::Audience(audience),
        Facet::Weekday(day) => PageKind::Weekday(day),
        Facet::Spoken(lang) => PageKind::Spoken(lang),
    }
}

/// The French name of a weekday, in addresses.
pub fn french_weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "lundi",
        Weekday::Tuesday => "mardi",
        Weekday::Wednesday => "mercredi",
        Weekday::Thursday => "jeudi",
        Weekday::Friday => "vendredi",
        Weekday::Saturday => "samedi",
        Weekday::Sunday => "dimanche",
    }
}

/// A photo is named after its file and what it is made from, so that a browser may keep it for ever.
fn photo_path(photo: &PhotoFile) -> OutputPath {
    let stem = photo
        .name
        .rsplit_once('.')
        .map_or(photo.name.as_str(), |(stem, _)| stem);
    let extension = match photo.format {
        PhotoFormat::Jpeg | PhotoFormat::WebP => "jpg",
        PhotoFormat::Png => "png",
    };
    OutputPath::hashed("assets/photos", stem, &photo.hash, extension)
}
