//! Faults of front matter and YAML, each with the corrected line where it can be known.

use crate::support::{Estate, SHEET, sheet, sheet_says};

#[test]
fn a_sheet_needs_a_front_matter_that_begins_and_ends() {
    let long = format!("---\n{}---\n", "# remarque\n".repeat(6_000));
    Estate::new("front")
        .write("content/pcs/a.md", "Bonjour\n")
        .write("content/pcs/b.md", "---\nnom: b\n")
        .write("content/pcs/c.md", &long)
        .check_says(&[
            "content/pcs/a.md:1:1 entete-absente",
            "content/pcs/b.md:1:1 entete-non-fermee",
            "content/pcs/c.md:1:1 entete-trop-longue",
        ]);
}

#[test]
fn a_fence_that_a_keyboard_changed_is_corrected() {
    let text = SHEET.replacen("---", "—-", 1);
    Estate::new("fence")
        .write("content/pcs/a.md", &text)
        .write("content/pcs/b.md", &SHEET.replace("---", "----"))
        .check_says(&[
            "content/pcs/a.md:1:1 entete-tirets -> ---",
            "content/pcs/b.md:1:1 entete-tirets -> ---",
            "content/pcs/b.md:4:1 entete-tirets -> ---",
        ]);
}

#[test]
fn every_trap_of_yaml_is_answered_with_the_corrected_line() {
    for (lines, fault) in [
        (
            "resume: Atelier : cuisine",
            "4:9 deux-points -> resume: \"Atelier : cuisine\"",
        ),
        (
            "resume: 't Kasteel",
            "4:9 caractere-special -> resume: \"'t Kasteel\"",
        ),
        (
            "resume: @home",
            "4:9 caractere-special -> resume: \"@home\"",
        ),
        (
            "resume: *Attention*",
            "4:9 caractere-special -> resume: \"*Attention*\"",
        ),
        (
            "resume: - rien",
            "4:9 caractere-special -> resume: \"- rien\"",
        ),
        (
            "resume: 'L'Échelle'",
            "4:9 apostrophe-dans-guillemets -> resume: \"L'Échelle\"",
        ),
        (
            "resume: \"Les Goujons",
            "4:9 non-ferme -> resume: \"Les Goujons\"",
        ),
        (
            "contact:\n\ttelephone: 02 555 01 23",
            "5:1 tabulation -> telephone: 02 555 01 23",
        ),
        (
            "contact:\n\u{a0}\u{a0}telephone: 02 555 01 23",
            "5:1 espace-insecable -> telephone: 02 555 01 23",
        ),
        (
            "resume: “Les Goujons”",
            "4:9 guillemets-courbes resume -> resume: \"Les Goujons\"",
        ),
        (
            "resume:Bonjour",
            "4:1 deux-points-espace -> resume: Bonjour",
        ),
        ("bonjour", "4:1 ligne-sans-cle"),
    ] {
        sheet_says(lines, &[fault]);
    }
}

#[test]
fn what_yaml_allows_and_we_do_not_is_refused_by_name() {
    let deep = format!("resume: {}x{}", "[".repeat(20), "]".repeat(20));
    for (lines, fault) in [
        ("langues: [&a fr]", "4:14 yaml-avance"),
        ("langues: [!!str fr]", "4:17 yaml-avance"),
        ("<<: texte", "4:1 yaml-avance"),
        (deep.as_str(), "4:25 trop-profond"),
    ] {
        sheet_says(lines, &[fault]);
    }
    Estate::new("documents")
        .write("content/asbl/a.yaml", "nom: a\n---\nsigle: b\n")
        .check_says(&["content/asbl/a.yaml:2:1 deuxieme-document"]);
}

#[test]
fn a_bracket_that_is_never_closed_is_shown() {
    sheet_says("langues: [fr, nl", &["4:10 non-ferme -> langues: [fr, nl]"]);
}

#[test]
fn a_line_out_of_depth_is_shown() {
    sheet_says(
        "contact:\n    telephone: 02 555 01 23\n  courriel: pcs@example.org",
        &["6:3 retrait -> courriel: pcs@example.org"],
    );
}

#[test]
fn what_git_left_after_a_merge_is_shown_once() {
    sheet_says(
        "<<<<<<< main\ndepuis: 1999\n=======\ndepuis: 2001\n>>>>>>> autre",
        &["4:1 conflit-git"],
    );
}

#[test]
fn yaml_that_cannot_be_read_for_another_reason_is_shown_too() {
    sheet_says("resume: \"a\\qb\"", &["4:1 yaml-illisible"]);
}

#[test]
fn all_traps_of_a_file_are_reported_at_once_and_the_rest_is_read() {
    let lines = "resume: Atelier : cuisine
surnoms:
  - @home
  - 'L'Échelle'
contact:
\ttelephone: appelez-nous
<<<<<<< main
depuis: avant";
    sheet_says(
        lines,
        &[
            "4:9 deux-points -> resume: \"Atelier : cuisine\"",
            "6:5 caractere-special -> - \"@home\"",
            "7:5 apostrophe-dans-guillemets -> - \"L'Échelle\"",
            "9:1 tabulation -> telephone: appelez-nous",
            "9:13 telephone-illisible contact.telephone",
            "10:1 conflit-git",
            "11:9 annee-illisible depuis",
        ],
    );
}

#[test]
fn traps_are_found_in_a_file_with_windows_line_ends() {
    let text = sheet("resume: Atelier : cuisine").replace('\n', "\r\n");
    Estate::new("crlf")
        .write("content/pcs/tilleuls.md", &text)
        .check_says(&["content/pcs/tilleuls.md:4:9 deux-points -> resume: \"Atelier : cuisine\""]);
}
