//! Calendars, as readers get them.

use crate::support::{Estate, sheet};

const ONE_DATE: &str = "activites:\n  - titre: Fête\n    id: fete\n    date: 2026-12-19\n";

/// The smallest site with one activity, and its calendar; `keys` say when it takes place.
fn calendar(keys: &str) -> String {
    let activity = format!(
        "confirme: {{ le: 2026-11-20 }}\nactivites:\n  - titre: Café\n    id: cafe\n    {keys}"
    );
    let estate = Estate::new("calendar").write("content/pcs/tilleuls.md", &sheet(&activity));
    assert!(estate.build().published.is_some(), "{:?}", estate.check());
    estate.read("public/calendriers/tilleuls.fr.ics")
}

/// The events of a calendar, each without its first and last line.
fn events(calendar: &str) -> Vec<String> {
    let events = calendar.split("BEGIN:VEVENT\r\n").skip(1);
    let end = "END:VEVENT\r\n";
    events
        .map(|event| event.split(end).next().unwrap().replace("\r\n ", ""))
        .collect()
}

/// The value of a property of an event, with its parameters.
fn value<'a>(event: &'a str, name: &str) -> &'a str {
    let line = event.lines().find(|line| line.starts_with(name));
    line.map_or("", |line| line.strip_prefix(name).unwrap())
}

#[test]
fn a_weekly_activity_is_a_series_without_the_days_left_out() {
    let calendar = calendar(
        "chaque: mardi\n    heures: 9h30-11h30\n    du: 2026-12-08\n    au: 2027-01-05\n    sauf: [2026-12-22, 2026-12-29]",
    );
    let [event] = events(&calendar).try_into().unwrap();
    assert_eq!(
        event.replace('\r', ""),
        "UID:annuaire.tilleuls.cafe.weekly-TU\n\
         DTSTAMP:20261201T000000Z\n\
         SEQUENCE:0\n\
         DTSTART;TZID=Europe/Brussels:20261208T093000\n\
         DURATION:PT2H\n\
         RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270105T225959Z\n\
         EXDATE;TZID=Europe/Brussels:20261222T093000\n\
         EXDATE;TZID=Europe/Brussels:20261229T093000\n\
         SUMMARY;LANGUAGE=fr:Café\n\
         LOCATION:Les Tilleuls\\, Valombre\n\
         TRANSP:TRANSPARENT\n"
    );
}

#[test]
fn cancelling_a_date_changes_that_date_and_nothing_else() {
    let rule = "chaque: mardi\n    heures: 9h30-11h30\n    du: 2026-12-08\n    au: 2027-01-05";
    let before = calendar(rule);
    let after = calendar(&format!(
        "{rule}\n    annule: {{ date: 2026-12-15, raison: grève }}"
    ));
    let [series, cancelled] = events(&after).try_into().unwrap();
    assert_eq!(events(&before), [series.as_str()]);
    assert_eq!(value(&cancelled, "UID:"), value(&series, "UID:"));
    assert_eq!(value(&cancelled, "SEQUENCE:"), "1");
    assert_eq!(value(&cancelled, "STATUS:"), "CANCELLED");
    assert_eq!(
        value(&cancelled, "RECURRENCE-ID;"),
        "TZID=Europe/Brussels:20261215T093000"
    );
    assert_eq!(value(&cancelled, "SUMMARY;LANGUAGE=fr:"), "Annulé – Café");
    assert_eq!(value(&cancelled, "DESCRIPTION:"), "grève");
}

#[test]
fn a_single_date_keeps_its_identity_when_it_is_cancelled_or_moved() {
    let planned = calendar("date: 2026-12-19\n    heures: 14h-18h");
    let cancelled = calendar("date: 2026-12-19\n    heures: 14h-18h\n    annule: 2026-12-19");
    let moved = calendar(
        "date: 2026-12-19\n    heures: 14h-18h\n    deplace: { de: 2026-12-19, vers: 2026-12-20 }",
    );
    let [planned, cancelled, moved] =
        [planned, cancelled, moved].map(|calendar| events(&calendar).remove(0));
    for (event, sequence) in [(&planned, "0"), (&cancelled, "1"), (&moved, "1")] {
        assert_eq!(value(event, "UID:"), "annuaire.tilleuls.cafe.once-20261219");
        assert_eq!(value(event, "SEQUENCE:"), sequence);
    }
    assert_eq!(
        value(&moved, "DTSTART;"),
        "TZID=Europe/Brussels:20261220T140000"
    );
    assert_eq!(
        value(&moved, "DTEND;"),
        "TZID=Europe/Brussels:20261220T180000"
    );
}

#[test]
fn identities_come_from_what_a_slot_says_not_from_its_place() {
    let tuesday = "- { chaque: mardi, heures: 9h-10h }";
    let friday = "- { chaque: vendredi, heures: [9h-10h, 14h-15h] }";
    let uids = |first: &str, second: &str| {
        let calendar = calendar(&format!("horaires:\n      {first}\n      {second}"));
        let mut uids: Vec<String> = events(&calendar)
            .iter()
            .map(|event| value(event, "UID:").to_owned())
            .collect();
        uids.sort();
        uids
    };
    assert_eq!(uids(tuesday, friday), uids(friday, tuesday));
    assert_eq!(
        uids(tuesday, tuesday),
        [
            "annuaire.tilleuls.cafe.weekly-TU",
            "annuaire.tilleuls.cafe.weekly-TU.2"
        ]
    );
}

#[test]
fn without_a_clock_time_an_event_is_a_day() {
    let calendar = calendar("date: 2026-12-19\n    heures: matin");
    let event = &events(&calendar)[0];
    assert_eq!(value(event, "DTSTART;"), "VALUE=DATE:20261219");
    assert_eq!(value(event, "SUMMARY;LANGUAGE=fr:"), "Café (le matin)");
}

#[test]
fn a_night_over_a_clock_change_has_its_own_hours() {
    let calendar =
        calendar("chaque: samedi\n    heures: 20h-4h\n    du: 2027-03-20\n    au: 2027-04-03");
    let [series, night] = events(&calendar).try_into().unwrap();
    assert_eq!(value(&series, "DURATION:"), "PT8H");
    assert_eq!(
        value(&night, "RECURRENCE-ID;"),
        "TZID=Europe/Brussels:20270327T200000"
    );
    assert_eq!(
        value(&night, "DTEND;"),
        "TZID=Europe/Brussels:20270328T040000"
    );
}

#[test]
fn there_is_a_calendar_for_each_way_to_choose_and_none_for_what_has_no_date() {
    let estate = Estate::sample();
    estate.build();
    let list = |folder: &str| -> Vec<String> {
        let files = estate.bytes().into_iter().map(|(path, _)| path);
        files
            .filter_map(|path| Some(path.strip_prefix(folder)?.to_owned()))
            .collect()
    };
    let calendars = list("calendriers/");
    for name in [
        "tous.fr.ics",
        "tous.nl.ics",
        "tilleuls.fr.ics",
        "commune-valombre.fr.ics",
    ] {
        assert!(calendars.contains(&name.to_owned()), "{name}");
    }
    let uid = "UID:projets-de-cohesion-sociale-exemple.tilleuls-9991.";
    assert!(
        estate
            .read("public/calendriers/tilleuls.fr.ics")
            .contains(uid),
        "the oldest name counts"
    );
    assert!(
        !calendars.iter().any(|name| name.contains('/')),
        "the dates of an activity are in the calendar of its project"
    );
}

#[test]
fn identities_stay_whatever_else_is_written() {
    let uids = |keys: &str| {
        let calendar = calendar(keys);
        let events = events(&calendar);
        let mut uids: Vec<String> = events
            .iter()
            .map(|event| format!("{} {}", value(event, "UID:"), value(event, "DTSTART;")))
            .collect();
        uids.sort();
        uids
    };
    let late = "{ date: 2026-12-19, heures: 14h-18h }";
    let alone = uids(&format!("horaires:\n      - {late}"));
    let two = uids(&format!(
        "horaires:\n      - {{ date: 2026-12-12, heures: 9h-10h }}\n      - {late}"
    ));
    assert!(two.contains(&alone[0]), "{two:?}");
    let morning = "{ chaque: mardi, heures: 9h-10h }";
    let evening = "{ chaque: mardi, heures: 18h-19h }";
    let order =
        |first: &str, second: &str| uids(&format!("horaires:\n      - {first}\n      - {second}"));
    assert_eq!(order(morning, evening), order(evening, morning));
    assert_eq!(
        uids("dates: [2026-12-19, 2026-12-20]\n    heures: 14h"),
        uids("date: 2026-12-19\n    au: 2026-12-20\n    heures: 14h"),
        "however it is written"
    );
    assert_eq!(
        uids("chaque: [mardi, jeudi]\n    heures: 14h"),
        order(
            "{ chaque: jeudi, heures: 14h }",
            "{ chaque: mardi, heures: 14h }"
        ),
    );
}

#[test]
fn identities_know_no_address_and_no_day_of_the_build() {
    let estate = Estate::sample();
    let uids = |address: &str| {
        let run = estate.run(&["build", "--address", address]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let calendar = estate.page("calendriers/tous.fr.ics").replace("\r\n ", "");
        let uids = calendar.lines().filter(|line| line.starts_with("UID:"));
        uids.map(str::to_owned).collect::<Vec<_>>()
    };
    let here = uids("https://example.org/");
    assert!(here.len() > 10 && !here.iter().any(|uid| uid.contains("example.org")));
    assert_eq!(here, uids("https://elsewhere.example/pcs/"));
}

#[test]
fn identities_stay_with_another_title_where_the_site_is_known_by_a_name() {
    let uid = |site: &str| {
        let estate = Estate::new("identity")
            .write("content/site.yaml", site)
            .write("content/pcs/tilleuls.md", &sheet(ONE_DATE));
        assert!(estate.build().published.is_some(), "{:?}", estate.check());
        value(&estate.read("public/calendriers/tilleuls.fr.ics"), "UID:").to_owned()
    };
    let named = "identifiant: 0b6f3c1e-77a1-4a10-9a55-3f0d6a1c9e20\n";
    let of = |title: &str| uid(&format!("titre: {title}\n{named}"));
    assert_eq!(of("Annuaire"), of("Autre titre"));
    assert!(of("Annuaire").starts_with("0b6f3c1e-77a1-4a10-9a55-3f0d6a1c9e20.tilleuls."));
    assert_eq!(
        uid("titre: Annuaire\n"),
        "annuaire.tilleuls.fete.once-20261219"
    );
}

#[test]
fn each_day_that_is_left_out_has_its_own_line() {
    let calendar = calendar("chaque: mardi\n    heures: 9h\n    sauf: [2026-12-08, 2026-12-15]");
    let lines = calendar.lines().filter(|line| line.starts_with("EXDATE"));
    assert!(lines.clone().count() >= 2 && lines.clone().all(|line| !line.contains(',')));
    assert!(!calendar.contains("LAST-MODIFIED"), "nobody remembers when");
}
