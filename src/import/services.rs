//! Services of a directory (Human Services Data Specification 3): what happens at one place is a
//! project with its activities.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::Value;

use super::phrase::words;
use super::{Cell, Entry, Field};

/// What a summary holds at most; longer descriptions are the text of a sheet.
const SUMMARY: usize = 200;

/// After how many months at most a sheet is old (`docs/format.md`).
const LONGEST_ASSURANCE: i64 = 120;

/// The entries of a list of services; `None` when it is none.
pub fn entries(file: &Arc<str>, bytes: &[u8]) -> Option<Vec<Entry>> {
    let services: Vec<Value> = serde_json::from_slice(bytes).ok()?;
    let named = services.iter().all(|one| text(one, "name").is_some());
    let services: Vec<Service> = (1..)
        .zip(&services)
        .map(|(row, of)| Service { file, row, of })
        .collect();
    // A place is one project: the service that bears its name, else the place itself.
    let (projects, others): (Vec<_>, Vec<_>) = services.iter().partition(|one| one.is_project());
    let by_id = projects.iter().filter_map(|one| Some((one.id()?, *one)));
    let by_id: BTreeMap<&str, &Service> = by_id.collect();
    let by_place = projects.iter().map(|one| (one.place_id(), *one));
    let by_place: BTreeMap<&str, &Service> = by_place.collect();
    let mut entries: Vec<Entry> = projects.iter().map(|one| one.project()).collect();
    let mut places = BTreeSet::new();
    for service in others {
        let told = service.program().and_then(|program| by_id.get(program));
        let home = told.or_else(|| by_place.get(service.place_id()));
        if home.is_none() && places.insert(service.place_id()) {
            entries.push(service.of_place());
        }
        entries.push(service.activity(home.copied()));
    }
    named.then_some(entries)
}

/// A service, and where it stands.
struct Service<'a> {
    file: &'a Arc<str>,
    row: usize,
    of: &'a Value,
}

fn text<'v>(of: &'v Value, name: &str) -> Option<&'v str> {
    of.get(name)?.as_str().filter(|text| !text.is_empty())
}

impl Service<'_> {
    fn location(&self) -> &Value {
        &self.of["service_at_locations"][0]["location"]
    }

    fn name(&self) -> &str {
        text(self.of, "name").unwrap_or_default()
    }

    /// What the place of the service is called; without one, who offers it.
    fn place_name(&self) -> &str {
        let place = text(self.location(), "name");
        let place = place.or_else(|| text(&self.of["organization"], "name"));
        place.unwrap_or_else(|| self.name())
    }

    fn id(&self) -> Option<&str> {
        text(self.of, "id")
    }

    fn place_id(&self) -> &str {
        text(self.location(), "id").unwrap_or_else(|| self.place_name())
    }

    fn is_project(&self) -> bool {
        self.program().is_none() && self.name() == self.place_name()
    }

    /// The service of which this one is part.
    fn program(&self) -> Option<&str> {
        text(&self.of["program"], "id")
    }

    /// The last part of its page's address, without ending: `goujons--cantine`.
    fn slug(&self) -> Option<&str> {
        let url = text(self.of, "url")?;
        let name = url.rsplit('/').next()?.strip_suffix(".html")?;
        (!name.is_empty()).then_some(name)
    }

    fn project_id(&self) -> String {
        let own = self.slug().filter(|name| !name.contains("--"));
        own.map_or_else(|| slug::slugify(self.place_name()), str::to_owned)
    }

    fn field(&self, path: &[&str], column: &str, value: impl Into<String>) -> Field {
        let value = value.into();
        Field {
            path: path.iter().map(|key| (*key).to_owned()).collect(),
            cell: self.cell(column, &value),
            value,
        }
    }

    fn cell(&self, column: &str, value: &str) -> Cell {
        Cell {
            file: Arc::clone(self.file),
            row: self.row,
            column: column.to_owned(),
            value: value.to_owned(),
        }
    }

    fn entry(&self, id: Option<String>, of: Option<String>, fields: Vec<Field>) -> Entry {
        let cell = self.cell("name", self.name());
        Entry {
            id,
            of,
            fields,
            cell,
        }
    }

    /// A service as the draft of a project: only what it says, each field with where it was said.
    fn project(&self) -> Entry {
        let mut fields = vec![self.field(&["nom"], "name", self.name())];
        let status = match text(self.of, "status") {
            Some("inactive" | "temporarily closed") => Some("a-confirmer"),
            Some("defunct") => Some("termine"),
            _ => None,
        };
        fields.extend(status.map(|status| self.field(&["statut"], "status", status)));
        let told = |name: &str, path: &[&str]| {
            text(self.of, name).map(|value| self.field(path, name, value))
        };
        fields.extend(told("assured_date", &["confirme", "le"]));
        fields.extend(told("alternate_name", &["surnoms"]));
        if let Some(said) = text(self.of, "description") {
            let key = if said.chars().count() > SUMMARY {
                "@texte"
            } else {
                "resume"
            };
            fields.push(self.field(&[key], "description", said));
        }
        fields.extend(self.place("adresse"));
        fields.extend(self.association());
        fields.extend(self.ways());
        fields.extend(self.slots(&["accueil"]));
        fields.extend(self.entrance());
        self.entry(Some(self.project_id()), None, fields)
    }

    /// A project of which only the place is known, and who offers what happens there.
    fn of_place(&self) -> Entry {
        let mut fields = vec![self.field(&["nom"], "location", self.place_name())];
        fields.extend(self.place("adresse"));
        fields.extend(self.association());
        self.entry(Some(slug::slugify(self.place_name())), None, fields)
    }

    /// An activity: of a project that is known, with what differs from it; else of its place.
    fn activity(&self, home: Option<&Self>) -> Entry {
        let mut fields = vec![self.field(&["titre"], "name", self.name())];
        let needs = self.of["attributes"].as_array().into_iter().flatten();
        let needs: Vec<&str> = needs
            .filter_map(|one| text(&one["taxonomy_term"], "code"))
            .collect();
        if !needs.is_empty() {
            fields.push(self.field(&["thematique"], "attributes", needs.join(", ")));
        }
        fields.extend(self.slots(&["horaires"]));
        fields.extend(self.conditions());
        let elsewhere = home.and_then(|home| self.elsewhere(home));
        let room = text(&self.of["service_at_locations"][0], "description");
        let room = room.map(|room| vec![self.field(&["lieu"], "description", room)]);
        fields.extend(elsewhere.or(room).unwrap_or_default());
        let known: Vec<Field> = home.into_iter().flat_map(Self::ways).collect();
        let is_known = |way: &Field| {
            let mut known = known.iter();
            known.any(|one| one.path == way.path && one.value == way.value)
        };
        fields.extend(self.ways().filter(|way| !is_known(way)));
        let of = home.map_or_else(|| slug::slugify(self.place_name()), Self::project_id);
        let own = self.slug().and_then(|name| name.split_once("--"));
        self.entry(own.map(|(_, id)| id.to_owned()), Some(of), fields)
    }

    /// What it is, for whom, what it costs, and how to take part.
    fn conditions(&self) -> impl Iterator<Item = Field> {
        let told = |name: &str, key: &str| {
            text(self.of, name).map(|value| self.field(&[key], name, value))
        };
        let age = |name: &str| self.of.get(name).and_then(Value::as_u64);
        let ages = match (age("minimum_age"), age("maximum_age")) {
            (Some(from), Some(to)) => Some(format!("{from}-{to}")),
            (Some(from), None) => Some(format!("{from}+")),
            _ => None,
        };
        let full = match text(self.of, "alert") {
            Some("complet") => Some("oui"),
            Some("liste-attente") => Some("liste-attente"),
            _ => None,
        };
        let fields = [
            told("description", "description"),
            told("eligibility_description", "public"),
            ages.map(|ages| self.field(&["ages"], "minimum_age", ages)),
            told("fees_description", "prix"),
            told("application_process", "inscription"),
            full.map(|full| self.field(&["complet"], "alert", full)),
        ];
        fields.into_iter().flatten()
    }

    /// Its place, where that is not the place of its project.
    fn elsewhere(&self, home: &Self) -> Option<Vec<Field>> {
        if self.place_id() == home.place_id() {
            return None;
        }
        let name = text(self.location(), "name");
        let name = name.map(|name| self.field(&["lieu", "nom"], "location", name));
        Some(name.into_iter().chain(self.place("lieu")).collect())
    }

    /// How to reach it, and the languages that are spoken there.
    fn ways(&self) -> impl Iterator<Item = Field> {
        let email = text(self.of, "email");
        let ways = [
            email.map(|email| self.field(&["contact", "courriel"], "email", email)),
            self.numbers("telephone", |kind| kind != Some("text")),
            self.numbers("whatsapp", |kind| kind == Some("text")),
            self.list("languages", "code", &["langues"]),
        ];
        ways.into_iter().flatten()
    }

    /// Where it is.
    fn place(&self, block: &str) -> Vec<Field> {
        let location = self.location();
        let told = |from: &Value, name: &str, key: &str| {
            text(from, name).map(|value| self.field(&[block, key], name, value))
        };
        let place = |axis: &str| location.get(axis).and_then(Value::as_f64);
        let position = place("latitude").zip(place("longitude"));
        let position = position.map(|(north, east)| {
            let point = format!("{north}, {east}");
            self.field(&[block, "position"], "latitude", point)
        });
        let address = &location["addresses"][0];
        // What is known of an address that lacks something, as the export tells it.
        let part = |key: &str| {
            let mut parts = location["attributes"].as_array().into_iter().flatten();
            let part = parts.find(|part| part["taxonomy_term"]["code"] == key)?;
            told(part, "value", key)
        };
        let fields = [
            told(address, "address_1", "rue").or_else(|| part("rue")),
            told(address, "postal_code", "code_postal").or_else(|| part("code_postal")),
            told(address, "city", "commune")
                .or_else(|| told(&self.of["service_areas"][0], "name", "commune")),
            position,
        ];
        fields.into_iter().flatten().collect()
    }

    /// How to find the door, and what helps to enter.
    fn entrance(&self) -> impl Iterator<Item = Field> {
        let location = self.location();
        let door = text(location, "description");
        let door = door.map(|door| self.field(&["adresse", "acces"], "description", door));
        let helps = location["accessibility"].as_array().into_iter().flatten();
        let helps: Vec<&str> = helps.filter_map(|one| text(one, "description")).collect();
        let helps = (!helps.is_empty()).then(|| helps.join(" | "));
        let helps = helps.map(|helps| self.field(&["accessibilite"], "accessibility", helps));
        [door, helps].into_iter().flatten()
    }

    /// Who runs it; who has no association is named as its own.
    fn association(&self) -> Option<Field> {
        let name = text(&self.of["organization"], "name")?;
        let field = self.field(&["asbl"], "name", name);
        Some(field).filter(|one| one.value != self.place_name())
    }

    /// The numbers of some kinds.
    fn numbers(&self, key: &str, is_wanted: impl Fn(Option<&str>) -> bool) -> Option<Field> {
        let phones = self.of["phones"].as_array().into_iter().flatten();
        let phones = phones.filter(|phone| is_wanted(text(phone, "type")));
        let numbers: Vec<&str> = phones.filter_map(|phone| text(phone, "number")).collect();
        let path = ["contact", key];
        (!numbers.is_empty()).then(|| self.field(&path, "phones", numbers.join(", ")))
    }

    fn list(&self, name: &str, of: &str, path: &[&str]) -> Option<Field> {
        let items = self.of[name].as_array().into_iter().flatten();
        let items: Vec<&str> = items.filter_map(|item| text(item, of)).collect();
        (!items.is_empty()).then(|| self.field(path, name, items.join(", ")))
    }

    /// Its schedules as phrases.
    fn slots(&self, path: &[&str]) -> Option<Field> {
        let schedules = self.of["schedules"].as_array()?;
        let assured = text(self.of, "assured_date");
        let phrases: Vec<String> = schedules.iter().map(|one| phrase(one, assured)).collect();
        (!phrases.is_empty()).then(|| self.field(path, "schedules", phrases.join(" | ")))
    }
}

/// Whether a schedule only ends because nobody stands behind it any longer: whole months after the
/// day on which somebody did.
fn ends_with_assurance(assured: Option<&str>, until: &str) -> bool {
    let day = |text: &str| text.parse::<Date>().ok();
    let days = assured.and_then(day).zip(day(until));
    days.is_some_and(|(assured, until)| {
        (1..=LONGEST_ASSURANCE).any(|months: i64| assured.saturating_add(months.months()) == until)
    })
}

/// A schedule in words.
fn phrase(schedule: &Value, assured: Option<&str>) -> String {
    let interval = schedule
        .get("interval")
        .and_then(Value::as_u64)
        .unwrap_or(1);
    let days = text(schedule, "byday");
    let from = text(schedule, "valid_from").or_else(|| text(schedule, "dtstart"));
    let until = text(schedule, "valid_to").or_else(|| text(schedule, "until"));
    let mut parts = Vec::new();
    match (days, from) {
        (Some(days), _) => parts.push(words(
            text(schedule, "freq").unwrap_or("WEEKLY"),
            interval,
            days,
        )),
        (None, Some(day)) => parts.push(day.to_owned()),
        (None, None) => {}
    }
    let hours = [text(schedule, "opens_at"), text(schedule, "closes_at")];
    let hours: Vec<&str> = hours.into_iter().flatten().collect();
    parts.push(hours.join("-"));
    if days.is_some() {
        parts.push(
            from.map(|day| format!("à partir du {day}"))
                .unwrap_or_default(),
        );
        let until = until.filter(|day| !ends_with_assurance(assured, day));
        parts.push(
            until
                .map(|day| format!("jusqu'au {day}"))
                .unwrap_or_default(),
        );
    }
    let except = text(schedule, "notes").and_then(|notes| notes.strip_prefix("sauf : "));
    parts.push(
        except
            .map(|names| format!("sauf {names}"))
            .unwrap_or_default(),
    );
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
