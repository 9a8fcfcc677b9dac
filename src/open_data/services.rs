//! What is offered, as directories of social services exchange it: Human Services Data
//! Specification 3.0, a list of services with what belongs to each.
//!
//! Identifiers are UUIDs made from the names of the records, so they stay the same from one build to
//! the next, and through a renaming. A schedule is given only while a sheet is confirmed: a rule that
//! nobody stands behind would be shown elsewhere as a promise.

use jiff::civil::{Date, Weekday};
use serde::Serialize;
use serde_json::{Value, json};

use super::card::oldest;
use super::fields::{Each, Fields};
use super::places::{self, Place};
use super::records::addresses;
use crate::agenda::weekday;
use crate::lang::Lang;
use crate::model::{
    Clock, Contact, Email, Hours, Location, Nth, Organisation, Recurrence, Slot, Status, Text,
    WebLink, When,
};
use crate::pages::PageKind;
use crate::site::{ActivityAt, ProjectAt, Site};

/// Every service: what a project is, and each of its activities.
pub fn services(site: &Site) -> impl Serialize {
    Each(move || {
        site.listed().flat_map(move |at| {
            let activities = site.activities(at).map(move |at| of_activity(site, at));
            std::iter::once(of_project(site, at)).chain(activities)
        })
    })
}

fn of_project(site: &Site, at: ProjectAt) -> Value {
    let project = &site[at];
    let names = ["pcs", oldest(site, at)];
    let slots = project.opening.iter().map(|one| &one.slot);
    let offer = Offer {
        names: &names,
        name: &project.name,
        contact: &project.contact,
        spoken: &project.spoken,
    };
    let mut out = service(site, at, &offer);
    takes_place(site, &names, &places::of_project(site, at), &mut out);
    out.named(
        "description",
        project.summary.as_ref().map(|text| own(site, text)),
    );
    out.named("schedules", schedules(site, at, &names, slots));
    out.named("url", page(site, PageKind::Project(at)));
    out.into()
}

fn of_activity(site: &Site, at: ActivityAt) -> Value {
    let activity = &site[at];
    let former = activity.former_names.first();
    let id = former.unwrap_or(&activity.id).as_str();
    let names = ["activite", oldest(site, at.project), id];
    let project = &site[at.project];
    let own_contact = Some(&activity.contact).filter(|contact| !contact.is_empty());
    let own_languages = Some(&activity.spoken).filter(|spoken| !spoken.is_empty());
    let offer = Offer {
        names: &names,
        name: &activity.title,
        contact: own_contact.unwrap_or(&project.contact),
        spoken: own_languages.unwrap_or(&project.spoken),
    };
    let mut out = service(site, at.project, &offer);
    let elsewhere = places::elsewhere(site, at);
    if elsewhere.is_some() {
        out.named("program", program(site, at.project));
    }
    let place = elsewhere.unwrap_or_else(|| places::of_project(site, at.project));
    takes_place(site, &names, &place, &mut out);
    let description = activity.description.as_ref();
    let description =
        description.map(|text| text.get(site.languages()[0]).1.text.trim().to_owned());
    out.named("description", description);
    out.named(
        "schedules",
        schedules(site, at.project, &names, activity.schedule.slots.iter()),
    );
    out.named(
        "fees_description",
        activity.price.as_ref().map(|text| own(site, text)),
    );
    if let Some(ages) = activity.ages {
        out.named("minimum_age", ages.from);
        out.named("maximum_age", ages.to);
    }
    let needs = site.needs_of(at).iter().map(|need| {
        let need = &site[*need];
        let term = uuid(site, &["thematique", need.id.as_str()]);
        let link = [&names[..], &["thematique", need.id.as_str()]].concat();
        json!({
            "id": uuid(site, &link), "link_entity": "service", "link_id": uuid(site, &names),
            "taxonomy_term_id": term,
            "taxonomy_term": {
                "id": term, "code": need.id.as_str(), "name": own(site, &need.name),
                "description": own(site, &need.name),
            },
        })
    });
    out.named("attributes", needs.collect::<Vec<_>>());
    out.named("url", page(site, PageKind::Activity(at)));
    out.into()
}

/// What a project and an activity of it say each for themselves.
struct Offer<'a> {
    /// Of which its identifiers are made.
    names: &'a [&'a str],
    name: &'a Text,
    contact: &'a Contact,
    spoken: &'a [Lang],
}

/// What every service has: who offers it, how to reach them, and whether it goes on.
fn service(site: &Site, at: ProjectAt, offer: &Offer) -> Fields {
    let (project, names) = (&site[at], offer.names);
    let mut out = Fields::default();
    out.named("id", uuid(site, names));
    out.named("name", own(site, offer.name));
    out.named("organization", organization(site, at));
    out.named(
        "status",
        match project.status {
            Status::Active => "active",
            Status::ToConfirm => "inactive",
            Status::Ended => "defunct",
        },
    );
    let confirmed = project.confirmed.as_ref();
    out.named(
        "assured_date",
        confirmed.map(|confirmed| confirmed.on.to_string()),
    );
    out.named("email", offer.contact.email.as_ref().map(Email::as_str));
    let phones = offer.contact.phones.iter().map(|line| {
        let number = line.number.e164();
        let id = uuid(site, &[names, &["telephone", number]].concat());
        json!({ "id": id, "number": number, "type": "voice" })
    });
    out.named("phones", phones.collect::<Vec<_>>());
    let languages = offer.spoken.iter().map(|lang| {
        json!({ "id": uuid(site, &[names, &["langue", lang.as_str()]].concat()), "code": lang.as_str() })
    });
    out.named("languages", languages.collect::<Vec<_>>());
    out
}

/// Where a service takes place.
fn takes_place(site: &Site, names: &[&str], place: &Place, out: &mut Fields) {
    if let Some(commune) = place.area() {
        // An address has a street; the commune alone is where the service is for.
        let id = uuid(site, &[names, &["commune", commune.id.as_str()]].concat());
        let area = json!({ "id": id, "name": own(site, &commune.name) });
        out.named("service_areas", json!([area]));
    }
    out.named(
        "service_at_locations",
        json!([{
            "id": uuid(site, &[names, &["lieu"]].concat()),
            "service_id": uuid(site, names),
            "location": place.location(),
        }]),
    );
}

/// The project of an activity that takes place elsewhere: its place does not tell it.
fn program(site: &Site, at: ProjectAt) -> Value {
    let name = own(site, &site[at].name);
    json!({ "id": uuid(site, &["pcs", oldest(site, at)]), "name": name, "description": name })
}

/// The association that runs a project; without one, the project itself.
fn organization(site: &Site, at: ProjectAt) -> Value {
    let Some(association) = site.ties(at).association.map(|at| &site[at]) else {
        let name = own(site, &site[at].name);
        return json!({ "id": uuid(site, &["organisation", oldest(site, at)]), "name": name, "description": name });
    };
    let Organisation {
        id,
        name,
        acronym,
        contact,
        former_names,
        ..
    } = association;
    let first = former_names.first().unwrap_or(id).as_str();
    let mut out = Fields::default();
    out.named("id", uuid(site, &["organisation", first]));
    out.named("name", own(site, name));
    out.named("alternate_name", acronym.clone());
    out.named("description", own(site, name));
    out.named("email", contact.email.as_ref().map(Email::as_str));
    out.named("website", contact.website.as_ref().map(WebLink::as_str));
    out.into()
}

/// The rules and dates of slots, while somebody stands behind them.
fn schedules<'s>(
    site: &Site,
    at: ProjectAt,
    names: &[&str],
    slots: impl Iterator<Item = &'s Slot>,
) -> Vec<Value> {
    let until = site.state(at).until();
    // What takes place elsewhere would be read as taking place here.
    let slots = slots.filter(|slot| !matches!(slot.location, Some(Location::Elsewhere { .. })));
    let mut all: Vec<Fields> = slots.flat_map(|slot| of_slot(slot, until)).collect();
    let many = all.iter_mut().enumerate();
    many.for_each(|(number, one)| {
        one.named(
            "id",
            uuid(site, &[names, &["horaire", &number.to_string()]].concat()),
        );
    });
    all.into_iter().map(Value::from).collect()
}

fn of_slot(slot: &Slot, until: Option<Date>) -> Vec<Fields> {
    let hours = hours(slot);
    let dated = |day: &Date| {
        let mut one = Fields::default();
        for name in ["dtstart", "until", "valid_from", "valid_to"] {
            one.named(name, day.to_string());
        }
        one.named("count", 1);
        one
    };
    let found: Vec<Fields> = match (&slot.when, until) {
        (When::Dates(days), _) => days.iter().map(dated).collect(),
        (When::Days(range), _) => {
            let last = range.last.unwrap_or(range.first);
            let days = range.first.series(jiff::Span::new().days(1));
            days.take_while(|day| *day <= last)
                .map(|day| dated(&day))
                .collect()
        }
        (When::Repeated(rules), Some(until)) if slot.during.is_empty() => {
            let last = slot.until.map_or(until, |last| last.min(until));
            rules
                .iter()
                .map(|rule| repeated(*rule, slot, last))
                .collect()
        }
        (When::Repeated(_), _) => Vec::new(),
    };
    found
        .into_iter()
        .map(|mut one| {
            if let Some((opens, closes)) = hours {
                one.named("opens_at", clock(opens));
                one.named("closes_at", closes.map(clock));
            }
            one
        })
        .collect()
}

fn repeated(rule: Recurrence, slot: &Slot, last: Date) -> Fields {
    let mut one = Fields::default();
    let (often, interval, days) = match rule {
        Recurrence::Daily => ("WEEKLY", 1, every_day()),
        Recurrence::Weekly(day) => ("WEEKLY", 1, weekday(day).to_owned()),
        Recurrence::Fortnightly(day) => ("WEEKLY", 2, weekday(day).to_owned()),
        Recurrence::Monthly(nth, day) => ("MONTHLY", 1, format!("{}{}", number(nth), weekday(day))),
    };
    one.named("freq", often);
    one.named("interval", interval);
    one.named("byday", days);
    one.named("dtstart", slot.from.map(|day| day.to_string()));
    one.named("valid_from", slot.from.map(|day| day.to_string()));
    one.named("valid_to", last.to_string());
    one.named("until", last.to_string());
    let except: Vec<&str> = slot
        .except
        .iter()
        .filter_map(|one| match &one.days {
            crate::model::ExcludedDays::Period(period) => Some(period.as_str()),
            crate::model::ExcludedDays::Range(_) => None,
        })
        .collect();
    one.named(
        "notes",
        (!except.is_empty()).then(|| format!("sauf : {}", except.join(", "))),
    );
    one
}

fn every_day() -> String {
    let days = Weekday::Monday.cycle_forward().take(7);
    days.map(weekday).collect::<Vec<_>>().join(",")
}

fn number(nth: Nth) -> i8 {
    match nth {
        Nth::First => 1,
        Nth::Second => 2,
        Nth::Third => 3,
        Nth::Fourth => 4,
        Nth::Last => -1,
    }
}

/// The hours of a slot that has one session with clock times.
fn hours(slot: &Slot) -> Option<(Clock, Option<Clock>)> {
    match slot.hours[..] {
        [Hours::Clock { start, end }] => Some((start, end)),
        _ => None,
    }
}

fn clock(clock: Clock) -> String {
    format!("{:02}:{:02}", clock.hour() % 24, clock.minute())
}

/// A text in the first language of the site, else the one it has.
pub(super) fn own(site: &Site, text: &Text) -> String {
    let first: Lang = site.languages()[0];
    text.get(first).1.clone()
}

/// The page in the first language, when its full address is known.
fn page(site: &Site, kind: PageKind) -> Option<String> {
    site.settings.address.as_ref()?;
    let pages = addresses(site, kind);
    pages[site.languages()[0].as_str()]
        .as_str()
        .map(str::to_owned)
}

/// A UUID made from names (RFC 9562, version 8): the same for ever while they are.
pub(super) fn uuid(site: &Site, names: &[&str]) -> String {
    let site = site.identity();
    let names = [&[site.as_str()], names].concat().join("\0");
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(names.as_bytes()).as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ]
    .join("-")
}
