//! Static pages that narrow the list by one value, and what tells browsers of the search.

use crate::support::{Estate, sheet};

/// A site with an activity that has no day.
fn standing() -> Estate {
    let lines = "langues: [turc]\nactivites:\n  - titre: Café\n    id: cafe\n    public: [seniors]\n    langues: [arabe, fr]";
    let site = Estate::new("finding").write("content/pcs/tilleuls.md", &sheet(lines));
    assert!(site.build().published.is_some(), "{:?}", site.check());
    site
}

#[test]
fn every_language_that_is_spoken_somewhere_has_a_page() {
    let site = standing();
    let turkish = site.page("fr/langues/tr.html");
    assert!(turkish.contains("<h1>Langue parlée\u{a0}: turc</h1>"));
    assert!(turkish.contains("pcs/tilleuls.html\">Les Tilleuls</a>"));
    assert!(!turkish.contains("activites/tilleuls--cafe.html"));
    let arabic = site.page("nl/langues/ar.html");
    assert!(arabic.contains("<h1>Gesproken taal: Arabisch</h1>"));
    assert!(arabic.contains("activites/tilleuls--cafe.html"));
    assert!(!site.path("public/fr/langues/nl.html").exists());
}

#[test]
fn a_project_that_has_ended_speaks_no_language() {
    let site = Estate::new("ended")
        .write(
            "content/pcs/tilleuls.md",
            &sheet("statut: termine\nlangues: [turc]"),
        )
        .write("content/pcs/square.md", &sheet("langues: [fr]"));
    assert!(site.build().published.is_some(), "{:?}", site.check());
    assert!(!site.path("public/fr/langues/tr.html").exists());
    assert!(site.path("public/fr/langues/fr.html").exists());
}

#[test]
fn an_audience_has_a_page_also_where_no_date_is_known() {
    let site = standing();
    let seniors = site.page("fr/publics/seniors.html");
    assert!(seniors.contains("activites/tilleuls--cafe.html"));
    assert!(!seniors.contains("agenda.html"));
    assert!(!site.path("public/fr/jours/mardi.html").exists());
}

#[test]
fn the_complete_list_leads_to_every_static_page() {
    let list = standing().page("fr/recherche.html");
    for page in [
        "communes/valombre.html",
        "publics/seniors.html",
        "langues/ar.html",
        "langues/tr.html",
    ] {
        assert!(list.contains(&format!("href=\"{page}\"")), "{page}");
    }
    assert!(!list.contains("jours/"));
}

#[test]
fn browsers_are_told_of_the_search_where_the_address_is_known() {
    let settings = "titre: Rue « A & B »\nlangues: [fr, nl]\n\
                    adresse: https://pcs.example.org/x\nsujet: { sigle: { fr: PCS, nl: PSC } }\n";
    let site = Estate::new("opensearch").write("content/site.yaml", settings);
    assert!(site.build().published.is_some(), "{:?}", site.check());
    let description = site.page("opensearch.nl.xml");
    assert!(
        description
            .contains("template=\"https://pcs.example.org/x/nl/recherche.html?q={searchTerms}\"")
    );
    assert!(description.contains("<ShortName>Projecten (PSC)</ShortName>"));
    assert!(description.contains("A &amp; B"));
    assert!(
        site.page("nl/pcs/tilleuls.html")
            .contains("href=\"../../opensearch.nl.xml\"")
    );
    assert!(!site.page("sitemap.xml").contains("opensearch"));
}

#[test]
fn browsers_are_told_of_no_search_without_an_address() {
    let site = standing();
    assert!(!site.path("public/opensearch.fr.xml").exists());
    assert!(!site.page("fr/index.html").contains("opensearch"));
}
