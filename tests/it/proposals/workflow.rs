//! The workflows that answer issues and pull requests: their scripts, on payloads of the host.
//!
//! A command of the tests stands in the place of the host's: it writes down what it is asked.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use crate::support::{Estate, Said};

/// The host's command: it has a pull request of the number in `OPEN` or none, and an artifact.
const HOST: &str = "#!/bin/sh\n\
    echo \"$@\" >> \"$CALLS\"\n\
    case \"$1 $2\" in\n\
    'pr list') echo \"$OPEN\";;\n\
    'pr create') echo https://example.org/pull/8;;\n\
    'run download') mkdir -p \"$7\"; cp \"$ARTIFACT\" \"$7/changes.json\";;\n\
    esac\n\
    while [ $# -gt 0 ]; do case \"$1\" in --body-file) cat \"$2\" >> \"$CALLS\";; esac; shift; done\n";

/// A repository with the sample, whose host is this test; `None` where `jq` is missing.
struct Host(Estate);

impl Host {
    fn new() -> Option<Self> {
        Command::new("jq").arg("--version").output().ok()?;
        let site = Estate::sample().write("bin/gh", HOST).write("calls", "");
        let gh = site.path("bin/gh");
        fs::set_permissions(&gh, fs::Permissions::from_mode(0o755)).unwrap();
        let program = env!("CARGO_BIN_EXE_annuaire");
        std::os::unix::fs::symlink(program, site.path("bin/annuaire")).unwrap();
        let host = Self(site.copy(".github", ".github"));
        host.git(&["init", "-q", "-b", "main"]);
        host.git(&["config", "user.email", "a@example.org"]);
        host.git(&["config", "user.name", "A"]);
        host.git(&["add", "content", ".github"]);
        host.git(&["commit", "-qm", "before"]);
        host.git(&["init", "-q", "--bare", "origin"]);
        host.git(&["remote", "add", "origin", "origin"]);
        Some(host)
    }

    fn git(&self, arguments: &[&str]) -> String {
        let mut git = Command::new("git");
        let git = git.current_dir(self.0.path("")).args(arguments);
        let said = Said::by(git.env("GIT_CONFIG_GLOBAL", "/dev/null"));
        assert_eq!(said.code, 0, "{arguments:?}: {said:?}");
        said.stdout
    }

    fn script(&self, arguments: &[&str], open: &str) -> Said {
        let path = std::env::var("PATH").unwrap_or_default();
        let path = format!("{}:{path}", self.0.path("bin").display());
        let mut script = Command::new("bash");
        let script = script
            .args(arguments)
            .current_dir(self.0.path(""))
            .env("PATH", path);
        let script = script
            .env("CALLS", self.0.path("calls"))
            .env("ARTIFACT", self.0.path("artifact.json"))
            .env("GITHUB_EVENT_PATH", self.0.path("event.json"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("SOURCE_DATE_EPOCH", "1796115600") // 1 December 2026
            .envs([
                ("GH_REPO", "o/r"),
                ("BASE", "main"),
                ("RUN", "9"),
                ("HEAD", "abc"),
            ])
            .env("OPEN", open);
        Said::by(script)
    }

    /// What the host was asked about an issue with this body.
    fn asked(&self, body: &str, label: &str, open: &str) -> String {
        let event = serde_json::json!({
            "action": if label.is_empty() { "opened" } else { "labeled" },
            "label": { "name": label },
            "issue": { "number": 7, "body": body },
        });
        fs::write(self.0.path("event.json"), event.to_string()).unwrap();
        for order in ["read", "answer"] {
            let said = self.script(&[".github/proposal.sh", order, "work"], open);
            assert_eq!(said.code, 0, "{order}: {said:?}");
        }
        self.0.read("calls")
    }
}

const HOURS: &str = "Projet : PCS Les Tilleuls (tilleuls)\r\nCe qui change : un horaire\r\n\
                     Activité : Permanence sociale\r\nMaintenant : mardi, 13h-16h\r\n";

#[test]
fn an_issue_becomes_a_pull_request_with_one_line() {
    let Some(host) = Host::new() else { return };
    let asked = host.asked(HOURS, "", "");
    let create = "pr create --base main --head proposition-7 --body-file work/pull.md --title PCS Les Tilleuls : un horaire\n";
    assert!(asked.contains(create), "{asked}");
    assert!(
        asked.contains("\nCloses #7\n") && !asked.contains("pr merge"),
        "{asked}"
    );
    assert!(
        asked.contains("issue comment 7 --edit-last")
            && asked.contains("→ https://example.org/pull/8")
    );
    let range = ["proposition-7~1", "proposition-7"];
    let diff = host.git(&[&["--git-dir", "origin", "diff", "--numstat"], &range[..]].concat());
    assert_eq!(diff, "1\t1\tcontent/pcs/tilleuls.md\n");
}

#[test]
fn a_text_that_is_written_anew_changes_or_closes_its_pull_request() {
    let Some(host) = Host::new() else { return };
    assert!(
        host.asked(HOURS, "", "8")
            .contains("pr edit 8 --title PCS Les Tilleuls : un horaire")
    );
    let asked = host.asked("Ce qui change : tout effacer", "", "8");
    assert!(asked.contains("pr close 8 --delete-branch"), "{asked}");
    assert!(
        asked.contains("**Il manque la ligne « Projet ».**"),
        "{asked}"
    );
}

#[test]
fn nothing_of_a_hostile_text_is_run_or_calls_anybody() {
    let Some(host) = Host::new() else { return };
    let body =
        "Projet : $(touch x) `touch y` @equipe ${{ github.token }}\nCe qui change : ; touch z\n";
    let asked = host.asked(body, "", "");
    assert!(
        !asked.contains("pr create") && !asked.contains(" @equipe"),
        "{asked}"
    );
    for file in ["x", "y", "z"] {
        assert!(!host.0.path(file).exists(), "{file}");
    }
    assert_eq!(host.git(&["status", "--porcelain", "content"]), "");
}

#[test]
fn only_the_label_of_a_maintainer_confirms_a_sheet() {
    let Some(host) = Host::new() else { return };
    let body = "Projet : PCS Les Tilleuls\nCe qui change : rien, tout est encore juste\n";
    assert!(!host.asked(body, "", "").contains("pr create"));
    assert!(!host.asked(body, "autre", "").contains("pr create"));
    assert!(host.asked(body, "confirme", "").contains("pr create"));
    let diff = host.git(&[
        "--git-dir",
        "origin",
        "show",
        "--format=",
        "--unified=0",
        "proposition-7",
    ]);
    assert!(
        diff.contains("\n+confirme: { le: 2026-12-01, par: Association Le Voisinage }\n"),
        "{diff}"
    );
}

#[test]
fn changes_are_told_under_a_pull_request_as_plain_text() {
    let Some(host) = Host::new() else { return };
    let rows = r#"[{"said":"Café | @all <b> [x](https://y) #1","page":"fr/pcs/a.html"},{"said":"b","page":null}]"#;
    fs::write(host.0.path("artifact.json"), rows).unwrap();
    let said = host.script(&[".github/changes.sh", "told"], "8");
    assert_eq!(said.code, 0, "{said:?}");
    let asked = host.0.read("calls");
    let row = "| Café \\| @\u{200b}all &lt;b&gt; \\[x\\]\\(https:\u{200b}//y\\) #\u{200b}1 | fr/pcs/a.html |\n| b |  |\n";
    assert!(
        asked.contains("pr comment 8 --edit-last") && asked.contains(row),
        "{asked}"
    );
    fs::write(host.0.path("artifact.json"), "{\"said\":\"x\"}").unwrap();
    assert_ne!(host.script(&[".github/changes.sh", "told"], "8").code, 0);
    fs::write(host.0.path("calls"), "").unwrap();
    assert_eq!(host.script(&[".github/changes.sh", "told"], "").code, 0);
    assert!(!host.0.read("calls").contains("comment"));
}
