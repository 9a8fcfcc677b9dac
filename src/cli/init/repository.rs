//! What a repository has around its content: how it is checked, published and edited.

use annuaire::lang::Lang;
use annuaire::schema::{FORMS, editor_settings, schema};
use serde::Serialize;

use super::File;
use super::template::filled;

/// The files that are the same in every language.
const FILES: [(&str, &str); 6] = [
    (".gitignore", include_str!("repository/gitignore")),
    (".editorconfig", include_str!("repository/editorconfig")),
    (
        ".vscode/extensions.json",
        include_str!("repository/extensions.json"),
    ),
    ("netlify.toml", include_str!("repository/netlify.toml")),
    (
        ".github/workflows/site.yml",
        include_str!("repository/site.yml"),
    ),
    (
        ".github/dependabot.yml",
        include_str!("repository/dependabot.yml"),
    ),
];

/// What the folder is, in the languages of the sites.
const READ_ME: [(&str, &str); 2] = [
    ("fr", include_str!("repository/README.fr.md")),
    ("nl", include_str!("repository/README.nl.md")),
];

/// Where editors find the schemas.
const SCHEMAS: &str = ".vscode/annuaire";

/// Where a released program comes from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
struct Origin<'a> {
    /// Its repository at the host, `OWNER/NAME`.
    program: &'a str,
    /// The commit of its release.
    commit: &'a str,
}

/// What stands there while that is not known.
const UNKNOWN: Origin = Origin {
    program: "OWNER/NAME",
    commit: "0000000000000000000000000000000000000000",
};

/// What the files are filled with.
#[derive(Serialize)]
struct Values<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    /// Whether the origin is known.
    known: bool,
    version: &'static str,
    lang: &'a str,
}

impl<'a> Values<'a> {
    fn of(origin: Option<Origin<'a>>, lang: &'a str) -> Self {
        Self {
            origin: origin.unwrap_or(UNKNOWN),
            known: origin.is_some(),
            version: env!("CARGO_PKG_VERSION"),
            lang,
        }
    }
}

/// The files of a repository whose texts are in some languages.
pub fn files(languages: &[String]) -> Vec<File> {
    // What `release.yml` tells the compiler, and nobody else does.
    let origin = origin(
        option_env!("ANNUAIRE_REPOSITORY"),
        option_env!("ANNUAIRE_COMMIT"),
    );
    let values = Values::of(origin, languages.first().map_or("fr", String::as_str));
    let same = FILES
        .iter()
        .map(|(path, text)| (*path, filled(text, &values)));
    let texts = READ_ME
        .iter()
        .filter(|(lang, _)| languages.iter().any(|own| own == lang));
    let texts: Vec<String> = texts.map(|(_, text)| filled(text, &values)).collect();
    let own = [("README.md", texts.join("\n"))];
    let same = same
        .chain(own)
        .map(|(path, text)| (path.into(), text.into_bytes()));
    same.chain(schemas(values.lang)).collect()
}

/// Where the program comes from, when both are told.
fn origin<'a>(repository: Option<&'a str>, commit: Option<&'a str>) -> Option<Origin<'a>> {
    let told = |text: &&str| !text.is_empty();
    let (program, commit) = repository.filter(told).zip(commit.filter(told))?;
    Some(Origin { program, commit })
}

/// What an editor knows of the data files.
fn schemas(lang: &str) -> Vec<File> {
    let lang = Lang::parse(lang).unwrap_or(Lang::FR);
    let text = |value: &serde_json::Value| format!("{value:#}\n").into_bytes();
    let settings = (
        ".vscode/settings.json".into(),
        text(&editor_settings(SCHEMAS)),
    );
    let schemas = FORMS.iter().map(|form| {
        let path = format!("{SCHEMAS}/{}.schema.json", form.name);
        (path.into(), text(&schema(form, lang)))
    });
    schemas.chain([settings]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: Origin = Origin {
        program: "ville/annuaire",
        commit: "0123456789abcdef0123456789abcdef01234567",
    };

    fn file(path: &str, origin: Option<Origin>) -> String {
        let file = FILES.iter().find(|(own, _)| *own == path).unwrap();
        filled(file.1, &Values::of(origin, "fr"))
    }

    #[test]
    fn where_a_program_comes_from_is_known_when_its_repository_and_its_commit_are() {
        let both = origin(Some(ORIGIN.program), Some(ORIGIN.commit));
        assert_eq!(both, Some(ORIGIN));
        assert_eq!(origin(Some(ORIGIN.program), None), None);
        assert_eq!(origin(Some(ORIGIN.program), Some("")), None);
        assert_eq!(origin(None, None), None);
    }

    #[test]
    fn a_released_program_writes_a_repository_that_runs_by_itself() {
        let values = Values::of(Some(ORIGIN), "fr");
        let all = FILES
            .iter()
            .chain(&READ_ME)
            .map(|(_, text)| filled(text, &values));
        let all: String = all.collect();
        for unknown in [UNKNOWN.program, UNKNOWN.commit] {
            assert!(!all.contains(unknown), "{all}");
        }
        let uses = concat!(
            "uses: ville/annuaire@0123456789abcdef0123456789abcdef01234567 # v",
            env!("CARGO_PKG_VERSION")
        );
        for told in [
            uses,
            "on:\n  push:\n    branches: [main]\n",
            "https://github.com/ville/annuaire/releases/download",
        ] {
            assert!(all.contains(told), "{told}: {all}");
        }
    }

    #[test]
    fn who_compiled_the_program_comes_to_the_same_by_doing_what_the_files_say() {
        for path in [".github/workflows/site.yml", "netlify.toml"] {
            let unknown = file(path, None)
                .replace(UNKNOWN.program, ORIGIN.program)
                .replace(UNKNOWN.commit, ORIGIN.commit);
            // Only what says when it runs is marked.
            let end = unknown.find("\npermissions:").unwrap_or(unknown.len());
            let (when, rest) = unknown.split_at(end);
            let unmarked = when.replace("\n  # ", "\n  ");
            let own: Vec<&str> = unmarked.lines().chain(rest.lines()).collect();
            let known = file(path, Some(ORIGIN));
            // The remark that says what to do stays.
            let missing: Vec<&str> = known.lines().filter(|line| !own.contains(line)).collect();
            assert_eq!(missing, [""; 0], "{path}");
        }
    }
}
