//! Faults of data files: streets, shapes, and the lists at the top of the content.

use crate::support::Estate;

const HEADER: &str = "nom_fr,nom_nl,nis,codes_postaux,lat,lon\n";

#[test]
fn streets_begin_with_their_header() {
    Estate::new("header")
        .write(
            "content/rues.csv",
            "Rue du Sel,Zoutstraat,99901,9991,51.4,2.5\n",
        )
        .check_says(&["content/rues.csv:1:1 entete-de-table"]);
}

#[test]
fn every_wrong_line_of_the_streets_is_shown() {
    let lines =
        "Rue du Sel,Zoutstraat,99901,9991,51.4,2.5\nRue X,51.4,2.5\nRue Y,Y,99901,9991,ici,2.5\n";
    Estate::new("lines")
        .write("content/rues.csv", &format!("{HEADER}{lines}"))
        .check_says(&[
            "content/rues.csv:3:1 ligne-de-table",
            "content/rues.csv:4:1 position-illisible",
        ]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let lines = format!("\u{feff}{HEADER}Rue du Sel,Zoutstraat,99901;99902,9991,51.4,2.5\n");
    Estate::new("bom")
        .write("content/rues.csv", &lines.replace('\n', "\r\n"))
        .check_says(&[]);
}

#[test]
fn shapes_are_geojson() {
    for (text, fault) in [
        (
            "{ \"features\": [\n  oops ] }",
            "content/communes.geojson:2:3 formes-illisibles",
        ),
        ("[1, 2]", "content/communes.geojson:1:2 formes-illisibles"),
        ("", "content/communes.geojson:1:1 formes-illisibles"),
    ] {
        Estate::new("shapes")
            .write("content/communes.geojson", text)
            .check_says(&[fault]);
    }
}

#[test]
fn every_record_of_a_list_is_checked() {
    Estate::new("lists")
        .write("content/communes.yaml", "- { id: valombre, nom: Valombre, codes_postaux: [9991, 99] }\n- { nom: Hauteprée }\n")
        .write("content/thematiques.yaml", "- { id: ados, icone: x }\n- ados\n")
        .write("content/vocabulaire.yaml", "- { id: ados, mots: { fr: [ados], flamand: [x] } }\n- { id: lieu, commune: valombe, mots: [x] }\n")
        .write("content/periodes.yaml", "- { id: a, nom: A, dates: [hier] }\n- { id: b, nom: B, periodes: [{ au: 2026-12-01 }] }\n")
        .check_says(&[
            "content/communes.yaml:1:56 code-postal-illisible codes_postaux",
            "content/communes.yaml:2:3 cle-manquante id",
            "content/periodes.yaml:1:28 date-illisible dates",
            "content/periodes.yaml:2:31 cle-manquante periodes.du",
            "content/thematiques.yaml:1:3 cle-manquante nom",
            "content/thematiques.yaml:2:3 bloc-attendu",
            "content/vocabulaire.yaml:1:35 code-de-langue mots",
        ]);
}
