//! Projects and communes as results show them.

use std::collections::BTreeMap;

use jiff::{ToSpan as _, Zoned};

use super::format::{
    Activity, ActivityFacets, ActivityId, Card, Commune, CommuneId, Numbers, OtherKeys, Phone,
    ProjectId, Rhythm, ShownCard, Street, Text, base36,
};
use super::text::key;
use crate::agenda::{Occurrence, Window};
use crate::lang::Lang;
use crate::model::{self, Channel, Project, Recurrence, Side, Status, StreetPart, When};
use crate::pages::french_weekday;
use crate::site::{ActivityAt, ContactOwner, Dated, OrganisationAt, ProjectAt, Site, Way};
use crate::text::typeset;

/// How many dates of an activity a card knows, so that one is left on a page made days ago.
const DATES: usize = 4;

/// For so many days a card knows when the door is open: a site is built anew every week.
const OPEN_DAYS: i64 = 8;

/// The next dates of every activity, as cards write them.
pub struct NextDates(BTreeMap<ActivityAt, String>);

impl NextDates {
    /// Counts them once for all languages.
    pub fn of(site: &Site) -> Self {
        let mut next: BTreeMap<ActivityAt, Vec<Dated>> = BTreeMap::new();
        for dated in site.dates(site.window(), |_| true) {
            let known = next.entry(dated.at).or_default();
            if dated.occurrence.takes_place() && known.len() < DATES {
                known.push(dated);
            }
        }
        let written = next.into_iter().map(|(at, dates)| {
            (
                at,
                written(dates.iter().map(|dated| &dated.occurrence), site),
            )
        });
        Self(written.collect())
    }
}

/// Dates with a space between. A day without hours has only its midnight.
fn written<'a>(dates: impl Iterator<Item = &'a Occurrence<'a>>, site: &Site) -> String {
    let mut before = 0;
    let dates = dates.map(|occurrence| {
        let (start, length) = minutes(occurrence, site);
        let gap = base36(start - before);
        before = start;
        length.map_or(gap.clone(), |length| format!("{gap}.{}", base36(length)))
    });
    dates.collect::<Vec<_>>().join(" ")
}

/// When a date begins, in minutes since 1970, and how long it lasts where it has hours.
fn minutes(occurrence: &Occurrence, site: &Site) -> (usize, Option<usize>) {
    let zone = &site.settings.zone;
    let minute =
        |at: Zoned| usize::try_from(at.timestamp().as_second().div_euclid(60)).unwrap_or(0);
    let over = occurrence.over_at(zone).map_or(0, minute);
    let start = occurrence.starts_at(zone).map(minute);
    let midnight = || {
        let midnight = occurrence.date.to_zoned(zone.clone());
        midnight.map_or(0, minute)
    };
    start.map_or_else(
        || (midnight(), None),
        |start| (start, Some(over.saturating_sub(start))),
    )
}

/// A text in a language, else in the one it has.
pub fn text(text: &model::Text, lang: Lang) -> Text {
    let (found, value) = text.get(lang);
    in_language(&typeset(value, found), found, lang)
}

fn in_language(value: &str, found: Lang, lang: Lang) -> Text {
    Text {
        text: value.to_owned(),
        lang: (found != lang).then_some(found),
    }
}

/// A project as results show it.
pub fn card(
    site: &Site,
    at: ProjectAt,
    lang: Lang,
    next: &NextDates,
    capitals: &BTreeMap<String, char>,
) -> ShownCard {
    let dates = |at| next.0.get(&at).cloned().unwrap_or_default();
    let activities = site.activities(at).map(|at| {
        let facets = ActivityFacets::new(activity_facets(&site[at]), capitals);
        shown_activity(&site[at], lang, dates(at), facets)
    });
    ShownCard {
        card: plate(site, at, lang),
        activities: activities.collect(),
    }
}

/// What a card says of the project itself.
fn plate(site: &Site, at: ProjectAt, lang: Lang) -> Card {
    let (project, ties) = (&site[at], site.ties(at));
    let name = text(&project.name, lang);
    let other = site.other_name(&project.name, lang);
    let other_name = other.map(|(other, name)| in_language(&typeset(name, other), other, lang));
    let streets = project.estate.streets.iter();
    Card {
        id: ProjectId::beside(project.id.as_str(), &name, other_name.as_ref()),
        name,
        other_name,
        commune: ties.commune.position(),
        nicknames: nicknames(project, lang),
        associations: organisations(site, ties.association.iter(), lang),
        landlords: organisations(site, ties.landlords.iter(), lang),
        streets: streets.map(|part| street(part, lang)).collect(),
        phone: phone(site, at),
        spoken: facets('l', project.spoken.iter()).join(" "),
        open: open(site, at),
        heard: heard(project),
    }
}

/// The year that tells how old the doubt about a project is.
fn heard(project: &Project) -> Option<u16> {
    let year = project
        .last_heard
        .filter(|_| project.status == Status::ToConfirm);
    year.and_then(|year| u16::try_from(year).ok())
}

/// When the door of a project is open in the coming days, as far as its people stand behind it.
fn open(site: &Site, at: ProjectAt) -> String {
    if site.call_first(at) {
        return String::new();
    }
    let window = Window {
        first: site.today,
        last: site.today.saturating_add(OPEN_DAYS.days()),
    };
    let door = site[at]
        .opening
        .iter()
        .filter(|slot| slot.channel == Channel::Door);
    let house = site.house(at);
    let times = door.flat_map(|opening| house.slot(&opening.slot, None, window));
    let mut times: Vec<Occurrence> = times.filter(Occurrence::takes_place).collect();
    times.sort_by_key(|time| (time.date, time.minute()));
    written(times.iter(), site)
}

fn shown_activity(
    activity: &model::Activity,
    lang: Lang,
    dates: String,
    facets: ActivityFacets,
) -> Activity {
    let title = text(&activity.title, lang);
    Activity {
        id: ActivityId::beside(activity.id.as_str(), &title.text),
        title,
        facets,
        dates,
        rhythm: rhythm(activity, lang),
    }
}

/// How often an activity is, as far as that can be said in a word or by its days.
fn rhythm(activity: &model::Activity, lang: Lang) -> Rhythm {
    let schedule = &activity.schedule;
    if let Some(told) = &schedule.rhythm {
        return Rhythm::Told(text(told, lang));
    }
    let is_weekly = |rule: &Recurrence| matches!(rule, Recurrence::Weekly(_));
    let mut slots = schedule.slots.iter();
    let weekly = slots
        .all(|slot| matches!(&slot.when, When::Repeated(rules) if rules.iter().all(is_weekly)));
    if weekly && !schedule.slots.is_empty() {
        Rhythm::Weekly
    } else {
        Rhythm::Unsaid
    }
}

/// The telephone as people read it, and whether it is the association's.
fn phone(site: &Site, project: ProjectAt) -> Option<Phone> {
    let (answer, way) = site.reach(project, None)?;
    let Way::Phone(phone) = way else { return None };
    Some(Phone {
        number: phone.display(),
        is_of_association: matches!(answer.owner, ContactOwner::Association(_)),
    })
}

/// The facets that an activity passes.
fn activity_facets(activity: &model::Activity) -> Vec<String> {
    let days = activity.schedule.weekdays().into_iter().map(french_weekday);
    let audiences = activity.audiences.iter().map(|one| one.french());
    [
        facets('t', activity.needs.iter()),
        facets('d', days),
        facets('p', audiences),
        facets('l', activity.spoken.iter()),
    ]
    .concat()
}

fn facets(kind: char, values: impl Iterator<Item = impl std::fmt::Display>) -> Vec<String> {
    values.map(|value| format!("{kind}{value}")).collect()
}

/// What else a project is called, and its estate.
fn nicknames(project: &Project, lang: Lang) -> Vec<Text> {
    let names = project.nicknames.iter().chain(&project.estate.name);
    // What only leaves out a word of the field is no other name: Bempt of PCS Bempt.
    let own = key(&text(&project.name, lang).text);
    let names = names.map(|name| text(name, lang));
    names.filter(|name| key(&name.text) != own).collect()
}

/// What organisations are called, and their acronyms.
fn organisations<'a>(
    site: &Site,
    all: impl Iterator<Item = &'a OrganisationAt>,
    lang: Lang,
) -> Vec<Text> {
    let names = all.flat_map(|at| {
        let organisation = &site[*at];
        let acronym = organisation.acronym.as_deref();
        let acronym = acronym.map(|name| in_language(name, lang, lang));
        [text(&organisation.name, lang)].into_iter().chain(acronym)
    });
    names.collect()
}

fn street(part: &StreetPart, lang: Lang) -> Street {
    let side = match part.side {
        Side::Both => 0,
        Side::Odd => 1,
        Side::Even => 2,
    };
    let numbers = |(first, last)| Numbers { first, last, side };
    Street {
        name: in_language(&typeset(&part.name, lang), lang, lang),
        numbers: part.numbers.map(numbers),
    }
}

/// Every commune of the site.
pub fn communes(site: &Site, lang: Lang) -> Vec<Commune> {
    let communes = site.communes.iter().map(|commune| {
        let name = text(&commune.name, lang);
        Commune {
            id: CommuneId::beside(commune.id.as_str(), &name),
            postal_codes: commune.postal_codes.join(" "),
            other_keys: OtherKeys(other_keys(&commune.name, &key(&name.text))),
            name,
        }
    });
    communes.collect()
}

fn other_keys(name: &model::Text, shown: &str) -> Vec<String> {
    let names = name.iter().filter(|(_, name)| name.chars().all(is_latin));
    let keys = names.map(|(_, name)| key(name));
    let mut keys: Vec<String> = keys.filter(|key| key != shown).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Names in other letters are known to the vocabulary.
fn is_latin(letter: char) -> bool {
    letter < '\u{250}' || letter == '’'
}
