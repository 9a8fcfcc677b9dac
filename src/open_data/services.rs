//! What is offered, as directories of social services exchange it: Human Services Data
//! Specification 3.0, a list of services with what belongs to each.
//!
//! Identifiers are UUIDs made from the names of the records, so they stay the same from one build to
//! the next, and through a renaming. A schedule is given only while a sheet is confirmed: a rule that
//! nobody stands behind would be shown elsewhere as a promise.

use serde::Serialize;
use serde_json::{Value, json};

use super::card::oldest;
use super::fields::{Each, Fields};
use super::places::{self, Place};
use super::records::addresses;
use super::timetable::schedules;
use crate::lang::Lang;
use crate::model::{
    Activity, Availability, Contact, Email, Location, Organisation, Registration, RegistrationWay,
    Status, Text, WebLink,
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
    takes_place(site, &names, &places::of_project(site, at), None, &mut out);
    out.named(
        "description",
        project.summary.as_ref().map(|text| own(site, text)),
    );
    let nicknames = project.nicknames.iter().map(|name| own(site, name));
    out.named("alternate_name", nicknames.collect::<Vec<_>>().join(" | "));
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
    takes_place(site, &names, &place, activity.location.as_ref(), &mut out);
    let description = activity.description.as_ref();
    let description =
        description.map(|text| text.get(site.languages()[0]).1.text.trim().to_owned());
    out.named("description", description);
    out.named(
        "schedules",
        schedules(site, at.project, &names, activity.schedule.slots.iter()),
    );
    conditions(site, activity, &mut out);
    out.named("attributes", needs(site, at, &names));
    out.named("url", page(site, PageKind::Activity(at)));
    out.into()
}

/// For whom an activity is, what it costs, and how to take part.
fn conditions(site: &Site, activity: &Activity, out: &mut Fields) {
    let audiences: Vec<&str> = activity.audiences.iter().map(|one| one.french()).collect();
    out.named("eligibility_description", audiences.join(", "));
    if let Some(ages) = activity.ages {
        out.named("minimum_age", ages.from);
        out.named("maximum_age", ages.to);
    }
    let price = activity.price.as_ref().map(|text| own(site, text));
    out.named("fees_description", price);
    let registration = activity.registration.as_ref();
    let registration = registration.map(|registration| process(site, registration));
    out.named("application_process", registration);
    let alert = match activity.availability {
        Availability::Open => None,
        Availability::Full => Some("complet"),
        Availability::WaitingList => Some("liste-attente"),
    };
    out.named("alert", alert);
}

/// The needs that an activity answers, as terms of a taxonomy.
fn needs(site: &Site, at: ActivityAt, names: &[&str]) -> Vec<Value> {
    let needs = site.needs_of(at).iter().map(|need| {
        let need = &site[*need];
        let term = uuid(site, &["thematique", need.id.as_str()]);
        let link = [names, &["thematique", need.id.as_str()]].concat();
        json!({
            "id": uuid(site, &link), "link_entity": "service", "link_id": uuid(site, names),
            "taxonomy_term_id": term,
            "taxonomy_term": {
                "id": term, "code": need.id.as_str(), "name": own(site, &need.name),
                "description": own(site, &need.name),
            },
        })
    });
    needs.collect()
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
    out.named("phones", phones(site, offer));
    let languages = offer.spoken.iter().map(|lang| {
        json!({ "id": uuid(site, &[names, &["langue", lang.as_str()]].concat()), "code": lang.as_str() })
    });
    out.named("languages", languages.collect::<Vec<_>>());
    out
}

/// How to register, in the words of sheets.
fn process(site: &Site, registration: &Registration) -> String {
    let way = match &registration.way {
        RegistrationWay::OnSite => "sur place".to_owned(),
        RegistrationWay::Phone => "telephone".to_owned(),
        RegistrationWay::Appointment => "rendez-vous".to_owned(),
        RegistrationWay::Other(words) => own(site, words),
    };
    let before = registration.before.map(|day| format!("avant le {day}"));
    let places = registration.places.map(|places| format!("{places} places"));
    let parts: Vec<String> = [Some(way), before, places].into_iter().flatten().collect();
    parts.join(", ")
}

/// The numbers that one calls, and those that one writes to.
fn phones(site: &Site, offer: &Offer) -> Vec<Value> {
    let Contact {
        phones, whatsapps, ..
    } = offer.contact;
    let called = phones.iter().map(|line| (line, "telephone", "voice"));
    let written = whatsapps.iter().map(|line| (line, "whatsapp", "text"));
    let numbers = called.chain(written).map(|(line, of, kind)| {
        let number = line.number.e164();
        let id = uuid(site, &[offer.names, &[of, number]].concat());
        json!({ "id": id, "number": number, "type": kind })
    });
    numbers.collect()
}

/// Where a service takes place, and in which room.
fn takes_place(
    site: &Site,
    names: &[&str],
    place: &Place,
    location: Option<&Location>,
    out: &mut Fields,
) {
    if let Some(commune) = place.area() {
        // An address has a street; the commune alone is where the service is for.
        let id = uuid(site, &[names, &["commune", commune.id.as_str()]].concat());
        let area = json!({ "id": id, "name": own(site, &commune.name) });
        out.named("service_areas", json!([area]));
    }
    let mut at = Fields::default();
    at.named("id", uuid(site, &[names, &["lieu"]].concat()));
    at.named("service_id", uuid(site, names));
    if let Some(Location::Room(room)) = location {
        at.named("description", own(site, room));
    }
    at.named("location", place.location());
    out.named("service_at_locations", vec![Value::from(at)]);
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
    let mut text = site.identity().to_owned();
    for name in names {
        text.push('\0');
        text.push_str(name);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(text.as_bytes()).as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut uuid = format!("{:032x}", u128::from_be_bytes(bytes));
    for at in [8, 13, 18, 23] {
        uuid.insert(at, '-');
    }
    uuid
}
