//! Former names: whatever was printed, subscribed to or passed on leads to where it is now.

use crate::support::{Estate, sheet};

const ACTIVITY: &str =
    "activites: [{ titre: Café, id: cafe, anciens_noms: [babbel], chaque: mardi }]";

/// A site in French and Dutch in which everything was called otherwise.
fn renamed(lines: &str) -> Estate {
    let own = format!(
        "anciens_noms: [vieux, ancien]\nasbl: voisinage\nconfirme: {{ le: 2026-11-02 }}\n{lines}\n{ACTIVITY}"
    );
    let site = Estate::furnished()
        .write(
            "content/site.yaml",
            "titre: Annuaire\nlangues: [fr, nl]\nadresse: https://example.org/\n",
        )
        .write("content/pcs/tilleuls.md", &sheet(&own))
        .write(
            "content/asbl/voisinage.yaml",
            "nom: Voisinage\nanciens_noms: [voisins]\n",
        )
        .write(
            "content/pages/aide.md",
            "---\ntitre: Aide\nanciens_noms: [secours]\n---\n",
        );
    site.build();
    site
}

#[test]
fn every_former_address_leads_on_and_names_the_new_one_as_its_own() {
    let site = renamed("");
    for (former, now) in [
        ("fr/pcs/vieux.html", "fr/pcs/tilleuls.html"),
        ("nl/pcs/ancien.html", "nl/pcs/tilleuls.html"),
        ("fr/affiches/vieux.html", "fr/affiches/tilleuls.html"),
        ("fr-nl/affiches/vieux.html", "fr-nl/affiches/tilleuls.html"),
        (
            "fr/activites/vieux--cafe.html",
            "fr/activites/tilleuls--cafe.html",
        ),
        (
            "fr/activites/vieux--babbel.html",
            "fr/activites/tilleuls--cafe.html",
        ),
        (
            "nl/activites/tilleuls--babbel.html",
            "nl/activites/tilleuls--cafe.html",
        ),
        ("fr/asbl/voisins.html", "fr/asbl/voisinage.html"),
        ("fr/secours.html", "fr/aide.html"),
    ] {
        let page = site.page(former);
        assert!(
            page.contains(&format!("url=../{}{now}", up(former))),
            "{former}: {page}"
        );
        let canonical = format!("rel=\"canonical\" href=\"https://example.org/{now}\"");
        assert!(page.contains(&canonical), "{former}: {page}");
        let redirect = format!("/{former} /{now} 301\n");
        assert!(site.page("_redirects").contains(&redirect), "{former}");
        assert!(!site.page("sitemap.xml").contains(former));
    }
}

/// The way up from below a language's folder to the root, but for its last step.
fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count() - 1)
}

#[test]
fn who_subscribed_under_a_former_name_goes_on_with_the_same_events() {
    let site = renamed("");
    let now = site.page("calendriers/tilleuls.fr.ics");
    assert_eq!(site.page("calendriers/vieux.fr.ics"), now);
    assert!(now.contains(".vieux.babbel."), "{now}");
}

#[test]
fn a_project_has_a_short_address_under_each_of_its_names() {
    let site = renamed("");
    let page = site.page("p/tilleuls.html");
    for lang in ["fr", "nl"] {
        let link = format!("href=\"../{lang}/pcs/tilleuls.html\" lang=\"{lang}\"");
        assert!(page.contains(&link), "{page}");
    }
    assert!(page.contains("noindex") && page.contains("root."), "{page}");
    let former = site.page("p/ancien.html");
    assert!(former.contains("url=../p/tilleuls.html\""), "{former}");
    let poster = site.page("fr/affiches/tilleuls.html").replace("<wbr>", "");
    assert!(poster.contains("example.org/p/tilleuls.html"), "{poster}");
}

#[test]
fn a_project_that_ended_says_who_goes_on_and_all_it_had_leads_to_its_page() {
    let site = renamed("statut: termine\nrepris_par: acacias").write(
        "content/pcs/acacias.md",
        "---\nnom: Les Acacias\nadresse: { commune: valombre }\n---\n",
    );
    site.build();
    let page = site.page("fr/pcs/tilleuls.html");
    assert!(page.contains("Il continue ici\u{a0}: <a href=\"acacias.html\">"));
    for path in [
        "fr/activites/tilleuls--cafe.html",
        "fr/activites/vieux--babbel.html",
    ] {
        let page = site.page(path);
        assert!(
            page.contains("url=../../fr/pcs/tilleuls.html"),
            "{path}: {page}"
        );
    }
}

#[test]
fn the_preview_finds_every_former_address() {
    let (site, _) = renamed("").checked().ready.unwrap();
    for page in site.pages() {
        let path = page.path(&site).to_string();
        assert_eq!(site.page_at(&path), Some(page), "{path}");
    }
}

#[test]
fn a_former_name_is_nobody_s_name_of_today_and_no_page_of_the_site() {
    Estate::furnished()
        .write(
            "content/asbl/voisinage.yaml",
            "nom: Voisinage\nanciens_noms: [voisinage]\n",
        )
        .write("content/pages/aide.md", "---\ntitre: Aide\nanciens_noms: [agenda]\n---\n")
        .write(
            "content/pcs/tilleuls.md",
            &sheet("repris_par: personne\nactivites: [{ titre: A, id: a, anciens_noms: [b] }, { titre: B, id: b }]"),
        )
        .check_says(&[
            "content/asbl/voisinage.yaml:2:16 ancien-nom-pris anciens_noms",
            "content/pages/aide.md:3:16 nom-reserve anciens_noms",
            "content/pcs/tilleuls.md:4:13 reference-etrangere repris_par",
            "content/pcs/tilleuls.md:5:46 ancien-nom-pris activites.anciens_noms",
        ]);
}
