//! Words of what is told beside the faults: changes, and the sheets about which to ask.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A message for one and for several.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
pub struct Plural {
    one: String,
    other: String,
}

impl Plural {
    /// The message for a number.
    pub fn of(&self, n: usize) -> String {
        let form = if n == 1 { &self.one } else { &self.other };
        form.replace("{n}", &n.to_string())
    }
}

/// What a theme consists of.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
pub struct ThemeWords {
    /// How to copy a file out, and that the site's own lie in `{folder}`.
    pub comment: String,
    /// Behind a file that the site has of its own.
    pub propre: String,
    /// What lies in a folder, by its path.
    pub dossiers: BTreeMap<String, String>,
    /// What a file is, by its path.
    pub fichiers: BTreeMap<String, String>,
}

/// What residents will see change.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
#[serde(rename_all = "kebab-case")]
pub struct ChangeWords {
    /// `{project}` is new.
    pub nouveau_projet: String,
    /// `{project}` is gone from the directory.
    pub parti: String,
    /// `{project}` has ended.
    pub termine: String,
    /// `{project}` exists again.
    pub reprend: String,
    /// `{project}` may not exist any more.
    pub en_doute: String,
    /// The sheet of `{project}` was confirmed on `{day}`.
    pub confirme: String,
    /// What an `{activity}` of a `{project}` is called in a sentence.
    pub activite: String,
    /// A new `{activity}` of `{project}`, `{when}`.
    pub nouvelle_activite: String,
    /// The same without days.
    pub nouvelle_activite_seule: String,
    /// An `{activity}` of `{project}` that is gone.
    pub activite_partie: String,
    /// Days and hours of `{what}`, `{before}` and `{after}`.
    pub quand: String,
    /// Days and hours that were not known.
    pub quand_ajoute: String,
    /// Days and hours that are not known any more.
    pub quand_retire: String,
    /// What is said of `{what}` under a `{label}`, `{before}` and `{after}`.
    pub autre: String,
    /// What was not said.
    pub ajoute: String,
    /// What was not announced.
    pub annonce: String,
    /// What is not said any more.
    pub retire: String,
    /// A text too long to be quoted.
    pub texte: String,
    /// A text that differs only in another `{language}`.
    pub autre_langue: String,
    /// The site itself, in a sentence.
    pub site: String,
    /// A new `{page}`.
    pub nouvelle_page: String,
    /// A `{page}` that is gone.
    pub page_partie: String,
    /// The `{effects}` of a change, behind it.
    pub effets: String,
    /// `{n}` pages.
    pub pages: Plural,
    /// `{n}` calendars.
    pub calendriers: Plural,
    /// `{n}` dates.
    pub dates: Plural,
    /// `{n}` further changes.
    pub reste: Plural,
    /// Nothing changes.
    pub aucun: String,
}

/// What is asked about sheets that nobody stands behind any more.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
#[serde(rename_all = "kebab-case")]
pub struct ReminderWords {
    /// Title: projects that may not exist.
    pub doute: String,
    /// Title: sheets that nobody ever confirmed.
    pub jamais: String,
    /// Title: sheets confirmed too long ago.
    pub perime: String,
    /// Title: what ends soon.
    pub bientot: String,
    /// A sheet: its `{name}` and `{file}`.
    pub ligne: String,
    /// When it was confirmed, on `{day}`.
    pub confirme: String,
    /// The last `{day}` on which that counts.
    pub jusque: String,
    /// An `{activity}` that ends on `{day}`.
    pub activite: String,
    /// To whom to write: `{email}`.
    pub courriel: String,
    /// Nobody to write to is known.
    pub sans_courriel: String,
    /// Where to confirm it: `{url}`.
    pub modifier: String,
    /// There is nothing to ask.
    pub aucun: String,
    /// The head of a letter: to `{email}`.
    pub a: String,
    /// The head of a letter: its `{subject}`.
    pub objet: String,
    /// The subject, with the `{name}`.
    pub sujet: String,
    /// The greeting.
    pub bonjour: String,
    /// Before what the site says of `{name}`.
    pub voici: String,
    /// The page at `{url}`.
    pub page: String,
    /// Whether it is still right.
    pub question: String,
    /// What to do when it is not.
    pub sinon: String,
    /// What is said of an activity without days.
    pub demander: String,
    /// The end.
    pub merci: String,
}

impl ReminderWords {
    /// The title of a group of reasons.
    pub fn group(&self, code: &str) -> &str {
        match code {
            "doute" => &self.doute,
            "jamais" => &self.jamais,
            "perime" => &self.perime,
            _ => &self.bientot,
        }
    }
}

/// What is said of what could not be placed in a sheet.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
#[serde(rename_all = "kebab-case")]
pub struct ImportWords {
    /// Above all of it.
    pub reste: String,
    /// Where one of it stands: `{file}`, `{row}`, `{column}`, `{value}`.
    pub cellule: String,
    /// No key is called so.
    pub colonne: String,
    /// The line has no name.
    pub sans_nom: String,
    /// The project of the activity is not there.
    pub sans_projet: String,
    /// There is such a sheet.
    pub existe: String,
    /// The list or the cell is too long.
    pub trop: String,
}
