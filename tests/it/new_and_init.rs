//! `init` and `new`: what they write is right, and nothing is ever written over.

use crate::support::{Estate, Said};

fn init(site: &Estate, folder: &str) -> Said {
    site.run(&["init", site.path(folder).to_str().unwrap()])
}

/// A site as `init` writes it.
fn fresh() -> Estate {
    let site = Estate::bare("fresh");
    assert_eq!(init(&site, "").code, 0);
    site
}

#[test]
fn a_new_site_has_no_error_and_no_warning() {
    let site = fresh();
    site.check_says(&[]);
    let said = site.run(&["check", "--strict"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert_eq!(site.run(&["build"]).code, 0);
    assert!(site.path("public/fr/pcs/tilleuls.html").exists());
    assert!(site.read(".gitignore").contains("public"));
}

#[test]
fn a_new_site_is_a_repository_that_is_checked_published_and_edited() {
    let site = fresh();
    for path in [
        "README.md",
        "netlify.toml",
        ".editorconfig",
        ".github/workflows/site.yml",
        ".github/dependabot.yml",
        ".vscode/settings.json",
        ".vscode/annuaire/site.schema.json",
    ] {
        let text = site.read(path);
        assert!(
            !text.contains("<<") && !text.contains("<%"),
            "{path}: {text}"
        );
    }
    let both = site.read("README.md");
    assert!(both.contains("# Un annuaire de quartier") && both.contains("# Een wijkgids"));
    assert!(!site.read("netlify.toml").contains("cargo"));
    let workflow = site.read(".github/workflows/site.yml");
    assert!(
        workflow.contains("address: ${{ steps.where.outputs.address }}"),
        "{workflow}"
    );
}

#[test]
fn a_new_site_is_right_in_each_country_and_on_any_day() {
    for country in ["be", "France", "--land nl", "luxembourg", "CH", "Nederland"] {
        for day in [
            "2026-12-01",
            "2027-02-28",
            "2027-06-15",
            "2027-08-30",
            "2028-01-04",
        ] {
            let site = Estate::bare("country");
            let country = country
                .strip_prefix("--land ")
                .map_or(["--pays", country], |land| ["--land", land]);
            let said = site.run(&["init", "--today", day, country[0], country[1], "."]);
            assert_eq!(said.code, 0, "{said:?}");
            if country[1] == "be" {
                break; // whose dates are written out
            }
            let said = site.run(&["check", "--strict", "--today", day]);
            assert_eq!(said.code, 0, "{country:?} {day}: {said:?}");
        }
    }
}

#[test]
fn a_country_without_a_sample_is_said_with_those_that_have_one() {
    let site = Estate::bare("nowhere");
    for country in ["Portugal", "Atlantis"] {
        let said = site.run(&["init", "--pays", country, "there", "--lang", "en"]);
        assert_eq!(said.code, 2);
        assert!(said.stderr.contains("BE, CH, FR, LU, NL"), "{said:?}");
        assert!(!site.path("there").exists());
    }
}

#[test]
fn a_new_site_goes_into_a_folder_of_git_and_leaves_nothing_else() {
    let site = Estate::bare("git").write(".git/HEAD", "ref: refs/heads/main\n");
    let site = site.write(".annuaire-1/content/site.yaml", "of a run that was killed");
    assert_eq!(init(&site, "").code, 0);
    assert_eq!(site.read(".git/HEAD"), "ref: refs/heads/main\n");
    assert!(site.path("content/site.yaml").exists());
    let entries = std::fs::read_dir(site.path("")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let left: Vec<String> = names.filter(|name| name.starts_with(".annuaire")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_new_site_was_confirmed_on_its_day() {
    let site = fresh();
    let confirmed = "confirme: { le: 2026-12-01, par: Association Le Voisinage }";
    assert!(site.read("content/pcs/tilleuls.md").contains(confirmed));
    assert!(
        site.read("content/pcs/kasteel.md")
            .contains("bevestigd: { op: 2026-12-01")
    );
}

#[test]
fn a_new_site_goes_to_a_folder_that_is_made_for_it() {
    let site = Estate::bare("deep");
    assert_eq!(init(&site, "a/b").code, 0);
    assert!(site.path("a/b/content/site.yaml").exists());
}

#[test]
fn a_folder_that_is_not_empty_is_refused() {
    let site = Estate::bare("taken").write("letter.txt", "dear");
    let said = init(&site, "");
    assert_eq!(said.code, 2);
    assert!(!site.path("content").exists());
    assert_eq!(init(&site, "letter.txt").code, 2);
    assert_eq!(site.read("letter.txt"), "dear");
}

#[test]
fn everything_new_checks_without_error() {
    let site = fresh();
    for (arguments, path) in [
        (&["new", "pcs", "lilas"][..], "content/pcs/lilas.md"),
        (&["new", "asbl", "entraide"], "content/asbl/entraide.yaml"),
        (&["new", "sisp", "logis"], "content/sisp/logis.yaml"),
        (&["new", "page", "aide"], "content/pages/aide.md"),
        (
            &["new", "activite", "couture", "--pcs", "lilas"],
            "content/pcs/lilas.md",
        ),
        (
            &["new", "activite", "danse", "--pcs", "lilas"],
            "content/pcs/lilas.md",
        ),
        (
            &["new", "activite", "couture", "--pcs", "tilleuls"],
            "content/pcs/tilleuls.md",
        ),
        (
            &["new", "activite", "naaien", "--pcs", "kasteel"],
            "content/pcs/kasteel.md",
        ),
    ] {
        let said = site.run(arguments);
        assert_eq!(said.code, 0, "{said:?}");
        assert!(said.stdout.trim_end().ends_with(path), "{said:?}");
        with_commune(&site, "content/pcs/lilas.md");
        site.check_says(&[]);
    }
    let (made, _) = site.checked().ready.unwrap();
    let lilac = made
        .projects
        .iter()
        .find(|project| project.id.as_str() == "lilas");
    let activities = lilac.unwrap().activities.iter();
    let ids: Vec<&str> = activities.map(|activity| activity.id.as_str()).collect();
    assert_eq!(ids, ["couture", "danse"]);
    assert_eq!(site.run(&["build"]).code, 0);
}

/// Fills in the commune, the one fact that `new` cannot know.
fn with_commune(site: &Estate, path: &str) {
    let text = site.read(path);
    if text.contains("  commune:   #") {
        std::fs::write(
            site.path(path),
            text.replacen("  commune:", "  commune: valombre", 1),
        )
        .unwrap();
    }
}

#[test]
fn a_new_sheet_asks_for_what_nobody_told() {
    let site = fresh();
    assert_eq!(site.run(&["new", "pcs", "lilas"]).code, 0);
    assert!(
        site.read("content/pcs/lilas.md")
            .contains("  commune:   # gemeente : ")
    );
    site.check_says(&["content/pcs/lilas.md:20:3 cle-manquante adresse.commune"]);
}

#[test]
fn every_remark_of_a_new_sheet_is_right_when_its_mark_is_taken_off() {
    for (kind, path) in [
        ("pcs", "content/pcs/lilas.md"),
        ("asbl", "content/asbl/lilas.yaml"),
        ("sisp", "content/sisp/lilas.yaml"),
        ("page", "content/pages/lilas.md"),
    ] {
        let site = fresh();
        assert_eq!(site.run(&["new", kind, "lilas"]).code, 0);
        with_commune(&site, path);
        let text = uncommented(&site.read(path));
        let site = site.write(path, &text);
        let faults = site.check();
        let own = |fault: &&String| {
            !fault.contains("reference-etrangere") && !fault.contains("code-postal-ailleurs")
        };
        let faults: Vec<&String> = faults.iter().filter(own).collect();
        assert!(faults.is_empty(), "{faults:#?}\n{text}");
    }
}

#[test]
fn a_new_sheet_has_the_languages_and_the_numbers_of_its_country() {
    for (country, number, form) in [
        ("FR", "01 99 00 12 00", "Association loi 1901"),
        ("NL", "0199 555 000", "Stichting"),
        ("CH", "023 555 01 00", "Association"),
    ] {
        let site = Estate::bare("abroad");
        assert_eq!(site.run(&["init", "--pays", country, "."]).code, 0);
        let commune = if country == "NL" {
            "schaduwdal"
        } else {
            "valombre"
        };
        for (kind, path) in [
            ("pcs", "content/pcs/lilas.md"),
            ("asbl", "content/asbl/ormes.yaml"),
            ("sisp", "content/sisp/pins.yaml"),
        ] {
            let id = path.rsplit_once('/').unwrap().1.split_once('.').unwrap().0;
            assert_eq!(site.run(&["new", kind, id]).code, 0);
            let text = site
                .read(path)
                .replacen("  commune:", &format!("  commune: {commune}"), 1);
            assert!(text.contains(number), "{text}");
            std::fs::write(site.path(path), uncommented(&text)).unwrap();
        }
        assert!(site.read("content/asbl/ormes.yaml").contains(form));
        let faults = site.check();
        let own = |fault: &&String| {
            !fault.contains("reference-etrangere") && !fault.contains("code-postal-ailleurs")
        };
        let faults: Vec<&String> = faults.iter().filter(own).collect();
        assert!(faults.is_empty(), "{country}: {faults:#?}");
    }
}

/// The text with every line that begins with one `#` made a line that counts.
fn uncommented(text: &str) -> String {
    let line = |line: &str| {
        let indent = line.len() - line.trim_start().len();
        match line.trim_start().strip_prefix("# ") {
            Some(rest) => format!("{}{rest}\n", &line[..indent]),
            None => format!("{line}\n"),
        }
    };
    text.lines().map(line).collect()
}

#[test]
fn nothing_is_written_over() {
    let site = fresh();
    for arguments in [
        &["new", "pcs", "tilleuls"][..],
        &["new", "asbl", "voisinage"],
        &["new", "page", "a-propos"],
    ] {
        let said = site.run(arguments);
        assert_eq!((said.code, said.stdout.as_str()), (2, ""), "{said:?}");
    }
    let before = site.read("content/pcs/tilleuls.md");
    let again = site.run(&[
        "new",
        "activite",
        "table-de-conversation",
        "--pcs",
        "tilleuls",
    ]);
    assert_eq!(again.code, 2, "{again:?}");
    assert_eq!(site.read("content/pcs/tilleuls.md"), before);
}

#[test]
fn a_name_must_be_able_to_be_an_address() {
    let site = fresh();
    for arguments in [
        &["new", "pcs", "Les Lilas"][..],
        &["new", "pcs", "../../lilas"],
        &["new", "pcs", "commune-x"],
        &["new", "page", "index"],
        &["new", "activite", "couture", "--pcs", "absente"],
        &["new", "activite", "couture"],
        &["new", "activite", "couture", "--pcs", "../asbl/voisinage"],
    ] {
        let said = site.run(arguments);
        assert_eq!(
            (said.code, said.stdout.as_str()),
            (2, ""),
            "{arguments:?} {said:?}"
        );
    }
    site.check_says(&[]);
}
