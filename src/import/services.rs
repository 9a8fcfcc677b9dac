//! Services of a directory (Human Services Data Specification 3): what happens at one place is a
//! project with its activities.

use std::collections::BTreeMap;
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
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    let mut entries = Vec::new();
    for service in services.iter().filter(|one| one.is_project()) {
        places.insert(service.place_id(), service.project_id());
        entries.push(service.project());
    }
    for service in services.iter().filter(|one| !one.is_project()) {
        let of = places.entry(service.place_id()).or_insert_with(|| {
            let place = service.of_place();
            let id = place.id.clone().unwrap_or_default();
            entries.push(place);
            id
        });
        let of = of.clone();
        entries.push(service.activity(of));
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

    fn place_id(&self) -> String {
        let id = text(self.location(), "id");
        id.unwrap_or_else(|| self.place_name()).to_owned()
    }

    fn is_project(&self) -> bool {
        self.name() == self.place_name()
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
        if let Some(said) = text(self.of, "description") {
            let key = if said.chars().count() > SUMMARY {
                "@texte"
            } else {
                "resume"
            };
            fields.push(self.field(&[key], "description", said));
        }
        fields.extend(self.place());
        fields.extend(told("email", &["contact", "courriel"]));
        fields.extend(self.list("phones", "number", &["contact", "telephone"]));
        fields.extend(self.list("languages", "code", &["langues"]));
        fields.extend(self.slots(&["accueil"]));
        self.entry(Some(self.project_id()), None, fields)
    }

    /// A project of which only the place is known, and who offers what happens there.
    fn of_place(&self) -> Entry {
        let mut fields = vec![self.field(&["nom"], "location", self.place_name())];
        fields.extend(self.place());
        self.entry(Some(slug::slugify(self.place_name())), None, fields)
    }

    fn activity(&self, of: String) -> Entry {
        let mut fields = vec![self.field(&["titre"], "name", self.name())];
        let needs = self.of["attributes"].as_array().into_iter().flatten();
        let needs: Vec<&str> = needs
            .filter_map(|one| text(&one["taxonomy_term"], "code"))
            .collect();
        if !needs.is_empty() {
            fields.push(self.field(&["thematique"], "attributes", needs.join(", ")));
        }
        fields.extend(self.slots(&["horaires"]));
        let told = |name: &str, key: &str| {
            text(self.of, name).map(|value| self.field(&[key], name, value))
        };
        fields.extend(told("description", "description"));
        let age = |name: &str| self.of.get(name).and_then(Value::as_u64);
        let ages = match (age("minimum_age"), age("maximum_age")) {
            (Some(from), Some(to)) => Some(format!("{from}-{to}")),
            (Some(from), None) => Some(format!("{from}+")),
            _ => None,
        };
        fields.extend(ages.map(|ages| self.field(&["ages"], "minimum_age", ages)));
        fields.extend(told("fees_description", "prix"));
        let own = self.slug().and_then(|name| name.split_once("--"));
        self.entry(own.map(|(_, id)| id.to_owned()), Some(of), fields)
    }

    /// Where it is, and who runs it.
    fn place(&self) -> Vec<Field> {
        let location = self.location();
        let address = &location["addresses"][0];
        let told = |from: &Value, name: &str, path: &[&str]| {
            text(from, name).map(|value| self.field(path, name, value))
        };
        let place = |axis: &str| location.get(axis).and_then(Value::as_f64);
        let position = place("latitude").zip(place("longitude"));
        let position = position.map(|(north, east)| {
            self.field(
                &["adresse", "position"],
                "latitude",
                format!("{north}, {east}"),
            )
        });
        let area = &self.of["service_areas"][0];
        let commune = told(address, "city", &["adresse", "commune"])
            .or_else(|| told(area, "name", &["adresse", "commune"]));
        let organization = &self.of["organization"];
        let association = told(organization, "name", &["asbl"]);
        let fields = [
            told(address, "address_1", &["adresse", "rue"]),
            told(address, "postal_code", &["adresse", "code_postal"]),
            commune,
            position,
            // Who has no association is named as its own.
            association.filter(|one| one.value != self.place_name()),
        ];
        fields.into_iter().flatten().collect()
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
