//! Whom to ask where no number is known, and to ask before coming where nobody confirmed a sheet.

use crate::support::{Estate, sheet};

const TUESDAY: &str =
    "activites:\n  - { titre: Café, id: cafe, chaque: mardi, thematique: rencontres }";

/// A site with a desk that agreed to answer, and a sheet with a weekly activity and more lines.
fn site(lines: &str) -> Estate {
    let settings = "titre: Annuaire\nlangues: [fr, nl]\n\
                    bureau: { nom: Le Bureau, courriel: bureau@example.org, site_web: https://example.org/, accord: 2026-11-01 }\n";
    let site = Estate::furnished()
        .write("content/site.yaml", settings)
        .write(
            "content/pcs/tilleuls.md",
            &sheet(&format!("{TUESDAY}\n{lines}")),
        );
    site.build();
    site
}

#[test]
fn a_project_that_nobody_answers_for_has_a_button_to_ask_that_says_whose_it_is() {
    let site = site("");
    for page in ["fr/pcs/tilleuls.html", "fr/activites/tilleuls--cafe.html"] {
        let page = site.page(page);
        let (_, button) = page.split_once("class=\"button email asked\"").unwrap();
        let (button, after) = button.split_once("</a>").unwrap();
        assert!(button.contains("mailto:bureau@example.org"), "{button}");
        let caption = after.split("</p>").next().unwrap();
        assert!(caption.ends_with(": Le Bureau"), "{caption}");
        assert!(after.contains("https://example.org/"));
    }
}

#[test]
fn the_own_number_of_a_project_is_never_drawn_as_somebody_elses() {
    let page = site("contact: { telephone: 02 555 01 23 }").page("fr/pcs/tilleuls.html");
    assert!(page.contains("class=\"button phone\""));
    assert!(!page.contains("asked"));
}

#[test]
fn lists_of_dates_say_once_to_ask_first_unless_every_sheet_was_confirmed() {
    let pages = [
        "fr/index.html",
        "fr/agenda.html",
        "fr/jours/mardi.html",
        "fr/communes/valombre.html",
        "fr/thematiques/rencontres.html",
    ];
    let warnings = |site: &Estate| {
        pages.map(|page| {
            let page = site.page(page);
            assert!(page.contains("Café"));
            // What a script shows once the confirmation ends is not said yet.
            let now = page.split("<section class=\"usual\" data-since").next();
            now.unwrap().matches("Demandez avant de venir").count()
        })
    };
    assert_eq!(warnings(&site("")), [1; 5]);
    assert_eq!(warnings(&site("confirme: { le: 2026-11-20 }")), [0; 5]);
}

#[test]
fn a_poster_without_a_number_says_whom_to_ask_and_which_hours_are_not_known() {
    let poster = site("").page("fr/affiches/tilleuls.html");
    assert!(poster.replace("<wbr>", "").contains("bureau@example.org"));
    assert!(poster.contains("Le Bureau"));
    assert!(poster.contains("Demandez avant de venir"));
    assert!(poster.contains("demandez l’heure à l’équipe"));
}
