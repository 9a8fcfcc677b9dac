//! An activity of a sheet.

use super::contact::contact;
use super::location::location;
use super::record::Record;
use super::schedule::schedule;
use super::scope::Target;
use super::texts::is_by_language;
use super::tree::{Node, Tree};
use super::value::{SpokenLanguage, id_suggestion, whole};
use crate::diagnostic::Problem;
use crate::keys::{Choice, Key};
use crate::model::{
    Activity, ActivityId, Audience, Availability, Id, Initiative, Registration, RegistrationWay,
    Text,
};
use crate::text::fold;

/// The keys of an activity.
pub(super) const ACTIVITY: &[Key] = &[
    Key::Title,
    Key::Id,
    Key::Need,
    Key::Date,
    Key::Dates,
    Key::Every,
    Key::Hours,
    Key::From,
    Key::Until,
    Key::During,
    Key::Except,
    Key::Cancelled,
    Key::Moved,
    Key::Note,
    Key::Slots,
    Key::Rhythm,
    Key::Place,
    Key::Description,
    Key::Audience,
    Key::Ages,
    Key::Price,
    Key::Registration,
    Key::Languages,
    Key::Childcare,
    Key::Initiative,
    Key::Contact,
    Key::Full,
];
const REGISTRATION: &[Key] = &[Key::By, Key::Before, Key::Places];

const AUDIENCES: &[Choice<Option<Audience>>] = &[
    ("enfants", "kinderen", Some(Audience::Children)),
    ("ados", "tieners", Some(Audience::Teenagers)),
    ("jeunes", "jongeren", Some(Audience::Youth)),
    ("adultes", "volwassenen", Some(Audience::Adults)),
    ("seniors", "senioren", Some(Audience::Seniors)),
    ("parents", "ouders", Some(Audience::Parents)),
    ("familles", "gezinnen", Some(Audience::Families)),
    ("femmes", "vrouwen", Some(Audience::Women)),
    ("locataires", "huurders", Some(Audience::Tenants)),
    ("tous", "iedereen", None),
];
const INITIATIVES: &[Choice<Initiative>] = &[
    ("pcs", "psc", Initiative::Project),
    ("habitants", "bewoners", Initiative::Residents),
    ("partenaire", "partner", Initiative::Partner),
];
const AVAILABILITIES: &[Choice<Availability>] = &[
    ("non", "nee", Availability::Open),
    ("oui", "ja", Availability::Full),
    ("liste-attente", "wachtlijst", Availability::WaitingList),
];

/// Reads an activity; `None`, with a fault, without a title from which it could be named.
pub(super) fn activity(record: &Record) -> Option<Activity> {
    record.require(Key::Title);
    let title = record.text(Key::Title);
    let given: Option<ActivityId> = record.value(Key::Id);
    let named = given.clone().or_else(|| made_id(record, title.as_ref()?));
    let audiences = record.choices(Key::Audience, AUDIENCES);
    Some(Activity {
        schedule: schedule(record),
        needs: record.references(Key::Need, Target::Need),
        location: location(record),
        description: record.markdown(Key::Description, "pcs"),
        audiences: audiences.into_iter().flatten().collect(),
        ages: record.value(Key::Ages),
        price: record.text(Key::Price),
        registration: registration(record),
        spoken: record
            .values::<SpokenLanguage>(Key::Languages)
            .into_iter()
            .map(|l| l.0)
            .collect(),
        childcare: record.value(Key::Childcare),
        initiative: record
            .choice(Key::Initiative, INITIATIVES)
            .unwrap_or(Initiative::Project),
        contact: contact(record),
        availability: record
            .choice(Key::Full, AVAILABILITIES)
            .unwrap_or(Availability::Open),
        id_is_given: given.is_some(),
        id: named?,
        title: title?,
    })
}

/// The id that the title makes; a title without Latin letters makes none, which is a fault.
fn made_id(record: &Record, title: &Text) -> Option<ActivityId> {
    let (_, text) = title.get(record.scope.lang());
    let latin = fold(text).chars().any(|c| c.is_ascii_alphanumeric());
    let made = Id::parse(&id_suggestion(text)).filter(|_| latin);
    if made.is_none() && !record.has(Key::Id) {
        let (value, suggestion) = (text.clone(), String::new());
        record.note(Key::Title, Problem::BadId { value, suggestion });
    }
    made
}

fn registration(record: &Record) -> Option<Registration> {
    let node = record.node(Key::Registration)?;
    if !matches!(node.value, Tree::Map(_)) || is_by_language(node) {
        return Some(Registration {
            way: way(record, Key::Registration, node)?,
            before: None,
            places: None,
        });
    }
    let block = record.record(Key::Registration, REGISTRATION)?;
    let by = block
        .node(Key::By)
        .and_then(|node| way(&block, Key::By, node));
    Some(Registration {
        way: by.unwrap_or(RegistrationWay::OnSite),
        before: block.value(Key::Before),
        places: block.read_with(Key::Places, |text, _| whole(text, 1, 100_000)),
    })
}

/// A known way to register, or the sheet's own words.
fn way<'s, 'n>(record: &Record<'s, 'n>, key: Key, node: &'s Node<'n>) -> Option<RegistrationWay> {
    const WAYS: &[Choice<u8>] = &[
        ("sur place", "ter plaatse", 0),
        ("téléphone", "telefoon", 1),
        ("par téléphone", "telefonisch", 1),
        ("rendez-vous", "afspraak", 2),
        ("sur rendez-vous", "op afspraak", 2),
    ];
    let known = node.text().and_then(|text| crate::keys::choose(text, WAYS));
    match known {
        Some(0) => Some(RegistrationWay::OnSite),
        Some(1) => Some(RegistrationWay::Phone),
        Some(_) => Some(RegistrationWay::Appointment),
        None => record.text_of(key, node).map(RegistrationWay::Other),
    }
}
