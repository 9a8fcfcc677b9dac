//! Faults of files: what is missing, misplaced, misnamed, too large, or no text at all.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::support::{Estate, SHEET, Said, sheet};

#[test]
fn a_folder_without_content_says_what_is_missing() {
    let bare = Estate::bare("nothing");
    bare.check_says(&["content contenu-absent"]);
    assert_eq!(bare.run(&["check"]).code, 2);

    fs::create_dir(bare.path("content")).unwrap();
    bare.check_says(&["content contenu-absent"]);
    assert_eq!(bare.run(&["build"]).code, 2);
    assert!(!bare.path("public").exists());
}

#[test]
fn a_file_that_the_machine_does_not_let_us_read_is_said_and_ends_with_code_2() {
    let site = Estate::new("unreadable").write("content/asbl/closed.yaml", "nom: x\n");
    let path = site.path("content/asbl/closed.yaml");
    fs::set_permissions(&path, Permissions::from_mode(0o000)).unwrap();
    let mut command = site.command(&["check", "--format", "json"]);
    if fs::read(&path).is_ok() {
        command.uid(65534); // we are root, who reads everything; nobody does not
    }
    if command.output().is_err() {
        return; // and nobody may not even run the program
    }
    let said = Said::by(&mut command);
    assert!(said.stdout.contains("\"fichier-illisible\""), "{said:?}");
    assert!(
        said.stdout.contains("\"content/asbl/closed.yaml\""),
        "{said:?}"
    );
    assert_eq!(said.code, 2);
}

#[test]
fn every_required_file_that_is_missing_is_named() {
    Estate::new("required")
        .remove("content/site.yaml")
        .remove("content/communes.yaml")
        .remove("content/pcs")
        .write("content/asbl/voisinage.yaml", "nom: Voisinage\n")
        .check_says(&[
            "content fichier-manquant",
            "content fichier-manquant",
            "content fichier-manquant",
        ]);
}

#[test]
fn a_text_in_another_encoding_is_shown_at_its_first_foreign_byte() {
    Estate::new("latin")
        .write_bytes(
            "content/asbl/cafe.yaml",
            b"sigle: ABC\nnom: Caf\xe9 du coin\n",
        )
        .check_says(&["content/asbl/cafe.yaml:2:9 pas-utf8"]);
}

#[test]
fn a_text_saved_as_utf_16_is_recognised() {
    let (little, big): (Vec<u8>, Vec<u8>) = (
        SHEET.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        SHEET.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    );
    Estate::new("utf16")
        .write_bytes("content/pcs/a.md", &[&[0xff, 0xfe], &little[..]].concat())
        .write_bytes("content/pcs/b.md", &[&[0xfe, 0xff], &big[..]].concat())
        .check_says(&["content/pcs/a.md:1:1 utf16", "content/pcs/b.md:1:1 utf16"]);
}

#[test]
fn a_file_beyond_its_limit_is_not_read() {
    let comment = |kib: usize| format!("nom: x\n# {}\n", "x".repeat(kib * 1024));
    Estate::new("large")
        .write("content/asbl/small.yaml", &comment(255))
        .write("content/asbl/large.yaml", &comment(256))
        .write_bytes("content/images/large.jpg", &vec![0; 10 * 1024 * 1024 + 1])
        .check_says(&[
            "content/asbl/large.yaml fichier-trop-grand",
            "content/images/large.jpg fichier-trop-grand",
        ]);
}

#[test]
fn links_and_special_files_are_refused_unread() {
    let site = Estate::new("special").write("secret.yaml", "nom: secret\n");
    fs::create_dir(site.path("content/asbl")).unwrap();
    let inside = |name: &str| site.path("content/asbl").join(name);
    symlink(site.path("secret.yaml"), inside("link.yaml")).unwrap();
    symlink("/etc", inside("folder")).unwrap();
    mknodat(CWD, inside("pipe.yaml"), FileType::Fifo, Mode::RUSR, 0).unwrap();
    site.check_says(&[
        "content/asbl/folder pas-un-fichier",
        "content/asbl/link.yaml pas-un-fichier",
        "content/asbl/pipe.yaml pas-un-fichier",
    ]);
}

#[test]
fn a_file_in_the_wrong_place_is_told_where_it_belongs() {
    let site = Estate::new("misplaced")
        .write("content/goujons.md", SHEET)
        .write("content/asbl/logo.png", "x")
        .write("content/notes.docx", "x")
        .write("content/README.md", "left alone")
        .write("content/.hidden", "left alone");
    site.check_says(&[
        "content/asbl/logo.png fichier-deplace",
        "content/goujons.md fichier-deplace",
        "content/notes.docx document-a-copier",
    ]);
    let titles = site.json().to_string();
    assert!(titles.contains("content/images/"), "{titles}");
    assert!(titles.contains("content/pcs/"), "{titles}");
}

#[test]
fn a_name_that_cannot_be_an_address_gets_a_better_one() {
    let site = Estate::new("names").write("content/pcs/Les Échelles.md", SHEET);
    site.check_says(&["content/pcs/Les Échelles.md nom-de-fichier"]);
    let said = site.json().to_string();
    assert!(said.contains("les-echelles.md"), "{said}");
}

#[test]
fn names_that_the_site_needs_for_itself_are_refused() {
    let site = [
        "index",
        "agenda",
        "carte",
        "recherche",
        "coordination",
        "pcs",
    ]
    .iter()
    .fold(Estate::new("reserved"), |site, name| {
        site.write(&format!("content/pages/{name}.md"), "---\ntitre: x\n---\n")
    });
    let site = ["commune-x", "thematique-x", "tous"]
        .iter()
        .fold(site, |site, name| {
            site.write(&format!("content/pcs/{name}.md"), SHEET)
        });
    site.check_says(&[
        "content/pages/agenda.md nom-reserve",
        "content/pages/carte.md nom-reserve",
        "content/pages/coordination.md nom-reserve",
        "content/pages/index.md nom-reserve",
        "content/pages/pcs.md nom-reserve",
        "content/pages/recherche.md nom-reserve",
        "content/pcs/commune-x.md nom-reserve",
        "content/pcs/thematique-x.md nom-reserve",
        "content/pcs/tous.md nom-reserve",
    ]);
}

#[test]
fn two_records_with_one_name_are_refused_across_asbl_and_sisp() {
    Estate::new("doubles")
        .write("content/asbl/foyer.yaml", "nom: a\n")
        .write("content/sisp/foyer.yaml", "nom: b\n")
        .write(
            "content/thematiques.yaml",
            "- { id: ados, nom: a }\n- { id: ados, nom: b }\n",
        )
        .check_says(&[
            "content/sisp/foyer.yaml:1:1 identifiant-double",
            "content/thematiques.yaml:2:9 identifiant-double",
        ]);
}

#[test]
fn a_photo_must_be_one() {
    Estate::new("photo")
        .write("content/images/tour.jpg", "not a photo")
        .check_says(&["content/images/tour.jpg image-illisible"]);
}

#[test]
fn no_other_file_is_blamed_for_one_that_cannot_be_read() {
    Estate::furnished()
        .write_bytes("content/site.yaml", b"titre: Caf\xe9\n")
        .write_bytes("content/asbl/voisinage.yaml", b"nom: Caf\xe9\n")
        .write("content/sisp/foyer.yaml", "sigle: F\n")
        .write("content/communes.yaml", "- { id: valombre, nom: [ }\n")
        .write("content/pcs/tilleuls.nl.md", "---\n---\nDe Linden.\n")
        .write(
            "content/pcs/tilleuls.md",
            &sheet("asbl: voisinage\nsisp: foyer"),
        )
        .check_says(&[
            "content/asbl/voisinage.yaml:1:9 pas-utf8",
            "content/communes.yaml:1:1 yaml-illisible",
            "content/sisp/foyer.yaml:1:1 cle-manquante nom",
            "content/site.yaml:1:11 pas-utf8",
        ]);
}

#[test]
fn a_file_of_racine_is_published_as_it_is_or_refused() {
    let site = Estate::new("as-is");
    let site = site
        .write("content/racine/CNAME", "pcs.example.org\n")
        .write("content/racine/ads.txt", "placeholder\n")
        .write("content/racine/.well-known/security.txt", "Contact: x\n")
        .write("content/racine/.well-known/acme/token", "abc")
        .write(
            "content/racine/google0123456789abcdef.html",
            "google-site-verification: google0123456789abcdef.html\n",
        );
    site.build();
    site.build();
    for path in [
        "CNAME",
        "ads.txt",
        ".well-known/security.txt",
        ".well-known/acme/token",
    ] {
        assert_eq!(
            site.page(path),
            site.read(&format!("content/racine/{path}"))
        );
    }
    assert!(
        site.page("google0123456789abcdef.html")
            .starts_with("google-site")
    );
    site.write("content/racine/robots.txt", "User-agent: *\n")
        .write("content/racine/index.html", "<p>\n")
        .write("content/racine/.well-known/x.js", "x\n")
        .write("content/racine/google0123456789abcdee.html", "<script>\n")
        .check_says(&[
            "content/racine/.well-known/x.js racine-refusee",
            "content/racine/google0123456789abcdee.html:1:1 racine-refusee",
            "content/racine/index.html racine-refusee",
            "content/racine/robots.txt nom-reserve",
        ]);
}
