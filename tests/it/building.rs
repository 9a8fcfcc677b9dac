//! What a build promises besides right pages: the same bytes, nothing half done, nothing lost.

use crate::support::Estate;

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
fn hints_do_not_stand_against_publishing() {
    let site = Estate::new("hints");
    site.hints_say(&[
        "content/pcs/tilleuls.md:1:1 fiche-incomplete",
        "content/pcs/tilleuls.md:1:1 traduction-manquante",
    ]);
    assert!(site.build().published.is_some());
    assert!(
        site.bytes()
            .iter()
            .any(|(path, _)| path == "fr/pcs/tilleuls.html")
    );
}
