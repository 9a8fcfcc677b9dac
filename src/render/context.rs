//! What is known while one page is drawn: its site, its theme, its language, its place.

use super::shared::Shared;
use super::words::Speech;
use crate::lang::Lang;
use crate::model::{Markdown, Need, Text};
use crate::pages::{CalendarOf, Page, PageKind};
use crate::site::{NeedAt, PhotoAt, Site};
use crate::text::typeset;
use crate::theme::Theme;
use crate::views::{CalendarView, HtmlView, LinkView, NeedView, TextView};

/// One page being drawn.
pub(super) struct PageContext<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    pub shared: &'a Shared,
    pub page: Page,
    pub lang: Lang,
    /// The language's way of saying days, hours and lists.
    pub speech: Speech<'a>,
    /// What leads from the page up to the root.
    pub root: String,
}

impl<'a> PageContext<'a> {
    pub fn new(
        (site, theme): (&'a Site, &'a Theme),
        shared: &'a Shared,
        page: Page,
        lang: Lang,
    ) -> Self {
        let speech = Speech::new(&theme.catalogue(lang).words, shared.dates(lang));
        let root = match page.kind {
            // Shown at any depth, so it starts from the site's own path.
            PageKind::NotFound => site
                .settings
                .address
                .as_ref()
                .map_or("/", |url| url.path())
                .to_owned(),
            _ => page.path(site).to_root(),
        };
        Self {
            site,
            theme,
            shared,
            page,
            lang,
            speech,
            root,
        }
    }

    /// The path below the root of a page in this language.
    pub fn path(&self, kind: PageKind) -> String {
        kind.in_language(self.lang).path(self.site).to_string()
    }

    /// The path below the root of a page in another language.
    pub fn path_in(&self, lang: Lang, kind: PageKind) -> String {
        kind.in_language(lang).path(self.site).to_string()
    }

    /// The path below the root of a file of all languages.
    pub fn path_of_all(&self, kind: PageKind) -> String {
        kind.of_all().path(self.site).to_string()
    }

    /// The path of this very page.
    pub fn own_path(&self) -> String {
        self.page.path(self.site).to_string()
    }

    /// The path below the root of a photo.
    pub fn photo_path(&self, at: PhotoAt) -> String {
        self.path_of_all(PageKind::Photo(at))
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

    pub fn texts(&self, texts: &[Text]) -> Vec<TextView> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// A text of the page's own language, put together by us.
    pub fn own(&self, text: impl Into<String>) -> TextView {
        TextView::new(text, self.lang, self.lang)
    }

    /// Whether some of these texts are not in the page's language, which the page then says.
    pub fn falls_back<'t>(&self, mut texts: impl Iterator<Item = &'t Text>) -> bool {
        texts.any(|text| text.get(self.lang).0 != self.lang)
    }

    fn in_language(&self, value: &str, lang: Lang) -> TextView {
        TextView::new(typeset(value, lang), lang, self.lang)
    }

    /// A name in the other language of the plate, when it is another name.
    pub fn other(&self, name: &Text) -> Option<TextView> {
        let (lang, second) = self.site.other_name(name, self.lang)?;
        Some(self.in_language(second, lang))
    }

    /// A Markdown text as HTML; headings begin at `level`.
    pub fn html(&self, markdown: &Markdown, level: u8) -> HtmlView {
        let (lang, source) = markdown.get(self.lang);
        let attrs = TextView::new("", lang, self.lang).attrs;
        HtmlView {
            html: self.markdown(source, lang, level),
            attrs,
            fallback: lang != self.lang,
        }
    }

    /// A link to a page with a text.
    pub fn link(&self, page: PageKind, text: &Text) -> LinkView {
        LinkView {
            path: self.path(page),
            text: self.text(text),
        }
    }

    /// Every need that an activity answers, most wanted first.
    pub fn needs(&self) -> Vec<NeedView> {
        let needs = self.site.needs.handles();
        needs
            .map(|at| self.need_view(at))
            .filter(|need| need.count > 0)
            .collect()
    }

    pub fn need_view(&self, at: NeedAt) -> NeedView {
        let need = &self.site[at];
        NeedView {
            id: need.id.to_string(),
            path: self.path(PageKind::Need(at)),
            name: self.text(&need.name),
            icon: self.icon(need),
            count: self.site.relations.of_need[at].len(),
        }
    }

    /// A calendar that some activity is in, with the addresses to subscribe to it.
    pub fn calendar_view(&self, of: CalendarOf) -> Option<CalendarView> {
        if self.site.in_calendar(of).is_empty() {
            return None;
        }
        let path = self.path(PageKind::Calendar(of));
        let https = self.full(&path);
        let bare = https.as_deref().and_then(|https| https.split_once("://"));
        let webcal = bare.map(|(_, bare)| format!("webcal://{bare}"));
        Some(CalendarView {
            path,
            webcal,
            https,
        })
    }

    /// The pictogram of a need, when the theme has it.
    pub fn icon(&self, need: &Need) -> Option<String> {
        let icon = need.icon.as_ref().map(|icon| icon.name.clone());
        icon.filter(|icon| self.theme.has_icon(icon))
    }
}
