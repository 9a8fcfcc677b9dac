//! What visitors and teams are offered when something changed.

use crate::support::{Estate, sheet};

const ACTIVITY: &str = "activites:\n  - titre: { fr: Table de conversation, nl: Conversatietafel }\n    id: table\n    chaque: mardi\n    heures: 10h-12h\n    sauf: vacances\n";

fn site(settings: &str) -> Estate {
    let settings =
        format!("titre: Annuaire\nlangues: [fr, nl]\nadresse: https://example.org/\n{settings}");
    let page = "---\ntitre: Corriger une page\n---\nDites-le.\n";
    let site = Estate::furnished()
        .write("content/site.yaml", &settings)
        .write("content/pages/corriger.md", page)
        .write("content/pcs/tilleuls.md", &sheet(ACTIVITY));
    site.build();
    site
}

#[test]
fn nothing_is_offered_where_nobody_reads_it() {
    let site = site("");
    for page in [
        "fr/pcs/tilleuls.html",
        "fr/activites/tilleuls--table.html",
        "fr/coordination.html",
        "fr/corriger.html",
    ] {
        let html = site.page(page);
        assert!(!html.contains("modifier"), "{page}");
    }
    assert!(!site.path("public/fr/modifier.html").exists());
    assert!(!site.path("public/fr/modifier.js").exists());
}

#[test]
fn residents_get_the_form_and_a_letter_with_its_first_lines() {
    let site = site("courriel_corrections: fiches@example.org\n");
    let free = site.page("nl/corriger.html");
    assert!(free.contains("href=\"modifier.html\""), "{free}");
    let page = site.page("fr/activites/tilleuls--table.html");
    assert!(
        page.contains("href=\"../modifier.html?tilleuls/table\""),
        "{page}"
    );
    let letter = "mailto:fiches@example.org?subject=Les%20Tilleuls&amp;body=Projet%20%3A%20Les%20Tilleuls%20%28tilleuls%29%0D%0AActivit%C3%A9%20%3A%20Table%20de%20conversation%20%28table%29%0D%0AMessage%20%3A%20";
    assert!(page.contains(letter), "{page}");
    let dutch = site.page("nl/pcs/tilleuls.html");
    assert!(
        dutch.contains("href=\"../modifier.html?tilleuls\""),
        "{dutch}"
    );
    assert!(!dutch.contains("issues/new"));
    let form = site.page("fr/modifier.html");
    assert!(form.contains("data-mail=\"fiches@example.org\"") && !form.contains("data-issue"));
    assert!(form.contains("noindex") && !site.page("sitemap.xml").contains("modifier"));
}

#[test]
fn teams_find_the_form_on_their_page_and_residents_nothing_that_is_public() {
    let site = site("depot: { url: https://gitlab.example.org/a/b, branche: main }\n");
    let page = site.page("fr/coordination.html");
    assert!(!site.page("fr/corriger.html").contains("modifier"));
    assert!(
        page.contains("href=\"modifier.html?!tilleuls//right\""),
        "{page}"
    );
    let project = site.page("fr/pcs/tilleuls.html");
    assert!(!project.contains("modifier.html"), "{project}");
    assert!(
        project.contains("https://gitlab.example.org/a/b/-/edit/main/content/pcs/tilleuls.md\"")
    );
    let form = site.page("fr/modifier.html");
    let issue = "data-issue=\"https://gitlab.example.org/a/b/-/issues/new?issue[title]=\" data-then=\"&amp;issue[description]=\"";
    assert!(
        form.contains(issue) && !form.contains("data-mail"),
        "{form}"
    );
}

#[test]
fn the_form_knows_each_time_as_the_text_says_it() {
    let site = site("courriel_corrections: fiches@example.org\n");
    let facts = site.page("nl/modifier.js");
    for said in [
        r#""title":"Conversatietafel""#,
        r#""told":"dinsdag, 10u-12u, behalve Vacances""#,
        r#""days":"dinsdag","week":[1],"hours":[["10:00","12:00"]],"rest":", behalve Vacances""#,
        r#""before":"Tot nu toe""#,
    ] {
        assert!(facts.contains(said), "{said}: {facts}");
    }
}
