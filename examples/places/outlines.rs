//! Communes with their outlines: of `geo.api.gouv.fr`, of a statistics office, or of the boundaries
//! of OpenStreetMap as overpass-turbo writes them.

use std::error::Error;
use std::fmt::Write as _;

use serde_json::Value;

use super::simple::simpler;

/// A point: longitude and latitude, in hundred thousandths of a degree, about a metre.
pub type Point = (i64, i64);

/// How many parts of a degree a point counts.
const PARTS: f64 = 100_000.0;

/// A commune as it was published.
pub struct Commune {
    /// Its code, by which it is joined to its outline.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its postal codes, where the file has them.
    pub postal_codes: Vec<String>,
    /// Its polygons; of each the outline, then the holes.
    pub polygons: Vec<Vec<Vec<Point>>>,
}

/// Under which names files have the code, the name and the postal codes of a commune.
const CODE: [&str; 12] = [
    "code",
    "nis",
    "ref:INSEE",
    "code_insee",
    "insee",
    "CODGEO",
    "statcode",
    "gemeentecode",
    "BFS_NUMMER",
    "bfs_nummer",
    "LAU2",
    "CD_MUNTY_REFNIS",
];
const NAME: [&str; 10] = [
    "nom",
    "name",
    "nom_fr",
    "name_fr",
    "LIBGEO",
    "statnaam",
    "gemeentenaam",
    "NAME",
    "COMMUNE",
    "TX_MUNTY_DESCR_FR",
];
const POSTAL: [&str; 5] = [
    "codesPostaux",
    "postal_codes",
    "codes_postaux",
    "postal_code",
    "addr:postcode",
];

/// The communes of a collection, of some codes if any are given, by name.
pub fn communes(text: &str, only: &[&str]) -> Result<Vec<Commune>, Box<dyn Error>> {
    let all: Value = serde_json::from_str(text)?;
    let features = all["features"]
        .as_array()
        .ok_or("no GeoJSON FeatureCollection")?;
    let mut communes: Vec<Commune> = features.iter().filter_map(commune).collect();
    communes.retain(|commune| only.is_empty() || only.contains(&commune.code.as_str()));
    if communes.is_empty() {
        return Err("no commune with a code, a name and an outline".into());
    }
    communes.sort_by(|a, b| (&a.name, &a.code).cmp(&(&b.name, &b.code)));
    Ok(communes)
}

/// Learns the postal codes of communes from a `rues.csv`, for files of outlines that have none.
pub fn learn(communes: &mut [Commune], streets: &str) -> Result<(), Box<dyn Error>> {
    for street in csv::Reader::from_reader(streets.as_bytes()).records() {
        let street = street?;
        let (code, postal) = (street.get(1).unwrap_or(""), street.get(2).unwrap_or(""));
        let of = communes.iter_mut().find(|commune| commune.code == code);
        if let Some(commune) = of {
            let codes = postal.split(';').map(str::to_owned);
            commune
                .postal_codes
                .extend(codes.filter(|code| !code.is_empty()));
            commune.postal_codes.sort();
            commune.postal_codes.dedup();
        }
    }
    Ok(())
}

fn commune(feature: &Value) -> Option<Commune> {
    let properties = &feature["properties"];
    let of = |names: &[&str]| {
        names
            .iter()
            .map(|name| &properties[*name])
            .find(|value| !value.is_null())
    };
    let postal = match of(&POSTAL) {
        Some(Value::Array(codes)) => codes.iter().filter_map(text).collect(),
        Some(value) => {
            let codes = text(value).unwrap_or_default();
            codes
                .split([';', ','])
                .map(|code| code.trim().to_owned())
                .collect()
        }
        None => Vec::new(),
    };
    Some(Commune {
        code: of(&CODE).and_then(text)?,
        name: of(&NAME).and_then(text)?,
        postal_codes: postal,
        polygons: polygons(&feature["geometry"])?,
    })
}

/// A value as a text; codes are also written as numbers.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn polygons(geometry: &Value) -> Option<Vec<Vec<Vec<Point>>>> {
    let coordinates = &geometry["coordinates"];
    let polygons = match geometry["type"].as_str()? {
        "Polygon" => vec![coordinates],
        "MultiPolygon" => coordinates.as_array()?.iter().collect(),
        _ => return None,
    };
    polygons
        .into_iter()
        .map(|rings| rings.as_array()?.iter().map(ring).collect())
        .collect()
}

fn ring(points: &Value) -> Option<Vec<Point>> {
    let points = points.as_array()?.iter();
    let mut points: Vec<Point> = points.map(point).collect::<Option<_>>()?;
    points.dedup();
    Some(points)
}

fn point(point: &Value) -> Option<Point> {
    let part = |at: usize| Some(whole(point.get(at)?.as_f64()?));
    Some((part(0)?, part(1)?))
}

fn whole(degrees: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "degrees fit")]
    let parts = (degrees * PARTS).round() as i64;
    parts
}

/// `communes.geojson`: no point is further than so many metres from the line that was given, and
/// neighbours keep one border.
pub fn shapes(mut communes: Vec<Commune>, metres: f64) -> String {
    let rings = communes
        .iter_mut()
        .flat_map(|commune| commune.polygons.iter_mut().flatten());
    simpler(&mut rings.collect::<Vec<_>>(), metres);
    let mut out = String::from("{\"type\":\"FeatureCollection\",\"features\":[\n");
    for (at, commune) in communes.iter().enumerate() {
        let polygons = commune.polygons.iter().map(|rings| {
            // What is smaller than the tolerance is no longer a shape.
            let rings = rings.iter().filter(|ring| ring.len() >= 4).map(|ring| {
                let points = ring
                    .iter()
                    .map(|(east, north)| format!("[{},{}]", degrees(*east), degrees(*north)));
                format!("[{}]", points.collect::<Vec<_>>().join(","))
            });
            rings.collect::<Vec<_>>().join(",")
        });
        let polygons = polygons
            .filter(|rings| !rings.is_empty())
            .map(|rings| format!("[{rings}]"));
        let polygons = polygons.collect::<Vec<_>>().join(",");
        let end = if at + 1 == communes.len() { "" } else { "," };
        let properties = serde_json::json!({ "code": commune.code, "nom": commune.name });
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{{\"type\":\"MultiPolygon\",\
             \"coordinates\":[{polygons}]}}}}{end}"
        );
    }
    out + "]}\n"
}

fn degrees(parts: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "degrees fit")]
    let degrees = parts as f64 / PARTS;
    degrees.to_string()
}

/// `communes.yaml`, to be looked through.
pub fn list(communes: &[Commune]) -> String {
    let records = communes.iter().map(|commune| {
        let name = commune.name.replace('"', "");
        format!(
            "- id: {}\n  code: '{}'\n  nom: \"{name}\"\n  codes_postaux: [{}]\n",
            slug::slugify(&commune.name),
            commune.code,
            commune.postal_codes.join(", ")
        )
    });
    records.collect()
}
