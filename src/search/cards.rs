//! What a result shows of a project, in one language; `script/cards.js` reads it.

use std::collections::BTreeMap;

use jiff::Zoned;
use serde_json::{Value, json};

use super::postings::base36;
use super::record::days;
use crate::lang::Lang;
use crate::model::{Activity, Project, Side, Status, StreetPart, Text};
use crate::pages::french_weekday;
use crate::site::{ActivityAt, ContactOwner, Dated, OrganisationAt, ProjectAt, Site, Way};
use crate::text::typeset;

/// How many dates of an activity a card knows, so that one is left on a page made days ago.
const DATES: usize = 4;

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
        let written = next
            .into_iter()
            .map(|(at, dates)| (at, written(&dates, site)));
        Self(written.collect())
    }
}

/// Dates with a space between: minutes since the one before begins (the first: since 1970), and
/// how long it lasts, in base 36: `hpa2i.2i 7k0.2i`. A day without hours has only its midnight.
fn written(dates: &[Dated], site: &Site) -> String {
    let mut before = 0;
    let dates = dates.iter().map(|dated| {
        let (start, length) = minutes(dated, site);
        let gap = base36(start - before);
        before = start;
        length.map_or(gap.clone(), |length| format!("{gap}.{}", base36(length)))
    });
    dates.collect::<Vec<_>>().join(" ")
}

/// When a date begins, in minutes since 1970, and how long it lasts where it has hours.
fn minutes(dated: &Dated, site: &Site) -> (u32, Option<u32>) {
    let zone = &site.settings.zone;
    let minute = |at: Zoned| u32::try_from(at.timestamp().as_second().div_euclid(60)).unwrap_or(0);
    let over = dated.occurrence.over_at(zone).map_or(0, minute);
    let start = dated.occurrence.starts_at(zone).map(minute);
    let midnight = || {
        dated
            .occurrence
            .date
            .to_zoned(zone.clone())
            .map_or(0, minute)
    };
    start.map_or_else(
        || (midnight(), None),
        |start| (start, Some(over.saturating_sub(start))),
    )
}

/// A text; with its language when that is not the page's.
pub fn text(text: &Text, lang: Lang) -> Value {
    let (found, value) = text.get(lang);
    in_language(&typeset(value, found), found, lang)
}

fn in_language(value: &str, found: Lang, lang: Lang) -> Value {
    if found == lang {
        return value.into();
    }
    json!([value, found.as_str()])
}

/// A project as results show it.
pub fn card(site: &Site, at: ProjectAt, lang: Lang, next: &NextDates) -> Value {
    let project = &site[at];
    let commune = site.ties(at).commune.position();
    let activities = site.activities(at);
    let activities: Vec<Value> = activities
        .map(|at| {
            let activity = &site[at];
            let dates = next.0.get(&at).cloned().unwrap_or_default();
            json!([
                activity.id.to_string(),
                text(&activity.title, lang),
                facets(activity),
                dates
            ])
        })
        .collect();
    json!([
        project.id.to_string(),
        text(&project.name, lang),
        other_name(site, project, lang),
        commune,
        phone(site, at),
        u8::from(project.status == Status::ToConfirm),
        project
            .spoken
            .iter()
            .map(|code| format!("l{code}"))
            .collect::<Vec<_>>()
            .join(" "),
        activities,
        names(site, at, lang),
        streets(project),
    ])
}

/// Every text of a card that people read.
pub fn texts(card: &Value) -> Vec<&str> {
    let list = |at: usize| card[at].as_array().into_iter().flatten();
    let titles = list(7).map(|activity| &activity[1]);
    let names = list(8).filter_map(Value::as_array).flatten();
    let streets = list(9).map(|street| &street[0]);
    let all = [&card[1], &card[2]]
        .into_iter()
        .chain(titles)
        .chain(names)
        .chain(streets);
    all.filter_map(read).collect()
}

/// A text as `text` writes it: alone, or before its language.
pub fn read(text: &Value) -> Option<&str> {
    text.as_str().or_else(|| text[0].as_str())
}

/// The name in the region's other language, when it is another.
fn other_name(site: &Site, project: &Project, lang: Lang) -> Value {
    let other = site.other_name(&project.name, lang);
    other.map_or(0.into(), |(other, name)| in_language(name, other, lang))
}

/// The telephone as people read it, and whether it is the association's.
fn phone(site: &Site, project: ProjectAt) -> Value {
    let Some((answer, Way::Phone(phone))) = site.reach(project, None) else {
        return Value::from(0);
    };
    let of_association = matches!(answer.owner, ContactOwner::Association(_));
    json!([phone.display(), u8::from(of_association)])
}

/// The filters that an activity passes.
fn facets(activity: &Activity) -> String {
    let needs = activity.needs.iter().map(|id| format!("t{id}"));
    let days = days(activity)
        .into_iter()
        .map(|day| format!("d{}", french_weekday(day)));
    let audiences = activity
        .audiences
        .iter()
        .map(|audience| format!("p{}", audience.french()));
    let spoken = activity.spoken.iter().map(|code| format!("l{code}"));
    let all: Vec<String> = needs.chain(days).chain(audiences).chain(spoken).collect();
    all.join(" ")
}

/// Names that explain why a project was found: nicknames and estate, association, landlords.
fn names(site: &Site, at: ProjectAt, lang: Lang) -> Value {
    let (project, ties) = (&site[at], site.ties(at));
    let nicknames = project.nicknames.iter().chain(&project.estate.name);
    let nicknames: Vec<Value> = nicknames.map(|name| text(name, lang)).collect();
    let names = |organisations: &[OrganisationAt]| -> Vec<Value> {
        let organisations = organisations.iter().map(|at| &site[*at]);
        organisations
            .flat_map(|organisation| {
                let acronym = organisation.acronym.as_deref().map(Value::from);
                [text(&organisation.name, lang)].into_iter().chain(acronym)
            })
            .collect()
    };
    json!([
        nicknames,
        names(ties.association.as_slice()),
        names(&ties.landlords)
    ])
}

/// The estate's streets with their numbers, and the address: `name`, first, last, side.
fn streets(project: &Project) -> Value {
    let parts = project
        .estate
        .streets
        .iter()
        .map(|part| match part.numbers {
            None => json!([part.name]),
            Some((first, last)) => json!([part.name, first, last, side(part)]),
        });
    parts.collect()
}

/// 0 for both sides, 1 for odd numbers, 2 for even ones.
fn side(part: &StreetPart) -> u8 {
    match part.side {
        Side::Both => 0,
        Side::Odd => 1,
        Side::Even => 2,
    }
}
