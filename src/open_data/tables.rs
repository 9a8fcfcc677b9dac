//! The directory as tables, for people who work with a spreadsheet (RFC 4180).
//!
//! The columns have the names of the content format, with the language of a text behind a point. A
//! byte-order mark lets spreadsheets see that the letters are UTF-8.

use std::io::{self, Write};

use csv::Writer;

use super::{records, schedule};
use crate::lang::Lang;
use crate::model::{Contact, Email, PhoneLine, Slot, Text, WebLink};
use crate::pages::PageKind;
use crate::parse::value;
use crate::site::{ActivityAt, ProjectAt, Site};

/// What spreadsheets take for the beginning of a formula, and so would run.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The projects, a line each.
pub fn projects(site: &Site, out: &mut dyn Write) -> io::Result<()> {
    write(site.projects.handles().map(|at| project(site, at)), out)
}

/// The activities of the projects that exist, a line each.
pub fn activities(site: &Site, out: &mut dyn Write) -> io::Result<()> {
    write(site.all_activities().map(|at| activity(site, at)), out)
}

/// A line in the making: every one puts the same columns in the same order.
struct Row<'s> {
    site: &'s Site,
    columns: Vec<String>,
    cells: Vec<String>,
}

impl<'s> Row<'s> {
    fn of(site: &'s Site) -> Self {
        Self {
            site,
            columns: Vec::new(),
            cells: Vec::new(),
        }
    }

    fn put(&mut self, column: &str, cell: String) {
        self.columns.push(column.to_owned());
        self.cells.push(cell);
    }

    fn perhaps(&mut self, column: &str, cell: Option<impl ToString>) {
        let cell = cell.map(|cell| cell.to_string());
        self.put(column, cell.unwrap_or_default());
    }

    /// A column for each language of the region; empty in those that the text has not.
    fn text(&mut self, column: &str, text: Option<&Text>) {
        for lang in self.site.region() {
            let own = text.filter(|text| text.has(*lang));
            let own = own.map(|text| text.get(*lang).1.as_str());
            self.perhaps(&format!("{column}.{lang}"), own);
        }
    }

    /// The page in the first language.
    fn page(&mut self, kind: PageKind) {
        let pages = records::addresses(self.site, kind);
        let first = &pages[self.site.languages()[0].as_str()];
        self.perhaps("adresse_de_la_page", first.as_str());
    }
}

fn project(site: &Site, at: ProjectAt) -> Row<'_> {
    let project = &site[at];
    let mut row = Row::of(site);
    row.put("id", project.id.to_string());
    row.text("nom", Some(&project.name));
    row.put("statut", records::status(project.status).to_owned());
    row.put("fiche", records::state(site.state(at)).to_owned());
    row.perhaps(
        "confirme.le",
        project.confirmed.as_ref().map(|confirmed| confirmed.on),
    );
    row.text("resume", project.summary.as_ref());
    address(site, at, &mut row);
    contact(&project.contact, &mut row);
    row.perhaps("asbl", project.association.as_ref());
    row.put("sisp", listed(&project.landlords));
    row.perhaps("site.logements", project.estate.dwellings);
    row.put("langues", listed(&project.spoken));
    row.perhaps("depuis", project.since);
    row.page(PageKind::Project(at));
    row
}

fn address(site: &Site, at: ProjectAt, row: &mut Row) {
    let address = &site[at].address;
    row.text("adresse.rue", address.street.as_ref());
    row.perhaps("adresse.code_postal", address.postal_code.as_ref());
    row.put(
        "adresse.commune",
        site[site.ties(at).commune].id.to_string(),
    );
    row.perhaps(
        "adresse.latitude",
        address.position.map(|point| point.latitude),
    );
    row.perhaps(
        "adresse.longitude",
        address.position.map(|point| point.longitude),
    );
}

fn contact(contact: &Contact, row: &mut Row) {
    row.put("contact.telephone", numbers(&contact.phones));
    row.perhaps(
        "contact.courriel",
        contact.email.as_ref().map(Email::as_str),
    );
    row.perhaps(
        "contact.site_web",
        contact.website.as_ref().map(WebLink::as_str),
    );
}

fn activity(site: &Site, at: ActivityAt) -> Row<'_> {
    let activity = &site[at];
    let audiences: Vec<&str> = activity.audiences.iter().map(|one| one.french()).collect();
    let ages = activity.ages.map(|ages| match ages.to {
        Some(to) => format!("{}-{to}", ages.from),
        None => format!("{}+", ages.from),
    });
    let mut row = Row::of(site);
    row.put("pcs", site[at.project].id.to_string());
    row.put("id", activity.id.to_string());
    row.text("titre", Some(&activity.title));
    row.put("thematique", listed(&activity.needs));
    row.text("rythme", activity.schedule.rhythm.as_ref());
    row.put("horaires", schedule::slots(&activity.schedule.slots));
    row.put("quand", in_words(site, &activity.schedule.slots));
    row.put("fiche", records::state(site.state(at.project)).to_owned());
    row.put("public", audiences.join(", "));
    row.perhaps("ages", ages);
    row.text("prix", activity.price.as_ref());
    row.put("langues", listed(&activity.spoken));
    contact(&activity.contact, &mut row);
    row.page(PageKind::Activity(at));
    row
}

/// The slots in words that a sheet takes: in Dutch on a Dutch site, else in French.
fn in_words(site: &Site, slots: &[Slot]) -> String {
    let first = site.languages()[0];
    let lang = if first == Lang::NL { first } else { Lang::FR };
    let words = slots.iter();
    let words = words.map(|slot| value::told(slot, lang, ToString::to_string));
    words.collect::<Vec<_>>().join(" | ")
}

fn numbers(lines: &[PhoneLine]) -> String {
    let numbers: Vec<String> = lines.iter().map(|line| line.number.display()).collect();
    numbers.join(", ")
}

fn listed<Item: ToString>(items: &[Item]) -> String {
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    items.join(", ")
}

/// Writes the table, with the columns of its first line at its head.
fn write<'s>(rows: impl Iterator<Item = Row<'s>>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = Writer::from_writer(out);
    for (number, row) in rows.enumerate() {
        if number == 0 {
            table.write_record(&row.columns)?;
        }
        table.write_record(row.cells.iter().map(|cell| harmless(cell)))?;
    }
    table.flush()
}

/// A cell that no spreadsheet runs: what would be a formula is a text, behind an apostrophe.
fn harmless(cell: &str) -> String {
    let cell = cell.replace(['\n', '\r'], " ");
    if cell.starts_with(FORMULA) && cell.parse::<f64>().is_err() {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_a_text() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("+33 1 23 45 67 89"), "'+33 1 23 45 67 89");
        assert_eq!(harmless("@sum"), "'@sum");
        assert_eq!(harmless("-3.7"), "-3.7");
        assert_eq!(harmless("un\nmot"), "un mot");
    }
}
