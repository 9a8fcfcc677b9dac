//! Streets, of a list of addresses: the French *Base Adresse Nationale* and the *bases adresses locales*
//! of its communes, the lists of Luxembourg and of the Dutch BAG, those of `OpenAddresses`, or any other
//! that has a street, its commune and a point.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use csv::{ReaderBuilder, StringRecord, WriterBuilder};

/// Under which names lists have the street, the code and the name of its commune, the postal code,
/// latitude and longitude.
const STREET: &[&str] = &[
    "nom_voie",
    "street",
    "rue",
    "openbare_ruimte",
    "openbareruimte",
    "stn_label",
    "straatnaam",
    "streetname",
    "voie_nom",
    "toponyme",
    "nom",
];
const CODE: &[&str] = &[
    "code_insee",
    "code",
    "gemeentecode",
    "commune_insee",
    "nis",
    "com_fosnr",
    "municipality_id",
    "lau2",
];
/// A commune before a part of one: the list of Luxembourg has both.
const COMMUNE: &[&str] = &[
    "nom_commune",
    "commune",
    "city",
    "woonplaats",
    "gemeente",
    "commune_nom",
    "municipality",
    "localite",
];
const POSTAL: &[&str] = &[
    "code_postal",
    "postcode",
    "codes_postaux",
    "zip",
    "zip_label",
];
const LATITUDE: &[&str] = &["lat", "latitude", "lat_wgs84"];
const LONGITUDE: &[&str] = &["lon", "lng", "longitude", "lon_wgs84", "long"];

/// A street in the making: the points of its doors, its postal codes.
#[derive(Default)]
struct Street {
    latitudes: Vec<f64>,
    longitudes: Vec<f64>,
    postal_codes: BTreeSet<String>,
}

/// Where a list has what.
struct Columns {
    street: usize,
    code: Option<usize>,
    commune: Option<usize>,
    postal: Option<usize>,
    latitude: usize,
    longitude: usize,
}

/// `rues.csv`: each street of each commune once, at its middle door. Where a list names communes
/// only, `codes` says the code of each name.
pub fn streets(
    text: &str,
    only: &[&str],
    codes: &[(&str, &str)],
) -> Result<String, Box<dyn Error>> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let mut signs = [b';', b'\t', b','];
    signs.sort_by_key(|sign| first.bytes().filter(|byte| byte == sign).count());
    let mut reader = ReaderBuilder::new()
        .delimiter(signs[2])
        .flexible(true)
        .from_reader(text.as_bytes());
    let columns = columns(reader.headers()?)?;
    let mut streets: BTreeMap<(String, String), Street> = BTreeMap::new();
    let mut without_code = BTreeSet::new();
    for row in reader.records() {
        let row = row?;
        let Some((name, code)) = of(&row, &columns, codes) else {
            without_code.extend(cell(&row, columns.commune).map(str::to_owned));
            continue;
        };
        if only.is_empty() || only.contains(&code.as_str()) {
            let street = streets.entry((name, code)).or_default();
            add(street, &row, &columns);
        }
    }
    streets.retain(|_, street| !street.latitudes.is_empty());
    if streets.is_empty() {
        let asked = without_code.iter().take(3);
        let asked: Vec<String> = asked.map(|name| format!("--code {name}=CODE")).collect();
        let missing = "no street with a name, the code of a commune and a point";
        return Err(format!("{missing} {}", asked.join(" ")).trim_end().into());
    }
    written(streets)
}

fn columns(header: &StringRecord) -> Result<Columns, Box<dyn Error>> {
    let named = |names: &[&str]| {
        let mut names = names.iter();
        names.find_map(|name| {
            header
                .iter()
                .position(|own| own.trim().eq_ignore_ascii_case(name))
        })
    };
    let must =
        |names: &[&str]| named(names).ok_or_else(|| format!("no column {}", names.join(", ")));
    let columns = Columns {
        street: must(STREET)?,
        code: named(CODE),
        commune: named(COMMUNE),
        postal: named(POSTAL),
        latitude: must(LATITUDE)?,
        longitude: must(LONGITUDE)?,
    };
    if columns.code.is_none() && columns.commune.is_none() {
        return Err(format!("no column {}", CODE.join(", ")).into());
    }
    Ok(columns)
}

/// The street of an address, and the code of its commune.
fn of(row: &StringRecord, columns: &Columns, codes: &[(&str, &str)]) -> Option<(String, String)> {
    let name = cell(row, Some(columns.street))?;
    let code = cell(row, columns.code).or_else(|| {
        let commune = cell(row, columns.commune)?;
        let known = codes
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(commune))?;
        Some(known.1)
    })?;
    Some((name.to_owned(), code.to_owned()))
}

fn cell(row: &StringRecord, column: Option<usize>) -> Option<&str> {
    let text = row.get(column?)?.trim();
    (!text.is_empty()).then_some(text)
}

fn add(street: &mut Street, row: &StringRecord, columns: &Columns) {
    let degrees = |column| {
        cell(row, Some(column))?
            .replace(',', ".")
            .parse::<f64>()
            .ok()
    };
    if let Some((latitude, longitude)) = degrees(columns.latitude).zip(degrees(columns.longitude)) {
        street.latitudes.push(latitude);
        street.longitudes.push(longitude);
    }
    // Of a Dutch code the digits: its letters are a stretch of a street.
    let code = cell(row, columns.postal).map(|code| {
        let dutch = code.len() >= 6 && code.ends_with(|c: char| c.is_ascii_uppercase());
        let digits = code.get(..4).filter(|_| dutch);
        digits.unwrap_or(code).to_owned()
    });
    street.postal_codes.extend(code);
}

fn written(streets: BTreeMap<(String, String), Street>) -> Result<String, Box<dyn Error>> {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(["nom", "code", "codes_postaux", "lat", "lon"])?;
    for ((name, code), street) in streets {
        let codes: Vec<String> = street.postal_codes.into_iter().collect();
        let [latitude, longitude] = [street.latitudes, street.longitudes].map(middle);
        writer.write_record([name, code, codes.join(";"), latitude, longitude])?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// The middle one of some numbers, about a metre exact.
fn middle(mut numbers: Vec<f64>) -> String {
    numbers.sort_by(f64::total_cmp);
    format!("{:.5}", numbers[numbers.len() / 2])
}
