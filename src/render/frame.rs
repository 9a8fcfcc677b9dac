//! What stands around every page: title, languages, trail, menu, foot.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::context::PageContext;
use crate::lang::Lang;
use crate::model::{FreePage, Text};
use crate::pages::PageKind;
use crate::site::{ContactOwner, FreePageAt, ProjectAt};
use crate::text::shorten;
use crate::theme::fill;
use crate::views::{Alternate, LinkView, MenuLink, PageView, SiteView, TextView};

/// Longest description, in characters; search engines show about as many.
const DESCRIPTION: usize = 160;

/// The date that stands on every page, in figures: they read alike in all languages, and cost
/// nothing to write. It makes no page another one, so the marks of kept pages leave it out.
pub(super) fn in_figures(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}

impl PageContext<'_> {
    /// What the page is, for the head of its document.
    pub fn page_view(&self, kind: &'static str) -> PageView {
        let path = self.own_path();
        PageView {
            kind,
            lang: self.lang,
            dir: self.lang.direction(),
            title: self.document_title(),
            description: self.description().map(|text| shorten(&text, DESCRIPTION)),
            root: self.root.clone(),
            canonical: self.full(&path),
            path,
            alternates: self
                .site
                .languages()
                .iter()
                .map(|lang| self.alternate(*lang))
                .collect(),
            choice: self.language_choice(),
            indexed: self.site.is_indexed(self.page),
            trail: self.trail(),
            edit: self.edit(),
        }
    }

    /// What the site says of itself in the page's language.
    pub fn site_view(&self) -> SiteView {
        let settings = &self.site.settings;
        let links = |wanted: fn(&FreePage) -> bool| -> Vec<MenuLink> {
            let pages = self.site.free_pages.entries();
            let pages = pages.filter(|(_, page)| wanted(page));
            pages.map(|(at, _)| self.menu_link(at)).collect()
        };
        let desk = self.site.contact_of(ContactOwner::Desk);
        SiteView {
            title: self.text(&settings.title),
            other_title: self.other(&settings.title),
            description: self.optional(settings.description.as_ref()),
            menu: links(|page| page.in_menu),
            foot: links(|page| !page.in_menu),
            desk: desk.map(|desk| self.contact(desk)),
            attributions: self.texts(&settings.attributions),
            home: self.path(PageKind::Home),
            list: self.path(PageKind::List),
            manifest: self.path(PageKind::Manifest),
            share: self.share(),
            worker: settings
                .offline
                .then(|| self.path_of_all(PageKind::ServiceWorker)),
            map: self.site.has_map().then(|| self.path(PageKind::Map)),
            search: self.search_view(),
            agenda: self.site.has_agenda().then(|| self.path(PageKind::Agenda)),
            feed: settings.address.as_ref().map(|_| self.path(PageKind::Feed)),
            listed: self.site.listed().count(),
            existing: settings.existing,
            unread: !self.theme.catalogue(self.lang).reviewed,
            date: in_figures(self.site.today),
        }
    }

    /// What the languages of the region call themselves: `Français – Nederlands`.
    fn languages_by_name(&self) -> String {
        let languages = self.site.region().iter();
        let names: Vec<&str> = languages
            .map(|lang| self.theme.catalogue(*lang).name.as_str())
            .collect();
        names.join(" – ")
    }

    fn menu_link(&self, at: FreePageAt) -> MenuLink {
        let page = &self.site[at];
        let text = self.text(&page.title);
        MenuLink {
            path: self.path(PageKind::Free(at)),
            text,
        }
    }

    /// The full address of a path, when the site's is known.
    pub fn full(&self, path: &str) -> Option<String> {
        let address = self.site.settings.address.as_ref()?;
        address.join(path).ok().map(String::from)
    }

    fn language_choice(&self) -> Option<String> {
        let leads_on = matches!(self.page.kind, PageKind::Root | PageKind::Home);
        leads_on.then(|| self.full(&self.path_of_all(PageKind::Root)))?
    }

    fn alternate(&self, lang: Lang) -> Alternate {
        let kind = match self.page.kind {
            PageKind::Root | PageKind::NotFound => PageKind::Home,
            kind => kind,
        };
        let path = self.path_in(lang, kind);
        Alternate {
            lang,
            dir: lang.direction(),
            name: self.theme.catalogue(lang).name.clone(),
            full: self.full(&path),
            current: self.page == kind.in_language(lang),
            path,
        }
    }

    /// The page's own title before the site's, or the site's alone.
    fn document_title(&self) -> String {
        let site = self.text(&self.site.settings.title).text;
        if self.page.kind == PageKind::Root {
            let titles: Vec<String> = self.titles().into_iter().map(|title| title.text).collect();
            return titles.join(" – ");
        }
        self.of_site(site)
    }

    /// The page's own title before what the site is called, or says of itself.
    fn of_site(&self, site: String) -> String {
        let words = &self.speech.words.page_of_site;
        match self.own_title() {
            Some(page) => fill(words, &[("page", &page), ("site", &site)]),
            None => site,
        }
    }

    fn own_title(&self) -> Option<String> {
        let words = self.speech.words;
        let with_place = |name: &str, place: &str| {
            fill(&words.name_and_place, &[("name", name), ("place", place)])
        };
        Some(match self.page.kind {
            PageKind::Project(at) => {
                let project = &self.site[at];
                with_place(&self.text(&project.name).text, &self.commune_of(at))
            }
            PageKind::Activity(at) => {
                let title = self.text(&self.site[at].title).text;
                with_place(&title, &self.text(&self.site[at.project].name).text)
            }
            PageKind::Commune(at) => self.text(&self.site[at].name).text,
            PageKind::Organisation(at) => self.text(&self.site[at].name).text,
            PageKind::Need(at) => self.text(&self.site[at].name).text,
            PageKind::Free(at) => self.text(&self.site[at].title).text,
            PageKind::List => words.list.clone(),
            PageKind::Map => words.map.clone(),
            PageKind::Agenda => words.agenda.clone(),
            PageKind::Week(monday) => {
                let week = self.speech.week(monday, monday.saturating_add(6.days()));
                with_place(&words.agenda, &week)
            }
            PageKind::Audience(audience) => {
                let audience = self.speech.audience(audience);
                fill(&words.audience_title, &[("audience", audience)])
            }
            PageKind::Weekday(day) => {
                fill(&words.weekday_title, &[("day", self.speech.weekday(day))])
            }
            PageKind::Spoken(spoken) => self.spoken_title(spoken),
            PageKind::Month(at, month) => {
                let commune = self.text(&self.site[at].name).text;
                with_place(&commune, &self.speech.month(month))
            }
            PageKind::Poster(at) => {
                let name = self.text(&self.site[at].name).text;
                with_place(&name, &words.poster.coming)
            }
            PageKind::PosterPair(at) => {
                let name = &self.site[at].name;
                let other = self.site.other_name(name, self.lang);
                let names = [name.get(self.lang).1.as_str()].into_iter();
                let names: Vec<&str> = names.chain(other.map(|(_, name)| name)).collect();
                with_place(&names.join(" – "), &self.languages_by_name())
            }
            PageKind::NotFound => words.not_found.title.clone(),
            PageKind::Offline => words.offline.clone(),
            PageKind::Moved(..) => words.moved.clone(),
            _ => return None,
        })
    }

    fn commune_of(&self, project: ProjectAt) -> String {
        let commune = self.site.ties(project).commune;
        self.text(&self.site[commune].name).text
    }

    fn description(&self) -> Option<String> {
        let own: Option<&Text> = match self.page.kind {
            PageKind::Project(at) => self.site[at].summary.as_ref(),
            PageKind::Free(at) => self.site[at].summary.as_ref(),
            _ => None,
        };
        if let Some(text) = own {
            return Some(self.text(text).text);
        }
        let site = self.text(self.site.settings.description.as_ref()?).text;
        Some(self.of_site(site))
    }

    /// The pages above this one, home first.
    fn trail(&self) -> Vec<LinkView> {
        let above: Vec<LinkView> = match self.page.kind {
            PageKind::Root | PageKind::Home | PageKind::NotFound => return Vec::new(),
            PageKind::Project(at) => vec![self.commune_link(at)],
            PageKind::Activity(at) => self.project_links(at.project),
            PageKind::Poster(at) | PageKind::PosterPair(at) => self.project_links(at),
            PageKind::Month(at, _) => {
                vec![self.link(PageKind::Commune(at), &self.site[at].name)]
            }
            PageKind::Week(_) | PageKind::Audience(_) | PageKind::Weekday(_)
                if self.site.has_agenda() =>
            {
                vec![LinkView {
                    path: self.path(PageKind::Agenda),
                    text: self.own(&self.speech.words.agenda),
                }]
            }
            PageKind::Audience(_) | PageKind::Spoken(_) => vec![LinkView {
                path: self.path(PageKind::List),
                text: self.own(&self.speech.words.list),
            }],
            _ => Vec::new(),
        };
        let home = LinkView {
            path: self.path(PageKind::Home),
            text: self.text(&self.site.settings.title),
        };
        [home].into_iter().chain(above).collect()
    }

    fn commune_link(&self, project: ProjectAt) -> LinkView {
        self.commune_at(self.site.ties(project).commune)
    }

    /// A project and what is above it.
    fn project_links(&self, at: ProjectAt) -> Vec<LinkView> {
        let project = self.link(PageKind::Project(at), &self.site[at].name);
        vec![self.commune_link(at), project]
    }

    /// Where the Git host edits the file behind the page.
    fn edit(&self) -> Option<String> {
        let repository = self.site.settings.repository.as_ref()?;
        let file = match self.page.kind {
            PageKind::Project(at) => format!("pcs/{}.md", self.site[at].id),
            PageKind::Activity(at) => format!("pcs/{}.md", self.site[at.project].id),
            PageKind::Free(at) => format!("pages/{}.md", self.site[at].id),
            _ => return None,
        };
        let url = repository.url.as_str().trim_end_matches('/');
        Some(format!("{url}/edit/{}/content/{file}", repository.branch))
    }

    /// The site's title in every language.
    pub fn titles(&self) -> Vec<TextView> {
        let title = &self.site.settings.title;
        title
            .iter()
            .map(|(lang, text)| TextView::new(text.clone(), lang, self.lang))
            .collect()
    }
}
