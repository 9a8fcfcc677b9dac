//! The pages of a site, and every address.
//!
//! An address is made from checked ids only. Pages are listed here and drawn by `render`, each by
//! itself. Knows nothing of templates.

mod address;
mod calendars;

pub use address::OutputPath;
pub use calendars::CalendarOf;

use jiff::civil::{Date, Weekday};

use crate::lang::Lang;
use crate::model::{Audience, OrganisationKind, PhotoFormat, Status};
use crate::parse::PhotoFile;
use crate::site::Site;

/// A page, or another file that is made from the site. Numbers are positions in its lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Where a language is chosen.
    Root,
    /// Home in a language.
    Home(Lang),
    /// A project.
    Project(Lang, usize),
    /// An activity: its project, and its position there.
    Activity(Lang, usize, usize),
    /// A commune.
    Commune(Lang, usize),
    /// An association or a landlord.
    Organisation(Lang, usize),
    /// A need.
    Need(Lang, usize),
    /// A free page.
    Free(Lang, usize),
    /// The complete list, which is the search page without script.
    List(Lang),
    /// The map.
    Map(Lang),
    /// The agenda.
    Agenda(Lang),
    /// A week of the agenda, by its Monday.
    Week(Lang, Date),
    /// The dates for an audience.
    Audience(Lang, Audience),
    /// The dates on a weekday.
    Weekday(Lang, Weekday),
    /// Where a language is spoken: the second one.
    Spoken(Lang, Lang),
    /// The dates of a commune in a month, by its first day, on a page to print.
    Month(Lang, usize, Date),
    /// The poster of a project.
    Poster(Lang, usize),
    /// The poster of a project in the languages of the region.
    PosterPair(usize),
    /// The feed of news in a language.
    Feed(Lang),
    /// What lets a browser search the site from its address line, in a language.
    OpenSearch(Lang),
    /// The page for addresses that do not exist.
    NotFound,
    /// What a phone shows of the site on its home screen.
    Manifest(Lang),
    /// What a phone without network shows in the place of a page that it did not keep.
    Offline(Lang),
    /// The script that keeps pages, or that throws away what one before kept.
    ServiceWorker,
    /// What lies at a former address of a project: its position, and that of the former name.
    Moved(Lang, usize, usize),
    /// A calendar to subscribe to.
    Calendar(Lang, CalendarOf),
    /// A photo.
    Photo(String),
    /// The list of pages for search engines.
    Sitemap,
    /// What search engines may read.
    Robots,
    /// Headers for hosts that read `_headers`.
    Headers,
    /// Redirections for hosts that read `_redirects`.
    Redirects,
}

impl Site {
    /// Every page of the site, in a fixed order.
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = vec![Page::Root, Page::NotFound, Page::Robots, Page::Headers];
        pages.push(Page::ServiceWorker);
        if self.settings.address.is_some() {
            pages.push(Page::Sitemap);
        }
        if self
            .projects
            .iter()
            .any(|project| !project.former_names.is_empty())
        {
            pages.push(Page::Redirects);
        }
        for lang in self.languages() {
            self.pages_in(*lang, &mut pages);
        }
        if self.region().len() > 1 {
            let listed = self
                .listed()
                .filter_map(|project| self.relations.projects.get(&project.id));
            pages.extend(listed.copied().map(Page::PosterPair));
        }
        pages.extend(self.photos.keys().cloned().map(Page::Photo));
        pages
    }

    fn pages_in(&self, lang: Lang, pages: &mut Vec<Page>) {
        pages.extend([Page::Home(lang), Page::List(lang), Page::Manifest(lang)]);
        if self.settings.offline {
            pages.push(Page::Offline(lang));
        }
        if self.has_map() {
            pages.push(Page::Map(lang));
        }
        pages.extend((0..self.free_pages.len()).map(|at| Page::Free(lang, at)));
        pages.extend((0..self.communes.len()).map(|at| Page::Commune(lang, at)));
        pages.extend((0..self.organisations.len()).map(|at| Page::Organisation(lang, at)));
        pages.extend((0..self.needs.len()).map(|at| Page::Need(lang, at)));
        let audiences = self.audiences().into_iter();
        pages.extend(audiences.map(|audience| Page::Audience(lang, audience)));
        let spoken = self.spoken_languages().into_iter();
        pages.extend(spoken.map(|spoken| Page::Spoken(lang, spoken)));
        if self.has_agenda() {
            self.pages_of_dates(lang, pages);
        }
        if self.settings.address.is_some() {
            pages.extend([Page::Feed(lang), Page::OpenSearch(lang)]);
        }
        for (at, project) in self.projects.iter().enumerate() {
            pages.push(Page::Project(lang, at));
            pages.extend((0..project.former_names.len()).map(|name| Page::Moved(lang, at, name)));
            if project.status != Status::Ended {
                pages.push(Page::Poster(lang, at));
                let activities = 0..project.activities.len();
                pages.extend(activities.map(|activity| Page::Activity(lang, at, activity)));
            }
        }
        pages.extend(self.calendars().map(|of| Page::Calendar(lang, of)));
    }

    fn pages_of_dates(&self, lang: Lang, pages: &mut Vec<Page>) {
        pages.push(Page::Agenda(lang));
        pages.extend(
            self.weeks()
                .into_iter()
                .map(|monday| Page::Week(lang, monday)),
        );
        pages.extend(
            Weekday::Monday
                .cycle_forward()
                .take(7)
                .map(|day| Page::Weekday(lang, day)),
        );
        for at in 0..self.communes.len() {
            pages.extend(
                self.months(at)
                    .iter()
                    .map(|month| Page::Month(lang, at, *month)),
            );
        }
    }

    /// Whether search engines may list a page: not one that leads on or has no news any more, nor
    /// one made for paper, which says what another page says.
    pub fn is_indexed(&self, page: &Page) -> bool {
        match page {
            Page::Month(..)
            | Page::Poster(..)
            | Page::PosterPair(_)
            | Page::NotFound
            | Page::Offline(_)
            | Page::Moved(..) => false,
            Page::Project(_, at) => self.projects[*at].status != Status::Ended,
            _ => true,
        }
    }

    /// The page of a content file, by its path below `content/`: `pages/a-propos.md`.
    pub fn page_of_file(&self, file: &str, lang: Lang) -> Option<Page> {
        let (folder, name) = file.split_once('/')?;
        let id = name.split('.').next()?;
        match folder {
            "pcs" => {
                let at = self
                    .projects
                    .iter()
                    .position(|project| project.id.as_str() == id)?;
                Some(Page::Project(lang, at))
            }
            "asbl" | "sisp" => {
                let at = self
                    .organisations
                    .iter()
                    .position(|org| org.id.as_str() == id)?;
                Some(Page::Organisation(lang, at))
            }
            "pages" => {
                let at = self
                    .free_pages
                    .iter()
                    .position(|page| page.id.as_str() == id)?;
                Some(Page::Free(lang, at))
            }
            _ => None,
        }
    }
}

impl Page {
    /// The language of the page; none for files that belong to all.
    pub fn lang(&self) -> Option<Lang> {
        match self {
            Self::Home(lang)
            | Self::Project(lang, _)
            | Self::Activity(lang, _, _)
            | Self::Commune(lang, _)
            | Self::Organisation(lang, _)
            | Self::Need(lang, _)
            | Self::Free(lang, _)
            | Self::List(lang)
            | Self::Map(lang)
            | Self::Agenda(lang)
            | Self::Week(lang, _)
            | Self::Audience(lang, _)
            | Self::Weekday(lang, _)
            | Self::Spoken(lang, _)
            | Self::Month(lang, _, _)
            | Self::Poster(lang, _)
            | Self::Feed(lang)
            | Self::Manifest(lang)
            | Self::Offline(lang)
            | Self::OpenSearch(lang)
            | Self::Moved(lang, _, _)
            | Self::Calendar(lang, _) => Some(*lang),
            _ => None,
        }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> Self {
        match self {
            Self::Home(_) => Self::Home(lang),
            Self::Project(_, at) => Self::Project(lang, *at),
            Self::Activity(_, project, at) => Self::Activity(lang, *project, *at),
            Self::Commune(_, at) => Self::Commune(lang, *at),
            Self::Organisation(_, at) => Self::Organisation(lang, *at),
            Self::Need(_, at) => Self::Need(lang, *at),
            Self::Free(_, at) => Self::Free(lang, *at),
            Self::List(_) => Self::List(lang),
            Self::Map(_) => Self::Map(lang),
            Self::Agenda(_) => Self::Agenda(lang),
            Self::Week(_, monday) => Self::Week(lang, *monday),
            Self::Audience(_, audience) => Self::Audience(lang, *audience),
            Self::Weekday(_, day) => Self::Weekday(lang, *day),
            Self::Spoken(_, spoken) => Self::Spoken(lang, *spoken),
            Self::Month(_, at, month) => Self::Month(lang, *at, *month),
            Self::Poster(_, at) => Self::Poster(lang, *at),
            Self::Feed(_) => Self::Feed(lang),
            Self::Manifest(_) => Self::Manifest(lang),
            Self::Offline(_) => Self::Offline(lang),
            Self::OpenSearch(_) => Self::OpenSearch(lang),
            Self::Moved(_, at, name) => Self::Moved(lang, *at, *name),
            Self::Calendar(_, of) => Self::Calendar(lang, *of),
            other => other.clone(),
        }
    }

    /// Where the page lies below the site's root.
    pub fn path(&self, site: &Site) -> OutputPath {
        match self {
            Self::Root => OutputPath::file("index.html"),
            Self::NotFound => OutputPath::file("404.html"),
            Self::Sitemap => OutputPath::file("sitemap.xml"),
            Self::Robots => OutputPath::file("robots.txt"),
            Self::Headers => OutputPath::file("_headers"),
            Self::Redirects => OutputPath::file("_redirects"),
            Self::Home(lang) => OutputPath::own(*lang, "index"),
            Self::List(lang) => OutputPath::own(*lang, "recherche"),
            Self::Map(lang) => OutputPath::own(*lang, "carte"),
            Self::Free(lang, at) => OutputPath::page(*lang, &site.free_pages[*at].id),
            Self::Project(lang, at) => OutputPath::of(*lang, "pcs", &site.projects[*at].id),
            Self::Moved(lang, at, name) => {
                OutputPath::of(*lang, "pcs", &site.projects[*at].former_names[*name])
            }
            Self::Activity(lang, project, at) => {
                let project = &site.projects[*project];
                OutputPath::activity(*lang, &project.id, &project.activities[*at].id)
            }
            Self::Commune(lang, at) => OutputPath::of(*lang, "communes", &site.communes[*at].id),
            Self::Need(lang, at) => OutputPath::of(*lang, "thematiques", &site.needs[*at].id),
            Self::Organisation(lang, at) => {
                let organisation = &site.organisations[*at];
                let folder = match organisation.kind {
                    OrganisationKind::Association => "asbl",
                    OrganisationKind::Landlord => "sisp",
                };
                OutputPath::of(*lang, folder, &organisation.id)
            }
            Self::Agenda(lang) => OutputPath::own(*lang, "agenda"),
            Self::Week(lang, monday) => OutputPath::week(*lang, *monday),
            Self::Audience(lang, audience) => {
                OutputPath::named(*lang, "publics", audience.french())
            }
            Self::Weekday(lang, day) => OutputPath::named(*lang, "jours", french_weekday(*day)),
            Self::Spoken(lang, spoken) => OutputPath::spoken(*lang, *spoken),
            Self::Month(lang, at, month) => {
                OutputPath::month(*lang, &site.communes[*at].id, *month)
            }
            Self::Poster(lang, at) => OutputPath::of(*lang, "affiches", &site.projects[*at].id),
            Self::PosterPair(at) => OutputPath::pair(site.region(), &site.projects[*at].id),
            Self::Feed(lang) => OutputPath::feed(*lang),
            Self::Manifest(lang) => OutputPath::manifest(*lang),
            Self::Offline(lang) => OutputPath::own(*lang, "hors-ligne"),
            Self::ServiceWorker => OutputPath::file("sw.js"),
            Self::OpenSearch(lang) => OutputPath::open_search(*lang),
            Self::Calendar(lang, of) => of.path(*lang, site),
            Self::Photo(name) => photo_path(&site.photos[name]),
        }
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

/// A photo is named after its file and its content, so that a browser may keep it for ever.
fn photo_path(photo: &PhotoFile) -> OutputPath {
    let stem = photo
        .name
        .rsplit_once('.')
        .map_or(photo.name.as_str(), |(stem, _)| stem);
    let extension = match photo.format {
        PhotoFormat::Jpeg | PhotoFormat::WebP => "jpg",
        PhotoFormat::Png => "png",
    };
    OutputPath::hashed("assets/photos", stem, &photo.bytes, extension)
}
