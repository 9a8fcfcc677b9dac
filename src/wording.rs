//! What diagnostics and the command say, in French, Dutch and English.
//!
//! The words stand in one catalogue a language, `wording/*.yaml`, keyed by the stable codes; they
//! are part of the program, as the JSON that `build.rs` makes of them. Knows problems, but not
//! where or how they are printed.

mod proposals;
mod told;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use proposals::ProposalWords;
use serde::Deserialize;
pub use told::{ChangeWords, ImportWords, Plural, ReminderWords, ThemeWords};

use crate::diagnostic::{Problem, Severity};
use crate::keys::{Key, path_in};
use crate::lang::Lang;
use crate::text::harmless;

/// The languages in which the program speaks.
pub const LANGUAGES: [Lang; 3] = [Lang::FR, Lang::NL, Lang::EN];

/// The catalogue of each language, in the order of [`LANGUAGES`].
const CATALOGUES: [&str; 3] = [
    include_str!(concat!(env!("OUT_DIR"), "/wording/fr.json")),
    include_str!(concat!(env!("OUT_DIR"), "/wording/nl.json")),
    include_str!(concat!(env!("OUT_DIR"), "/wording/en.json")),
];

/// What is said of one fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What is wrong.
    pub title: String,
    /// What was expected.
    pub expected: String,
    /// A right line to copy.
    pub example: Option<String>,
}

/// Everything said in one language.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
pub struct Wording {
    severites: Severities,
    /// Words around the faults.
    pub mots: Words,
    jours: BTreeMap<String, String>,
    machine: BTreeMap<String, Entry>,
    /// What stands against proposals.
    propositions: BTreeMap<String, Entry>,
    /// What the command and its options are for; none in English, where the command has its own.
    #[serde(default)]
    aide: BTreeMap<String, String>,
    #[serde(flatten)]
    problems: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
struct Severities {
    erreur: String,
    avertissement: String,
    information: String,
}

/// Words around the faults.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
pub struct Words {
    /// Above the corrected line.
    pub corrige: String,
    /// How many faults are not shown.
    pub encore: Plural,
    /// Beside the second place of a fault.
    #[serde(rename = "voir-aussi")]
    pub voir_aussi: String,
    /// Before what was expected.
    pub attendu: String,
    /// What is said at the end.
    pub bilan: Summary,
    /// What is said of a sheet that was changed.
    pub fiche: Told,
    /// Before lines that were written by the command.
    pub ecrite: String,
    /// How many files have hints.
    pub conseils: Plural,
    /// What stands between a label and what it labels.
    #[serde(rename = "deux-points")]
    pub deux_points: String,
    /// What kinds of facts are called.
    pub faits: BTreeMap<String, String>,
    /// Closed values.
    pub valeurs: BTreeMap<String, String>,
    /// What residents will see change.
    pub changements: ChangeWords,
    /// What is asked about sheets that nobody stands behind.
    pub rappels: ReminderWords,
    /// What is said of what could not be placed in a sheet.
    pub import: ImportWords,
    /// What is answered to proposals.
    pub propositions: ProposalWords,
    /// What a theme consists of.
    pub theme: ThemeWords,
}

/// What the site will say of a sheet, in a line.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
#[serde(rename_all = "kebab-case")]
pub struct Told {
    /// `{name}`, then the `{parts}`.
    pub ligne: String,
    /// Between two parts.
    pub entre: String,
    /// `{n}` activities.
    pub activites: Plural,
    /// The next date, on `{day}`.
    pub prochaine: String,
    /// No date to come.
    pub aucune: String,
    /// Confirmed on `{day}`.
    pub confirme: String,
    /// Never confirmed.
    pub jamais: String,
    /// What repeats has no dates, for nobody confirmed it lately.
    pub sans_dates: String,
    /// The project has ended.
    pub termine: String,
    /// The first of a month.
    pub premier: String,
    /// An hour `{h}` without and with minutes `{m}`.
    pub heure: [String; 2],
    /// The months.
    pub mois: Vec<String>,
}

/// What the command says of its work.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
#[serde(rename_all = "kebab-case")]
pub struct Summary {
    /// `{n}` errors.
    pub erreurs: Plural,
    /// `{n}` warnings.
    pub avertissements: Plural,
    /// `{n}` hints.
    pub informations: Plural,
    /// Nothing was published.
    pub rien_publie: String,
    /// All is well; `{files}` were read.
    pub tout_bien: String,
    /// `{written}`, `{unchanged}`, `{removed}` files in `{folder}`.
    pub ecrit: String,
    /// `{n}` compressed copies lie beside them.
    pub copies: Plural,
    /// The same files make other pages from `{day}` on.
    pub change: String,
    /// The preview is at `{address}`.
    pub adresse: String,
    /// `{port}` is taken; the preview takes `{next}`.
    pub autre_port: String,
    /// `{done}` of `{total}` pages drawn.
    pub rendu: String,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
struct Entry {
    titre: String,
    attendu: String,
    exemple: Option<String>,
}

impl Wording {
    /// The words in a language; French when the program does not speak it. They are read when they
    /// are first asked for: nobody hears more than one language.
    pub fn of(lang: Lang) -> &'static Self {
        static READ: [OnceLock<Wording>; 3] = [const { OnceLock::new() }; 3];
        let position = LANGUAGES
            .iter()
            .position(|known| *known == lang)
            .unwrap_or(0);
        READ[position].get_or_init(|| {
            serde_json::from_str(CATALOGUES[position])
                .expect("a test reads every catalogue of the program")
        })
    }

    /// The word for a severity, in lower case.
    pub fn severity(&self, severity: Severity) -> &str {
        match severity {
            Severity::Error => &self.severites.erreur,
            Severity::Warning => &self.severites.avertissement,
            Severity::Info => &self.severites.information,
        }
    }

    /// A day of the week.
    pub fn weekday(&self, day: jiff::civil::Weekday) -> &str {
        const FRENCH: [&str; 7] = [
            "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        ];
        let french = FRENCH[usize::from(day.to_monday_zero_offset().unsigned_abs())];
        self.jours.get(french).map_or(french, String::as_str)
    }

    /// What a command or an option is for, by its name.
    pub fn help(&self, name: &str) -> Option<&str> {
        self.aide.get(name).map(String::as_str)
    }

    /// What is said under a code, of content or of the machine, with these values in it.
    pub fn message(&self, code: &str, quoted: &[(&str, &str)]) -> Option<Explanation> {
        let entry = self.problems.get(code).or_else(|| self.machine.get(code))?;
        Some(Self::explanation(entry, quoted))
    }

    /// The codes of what does not come from the content.
    pub fn failures(&self) -> impl Iterator<Item = &str> {
        self.machine.keys().map(String::as_str)
    }

    /// What to say of a failure of the machine or of the call, by its code.
    pub fn failure(&self, code: &str, quoted: &[(&str, &str)]) -> Explanation {
        let entry = self.machine.get(code);
        entry.map_or_else(
            || Explanation {
                title: code.to_owned(),
                expected: String::new(),
                example: None,
            },
            |entry| Self::explanation(entry, quoted),
        )
    }

    fn explanation(entry: &Entry, quoted: &[(&str, &str)]) -> Explanation {
        let fill = |text: &str| filled(text, quoted);
        Explanation {
            title: fill(&entry.titre),
            expected: fill(&entry.attendu),
            example: entry
                .exemple
                .as_deref()
                .map(|text| fill(text.trim_end()))
                .filter(|text| !text.is_empty()),
        }
    }
}

/// A text with its holes filled, each once: a value that looks like a hole stays as it is.
fn filled(text: &str, quoted: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled += before;
        let hole = after.split_once('}');
        let value = hole.and_then(|(name, rest)| {
            let (_, value) = quoted.iter().find(|(known, _)| *known == name)?;
            Some((value, rest))
        });
        if let Some((value, behind)) = value {
            filled += &harmless(value);
            rest = behind;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled + rest
}

/// What to say of a fault.
pub fn explain(problem: &Problem, lang: Lang) -> Explanation {
    let wording = Wording::of(lang);
    let translated: Vec<(&str, String)> = problem
        .quoted()
        .into_iter()
        .map(|(name, value)| (name, in_language(problem, name, value, lang)))
        .collect();
    let quoted: Vec<(&str, &str)> = translated
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let entry = wording.problems.get(problem.code());
    let entry = entry.expect("a test asks for the words of every code");
    Wording::explanation(entry, &quoted)
}

/// A quoted value in the reader's language, where it is a key of ours.
fn in_language(problem: &Problem, name: &str, value: &str, lang: Lang) -> String {
    match (problem, name) {
        (Problem::MissingKey { .. }, "form") => lines_of(value, lang),
        (
            Problem::MissingKey { .. }
            | Problem::SheetGaps { .. }
            | Problem::SheetHides { .. }
            | Problem::MissingTranslation { .. },
            "key" | "keys" | "texts",
        ) => value
            .split(", ")
            .map(|key| path_in(key, lang))
            .collect::<Vec<_>>()
            .join(", "),
        _ => value.to_owned(),
    }
}

/// `adresse.commune` as lines to fill in; a list has its blocks already.
fn lines_of(path: &str, lang: Lang) -> String {
    let of_blocks = [
        Key::Activities,
        Key::Opening,
        Key::Images,
        Key::Notices,
        Key::Slots,
    ];
    let in_list = of_blocks.iter().any(|key| path.starts_with(key.french()));
    let path = path.rsplit('.').next().filter(|_| in_list).unwrap_or(path);
    let path = path_in(path, lang);
    let keys = path.split('.').enumerate();
    let lines = keys.map(|(depth, key)| format!("{}{key}:", "  ".repeat(depth)));
    lines.collect::<Vec<_>>().join("\n") + " …"
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_catalogues_of_the_program_say_what_their_files_say() {
        let files = [
            include_str!("wording/fr.yaml"),
            include_str!("wording/nl.yaml"),
            include_str!("wording/en.yaml"),
        ];
        for (lang, file) in LANGUAGES.into_iter().zip(files) {
            let written: Wording = serde_yaml::from_str(file).unwrap();
            assert_eq!(*Wording::of(lang), written, "{lang}");
        }
    }

    #[test]
    fn every_code_is_worded_in_every_language() {
        for lang in LANGUAGES {
            let wording = Wording::of(lang);
            let codes: BTreeSet<&str> = Problem::CODES.iter().map(|(code, _)| *code).collect();
            let worded: BTreeSet<&str> = wording.problems.keys().map(String::as_str).collect();
            assert_eq!(codes, worded, "{lang}");
        }
    }

    #[test]
    fn a_message_quotes_only_what_its_problem_has() {
        for lang in LANGUAGES {
            for (code, names) in Problem::CODES {
                let entry = &Wording::of(lang).problems[*code];
                let example = entry.exemple.iter();
                for text in [&entry.titre, &entry.attendu].into_iter().chain(example) {
                    let holes = text
                        .split('{')
                        .skip(1)
                        .filter_map(|part| part.split_once('}'));
                    for (hole, _) in holes {
                        let is_hole = !hole.contains(' ');
                        assert!(
                            !is_hole || names.contains(&hole),
                            "{lang} {code} quotes {{{hole}}}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn keys_are_said_in_the_readers_language() {
        let missing = Problem::MissingKey {
            key: "adresse.commune".into(),
            form: "adresse.commune".into(),
        };
        let said = explain(&missing, Lang::NL);
        assert!(said.title.contains("adres.gemeente"));
        assert_eq!(said.example.unwrap(), "adres:\n  gemeente: …");
        let hides = Problem::SheetHides {
            keys: "telephone, accueil".into(),
        };
        let said = explain(&hides, Lang::NL).title;
        assert!(said.contains("telefoon, onthaal"), "{said}");
    }
}
