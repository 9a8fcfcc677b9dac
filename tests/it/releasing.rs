//! What a release consists of, and how workflows come by its program.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use crate::support::{Estate, Said, repository};

const CARGO: &str = "[package]\nname = \"annuaire\"\nversion = \"1.2.3\"\n";

/// Runs a script of the release beside some files, with commands in the place of those that ask a
/// host.
fn run(script: &str, arguments: &[&str], site: &Estate) -> Said {
    run_with(script, arguments, site, &[])
}

/// The same, where a workflow says more.
fn run_with(script: &str, arguments: &[&str], site: &Estate, told: &[(&str, &str)]) -> Said {
    let bin = site.path("bin");
    for command in fs::read_dir(&bin).into_iter().flatten() {
        let permissions = fs::Permissions::from_mode(0o755);
        fs::set_permissions(command.unwrap().path(), permissions).unwrap();
    }
    let path = format!("{}:/usr/bin:/bin", bin.display());
    let script = repository(&format!(".github/release/{script}"));
    let mut command = Command::new("bash");
    Said::by(
        command
            .arg(script)
            .args(arguments)
            .current_dir(site.path(""))
            .env("GH_REPO", "ville/annuaire")
            .envs(told.iter().copied())
            .env("PATH", path),
    )
}

#[test]
fn the_notes_of_a_release_are_its_part_of_the_changes() {
    let changes = "# Changes\n\n## 1.3.0\n\nLater.\n\n## 1.2.3 (2027-01-15)\n\n- Weeks.\n- Days.\n\n## 1.2.2\n\nBefore.\n";
    let site = Estate::bare("notes")
        .write("Cargo.toml", CARGO)
        .write("CHANGELOG.md", changes);
    let said = run("notes.sh", &["1.2.3"], &site);
    assert_eq!((said.code, said.stdout.trim()), (0, "- Weeks.\n- Days."));
}

#[test]
fn a_release_needs_the_version_of_the_program_and_a_description() {
    let site = Estate::bare("undescribed")
        .write("Cargo.toml", CARGO)
        .write(
            "CHANGELOG.md",
            "# Changes\n\n## 1.2.3\n\n## 1.2.2\n\nBefore.\n",
        );
    let said = run("notes.sh", &["1.2.3"], &site);
    assert_eq!((said.code, said.stdout.as_str()), (1, ""));
    assert!(said.stderr.contains("says nothing of 1.2.3"), "{said:?}");
    let said = run("notes.sh", &["1.3.0"], &site);
    assert!(said.stderr.contains("Cargo.toml says 1.2.3"), "{said:?}");
}

#[test]
fn the_version_of_the_program_is_described() {
    let changes = fs::read_to_string(repository("CHANGELOG.md")).unwrap();
    let version = concat!("## ", env!("CARGO_PKG_VERSION"));
    assert!(
        changes.lines().any(|line| line.starts_with(version)),
        "{version}"
    );
}

#[test]
fn a_release_says_in_its_manifest_where_it_comes_from() {
    let address = "https://github.com/ville/annuaire";
    let told = format!("{CARGO}repository = \"{address}\"\n");
    let site = Estate::bare("address").write("Cargo.toml", &told);
    assert_eq!(run("address.sh", &[address], &site).code, 0);
    let fork = run("address.sh", &["https://github.com/fork/annuaire"], &site);
    assert_eq!(fork.code, 1, "{fork:?}");
    let site = site.write("Cargo.toml", CARGO);
    let said = run("address.sh", &[address], &site);
    let wanted = format!("does not say: repository = \"{address}\"");
    assert!(said.code == 1 && said.stderr.contains(&wanted), "{said:?}");
}

/// A host whose release holds what is in `release/`, and is made of the commit `abc`.
const HOST: &str = "#!/bin/sh\n[ -d release ] || exit 1\n[ \"$1\" != api ] || { echo abc; exit; }\n\
    mkdir -p \"$5\" && cp release/* \"$5\"\n";

/// A release for every machine that gets one.
fn released(name: &str) -> Estate {
    let site = Estate::bare(name)
        .write("Cargo.toml", CARGO)
        .write("bin/gh", HOST)
        .write("release/SHA256SUMS", "");
    let pack = "mkdir folder && echo program > folder/annuaire\n\
        for machine in x86_64 aarch64; do tar -czf release/annuaire-1.2.3-$machine-unknown-linux-musl.tar.gz folder; done\n\
        cd release && sha256sum annuaire-* > SHA256SUMS\n";
    let packed = Command::new("sh")
        .args(["-c", pack])
        .current_dir(site.path(""))
        .status();
    assert!(packed.unwrap().success());
    site
}

#[test]
fn the_released_program_is_taken_when_it_is_what_was_released() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let site = released("released");
    let said = run("get.sh", &["got"], &site);
    assert_eq!(
        (said.code, said.stdout.as_str()),
        (0, "found=true\n"),
        "{said:?}"
    );
    assert_eq!(site.read("got/annuaire"), "program\n");
}

#[test]
fn a_program_that_is_not_what_was_released_stops_everything() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let site = released("exchanged");
    let sums = site.read("release/SHA256SUMS");
    let wrong = sums.replace(|c: char| c.is_ascii_digit(), "0");
    let site = site.write("release/SHA256SUMS", &wrong);
    let said = run("get.sh", &["got"], &site);
    assert_ne!(said.code, 0, "{said:?}");
    assert!(!said.stdout.contains("found"), "{said:?}");
    assert!(!site.path("got/annuaire").exists());
}

#[test]
fn without_a_release_the_program_is_to_be_built() {
    let site = Estate::bare("unreleased")
        .write("Cargo.toml", CARGO)
        .write("bin/gh", HOST);
    let said = run("get.sh", &["got"], &site);
    assert_eq!(
        (said.code, said.stdout.as_str()),
        (0, "found=false\n"),
        "{said:?}"
    );
}

#[test]
fn an_action_takes_the_released_program_by_the_tag_and_by_the_hash_of_its_release_alone() {
    if !cfg!(target_os = "linux") {
        return;
    }
    for (reference, found) in [
        ("v1.2.3", true),
        ("abc", true),
        ("main", false),
        ("", false),
    ] {
        let site = released("action");
        let said = run_with("action.sh", &["got"], &site, &[("REF", reference)]);
        assert_eq!(said.stdout, format!("found={found}\n"), "{said:?}");
        assert_eq!(site.path("got/annuaire").exists(), found, "{reference}");
    }
    let site = Estate::bare("action")
        .write("Cargo.toml", CARGO)
        .write("bin/gh", HOST);
    let said = run_with("action.sh", &["got"], &site, &[("REF", "abc")]);
    assert_eq!((said.code, said.stdout.as_str()), (0, "found=false\n"));
}

/// The command that a new site gives to Netlify.
fn at_netlify(site: &Estate) -> String {
    assert_eq!(site.run(&["init", "."]).code, 0);
    let settings = site.read("netlify.toml");
    settings.split("'''").nth(1).unwrap().to_owned()
}

#[test]
fn a_new_site_is_built_at_netlify_by_the_released_program_alone() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let host = Estate::bare("host");
    let pack = "name=annuaire-1.2.3-x86_64-unknown-linux-musl && mkdir -p v1.2.3 $name\n\
        printf '#!/bin/sh\\necho \"$@\" > told\\n' > $name/annuaire && chmod +x $name/annuaire\n\
        tar -czf v1.2.3/$name.tar.gz $name && cd v1.2.3 && sha256sum *.gz > SHA256SUMS\n";
    let packed = Command::new("sh")
        .args(["-c", pack])
        .current_dir(host.path(""))
        .status();
    assert!(packed.unwrap().success());
    let site = Estate::bare("netlify");
    let command = at_netlify(&site);
    let run = |context: &str| {
        let mut bash = Command::new("bash");
        bash.args(["-c", &command]).current_dir(site.path(""));
        bash.env(
            "ANNUAIRE_RELEASES",
            format!("file://{}", host.path("").display()),
        );
        bash.env("ANNUAIRE_VERSION", "1.2.3")
            .env("CONTEXT", context);
        bash.env("URL", "https://site.example.org");
        Said::by(bash.env("DEPLOY_PRIME_URL", "https://draft.example.org"))
    };
    for (context, address) in [("production", "site"), ("deploy-preview", "draft")] {
        let said = run(context);
        assert_eq!(said.code, 0, "{said:?}");
        let told = format!("build --address https://{address}.example.org/\n");
        assert_eq!(site.read("told"), told);
    }
    fs::write(host.path("v1.2.3/SHA256SUMS"), "0000  another.tar.gz\n").unwrap();
    assert_ne!(run("production").code, 0);
}
