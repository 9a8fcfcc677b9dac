//! What pages say in the five languages of the site: dates, lists, addresses, names.

use crate::support::{Estate, sheet};

/// The settings of a site in five languages.
const FIVE: &str = "titre: Annuaire\nlangues: [fr, nl, en, ar, uk]\n";

/// The smallest site in five languages, with more lines in the front matter of its sheet.
fn five(lines: &str) -> Estate {
    Estate::new("five")
        .write("content/site.yaml", FIVE)
        .write("content/pcs/tilleuls.md", &sheet(lines))
}

/// The site with its pages.
fn built(site: Estate) -> Estate {
    assert!(site.build().published.is_some(), "{:#?}", site.check());
    site
}

/// Checks that a page holds a text; no-break spaces count as spaces.
#[track_caller]
fn says(site: &Estate, page: &str, text: &str) {
    let html = site.page(page).replace(['\u{a0}', '\u{202f}'], " ");
    let lines: Vec<&str> = html.lines().filter(|line| line.contains("<p") || line.contains("<time")).collect();
    assert!(
        html.contains(text),
        "{page} lacks {text:?}:\n{}",
        lines.join("\n")
    );
}

#[test]
fn english_dates_are_british() {
    let site = built(five(
        "activites: [{ titre: Fête, id: fete, date: 2026-12-19 }]",
    ));
    says(&site, "en/activites/tilleuls--fete.html", "19 December 2026");
    says(&site, "en/agenda.html", "Saturday, 19 December 2026");
}
