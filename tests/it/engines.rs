//! What search engines are told: each page once, in the languages that it has words in.

use crate::support::{Estate, sheet};

/// A site in three languages at an address, with a sheet in French and a page in two.
fn site() -> Estate {
    let site = Estate::furnished()
        .write(
            "content/site.yaml",
            "titre: Annuaire\nlangues: [fr, nl, ar]\nadresse: https://example.org/\n",
        )
        .write(
            "content/pcs/tilleuls.md",
            &sheet("activites: [{ titre: { fr: Café, nl: Koffie }, id: cafe }]"),
        )
        .write(
            "content/pages/aide.md",
            "---\ntitre: { fr: Aide, ar: مساعدة }\n---\n",
        );
    site.build();
    site
}

#[test]
fn a_page_without_words_of_its_own_in_its_language_is_not_announced() {
    let site = site();
    let sitemap = site.page("sitemap.xml");
    for (page, languages) in [
        ("pcs/tilleuls", vec!["fr", "nl"]),
        ("activites/tilleuls--cafe", vec!["fr", "nl"]),
        ("aide", vec!["fr", "ar"]),
        ("thematiques/rencontres", vec!["fr"]),
        ("recherche", vec!["fr", "nl", "ar"]),
    ] {
        for lang in ["fr", "nl", "ar"] {
            let path = format!("{lang}/{page}.html");
            let html = site.page(&path);
            let told = languages.contains(&lang);
            assert_eq!(sitemap.contains(&format!("/{path}<")), told, "{path}");
            assert_eq!(!html.contains("content=\"noindex\""), told, "{path}");
            let others = ["fr", "nl", "ar"]
                .into_iter()
                .filter(|other| html.contains(&format!("rel=\"alternate\" hreflang=\"{other}\"")));
            let expected = if told { languages.clone() } else { Vec::new() };
            assert_eq!(others.collect::<Vec<_>>(), expected, "{path}");
        }
    }
}

#[test]
fn every_announced_page_names_the_one_for_readers_of_other_languages() {
    let site = site();
    for (page, default) in [
        (
            "nl/pcs/tilleuls.html",
            "https://example.org/fr/pcs/tilleuls.html",
        ),
        ("nl/index.html", "https://example.org/index.html"),
        ("index.html", "https://example.org/index.html"),
        ("ar/recherche.html", "https://example.org/fr/recherche.html"),
    ] {
        let link = format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{default}\">");
        let html = site.page(page);
        assert!(html.contains(&link), "{page}: {html}");
    }
}

#[test]
fn the_projects_of_a_commune_may_stand_in_a_frame_of_another_site() {
    let site = site();
    for (path, canonical) in [
        (
            "embarquer/commune-valombre.html",
            "fr/communes/valombre.html",
        ),
        (
            "embarquer/commune-valombre.nl.html",
            "nl/communes/valombre.html",
        ),
    ] {
        let page = site.page(path);
        assert!(
            page.contains("Les Tilleuls") && !page.contains("<script"),
            "{page}"
        );
        let canonical = format!("rel=\"canonical\" href=\"https://example.org/{canonical}\"");
        assert!(
            page.contains(&canonical) && page.contains("noindex"),
            "{page}"
        );
    }
    let headers = site.page("_headers");
    let rules = headers.split("\n/");
    let framed: Vec<&str> = rules
        .filter(|rule| rule.contains("frame-ancestors *"))
        .collect();
    assert!(
        matches!(framed[..], [rule] if rule.starts_with("embarquer/*\n")),
        "{headers}"
    );
    let everywhere = headers.split("\n/").next().unwrap();
    assert!(!everywhere.contains("Content-Security-Policy"), "{headers}");
}

#[test]
fn a_language_of_the_country_is_written_as_there() {
    let site = Estate::new("country").write(
        "content/site.yaml",
        "titre: Annuaire\nlangues: [fr, nl]\npays: CH\nadresse: https://example.org/\n",
    );
    site.build();
    let locale = |path: &str| {
        let page = site.page(path);
        let (_, after) = page.split_once("og:locale\" content=\"").unwrap();
        after[..5].to_owned()
    };
    assert_eq!(locale("fr/index.html"), "fr_CH");
    assert_eq!(locale("nl/index.html"), "nl_NL");
    assert!(
        site.page("fr/recherche.html")
            .contains("data-locale=\"fr-CH\"")
    );
}
