//! Sites whose theme has faults, in French and in Dutch.

use super::sites::{Files, furnished};
use crate::support::Estate;

/// The sites in one of the two languages.
pub fn sites(at: usize) -> [Estate; 2] {
    [themed(at, &THEME), themed(at, &TEMPLATE)]
}

/// Files of a theme with a fault each.
const THEME: [Files; 8] = [
    ("assets/css/own.css", ["a { color red; } }\n"; 2]),
    ("assets/js/own.js", ["f(a));\n"; 2]),
    ("assets/drawings/tower.svg", ["une tour", "een toren"]),
    (
        "i18n/fr.yaml",
        ["texts:\n  home:\n    todya: Ce jour\n    week: Cette semaine\n"; 2],
    ),
    ("i18n/nl.yaml", ["words:\n  weekdays: [maandag]\n"; 2]),
    ("i18n/pt.yaml", ["name: Português\nreviewed: false\n"; 2]),
    (
        "templates/hom.html",
        ["<h1>Accueil</h1>\n", "<h1>Begin</h1>\n"],
    ),
    ("theme.yaml", ["scripts: [own.js, gone.js]\n"; 2]),
];

/// The same for a template, and for a list that is none.
const TEMPLATE: [Files; 3] = [
    (
        "templates/project.html",
        ["{% if project.postr %}{% endif %}\n"; 2],
    ),
    ("templates/offline.html", ["{{ offline. }}\n"; 2]),
    ("theme.yaml", ["styles: reset.css\n"; 2]),
];

fn themed(at: usize, files: &[Files]) -> Estate {
    let languages = ["[fr, nl]", "[nl, fr]"][at];
    let settings = format!("titre: Annuaire\nlangues: {languages}\ntheme: ours\n");
    let site = furnished(at).write("content/site.yaml", &settings);
    files.iter().fold(site, |site, (path, texts)| {
        site.write(&format!("themes/ours/{path}"), texts[at])
    })
}
