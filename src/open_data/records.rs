//! Every fact of the directory, under the names that the content format gives it.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::fields::{Each, Fields, codes, ids, markdown, text, texts};
use super::schedule::{exclusion, slot};
use crate::keys::Key;
use crate::model::{
    Accessibility, Address, Availability, Commune, Contact, Email, Id, Initiative, Location, Need,
    Organisation, PhoneLine, Position, Project, Registration, RegistrationWay, Status, WebLink,
};
use crate::pages::PageKind;
use crate::site::{ActivityAt, ProjectAt, SheetState, Site};

/// Everything.
pub fn directory(site: &Site) -> impl Serialize {
    let projects = Each(move || site.projects.handles().map(|at| project(site, at)));
    let organisations = Each(move || site.organisations.iter().map(|one| organisation(one, site)));
    Directory {
        about: about(site),
        projects,
        organisations,
        communes: site.communes.iter().map(|one| commune(site, one)).collect(),
        needs: site.needs.iter().map(need).collect(),
    }
}

/// What one file says: the site, then every record of a kind.
#[derive(Serialize)]
struct Directory<Projects, Organisations> {
    #[serde(flatten)]
    about: Map<String, Value>,
    #[serde(rename = "pcs")]
    projects: Projects,
    organisations: Organisations,
    communes: Vec<Value>,
    #[serde(rename = "thematiques")]
    needs: Vec<Value>,
}

/// What is said of the directory itself.
fn about(site: &Site) -> Map<String, Value> {
    let mut about = Fields::default();
    about.put(Key::Title, text(&site.settings.title));
    if let Some(licence) = &site.settings.licence {
        about.put(Key::Licence, licence.url.as_str());
    }
    about.put(Key::Attributions, texts(&site.settings.attributions));
    about.put(Key::Languages, codes(site.languages()));
    about.into()
}

fn commune(site: &Site, commune: &Commune) -> Value {
    let mut out = Fields::default();
    out.put(Key::Id, commune.id.as_str());
    out.put(Key::Name, text(&commune.name));
    out.put(Key::Code, commune.code.as_str());
    if site.settings.country.country == "BE" {
        // As the field was called at first, for who reads it by that name.
        out.put(Key::Nis, commune.code.as_str());
    }
    out.put(Key::PostalCodes, commune.postal_codes.clone());
    out.into()
}

fn need(need: &Need) -> Value {
    json!({ "id": need.id.as_str(), "nom": text(&need.name) })
}

/// A project with its activities.
pub fn project(site: &Site, at: ProjectAt) -> Value {
    let project = &site[at];
    let mut out = Fields::default();
    out.put(Key::Id, project.id.as_str());
    out.put(Key::Name, text(&project.name));
    out.put(Key::Nicknames, texts(&project.nicknames));
    out.put(Key::Status, status(project.status));
    out.named("fiche", state(site.state(at)));
    if let Some(confirmed) = &project.confirmed {
        let by = confirmed.by.as_deref();
        out.put(
            Key::Confirmed,
            json!({ "le": confirmed.on.to_string(), "par": by }),
        );
    }
    out.put(Key::Summary, project.summary.as_ref().map(text));
    out.put(Key::FormerNames, ids(&project.former_names));
    out.put(Key::TakenOver, project.successor.as_ref().map(Id::as_str));
    ways(project, &mut out);
    out.put(Key::Address, address(&project.address));
    out.put(Key::Estate, estate(site, at));
    out.put(
        Key::Association,
        project.association.as_ref().map(Id::as_str),
    );
    out.put(Key::Partners, ids(&project.partners));
    out.put(Key::Landlords, ids(&project.landlords));
    out.put(Key::Since, project.since);
    if let Some(agreement) = project.agreement {
        out.put(
            Key::Agreement,
            json!({ "debut": agreement.start, "fin": agreement.end }),
        );
    }
    out.put(Key::Objectives, texts(&project.objectives));
    out.put(Key::Page, project.page.as_ref().map(WebLink::as_str));
    let activities = site.activities(at).map(|at| activity(site, at));
    out.put(Key::Activities, activities.collect::<Vec<_>>());
    out.named("adresses", addresses(site, PageKind::Project(at)));
    out.into()
}

/// How to reach a project, and how it receives people.
fn ways(project: &Project, out: &mut Fields) {
    out.put(Key::Contact, contact(&project.contact));
    let opening = project
        .opening
        .iter()
        .map(|one| slot(&one.slot, Some(one.channel)));
    out.put(Key::Opening, opening.collect::<Vec<_>>());
    out.put(
        Key::Closures,
        project.closures.iter().map(exclusion).collect::<Vec<_>>(),
    );
    out.put(
        Key::Accessibility,
        project.accessibility.iter().map(access).collect::<Vec<_>>(),
    );
    out.put(Key::Languages, codes(&project.spoken));
}

/// The pages on which something stands, by language; below the root where the site's address is
/// not known.
pub fn addresses(site: &Site, kind: PageKind) -> Value {
    let languages = site.languages().iter();
    let address = site
        .settings
        .address
        .as_ref()
        .map_or("", |url| url.as_str());
    let pages = languages.map(|lang| {
        let path = kind.in_language(*lang).path(site);
        (lang.to_string(), json!(format!("{address}{path}")))
    });
    Value::Object(pages.collect())
}

fn organisation(organisation: &Organisation, site: &Site) -> Value {
    let mut out = Fields::default();
    out.put(Key::Id, organisation.id.as_str());
    out.put(Key::Name, text(&organisation.name));
    out.put(Key::Acronym, organisation.acronym.clone());
    out.put(Key::LegalForm, organisation.legal_form.as_ref().map(text));
    out.put(Key::Address, organisation.address.as_ref().map(address));
    out.put(Key::Contact, contact(&organisation.contact));
    out.put(
        Key::Description,
        organisation.description.as_ref().map(markdown),
    );
    let at = site.organisations.find(|one| one.id == organisation.id);
    let page = at.map(|at| addresses(site, PageKind::Organisation(at)));
    out.named("adresses", page);
    out.into()
}

fn activity(site: &Site, at: ActivityAt) -> Value {
    let activity = &site[at];
    let mut out = Fields::default();
    out.put(Key::Id, activity.id.as_str());
    out.put(Key::Title, text(&activity.title));
    out.put(Key::Need, ids(&activity.needs));
    out.put(Key::Rhythm, activity.schedule.rhythm.as_ref().map(text));
    let slots = activity.schedule.slots.iter().map(|one| slot(one, None));
    out.put(Key::Slots, slots.collect::<Vec<_>>());
    out.put(Key::Place, activity.location.as_ref().map(place));
    out.put(
        Key::Description,
        activity.description.as_ref().map(markdown),
    );
    let audiences = activity.audiences.iter().map(|audience| audience.french());
    out.put(Key::Audience, audiences.collect::<Vec<_>>());
    if let Some(ages) = activity.ages {
        out.put(Key::Ages, json!({ "de": ages.from, "a": ages.to }));
    }
    out.put(Key::Price, activity.price.as_ref().map(text));
    out.put(
        Key::Registration,
        activity.registration.as_ref().map(registration),
    );
    out.put(Key::Languages, codes(&activity.spoken));
    out.put(Key::Childcare, activity.childcare);
    out.put(
        Key::Initiative,
        match activity.initiative {
            Initiative::Project => "pcs",
            Initiative::Residents => "habitants",
            Initiative::Partner => "partenaire",
        },
    );
    out.put(Key::Contact, contact(&activity.contact));
    out.put(
        Key::Full,
        match activity.availability {
            Availability::Open => Value::Null,
            Availability::Full => json!(true),
            Availability::WaitingList => json!("liste-attente"),
        },
    );
    out.named("adresses", addresses(site, PageKind::Activity(at)));
    out.into()
}

fn registration(registration: &Registration) -> Value {
    let way = match &registration.way {
        RegistrationWay::OnSite => json!("sur-place"),
        RegistrationWay::Phone => json!("telephone"),
        RegistrationWay::Appointment => json!("rendez-vous"),
        RegistrationWay::Other(words) => text(words),
    };
    let mut out = Fields::default();
    out.named("comment", way);
    out.put(Key::Before, registration.before.map(|day| day.to_string()));
    out.put(Key::Places, registration.places);
    out.into()
}

/// Where something takes place.
pub fn place(location: &Location) -> Value {
    match location {
        Location::Room(room) => text(room),
        Location::Elsewhere {
            name,
            street,
            postal_code,
            commune,
            position,
        } => {
            let mut out = Fields::default();
            out.put(Key::Name, name.as_ref().map(text));
            out.put(Key::Street, street.as_ref().map(text));
            out.put(Key::PostalCode, postal_code.clone());
            out.put(Key::Commune, commune.as_ref().map(Id::as_str));
            out.put(Key::Position, position.map(point));
            out.into()
        }
    }
}

fn address(address: &Address) -> Value {
    let mut out = Fields::default();
    out.put(Key::Street, address.street.as_ref().map(text));
    out.put(Key::PostalCode, address.postal_code.clone());
    out.put(Key::Commune, address.commune.as_ref().map(Id::as_str));
    out.put(Key::OtherCommunes, ids(&address.other_communes));
    out.put(Key::Position, address.position.map(point));
    out.put(Key::Approximate, address.approximate.then_some(true));
    out.put(Key::Access, address.access.as_ref().map(text));
    out.into()
}

/// Degrees north and east, as sheets give them.
fn point(position: Position) -> Value {
    json!([position.latitude, position.longitude])
}

fn estate(site: &Site, at: ProjectAt) -> Value {
    let estate = &site[at].estate;
    let mut out = Fields::default();
    out.put(Key::Name, estate.name.as_ref().map(text));
    out.put(Key::Perimeter, estate.perimeter.as_ref().map(text));
    out.put(Key::Dwellings, estate.dwellings);
    out.into()
}

fn contact(contact: &Contact) -> Value {
    let lines = |lines: &[PhoneLine]| -> Vec<Value> {
        let line = |line: &PhoneLine| {
            let mut out = Fields::default();
            out.put(Key::Number, line.number.e164());
            out.put(Key::For, line.purpose.as_ref().map(text));
            out.put(Key::Extension, line.extension.clone());
            out.into()
        };
        lines.iter().map(line).collect()
    };
    let mut out = Fields::default();
    out.put(Key::Phone, lines(&contact.phones));
    out.put(Key::WhatsApp, lines(&contact.whatsapps));
    out.put(Key::Email, contact.email.as_ref().map(Email::as_str));
    out.put(Key::Website, contact.website.as_ref().map(WebLink::as_str));
    out.into()
}

/// What helps to enter, in the word of its sheet.
pub fn access(access: &Accessibility) -> Value {
    match access {
        Accessibility::Wheelchair => json!("fauteuil-roulant"),
        Accessibility::Lift => json!("ascenseur"),
        Accessibility::AdaptedToilets => json!("toilettes-adaptees"),
        Accessibility::ChangingTable => json!("table-a-langer"),
        Accessibility::Other(words) => text(words),
    }
}

/// Whether a project exists, in the word of its sheet.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Active => "actif",
        Status::ToConfirm => "a-confirmer",
        Status::Ended => "termine",
    }
}

/// How far what a sheet repeats can be counted on.
pub fn state(state: SheetState) -> &'static str {
    match state {
        SheetState::Confirmed { .. } => "confirmee",
        SheetState::Expired => "a-verifier",
        SheetState::Outdated => "ancienne",
        SheetState::Unconfirmed => "jamais-confirmee",
        SheetState::InDoubt => "en-doute",
        SheetState::Ended => "terminee",
    }
}
