//! Faults of slots: when something takes place.

use crate::support::{Estate, sheet, sheet_says};

/// The smallest activity with more keys.
#[track_caller]
fn activity_says(keys: &str, expected: &[&str]) {
    sheet_says(
        &format!("activites:\n  - titre: Café\n    {keys}"),
        expected,
    );
}

#[test]
fn a_slot_is_once_or_repeated() {
    activity_says(
        "date: 2026-12-19\n    chaque: mardi",
        &["7:13 date-et-repetition activites.chaque"],
    );
}

#[test]
fn one_week_in_two_needs_its_first_day() {
    activity_says(
        "chaque: un mardi sur deux",
        &["6:13 quinzaine-sans-debut activites.chaque"],
    );
    activity_says("chaque: un mardi sur deux\n    du: 2026-12-01", &[]);
}

#[test]
fn an_end_comes_after_its_start() {
    activity_says(
        "chaque: mardi\n    du: 2026-12-01\n    au: 2026-11-01",
        &["8:9 fin-avant-debut activites.au"],
    );
    activity_says(
        "date: 2026-12-19\n    au: 2026-12-18",
        &["7:9 fin-avant-debut activites.au"],
    );
    sheet_says(
        "fermetures: { du: 2027-01-03, au: 2026-12-24 }",
        &["4:35 fin-avant-debut fermetures.au"],
    );
    sheet_says(
        "convention: { debut: 2026, fin: 2021 }",
        &["4:33 fin-avant-debut convention.fin"],
    );
}

#[test]
fn a_slot_stands_in_the_activity_or_under_horaires() {
    activity_says(
        "heures: 9h-11h\n    horaires: { chaque: mardi }",
        &["6:13 horaire-double activites.heures"],
    );
}

#[test]
fn hours_without_a_day_are_no_slot() {
    activity_says(
        "heures: 9h-11h",
        &["6:13 horaire-sans-jour activites.heures"],
    );
    activity_says(
        "horaires:\n      - { heures: 9h-11h }",
        &["7:19 horaire-sans-jour activites.horaires.heures"],
    );
    sheet_says(
        "accueil: { heures: 9h-11h }",
        &["4:20 horaire-sans-jour accueil.heures"],
    );
}

#[test]
fn a_period_is_one_that_has_a_name() {
    activity_says(
        "chaque: mardi\n    sauf: vacance",
        &["7:11 periode-inconnue activites.sauf -> sauf: vacances"],
    );
    activity_says(
        "chaque: mardi\n    pendant: carnaval",
        &["7:14 periode-etrangere activites.pendant"],
    );
    sheet_says(
        "fermetures: [vacances, 32/12/2026]",
        &["4:24 date-impossible fermetures"],
    );
}

#[test]
fn exceptions_are_dates() {
    activity_says(
        "chaque: mardi\n    annule: [2026-12-08, demain]",
        &["7:26 date-illisible activites.annule"],
    );
    activity_says(
        "chaque: mardi\n    deplace: { de: 2026-12-08, vers: plus tard }",
        &["7:38 date-illisible activites.deplace.vers"],
    );
    activity_says(
        "chaque: mardi\n    deplace: { vers: 2026-12-08 }",
        &["7:14 quelle-date activites.deplace"],
    );
}

#[test]
fn a_slot_that_leaves_itself_no_date_never_happens() {
    activity_says(
        "chaque: mardi\n    du: 2026-12-02\n    au: 2026-12-07",
        &["6:13 horaire-jamais activites.chaque"],
    );
    activity_says(
        "chaque: mardi\n    pendant: vacances\n    sauf: vacances",
        &["6:13 horaire-jamais activites.chaque"],
    );
    activity_says(
        "date: 2026-12-22\n    sauf: vacances",
        &["6:11 horaire-jamais activites.date"],
    );
    activity_says("chaque: mardi\n    au: 2001-12-31", &[]);
    let moved = "deplace: { de: 2026-12-22, vers: 2027-01-05 }";
    activity_says(
        &format!("chaque: mardi\n    pendant: vacances\n    sauf: vacances\n    {moved}"),
        &[],
    );
    sheet_says(
        "accueil: { jours: mardi, du: 2026-12-02, au: 2026-12-07 }",
        &["4:19 horaire-jamais accueil.chaque"],
    );
}

#[test]
fn a_cancelled_date_is_one_of_the_repetition_and_not_yet_gone() {
    activity_says(
        "chaque: mardi\n    annule: [2026-12-08, 2026-12-09]",
        &["7:26 annule-sans-date activites.annule"],
    );
    activity_says(
        "chaque: mardi\n    annule: { date: 2026-12-22, raison: congés }\n    sauf: vacances",
        &["7:21 annule-inutile activites.annule"],
    );
    let moved = "deplace: { de: 2026-12-08, vers: 2026-12-10 }";
    activity_says(
        &format!("chaque: mardi\n    annule: 2026-12-08\n    {moved}"),
        &["7:13 annule-inutile activites.annule"],
    );
    sheet_says(
        "fermetures: vacances\nactivites: { titre: Café, chaque: mardi, annule: 2026-12-22 }",
        &["5:50 annule-inutile activites.annule"],
    );
    sheet_says(
        "fermetures: vacances\nactivites: { titre: Bain, lieu: { nom: Piscine }, chaque: mardi, annule: 2026-12-22 }",
        &[],
    );
}

#[test]
fn a_moved_date_is_one_of_the_repetition() {
    activity_says(
        "chaque: mardi\n    deplace: { de: 2026-12-09, vers: 2026-12-10 }",
        &["7:20 deplace-sans-date activites.deplace"],
    );
    let moved = "deplace: { de: 2026-12-22, vers: 2026-12-29 }";
    activity_says(
        &format!("chaque: mardi\n    sauf: vacances\n    {moved}"),
        &[],
    );
}

#[test]
fn a_date_in_a_closure_stays_and_is_pointed_out() {
    let closed =
        |activity: &str| format!("fermetures: vacances\nactivites: {{ titre: Fête, {activity} }}");
    sheet_says(
        &closed("date: 2026-12-31"),
        &["5:33 date-pendant-fermeture activites.date"],
    );
    sheet_says(&closed("date: 2027-01-04"), &[]);
    sheet_says(&closed("date: 2026-12-31, lieu: { nom: Piscine }"), &[]);
}

#[test]
fn a_time_that_the_clocks_skip_is_pointed_out_when_it_comes_near() {
    let settings = "titre: Annuaire\nlangues: [fr]\nhorizon: 150\n";
    let sheet = |slot: &str| sheet(&format!("activites: {{ titre: Nuit, {slot} }}"));
    let says = |slot: &str, expected: &[&str]| {
        let estate = Estate::furnished().write("content/site.yaml", settings);
        let estate = estate.write("content/pcs/tilleuls.md", &sheet(slot));
        estate.check_says(expected);
    };
    let fault = ["content/pcs/tilleuls.md:4:35 heure-inexistante activites.heures"];
    says("chaque: dimanche, heures: 2h30-4h", &fault);
    says("chaque: samedi, heures: 20h-2h30", &fault);
    says("chaque: samedi, heures: 20h-4h", &[]);
    sheet_says(
        "activites: { titre: Nuit, chaque: dimanche, heures: 2h30-4h }",
        &[],
    );
}

#[test]
fn a_period_in_use_has_dates_to_come() {
    let period =
        |days: &str| format!("- {{ id: ramadan, nom: Ramadan, periodes: {{ {days} }} }}\n");
    let site = Estate::furnished()
        .write(
            "content/periodes.yaml",
            &period("du: 2026-11-02, au: 2026-11-30"),
        )
        .write(
            "content/pcs/tilleuls.md",
            &sheet("fermetures: ramadan\nactivites: { titre: Café, chaque: mardi, sauf: ramadan }"),
        );
    site.check_says(&["content/pcs/tilleuls.md:4:13 periode-sans-dates fermetures"]);
    for to_come in [
        "du: 2026-11-02, au: 2026-12-01",
        "du: 2027-12-25, au: 2027-12-25",
    ] {
        std::fs::write(site.path("content/periodes.yaml"), period(to_come)).unwrap();
        site.check_says(&[]);
    }
}

#[test]
fn a_key_without_effect_is_said() {
    activity_says(
        "date: 2026-12-19\n    du: 2026-12-01",
        &["7:9 cle-sans-effet activites.du"],
    );
    activity_says(
        "dates: [2026-12-19, 2026-12-20]\n    au: 2026-12-24",
        &["7:9 cle-sans-effet activites.au"],
    );
    activity_says("note: sonner", &["6:11 horaire-sans-jour activites.note"]);
    sheet_says(
        "avis: { message: Fermé, au: 2026-12-24 }",
        &["4:7 cle-manquante avis.du"],
    );
}

#[test]
fn a_date_beside_dates_is_one_more() {
    activity_says("date: 2026-12-19\n    dates: [2026-12-20]", &[]);
}

#[test]
fn what_is_cancelled_lies_within_the_bounds_of_its_repetition() {
    activity_says(
        "chaque: mardi\n    du: 2026-12-08\n    au: 2026-12-29\n    annule: 2026-12-01",
        &["9:13 annule-sans-date activites.annule"],
    );
}
