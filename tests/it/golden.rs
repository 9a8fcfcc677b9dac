//! Whole sites with the pages that are expected of them, drawn by a theme that shows facts.
//!
//! `BLESS=1 cargo test` writes what is expected anew, to be read in review.

use std::fs;
use std::path::Path;

use crate::support::{Estate, repository};

/// The pages of each site that are compared.
const GOUJONS: &[&str] = &[
    "fr/activites/goujons--ecole-de-devoirs.html",
    "fr/activites/goujons--fete-de-l-hiver.html",
    "fr/activites/goujons--table-de-conversation.html",
    "fr/a-propos.html",
    "fr/agenda.html",
    "fr/agenda/2026-s53.html",
    "fr/agenda/2027-s06.html",
    "fr/asbl/ulac.html",
    "fr/carte.html",
    "fr/communes/anderlecht.html",
    "fr/communes/forest.html",
    "fr/index.html",
    "fr/pcs/goujons.html",
    "fr/recherche.html",
    "nl/pcs/goujons.html",
    "nl/sisp/foyer-anderlechtois.html",
    "_redirects",
    "robots.txt",
    "sitemap.xml",
];

#[test]
fn a_site_that_says_everything() {
    compare("goujons", GOUJONS);
}

#[test]
fn a_site_that_says_almost_nothing() {
    let pages = [
        "fr/index.html",
        "fr/pcs/tilleuls.html",
        "fr/communes/valombre.html",
    ];
    compare("bare", &pages);
}

#[track_caller]
fn compare(name: &str, pages: &[&str]) {
    let site = Estate::golden(name);
    let built = site.build();
    assert!(built.published.is_some(), "{:#?}", site.check());
    for page in pages {
        let expected = repository("tests/sites")
            .join(name)
            .join("expected")
            .join(page);
        same(&expected, &site.page(page));
    }
}

/// Compares a page with what is expected, or makes it what is expected.
#[track_caller]
fn same(expected: &Path, page: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(expected.parent().unwrap()).unwrap();
        fs::write(expected, page).unwrap();
        return;
    }
    let text = fs::read_to_string(expected).unwrap_or_default();
    let differs = text
        .lines()
        .zip(page.lines())
        .find(|(one, other)| one != other);
    assert!(
        text == page,
        "{} is not what was made (BLESS=1 makes it so); first difference: {differs:?}",
        expected.display()
    );
}
