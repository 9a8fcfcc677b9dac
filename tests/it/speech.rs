//! What pages say in the five languages of the site: dates, lists, addresses, names.

use annuaire::lang::Lang;
use annuaire::text::typeset;
use serde_json::Value;

use crate::support::{Estate, repository, sheet};

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
    let lines: Vec<&str> = html
        .lines()
        .filter(|line| line.contains("<p") || line.contains("<time"))
        .collect();
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
    says(
        &site,
        "en/activites/tilleuls--fete.html",
        "19 December 2026",
    );
    says(&site, "en/agenda.html", "Saturday, 19 December 2026");
}

#[test]
fn a_rhythm_is_said_in_every_language() {
    let lines = "confirme: { le: 2026-11-20, par: PCS }\nactivites:\n  - { titre: Yoga, id: yoga, chaque: un jeudi sur deux, du: 2026-12-03, heures: 10h-11h30 }\n  - { titre: Tango, id: tango, chaque: premier mercredi du mois, heures: 14h-16h }\n  - { titre: Bingo, id: bingo, date: 2026-12-19, heures: 14h }";
    let site = five(lines).write(
        "content/site.yaml",
        "titre: Annuaire\nlangues: [fr, de, es, tr, bg]\n",
    );
    let site = built(site);
    for (lang, yoga, tango, bingo) in [
        (
            "de",
            "jeden zweiten Donnerstag",
            "jeden ersten Mittwoch im Monat",
            "ab 14 Uhr",
        ),
        (
            "es",
            "un jueves de cada dos",
            "el primer miércoles del mes",
            "a partir de las 14:00",
        ),
        (
            "tr",
            "iki haftada bir perşembe",
            "her ayın birinci çarşamba günü",
            "başlangıç: 14.00",
        ),
        (
            "bg",
            "четвъртък (веднъж на две седмици)",
            "сряда (първият такъв ден в месеца)",
            "от 14:00",
        ),
    ] {
        for (id, text) in [("yoga", yoga), ("tango", tango), ("bingo", bingo)] {
            says(
                &site,
                &format!("{lang}/activites/tilleuls--{id}.html"),
                text,
            );
        }
    }
    says(&site, "de/agenda.html", "Samstag, 19. Dezember 2026");
    says(&site, "es/agenda.html", "sábado, 19 de diciembre de 2026");
    says(&site, "tr/agenda.html", "19 Aralık 2026 Cumartesi");
    says(&site, "bg/agenda.html", "събота, 19 декември 2026 г.");
}

#[test]
fn what_stands_in_a_row_is_parted_by_the_comma_of_the_language() {
    let weekly = "\n  - { titre: Café, id: cafe, chaque: mardi, au: 2027-02-02, heures: 9h-11h }";
    let elsewhere = "\n  - { titre: Fête, id: fete, date: 2026-12-19, heures: 14h, lieu: { nom: Bibliothèque, rue: Rue du Sel 1, commune: valombre } }";
    let site = built(five(&format!("activites:{weekly}{elsewhere}")));
    let cafe = "activites/tilleuls--cafe.html";
    says(&site, &format!("ar/{cafe}"), "أيام الثلاثاء، حتى");
    says(&site, &format!("nl/{cafe}"), "elke dinsdag, tot en met");
    says(
        &site,
        "ar/agenda.html",
        "Bibliothèque، Rue du Sel 1، Valombre",
    );
    says(&site, "ar/agenda.html", "Valombre، ديسمبر 2026");
    assert!(!site.page("ar/agenda.html").contains("Valombre, "));
}

#[test]
fn a_poster_in_two_languages_bears_the_names_of_these_two() {
    let names = "nom: { fr: Les Tilleuls, nl: De Linden, en: The Limes, ar: الزيزفون, uk: Липи }";
    let sheet = sheet("").replace("nom: Les Tilleuls", names);
    let site = built(five("").write("content/pcs/tilleuls.md", &sheet));
    let title = "<title>Les Tilleuls – De Linden, Français – Nederlands – Annuaire</title>";
    says(&site, "fr-nl/affiches/tilleuls.html", title);
}

#[test]
fn the_second_line_of_a_plate_is_a_name_of_the_region() {
    let names = "nom: { fr: Forest, en: Forest, nl: Vorst, uk: Форест }";
    let commune = format!("- {{ id: valombre, nis: '99901', {names}, codes_postaux: [9991] }}\n");
    let site = built(five("").write("content/communes.yaml", &commune));
    for (lang, second) in [
        ("fr", "nl\">Vorst"),
        ("nl", "fr\">Forest"),
        ("en", "nl\">Vorst"),
        ("ar", "nl\" dir=\"ltr\">Vorst"),
        ("uk", "fr\">Forest"),
    ] {
        let page = format!("{lang}/communes/valombre.html");
        let line = format!("</h1><p><span lang=\"{second}</span></p>");
        says(&site, &page, &line);
    }
}

#[test]
fn an_address_names_the_commune_as_street_signs_do() {
    let names = "nom: { fr: Valombre, nl: Schaduwdal, ar: فالومبر, uk: Валомбр }";
    let commune = format!("- {{ id: valombre, nis: '99901', {names}, codes_postaux: [9991] }}\n");
    let keys = "adresse: { rue: { fr: Rue du Sel 1, nl: Zoutstraat 1 }, code_postal: 9991, commune: valombre }";
    let sheet = format!(
        "---\nnom: Les Tilleuls\n{keys}\nactivites: [{{ titre: Fête, id: fete, date: 2026-12-19, heures: 14h-16h }}]\n---\n"
    );
    let site = five("")
        .write("content/communes.yaml", &commune)
        .write("content/pcs/tilleuls.md", &sheet)
        .write(
            "content/site.yaml",
            &format!("{FIVE}adresse: https://example.org/\n"),
        );
    let site = built(site);
    let page = "pcs/tilleuls.html";
    says(
        &site,
        &format!("fr/{page}"),
        "<bdi dir=\"ltr\">9991</bdi> <a href=\"../communes/valombre.html\">Valombre</a>",
    );
    says(&site, &format!("nl/{page}"), ">Schaduwdal</a>");
    let local = |dir| format!("<span lang=\"fr\"{dir}>9991 Valombre</span> (<a href=");
    says(&site, &format!("ar/{page}"), &local(" dir=\"ltr\""));
    says(&site, &format!("ar/{page}"), ">فالومبر</a>)");
    says(&site, &format!("uk/{page}"), &local(""));
    says(
        &site,
        "ar/affiches/tilleuls.html",
        "<span lang=\"fr\" dir=\"ltr\">Rue du Sel 1, 9991 Valombre</span>",
    );
    says(&site, "calendriers/tilleuls.fr.ics", "9991 Valombre");
    says(&site, "calendriers/tilleuls.nl.ics", "9991 Schaduwdal");
    says(
        &site,
        "ar/activites/tilleuls--fete.html",
        "\"addressLocality\":\"Valombre\"",
    );
}

#[test]
fn calendars_are_written_in_the_languages_of_the_region_and_offered_in_all() {
    let fete = "activites: [{ titre: Fête, id: fete, date: 2026-12-19, heures: 14h-16h }]\n";
    let site = built(five(fete));
    for (reader, offered) in [("nl", "nl"), ("ar", "fr")] {
        let page = format!("{reader}/pcs/tilleuls.html");
        says(&site, &page, &format!("calendriers/tilleuls.{offered}.ics"));
    }
    let files = site.bytes();
    let calendars = files.iter().map(|(path, _)| path.as_str());
    let mut languages: Vec<&str> = calendars
        .filter_map(|path| path.strip_prefix("calendriers/")?.split('.').nth(1))
        .collect();
    languages.sort_unstable();
    languages.dedup();
    assert_eq!(languages, ["fr", "nl"]);
}

#[test]
fn a_telephone_in_arabic_markdown_keeps_its_order() {
    let body = "---\ntitre: صفحة\n---\n[0474 79 97 09](tel:+32474799709)، <pcs@example.org>، [اتصلوا](tel:+32474799709)\n";
    let site = five("")
        .write(
            "content/pages/aide.md",
            "---\ntitre: Aide\n---\n[02 555 01 23](tel:+3225550123)\n",
        )
        .write("content/pages/aide.ar.md", body);
    let site = built(site);
    says(
        &site,
        "ar/aide.html",
        "<bdi dir=\"ltr\">0474 79 97 09</bdi></a>",
    );
    says(
        &site,
        "ar/aide.html",
        "<bdi dir=\"ltr\">pcs@example.org</bdi></a>",
    );
    says(&site, "ar/aide.html", ">اتصلوا</a>");
    says(&site, "fr/aide.html", ">02 555 01 23</a>");
}

#[test]
fn a_telephone_in_the_name_of_a_room_can_be_called() {
    let site = built(five(
        "activites:\n  - { titre: Café, id: cafe, lieu: Appeler le 02 555 01 23 }",
    ));
    let page = site.page("fr/activites/tilleuls--cafe.html");
    assert!(page.contains("href=\"tel:+3225550123\""), "{page}");
}

#[test]
fn the_booklet_says_what_an_activity_is_for_and_its_rhythm_in_the_language_of_the_page() {
    let need = "- { id: devoirs, nom: { fr: Devoirs, ar: الواجبات } }\n";
    let words = "- { id: rythme-mois, mots: { fr: [une fois par mois], ar: [مرة في الشهر] } }\n";
    let activity = "{ titre: École, id: ecole, thematique: devoirs, rythme: une fois par mois }";
    let site = five(&format!("activites:\n  - {activity}"))
        .write("content/thematiques.yaml", need)
        .write("content/vocabulaire.yaml", words);
    let site = built(site);
    says(&site, "ar/livret.html", "الواجبات");
    says(&site, "ar/livret.html", "مرة في الشهر");
}

#[test]
fn the_name_of_a_period_is_marked_with_its_language() {
    let periods = "- { id: feries, nom: { fr: Jours fériés, nl: Feestdagen }, periodes: { du: 2026-12-25, au: 2026-12-25 } }\n\
                   - { id: vacances, nom: { fr: Vacances, ar: العطل }, periodes: { du: 2026-12-21, au: 2027-01-03 } }\n";
    let lines = "activites: [{ titre: Café, id: cafe, chaque: mardi, heures: 9h-11h, sauf: [vacances, feries] }]";
    let site = built(five(lines).write("content/periodes.yaml", periods));
    let page = "activites/tilleuls--cafe.html";
    says(
        &site,
        &format!("fr/{page}"),
        "le mardi, sauf Vacances et Jours fériés, <bdi>",
    );
    says(
        &site,
        &format!("ar/{page}"),
        "العطل و<span lang=\"fr\" dir=\"ltr\">Jours fériés</span>، <bdi>",
    );
    says(
        &site,
        &format!("uk/{page}"),
        "крім: <span lang=\"fr\">Vacances</span> і <span lang=\"fr\">Jours fériés</span>",
    );
}

#[test]
fn dates_stand_in_a_row_before_their_hours() {
    let lines = "activites: [{ titre: Fête, id: fete, date: [2026-12-19, 2026-12-26], heures: 14h-16h, note: Bottes }]";
    let site = built(five(lines));
    let page = "activites/tilleuls--fete.html";
    let row = |first: &str, then: &str, last: &str, comma: &str| {
        let date = |day: u8, text: &str| {
            format!("<time datetime=\"2026-12-{day}T14:00+01:00\">{text}</time>")
        };
        format!("{}{then}</span>", date(19, first))
            + &format!(
                "<span data-over=\"1798297200\">{}</span>{comma} <bdi>",
                date(26, last)
            )
    };
    says(
        &site,
        &format!("fr/{page}"),
        &row("19", " et ", "26 décembre 2026", ","),
    );
    says(
        &site,
        &format!("nl/{page}"),
        &row("19", " en ", "26 december 2026", ","),
    );
    says(
        &site,
        &format!("ar/{page}"),
        &row("19", " و", "26 ديسمبر 2026", "،"),
    );
}

#[test]
fn a_weekday_that_comes_back_has_the_form_of_its_language() {
    let site = built(five(
        "activites: [{ titre: Café, id: cafe, chaque: [mardi, vendredi], heures: 9h-11h }]",
    ));
    let page = "activites/tilleuls--cafe.html";
    says(
        &site,
        &format!("uk/{page}"),
        "щовівторка і щоп’ятниці, <bdi>",
    );
    says(
        &site,
        &format!("ar/{page}"),
        "أيام الثلاثاء وأيام الجمعة، <bdi>",
    );
    says(
        &site,
        &format!("fr/{page}"),
        "le mardi et le vendredi, <bdi>",
    );
}

/// Every text of a catalogue of the built-in theme.
fn texts_of(lang: &str) -> Vec<String> {
    let file = repository(&format!("themes/quartier/i18n/{lang}.yaml"));
    let yaml = std::fs::read_to_string(file).unwrap();
    let mut texts = Vec::new();
    let mut open: Vec<Value> = vec![serde_yaml::from_str(&yaml).unwrap()];
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) => texts.push(text),
            Value::Array(values) => open.extend(values),
            Value::Object(values) => open.extend(values.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    texts
}

#[test]
fn french_words_keep_their_marks() {
    for text in texts_of("fr") {
        assert_eq!(typeset(&text, Lang::FR), text);
        let marks = text.char_indices().filter(|(_, c)| "?!;»".contains(*c));
        for (at, _) in marks {
            assert!(text[..at].ends_with('\u{202f}'), "{text}");
        }
    }
}

#[test]
fn spanish_questions_are_opened_too() {
    for text in texts_of("es") {
        for (opening, closing) in [('¿', '?'), ('¡', '!')] {
            let count = |sign| text.matches(sign).count();
            assert_eq!(count(opening), count(closing), "{text}");
        }
    }
}

#[test]
fn words_have_the_quotes_of_their_language_and_no_space_before_a_mark() {
    let quotes = [
        ("nl", '“', '”'),
        ("en", '‘', '’'),
        ("de", '„', '“'),
        ("bg", '„', '“'),
        ("es", '«', '»'),
        ("tr", '“', '”'),
    ];
    for (lang, opening, closing) in quotes {
        let others = ['«', '»', '„', '“', '”', '‘', '"'];
        let others = others
            .into_iter()
            .filter(|sign| ![opening, closing].contains(sign));
        let others: Vec<char> = others.collect();
        for text in texts_of(lang) {
            assert!(!text.contains(&others[..]), "{text}");
            for space in [' ', '\u{a0}', '\u{202f}'] {
                for mark in ['?', '!', ';', ':', closing] {
                    assert!(!text.contains(&format!("{space}{mark}")), "{text}");
                }
                assert!(!text.contains(&format!("{opening}{space}")), "{text}");
            }
        }
    }
}
