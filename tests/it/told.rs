//! What is told of dates, in each state of a sheet and on pages that nobody rebuilds.

use annuaire::run::Today;
use jiff::civil::date;

use crate::support::{Estate, sheet};

/// A site whose sheet was confirmed lately, on 21 November 2026, with an activity.
fn confirmed(keys: &str) -> Estate {
    site("confirme: { le: 2026-11-02 }", keys)
}

/// A site with more lines in its sheet, an activity, and an address.
fn site(lines: &str, keys: &str) -> Estate {
    let activity = format!("activites:\n  - titre: Café\n    id: cafe\n    {keys}");
    let site = "titre: Annuaire\nlangues: [fr]\nadresse: https://example.org/\n";
    let estate = Estate::new("told").write("content/site.yaml", site).write(
        "content/pcs/tilleuls.md",
        &sheet(&format!("{lines}\n{activity}")),
    );
    let built = estate.build_on(Today::Day(date(2026, 11, 21)));
    assert!(built.published.is_some(), "{:#?}", estate.check());
    estate
}

/// A page with plain spaces and without the marks of dates.
fn text(site: &Estate, page: &str) -> String {
    let html = site.page(page).replace(['\u{a0}', '\u{202f}'], " ");
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    text
}

const ACTIVITY: &str = "fr/activites/tilleuls--cafe.html";
const PROJECT: &str = "fr/pcs/tilleuls.html";
const CALENDAR: &str = "calendriers/tilleuls.fr.ics";

#[test]
fn what_repeats_is_told_by_its_rhythm_until_somebody_confirms_it() {
    let keys = "chaque: jeudi\n    heures: 14h-15h30";
    let told = confirmed(keys);
    assert!(
        text(&told, ACTIVITY).contains("Dates : 26 novembre, 3, 10, 17, 24 et 31 décembre 2026")
    );
    let usual = site("", keys);
    for page in [
        "fr/index.html",
        "fr/agenda.html",
        ACTIVITY,
        PROJECT,
        "fr/affiches/tilleuls.html",
    ] {
        let text = text(&usual, page);
        assert!(text.contains("le jeudi"), "{page}: {text}");
        assert!(!text.contains("26 novembre"), "{page}: {text}");
    }
    assert!(text(&usual, ACTIVITY).contains("le jeudi, 14 h – 15 h 30, en principe"));
    assert!(!usual.page(ACTIVITY).contains("schema.org/Event"));
    assert!(!usual.page("fr/flux.xml").contains("<entry>"));
}

#[test]
fn calendars_tell_an_expired_confirmation_and_hold_nothing_without_one() {
    let keys = "chaque: jeudi\n    heures: 14h-15h30";
    let expired = site("confirme: { le: 2026-03-01 }", keys);
    let calendar = expired.page(CALENDAR);
    assert!(calendar.contains("STATUS:TENTATIVE"), "{calendar}");
    assert!(
        calendar.contains("SUMMARY;LANGUAGE=fr:À vérifier – Café"),
        "{calendar}"
    );
    for never in [
        site("", keys),
        site("confirme: { le: 2025-01-01 }", keys),
        site("statut: a-confirmer", keys),
    ] {
        assert!(!never.page(CALENDAR).contains("VEVENT"));
        assert!(never.page(CALENDAR).contains("BEGIN:VTIMEZONE"));
        assert!(
            !never.page(PROJECT).contains(CALENDAR),
            "an empty calendar is not linked"
        );
    }
}

#[test]
fn a_date_that_somebody_wrote_is_always_told() {
    let unsure = site("", "chaque: jeudi\n    annule: 2026-12-03");
    assert!(text(&unsure, ACTIVITY).contains("Annulé : jeudi 3 décembre 2026"));
    assert!(text(&unsure, "fr/agenda.html").contains("jeudi 3 décembre 2026"));
    assert!(!text(&unsure, "fr/agenda.html").contains("jeudi 10 décembre 2026"));
    let once = site("statut: a-confirmer", "date: 2026-12-19");
    assert!(text(&once, "fr/agenda.html").contains("samedi 19 décembre 2026"));
}

#[test]
fn no_page_tells_a_date_of_what_repeats_after_the_confirmation_ends() {
    let settings = "titre: Annuaire\nlangues: [fr]\nfraicheur: { appeler_apres: 1 }\n";
    let estate = Estate::new("ends").write("content/site.yaml", settings).write(
        "content/pcs/tilleuls.md",
        &sheet("confirme: { le: 2026-11-02 }\nactivites: [{ titre: Café, id: cafe, chaque: mardi }]"),
    );
    estate.build_on(Today::Day(date(2026, 11, 21)));
    let page = text(&estate, ACTIVITY);
    assert!(page.contains("24 novembre, 1er décembre 2026"), "{page}");
    assert!(!page.contains("8 décembre"), "{page}");
    let html = estate.page(ACTIVITY);
    assert!(
        html.contains("data-since=\"1796252400\" hidden>, en principe<"),
        "a script says the rest"
    );
}

#[test]
fn dates_in_words_know_what_was_cancelled_moved_or_left_out() {
    let cancelled = confirmed("dates: [2026-12-05, 2026-12-12]\n    annule: [2026-12-12]");
    let keys = "date: 2026-12-06\n    heures: 14h-16h\n    deplace: { vers: 2026-12-13 }";
    let moved = confirmed(keys);
    let except = confirmed("dates: [2026-12-18, 2026-12-25]\n    sauf: [2026-12-25]");
    for page in [ACTIVITY, PROJECT] {
        let said = text(&cancelled, page);
        assert!(said.contains("samedi 5 décembre 2026"), "{said}");
        assert!(said.contains("Annulé : samedi 12 décembre 2026"), "{said}");
        let said = text(&moved, page);
        assert!(
            said.contains(
                "dimanche 6 décembre 2026 Déplacé au dimanche 13 décembre 2026, 14 h – 16 h"
            ),
            "{said}"
        );
        assert!(!text(&except, page).contains("25 décembre"), "{page}");
    }
}

#[test]
fn dates_in_words_hide_by_themselves() {
    let html = confirmed("dates: [2026-12-05, 2026-12-12]").page(ACTIVITY);
    let times = html.split("<time datetime=\"2026-12").skip(1);
    assert!(times.count() >= 2);
    for day in ["2026-12-05", "2026-12-12"] {
        let (before, _) = html.split_once(&format!("<time datetime=\"{day}")).unwrap();
        let own = before.rsplit("<span data-over=\"").next().unwrap();
        assert!(
            own.ends_with("\">") && own.len() < 20,
            "{day} has no end: {own}"
        );
    }
    let range = confirmed("date: 2026-12-05\n    au: 2026-12-06").page(PROJECT);
    assert!(
        range.contains("data-over=\"\""),
        "the entry hides with its last date"
    );
}

#[test]
fn a_message_of_a_later_day_is_there_on_its_day_without_a_rebuild() {
    let lines = "confirme: { le: 2026-11-02 }\naccueil: { jours: mardi, heures: 9h-12h }\n\
                 avis: [{ message: Chaudière en panne, du: 2026-11-24, ferme: oui }]";
    let site = site(lines, "chaque: mardi");
    let home = site.page("fr/index.html");
    let (before, _) = home.split_once("Chaudière en panne").unwrap();
    let hidden = before.matches("data-since=\"1795474800\" hidden>").count();
    assert_eq!(hidden, 2, "its heading and itself: {before}");
    for page in [PROJECT, "fr/recherche.html", "fr/affiches/tilleuls.html"] {
        let page = text(&site, page);
        assert!(
            page.contains("Chaudière en panne") && page.contains("mardi 24 novembre 2026"),
            "{page}"
        );
    }
}

#[test]
fn cancelled_days_leave_room_for_the_next_date() {
    let lines = "confirme: { le: 2026-11-02 }\n\
                 avis: [{ message: Travaux, du: 2026-11-24, au: 2026-12-10, ferme: oui }]";
    let daily = site(lines, "chaque: jour\n    du: 2026-11-24");
    for page in [ACTIVITY, PROJECT] {
        let page = text(&daily, page);
        assert!(page.contains("Dates : 11, 12"), "{page}");
        assert!(
            page.contains("Annulé : du mardi 24 novembre 2026 au jeudi 10 décembre 2026"),
            "{page}"
        );
    }
    let poster = text(&daily, "fr/affiches/tilleuls.html");
    assert!(poster.contains("vendredi 11 décembre 2026"), "{poster}");
    let far = confirmed("date: 2027-02-06");
    let poster = text(&far, "fr/affiches/tilleuls.html");
    assert!(poster.contains("samedi 6 février 2027"), "{poster}");
}

#[test]
fn what_is_elsewhere_at_its_hour_has_a_new_place_and_no_new_hour() {
    let site = confirmed("chaque: lundi\n    deplace: [{ de: 2026-11-30, lieu: Salle haute }]");
    for page in [ACTIVITY, "fr/agenda.html"] {
        let page = text(&site, page);
        assert!(
            page.contains("Nouveau lieu") && page.contains("Salle haute"),
            "{page}"
        );
        assert!(!page.contains("Nouvelle heure"), "{page}");
    }
}

#[test]
fn words_say_the_hour_that_clocks_will_show() {
    let site = confirmed("date: 2027-03-28\n    heures: 2h30-4h");
    for page in [ACTIVITY, "fr/affiches/tilleuls.html"] {
        let page = text(&site, page);
        assert!(page.contains("3 h 30"), "{page}");
        assert!(!page.contains("2 h 30"), "{page}");
    }
    assert_eq!(
        site.check(),
        ["content/pcs/tilleuls.md:8:11 heure-inexistante activites.heures"],
        "it is told before its day is near"
    );
}

#[test]
fn a_page_that_nobody_rebuilt_takes_its_weeks_off() {
    let site = confirmed("chaque: jour");
    let home = site.page("fr/index.html");
    let (_, title) = home.split_once("id=\"week\"").unwrap();
    assert!(title.starts_with("><span data-over=\""), "{title:.80}");
    let agenda = site.page("fr/agenda.html");
    let (before, _) = agenda.split_once("Après").unwrap();
    assert!(
        before
            .rsplit("<li")
            .next()
            .unwrap()
            .starts_with(" data-over=\"")
    );
}

#[test]
fn what_has_ended_says_so_and_asks_nobody_for_its_days() {
    let past = confirmed("date: 2026-11-14");
    let page = text(&past, ACTIVITY);
    assert!(page.contains("C’est terminé"), "{page}");
    assert!(
        !page.contains("Nous ne connaissons pas encore les jours"),
        "{page}"
    );
    assert!(!page.contains("Recevoir ces dates"), "{page}");
}

#[test]
fn a_message_that_closes_cancels_what_was_moved_onto_its_day_and_single_dates() {
    let lines = "confirme: { le: 2026-11-02 }\n\
                 avis: [{ message: Panne, du: 2026-12-10, ferme: oui }]";
    for keys in [
        "date: 2026-12-10",
        "date: 2026-12-08\n    deplace: [{ de: 2026-12-08, vers: 2026-12-10 }]",
    ] {
        let agenda = text(&site(lines, keys), "fr/agenda.html");
        assert!(agenda.contains("Annulé"), "{agenda}");
    }
}

#[test]
fn a_closure_is_told_four_weeks_ahead_and_on_its_day() {
    let lines = "accueil: [{ jours: lundi, heures: 9h-12h }]\n\
                 fermetures: [{ du: 2026-11-30, au: 2026-11-30, raison: formation }]";
    let estate = Estate::new("closure").write("content/pcs/tilleuls.md", &sheet(lines));
    for day in [date(2026, 11, 27), date(2026, 11, 30)] {
        estate.build_on(Today::Day(day));
        for page in [PROJECT, "fr/affiches/tilleuls.html", "fr/recherche.html"] {
            let page = text(&estate, page);
            for said in ["Fermé", "lundi 30 novembre 2026", "formation"] {
                assert!(page.contains(said), "{day}: {page}");
            }
        }
        let calendar = estate.page(CALENDAR);
        assert!(
            calendar.contains("DTSTART;VALUE=DATE:20261130"),
            "{calendar}"
        );
        assert!(
            calendar.contains("SUMMARY:Fermé – Les Tilleuls"),
            "{calendar}"
        );
    }
}

#[test]
fn a_telephone_alone_is_enough_to_take_dates_along() {
    let html = confirmed("date: 2026-12-19\n    heures: 14h-18h").page(ACTIVITY);
    let one = "calendar/render?action=TEMPLATE&amp;text=Caf%C3%A9&amp;dates=20261219T130000Z%2F20261219T170000Z";
    assert!(html.contains(one), "{html}");
    let all = "calendar/render?cid=webcal%3A%2F%2Fexample.org%2Fcalendriers%2Ftilleuls.fr.ics";
    assert!(html.contains(all), "{html}");
    assert!(html.contains("href=\"webcal://example.org/calendriers/tilleuls.fr.ics\""));
}

/// The real content; every sheet is confirmed on the first of December when `confirmed`.
fn real(confirmed: bool) -> Estate {
    let mut estate = Estate::bare("real").copy("content", "content");
    let sheets = std::fs::read_dir(estate.path("content/pcs")).unwrap();
    let sheets = sheets.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let sheets: Vec<String> = sheets
        .filter(|name| name.matches('.').count() == 1)
        .collect();
    for sheet in sheets.iter().filter(|_| confirmed) {
        let path = format!("content/pcs/{sheet}");
        estate = estate.replace(
            &path,
            "---\n",
            "---\nconfirme: { le: 2026-12-01, par: Essai }\n",
        );
    }
    assert!(estate.build().published.is_some(), "{:#?}", estate.check());
    estate
}

#[test]
fn the_real_content_shows_no_date_that_nobody_confirmed() {
    let dates = |site: &Estate| -> Vec<String> {
        let files = site.bytes().into_iter();
        let files = files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()));
        let dated = files.filter(|(path, text)| {
            let main = text.split("<footer").next().unwrap_or_default();
            let marks = [
                "<time datetime=\"2026-12",
                "<time datetime=\"2027",
                "BEGIN:VEVENT",
                "schema.org/Event",
            ];
            !path.contains("assets/") && marks.iter().any(|mark| main.contains(mark))
        });
        dated.map(|(path, _)| path).collect()
    };
    assert_eq!(dates(&real(false)), Vec::<String>::new());
    let confirmed = dates(&real(true));
    for path in [
        "fr/agenda.html",
        "fr/index.html",
        "fr/pcs/peterbos.html",
        "calendriers/peterbos.fr.ics",
    ] {
        assert!(
            confirmed.contains(&path.to_owned()),
            "{path} of {confirmed:?}"
        );
    }
}

/// The ids and days of a feed's entries.
fn entries(site: &Estate) -> Vec<(String, String)> {
    let feed = site.page("fr/flux.xml");
    let between = |text: &str, from: &str, to: &str| {
        let (_, rest) = text.split_once(from).unwrap();
        rest.split_once(to).unwrap().0.to_owned()
    };
    let entries = feed.split("<entry>").skip(1);
    entries
        .map(|entry| {
            (
                between(entry, "<id>", "</id>"),
                between(entry, "<updated>", "</updated>"),
            )
        })
        .collect()
}

#[test]
fn no_entry_of_the_feed_is_dated_after_its_build() {
    for confirmed in ["", "confirme: { le: 2026-11-02 }\n"] {
        let lines =
            format!("{confirmed}avis: [{{ message: Travaux, du: 2026-12-15, au: 2026-12-18 }}]");
        let entries = entries(&site(&lines, "date: 2026-12-19"));
        assert_eq!(entries.len(), 2, "{entries:?}");
        let late = |(_, updated): &(String, String)| updated.as_str() > "2026-11-21T23:59:59Z";
        assert!(!entries.iter().any(late), "{entries:?}");
    }
}

#[test]
fn every_entry_of_the_feed_has_an_id_of_its_own() {
    let lines = "avis: [{ message: Travaux, du: 2026-12-15 }, { message: Panne, du: 2026-12-15 }]";
    let twice = "horaires:\n      - { date: 2026-12-19, heures: 9h }\n      - { date: 2026-12-19, heures: 14h }";
    let entries = entries(&site(lines, twice));
    let ids: std::collections::BTreeSet<&String> = entries.iter().map(|(id, _)| id).collect();
    assert_eq!((entries.len(), ids.len()), (4, 4), "{entries:?}");
}
