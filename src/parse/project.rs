//! A sheet of `pcs/`.

use std::collections::BTreeSet;

use super::activity::{ACTIVITY, activity};
use super::bounds::day_or_range;
use super::contact::{address_with_commune, check_sources, confirmation, contact};
use super::doubts::doubt;
use super::exceptions::closures;
use super::former::former_names;
use super::record::Record;
use super::schedule::opening;
use super::scope::{Former, Target};
use super::texts::is_by_language;
use super::tree::Node;
use super::value::{streets, whole, year};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::keys::{Choice, Key, choose};
use crate::lang::Localised;
use crate::model::{
    Accessibility, Activity, Agreement, Estate, EstateForm, MarkdownSource, Notice, Photo, Project,
    ProjectId, Status,
};

/// The keys of a sheet.
pub(super) const PROJECT: &[Key] = &[
    Key::Name,
    Key::Language,
    Key::Nicknames,
    Key::Status,
    Key::LastHeard,
    Key::Summary,
    Key::Notices,
    Key::Closures,
    Key::Estate,
    Key::Address,
    Key::Association,
    Key::Partners,
    Key::Landlords,
    Key::Contact,
    Key::Opening,
    Key::Accessibility,
    Key::Languages,
    Key::Since,
    Key::Agreement,
    Key::Objectives,
    Key::Images,
    Key::Confirmed,
    Key::FormerNames,
    Key::TakenOver,
    Key::Page,
    Key::Sources,
    Key::Activities,
];
pub(super) const NOTICE: &[Key] = &[Key::Message, Key::From, Key::Until, Key::Closed];
pub(super) const ESTATE: &[Key] = &[
    Key::Name,
    Key::EstateForm,
    Key::Perimeter,
    Key::Streets,
    Key::Dwellings,
];
pub(super) const AGREEMENT: &[Key] = &[Key::Start, Key::End];
pub(super) const IMAGE: &[Key] = &[Key::File, Key::Text, Key::Credit];

const STATUSES: &[Choice<Status>] = &[
    ("actif", "actief", Status::Active),
    ("a-confirmer", "te-bevestigen", Status::ToConfirm),
    ("termine", "beeindigd", Status::Ended),
];

const FORMS: &[Choice<EstateForm>] = &[
    ("tour", "toren", EstateForm::Tower),
    ("barre", "blok", EstateForm::Slab),
    ("cour", "binnenplaats", EstateForm::Courtyard),
    ("cite-jardin", "tuinwijk", EstateForm::GardenCity),
    ("rue", "straat", EstateForm::Street),
];

/// Longest summary, in characters.
const SUMMARY: usize = 200;

/// Reads the front matter of a sheet; `body` is its presentation.
pub(super) fn project(
    node: &Node,
    scope: &super::Scope,
    id: ProjectId,
    body: Option<MarkdownSource>,
) -> Option<Project> {
    let record = Record::read(scope, node, "", PROJECT)?;
    super::sheet_language(&record);
    record.require(Key::Name);
    record
        .scope
        .mark(record.at(Key::Name), record.field(Key::Name));
    let place = address_with_commune(&record);
    check_sources(&record);
    Some(Project {
        id,
        lang: scope.lang(),
        nicknames: record.texts(Key::Nicknames),
        status: record
            .choice(Key::Status, STATUSES)
            .unwrap_or(Status::Active),
        last_heard: past_year(&record, Key::LastHeard),
        summary: record.short_text(Key::Summary, SUMMARY),
        notices: record
            .records(Key::Notices, NOTICE)
            .iter()
            .filter_map(notice)
            .collect(),
        closures: closures(&record, Key::Closures),
        estate: record
            .record(Key::Estate, ESTATE)
            .map(|block| estate(&block))
            .unwrap_or_default(),
        association: record.reference(Key::Association, Target::Association),
        partners: record.references(Key::Partners, Target::Organisation),
        landlords: record.references(Key::Landlords, Target::Landlord),
        contact: contact(&record),
        opening: opening(&record),
        accessibility: accessibility(&record),
        spoken: record.spoken(Key::Languages),
        since: past_year(&record, Key::Since),
        agreement: agreement(&record),
        objectives: record.texts(Key::Objectives),
        photos: record
            .records(Key::Images, IMAGE)
            .iter()
            .filter_map(photo)
            .collect(),
        confirmed: confirmation(&record),
        former_names: former_names(&record, Former::Project),
        successor: record.reference(Key::TakenOver, Target::Project),
        page: record.value(Key::Page),
        activities: activities(&record),
        presentation: body.map(|body| Localised::new(scope.lang(), body)),
        name: record.text(Key::Name)?,
        address: place?,
    })
}

fn notice(record: &Record) -> Option<Notice> {
    record.require(Key::Message);
    if record.has(Key::Until) {
        record.require(Key::From);
    }
    let shown = day_or_range(record);
    if let Some(range) = shown {
        let (first, span) = (range.first, record.at(Key::From).span);
        doubt(record, Key::From, span, first, range.last.unwrap_or(first));
    }
    Some(Notice {
        shown,
        closed: record.value(Key::Closed).unwrap_or(false),
        message: record.text(Key::Message)?,
    })
}

/// A year in which something was so; one to come is said.
fn past_year(record: &Record, key: Key) -> Option<i16> {
    let year = record.read_with(key, |text, _| year(text))?;
    let today = record.scope.frame.today;
    if today.is_some_and(|today| today.year() < year) {
        let date = year.to_string();
        record.note(key, Problem::FarDate { date });
    }
    Some(year)
}

fn estate(record: &Record) -> Estate {
    Estate {
        form: record.choice(Key::EstateForm, FORMS),
        name: record.text(Key::Name),
        perimeter: record.text(Key::Perimeter),
        streets: record
            .each(Key::Streets, streets)
            .into_iter()
            .flatten()
            .collect(),
        dwellings: record.read_with(Key::Dwellings, |text, _| dwellings(text)),
    }
}

/// A count, with or without what is counted behind it: `264 logements`.
fn dwellings(text: &str) -> Result<u32, Problem> {
    const UNITS: [&str; 6] = [
        "logements",
        "logement",
        "appartements",
        "woningen",
        "flats",
        "appartementen",
    ];
    let count = UNITS
        .iter()
        .find_map(|unit| text.trim_end().strip_suffix(unit));
    whole(count.map_or(text, str::trim_end), 1, 100_000).map_err(|problem| match problem {
        Problem::NotANumber { least, most, .. } => {
            let value = text.to_owned();
            Problem::NotANumber { value, least, most }
        }
        problem => problem,
    })
}

/// The years of the agreement: a block, or `2021-2026`.
fn agreement(record: &Record) -> Option<Agreement> {
    if record.node(Key::Agreement).is_some_and(is_text) {
        return record.read_with(Key::Agreement, |text, _| years(text));
    }
    let record = record.record(Key::Agreement, AGREEMENT)?;
    let record = &record;
    record.require(Key::Start);
    let start = record.read_with(Key::Start, |text, _| year(text))?;
    let end = record.read_with(Key::End, |text, _| year(text));
    if end.is_some_and(|end| end < start) {
        record.note(Key::End, Problem::EndBeforeStart);
    }
    Some(Agreement {
        start,
        end: end.filter(|end| *end >= start),
    })
}

fn is_text(node: &Node) -> bool {
    node.text().is_some()
}

/// `2021-2026`, `2021 à 2026`, `2021`.
fn years(text: &str) -> Result<Agreement, Problem> {
    let wrong = || Problem::NotAYear {
        value: text.to_owned(),
    };
    let ends = [" - ", "-", "–", " à ", " tot "];
    let ends = ends.iter().find_map(|sign| text.split_once(sign));
    let (start, end) = ends.unwrap_or((text, ""));
    let start = year(start.trim()).map_err(|_| wrong())?;
    let end = (!end.is_empty()).then(|| year(end.trim()));
    let end = end.transpose().map_err(|_| wrong())?;
    if end.is_some_and(|end| end < start) {
        return Err(Problem::EndBeforeStart);
    }
    Ok(Agreement { start, end })
}

fn photo(record: &Record) -> Option<Photo> {
    record.require(Key::File);
    record.require(Key::Text);
    let node = record.node(Key::File)?;
    let file = in_images(record.scalar(Key::File, node)?);
    record
        .scope
        .refer(Target::Image, file, node.span, &record.field(Key::File));
    Some(Photo {
        file: file.to_owned(),
        credit: record.text(Key::Credit),
        text: record.text(Key::Text)?,
    })
}

/// The name of a photo without the folder that people write before it.
fn in_images(path: &str) -> &str {
    let folders = ["content/images/", "../images/", "/images/", "images/"];
    let below = folders.iter().find_map(|folder| path.strip_prefix(folder));
    below.unwrap_or(path)
}

/// Known words, or the sheet's own; a block by language is the sheet's own.
fn accessibility(record: &Record) -> Vec<Accessibility> {
    const KNOWN: &[Choice<u8>] = &[
        ("fauteuil-roulant", "rolstoel", 0),
        ("ascenseur", "lift", 1),
        ("toilettes-adaptees", "aangepast-toilet", 2),
        ("table-a-langer", "verschoontafel", 3),
    ];
    let Some(node) = record.node(Key::Accessibility) else {
        return Vec::new();
    };
    let items = if is_by_language(node) {
        std::slice::from_ref(node)
    } else {
        node.items()
    };
    let known = |text: &str| choose(text.trim_matches(['(', ')']), KNOWN);
    let read = |item| match Node::text(item).and_then(known) {
        Some(0) => Some(Accessibility::Wheelchair),
        Some(1) => Some(Accessibility::Lift),
        Some(2) => Some(Accessibility::AdaptedToilets),
        Some(_) => Some(Accessibility::ChangingTable),
        None => record
            .text_of(Key::Accessibility, item)
            .map(Accessibility::Other),
    };
    items.iter().filter_map(read).collect()
}

/// Every activity; two with one id are a fault at the second.
fn activities(record: &Record) -> Vec<Activity> {
    let mut found: Vec<(Activity, Place, Place)> = Vec::new();
    for block in record.records(Key::Activities, ACTIVITY) {
        let Some(activity) = activity(&block) else {
            continue;
        };
        let key = if activity.id_is_given {
            Key::Id
        } else {
            Key::Title
        };
        if let Some((_, first, _)) = found.iter().find(|(other, ..)| other.id == activity.id) {
            let problem = Problem::DuplicateActivity {
                id: activity.id.to_string(),
            };
            let fault = Diagnostic::new(block.at(key), problem).about(block.field(key));
            record.scope.note(fault.beside(first.clone()));
            continue;
        }
        let (place, former) = (block.at(key), block.at(Key::FormerNames));
        found.push((activity, place, former));
    }
    former_ids(record, &found);
    let mut activities: Vec<Activity> = found.into_iter().map(|(activity, ..)| activity).collect();
    activities.shrink_to_fit();
    note_made_ids(record, &activities);
    activities
}

/// A former id may neither be one of today nor the former id of two activities.
fn former_ids(record: &Record, found: &[(Activity, Place, Place)]) {
    let mut taken: BTreeSet<&str> = found.iter().map(|(one, ..)| one.id.as_str()).collect();
    for (activity, _, place) in found {
        for name in &activity.former_names {
            if !taken.insert(name.as_str()) {
                let name = name.to_string();
                let fault = Diagnostic::new(place.clone(), Problem::FormerNameTaken { name });
                let field = format!("activites.{}", Key::FormerNames.french());
                record.scope.note(fault.about(field));
            }
        }
    }
}

/// Notes the activities whose id is made from the title.
fn note_made_ids(record: &Record, activities: &[Activity]) {
    let unnamed = activities.iter().filter(|activity| !activity.id_is_given);
    let unnamed: Vec<String> = unnamed.map(|activity| activity.id.to_string()).collect();
    if !unnamed.is_empty() {
        let activities = unnamed.join(", ");
        record.note(Key::Activities, Problem::ActivityWithoutId { activities });
    }
}
