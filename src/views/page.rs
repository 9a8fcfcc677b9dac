//! What every page shows around its own view: title, languages, menu, foot.

use serde::Serialize;

use super::{DeskView, SearchView, TextView};
use crate::lang::{Direction, Lang};

/// Which page it is, seen as `page`.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// The page kind: `home`, `project` ...
    pub kind: &'static str,
    /// The page's language.
    pub lang: Lang,
    /// That language's direction.
    pub dir: Direction,
    /// What to write before a path below the root: `../../`, or the site's path on the 404 page.
    pub root: String,
    /// The page's own path below the root.
    pub path: String,
    /// Its full address, when the site's is known.
    pub url: Option<String>,
    /// Where to edit what it says, when the repository is known.
    pub edit: Option<String>,
}

/// What a template knows of its page that draws a whole document, seen as `document`. The head of
/// all other pages is written around them.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// The title of the document, which tells pages apart (WCAG 2.2, 2.4.2).
    pub title: String,
    /// Its full address, when the site's is known.
    pub canonical: Option<String>,
    /// Whether search engines may list it.
    pub indexed: bool,
    /// The pages above it, home first.
    pub trail: Vec<LinkView>,
}

/// What the frame is drawn for, seen as `frame`: it is drawn once for all pages of a language that
/// have the same depth and the same place in the menu, and leaves slots for what is their own.
#[derive(Clone, Debug, Serialize)]
pub struct FrameView {
    /// The kind of the pages, where their frame is another one: `root`, `home`, `list`, `map`,
    /// `not_found`, `offline`, `form`; else `page`.
    pub kind: &'static str,
    /// The path of the one page that the menu marks as the current one.
    pub current: Option<String>,
    /// The languages of the site.
    pub languages: Vec<FrameLanguage>,
    /// Whether pages are kept for when there is no network.
    pub keeps: bool,
}

/// A language that a visitor may change to.
#[derive(Clone, Debug, Serialize)]
pub struct FrameLanguage {
    /// The language.
    pub lang: Lang,
    /// That language's direction.
    pub dir: Direction,
    /// What the language calls itself.
    pub name: String,
    /// Whether it is the page's.
    pub current: bool,
}

/// A link with the language of its text.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// The page below the root.
    pub path: String,
    /// What the link says.
    pub text: TextView,
}

impl LinkView {
    pub(super) fn samples() -> Vec<Self> {
        let link = |path: &str, text: TextView| Self {
            path: path.into(),
            text,
        };
        vec![
            link(
                "fr/communes/anderlecht.html",
                TextView::sample("Anderlecht"),
            ),
            link(
                "fr/asbl/exemple.html",
                TextView::foreign("Vereniging van de wijk"),
            ),
        ]
    }
}

/// A link of the menu or the foot.
#[derive(Clone, Debug, Serialize)]
pub struct MenuLink {
    /// The page below the root.
    pub path: String,
    /// What the link says.
    pub text: TextView,
}

/// What the site says of itself in one language, seen as `site`.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// Its title.
    pub title: TextView,
    /// The same without any mark, for attributes.
    pub title_plain: String,
    /// Its title in the region's other language, when that differs: the second line of the plate.
    pub other_title: Option<TextView>,
    /// What it is, in a sentence.
    pub description: Option<TextView>,
    /// The short form of what its projects are, for brackets: `PCS`.
    pub short: Option<TextView>,
    /// What such a project is, in a sentence; without it the theme has one for any place.
    pub subject: Option<TextView>,
    /// The short form of a landlord, for brackets.
    pub landlord: Option<TextView>,
    /// Free pages in the main menu.
    pub menu: Vec<MenuLink>,
    /// All the other free pages.
    pub foot: Vec<MenuLink>,
    /// Whom to ask when nobody else is known.
    pub desk: Option<DeskView>,
    /// Where visitors write that something is wrong, if that is known.
    pub corrections: Option<String>,
    /// The licence of its texts.
    pub licence: Option<LicenceView>,
    /// Lines that licences ask for.
    pub attributions: Vec<TextView>,
    /// Home below the root.
    pub home: String,
    /// The complete list below the root.
    pub list: String,
    /// What a phone shows of the site on its home screen, below the root.
    pub manifest: String,
    /// The page of the open data, below the root.
    pub data: String,
    /// The page for the teams, below the root.
    pub coordination: String,
    /// The picture beside a link that is shared; none while the site's address is not known.
    pub share: Option<ShareView>,
    /// The script that keeps pages for when there is no network, below the root; none when no page
    /// is kept, and in the preview.
    pub worker: Option<String>,
    /// The map below the root; none when no outline is known.
    pub map: Option<String>,
    /// Where the search's own files lie.
    pub search: SearchView,
    /// The agenda below the root; none when no date is known at all.
    pub agenda: Option<String>,
    /// The feed of news below the root; none while the site's address is not known.
    pub feed: Option<String>,
    /// The same as JSON Feed.
    pub json_feed: Option<String>,
    /// How many projects are listed.
    pub listed: usize,
    /// About how many exist, if that is known.
    pub existing: Option<u32>,
    /// What a source says of how many exist, instead of a number.
    pub existing_said: Option<TextView>,
    /// Whether no native speaker has read the interface in this language yet.
    pub unread: bool,
    /// The language as the site's country writes it, `fr_BE`, where it is one of the country's.
    pub locale: Option<String>,
    /// The day the pages are made for, in figures, for paper.
    pub date: String,
}

/// The licence of the site's texts.
#[derive(Clone, Debug, Serialize)]
pub struct LicenceView {
    /// What it is called.
    pub name: String,
    /// Where it can be read.
    pub url: String,
}

/// The picture beside a link that is shared.
#[derive(Clone, Debug, Serialize)]
pub struct ShareView {
    /// Its full address.
    pub url: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl PageView {
    /// A page of a kind.
    pub fn full(kind: &'static str, lang: Lang) -> Self {
        Self {
            kind,
            lang,
            dir: lang.direction(),
            root: "../../".into(),
            path: format!("{lang}/pcs/tilleuls.html"),
            url: Some("https://example.org/fr/pcs/tilleuls.html".into()),
            edit: Some("https://example.org/edit".into()),
        }
    }

    /// A page with nothing that may be missing, of a kind.
    pub fn empty(kind: &'static str, lang: Lang) -> Self {
        Self {
            url: None,
            edit: None,
            ..Self::full(kind, lang)
        }
    }
}

impl DocumentView {
    /// A document with everything.
    pub fn full() -> Self {
        Self {
            title: "PCS Les Tilleuls – Projets".into(),
            canonical: Some("https://example.org/fr/affiches/tilleuls.html".into()),
            indexed: true,
            trail: LinkView::samples(),
        }
    }

    /// A document with nothing that may be missing.
    pub fn empty() -> Self {
        Self {
            canonical: None,
            indexed: false,
            trail: Vec::new(),
            ..Self::full()
        }
    }
}

impl FrameView {
    /// The frames of a language: one with everything, one with nothing that may be missing, and
    /// those of pages that have another one.
    pub fn samples(lang: Lang) -> Vec<Self> {
        let language = |code: Lang, name: &str| FrameLanguage {
            lang: code,
            dir: code.direction(),
            name: name.into(),
            current: code == lang,
        };
        let full = |kind| Self {
            kind,
            current: Some("fr/agenda.html".into()),
            languages: vec![
                language(Lang::FR, "Français"),
                language(Lang::NL, "Nederlands"),
            ],
            keeps: true,
        };
        let empty = Self {
            kind: "page",
            current: None,
            languages: Vec::new(),
            keeps: false,
        };
        let kinds = [
            "page",
            "root",
            "home",
            "list",
            "map",
            "not_found",
            "offline",
            "form",
        ];
        kinds.map(full).into_iter().chain([empty]).collect()
    }
}

impl SiteView {
    /// A site with everything.
    pub fn full() -> Self {
        let link = |path: &str, text: TextView| MenuLink {
            path: path.into(),
            text,
        };
        Self {
            title: TextView::sample("Projets de cohésion sociale"),
            title_plain: "Projets de cohésion sociale".into(),
            other_title: Some(TextView::foreign("Projecten voor sociale cohesie")),
            description: Some(TextView::sample("L'annuaire.")),
            short: Some(TextView::sample("PCS")),
            subject: Some(TextView::foreign("Een team in de wijk.")),
            landlord: Some(TextView::foreign("OVM")),
            menu: vec![link("fr/a-propos.html", TextView::sample("À propos"))],
            foot: vec![link("fr/mentions.html", TextView::foreign("Vermeldingen"))],
            desk: Some(DeskView::sample()),
            corrections: Some("corrections@example.org".into()),
            licence: Some(LicenceView {
                name: "CC BY 4.0".into(),
                url: "https://example.org/".into(),
            }),
            attributions: vec![
                TextView::sample("© contributeurs"),
                TextView::foreign("© bron"),
            ],
            home: "fr/index.html".into(),
            list: "fr/recherche.html".into(),
            manifest: "manifest.fr.webmanifest".into(),
            data: "fr/donnees.html".into(),
            coordination: "fr/coordination.html".into(),
            share: Some(ShareView {
                url: "https://example.org/assets/share.png".into(),
                width: 1200,
                height: 630,
            }),
            worker: Some("sw.js".into()),
            map: Some("fr/carte.html".into()),
            search: SearchView::sample(),
            agenda: Some("fr/agenda.html".into()),
            feed: Some("fr/flux.xml".into()),
            json_feed: Some("fr/flux.json".into()),
            listed: 2,
            existing: Some(32),
            existing_said: Some(TextView::sample("Il y en avait 32 en 2024.")),
            unread: true,
            locale: Some("fr_BE".into()),
            date: "06/12/2026".into(),
        }
    }

    /// A site with nothing that may be missing.
    pub fn empty() -> Self {
        Self {
            other_title: None,
            description: None,
            short: None,
            subject: None,
            landlord: None,
            menu: Vec::new(),
            foot: Vec::new(),
            desk: None,
            corrections: None,
            licence: None,
            attributions: Vec::new(),
            share: None,
            worker: None,
            map: None,
            search: SearchView {
                description: None,
                ..SearchView::sample()
            },
            agenda: None,
            feed: None,
            json_feed: None,
            listed: 1,
            existing: None,
            existing_said: None,
            unread: false,
            locale: None,
            ..Self::full()
        }
    }
}
