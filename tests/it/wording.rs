//! What residents read: in their language, in its direction, with its signs; and who may be asked.

use crate::support::{Estate, sheet};

const DESK: &str = "titre: Annuaire\nlangues: [fr, nl]\n\
                    bureau: { nom: Le Bureau, courriel: bureau@example.org }\n";

/// A site in French and Arabic with a sheet of these lines.
fn arabic(lines: &str) -> Estate {
    let need = "- { id: devoirs, nom: { fr: Aide aux devoirs, ar: المساعدة في الواجبات } }\n";
    let rhythm = "- { id: rythme-mois, mots: { fr: [une fois par mois], ar: [مرة في الشهر] } }\n";
    let site = Estate::furnished()
        .write("content/site.yaml", "titre: Annuaire\nlangues: [fr, ar]\n")
        .write("content/thematiques.yaml", need)
        .write("content/vocabulaire.yaml", rhythm)
        .write("content/pcs/tilleuls.md", &sheet(lines));
    site.build();
    site
}

/// A page of a project without any contact, in a site with these settings.
fn unreachable(settings: &str) -> String {
    let site = Estate::furnished().write("content/site.yaml", settings);
    site.build();
    site.page("fr/pcs/tilleuls.html")
}

#[test]
fn a_desk_that_did_not_agree_is_a_line_of_text_and_hears_of_no_mistake() {
    let page = unreachable(DESK);
    assert_eq!(page.matches("mailto:bureau@example.org").count(), 1);
    assert!(page.contains("Qui peut vous en dire plus\u{a0}: Le Bureau, <a href="));
    assert!(!page.contains("asked") && !page.contains("class=\"button"));
    assert!(page.contains("Dites-le à l’équipe"));
}

#[test]
fn a_desk_that_agreed_is_asked_and_told_of_mistakes_from_that_day() {
    let agreed = |day: &str| DESK.replace(" }", &format!(", accord: {day} }}"));
    let page = unreachable(&agreed("2026-12-01"));
    assert!(page.contains("class=\"button email asked\""));
    assert_eq!(page.matches("mailto:bureau@example.org").count(), 2);
    assert!(!unreachable(&agreed("2026-12-02")).contains("asked"));
}

#[test]
fn where_no_contact_is_known_the_reader_is_asked_to_help() {
    let page = unreachable("titre: Annuaire\nlangues: [fr]\n");
    assert!(page.contains("Montrez-lui cette page"));
    let told =
        unreachable("titre: Annuaire\nlangues: [fr]\ncourriel_corrections: ici@example.org\n");
    assert!(told.contains("Aidez-nous à le trouver"));
    assert_eq!(told.matches("mailto:ici@example.org").count(), 2);
}

#[test]
fn how_many_exist_is_a_number_or_what_a_source_says() {
    let list = |existing: &str| {
        let settings = format!("titre: Annuaire\nlangues: [fr, nl]\nexistants: {existing}\n");
        let site = Estate::new("existing").write("content/site.yaml", &settings);
        site.build();
        site.page("fr/recherche.html")
    };
    assert!(list("32").contains("Il en existe environ 32."));
    let said = list("{ fr: Il y en avait 32 ou 33 en 2024., nl: In 2024 waren er 32 of 33. }");
    assert!(said.contains("Il y en avait 32 ou 33 en 2024."));
    assert!(!said.contains("environ"));
}

#[test]
fn a_title_in_another_language_stands_behind_the_need_in_the_reader_s() {
    let site = arabic(
        "activites: [{ titre: École de devoirs, id: devoirs, thematique: devoirs, rythme: une fois par mois }]",
    );
    let title = "المساعدة في الواجبات – <span lang=\"fr\" dir=\"ltr\">École de devoirs</span>";
    for page in [
        "ar/pcs/tilleuls.html",
        "ar/activites/tilleuls--devoirs.html",
    ] {
        let page = site.page(page);
        assert!(page.contains(title), "{page}");
        assert!(page.contains(">مرة في الشهر</p>"));
    }
    assert!(
        !site
            .page("fr/pcs/tilleuls.html")
            .contains("Aide aux devoirs –")
    );
}

#[test]
fn figures_in_arabic_keep_their_order_and_numbers_can_be_called() {
    let site = arabic(
        "avis: [{ message: \"اتصلوا: 02 555 01 23\", du: 2026-12-01 }]\n\
         activites: [{ titre: Café, id: cafe, chaque: mardi, note: \"من 9:00 - 12:00\", prix: \"2 - 5 يورو\", description: \"الهاتف 02 555 01 23، من 9:00 - 12:00\" }]",
    );
    let phone = r#"<bdi dir="ltr"><a href="tel:+3225550123">02 555 01 23</a></bdi>"#;
    let hours = r#"<bdi dir="ltr">9:00 - 12:00</bdi>"#;
    for lang in ["ar", "fr"] {
        let page = site.page(&format!("{lang}/pcs/tilleuls.html"));
        assert!(page.contains(&format!("اتصلوا: {phone}")), "{page}");
        let page = site.page(&format!("{lang}/activites/tilleuls--cafe.html"));
        assert!(page.contains(&format!("من {hours}")), "{page}");
        assert!(
            page.contains(r#"<bdi dir="ltr">2 - 5</bdi> يورو"#),
            "{page}"
        );
    }
    let page = site.page("fr/pcs/tilleuls.html");
    assert!(page.contains("<span dir=\"rtl\">اتصلوا"), "{page}");
}

#[test]
fn a_block_in_other_letters_begins_on_its_own_side() {
    let body = "Une équipe du quartier.\n\nهذا الفريق في الحي، الهاتف 02 555 01 23.\n";
    let site = arabic("depuis: 1999");
    let text = format!("{}{body}", sheet("depuis: 1999"));
    let site = site.write("content/pcs/tilleuls.md", &text);
    site.build();
    let page = site.page("fr/pcs/tilleuls.html");
    assert!(page.contains("<p>Une équipe du quartier.</p>"));
    assert!(page.contains("<p dir=\"rtl\">هذا الفريق"), "{page}");
    assert!(page.contains("<a href=\"tel:+3225550123\">02 555 01 23</a>"));
}

#[test]
fn no_straight_apostrophe_reaches_a_reader() {
    let lines = "resume: L'essai\nsite: { nom: Cité de l'Amitié, rues: [Chaussée d'Anvers] }\n\
                 activites: [{ titre: Atelier avec Entrela', id: a, date: 2026-12-05, note: c'est là, description: l'été }]";
    let site = Estate::furnished()
        .write(
            "content/site.yaml",
            "titre: L'annuaire\nlangues: [fr, nl]\nadresse: https://example.org/\n",
        )
        .write(
            "content/pcs/tilleuls.md",
            &format!("{}L'équipe d'[ici](../pages/a.md).\n", sheet(lines))
                .replace("nom: Les Tilleuls", "nom: { fr: L'Été, nl: Zomer' }")
                .replace("{ commune", "{ rue: Rue de l'Été 1, commune"),
        )
        .write(
            "content/pages/a.md",
            "---\ntitre: L'aide\n---\nC'est *l'*aide.\n",
        );
    site.build();
    let straight = site.bytes().into_iter().filter(|(path, _)| {
        let shown = ["html", "ics", "xml", "webmanifest"];
        shown.iter().any(|end| path.ends_with(end)) || path.starts_with("recherche/")
    });
    let words = [
        "l'", "L'", "d'", "c'", "C'", "Entrela'", "l&#x27;", "l&#39;",
    ];
    let found = straight.flat_map(|(path, bytes)| {
        let text = String::from_utf8(bytes).unwrap();
        let found = words.into_iter().filter(move |word| text.contains(word));
        found.map(move |word| format!("{word} in {path}"))
    });
    assert_eq!(found.collect::<Vec<_>>(), Vec::<String>::new());
}
