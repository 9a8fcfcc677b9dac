//! Paths of the output: made from checked ids, never from free text.

use std::fmt;

use jiff::civil::Date;

use super::{DataFile, FeedFormat};
use crate::lang::Lang;
use crate::model::{ActivityId, CommuneId, Id, PageId, ProjectId};

/// A file below the site's root, with `/`: `fr/pcs/goujons.html`.
///
/// But for files that are published as they are, it holds only lower-case ASCII letters, digits, `-`, `_`, `.` and `/`, so it is the same file
/// on every disk and needs no escaping in a link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutputPath(String);

impl OutputPath {
    /// A file of the program's own at the root.
    pub(super) fn file(name: &'static str) -> Self {
        Self(name.to_owned())
    }

    /// A page of the program's own in a language.
    pub(super) fn own(lang: Lang, name: &'static str) -> Self {
        Self([lang.as_str(), "/", name, ".html"].concat())
    }

    /// A free page in a language.
    pub(super) fn page(lang: Lang, id: &PageId) -> Self {
        Self([lang.as_str(), "/", id.as_str(), ".html"].concat())
    }

    /// A record's page in a language.
    pub(super) fn of<Kind>(lang: Lang, folder: &'static str, id: &Id<Kind>) -> Self {
        Self([lang.as_str(), "/", folder, "/", id.as_str(), ".html"].concat())
    }

    /// An activity's page in a language. Ids hold no double hyphen, so no two pages meet.
    pub(super) fn activity(lang: Lang, project: &ProjectId, id: &ActivityId) -> Self {
        let (project, id) = (project.as_str(), id.as_str());
        Self([lang.as_str(), "/activites/", project, "--", id, ".html"].concat())
    }

    /// A page of the program's own in a folder of a language.
    pub(super) fn named(lang: Lang, folder: &'static str, name: &'static str) -> Self {
        Self([lang.as_str(), "/", folder, "/", name, ".html"].concat())
    }

    /// Where a language is spoken: `fr/langues/ar.html`.
    pub(super) fn spoken(lang: Lang, spoken: Lang) -> Self {
        Self(format!("{lang}/langues/{spoken}.html"))
    }

    /// A week of the agenda (ISO 8601, week numbers): `fr/agenda/2026-s49.html`.
    pub(super) fn week(lang: Lang, monday: Date) -> Self {
        let week = monday.iso_week_date();
        Self(format!(
            "{lang}/agenda/{}-s{:02}.html",
            week.year(),
            week.week()
        ))
    }

    /// A month of a commune: `fr/agenda/anderlecht-2026-12.html`.
    pub(super) fn month(lang: Lang, commune: &CommuneId, month: Date) -> Self {
        Self(format!(
            "{lang}/agenda/{commune}-{}-{:02}.html",
            month.year(),
            month.month()
        ))
    }

    /// The short address of a project: `p/goujons.html`.
    pub(super) fn short(id: &ProjectId) -> Self {
        Self(format!("p/{id}.html"))
    }

    /// The projects of a commune for other sites: `embarquer/commune-anderlecht.html` in the
    /// region's first language, `embarquer/commune-anderlecht.nl.html` in another.
    pub(super) fn embedded(lang: Lang, region: &[Lang], id: &CommuneId) -> Self {
        let code = if region.first() == Some(&lang) {
            String::new()
        } else {
            format!(".{lang}")
        };
        Self(format!("embarquer/commune-{id}{code}.html"))
    }

    /// A poster in two languages: `fr-nl/affiches/goujons.html`.
    pub(super) fn pair(languages: &[Lang], id: &ProjectId) -> Self {
        let codes: Vec<&str> = languages.iter().map(Lang::as_str).collect();
        Self(format!("{}/affiches/{id}.html", codes.join("-")))
    }

    /// A file of open data: `donnees/projets.csv`.
    pub(super) fn data(file: DataFile) -> Self {
        Self(format!("donnees/{}", file.name()))
    }

    /// A project as a card: `contacts/goujons.vcf`.
    pub(super) fn card(id: &ProjectId) -> Self {
        Self(format!("contacts/{id}.vcf"))
    }

    /// The feed of a language.
    pub(super) fn feed(lang: Lang, format: FeedFormat) -> Self {
        let ending = match format {
            FeedFormat::Atom => "xml",
            FeedFormat::Json => "json",
        };
        Self(format!("{lang}/flux.{ending}"))
    }

    /// What a phone shows of the site on its home screen, in a language.
    pub(super) fn manifest(lang: Lang) -> Self {
        Self(format!("manifest.{lang}.webmanifest"))
    }

    /// The description of the search in a language.
    pub(super) fn open_search(lang: Lang) -> Self {
        Self(format!("opensearch.{lang}.xml"))
    }

    /// A calendar of the program's own.
    pub(super) fn calendar(lang: Lang, name: &'static str) -> Self {
        Self(format!("calendriers/{name}.{lang}.ics"))
    }

    /// A record's calendar.
    pub(super) fn calendar_of<Kind>(lang: Lang, before: &'static str, id: &Id<Kind>) -> Self {
        Self(format!("calendriers/{before}{id}.{lang}.ics"))
    }

    /// The list that is narrowed to a commune: `fr/thematiques/langues--anderlecht.html`. Ids hold no
    /// double hyphen, so no two pages meet.
    pub(super) fn in_commune(&self, commune: &CommuneId) -> Self {
        Self(self.0.replace(".html", &format!("--{commune}.html")))
    }

    /// The script beside a page: `fr/modifier.js`.
    pub(super) fn script(&self) -> Self {
        Self(self.0.replace(".html", ".js"))
    }

    /// A further page of a list: `fr/communes/anderlecht--2.html`; the first is the list itself.
    pub(super) fn numbered(self, number: u16) -> Self {
        if number < 2 {
            return self;
        }
        Self(self.0.replace(".html", &format!("--{number}.html")))
    }

    /// A part of the list of pages.
    pub(super) fn sitemap(number: u16) -> Self {
        Self(format!("sitemap-{number}.xml"))
    }

    /// A file named after the hash of its content; `stem` has the form of an id.
    pub(super) fn hashed(folder: &'static str, stem: &str, hash: &str, extension: &str) -> Self {
        Self(format!("{folder}/{stem}.{}.{extension}", &hash[..10]))
    }

    /// A file that is published as it is, whose name was checked when it was read.
    pub(super) fn as_is(path: &str) -> Self {
        Self(path.to_owned())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file's own name without its ending: `goujons`.
    pub fn stem(&self) -> &str {
        let name = self.0.rsplit('/').next().unwrap_or(&self.0);
        name.split('.').next().unwrap_or(name)
    }

    /// In how many folders below the root the file lies.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }
}

impl From<OutputPath> for String {
    fn from(path: OutputPath) -> Self {
        path.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
