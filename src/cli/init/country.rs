//! A town that does not exist, in a country that does: what differs from country to country stands
//! in one file a country, the sheets around it are written once a language.

use std::path::{Path, PathBuf};

use annuaire::lang::Lang;
use annuaire::model::Plan;
use annuaire::run::Failure;
use include_dir::{Dir, include_dir};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use super::File;
use super::template::filled;

static COUNTRIES: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/init/countries");
static TOWN: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/init/town");

/// In how many days what comes soon takes place.
const SOON: i32 = 18;

/// What a country has of its own.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Its two letters.
    pays: String,
    /// The folder of `town/` that has the sheets.
    textes: String,
    /// The languages of the site, the first that of its texts; those without a catalogue wait for it.
    langues: Vec<String>,
    /// Its time zone.
    fuseau: String,
    /// A licence that its offices know.
    licence: String,
    /// What an association is in its law.
    association: String,
    /// What a landlord is there.
    bailleur: String,
    /// Where the town lies, so that it hides no street that exists, in words.
    ou: String,
    /// The same as latitude and longitude, its corner in the south and west.
    origine: [f64; 2],
    /// Its communes.
    communes: Vec<Commune>,
    /// The names of its streets.
    rues: Vec<String>,
    /// The numbers of the team, the association, the other project, the landlord and the desk.
    telephones: Vec<String>,
    /// A mobile number.
    mobile: String,
    /// The public holidays.
    #[serde(skip_serializing)]
    feries: Vec<Holiday>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Commune {
    id: String,
    nom: String,
    code: String,
    postal: String,
    /// The postal code as an address has it, where that is longer.
    adres: Option<String>,
}

/// A day of each year: a day of a month, or so many days after Easter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    nom: String,
    le: Option<String>,
    paques: Option<i32>,
}

/// What the sheets are filled with.
#[derive(Serialize)]
struct Values<'a> {
    #[serde(flatten)]
    country: &'a Country,
    jour: String,
    bientot: String,
    annees: [i16; 2],
    feries: Vec<Day<'a>>,
}

#[derive(Serialize)]
struct Day<'a> {
    jour: String,
    nom: &'a str,
}

impl Country {
    /// The country that has the tour instead of a town.
    pub const TOUR: &str = "BE";

    /// A number of the country that nobody has.
    pub fn telephone(&self) -> &str {
        self.telephones.last().map_or("", String::as_str)
    }

    /// A mobile number of the country that nobody has.
    pub fn mobile(&self) -> &str {
        &self.mobile
    }

    /// What an association and a landlord are in the law of the country.
    pub fn legal_forms(&self) -> [&str; 2] {
        [&self.association, &self.bailleur]
    }

    /// The country of a town by its two letters or its name; nothing for the one that has the tour.
    pub fn named(text: &str) -> Result<Option<Self>, Failure> {
        let letters = Plan::named(text).map(|plan| plan.country);
        match letters.map(|letters| (letters == Self::TOUR, Self::of(letters))) {
            Some((true, _)) => Ok(None),
            Some((_, Some(country))) => Ok(Some(country)),
            _ => Err(Failure::usage("pays-inconnu", "value", text).quoting("known", known())),
        }
    }

    /// The country with these two letters, where it has a town.
    pub fn of(letters: &str) -> Option<Self> {
        let file = format!("{}.yaml", letters.to_lowercase());
        let text = COUNTRIES.get_file(file)?.contents_utf8()?;
        serde_yaml::from_str(text).ok()
    }

    /// The country with those of its languages that the interface speaks.
    pub fn in_languages(mut self, spoken: &[Lang]) -> Self {
        let is_spoken = |code: &String| spoken.iter().any(|lang| lang.as_str() == code);
        self.langues.retain(is_spoken);
        self
    }

    /// The languages in which the texts of the repository are.
    pub fn texts(&self) -> Vec<String> {
        vec![self.textes.clone()]
    }

    /// The content of the town, as it is on a day.
    pub fn town(&self, today: Date) -> Vec<File> {
        let year = today.year();
        let values = Values {
            country: self,
            jour: today.to_string(),
            bientot: today.saturating_add(SOON.days()).to_string(),
            annees: [year, year + 1],
            feries: (year..=year + 2)
                .flat_map(|year| self.holidays(year))
                .collect(),
        };
        let folders = ["common", &self.textes];
        let folders = folders.map(|name| TOWN.get_dir(name));
        let templates = folders.into_iter().flatten().flat_map(templates);
        templates
            .map(|(path, text)| (path, filled(text, &values).into_bytes()))
            .collect()
    }

    /// The public holidays of a year, one after the other.
    fn holidays(&self, year: i16) -> Vec<Day<'_>> {
        let days = self.feries.iter().filter_map(|holiday| {
            Some(Day {
                jour: holiday.of_year(year)?.to_string(),
                nom: &holiday.nom,
            })
        });
        let mut days: Vec<Day> = days.collect();
        days.sort_by(|a, b| a.jour.cmp(&b.jour));
        days
    }
}

impl Holiday {
    fn of_year(&self, year: i16) -> Option<Date> {
        match (&self.le, self.paques) {
            (Some(day), None) => format!("{year:04}-{day}").parse().ok(),
            (None, Some(after)) => Some(easter(year).saturating_add(after.days())),
            _ => None,
        }
    }
}

/// The countries that have a town, or the tour.
fn known() -> String {
    let files = COUNTRIES.files().filter_map(|file| file.path().file_stem());
    let files = files.map(|stem| stem.to_string_lossy().to_uppercase());
    let mut known: Vec<String> = files.chain([Country::TOUR.to_owned()]).collect();
    known.sort();
    known.join(", ")
}

/// The templates of a folder, each with its path below the new folder.
fn templates(dir: &'static Dir<'static>) -> Vec<(PathBuf, &'static str)> {
    let root = dir.path();
    let mut all = Vec::new();
    let mut folders = vec![dir];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        all.extend(folder.files().filter_map(|file| {
            let below = file.path().strip_prefix(root).ok()?;
            Some((Path::new("content").join(below), file.contents_utf8()?))
        }));
    }
    all
}

/// Easter Sunday of the Gregorian calendar, by the epact: the full moon of the church, then the
/// Sunday after it.
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let century = year / 100;
    let golden = year % 19;
    let leap_years = century - century / 4;
    let moon_years = (8 * century + 13) / 25;
    let epact = (leap_years - moon_years + 19 * golden + 15).rem_euclid(30);
    let moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + moon + 2 - leap_years).rem_euclid(7);
    let march = date(i16::try_from(year).unwrap_or(i16::MAX), 3, 28);
    march.saturating_add((moon - weekday).days())
}

#[cfg(test)]
mod tests {
    use annuaire::model::PLANS;

    use super::*;

    #[test]
    fn easter_is_when_it_is() {
        for (year, month, day) in [
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2030, 4, 21),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn every_file_of_a_country_is_read_and_every_holiday_is_a_day() {
        for file in COUNTRIES.files() {
            let letters = file.path().file_stem().unwrap().to_str().unwrap();
            let text = file.contents_utf8().unwrap();
            let country: Country = serde_yaml::from_str(text).unwrap();
            assert!(PLANS.iter().any(|plan| plan.country == country.pays));
            assert_eq!(country.pays, letters.to_uppercase());
            assert_eq!(country.holidays(2027).len(), country.feries.len());
        }
    }
}
