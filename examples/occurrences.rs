//! Made-up sites for an independent reader of calendars: `cargo run --example occurrences -- 7 40`.
//!
//! From a seed it writes a line of JSON for each of so many sites: the calendar of all dates that
//! the program publishes for it (`ics`), and the occurrences of the next 24 months that `agenda`
//! finds (`expected`). `tests/oracle/run` has both compared by readers that share no code with us.
//! The sites go the whole way through the program: sheets of text, faults, calendar.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use annuaire::agenda::{Occurrence, Standing, Window};
use annuaire::diagnostic::Diagnostics;
use annuaire::pages::{CalendarOf, PageKind};
use annuaire::parse;
use annuaire::render::{Output, Renderer};
use annuaire::site::Site;
use annuaire::source::{Content, FileKind, SourceFile};
use annuaire::theme::Theme;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

const TODAY: Date = date(2026, 11, 24);
const SITE: &str = "titre: Annuaire\nlangues: [fr]\n";
const COMMUNES: &str = "- { id: valombre, nis: '99901', nom: Valombre, codes_postaux: [9991] }\n";
const WEEKDAYS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];
const NTH: [(&str, i8); 5] = [
    ("premier", 1),
    ("deuxième", 2),
    ("troisième", 3),
    ("quatrième", 4),
    ("dernier", -1),
];
/// Hours of every kind, many of them on the edge of a clock change.
const HOURS: [&str; 14] = [
    "9h30-11h30",
    "14h-16h",
    "18h",
    "20h-1h",
    "22h-6h",
    "23h-2h30",
    "2h30-4h",
    "2h15-2h45",
    "1h30-3h",
    "22h-24h",
    "matin",
    "soir",
    "[9h-12h, 13h30-16h]",
    "[10h-11h, 20h-2h]",
];

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse());
    let (Some(Ok(seed)), Some(Ok(count))) = (numbers.next(), numbers.next()) else {
        return usage();
    };
    let theme = Theme::load(Path::new("."), "quartier").map(Arc::new);
    let Ok(theme) = theme else {
        return usage();
    };
    let mut out = io::stdout().lock();
    for at in 0..count {
        let mut chance = Chance(seed + at);
        let line = made_up_site(&mut chance, &theme);
        if writeln!(out, "{line}").is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn usage() -> ExitCode {
    let _ = writeln!(
        io::stderr(),
        "occurrences SEED COUNT, at the root of the repository"
    );
    ExitCode::from(2)
}

/// A site, its calendar and its occurrences. Chance may make a schedule that is refused; then
/// another is made.
fn made_up_site(chance: &mut Chance, theme: &Arc<Theme>) -> Value {
    loop {
        let sheet = sheet(chance);
        let files = [
            file("site.yaml", SITE),
            file("communes.yaml", COMMUNES),
            file("periodes.yaml", &periods(chance)),
            file("pcs/tilleuls.md", &sheet),
        ];
        let parsed = parse::parse(&files, |_| TODAY);
        let (site, _) = Site::new(parsed, Diagnostics::new(), |_| TODAY);
        if let Some(site) = site {
            let expected = expected(&site);
            let renderer = Renderer::new(Arc::new(site), Arc::clone(theme));
            let lang = renderer.site().languages()[0];
            let page = Output::Page(PageKind::Calendar(CalendarOf::All).in_language(lang));
            let ics = renderer.render(&page).unwrap_or_default();
            let ics = String::from_utf8_lossy(&ics);
            return json!({ "sheet": sheet, "ics": ics, "expected": expected });
        }
    }
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile {
        path: format!("content/{path}").into(),
        kind: FileKind::of(path).expect("the names of our files are right"),
        content: Content::Text(text.into()),
    }
}

/// What takes place, or does not, in 24 months: `[start, end, cancelled]`, by its start.
fn expected(site: &Site) -> Vec<Value> {
    let window = Window {
        first: TODAY,
        last: TODAY.saturating_add(24.months()),
    };
    let project = site.listed().next().expect("the sheet is one that exists");
    let house = site.house(project);
    let activities = site.activities(project);
    let occurrences = activities.flat_map(|at| house.activity(&site[at], window));
    let zone = &site.settings.zone;
    let mut all: Vec<(String, String, bool)> = occurrences
        .filter(|one| !matches!(one.standing, Standing::MovedAway(_)))
        .map(|one| told(&one, zone))
        .collect();
    all.sort();
    all.into_iter()
        .map(|one| json!([one.0, one.1, one.2]))
        .collect()
}

fn told(one: &Occurrence, zone: &TimeZone) -> (String, String, bool) {
    let start = one.starts_at(zone);
    let end = one.ends_at(zone).or_else(|| start.clone());
    let start = start.map_or_else(
        || one.date.to_string(),
        |start| start.timestamp().to_string(),
    );
    let end = end.map_or_else(String::new, |end| end.timestamp().to_string());
    (start, end, !one.takes_place())
}

fn sheet(chance: &mut Chance) -> String {
    let mut text = String::from(
        "---\nnom: Les Tilleuls\nadresse: { commune: valombre }\nconfirme: { le: 2026-11-20 }\n",
    );
    if chance.one_in(2) {
        let (first, last) = chance.range();
        let _ = writeln!(
            text,
            "fermetures: [jours-feries, {{ du: {first}, au: {last} }}]"
        );
    }
    if chance.one_in(3) {
        let (first, last) = chance.range();
        let _ = writeln!(
            text,
            "avis: {{ message: Fermé, du: {first}, au: {last}, ferme: oui }}"
        );
    }
    text += "activites:\n";
    for at in 0..3 {
        let _ = writeln!(text, "  - titre: Activité {at}\n    id: activite-{at}");
        if chance.one_in(4) {
            text += "    lieu: { nom: La piscine }\n";
        }
        text += "    horaires:\n";
        for _ in 0..=chance.below(2) {
            text += &slot(chance);
        }
    }
    text + "---\n"
}

/// One slot in braces; its exceptions are dates of its repetition.
fn slot(chance: &mut Chance) -> String {
    let from = chance.day();
    let (days, dates) = rule(chance, from);
    let mut keys = vec![days];
    if chance.one_in(6) {
        keys.push(format!(
            "pendant: {}",
            chance.pick(&["ramadan", "vacances"])
        ));
    }
    if chance.one_in(3) {
        keys.push(format!(
            "au: {}",
            from.saturating_add((30 + chance.below(500)).days())
        ));
    }
    if !chance.one_in(6) {
        keys.push(format!("heures: {}", chance.pick(&HOURS)));
    }
    let days = [dates[1], dates[3], dates[4], dates[6]];
    if chance.one_in(3) {
        keys.push(format!("sauf: [vacances, {}]", days[0]));
    }
    if chance.one_in(2) {
        keys.push(format!("annule: [{}, {}]", days[1], days[0]));
    }
    if chance.one_in(2) {
        let to = days[2].saturating_add((chance.below(20) - 6).days());
        let hours = if chance.one_in(2) {
            ", heures: 15h-17h"
        } else {
            ""
        };
        keys.push(format!(
            "deplace: [{{ de: {}, vers: {to}{hours} }}]",
            days[2]
        ));
    }
    format!("      - {{ {} }}\n", keys.join(", "))
}

/// A rule from a day on, and its first dates.
fn rule(chance: &mut Chance, from: Date) -> (String, Vec<Date>) {
    let at = chance.below(7);
    let name = WEEKDAYS[usize::try_from(at).unwrap_or(0)];
    let weekday = i8::try_from(at).map(Weekday::from_monday_zero_offset);
    let Ok(Ok(weekday)) = weekday else {
        return (String::new(), Vec::new());
    };
    let first = from.saturating_add(i64::from(from.weekday().until(weekday)).days());
    let every = |days: i64| first.series(days.days()).take(8).collect();
    match chance.below(6) {
        0 => (format!("chaque: un {name} sur deux, du: {from}"), every(14)),
        1 => (format!("chaque: jour, du: {from}"), every(1)),
        2 => {
            let (nth, number) = NTH[usize::try_from(chance.below(5)).unwrap_or(0)];
            let months = from.first_of_month().series(1.month()).skip(1);
            let days = months.flat_map(|month| month.nth_weekday_of_month(number, weekday));
            (
                format!("chaque: {nth} {name} du mois, du: {from}"),
                days.take(8).collect(),
            )
        }
        3 => {
            let dates: Vec<Date> = every(9);
            let said: Vec<String> = dates.iter().map(Date::to_string).collect();
            (format!("dates: [{}]", said.join(", ")), dates)
        }
        4 => (
            format!("chaque: [{name}, mardi, premier lundi du mois], du: {from}"),
            every(7),
        ),
        _ => (format!("chaque: [{name}, jeudi], du: {from}"), every(7)),
    }
}

fn periods(chance: &mut Chance) -> String {
    let mut range = || {
        let (first, last) = chance.range();
        format!("{{ du: {first}, au: {last} }}")
    };
    let (ramadan, spring, summer) = (range(), range(), range());
    format!(
        "- {{ id: jours-feries, nom: Fériés, dates: [2026-12-25, 2027-01-01, 2027-05-01] }}\n\
         - {{ id: ramadan, nom: Ramadan, periodes: {ramadan} }}\n\
         - {{ id: vacances, nom: Vacances, periodes: [{spring}, {summer}] }}\n"
    )
}

/// Numbers that look like chance and are the same for the same seed (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u32) -> i64 {
        i64::try_from(self.next() % u64::from(limit)).unwrap_or(0)
    }

    fn one_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let count = u32::try_from(from.len()).unwrap_or(1);
        from[usize::try_from(self.below(count)).unwrap_or(0)]
    }

    /// A day around the window's first year.
    fn day(&mut self) -> Date {
        TODAY.saturating_add((self.below(420) - 60).days())
    }

    fn range(&mut self) -> (Date, Date) {
        let first = self.day();
        (first, first.saturating_add(self.below(40).days()))
    }
}
