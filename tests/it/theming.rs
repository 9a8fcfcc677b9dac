//! Themes of a site's own: a layer holds what differs and nothing else, and a mistake in one is found
//! before any page is drawn.

use std::path::Path;

use annuaire::theme::{BUILT_IN, offered};
use annuaire::wording::{LANGUAGES, Wording};

use crate::support::Estate;

/// A site with a theme of its own.
fn themed(name: &str, files: &[(&str, &str)]) -> Estate {
    let site = Estate::new(name).write(
        "content/site.yaml",
        "titre: Annuaire\nlangues: [fr, nl]\ntheme: ours\n",
    );
    files.iter().fold(site, |site, (path, text)| {
        site.write(&format!("themes/ours/{path}"), text)
    })
}

#[test]
fn one_word_one_template_one_style_and_one_drawing_are_a_theme() {
    let site = themed(
        "layer",
        &[
            (
                "i18n/fr.yaml",
                "texts: { common: { all: Toutes les équipes } }\n",
            ),
            ("templates/offline.html", "<h1>Sans réseau</h1>\n"),
            (
                "assets/css/own-tokens.css",
                ":root { --enamel: #0a5c36; }\n",
            ),
            (
                "assets/icons/house.svg",
                "<svg><path d=\"M0 0h24\"/></svg>\n",
            ),
            (".vscode/settings.json", "{}\n"),
            ("README.md", "Ours.\n"),
        ],
    );
    assert!(site.build().published.is_some(), "{:?}", site.check());
    let home = site.page("fr/index.html");
    assert!(home.contains("Toutes les équipes"), "{home}");
    assert!(!site.page("nl/index.html").contains("Toutes les équipes"));
    assert!(site.page("fr/hors-ligne.html").contains("Sans réseau"));
    let files = site.bytes();
    let mut sheets = files
        .iter()
        .filter(|(path, _)| path.starts_with("assets/style."));
    let sheet = String::from_utf8_lossy(&sheets.next().unwrap().1).into_owned();
    assert!(sheet.contains(":root{--enamel:#0a5c36}body{"), "{sheet}");
}

#[test]
fn a_theme_stands_on_the_one_that_it_names() {
    let site = themed("chain", &[("theme.yaml", "base: green\n")]).write(
        "themes/green/i18n/nl.yaml",
        "texts: { common: { all: Alle ploegen } }\n",
    );
    assert!(site.build().published.is_some(), "{:?}", site.check());
    assert!(site.page("nl/index.html").contains("Alle ploegen"));
    let site = site.write("themes/ours/theme.yaml", "base: gren\n");
    site.check_says(&["themes/ours/theme.yaml:1:7 theme-introuvable"]);
    let site = site.write("themes/ours/theme.yaml", "base: ours\n");
    site.check_says(&["themes/ours/theme.yaml:1:7 theme-introuvable"]);
}

#[test]
fn a_copy_that_changes_nothing_is_the_theme_of_the_program() {
    let site = Estate::new("copy").copy("themes/quartier", "themes/quartier");
    assert!(site.build().published.is_some());
    let copied = site.page("fr/index.html");
    let plain = Estate::new("plain");
    plain.build();
    assert_eq!(copied, plain.page("fr/index.html"));
}

#[test]
fn every_fault_of_a_theme_is_told_with_its_place_in_one_round() {
    let words = "words:\n  weekdays: [lundi]\n  hours: { tme: \"{h} h {m}\" }\n\
                 texts:\n  home: { week: Cette semaine }\n";
    let site = themed(
        "faults",
        &[
            ("assets/css/own-tokens.css", ":root { --a: 1 } }\n"),
            ("assets/css/own.css", "a { color: red\n  margin: 0 }\n"),
            ("assets/drawings/tower.svg", "une tour"),
            ("assets/js/own.js", "f(a));\n"),
            ("i18n/fr.yaml", words),
            ("i18n/pt.yaml", "name: Português\nreviewed: false\n"),
            ("templates/hom.html", "<h1>Accueil</h1>\n"),
            ("templates/offline.html", "<p>\n  {{ offline. }}</p>\n"),
            ("theme.yaml", "scripts: [own.js, gone.js]\n"),
        ],
    )
    .write("content/pcs/tilleuls.md", "---\nnom: Les Tilleuls\n---\n");
    site.check_says(&[
        "content/pcs/tilleuls.md:2:1 cle-manquante adresse.commune",
        "themes/ours/assets/css/own-tokens.css:1:18 theme-signe-de-trop",
        "themes/ours/assets/css/own.css:1:5 theme-style",
        "themes/ours/assets/drawings/tower.svg:1:1 theme-dessin",
        "themes/ours/assets/js/own.js:1:5 theme-script",
        "themes/ours/i18n/fr.yaml:2:13 theme-texte-forme",
        "themes/ours/i18n/fr.yaml:3:12 theme-texte-inconnu",
        "themes/ours/i18n/fr.yaml:5:17 theme-texte-trous",
        "themes/ours/i18n/pt.yaml:1:1 theme-texte-absent",
        "themes/ours/templates/hom.html:1:1 theme-fichier-inutile",
        "themes/ours/templates/offline.html:2:15 theme-gabarit",
        "themes/ours/theme.yaml:1:19 theme-fichier-absent",
    ]);
    let said = site.run(&["check", "--format", "github", "--lang", "nl"]);
    assert_eq!(said.code, 2, "{said:?}");
    let file =
        "::error file=themes/ours/i18n/fr.yaml,line=3,endLine=3,col=12,title=theme-texte-inconnu";
    assert!(said.stdout.contains(file), "{said:?}");
    let said = site.run(&["check", "--format", "json"]);
    assert!(
        said.stdout
            .contains("\"file\": \"themes/ours/templates/offline.html\""),
        "{said:?}"
    );
    assert_eq!(site.run(&["build"]).code, 2);
}

#[test]
fn a_field_that_no_view_has_is_found_wherever_it_stands() {
    let template = "<h1>{{ project.name }}</h1>\n\
        {% if project.postr %}<p>never</p>{% endif %}\n\
        {% if project.name == \"x\" %}{{ project.sumary }}{% endif %}\n\
        {% for row in project.opening %}{{ row.hour }}{% endfor %}\n\
        {{ <of_ours of={project.address} /> }}\n";
    let part = "{% component of_ours(of: map, @t) %}{% if of.stret %}{{ t.where.titel }}{% endif %}\
        {% endcomponent of_ours %}\n";
    themed(
        "fields",
        &[
            ("templates/project.html", template),
            ("templates/parts/ours.html", part),
        ],
    )
    .check_says(&[
        "themes/ours/templates/parts/ours.html:1:46 theme-champ",
        "themes/ours/templates/parts/ours.html:1:65 theme-champ",
        "themes/ours/templates/project.html:2:15 theme-champ",
        "themes/ours/templates/project.html:3:40 theme-champ",
        "themes/ours/templates/project.html:4:40 theme-champ",
    ]);
}

#[test]
fn what_drawing_alone_finds_is_told_with_its_place_too() {
    let template = "<h1>\n  {{ icon(name=\"unicorn\") }}</h1>\n";
    themed("drawn", &[("templates/offline.html", template)])
        .check_says(&["themes/ours/templates/offline.html:2:6 theme-gabarit"]);
}

#[test]
fn what_theme_yaml_cannot_say_is_told() {
    themed(
        "manifest",
        &[("theme.yaml", "styles: { style.css: reset.css }\n")],
    )
    .check_says(&["themes/ours/theme.yaml:1:22 theme-yaml"]);
}

#[test]
fn a_language_of_its_own_must_be_complete() {
    let french = Estate::new("model").copy("themes/quartier/i18n", "i18n");
    let words = french
        .read("i18n/fr.yaml")
        .replace("name: Français", "name: Português");
    let site = themed("language", &[("i18n/pt.yaml", &words)]).write(
        "content/site.yaml",
        "titre: Annuaire\nlangues: [fr, pt]\ntheme: ours\n",
    );
    assert!(site.build().published.is_some(), "{:?}", site.check());
    assert!(site.page("pt/index.html").contains("lang=\"pt\""));
}

#[test]
fn the_command_lists_what_may_be_changed_and_copies_it_out_once() {
    let site = Estate::new("command");
    let said = site.run(&["theme", "--lang", "nl"]);
    assert_eq!(said.code, 0, "{said:?}");
    let line = "  templates/home.html             de startpagina\n";
    assert!(said.stdout.contains(line), "{said:?}");
    assert!(said.stderr.contains("themes/quartier"), "{said:?}");
    let said = site.run(&["theme", "templates/home.html"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(
        said.stdout
            .ends_with("themes/quartier/templates/home.html\n"),
        "{said:?}"
    );
    let again = site.run(&["theme", "templates/home.html"]);
    assert!(
        again.code == 2 && again.stderr.contains("existe déjà"),
        "{again:?}"
    );
    let unknown = site.run(&["theme", "templates/hom.html"]);
    assert!(
        unknown.stderr.contains("templates/home.html"),
        "{unknown:?}"
    );
    let outside = site.run(&["theme", "../site.yaml"]);
    assert_eq!(outside.code, 2, "{outside:?}");
    assert_eq!(site.run(&["check"]).code, 0);
    let site = site.replace("themes/quartier/templates/home.html", "<h1>", "<h1 >");
    let said = site.run(&["theme"]);
    assert!(
        said.stdout.contains("la page d'accueil (à vous)"),
        "{said:?}"
    );
}

#[test]
fn the_words_of_a_new_language_begin_as_french_that_nobody_has_read() {
    let site = Estate::new("new-language")
        .write("content/site.yaml", "titre: Annuaire\nlangues: [fr, pt]\n");
    site.check_says(&["content/site.yaml:2:10 langue-sans-mots langues"]);
    let said = site.run(&["theme", "i18n/pt.yaml"]);
    assert_eq!(said.code, 0, "{said:?}");
    let words = site.read("themes/quartier/i18n/pt.yaml");
    assert!(words.contains("\nreviewed: false\n"), "{words}");
    site.check_says(&[]);
}

#[test]
fn every_file_that_may_be_changed_is_told_in_every_language() {
    let all = offered(Path::new("/nonexistent"), BUILT_IN).unwrap();
    for lang in LANGUAGES {
        let words = &Wording::of(lang).mots.theme;
        for offered in &all {
            let folder = offered
                .path
                .rsplit_once('/')
                .map_or("", |(folder, _)| folder);
            let of_kind = ["i18n", "assets/files", "assets/icons", "assets/drawings"];
            let told = of_kind.contains(&folder) || words.fichiers.contains_key(&offered.path);
            assert!(told, "{lang} {}", offered.path);
            assert!(
                folder.is_empty() || words.dossiers.contains_key(folder),
                "{lang} {folder}"
            );
        }
        let gone = words
            .fichiers
            .keys()
            .find(|path| all.iter().all(|offered| offered.path != **path));
        assert_eq!(gone, None, "{lang}");
    }
}
