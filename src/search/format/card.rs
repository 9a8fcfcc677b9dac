//! What a result shows of a project, in one language.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::record::{Column, Declared, columns, record};
use crate::lang::Lang;
use crate::search::text::tokens;

/// A text that people read: alone in the page's language, else before its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What it says.
    pub text: String,
    /// Its language, when that is not the page's.
    pub lang: Option<Lang>,
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.lang {
            None => self.text.serialize(to),
            Some(lang) => (&self.text, lang).serialize(to),
        }
    }
}

impl Declared for Text {
    fn name() -> String {
        "Text".into()
    }
}

impl Column for Text {
    /// With its language behind `~` when that is not the page's.
    fn column(&self) -> String {
        let text = self.text.replace('~', "\u{223c}").column();
        self.lang
            .map_or(text.clone(), |lang| format!("{text}~{lang}"))
    }
}

impl Text {
    /// The declaration that the script reads.
    pub fn declaration() -> String {
        "/** A text that people read: alone in the page's language, else before its own. */\n\
         export type Text = string | [text: string, lang: string];\n"
            .into()
    }
}

record! {
    /// A project as results show it.
    Card {
        /// Its name in addresses.
        id: String,
        /// What it is called.
        name: Text,
        /// The same in the region's other language, when it is another.
        other_name: Option<Text>,
        /// Its commune, by its place in the entry.
        commune: usize,
        /// The telephone that answers best.
        phone: Option<Phone>,
        /// The languages that are spoken there, as facets with a space between: `lfr lar`.
        spoken: String,
        /// What it offers.
        activities: Activities,
        /// What else it is called, and who carries it.
        names: Names,
        /// The streets of its estate.
        streets: Vec<Street>,
        /// When its door is open in the coming days, as the dates of activities; empty where nobody
        /// stands behind it.
        open: String,
        /// Of what year the last thing is that is known of it, where nobody knows whether it still
        /// exists; else 0.
        heard: u16,
    }
}

record! {
    /// A telephone number.
    Phone {
        /// As people read it.
        number: String,
        /// 1 when it is the association's, not the project's.
        of_association: u8,
    }
}

/// The name of an activity in addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActivityId {
    /// So many tokens at the beginning of its title, with hyphens between.
    Tokens(usize),
    /// Another name.
    Other(String),
}

impl ActivityId {
    /// An id as it is written beside a title.
    pub fn beside(id: &str, title: &str) -> Self {
        let tokens = tokens(title);
        let beginnings = 1..=tokens.len();
        let many = beginnings
            .rev()
            .find(|many| tokens[..*many].join("-") == id);
        many.map_or_else(|| Self::Other(id.to_owned()), Self::Tokens)
    }
}

impl Column for ActivityId {
    fn column(&self) -> String {
        match self {
            Self::Tokens(many) => many.to_string(),
            // Behind a hyphen, with which no name begins, where it would be such a number.
            Self::Other(id) if id.bytes().all(|byte| byte.is_ascii_digit()) => format!("-{id}"),
            Self::Other(id) => id.clone(),
        }
    }
}

/// How often something takes place, where no date is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Nothing is known but its days.
    Unsaid,
    /// Every week on its days.
    Weekly,
    /// In words.
    Told(Text),
}

impl Column for Rhythm {
    fn column(&self) -> String {
        match self {
            Self::Unsaid => String::new(),
            Self::Weekly => "1".into(),
            Self::Told(text) => text.column(),
        }
    }
}

/// The facets of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityFacets {
    /// Their names: `tpapiers`.
    pub names: Vec<String>,
    /// The same as they stand in a file.
    written: String,
}

impl ActivityFacets {
    /// The facets with these names; some are known by a capital.
    pub fn new(names: Vec<String>, capitals: &BTreeMap<String, char>) -> Self {
        let mut written = String::new();
        for name in &names {
            if let Some(capital) = capitals.get(name) {
                written.push(*capital);
            } else {
                let follows = written.ends_with(|letter: char| !letter.is_ascii_uppercase());
                written.push_str(if follows { " " } else { "" });
                written.push_str(name);
            }
        }
        Self { names, written }
    }
}

impl Column for ActivityFacets {
    fn column(&self) -> String {
        self.written.clone()
    }
}

columns! {
    /// What a project offers.
    Activity {
        /// Its name in addresses, or of how many tokens at the beginning of its title that is made.
        id: ActivityId,
        /// What it is called.
        title: Text,
        /// The facets that it passes: each of the first ones of the concepts of the entry by its
        /// capital, others in full with a space between: `AQtenfants lfr`.
        facets: ActivityFacets,
        /// How often it is: 1 for every week on its days, nothing where nobody says.
        rhythm: Rhythm,
        /// Its next dates, with a space between: minutes since the one before begins (the first:
        /// since 1970) and how long it lasts, in base 36: `hpa2i.2i 7k0.2i`.
        dates: String,
    }
}

/// What a project offers, as lines of columns with a bar between, which gzip makes less of than of
/// lists; the last ones are left out where they are empty.
#[derive(Clone, Debug)]
pub struct Activities(pub Vec<Activity>);

impl Serialize for Activities {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let lines: Vec<String> = self.0.iter().map(Activity::line).collect();
        lines.join("\n").serialize(to)
    }
}

impl Declared for Activities {
    fn name() -> String {
        "string".into()
    }
}
record! {
    /// Names that explain why a project was found.
    Names {
        /// Nicknames, and the estate.
        nicknames: Vec<Text>,
        /// The association, and its acronym.
        associations: Vec<Text>,
        /// The landlords, and their acronyms.
        landlords: Vec<Text>,
    }
}

record! {
    /// A street of an estate.
    Street {
        /// What it is called.
        name: Text,
        /// Which numbers of it; all without.
        numbers: Option<Numbers>,
    }
}

record! {
    /// Numbers of a street.
    Numbers {
        /// The first number.
        first: u16,
        /// The last one.
        last: u16,
        /// 0 for both sides, 1 for odd numbers, 2 for even ones.
        side: u8,
    }
}

record! {
    /// A commune.
    Commune {
        /// Its name in addresses.
        id: String,
        /// What it is called.
        name: Text,
        /// Its postal codes, with a space between.
        postal_codes: String,
        /// The stems of its names in other languages of Latin letters, where they are others.
        other_keys: Vec<String>,
    }
}

impl Card {
    /// Every text that people read.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let names = &self.names;
        [&self.name]
            .into_iter()
            .chain(&self.other_name)
            .chain(self.activities.0.iter().map(|activity| &activity.title))
            .chain(&names.nicknames)
            .chain(&names.associations)
            .chain(&names.landlords)
            .chain(self.streets.iter().map(|street| &street.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_activity_is_a_line_of_columns() {
        let title = |text: &str, lang| Text {
            text: text.into(),
            lang,
        };
        let facets = |names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned());
            ActivityFacets::new(names.collect(), &BTreeMap::from([("tbouger".into(), 'B')]))
        };
        let activity = Activity {
            id: ActivityId::Tokens(1),
            title: title("Zumba | Pilates", Some(Lang::FR)),
            facets: facets(&["tbouger", "djeudi"]),
            rhythm: Rhythm::Weekly,
            dates: String::new(),
        };
        assert_eq!(activity.line(), "1|Zumba ¦ Pilates~fr|Bdjeudi|1");
        let unsaid = Activity {
            title: title("Zumba ~ Pilates", None),
            rhythm: Rhythm::Unsaid,
            facets: facets(&["tados", "djeudi"]),
            ..activity
        };
        assert_eq!(unsaid.line(), "1|Zumba ∼ Pilates|tados djeudi");
    }

    #[test]
    fn an_id_that_the_title_begins_with_is_not_written_again() {
        let title = "École de devoirs Arc-en-Ciel";
        assert_eq!(
            ActivityId::beside("ecole-de-devoirs", title),
            ActivityId::Tokens(3)
        );
        assert_eq!(
            ActivityId::beside("devoirs", title),
            ActivityId::Other("devoirs".into())
        );
    }
}
