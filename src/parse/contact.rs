//! Contacts, addresses, confirmations: blocks that several records share.

use super::frame::Bounds;
use super::phone::phone_lines;
use super::record::Record;
use super::scope::Target;
use super::value::postal_code;
use crate::diagnostic::{Diagnostic, Problem};
use crate::keys::Key;
use crate::model::{Address, CommuneId, Confirmation, Contact, Person, Position, WebLink};

pub(super) const CONTACT: &[Key] = &[
    Key::Phone,
    Key::WhatsApp,
    Key::Email,
    Key::Website,
    Key::Person,
    Key::Consent,
];
pub(super) const ADDRESS: &[Key] = &[
    Key::Street,
    Key::PostalCode,
    Key::Commune,
    Key::OtherCommunes,
    Key::Position,
    Key::Approximate,
    Key::Access,
];
const CONFIRMED: &[Key] = &[Key::On, Key::By];

/// The contact block of a record; empty when there is none.
pub(super) fn contact(parent: &Record) -> Contact {
    let Some(record) = parent.record(Key::Contact, CONTACT) else {
        return Contact::default();
    };
    let name = record.line(Key::Person).map(str::to_owned);
    let consent = record.value(Key::Consent);
    if name.is_some() && !record.has(Key::Consent) {
        record.note(Key::Person, Problem::NameWithoutConsent);
    }
    Contact {
        phones: phone_lines(&record, Key::Phone),
        whatsapps: phone_lines(&record, Key::WhatsApp),
        email: record.value(Key::Email),
        website: record.value(Key::Website),
        person: name
            .zip(consent)
            .map(|(name, consent)| Person { name, consent }),
    }
}

/// The address block of a project: no page can say where it is without its commune.
pub(super) fn address_with_commune(parent: &Record) -> Option<Address> {
    if !parent.has(Key::Address) && !parent.has_strangers() && !parent.scope.is_damaged() {
        let key = format!("{}.{}", Key::Address.french(), Key::Commune.french());
        let problem = Problem::MissingKey { key: key.clone() };
        parent
            .scope
            .note_at(parent.gap(Key::Address), &key, problem);
    }
    let record = parent.record(Key::Address, ADDRESS)?;
    record.require(Key::Commune);
    Some(read_address(&record)).filter(|place| place.commune.is_some())
}

/// The address block of a record.
pub(super) fn address(parent: &Record) -> Option<Address> {
    Some(read_address(&parent.record(Key::Address, ADDRESS)?))
}

/// What editors looked up: addresses, which no page shows. Anything else there would be lost.
pub(super) fn check_sources(record: &Record) {
    record.values::<WebLink>(Key::Sources);
}

fn read_address(record: &Record) -> Address {
    let commune = record.reference(Key::Commune, Target::Commune);
    Address {
        street: record.text(Key::Street),
        postal_code: code_of(record, commune.as_ref()),
        commune,
        other_communes: record.references(Key::OtherCommunes, Target::Commune),
        position: point(record),
        approximate: record.value(Key::Approximate).unwrap_or(false),
        access: record.text(Key::Access),
    }
}

/// The postal code of a record, which must be one of its commune.
pub(super) fn code_of(record: &Record, commune: Option<&CommuneId>) -> Option<String> {
    let code = record.read_with(Key::PostalCode, |text, _| postal_code(text))?;
    let commune = commune.map(CommuneId::as_str).unwrap_or_default();
    let codes = record.scope.frame.postal_codes.get(commune);
    if let Some(codes) = codes.filter(|codes| !codes.is_empty() && !codes.contains(&code)) {
        let (commune, codes) = (commune.to_owned(), codes.join(", "));
        let problem = Problem::PostalCodeElsewhere {
            code: code.clone(),
            commune,
            codes,
        };
        record.note(Key::PostalCode, problem);
    }
    Some(code)
}

/// The position of a record: latitude, then longitude. Swapped values are recognised and said.
pub(super) fn point(record: &Record) -> Option<Position> {
    let node = record.node(Key::Position)?;
    let texts: Vec<&str> = node.items().iter().filter_map(|item| item.text()).collect();
    let number = |text: &&str| text.trim().parse::<f64>().ok().filter(|n| n.is_finite());
    let numbers: Vec<f64> = texts.iter().filter_map(number).collect();
    let [latitude, longitude] = numbers[..] else {
        record.note(
            Key::Position,
            Problem::NotAPosition {
                value: texts.join(", "),
            },
        );
        return None;
    };
    let Some(problem) = misplaced(latitude, longitude, record.scope.frame.bounds) else {
        return Some(Position {
            latitude,
            longitude,
        });
    };
    let fault =
        Diagnostic::new(record.at(Key::Position), problem).about(record.field(Key::Position));
    let swapped = fault.problem == Problem::SwappedPosition;
    let right = format!("[{longitude}, {latitude}]");
    record.scope.note(if swapped {
        fault.fixed_by(node.span, right)
    } else {
        fault
    });
    None
}

/// What is wrong with a point: outside the Earth, outside the map, or the wrong way round.
fn misplaced(latitude: f64, longitude: f64, bounds: Option<Bounds>) -> Option<Problem> {
    let on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    let Some(bounds) = bounds else {
        let value = format!("{latitude}, {longitude}");
        return (!on_earth).then_some(Problem::NotAPosition { value });
    };
    if bounds.contains(Position {
        latitude,
        longitude,
    }) {
        return None;
    }
    if bounds.contains(Position {
        latitude: longitude,
        longitude: latitude,
    }) {
        return Some(Problem::SwappedPosition);
    }
    let (south_west, north_east) = (bounds.south_west, bounds.north_east);
    let bounds = format!(
        "{:.2}–{:.2}, {:.2}–{:.2}",
        south_west.latitude, north_east.latitude, south_west.longitude, north_east.longitude
    );
    Some(Problem::PositionOutside { bounds })
}

/// Who confirmed a record, and when.
pub(super) fn confirmation(parent: &Record) -> Option<Confirmation> {
    let record = parent.record(Key::Confirmed, CONFIRMED)?;
    record.require(Key::On);
    let on = record.value(Key::On)?;
    Some(Confirmation {
        on,
        by: record.line(Key::By).map(str::to_owned),
    })
}
