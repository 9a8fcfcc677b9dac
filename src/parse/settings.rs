//! `site.yaml`.

use jiff::tz::{TimeZone, TimeZoneDatabase};
use url::Url;

use super::Scope;
use super::phone::phone_lines;
use super::record::Record;
use super::texts::{is_by_language, missing};
use super::tree::{Node, Tree};
use super::value::{Value, whole};
use crate::diagnostic::Problem;
use crate::keys::Key;
use crate::lang::Lang;
use crate::model::{
    Contact, Desk, Email, Existing, Freshness, Id, Licence, PLANS, Plan, Repository,
    SecurityContact, Settings, SiteTheme, Subject, Text, WebLink,
};

pub(super) const SETTINGS: &[Key] = &[
    Key::Title,
    Key::Acronym,
    Key::Identity,
    Key::Description,
    Key::Subject,
    Key::Welcome,
    Key::Address,
    Key::Languages,
    Key::Country,
    Key::Zone,
    Key::Theme,
    Key::Repository,
    Key::Desk,
    Key::Corrections,
    Key::Security,
    Key::Freshness,
    Key::Horizon,
    Key::Existing,
    Key::Licence,
    Key::Attributions,
    Key::StreetSources,
    Key::Offline,
];
pub(super) const REPOSITORY: &[Key] = &[Key::Url, Key::Branch];
pub(super) const DESK: &[Key] = &[Key::Name, Key::Phone, Key::Email, Key::Website, Key::Agreed];
pub(super) const SUBJECT: &[Key] = &[Key::Acronym, Key::Description, Key::Landlords];
pub(super) const LICENCE: &[Key] = &[Key::Name, Key::Url];
pub(super) const FRESHNESS: &[Key] = &[Key::CallAfter, Key::RemoveAfter];

const DEFAULT_THEME: &str = "quartier";

/// Reads the settings.
pub(super) fn settings(node: &Node, scope: &Scope) -> Option<Settings> {
    let record = Record::read(scope, node, "", SETTINGS)?;
    let country = country(&record);
    let languages = languages(&record, country);
    scope.set_lang(languages[0]);
    record.require(Key::Title);
    Some(Settings {
        short_title: record.text(Key::Acronym),
        identity: record.value(Key::Identity),
        description: record.text(Key::Description),
        subject: subject(&record),
        welcome: record.text(Key::Welcome),
        address: record.read_with(Key::Address, |text, _| address(text)),
        languages_at: record.at(Key::Languages),
        languages,
        country,
        zone: zone(&record, country),
        theme: theme(&record),
        repository: record
            .record(Key::Repository, REPOSITORY)
            .and_then(|block| repository(&block)),
        desk: record
            .record(Key::Desk, DESK)
            .and_then(|block| desk(&block, country)),
        corrections: record.value(Key::Corrections),
        security: record.read_with(Key::Security, security),
        freshness: freshness(&record),
        horizon: number(&record, Key::Horizon, 1, 400).unwrap_or(90),
        existing: existing(&record),
        licence: licence(&record),
        attributions: attributions(&record),
        street_sources: record.text(Key::StreetSources),
        offline: record.value(Key::Offline).unwrap_or(true),
        title: record.text(Key::Title)?,
    })
}

/// The theme; its name is a folder's: an id, so that it leads nowhere else.
fn theme(record: &Record) -> SiteTheme {
    let name: Option<Id<Settings>> = record.value(Key::Theme);
    SiteTheme {
        name: name.map_or_else(|| DEFAULT_THEME.to_owned(), |name| name.to_string()),
        place: record.at(Key::Theme),
    }
}

/// What the projects are.
fn subject(record: &Record) -> Subject {
    let Some(block) = record.record(Key::Subject, SUBJECT) else {
        return Subject::default();
    };
    Subject {
        short: block.text(Key::Acronym),
        sentence: block.text(Key::Description),
        landlord: block.text(Key::Landlords),
    }
}

/// A licence by its name, or by its name and where to read it.
fn licence(record: &Record) -> Option<Licence> {
    let node = record.node(Key::Licence)?;
    if !matches!(node.value, Tree::Map(_)) {
        return record.read_with(Key::Licence, |name, _| {
            Licence::named(name).ok_or_else(|| Problem::UnknownValue {
                value: name.to_owned(),
                known: Licence::names(),
            })
        });
    }
    let block = record.record(Key::Licence, LICENCE)?;
    block.require(Key::Name);
    block.require(Key::Url);
    Some(Licence {
        name: block.line(Key::Name)?.to_owned(),
        url: block.value(Key::Url)?,
    })
}

/// The lines that stand at the foot; the last is that of the streets.
fn attributions(record: &Record) -> Vec<Text> {
    let mut lines = record.texts(Key::Attributions);
    lines.extend(record.text(Key::StreetSources));
    lines
}

/// The languages that a site names, else those of its country that we began with.
fn languages(record: &Record, country: &Plan) -> Vec<Lang> {
    let mut languages: Vec<Lang> = record.each(Key::Languages, |text, _| {
        Lang::parse(text).ok_or_else(|| Problem::NotALanguageCode { code: text.into() })
    });
    if record.is_bare(Key::Languages) {
        let key = Key::Languages.french();
        record
            .scope
            .note_at(record.gap(Key::Languages), key, missing(key));
    }
    let mut seen = Vec::new();
    languages.retain(|lang| {
        !seen.contains(lang) && {
            seen.push(*lang);
            true
        }
    });
    if languages.is_empty() {
        return default_languages(country);
    }
    languages
}

fn default_languages(country: &Plan) -> Vec<Lang> {
    let own = country
        .languages
        .iter()
        .filter_map(|code| Lang::parse(code));
    let mut own: Vec<Lang> = own.collect();
    let ours = [Lang::FR, Lang::NL];
    if own.iter().any(|lang| ours.contains(lang)) {
        own.retain(|lang| ours.contains(lang));
    }
    own.truncate(2);
    own
}

/// An address below which the site is published; a slash is put at its end.
///
/// # Errors
/// The problem of a text that is no `http` or `https` address, or that holds a password: it would
/// stand in every page.
pub fn address(text: &str) -> Result<Url, Problem> {
    let wrong = || Problem::NotALink {
        value: text.to_owned(),
    };
    let mut url = Url::parse(text).map_err(|_| wrong())?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(wrong());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Problem::CredentialsInAddress);
    }
    url.set_query(None);
    url.set_fragment(None);
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

/// The country by its two letters or its name; Belgium when none is given.
fn country(record: &Record) -> &'static Plan {
    let named = record.read_with(Key::Country, |text, _| {
        Plan::named(text).ok_or_else(|| {
            let known: Vec<&str> = PLANS.iter().map(|plan| plan.country).collect();
            Problem::UnknownValue {
                value: text.to_owned(),
                known: known.join(", "),
            }
        })
    });
    named.unwrap_or(&PLANS[0])
}

fn zone(record: &Record, country: &Plan) -> TimeZone {
    let zones = TimeZoneDatabase::bundled();
    let named = record.read_with(Key::Zone, |text, _| {
        zones.get(text).map_err(|_| Problem::NotAZone {
            value: text.to_owned(),
            known: country.zone.to_owned(),
        })
    });
    named.unwrap_or_else(|| {
        let own = zones.get(country.zone);
        own.expect("the zones of the countries are part of the bundled data")
    })
}

fn repository(record: &Record) -> Option<Repository> {
    record.require(Key::Url);
    let branch = record.line(Key::Branch).unwrap_or("main").to_owned();
    Some(Repository {
        url: record.value::<WebLink>(Key::Url)?,
        branch,
    })
}

fn desk(record: &Record, home: &Plan) -> Option<Desk> {
    record.require(Key::Name);
    let contact = Contact {
        phones: phone_lines(record, Key::Phone, home),
        email: record.value(Key::Email),
        website: record.value(Key::Website),
        ..Contact::default()
    };
    Some(Desk {
        name: record.text(Key::Name)?,
        contact,
        agreed: record.value(Key::Agreed),
    })
}

/// An e-mail address or a page over `https`.
fn security(text: &str, lang: Lang) -> Result<SecurityContact, Problem> {
    if !text.contains("://") {
        return <Email as Value>::parse(text, lang).map(SecurityContact::Email);
    }
    let page = <WebLink as Value>::parse(text, lang)?;
    if page.as_str().starts_with("https:") {
        return Ok(SecurityContact::Page(page));
    }
    Err(Problem::NotALink {
        value: text.to_owned(),
    })
}

/// A number, or a sentence in each language.
fn existing(record: &Record) -> Option<Existing> {
    if record.node(Key::Existing).is_some_and(is_by_language) {
        return record.text(Key::Existing).map(Existing::Said);
    }
    let number = record.read_with(Key::Existing, |text, _| whole(text, 1, 1_000_000));
    number.map(Existing::About)
}

fn freshness(record: &Record) -> Freshness {
    let block = record.record(Key::Freshness, FRESHNESS);
    let months = |key| block.as_ref().and_then(|block| number(block, key, 1, 120));
    let call_after = months(Key::CallAfter).unwrap_or(6);
    let remove_after = months(Key::RemoveAfter).unwrap_or(12);
    Freshness {
        call_after,
        remove_after,
    }
}

fn number<N: TryFrom<u32>>(record: &Record, key: Key, least: u32, most: u32) -> Option<N> {
    let value = record.read_with(key, |text, _| whole(text, least, most))?;
    N::try_from(value).ok()
}
