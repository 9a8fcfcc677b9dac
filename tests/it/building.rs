//! What a build promises besides right pages: the same bytes, nothing half done, nothing lost.

use std::collections::BTreeSet;
use std::fs;

use crate::support::{Estate, SHEET, repository};

#[test]
fn building_again_writes_nothing() {
    let site = Estate::sample();
    assert!(site.build().published.unwrap().written > 50);
    let before = site.snapshot();
    let again = site.build().published.unwrap();
    assert_eq!((again.written, again.removed), (0, 0));
    assert!(before == site.snapshot(), "a file was touched");
}

#[test]
fn a_photo_that_somebody_changed_in_the_output_is_drawn_again() {
    let photo = fs::read(repository("tests/sites/goujons/content/images/goujons.png")).unwrap();
    let sheet = "images: [{ fichier: tour.png, texte: La tour }]";
    let site = Estate::new("photo")
        .write_bytes("content/images/tour.png", &photo)
        .write("content/pcs/tilleuls.md", &crate::support::sheet(sheet));
    site.build();
    let before = site.bytes();
    let mut photos = before.iter().map(|(path, _)| path);
    let photo = photos.find(|path| path.starts_with("assets/photos/tour."));
    fs::write(site.path(&format!("public/{}", photo.unwrap())), "else").unwrap();
    assert_eq!(site.build().published.unwrap().written, 1);
    assert!(before == site.bytes());
}

#[test]
fn a_change_touches_the_pages_it_is_on_and_no_other() {
    let site = Estate::sample();
    site.build();
    let before = site.snapshot();
    let site = site.replace("content/pcs/tilleuls.md", "02 000 01 10", "02 000 01 11");
    site.build();
    let after = site.snapshot();
    let touched: Vec<&str> = after
        .iter()
        .filter(|file| !before.contains(file))
        .map(|(path, ..)| path.as_str())
        .collect();
    assert!(touched.contains(&"fr/pcs/tilleuls.html"), "{touched:?}");
    assert!(!touched.contains(&"fr/pcs/kasteel.html"), "{touched:?}");
    assert!(!touched.contains(&"fr/a-propos.html"), "{touched:?}");
}

#[test]
fn the_bytes_are_the_same_with_any_threads_zone_language_and_folder() {
    let one = Estate::sample();
    assert_eq!(one.run(&["build"]).code, 0);
    for environment in [
        &[("RAYON_NUM_THREADS", "1")][..],
        &[("RAYON_NUM_THREADS", "7"), ("TZ", "Pacific/Auckland")],
        &[
            ("LANG", "tr_TR.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("TZ", "America/Anchorage"),
        ],
    ] {
        let other = Estate::sample();
        assert_eq!(other.run_with(&["build"], environment).code, 0);
        assert!(one.bytes() == other.bytes(), "{environment:?}");
    }
}

#[test]
fn the_day_is_that_of_the_site_whatever_zone_the_machine_is_in() {
    let built = |epoch: &str, zone: &str| {
        let site = Estate::sample();
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_annuaire"));
        command.arg("build").arg("--root").arg(site.path(""));
        command.env("SOURCE_DATE_EPOCH", epoch).env("TZ", zone);
        assert!(command.output().unwrap().status.success());
        site.bytes()
    };
    // 2026-11-30T23:30:00Z is half past midnight on the first of December in Brussels.
    let evening = built("1796081400", "UTC");
    let given = Estate::sample();
    given.run(&["build"]);
    assert!(evening == given.bytes());
    assert!(evening == built("1796081400", "Pacific/Honolulu"));
}

#[test]
fn pages_of_what_is_gone_vanish() {
    let site = Estate::sample();
    site.build();
    assert!(site.path("public/fr/pcs/square.html").exists());
    let site = site.remove("content/pcs/square.md");
    assert!(site.build().published.unwrap().removed > 0);
    assert!(!site.path("public/fr/pcs/square.html").exists());
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let site = Estate::new("foreign").write("public/thesis.txt", "years of work");
    let said = site.run(&["build"]);
    assert_eq!(said.code, 2, "{said:?}");
    assert_eq!(site.read("public/thesis.txt"), "years of work");
    assert!(said.stderr.contains("public"), "{said:?}");

    let site = Estate::new("added");
    assert_eq!(site.run(&["build"]).code, 0);
    let site = site.write("public/CNAME", "example.org");
    assert_eq!(site.run(&["build"]).code, 2);
    assert_eq!(site.read("public/CNAME"), "example.org");
}

#[test]
fn the_output_may_be_another_folder() {
    let site = Estate::new("elsewhere");
    assert_eq!(site.run(&["build", "--output", "out/site"]).code, 0);
    assert!(site.path("out/site/fr/pcs/tilleuls.html").exists());
    assert!(!site.path("public").exists());
}

#[test]
fn the_address_appears_only_when_it_is_given() {
    let site = Estate::new("address");
    assert_eq!(site.run(&["build"]).code, 0);
    assert!(!site.path("public/sitemap.xml").exists());
    assert!(!site.page("fr/pcs/tilleuls.html").contains("canonical"));
    assert!(!site.page("robots.txt").contains("Sitemap"));

    let address = ["build", "--address", "https://example.org/annuaire"];
    assert_eq!(site.run(&address).code, 0);
    let page = "https://example.org/annuaire/fr/pcs/tilleuls.html";
    assert!(
        site.page("sitemap.xml")
            .contains(&format!("<loc>{page}</loc>"))
    );
    let html = site.page("fr/pcs/tilleuls.html");
    assert!(
        html.contains(&format!("<link rel=\"canonical\" href=\"{page}\">")),
        "{html}"
    );
}

#[test]
fn the_real_directory_builds_without_errors() {
    let site = Estate::bare("real").copy("content", "content");
    let built = site.build();
    assert!(built.published.is_some(), "{:#?}", site.check());
    let sheets = fs::read_dir(repository("content/pcs")).unwrap();
    let sheets = sheets.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    for sheet in sheets.filter(|name| !name.ends_with(".nl.md")) {
        let page = sheet.replace(".md", ".html");
        for lang in ["fr", "nl"] {
            assert!(
                site.path(&format!("public/{lang}/pcs/{page}")).exists(),
                "{page}"
            );
        }
    }
}

#[test]
fn every_link_inside_the_site_leads_to_a_file() {
    for site in [
        Estate::sample(),
        Estate::bare("real").copy("content", "content"),
    ] {
        site.build();
        let pages = site.bytes();
        let files: BTreeSet<&str> = pages.iter().map(|(path, _)| path.as_str()).collect();
        let html = pages.iter().filter(|(path, _)| is_html(path));
        for (path, bytes) in html.filter(|(path, _)| path != "404.html") {
            let text = String::from_utf8_lossy(bytes);
            for target in targets(&text) {
                let file = resolve(path, target);
                assert!(files.contains(file.as_str()), "{path}: {target}");
            }
        }
    }
}

/// What `href` and `src` name inside the site.
fn targets(html: &str) -> impl Iterator<Item = &str> {
    let quoted = html
        .split(" href=\"")
        .skip(1)
        .chain(html.split(" src=\"").skip(1));
    let quoted = quoted.filter_map(|rest| rest.split('"').next());
    quoted.filter(|target| !target.contains(':') && !target.starts_with('#'))
}

fn resolve(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('#').next().unwrap().split('/') {
        match part {
            ".." => drop(parts.pop().expect("a link leads out of the site")),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn links_to_content_files_lead_to_pages() {
    let body = "[a](../pages/aide.md) [b](moulin.md#x) [c](../asbl/voisinage.yaml) [d](../sisp/foyer.yaml)\n";
    let site = Estate::furnished()
        .write(
            "content/pages/aide.md",
            "---\ntitre: Aide\n---\n[e](../pcs/tilleuls.md)\n",
        )
        .write("content/pcs/moulin.md", SHEET)
        .write("content/pcs/tilleuls.md", &format!("{SHEET}{body}"));
    site.build();
    let html = site.page("fr/pcs/tilleuls.html");
    for path in [
        "../aide.html",
        "moulin.html",
        "../asbl/voisinage.html",
        "../sisp/foyer.html",
    ] {
        assert!(html.contains(&format!("href=\"{path}")), "{path} in {html}");
    }
    assert!(
        site.page("nl/aide.html")
            .contains("href=\"pcs/tilleuls.html\"")
    );
}

#[test]
fn a_former_address_leads_to_the_sheet() {
    let site = Estate::golden("goujons");
    site.build();
    for lang in ["fr", "nl"] {
        let moved = site.page(&format!("{lang}/pcs/goujons-1070.html"));
        assert!(moved.contains("pcs/goujons.html"), "{moved}");
    }
}

#[test]
fn hints_do_not_stand_against_publishing() {
    let site = Estate::new("hints");
    assert_eq!(site.hints().len(), 2);
    assert!(site.build().published.is_some());
    assert!(site.path("public/fr/pcs/tilleuls.html").exists());
}

fn is_html(path: &str) -> bool {
    std::path::Path::new(path)
        .extension()
        .is_some_and(|ending| ending == "html")
}
