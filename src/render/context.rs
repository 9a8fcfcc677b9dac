//! What is known while one page is drawn: its site, its theme, its language, its place.

use std::sync::OnceLock;

use tera::Context as Around;

use super::fragments::{Depth, Fragments};
use super::language::Speech;
use super::shared::{InLanguage, Shared};
use crate::lang::Lang;
use crate::model::Text;
use crate::pages::{Page, PageKind};
use crate::site::{ActivityAt, PhotoAt, ProjectAt, Site};
use crate::text::typeset;
use crate::theme::{Theme, ThemeError};
use crate::views::{Fragment, Html, LinkView, TextView};

/// One page being drawn.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    pub shared: &'a Shared,
    pub page: Page,
    pub lang: Lang,
    /// How far below the root the page lies.
    pub depth: Depth,
    own: &'a InLanguage,
}

impl<'a> Context<'a> {
    /// A page in its language, else in the site's first.
    pub fn new((site, theme): (&'a Site, &'a Theme), shared: &'a Shared, page: Page) -> Self {
        let lang = page.lang.unwrap_or(site.languages()[0]);
        Self {
            site,
            theme,
            shared,
            page,
            lang,
            depth: Depth::of(page, site),
            own: shared.in_language(lang),
        }
    }

    /// The same for another page.
    pub fn on(&self, page: Page) -> Self {
        Self::new((self.site, self.theme), self.shared, page)
    }

    /// The language's way of saying days, hours and lists.
    pub fn speech(&self) -> Speech<'a> {
        Speech::new(&self.theme.catalogue(self.lang).words, &self.own.dates)
    }

    /// What the pages of the language share, each drawn once.
    pub fn fragments(&self) -> &'a Fragments {
        &self.own.fragments
    }

    /// What leads from the page up to the root.
    pub fn root(&self) -> &'a str {
        self.shared.root(self.depth)
    }

    /// What templates see beside their own view, as far as it is the same on all pages.
    pub fn around(&self) -> &'a Around {
        self.own.around(self)
    }

    /// The path below the root of a page in this language.
    pub fn path(&self, kind: PageKind) -> String {
        kind.in_language(self.lang).path(self.site).into()
    }

    /// The path below the root of a page in another language.
    pub fn path_in(&self, lang: Lang, kind: PageKind) -> String {
        kind.in_language(lang).path(self.site).into()
    }

    /// The path below the root of a file of all languages.
    pub fn path_of_all(&self, kind: PageKind) -> String {
        kind.of_all().path(self.site).into()
    }

    /// The path of this very page.
    pub fn own_path(&self) -> String {
        self.page.path(self.site).into()
    }

    /// The path below the root of a photo.
    pub fn photo_path(&self, at: PhotoAt) -> String {
        self.path_of_all(PageKind::Photo(at))
    }

    /// The full address of a path, when the site's is known. Paths hold nothing that an address
    /// would have to escape, and the site's address ends in a slash.
    pub fn full(&self, path: &str) -> Option<String> {
        let address = self.site.settings.address.as_ref()?;
        Some([address.as_str(), path].concat())
    }

    /// Where the Git host edits the sheet of a project, at the line of one of its activities.
    pub fn edit(&self, at: ProjectAt, activity: Option<ActivityAt>) -> Option<String> {
        let repository = self.site.settings.repository.as_ref()?;
        let file = format!("content/pcs/{}.md", self.site[at].id);
        let line = activity.map(|at| self.site[at].line);
        Some(repository.edit(&file, line))
    }

    /// A text in the page's language, else in the one it has.
    pub fn text(&self, text: &Text) -> TextView {
        let (lang, value) = text.get(self.lang);
        self.in_language(value, lang)
    }

    /// A text that may be missing.
    pub fn optional(&self, text: Option<&Text>) -> Option<TextView> {
        text.map(|text| self.text(text))
    }

    /// A sentence that is no link: its telephone numbers can be called.
    pub fn sentence(&self, text: &Text) -> TextView {
        self.text(text).with_links(self.site.settings.country)
    }

    /// Texts in a row.
    pub fn texts(&self, texts: &[Text]) -> Vec<TextView> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// A text of the page's own language, put together by us.
    pub fn own(&self, text: impl Into<String>) -> TextView {
        TextView::new(text, self.lang, self.lang)
    }

    /// What all projects are called, with the short form that people know: `Tous les projets (PCS)`.
    pub fn all_projects(&self) -> String {
        let words = &self.speech().words.list;
        match &self.site.settings.subject.short {
            Some(short) => format!("{words} ({})", self.text(short).text),
            None => words.clone(),
        }
    }

    /// Whether some of these texts are not in the page's language, which the page then says.
    pub fn falls_back<'t>(&self, mut texts: impl Iterator<Item = &'t Text>) -> bool {
        texts.any(|text| text.get(self.lang).0 != self.lang)
    }

    /// A text of a language.
    pub fn in_language(&self, value: &str, lang: Lang) -> TextView {
        TextView::new(typeset(value, lang), lang, self.lang)
    }

    /// A name in the other language of the plate, when it is another name.
    pub fn other(&self, name: &Text) -> Option<TextView> {
        let (lang, second) = self.site.other_name(name, self.lang)?;
        Some(self.in_language(second, lang))
    }

    /// ` lang="nl" dir="ltr"` for a tag around what is in a language, where that is not the page's.
    pub fn attributes(&self, lang: Lang) -> Html {
        let attributes = Html::attributes(lang, self.lang);
        Html::markup(&attributes.unwrap_or_default())
    }

    /// A link to a page with a text.
    pub fn link(&self, page: PageKind, text: &Text) -> LinkView {
        LinkView {
            path: self.path(page),
            text: self.text(text),
        }
    }

    /// Draws a fragment for this page. Should the theme fail, which a look at its samples would have
    /// found, the page that is being drawn fails in the end.
    pub fn draw(&self, fragment: &impl Fragment) -> Html {
        let drawn = self.theme.fragment(self.around(), fragment);
        self.unless_broken(drawn)
    }

    /// Draws a component that needs nothing but its page.
    pub fn component(&self, name: &str) -> Html {
        let drawn = self.theme.component(name, &Around::new(), self.around());
        self.unless_broken(drawn)
    }

    fn unless_broken(&self, drawn: Result<Html, ThemeError>) -> Html {
        drawn.unwrap_or_else(|error| {
            self.shared.note_broken(error);
            Html::default()
        })
    }

    /// What was drawn once for all pages of the language; `draw` is asked the first time. It gets a
    /// context of its own, in which links wait for the place of the page that shows them. Placed
    /// pieces are not kept: they are made faster than the memory is worth in a large directory.
    pub fn once(&self, drawn: &Drawn, draw: impl FnOnce(&Self) -> Html) -> Html {
        let unplaced = drawn.get_or_init(|| {
            draw(&Self {
                depth: Depth::Unplaced,
                page: PageKind::Home.in_language(self.lang),
                ..*self
            })
        });
        if self.depth == Depth::Unplaced {
            unplaced.clone()
        } else {
            self.placed(unplaced)
        }
    }

    fn placed(&self, html: &Html) -> Html {
        let (html, root) = (html.as_str(), self.root());
        let mut out = String::with_capacity(html.len() + html.len() / 4);
        let mut from = 0;
        for at in memchr::memchr_iter(Depth::MARK, html.as_bytes()) {
            out.push_str(&html[from..at]);
            out.push_str(root);
            from = at + 1;
        }
        out.push_str(&html[from..]);
        Html::markup(&out)
    }
}

/// Something that is drawn once a language.
pub(super) type Drawn = OnceLock<Html>;
