//! Themes of a site's own: a mistake in one is found before any page is drawn.

use crate::support::Estate;

/// A site with a copy of the theme of the program, of which one template is changed.
fn changed(name: &str, template: &str, change: impl Fn(&str) -> String) -> Estate {
    let site = Estate::new(name).copy("themes/quartier", "themes/quartier");
    let path = format!("themes/quartier/templates/{template}");
    let text = change(&site.read(&path));
    site.write(&path, &text)
}

#[test]
fn a_field_that_no_view_has_is_found_also_in_a_condition() {
    let add = |text: &str| text.replacen("if project.summary %}", "if project.sumary %}", 1);
    let site = changed("condition", "project.html", add);
    let said = site.run(&["check"]);
    assert_eq!(said.code, 2, "{said:?}");
    assert!(
        said.stderr.contains("no field `project.sumary`"),
        "{said:?}"
    );
}

#[test]
fn the_conditions_of_our_own_theme_ask_only_for_fields_that_exist() {
    let remark = |text: &str| format!("{{# a remark #}}{text}");
    let said = changed("remark", "project.html", remark).run(&["check"]);
    assert_eq!(said.code, 0, "{said:?}");
}
