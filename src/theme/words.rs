//! The words that the program itself puts together: hours, days, ages, titles.
//!
//! They stand under `words:` in each catalogue; a missing one is an error when it is read.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The words of a language that sentences are made from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The complete list's title.
    pub list: String,
    /// The map's title.
    pub map: String,
    /// What a name and a place make of a title: `{name}, {place}`.
    pub name_and_place: String,
    /// The page's title before the site's: `{page} – {site}`.
    pub page_of_site: String,
    /// The page of those who carry projects.
    pub organisations: String,
    /// The page of the open data.
    pub data: String,
    /// The form by which people say that something changed.
    pub form: String,
    /// The page for the teams.
    pub coordination: String,
    /// The title of the booklet to print.
    pub booklet: String,
    /// What lies at a former address.
    pub moved: String,
    /// What stands in the place of a page that was not kept for when there is no network.
    pub offline: String,
    /// A repetition that holds only within `{periods}`.
    pub during: String,
    /// A repetition that does not hold in `{periods}`.
    pub except: String,
    /// What a calendar of a large directory holds: single dates of the coming weeks.
    pub calendar_window: String,
    /// Before the title of a date that nobody confirmed lately: `À vérifier`.
    pub to_check: String,
    /// The agenda's title.
    pub agenda: String,
    /// What is said of a place that is closed for no stated reason.
    pub closed: String,
    /// That a place is closed on a day: `Fermé le {day}`.
    pub closed_on: String,
    /// That a place is closed on some days: `Fermé {days}`, with the days as `days_from_to` says them.
    pub closed_days: String,
    /// A week, Monday to Sunday: `du {from} au {to}`, as it stands in a sentence.
    pub week: String,
    /// When the door opens: `{day} à {time}`.
    pub opens: String,
    /// The title of an audience's page: `Activités pour les {audience}`.
    pub audience_title: String,
    /// The title of a weekday's page: `Activités du {day}`.
    pub weekday_title: String,
    /// The title of a spoken language's page: `Langue parlée : {language}`.
    pub spoken_title: String,
    /// The search in a browser's list of search engines, at most 16 characters (`OpenSearch` 1.1).
    pub search_name: String,
    /// Two things: `{a} et {b}`.
    pub and: String,
    /// What stands between the first of many things.
    pub comma: String,
    /// Monday to Sunday, as they stand in a sentence.
    pub weekdays: [String; 7],
    /// Repetitions.
    pub recurrence: RecurrenceWords,
    /// Hours.
    pub hours: HourWords,
    /// `du {from} au {to}`.
    pub days_from_to: String,
    /// `à partir du {from}`.
    pub days_from: String,
    /// `jusqu'au {to}`.
    pub days_until: String,
    /// Audiences by their English names: `children` ... `tenants`.
    pub audiences: AudienceWords,
    /// Ages.
    pub ages: AgeWords,
    /// Accessibility.
    pub accessibility: AccessibilityWords,
    /// Names of languages by code, as they stand in a sentence.
    pub languages: BTreeMap<String, String>,
    /// Stretches of streets: `{street} {from}–{to}`, and what marks one side.
    pub street: StreetWords,
    /// The 404 page.
    pub not_found: NotFoundWords,
    /// Posters, which may be in two languages.
    pub poster: PosterWords,
}

/// Repetitions. `{day}` is a weekday, `{nth}` which one of the month.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecurrenceWords {
    /// Every day.
    pub daily: String,
    /// Every Monday to every Sunday.
    pub weekly: [String; 7],
    /// `un {day} sur deux`.
    pub fortnightly: String,
    /// `le {nth} {day} du mois`.
    pub monthly: String,
    /// First to fourth, last.
    pub nth: [String; 5],
}

/// Hours. `{h}` and `{m}` are numbers; `{m}` has two digits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HourWords {
    /// `{h} h {m}`.
    pub time: String,
    /// `{h} h`.
    pub whole: String,
    /// `{from} – {to}`.
    pub range: String,
    /// `à partir de {from}`.
    pub open: String,
    /// In the morning.
    pub morning: String,
    /// At noon.
    pub noon: String,
    /// In the afternoon.
    pub afternoon: String,
    /// In the evening.
    pub evening: String,
    /// All day.
    pub day: String,
}

/// For whom.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AudienceWords {
    pub children: String,
    pub teenagers: String,
    pub youth: String,
    pub adults: String,
    pub seniors: String,
    pub parents: String,
    pub families: String,
    pub women: String,
    pub tenants: String,
}

/// Ages in years.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeWords {
    /// `{from}–{to} ans`.
    pub range: String,
    /// `dès {from} ans`.
    pub from: String,
    /// `{from} ans`.
    pub exact: String,
}

/// What helps people who cannot walk, climb or hear.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessibilityWords {
    pub wheelchair: String,
    pub lift: String,
    pub adapted_toilets: String,
    pub changing_table: String,
}

/// Stretches of streets.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreetWords {
    /// `{street} {from}–{to}`.
    pub range: String,
    /// `(côté pair)`.
    pub even: String,
    /// `(côté impair)`.
    pub odd: String,
}

/// The 404 page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotFoundWords {
    /// What the page says.
    pub title: String,
    /// What to do.
    pub advice: String,
    /// The link home.
    pub home: String,
    /// The link to the complete list.
    pub list: String,
}

/// What a poster says, in each of its languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PosterWords {
    /// Above the dates.
    pub coming: String,
    /// Above the activities of which the days are to be asked.
    pub ask: String,
    /// When there is more than fits.
    pub more: String,
    /// Beside the code.
    pub scan: String,
    /// When nobody confirmed the sheet lately and there is a number.
    pub call_first: String,
    /// When nobody confirmed the sheet lately and there is none.
    pub ask_first: String,
    /// Where the hours of a date are not known.
    pub ask_hours: String,
    /// Before a date that does not take place.
    pub cancelled: String,
    /// Before the day that a date went to.
    pub moved: String,
    /// After hours that nobody confirmed lately.
    pub usual: String,
    /// Above what repeats, where nobody confirmed it lately.
    pub usually: String,
}
