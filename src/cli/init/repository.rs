//! What a repository has around its content: how it is checked, published and edited.

use annuaire::lang::Lang;
use annuaire::schema::{FORMS, editor_settings, schema};
use serde::Serialize;

use super::File;
use super::template::filled;

/// The files that are the same in every language.
const FILES: [(&str, &str); 5] = [
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
];

/// What the folder is, in the languages of the sites.
const READ_ME: [(&str, &str); 2] = [
    ("fr", include_str!("repository/README.fr.md")),
    ("nl", include_str!("repository/README.nl.md")),
];

/// Where editors find the schemas.
const SCHEMAS: &str = ".vscode/annuaire";

/// What stands for the address of the program's repository while that is not known.
const UNKNOWN: &str = "OWNER/NAME";

/// What the files are filled with.
#[derive(Serialize)]
struct Values<'a> {
    /// The program's repository at its host.
    program: &'a str,
    /// Whether that is known.
    known: bool,
    version: &'static str,
    lang: &'a str,
}

/// The files of a repository whose texts are in some languages.
pub fn files(languages: &[String]) -> Vec<File> {
    let program = program(env!("CARGO_PKG_REPOSITORY"));
    let values = Values {
        program: program.unwrap_or(UNKNOWN),
        known: program.is_some(),
        version: env!("CARGO_PKG_VERSION"),
        lang: languages.first().map_or("fr", String::as_str),
    };
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

/// `OWNER/NAME` of the address in `Cargo.toml`; nothing while none stands there.
fn program(address: &str) -> Option<&str> {
    address
        .strip_prefix("https://github.com/")
        .filter(|path| !path.is_empty())
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

    #[test]
    fn the_program_is_named_as_its_host_names_it() {
        assert_eq!(
            program("https://github.com/ville/annuaire"),
            Some("ville/annuaire")
        );
        assert_eq!(program(""), None);
    }

    #[test]
    fn where_the_program_is_known_everything_runs_by_itself() {
        let values = Values {
            program: "ville/annuaire",
            known: true,
            version: "1.2.3",
            lang: "fr",
        };
        let all = FILES
            .iter()
            .chain(&READ_ME)
            .map(|(_, text)| filled(text, &values));
        let all: String = all.collect();
        assert!(!all.contains(UNKNOWN), "{all}");
        assert!(all.contains("uses: ville/annuaire@v1.2.3"), "{all}");
        assert!(
            all.contains("on:\n  push:\n    branches: [main]\n"),
            "{all}"
        );
        assert!(
            all.contains("https://github.com/ville/annuaire/releases/download"),
            "{all}"
        );
    }
}
