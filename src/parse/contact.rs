//! Contacts, addresses, confirmations: blocks that several records share.

use jiff::civil::Date;

use super::doubts::{is_to_come, said};
use super::frame::Bounds;
use super::names::Bearer;
use super::phone::phone_lines;
use super::record::Record;
use super::scope::Target;
use super::texts::missing;
use super::traps::quoted;
use super::tree::{Node, Tree};
use super::value::{position, postal_code};
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
pub(super) const CONFIRMED: &[Key] = &[Key::On, Key::By];

/// The contact block of a record; empty when there is none.
pub(super) fn contact(parent: &Record) -> Contact {
    let Some(record) = parent.record(Key::Contact, CONTACT) else {
        return Contact::default();
    };
    let name = record.line(Key::Person).map(str::to_owned);
    let consent: Option<Date> = record.value(Key::Consent);
    if name.is_some() && !record.has(Key::Consent) {
        record.note(Key::Person, Problem::NameWithoutConsent);
    }
    let to_come = consent.filter(|day| is_to_come(&record, *day));
    if let Some(date) = to_come {
        let date = said(date);
        record.note(Key::Consent, Problem::FutureConsent { date });
    }
    let consent = consent.filter(|_| to_come.is_none());
    Contact {
        phones: phone_lines(&record, Key::Phone, record.scope.frame.country),
        whatsapps: phone_lines(&record, Key::WhatsApp, record.scope.frame.country),
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
        parent
            .scope
            .note_at(parent.gap(Key::Address), &key, missing(&key));
    }
    let record = read_block(parent)?;
    record.require(Key::Commune);
    Some(read_address(&record)).filter(|place| place.commune.is_some())
}

/// The address block of a record.
pub(super) fn address(parent: &Record) -> Option<Address> {
    read_block(parent).map(|record| read_address(&record))
}

/// What editors looked up: addresses, which no page shows. Anything else there would be lost.
pub(super) fn check_sources(record: &Record) {
    record.values::<WebLink>(Key::Sources);
}

/// The block of an address; a text in its place is shown as the block it means.
fn read_block<'s, 'n>(parent: &Record<'s, 'n>) -> Option<Record<'s, 'n>> {
    let node = parent.node(Key::Address)?;
    let Some(text) = node.text() else {
        return parent.record(Key::Address, ADDRESS);
    };
    let keys = ADDRESS.iter().map(|key| key.name(parent.scope.lang()));
    let keys = keys.collect::<Vec<_>>().join(", ");
    let fault = Diagnostic::new(parent.at(Key::Address), Problem::ExpectedRecord { keys });
    let fault = fault.about(parent.field(Key::Address));
    parent.scope.note(match address_block(parent, text) {
        Some(block) => fault.fixed_by(node.span, block),
        None => fault,
    });
    None
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

/// `Rue des Tilleuls 1, 1070 Anderlecht` as a block; `None` unless every word has its key.
fn address_block(parent: &Record, text: &str) -> Option<String> {
    let frame = parent.scope.frame;
    let lang = parent.scope.lang();
    let (street, town) = text.rsplit_once(',')?;
    let (code, town) = town.trim().split_once(' ')?;
    let code = postal_code(code, frame.country).ok()?;
    let known = frame.names.bearer(Target::Commune, town);
    matches!(known, Bearer::One(_)).then_some(())?;
    let street = if street.contains([',', '{', '}', '[', ']', ':', '#']) {
        quoted(street.trim())
    } else {
        street.trim().to_owned()
    };
    let [street_key, code_key, commune_key] =
        [Key::Street, Key::PostalCode, Key::Commune].map(|key| key.name(lang));
    Some(format!(
        "{{ {street_key}: {street}, {code_key}: {code}, {commune_key}: {town} }}"
    ))
}

/// The postal code of a record, which must be one of its commune.
pub(super) fn code_of(record: &Record, commune: Option<&CommuneId>) -> Option<String> {
    let code = record.read_with(Key::PostalCode, |text, _| {
        postal_code(text, record.scope.frame.country)
    })?;
    let commune = commune.map(CommuneId::as_str).unwrap_or_default();
    let codes = record.scope.frame.postal_codes.get(commune);
    if let Some(codes) = codes
        .filter(|codes| !codes.is_empty() && !codes.iter().any(|known| is_within(&code, known)))
    {
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

/// Whether a postal code is one of a commune, or lies in one: `1012 AB` in `1012`.
fn is_within(code: &str, known: &str) -> bool {
    let below = code.strip_prefix(known);
    below.is_some_and(|below| !below.starts_with(|c: char| c.is_ascii_digit()))
}

/// The position of a record: latitude, then longitude. Swapped values are recognised and said.
pub(super) fn point(record: &Record) -> Option<Position> {
    let node = record.node(Key::Position)?;
    let Some((latitude, longitude)) = coordinates(node) else {
        let value = record.scope.text[node.span.range()].to_owned();
        record.note(Key::Position, Problem::NotAPosition { value });
        return None;
    };
    let place = record.at(Key::Position);
    record.scope.mark(place, record.field(Key::Position));
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

/// The two numbers of a position, in a list, a text or a block.
fn coordinates(node: &Node) -> Option<position::Pair> {
    if let Tree::Map(pairs) = &node.value {
        let of = |key| {
            let names = |(name, _): &&(Node, Node)| {
                let name = name.text().unwrap_or_default();
                Key::find(name, &[key])
                    .or_else(|| Key::guess(name, &[key]))
                    .is_some()
            };
            let (_, value) = pairs.iter().find(names)?;
            position::number(value.text()?)
        };
        let both = of(Key::Latitude).zip(of(Key::Longitude));
        return both.filter(|_| pairs.len() == 2);
    }
    let texts: Vec<&str> = node.items().iter().filter_map(Node::text).collect();
    let all = texts.len() == node.items().len();
    position::of_items(&texts).filter(|_| all)
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
    let on: Date = record.value(Key::On)?;
    if is_to_come(&record, on) {
        let date = said(on);
        record.note(Key::On, Problem::FutureConfirmation { date });
        return None;
    }
    Some(Confirmation {
        on,
        by: record.line(Key::By).map(str::to_owned),
    })
}
