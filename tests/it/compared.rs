//! What residents will see change: pairs of sheets, and the sentences in three languages.
//!
//! The pairs are data, in `tests/changes/`: a right sheet of `tests/cases/coordinator/` and edits of
//! it, then every sentence in French, Dutch and English. `BLESS=1 cargo test compared` writes them.

use std::fs;
use std::process::Command;

use annuaire::changes::changes;
use annuaire::lang::Lang;
use annuaire::site::Site;
use annuaire::theme::Theme;
use rayon::prelude::*;

use crate::cases::reading::World;
use crate::support::{Estate, repository, sheet};

const LANGUAGES: [(&str, Lang); 3] = [("fr", Lang::FR), ("nl", Lang::NL), ("en", Lang::EN)];

/// A right sheet, and how it is changed.
struct Pair {
    head: Vec<String>,
    sheet: String,
    edits: Vec<(usize, usize, Vec<String>)>,
    said: Vec<String>,
}

impl Pair {
    fn of(block: &str) -> Self {
        let mut pair = Self {
            head: Vec::new(),
            sheet: String::new(),
            edits: Vec::new(),
            said: Vec::new(),
        };
        for line in block.lines() {
            let (key, value) = line.split_once(' ').unwrap_or((line, ""));
            if LANGUAGES.iter().any(|(code, _)| key == format!("{code}:")) {
                pair.said.push(line.to_owned());
                continue;
            }
            pair.head.push(line.to_owned());
            match key {
                "sheet:" => value.clone_into(&mut pair.sheet),
                "edit:" => pair.edits.push(place(value)),
                "|" => pair.edits.last_mut().unwrap().2.push(value.to_owned()),
                _ => {}
            }
        }
        pair
    }

    fn before(&self) -> String {
        let path = format!("tests/cases/coordinator/{}.md", self.sheet);
        fs::read_to_string(repository(&path)).unwrap()
    }

    fn after(&self) -> String {
        let before = self.before();
        let mut lines: Vec<&str> = before.split('\n').collect();
        for (first, count, written) in self.edits.iter().rev() {
            let range = first - 1..first - 1 + count;
            lines.splice(range, written.iter().map(String::as_str));
        }
        lines.join("\n")
    }

    /// The sentences of each language, a line each.
    fn told(&self, world: &World, theme: &Theme) -> Vec<String> {
        let site = |text: &str| -> Site {
            let (site, found) = world.site(&self.sheet, text);
            site.unwrap_or_else(|| panic!("{:?}: {found:?}", self.head))
        };
        let (before, after) = (site(&self.before()), site(&self.after()));
        let of = |(code, lang): &(&str, Lang)| {
            let told = changes(&before, &after, theme, *lang).into_iter();
            told.map(|change| format!("{code}: {}", change.said))
                .collect::<Vec<_>>()
        };
        LANGUAGES.iter().flat_map(of).collect()
    }
}

/// `32-33`: these lines; `33+`: before this line.
fn place(value: &str) -> (usize, usize, Vec<String>) {
    let number = |text: &str| text.parse::<usize>().unwrap();
    match value.split_once('-') {
        Some((first, last)) => (number(first), number(last) + 1 - number(first), Vec::new()),
        None => (number(value.trim_end_matches('+')), 0, Vec::new()),
    }
}

#[test]
fn what_residents_will_see_is_told_in_three_languages_and_nothing_else() {
    let path = repository("tests/changes/sheets.txt");
    let text = fs::read_to_string(&path).unwrap();
    let world = World::new();
    let theme = Theme::load(&repository(""), "quartier").unwrap();
    let pairs: Vec<Pair> = text.split("\n\n").map(Pair::of).collect();
    let told: Vec<Vec<String>> = pairs
        .par_iter()
        .map(|pair| pair.told(&world, &theme))
        .collect();
    if std::env::var("BLESS").is_ok() {
        let blocks = pairs.iter().zip(&told);
        let blocks =
            blocks.map(|(pair, told)| [pair.head.clone(), told.clone()].concat().join("\n"));
        return fs::write(path, blocks.collect::<Vec<_>>().join("\n\n") + "\n").unwrap();
    }
    assert!(pairs.len() >= 60, "{}", pairs.len());
    for (pair, told) in pairs.iter().zip(&told) {
        assert_eq!(*told, pair.said, "{:#?}", pair.head);
    }
}

#[test]
fn a_sheet_that_did_not_change_is_not_told() {
    let world = World::new();
    let theme = Theme::load(&repository(""), "quartier").unwrap();
    let text = fs::read_to_string(repository("tests/cases/coordinator/tilleuls.md")).unwrap();
    let site = || world.site("tilleuls", &text).0.unwrap();
    assert_eq!(changes(&site(), &site(), &theme, Lang::FR), []);
}

fn git(site: &Estate, arguments: &[&str]) {
    let mut git = Command::new("git");
    let git = git.arg("-C").arg(site.path("")).args(arguments);
    let output = git.env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}

const CAFE: &str = "confirme: { le: 2026-11-15 }\nactivites: [{ titre: Café, id: cafe, chaque: mardi, heures: 10h-12h }]";

#[test]
fn changes_since_a_version_of_git_are_told_with_links() {
    let site = Estate::new("since").write("content/pcs/tilleuls.md", &sheet(CAFE));
    let site = site
        .write(
            "content/site.yaml",
            "titre: Annuaire\nlangues: [fr, nl]\ntheme: golden\n",
        )
        .write(
            "themes/golden/theme.yaml",
            "of: another version of the program\n",
        );
    git(&site, &["init", "-q", "-b", "main"]);
    git(&site, &["config", "user.email", "a@example.org"]);
    git(&site, &["config", "user.name", "A"]);
    git(&site, &["add", "-A"]);
    git(&site, &["commit", "-qm", "before"]);
    let site = site.copy("themes/quartier", "themes/golden").write(
        "content/pcs/tilleuls.md",
        &sheet(&CAFE.replace("heures: 10h-12h", "heures: 14h-16h")),
    );
    let said = site.run(&[
        "--lang",
        "en",
        "changes",
        "--since",
        "HEAD",
        "--links",
        "https://example.org/",
    ]);
    let line = "- Les Tilleuls, ‘Café’: was every Tuesday, 10:00 – 12:00; will be every Tuesday, 14:00 – 16:00 (3 pages, 3 calendars, ";
    assert!(said.stdout.starts_with(line), "{said:?}");
    assert!(
        said.stdout
            .ends_with("<https://example.org/fr/activites/tilleuls--cafe.html>\n"),
        "{said:?}"
    );
    assert_eq!(said.code, 0);
    let said = site.run(&["--lang", "fr", "changes", "--since", "nowhere"]);
    assert_eq!(said.code, 2, "{said:?}");
    assert!(said.stderr.contains("nowhere"), "{said:?}");
}

#[test]
fn two_folders_are_compared_and_a_wrong_one_is_refused() {
    let old = Estate::new("old");
    let new = Estate::new("new").write(
        "content/pcs/chenes.md",
        &sheet("").replace("Tilleuls", "Chênes"),
    );
    let folders = [old.path(""), new.path("")].map(|path| path.display().to_string());
    let said = old.run(&["--lang", "nl", "changes", &folders[0], &folders[1]]);
    assert_eq!(said.stdout, "- Les Chênes: nieuw project\n");
    let said = old.run(&["--lang", "nl", "changes", &folders[0], &folders[0]]);
    assert_eq!(said.stdout, "Voor het publiek verandert er niets.\n");
    let new = new.write("content/pcs/chenes.md", "---\nnom: x\n---\n");
    let said = new.run(&["--lang", "nl", "changes", &folders[0], &folders[1]]);
    assert_eq!((said.code, said.stdout.as_str()), (1, ""), "{said:?}");
    assert!(said.stderr.contains("chenes.md"), "{said:?}");
}

#[test]
fn at_most_twenty_five_changes_are_told_and_the_others_counted() {
    let old = Estate::new("few");
    let new = (0..30).fold(Estate::new("many"), |site, number| {
        site.write(
            &format!("content/pcs/projet-{number}.md"),
            crate::support::SHEET,
        )
    });
    let folders = [old.path(""), new.path("")].map(|path| path.display().to_string());
    let said = old.run(&["--lang", "fr", "changes", &folders[0], &folders[1]]);
    assert_eq!(said.stdout.lines().count(), 26);
    assert!(
        said.stdout.ends_with("- … et 5 autres changements\n"),
        "{said:?}"
    );
}

#[test]
fn a_need_or_a_commune_that_is_called_otherwise_is_told_once() {
    let activities = |id: &str| {
        format!(
            "activites: [{{ titre: A, id: {id}, thematique: rencontres }}, {{ titre: B, id: b, thematique: rencontres }}]"
        )
    };
    let site = |need: &str, commune: &str| {
        let communes =
            format!("- {{ id: valombre, nis: '99901', nom: {commune}, codes_postaux: [9991] }}\n");
        Estate::furnished()
            .write(
                "content/thematiques.yaml",
                &format!("- {{ id: rencontres, nom: {need} }}\n"),
            )
            .write("content/communes.yaml", &communes)
            .write("content/pcs/tilleuls.md", &sheet(&activities("a")))
    };
    let (old, new) = (site("Rencontres", "Valombre"), site("Se voir", "Val-Ombre"));
    let folders = [old.path(""), new.path("")].map(|path| path.display().to_string());
    let said = old.run(&["--lang", "fr", "changes", &folders[0], &folders[1]]);
    let lines: Vec<String> = said
        .stdout
        .replace(['\u{a0}', '\u{202f}'], " ")
        .lines()
        .map(str::to_owned)
        .collect();
    assert_eq!(
        lines,
        [
            "- Se voir, nom : était Rencontres ; sera Se voir",
            "- Val-Ombre, nom : était Valombre ; sera Val-Ombre",
        ]
    );
}

#[test]
fn what_the_site_says_of_itself_is_told_and_each_sheet_in_its_language() {
    let settings = |title: &str| {
        format!(
            "titre: {title}\nlangues: [fr, nl]\nbureau: {{ nom: Le Bureau, courriel: bureau@example.org }}\n"
        )
    };
    let dutch = "---\nnaam: De Eik\ntaal: nl\nadres: { gemeente: valombre }\n---\n";
    let old = Estate::new("old").write("content/site.yaml", &settings("Annuaire"));
    let new = Estate::new("new")
        .write(
            "content/site.yaml",
            &settings("Guide").replace("bureau@", "accueil@"),
        )
        .write("content/pcs/eik.md", dutch)
        .write(
            "content/pcs/chenes.md",
            &sheet("").replace("Tilleuls", "Chênes"),
        );
    let folders = [old.path(""), new.path("")].map(|path| path.display().to_string());
    let said = new.run(&["changes", "--by-sheet", "--json", &folders[0], &folders[1]]);
    let rows: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    let plain = |row: &serde_json::Value| {
        row["said"]
            .as_str()
            .unwrap()
            .replace(['\u{a0}', '\u{202f}'], " ")
    };
    let rows: Vec<String> = rows.as_array().unwrap().iter().map(plain).collect();
    assert_eq!(
        rows,
        [
            "Les Chênes : nouveau projet",
            "Le site, nom : était Annuaire ; sera Guide",
            "Le site, à qui s'adresser : était Le Bureau, bureau@example.org ; sera Le Bureau, accueil@example.org",
            "De Eik: nieuw project",
        ]
    );
}
