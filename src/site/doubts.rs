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
    let communes: Vec<Outlined> = all.communes.iter().map(Outlined::of).collect();
    for draft in &all.projects {
        let elsewhere = elsewhere(&draft.value, &communes);
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

/// A commune with the rectangle around its outline, which few positions have to be compared with.
struct Outlined<'a> {
    commune: &'a Commune,
    south: f64,
    north: f64,
    west: f64,
    east: f64,
}

impl<'a> Outlined<'a> {
    fn of(draft: &'a Draft<Commune>) -> Self {
        let commune = &draft.value;
        let polygons = commune.shape.iter().flat_map(|shape| &shape.polygons);
        let corners = || polygons.clone().flatten().flatten();
        let latitudes = || corners().map(|corner| corner.latitude);
        let longitudes = || corners().map(|corner| corner.longitude);
        Self {
            commune,
            south: latitudes().fold(f64::INFINITY, f64::min),
            north: latitudes().fold(f64::NEG_INFINITY, f64::max),
            west: longitudes().fold(f64::INFINITY, f64::min),
            east: longitudes().fold(f64::NEG_INFINITY, f64::max),
        }
    }

    /// Whether a point lies in the rectangle, or so far outside.
    fn is_around(&self, at: Position, margin: f64) -> bool {
        (self.south - margin..=self.north + margin).contains(&at.latitude)
            && (self.west - margin..=self.east + margin).contains(&at.longitude)
    }

    /// Whether a point lies in the commune, or hardly outside; in one without outline any may.
    fn is_near(&self, at: Position) -> bool {
        let shape = self.commune.shape.as_ref();
        shape.is_none_or(|shape| self.is_around(at, BLUR) && is_near(shape, at))
    }

    fn holds(&self, at: Position) -> bool {
        let shape = self.commune.shape.as_ref();
        shape.is_some_and(|shape| self.is_around(at, 0.0) && contains(shape, at))
    }
}

/// The commune in which a project's position lies, when it is none of its own.
fn elsewhere<'a>(project: &Project, communes: &[Outlined<'a>]) -> Option<&'a Commune> {
    let address = &project.address;
    let position = address.position?;
    let is_own = |one: &&Outlined| {
        let mut own = address.commune.iter().chain(&address.other_communes);
        own.any(|id| *id == one.commune.id)
    };
    let mut own = communes.iter().filter(is_own);
    if own.any(|one| one.is_near(position)) {
        return None;
    }
    let mut others = communes.iter().filter(|one| !is_own(one));
    others
        .find(|one| one.holds(position))
        .map(|one| one.commune)
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
