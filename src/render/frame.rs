//! What stands around every page: title, languages, trail, menu, foot.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::context::PageContext;
use crate::lang::Lang;
use crate::model::{Project, Text};
use crate::pages::Page;
use crate::site::Answer;
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
        let path = self.path(self.page);
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
        let (menu, foot): (Vec<usize>, Vec<usize>) =
            (0..self.site.free_pages.len()).partition(|at| self.site.free_pages[*at].in_menu);
        let links = |pages: Vec<usize>| -> Vec<MenuLink> {
            pages.into_iter().map(|at| self.menu_link(at)).collect()
        };
        SiteView {
            title: self.text(&settings.title),
            other_title: self.other(&settings.title),
            description: self.optional(settings.description.as_ref()),
            menu: links(menu),
            foot: links(foot),
            desk: settings
                .desk
                .as_ref()
                .map(|desk| self.contact(Answer::Desk(desk))),
            attributions: self.texts(&settings.attributions),
            home: self.path(&Page::Home(self.lang)),
            list: self.path(&Page::List(self.lang)),
            manifest: self.path(&Page::Manifest(self.lang)),
            share: self.share(),
            worker: settings.offline.then(|| self.path(&Page::ServiceWorker)),
            map: self
                .site
                .has_map()
                .then(|| self.path(&Page::Map(self.lang))),
            search: self.search_view(),
            agenda: self
                .site
                .has_agenda()
                .then(|| self.path(&Page::Agenda(self.lang))),
            feed: settings
                .address
                .as_ref()
                .map(|_| self.path(&Page::Feed(self.lang))),
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

    fn menu_link(&self, at: usize) -> MenuLink {
        let page = &self.site.free_pages[at];
        let text = self.text(&page.title);
        MenuLink {
            path: self.path(&Page::Free(self.lang, at)),
            text,
        }
    }

    /// The full address of a path, when the site's is known.
    pub fn full(&self, path: &str) -> Option<String> {
        let address = self.site.settings.address.as_ref()?;
        address.join(path).ok().map(String::from)
    }

    fn language_choice(&self) -> Option<String> {
        let leads_on = matches!(self.page, Page::Root | Page::Home(_));
        leads_on.then(|| self.full(&self.path(&Page::Root)))?
    }

    fn alternate(&self, lang: Lang) -> Alternate {
        let page = match self.page {
            Page::Root | Page::NotFound => Page::Home(lang),
            page => page.in_language(lang),
        };
        let path = self.path(&page);
        Alternate {
            lang,
            dir: lang.direction(),
            name: self.theme.catalogue(lang).name.clone(),
            full: self.full(&path),
            current: page == *self.page,
            path,
        }
    }

    /// The page's own title before the site's, or the site's alone.
    fn document_title(&self) -> String {
        let site = self.text(&self.site.settings.title).text;
        if *self.page == Page::Root {
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
        Some(match self.page {
            Page::Project(_, at) => {
                let project = &self.site.projects[*at];
                with_place(&self.text(&project.name).text, &self.commune_of(project))
            }
            Page::Activity(_, at, activity) => {
                let project = &self.site.projects[*at];
                let title = self.text(&project.activities[*activity].title).text;
                with_place(&title, &self.text(&project.name).text)
            }
            Page::Commune(_, at) => self.text(&self.site.communes[*at].name).text,
            Page::Organisation(_, at) => self.text(&self.site.organisations[*at].name).text,
            Page::Need(_, at) => self.text(&self.site.needs[*at].name).text,
            Page::Free(_, at) => self.text(&self.site.free_pages[*at].title).text,
            Page::List(_) => words.list.clone(),
            Page::Map(_) => words.map.clone(),
            Page::Agenda(_) => words.agenda.clone(),
            Page::Week(_, monday) => {
                let week = self.speech.week(*monday, monday.saturating_add(6.days()));
                with_place(&words.agenda, &week)
            }
            Page::Audience(_, audience) => {
                let audience = self.speech.audience(*audience);
                fill(&words.audience_title, &[("audience", audience)])
            }
            Page::Weekday(_, day) => {
                fill(&words.weekday_title, &[("day", self.speech.weekday(*day))])
            }
            Page::Spoken(_, spoken) => self.spoken_title(*spoken),
            Page::Month(_, at, month) => {
                let commune = self.text(&self.site.communes[*at].name).text;
                with_place(&commune, &self.speech.month(*month))
            }
            Page::Poster(_, at) => {
                let name = self.text(&self.site.projects[*at].name).text;
                with_place(&name, &words.poster.coming)
            }
            Page::PosterPair(at) => {
                let name = &self.site.projects[*at].name;
                let other = self.site.other_name(name, self.lang);
                let names = [name.get(self.lang).1.as_str()].into_iter();
                let names: Vec<&str> = names.chain(other.map(|(_, name)| name)).collect();
                with_place(&names.join(" – "), &self.languages_by_name())
            }
            Page::NotFound => words.not_found.title.clone(),
            Page::Offline(_) => words.offline.clone(),
            Page::Moved(..) => words.moved.clone(),
            _ => return None,
        })
    }

    fn commune_of(&self, project: &Project) -> String {
        let commune = project
            .address
            .commune
            .as_ref()
            .and_then(|id| self.site.commune(id));
        commune
            .map(|commune| self.text(&commune.name).text)
            .unwrap_or_default()
    }

    fn description(&self) -> Option<String> {
        let own: Option<&Text> = match self.page {
            Page::Project(_, at) => self.site.projects[*at].summary.as_ref(),
            Page::Free(_, at) => self.site.free_pages[*at].summary.as_ref(),
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
        let above: Vec<LinkView> = match self.page {
            Page::Root | Page::Home(_) | Page::NotFound => return Vec::new(),
            Page::Project(_, at) => self.commune_link(*at).into_iter().collect(),
            Page::Activity(_, at, _) | Page::Poster(_, at) | Page::PosterPair(at) => {
                let project = Page::Project(self.lang, *at);
                let link = self.link(&project, &self.site.projects[*at].name);
                self.commune_link(*at).into_iter().chain([link]).collect()
            }
            Page::Month(_, at, _) => {
                vec![self.link(
                    &Page::Commune(self.lang, *at),
                    &self.site.communes[*at].name,
                )]
            }
            Page::Week(..) | Page::Audience(..) | Page::Weekday(..) if self.site.has_agenda() => {
                vec![LinkView {
                    path: self.path(&Page::Agenda(self.lang)),
                    text: self.own(&self.speech.words.agenda),
                }]
            }
            Page::Audience(..) | Page::Spoken(..) => vec![LinkView {
                path: self.path(&Page::List(self.lang)),
                text: self.own(&self.speech.words.list),
            }],
            _ => Vec::new(),
        };
        let home = LinkView {
            path: self.path(&Page::Home(self.lang)),
            text: self.text(&self.site.settings.title),
        };
        [home].into_iter().chain(above).collect()
    }

    fn commune_link(&self, project: usize) -> Option<LinkView> {
        let id = self.site.projects[project].address.commune.as_ref()?;
        let at = *self.site.relations.communes.get(id)?;
        Some(self.link(&Page::Commune(self.lang, at), &self.site.communes[at].name))
    }

    /// Where the Git host edits the file behind the page.
    fn edit(&self) -> Option<String> {
        let repository = self.site.settings.repository.as_ref()?;
        let file = match self.page {
            Page::Project(_, at) | Page::Activity(_, at, _) => {
                format!("pcs/{}.md", self.site.projects[*at].id)
            }
            Page::Free(_, at) => format!("pages/{}.md", self.site.free_pages[*at].id),
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
