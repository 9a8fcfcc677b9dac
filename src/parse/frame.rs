//! What of a site every other file is read against: languages, the day, the map's bounds, names.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::drafts::{Draft, Parsed, ParsedContent};
use super::names::Names;
use super::scope::Target;
use crate::lang::Lang;
use crate::model::{Organisation, OrganisationKind, PLANS, Plan, Position, Text};

/// The frame of a site. A change in it means that every file is read again.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The languages of the site; never empty, the first is that of plain texts.
    pub languages: Vec<Lang>,
    /// The day it is; unknown while the settings cannot be read.
    pub today: Option<Date>,
    /// The country, whose numbers and postal codes are written as at home.
    pub country: &'static Plan,
    /// The box around all communes, when their shapes are known.
    pub bounds: Option<Bounds>,
    /// The postal codes of each commune, by its id.
    pub postal_codes: BTreeMap<String, Vec<String>>,
    /// What communes, needs, periods and organisations are called.
    pub names: Names,
}

/// A box of degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Its south-western corner.
    pub south_west: Position,
    /// Its north-eastern corner.
    pub north_east: Position,
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            languages: vec![Lang::FR],
            today: None,
            country: &PLANS[0],
            bounds: None,
            names: Names::default(),
            postal_codes: BTreeMap::new(),
        }
    }
}

impl Frame {
    /// Takes what a file says that others are read against.
    pub(super) fn take(&mut self, read: &Parsed) {
        match &read.content {
            Some(ParsedContent::Settings(settings)) => {
                self.languages.clone_from(&settings.languages);
                self.country = settings.country;
            }
            Some(ParsedContent::Shapes(shapes)) => {
                let rings = shapes
                    .iter()
                    .flat_map(|(_, shape)| shape.polygons.iter().flatten());
                self.bounds = Bounds::around(rings.flatten().copied());
            }
            Some(ParsedContent::Communes(communes)) => {
                for Draft { value, .. } in communes {
                    let (id, codes) = (value.id.as_str(), value.postal_codes.clone());
                    self.postal_codes.insert(id.to_owned(), codes);
                    self.names.insert(Target::Commune, id, shown(&value.name));
                }
            }
            Some(ParsedContent::Needs(needs)) => {
                for Draft { value, .. } in needs {
                    self.names.insert_need(value.id.as_str(), &value.name);
                }
            }
            Some(ParsedContent::Periods(periods)) => {
                for Draft { value, .. } in periods {
                    let id = value.id.as_str();
                    self.names.insert(Target::Period, id, shown(&value.name));
                    self.names.insert_stretches(value);
                }
            }
            Some(ParsedContent::Organisation(value)) => self.take_organisation(value),
            _ => {}
        }
    }

    fn take_organisation(&mut self, value: &Organisation) {
        let target = match value.kind {
            OrganisationKind::Association => Target::Association,
            OrganisationKind::Landlord => Target::Landlord,
        };
        for target in [target, Target::Organisation] {
            let names = shown(&value.name).chain(value.acronym.as_deref());
            self.names.insert(target, value.id.as_str(), names);
        }
    }
}

/// A name in every language it has.
fn shown(name: &Text) -> impl Iterator<Item = &str> {
    name.iter().map(|(_, name)| name.as_str())
}

impl Bounds {
    /// The box around all points; `None` without points.
    pub fn around(points: impl IntoIterator<Item = Position>) -> Option<Self> {
        points
            .into_iter()
            .fold(None, |bounds: Option<Self>, point| {
                let bounds = bounds.unwrap_or(Self {
                    south_west: point,
                    north_east: point,
                });
                let pick = |a: Position, b: Position, choose: fn(f64, f64) -> f64| Position {
                    latitude: choose(a.latitude, b.latitude),
                    longitude: choose(a.longitude, b.longitude),
                };
                Some(Self {
                    south_west: pick(bounds.south_west, point, f64::min),
                    north_east: pick(bounds.north_east, point, f64::max),
                })
            })
    }

    /// Whether a point lies within, or at most a kilometre or so outside.
    pub fn contains(&self, point: Position) -> bool {
        const MARGIN: f64 = 0.01;
        let within =
            |value: f64, least: f64, most: f64| (least - MARGIN..=most + MARGIN).contains(&value);
        within(
            point.latitude,
            self.south_west.latitude,
            self.north_east.latitude,
        ) && within(
            point.longitude,
            self.south_west.longitude,
            self.north_east.longitude,
        )
    }
}
