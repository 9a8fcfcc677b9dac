//! What is right in each file but hardly right in all of them together: a sheet that is there
//! twice, a position in another commune.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::assemble::Assembled;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Severity};
use crate::keys::Key;
use crate::model::{Commune, Position, Project, Shape};
use crate::parse::{Draft, Reference, Target};
use crate::text::fold_key;

/// So far, in degrees, the simplified outline of a commune may be off.
const BLUR: f64 = 0.002;

/// Notes what somebody should look at.
pub(super) fn note(all: &Assembled, found: &mut Diagnostics) {
    let places = Places::of(all);
    twins(&all.projects, &places, found);
    misnamed(all, found);
    for draft in &all.projects {
        let elsewhere = elsewhere(&draft.value, &all.communes);
        if let Some(commune) = elsewhere {
            let commune = commune.id.to_string();
            let problem = Problem::PositionElsewhere { commune };
            let field = format!("{}.{}", Key::Address.french(), Key::Position.french());
            let place = places.of_field(draft, &field);
            found.note(Diagnostic::new(place, problem).about(field));
        }
    }
}

/// Where fields stand that were marked when they were read.
struct Places<'a>(BTreeMap<(&'a str, &'a str), &'a Place>);

impl<'a> Places<'a> {
    fn of(all: &'a Assembled) -> Self {
        let marks = all.references();
        let marks = marks.filter(|mark| mark.target == Target::Here);
        let key = |mark: &'a Reference| (&*mark.place.file, mark.field.as_str());
        Self(marks.map(|mark| (key(mark), &mark.place)).collect())
    }

    /// The place of a field of a sheet; the sheet itself when it is not known.
    fn of_field(&self, draft: &Draft<Arc<Project>>, field: &str) -> Place {
        let place = self.0.get(&(&*draft.place.file, field));
        place.map_or_else(|| draft.place.clone(), |place| (*place).clone())
    }
}

/// A sheet with errors whose name is that of another with the code of a language is its
/// translation: `tilleuls-nl.md`. That is told, and nothing else of it.
fn misnamed(all: &Assembled, found: &mut Diagnostics) {
    let translated = |file: &str| -> Option<String> {
        let stem = file.strip_prefix("content/pcs/")?.strip_suffix(".md")?;
        let (id, code) = stem.rsplit_once('-')?;
        let known = all.languages().iter().any(|lang| lang.to_string() == code);
        let exists = known && all.has_file(&format!("pcs/{id}.md"));
        exists.then(|| format!("{id}.{code}.md"))
    };
    let mut wrong: BTreeMap<Arc<str>, String> = BTreeMap::new();
    for fault in found.iter() {
        let error = fault.problem.severity() == Severity::Error;
        if let Some(suggestion) = translated(&fault.place.file).filter(|_| error) {
            wrong.insert(Arc::clone(&fault.place.file), suggestion);
        }
    }
    found.retain(|fault| !wrong.contains_key(&fault.place.file));
    found.extend(wrong.into_iter().map(|(file, suggestion)| {
        Diagnostic::new(Place::start_of(&file), Problem::BadFileName { suggestion })
    }));
}

/// Two sheets with one name and one telephone number are one project, written down twice.
fn twins(projects: &[Draft<Arc<Project>>], places: &Places, found: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, Vec<&Draft<Arc<Project>>>> = BTreeMap::new();
    for draft in projects {
        let Some(phone) = draft.value.contact.phone() else {
            continue;
        };
        let same_number = seen.entry(phone.e164()).or_default();
        let names = names(&draft.value);
        let twin = same_number
            .iter()
            .find(|other| names.intersection(&self::names(&other.value)).count() > 0);
        if let Some(first) = twin {
            let sheet = first.value.id.to_string();
            let name = |draft| places.of_field(draft, Key::Name.french());
            let fault = Diagnostic::new(name(draft), Problem::TwinSheet { sheet });
            found.note(fault.beside(name(first)));
        }
        same_number.push(draft);
    }
}

/// What a project is called, in the languages in which that is known.
fn names(project: &Project) -> BTreeSet<String> {
    let names = project.name.iter();
    names.map(|(_, name)| fold_key(name)).collect()
}

/// The commune in which a project's position lies, when it is none of its own.
fn elsewhere<'a>(project: &Project, communes: &'a [Draft<Commune>]) -> Option<&'a Commune> {
    let address = &project.address;
    let position = address.position?;
    let is_own = |commune: &Commune| {
        let own = address.commune.iter().chain(&address.other_communes);
        own.into_iter().any(|id| *id == commune.id)
    };
    let (own, others): (Vec<&Commune>, Vec<&Commune>) = communes
        .iter()
        .map(|draft| &draft.value)
        .partition(|commune| is_own(commune));
    let near = |commune: &&Commune| {
        commune
            .shape
            .as_ref()
            .is_none_or(|shape| is_near(shape, position))
    };
    if own.iter().any(near) {
        return None;
    }
    let holds = |commune: &&Commune| {
        commune
            .shape
            .as_ref()
            .is_some_and(|shape| contains(shape, position))
    };
    others.into_iter().find(holds)
}

/// Whether a point lies within a shape, or hardly outside.
fn is_near(shape: &Shape, at: Position) -> bool {
    let rings = shape.polygons.iter().flatten();
    let mut corners = rings.flatten();
    contains(shape, at)
        || corners.any(|corner| {
            let (dy, dx) = (
                corner.latitude - at.latitude,
                corner.longitude - at.longitude,
            );
            dy.abs() < BLUR && dx.abs() < BLUR
        })
}

/// Whether a point lies within a shape, by how many of its edges a ray from the point crosses.
fn contains(shape: &Shape, at: Position) -> bool {
    let crossed = |ring: &Vec<Position>| {
        let ends = ring.iter().skip(1).chain(ring.first());
        ring.iter()
            .zip(ends)
            .filter(|(a, b)| crosses(a, b, at))
            .count()
    };
    let count: usize = shape.polygons.iter().flatten().map(crossed).sum();
    count % 2 == 1
}

/// Whether an edge lies to the east of a point, on its latitude.
fn crosses(a: &Position, b: &Position, at: Position) -> bool {
    let spans = (a.latitude > at.latitude) != (b.latitude > at.latitude);
    let slope = (b.longitude - a.longitude) / (b.latitude - a.latitude);
    spans && at.longitude < a.longitude + slope * (at.latitude - a.latitude)
}
