//! Slips that are only seen beside other files: names, copies, photos, lists.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

use crate::support::{Estate, SHEET, sheet};

#[test]
fn a_copied_sheet_that_should_be_a_translation_is_told_once() {
    let site = Estate::new("copied")
        .write("content/pcs/tilleuls.md", &sheet("depuis: 2009"))
        .write(
            "content/pcs/tilleuls.nl.md",
            &sheet("depuis: 2009\nlangues: [fr]\nactivites:\n  - titre: Yoga\n    chaque: mardi"),
        );
    site.check_says(&["content/pcs/tilleuls.nl.md:2:1 traduction-copiee"]);
    let said = site.json().to_string();
    assert!(said.contains("adresse, depuis, langues"), "{said}");
}

#[test]
fn a_translation_with_a_hyphen_before_its_language_is_named() {
    let site =
        Estate::new("hyphen").write("content/pcs/tilleuls-nl.md", "---\nnaam: Linden\n---\n");
    site.check_says(&["content/pcs/tilleuls-nl.md:1:1 nom-de-fichier"]);
    let said = site.json().to_string();
    assert!(said.contains("tilleuls.nl.md"), "{said}");
}

#[test]
fn a_photo_that_was_sent_in_part_is_told_at_its_sheet() {
    for (name, format) in [
        ("cour.jpg", ImageFormat::Jpeg),
        ("cour.png", ImageFormat::Png),
        ("cour.webp", ImageFormat::WebP),
    ] {
        let mut bytes = Cursor::new(Vec::new());
        let low = |value: u32| value.to_le_bytes()[0];
        let picture = RgbImage::from_fn(60, 40, |x, y| Rgb([low(x * 4), low(y * 6), 90]));
        picture.write_to(&mut bytes, format).unwrap();
        let bytes = bytes.into_inner();
        let lines = format!("images: [{{ fichier: {name}, texte: La cour }}]");
        let site = |bytes: &[u8]| {
            Estate::new("part")
                .write_bytes(&format!("content/images/{name}"), bytes)
                .write("content/pcs/tilleuls.md", &sheet(&lines))
        };
        site(&bytes).check_says(&[]);
        site(&bytes[..bytes.len() - 20])
            .check_says(&["content/pcs/tilleuls.md:4:21 image-illisible images.fichier"]);
    }
}

#[test]
fn a_link_gets_the_path_of_the_file_that_it_names() {
    let site = Estate::new("link")
        .write("content/pages/a-propos.md", "---\ntitre: À propos\n---\n")
        .write(
            "content/pcs/tilleuls.md",
            &format!("{SHEET}[x](pages/a-propos.md)\n"),
        );
    let said = site.json();
    let mut faults = said.as_array().unwrap().iter();
    let dead = faults.find(|fault| fault["code"] == "lien-mort").unwrap();
    assert_eq!(dead["corrected"], "[x](../pages/a-propos.md)");
}

#[test]
fn a_concept_that_is_there_twice_is_refused() {
    Estate::new("concepts")
        .write(
            "content/vocabulaire.yaml",
            "- { id: jardin, mots: [potager] }\n- { id: jardin, mots: [compost] }\n",
        )
        .check_says(&["content/vocabulaire.yaml:2:9 identifiant-double id"]);
}

#[test]
fn a_site_without_a_language_is_told_at_its_line() {
    Estate::new("mute")
        .write("content/site.yaml", "titre: x\nlangues: []\n")
        .check_says(&["content/site.yaml:2:1 cle-manquante langues"]);
}

#[test]
fn how_many_faults_were_not_told_is_said() {
    let activity = |at| format!("\n  - {{ titre: Yoga {at}, id: yoga-{at}, chaque: lunedi {at} }}");
    let activities = (0..50).map(activity).collect::<String>();
    let site = Estate::new("many").write(
        "content/pcs/tilleuls.md",
        &sheet(&format!("activites:{activities}")),
    );
    let said = site.check();
    assert_eq!(said.len(), 41, "{said:#?}");
    let more = said.iter().find(|line| line.contains("autres-fautes"));
    assert!(more.is_some(), "{said:#?}");
    assert!(site.json().to_string().contains("10 autres fautes"));
}

#[test]
fn an_address_with_a_password_is_refused_wherever_it_stands() {
    let site = Estate::new("password");
    let said = site.run(&["build", "--address", "https://u:p@example.org/"]);
    assert_eq!(said.code, 2, "{said:?}");
    assert!(!said.stderr.contains("u:p"), "{said:?}");
    site.write(
        "content/site.yaml",
        "titre: x\nlangues: [fr]\nadresse: https://u:p@example.org/\n",
    )
    .check_says(&["content/site.yaml:3:10 adresse-avec-mot-de-passe adresse"]);
}

#[test]
fn help_is_given_in_the_language_of_messages() {
    let site = Estate::new("help");
    for (lang, words) in [
        ("fr", "Utilisation :"),
        ("nl", "Gebruik:"),
        ("en", "Usage:"),
    ] {
        let said = site.run(&["--lang", lang, "help", "check"]);
        assert_eq!(said.code, 0, "{said:?}");
        assert!(said.stdout.contains(words), "{said:?}");
    }
}
