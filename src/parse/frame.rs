//! What of a site every other file is read against: languages, the map's bounds, postal codes.

use std::collections::BTreeMap;

use crate::lang::Lang;
use crate::model::Position;

/// The frame of a site. A change in it means that every file is read again.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The languages of the site; never empty, the first is that of plain texts.
    pub languages: Vec<Lang>,
    /// The box around all communes, when their shapes are known.
    pub bounds: Option<Bounds>,
    /// The postal codes of each commune, by its id.
    pub postal_codes: BTreeMap<String, Vec<String>>,
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
            bounds: None,
            postal_codes: BTreeMap::new(),
        }
    }
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
