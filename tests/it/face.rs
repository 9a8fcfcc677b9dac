//! What is seen of a site outside its pages: on a home screen, beside a shared link.

use serde_json::Value;

use crate::support::{Estate, repository, sheet};

fn manifest(site: &Estate, lang: &str) -> Value {
    serde_json::from_str(&site.page(&format!("manifest.{lang}.webmanifest"))).unwrap()
}

#[test]
fn each_language_has_a_manifest_that_works_below_any_path() {
    let site = Estate::sample();
    site.build();
    let french = manifest(&site, "fr");
    assert_eq!(french["short_name"], "PCS");
    assert_eq!(french["dir"], "ltr");
    assert_eq!(french["start_url"], "fr/index.html");
    assert_eq!(french["scope"], "./");
    assert_eq!(manifest(&site, "nl")["short_name"], "PSC");
    let page = site.page("fr/pcs/tilleuls.html");
    assert!(page.contains("rel=\"manifest\" href=\"../../manifest.fr.webmanifest\""));
}

#[test]
fn every_icon_of_a_manifest_is_a_picture_of_its_size() {
    let site = Estate::new("icons");
    site.build();
    let manifest = manifest(&site, "fr");
    assert_eq!(manifest["short_name"], "Annuaire");
    let icons = manifest["icons"].as_array().unwrap();
    let purposes: Vec<&Value> = icons.iter().map(|icon| &icon["purpose"]).collect();
    assert_eq!(purposes, ["any", "any", "maskable"]);
    for icon in icons {
        let path = format!("public/{}", icon["src"].as_str().unwrap());
        let (width, height) = image::image_dimensions(site.path(&path)).unwrap();
        assert_eq!(icon["sizes"], format!("{width}x{height}"));
    }
}

#[test]
fn a_shared_link_has_a_picture_once_the_address_is_known() {
    let site = Estate::new("share");
    site.build();
    assert!(!site.page("fr/index.html").contains("og:image"));

    assert_eq!(
        site.run(&["build", "--address", "https://example.org/pcs/"])
            .code,
        0
    );
    let url = shared(&site);
    let path = url.strip_prefix("https://example.org/pcs/").unwrap();
    assert!(path.starts_with("assets/share."), "{path}");
    let bytes = std::fs::read(site.path(&format!("public/{path}"))).unwrap();
    assert!(bytes.len() <= 60 * 1024, "{} bytes", bytes.len());
}

#[test]
fn a_site_may_bring_its_own_picture_for_shared_links() {
    let picture = std::fs::read(repository("tests/sites/goujons/content/images/goujons.png"));
    let site =
        Estate::new("own-share").write_bytes("content/images/partage.png", &picture.unwrap());
    site.run(&["build", "--address", "https://example.org/"]);
    assert!(
        shared(&site).starts_with("https://example.org/assets/photos/partage."),
        "{}",
        shared(&site)
    );
}

/// The address of the picture beside a link to home.
fn shared(site: &Estate) -> String {
    let page = site.page("fr/index.html");
    let (_, after) = page.split_once("property=\"og:image\" content=\"").unwrap();
    after.split_once('"').unwrap().0.to_owned()
}

#[test]
fn a_script_that_was_changed_is_published_and_not_its_old_short_form() {
    let site = Estate::new("script")
        .copy("themes/quartier", "themes/quartier")
        .write("content/pcs/tilleuls.md", &sheet(""));
    let published = |site: &Estate| {
        assert!(site.build().published.is_some(), "{:?}", site.check());
        let assets = std::fs::read_dir(site.path("public/assets")).unwrap();
        let paths = assets.map(|entry| entry.unwrap().path());
        let is_root = |path: &std::path::PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            name.starts_with("root.")
        };
        std::fs::read_to_string(paths.into_iter().find(is_root).unwrap()).unwrap()
    };
    let short = site.read("themes/quartier/assets/js/root.min.js");
    assert_eq!(published(&site), short.split_once('\n').unwrap().1);
    let site = site.replace(
        "themes/quartier/assets/js/root.js",
        "\"use strict\";",
        "\"use strict\"; const changed = true;",
    );
    assert!(published(&site).contains("const changed = true;"));
}
