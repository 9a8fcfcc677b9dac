//! `communes.geojson` (RFC 7946): the outline of each commune, by its code.

use serde::Deserialize;
use serde_json::Value;

use super::Scope;
use crate::diagnostic::{Problem, Span};
use crate::model::{Position, Ring, Shape};

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    /// As `geo.api.gouv.fr` and the tools of `examples/` write it.
    code: Option<Value>,
    /// The same, as it was called at first.
    nis: Option<Value>,
}

impl Properties {
    /// The code as a text, which some write as a number.
    fn code(self) -> String {
        match self.code.or(self.nis) {
            Some(Value::String(code)) => code,
            Some(other) => other.to_string(),
            None => String::new(),
        }
    }
}

/// Longitude before latitude; anything after them is left out.
type Point = Vec<f64>;

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<Point>>),
    MultiPolygon(Vec<Vec<Vec<Point>>>),
}

/// Reads the shapes.
pub(super) fn shapes(text: &str, scope: &Scope) -> Vec<(String, Shape)> {
    match serde_json::from_str::<Collection>(text) {
        Ok(collection) => collection.features.into_iter().map(shape).collect(),
        Err(error) => {
            let at = offset(text, error.line(), error.column());
            let reason = error.to_string();
            let reason = reason
                .split(" at line")
                .next()
                .unwrap_or(&reason)
                .to_owned();
            scope.note_at(Span::new(at..at), "", Problem::BadShapes { reason });
            Vec::new()
        }
    }
}

fn shape(feature: Feature) -> (String, Shape) {
    let polygons = match feature.geometry {
        Geometry::Polygon(rings) => vec![rings],
        Geometry::MultiPolygon(polygons) => polygons,
    };
    let polygons = polygons
        .into_iter()
        .map(|rings| rings.iter().map(|points| ring(points)).collect())
        .collect();
    (feature.properties.code(), Shape { polygons })
}

fn ring(points: &[Point]) -> Ring {
    let point = |point: &Point| match point.as_slice() {
        [longitude, latitude, ..] => Some(Position {
            latitude: *latitude,
            longitude: *longitude,
        }),
        _ => None,
    };
    points.iter().filter_map(point).collect()
}

/// The byte at a line and a column, both counted from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    text.floor_char_boundary((before + column.saturating_sub(1)).min(text.len()))
}
