//! The sheets that nobody stands behind any more, and the letters that ask.

use std::process::Command;

use crate::support::{Estate, Said, repository, sheet};

/// A site with a sheet of each kind.
fn site() -> Estate {
    let named = |name: &str, lines: &str| sheet(lines).replace("Les Tilleuls", name);
    Estate::furnished()
        .write(
            "content/site.yaml",
            "titre: Annuaire\nlangues: [fr, nl]\nadresse: https://example.org/\ndepot: { url: https://git.example.org/a/b, branche: main }\n",
        )
        .write("content/pcs/tilleuls.md", &named("Tilleuls", "contact: { courriel: tilleuls@example.org, telephone: 02 555 01 23 }\nactivites: [{ titre: Café, id: cafe, chaque: mardi, heures: 9h-11h }, { titre: Potager, id: potager }]"))
        .write("content/pcs/chenes.md", &named("Chênes", "confirme: { le: 2026-03-15 }"))
        .write("content/pcs/eiken.md", &named("Eiken", "taal: nl\nvzw: voisinage\nbevestigd: { op: 2026-06-15 }\nonthaal: [{ dagen: dinsdag, uren: 9u-12u }]"))
        .write("content/asbl/voisinage.yaml", "nom: Voisinage\ncontact: { courriel: buren@example.org }\n")
        .write("content/pcs/ormes.md", &named("Ormes", "confirme: { le: 2026-11-20 }\nactivites: [{ titre: Yoga, id: yoga, chaque: lundi, au: 2026-12-21 }]"))
        .write("content/pcs/pins.md", &named("Pins", "statut: a-confirmer"))
        .write("content/pcs/saules.md", &named("Saules", "statut: termine"))
        .write("content/pcs/hetres.md", &named("Hêtres", "confirme: { le: 2026-11-20 }"))
}

#[test]
fn sheets_are_listed_by_what_is_most_pressing() {
    let said = site().run(&["--lang", "en", "stale"]);
    assert_eq!(
        said.stdout,
        "Does it still exist? (1)\n\n\
         - Pins (content/pcs/pins.md), no e-mail known, all still right: https://example.org/fr/modifier.html?!pins//right\n\n\
         Confirmed too long ago: the site gives no dates any more (1)\n\n\
         - Chênes (content/pcs/chenes.md), confirmed on Sunday, 15 March 2026, no e-mail known, all still right: https://example.org/fr/modifier.html?!chenes//right\n\n\
         Never confirmed (1)\n\n\
         - Tilleuls (content/pcs/tilleuls.md), to tilleuls@example.org, all still right: https://example.org/fr/modifier.html?!tilleuls//right\n\n\
         Ends soon (2)\n\n\
         - Eiken (content/pcs/eiken.md), valid until Tuesday, 15 December 2026, to buren@example.org, all still right: https://example.org/nl/modifier.html?!eiken//right\n\
         - Ormes (content/pcs/ormes.md), ‘Yoga’ ends on Monday, 21 December 2026, no e-mail known, all still right: https://example.org/fr/modifier.html?!ormes//right\n",
        "{said:?}"
    );
    assert_eq!(said.code, 0);
    let soon = site().run(&["--lang", "en", "stale", "--within", "0"]);
    assert!(!soon.stdout.contains("Ends soon"), "{soon:?}");
}

#[test]
fn a_letter_says_what_the_site_says_in_the_language_of_the_sheet() {
    let said = site().run(&["--lang", "en", "stale", "--mail"]).stdout;
    let letter = "À : tilleuls@example.org\nObjet : Tilleuls : la fiche est-elle toujours juste ?\n\nBonjour,\n\n\
        Voici ce que dit l'annuaire, pour Tilleuls :\n\n\
        - téléphone : 02 555 01 23\n- courriel : tilleuls@example.org\n- adresse : Valombre\n\
        - Café : le mardi, 9 h – 11 h\n- Potager : demandez les jours et les heures\n\n\
        La page : https://example.org/fr/pcs/tilleuls.html\n\n\
        Toujours juste ? Répondez « oui » à ce message.\n";
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(plain(&said).contains(letter), "{said}");
    let dutch = "Aan: buren@example.org\nOnderwerp: Eiken: klopt de fiche nog?\n\nDag,\n\nDit zegt de gids over Eiken:\n\n\
        - adres: Valombre\n- onthaal: elke dinsdag, 9u – 12u\n";
    assert!(plain(&said).contains(dutch), "{said}");
    assert!(
        !said.contains("Hêtres") && !said.contains("Saules"),
        "{said}"
    );
}

#[test]
fn programs_get_the_reasons_and_the_letters() {
    let said = site().run(&["stale", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    let rows = rows.as_array().unwrap();
    let of = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap();
    assert_eq!(of("chenes")["reasons"][0]["code"], "perime");
    assert_eq!(of("chenes")["reasons"][0]["until"], "2026-09-15");
    assert_eq!(of("ormes")["reasons"][0]["activity"], "Yoga");
    assert_eq!(of("eiken")["mail"]["to"], "buren@example.org");
    assert_eq!(of("eiken")["lang"], "nl");
    assert!(
        rows.iter()
            .all(|row| row["id"] != "saules" && row["id"] != "hetres")
    );
}

#[test]
fn nothing_to_ask_is_said_and_wrong_content_is_refused() {
    let confirmed = Estate::new("fresh").write(
        "content/pcs/tilleuls.md",
        &sheet("confirme: { le: 2026-11-20 }"),
    );
    let said = confirmed.run(&["--lang", "nl", "stale"]);
    assert_eq!(
        (said.code, said.stdout.as_str()),
        (0, "Alle fiches zijn bijgewerkt.\n")
    );
    let wrong = confirmed.write("content/pcs/tilleuls.md", "---\nnom: x\n---\n");
    let said = wrong.run(&["--lang", "nl", "stale"]);
    assert_eq!((said.code, said.stdout.as_str()), (1, ""));
    assert!(said.stderr.contains("tilleuls.md"), "{said:?}");
}

#[test]
fn the_page_for_the_teams_says_the_same_and_search_engines_do_not_list_it() {
    let site = site();
    site.build();
    let page = site.page("fr/coordination.html");
    for said in [
        "<h2><a href=\"pcs/chenes.html\">Chênes</a> <small>Valombre</small></h2>",
        "valable jusqu’au <time datetime=\"2026-12-15\">",
        "<dt>Se termine bientôt</dt><dd>Yoga, <time datetime=\"2026-12-21\">",
        "<dt>À traduire (néerlandais)</dt><dd>le nom, Café, Potager</dd>",
        "https://git.example.org/a/b/edit/main/content/pcs/chenes.md",
        "content=\"noindex\"",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Saules"));
    assert!(!site.page("sitemap.xml").contains("coordination"));
    assert!(site.page("nl/index.html").contains("coordination.html"));
    let activity = site.page("fr/activites/tilleuls--cafe.html");
    assert!(activity.contains("/edit/main/content/pcs/tilleuls.md#L5\""));
}

/// A command in the place of the Git host's, which writes down what it is asked, and has an issue of
/// the number in `NUMBER` or none.
const HOST: &str =
    "#!/bin/sh\necho \"$@\" >> \"$CALLS\"\ncase \"$2\" in list) echo \"$NUMBER\";; esac\n";

#[test]
fn one_issue_is_opened_rewritten_or_closed() {
    use std::os::unix::fs::PermissionsExt as _;
    let tools = Estate::bare("host").write("bin/gh", HOST);
    let permissions = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(tools.path("bin/gh"), permissions).unwrap();
    if Command::new("jq").arg("--version").output().is_err() {
        return;
    }
    let asked = |list: &str, number: &str| -> Vec<String> {
        let site = Estate::bare("asked")
            .write("list.json", list)
            .write("text.md", "x");
        let mut script = Command::new("bash");
        let path = format!("{}:{}", tools.path("bin").display(), "/usr/bin:/bin");
        let script = script
            .arg(repository(".github/stale.sh"))
            .args(["list.json", "text.md"]);
        let script = script.current_dir(site.path("")).env("PATH", path);
        let script = script
            .env("CALLS", site.path("calls"))
            .env("NUMBER", number);
        let said = Said::by(script.envs([("LABEL", "label"), ("TITLE", "title")]));
        assert_eq!(said.code, 0, "{said:?}");
        let calls = site.read("calls");
        let calls = calls.lines().filter(|call| !call.starts_with("issue list"));
        calls.map(str::to_owned).collect()
    };
    assert_eq!(asked("[]", ""), [""; 0]);
    assert_eq!(asked("[]", "7"), ["issue close 7"]);
    assert_eq!(
        asked("[{}]", "7"),
        ["issue edit 7 --title title --body-file text.md"]
    );
    let opened = asked("[{}]", "");
    assert!(
        opened[1].starts_with("issue create --title title --label label"),
        "{opened:?}"
    );
}
