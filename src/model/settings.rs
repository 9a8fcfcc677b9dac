//! What `site.yaml` says.

use icu_locale_core::Locale;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Contact, Email, Id, Licence, Plan, Repository, Text, WebLink};
use crate::diagnostic::Place;
use crate::lang::Lang;

/// The settings of a site.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The site's title.
    pub title: Text,
    /// The title in a word or two, for the home screen of a phone.
    pub short_title: Option<Text>,
    /// What it is known by in calendars, whatever its title becomes.
    pub identity: Option<Id<Settings>>,
    /// What it is, in a sentence.
    pub description: Option<Text>,
    /// What its projects are.
    pub subject: Subject,
    /// A line of welcome on the home page.
    pub welcome: Option<Text>,
    /// Where it is published; ends with `/`. What needs a full address is left out without it.
    pub address: Option<url::Url>,
    /// The languages it is published in; never empty, the first is the language of plain texts.
    pub languages: Vec<Lang>,
    /// Where the languages are written.
    pub languages_at: Place,
    /// The country, whose numbers and postal codes are written as at home.
    pub country: &'static Plan,
    /// The zone in which hours are meant.
    pub zone: TimeZone,
    /// The theme.
    pub theme: SiteTheme,
    /// Where the content is edited.
    pub repository: Option<Repository>,
    /// Whom to ask when nobody else is known.
    pub desk: Option<Desk>,
    /// Where visitors tell that something is wrong.
    pub corrections: Option<Email>,
    /// Whom to tell of a weakness of the site.
    pub security: Option<SecurityContact>,
    /// When a sheet is old.
    pub freshness: Freshness,
    /// How many days of activities the pages show.
    pub horizon: u16,
    /// How many projects exist, known to us or not.
    pub existing: Option<Existing>,
    /// The licence of its texts; nothing is promised without it.
    pub licence: Option<Licence>,
    /// Lines that licences ask for, that of the streets among them.
    pub attributions: Vec<Text>,
    /// What the licence of the street table asks to stand in every file made from it.
    pub street_sources: Option<Text>,
    /// Whether phones keep pages for when there is no network.
    pub offline: bool,
}

impl Settings {
    /// A language as the country writes it, `fr-BE`: of dates, numbers and the order of names. A
    /// language that is none of the country's is written as everywhere; English as in Europe, for
    /// on its own it is American.
    pub fn locale(&self, lang: Lang) -> Locale {
        let region = match lang {
            lang if self.is_at_home(lang) => self.country.country,
            Lang::EN => "GB",
            _ => return lang.locale(),
        };
        let tagged = format!("{lang}-{region}");
        tagged.parse().unwrap_or_else(|_| lang.locale())
    }

    /// Whether a language is one of the country's.
    pub fn is_at_home(&self, lang: Lang) -> bool {
        self.country.languages.contains(&lang.as_str())
    }
}

/// What the projects of a site are, in the site's words. Short forms stand in brackets behind a word
/// of the interface, so that no sentence has to bend them.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    /// The short form that people know: `PCS`.
    pub short: Option<Text>,
    /// What such a project is, in a sentence or two.
    pub sentence: Option<Text>,
    /// The short form of a landlord: `SISP`.
    pub landlord: Option<Text>,
}

/// Whom to tell of a weakness of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecurityContact {
    /// Somebody to write to.
    Email(Email),
    /// A page, over `https` (RFC 9116, section 2.5.3).
    Page(WebLink),
}

/// How many projects exist.
#[derive(Clone, Debug)]
pub enum Existing {
    /// About so many.
    About(u32),
    /// What a source says of it, in a sentence.
    Said(Text),
}

/// The theme of a site.
#[derive(Clone, Debug)]
pub struct SiteTheme {
    /// Its folder.
    pub name: String,
    /// Where it was asked for.
    pub place: Place,
}

/// Whom to ask when nobody else is known.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What it is called.
    pub name: Text,
    /// How to reach it.
    pub contact: Contact,
    /// When it agreed to answer for every project; until then pages only point to it.
    pub agreed: Option<Date>,
}

/// After how many months without confirmation a sheet is old.
#[derive(Clone, Copy, Debug)]
pub struct Freshness {
    /// From then on the page says "call first".
    pub call_after: u8,
    /// From then on home and agenda leave out its repeated activities.
    pub remove_after: u8,
}
