//! What a project offers, as cards show it.

use std::collections::BTreeMap;

use super::card::Text;
use super::record::{Column, columns};
use crate::search::text::tokens;

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

#[cfg(test)]
mod tests {
    use super::*;

    use crate::lang::Lang;

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
