//! Faults of Markdown, in a sheet's text and in descriptions.

use crate::support::{Estate, SHEET, repository, sheet, sheet_says};

#[track_caller]
fn body_says(body: &str, expected: &[&str]) {
    let site = Estate::new("markdown")
        .write("content/pages/a-propos.md", "---\ntitre: À propos\n---\n")
        .write("content/pcs/tilleuls.md", &format!("{SHEET}{body}\n"));
    let file = "content/pcs/tilleuls.md:";
    let expected: Vec<String> = expected
        .iter()
        .map(|fault| format!("{file}{fault}"))
        .collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    site.check_says(&expected);
}

#[test]
fn links_lead_to_the_world_or_to_content_files() {
    body_says(
        "[a](https://example.org) [b](../pages/a-propos.md#x) [c](tilleuls.md) [d](#e) \
         [f](tel:+3225550123) [g](mailto:pcs@example.org) <https://example.org>",
        &[],
    );
    body_says("Voir [là](../pages/absente.md).", &["5:11 lien-mort"]);
    body_says("[x](../communes.yaml)", &["5:5 lien-mort"]);
    body_says("[x](https://)", &["5:1 lien-illisible"]);
}

#[test]
fn words_of_another_language_say_so_and_lead_nowhere() {
    let page = "---\ntitre: Mots\n---\nEn néerlandais : [een **huis**](lang:nl), [بيت](lang:ar).\n";
    let site = Estate::new("words").write("content/pages/mots.md", page);
    site.check_says(&[]);
    site.build();
    let html = site.page("fr/mots.html");
    for marked in [
        "<span lang=\"nl\">een <strong>huis</strong></span>,",
        "<span lang=\"ar\" dir=\"rtl\">بيت</span>.",
    ] {
        assert!(html.contains(marked), "{html}");
    }
    body_says("[x](lang:klingon)", &["5:1 lien-dangereux"]);
}

#[test]
fn links_that_may_hurt_are_refused_in_every_disguise() {
    for target in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#10;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//example.org/",
        "../../../etc/passwd",
    ] {
        body_says(&format!("[x]({target})"), &["5:1 lien-dangereux"]);
    }
    body_says("<javascript:alert(1)>", &["5:1 lien-dangereux"]);
}

#[test]
fn pictures_come_from_images_and_say_what_they_show() {
    body_says(
        "![La tour](https://example.org/x.jpg)",
        &["5:1 image-etrangere"],
    );
    body_says(
        "![](../images/tour.jpg)",
        &["5:1 image-sans-texte", "5:15 image-absente"],
    );
}

#[test]
fn a_picture_says_how_large_it_is_and_waits_until_it_is_near() {
    let photo = repository("tests/sites/goujons/content/images/goujons.png");
    let (width, height) = image::image_dimensions(&photo).unwrap();
    let body = "![La tour](../images/tour.png 'Rue Ropsy')\n\n![Deux ![tours](../images/tour.png)](../images/tour.png)";
    let site = Estate::new("pictures")
        .write_bytes("content/images/tour.png", &std::fs::read(photo).unwrap())
        .write("content/pcs/tilleuls.md", &format!("{SHEET}{body}\n"));
    site.build();
    let page = site.page("fr/pcs/tilleuls.html");
    let tags: Vec<&str> = page
        .split("<img ")
        .skip(1)
        .map(|tag| &tag[..=tag.find('>').unwrap()])
        .collect();
    let shown = format!("width=\"{width}\" height=\"{height}\" loading=\"lazy\">");
    assert!(
        tags[0].ends_with(&format!(
            ".png\" alt=\"La tour\" title=\"Rue Ropsy\" {shown}"
        )),
        "{tags:?}"
    );
    assert!(
        tags[1].ends_with(&format!(".png\" alt=\"Deux tours\" {shown}")),
        "{tags:?}"
    );
    assert_eq!(tags.len(), 2);
}

#[test]
fn html_is_shown_as_text_with_a_warning() {
    body_says(
        "Un <b>mot</b>.\n\n<script>alert(1)</script>",
        &["5:4 html-en-texte -> Un **mot**.", "7:1 html-en-texte"],
    );
    let site = Estate::new("html").write("content/pcs/tilleuls.md", &format!("{SHEET}<b>x</b>\n"));
    assert!(site.build().published.is_some());
}

#[test]
fn a_line_of_hyphens_below_text_makes_no_heading_unawares() {
    body_says("Les Tilleuls\n---", &["5:1 titre-involontaire"]);
    body_says("Les Tilleuls\n\n---\n\nLe parc", &[]);
    body_says("## Les Tilleuls", &[]);
}

#[test]
fn a_description_is_checked_where_it_stands() {
    sheet_says(
        "activites:\n  - titre: Café\n    description: |\n      Bonjour.\n\n      [x](javascript:alert)",
        &["9:7 lien-dangereux activites.description"],
    );
    let text = sheet("activites: { titre: Café, description: '[x](absente.md)' }");
    Estate::new("description")
        .write("content/pcs/tilleuls.md", &text)
        .check_says(&["content/pcs/tilleuls.md:4:45 lien-mort activites.description"]);
}
