//! The lists at the top of `content/`: communes, needs, vocabulary, periods.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::bounds::day_or_range;
use super::drafts::Draft;
use super::record::Record;
use super::scope::{Scope, Target};
use super::tree::{Node, Tree};
use super::value::postal_code;
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::keys::Key;
use crate::lang::{Lang, Localised};
use crate::model::{Commune, Concept, DateRange, Icon, Id, NamedRange, Need, Period};

pub(super) const COMMUNE: &[Key] = &[Key::Id, Key::Code, Key::Nis, Key::Name, Key::PostalCodes];
pub(super) const NEED: &[Key] = &[Key::Id, Key::Name, Key::Icon];
pub(super) const CONCEPT: &[Key] = &[Key::Id, Key::Commune, Key::See, Key::Reviewed, Key::Words];
pub(super) const PERIOD: &[Key] = &[Key::Id, Key::Name, Key::Dates, Key::Periods];
pub(super) const STRETCH: &[Key] = &[Key::From, Key::Until, Key::Name];

/// The communes.
pub(super) fn communes(node: &Node, scope: &Scope) -> Vec<Draft<Commune>> {
    each(node, scope, COMMUNE, |record| {
        record.require(Key::Name);
        Some(Commune {
            code: code(record),
            postal_codes: record.each(Key::PostalCodes, |text, _| {
                postal_code(text, scope.frame.country)
            }),
            shape: None,
            id: named(record)?,
            name: record.text(Key::Name)?,
        })
    })
}

/// The code of a commune; `nis`, as Belgium calls it, is what the key was called at first.
fn code(record: &Record) -> String {
    let code = record.line(Key::Code).or_else(|| record.line(Key::Nis));
    code.unwrap_or_default().to_owned()
}

/// The needs, most wanted first.
pub(super) fn needs(node: &Node, scope: &Scope) -> Vec<Draft<Need>> {
    each(node, scope, NEED, |record| {
        record.require(Key::Name);
        Some(Need {
            icon: record.line(Key::Icon).map(|name| Icon {
                name: name.to_owned(),
                place: record.at(Key::Icon),
            }),
            id: named(record)?,
            name: record.text(Key::Name)?,
        })
    })
}

/// The vocabulary.
pub(super) fn vocabulary(node: &Node, scope: &Scope) -> Vec<Concept> {
    let concepts = each(node, scope, CONCEPT, |record| {
        record.require(Key::Words);
        Some(Concept {
            id: named::<()>(record)?.to_string(),
            commune: record.reference(Key::Commune, Target::Commune),
            see: record
                .references::<()>(Key::See, Target::Concept)
                .iter()
                .map(ToString::to_string)
                .collect(),
            reviewed: record.each(Key::Reviewed, |code, _| {
                let code = code.to_owned();
                Lang::parse(&code).ok_or(Problem::NotALanguageCode { code })
            }),
            phrases: phrases(record)?,
        })
    });
    twice(&concepts, scope);
    concepts.into_iter().map(|draft| draft.value).collect()
}

/// Notes every concept that bears the id of one before it.
fn twice(concepts: &[Draft<Concept>], scope: &Scope) {
    let mut seen: BTreeMap<&str, &Place> = BTreeMap::new();
    for Draft { value, place } in concepts {
        match seen.get(value.id.as_str()) {
            Some(first) => {
                let id = value.id.clone();
                let fault = Diagnostic::new(place.clone(), Problem::DuplicateRecord { id });
                scope.note(fault.about(Key::Id.french()).beside((*first).clone()));
            }
            None => drop(seen.insert(&value.id, place)),
        }
    }
}

/// Lists of phrases by language; a bare list is in the site's language.
fn phrases(record: &Record) -> Option<Localised<Vec<String>>> {
    let node = record.node(Key::Words)?;
    let list = |node: &Node| -> Vec<String> {
        let texts = node.items().iter().filter_map(|item| item.text());
        texts
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .collect()
    };
    let Tree::Map(pairs) = &node.value else {
        return Some(Localised::new(record.scope.lang(), list(node)));
    };
    let mut phrases: Vec<(Lang, Vec<String>)> = Vec::new();
    for (name, words) in pairs {
        let code = name.text().unwrap_or_default();
        if let Some(lang) = Lang::parse(code) {
            phrases.push((lang, list(words)));
        } else {
            let problem = Problem::NotALanguageCode {
                code: code.to_owned(),
            };
            record
                .scope
                .note_at(name.span, &record.field(Key::Words), problem);
        }
    }
    Localised::from_pairs(phrases)
}

/// The named periods.
pub(super) fn periods(node: &Node, scope: &Scope) -> Vec<Draft<Period>> {
    each(node, scope, PERIOD, |record| {
        let dates: Vec<Date> = record.values(Key::Dates);
        let single = |date| NamedRange {
            days: DateRange {
                first: date,
                last: Some(date),
            },
            name: None,
        };
        let stretches = record.records(Key::Periods, STRETCH);
        let stretches = stretches.iter().filter_map(|block| {
            block.require(Key::From);
            Some(NamedRange {
                days: day_or_range(block)?,
                name: block.text(Key::Name),
            })
        });
        let mut ranges: Vec<NamedRange> = dates.into_iter().map(single).chain(stretches).collect();
        ranges.sort_by_key(|range| range.days.first);
        record.require(Key::Name);
        Some(Period {
            id: named(record)?,
            name: record.text(Key::Name)?,
            ranges,
        })
    })
}

/// The id of a record of a list.
fn named<Kind>(record: &Record) -> Option<Id<Kind>> {
    record.require(Key::Id);
    record.value(Key::Id)
}

/// Each record of a list that is a whole file.
fn each<T>(
    node: &Node,
    scope: &Scope,
    known: &'static [Key],
    read: impl Fn(&Record) -> Option<T>,
) -> Vec<Draft<T>> {
    if matches!(node.value, Tree::Map(_) | Tree::Text(_)) {
        scope.note_at(node.span, "", Problem::ExpectedList);
        return Vec::new();
    }
    let records = node
        .items()
        .iter()
        .filter_map(|item| Record::read(scope, item, "", known));
    records
        .filter_map(|record| {
            let place = scope.place(record.node(Key::Id).map_or(record.span, |node| node.span));
            read(&record).map(|value| Draft { value, place })
        })
        .collect()
}
