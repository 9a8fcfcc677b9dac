//! What a result shows of a project, in one language.

use std::iter;

use serde::{Serialize, Serializer};

use super::activity::Activity;
use super::record::{Column, Declared, columns};
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

impl Column for Text {
    /// With its language behind `~` when that is not the page's.
    fn column(&self) -> String {
        let text = self.text.replace('~', "\u{223c}").column();
        self.lang
            .map_or(text.clone(), |lang| format!("{text}~{lang}"))
    }
}

impl Column for Option<Text> {
    fn column(&self) -> String {
        self.as_ref().map(Text::column).unwrap_or_default()
    }
}

impl Column for Vec<Text> {
    fn column(&self) -> String {
        listed(self.iter().map(Text::column))
    }
}

/// What a column lists, with `;` between.
fn listed(values: impl Iterator<Item = String>) -> String {
    // The other sign looks the same.
    let values = values.map(|value| value.replace(';', "\u{37e}"));
    values.collect::<Vec<_>>().join(";")
}

columns! {
    /// A project as results show it: its first line, which those of what it offers follow.
    Card {
        /// Its name in addresses: `*` for what follows the first token of what it is called, with
        /// hyphens between, `**` for the same of what it is called in the other language.
        id: ProjectId,
        /// What it is called.
        name: Text,
        /// The same in the region's other language, when it is another.
        other_name: Option<Text>,
        /// Its commune, by its place in the entry.
        commune: usize,
        /// Nicknames, and the estate, with `;` between.
        nicknames: Vec<Text>,
        /// The association, and its acronym, with `;` between.
        associations: Vec<Text>,
        /// The landlords, and their acronyms, with `;` between.
        landlords: Vec<Text>,
        /// The streets of its estate, with `;` between; behind `~` which numbers of one: the first,
        /// the last, and 1 for odd ones, 2 for even ones, 0 for both: `Rue du Sel~2~8~2`.
        streets: Vec<Street>,
        /// The telephone that answers best; before `~1` when it is the association's.
        phone: Option<Phone>,
        /// The languages that are spoken there, as facets with a space between: `lfr lar`.
        spoken: String,
        /// When its door is open in the coming days, as the dates of activities; empty where nobody
        /// stands behind it.
        open: String,
        /// Of what year the last thing is that is known of it, where nobody knows whether it still
        /// exists.
        heard: Option<u16>,
    }
}

/// A card with what its project offers: lines with `^` between, each of columns with a bar between,
/// which gzip makes less of than of lists.
#[derive(Clone, Debug)]
pub struct ShownCard {
    /// The project.
    pub card: Card,
    /// What it offers.
    pub activities: Vec<Activity>,
}

impl Serialize for ShownCard {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let activities = self.activities.iter().map(Activity::line);
        let lines: Vec<String> = iter::once(self.card.line()).chain(activities).collect();
        lines.join("^").serialize(to)
    }
}

impl Declared for ShownCard {
    fn name() -> String {
        "string".into()
    }
}

/// The name of a project in addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProjectId {
    /// What follows the first token of its name, with hyphens between.
    Name,
    /// The same of its name in the other language.
    OtherName,
    /// Another name.
    Other(String),
}

impl ProjectId {
    /// An id as it is written beside names.
    pub fn beside(id: &str, name: &Text, other: Option<&Text>) -> Self {
        let follows = |name: &Text| {
            tokens(&name.text)
                .get(1..)
                .is_some_and(|rest| rest.join("-") == id)
        };
        if follows(name) {
            Self::Name
        } else if other.is_some_and(follows) {
            Self::OtherName
        } else {
            Self::Other(id.to_owned())
        }
    }
}

impl Column for ProjectId {
    fn column(&self) -> String {
        match self {
            Self::Name => "*".into(),
            Self::OtherName => "**".into(),
            Self::Other(id) => id.clone(),
        }
    }
}

/// A telephone number.
#[derive(Clone, Debug)]
pub struct Phone {
    /// As people read it.
    pub number: String,
    /// Whether it is the association's, not the project's.
    pub is_of_association: bool,
}

impl Column for Option<Phone> {
    fn column(&self) -> String {
        self.as_ref().map_or_else(String::new, |phone| {
            let mark = if phone.is_of_association { "~1" } else { "" };
            format!("{}{mark}", phone.number.column())
        })
    }
}

/// A street of an estate.
#[derive(Clone, Debug)]
pub struct Street {
    /// What it is called.
    pub name: Text,
    /// Which numbers of it; all without.
    pub numbers: Option<Numbers>,
}

/// Numbers of a street.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    /// The first number.
    pub first: u16,
    /// The last one.
    pub last: u16,
    /// 0 for both sides, 1 for odd numbers, 2 for even ones.
    pub side: u8,
}

impl Column for Vec<Street> {
    fn column(&self) -> String {
        listed(self.iter().map(|street| {
            let Some(Numbers { first, last, side }) = street.numbers else {
                return street.name.column();
            };
            format!("{}~{first}~{last}~{side}", street.name.column())
        }))
    }
}

impl Column for usize {
    fn column(&self) -> String {
        self.to_string()
    }
}

impl Column for Option<u16> {
    fn column(&self) -> String {
        self.map(|number| number.to_string()).unwrap_or_default()
    }
}

impl ShownCard {
    /// Every text that people read.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let card = &self.card;
        [&card.name]
            .into_iter()
            .chain(&card.other_name)
            .chain(self.activities.iter().map(|activity| &activity.title))
            .chain(&card.nicknames)
            .chain(&card.associations)
            .chain(&card.landlords)
            .chain(card.streets.iter().map(|street| &street.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_a_line_that_what_is_offered_follows() {
        let text = |text: &str, lang| Text {
            text: text.into(),
            lang,
        };
        let (name, other) = (text("PCS Quai", None), text("PSC Kaai", Some(Lang::NL)));
        let numbers = Some(Numbers {
            first: 2,
            last: 8,
            side: 2,
        });
        let card = Card {
            id: ProjectId::beside("quai", &name, Some(&other)),
            name,
            other_name: Some(other),
            commune: 3,
            nicknames: vec![text("Le ^ Coin", None), text("A; B", None)],
            associations: Vec::new(),
            landlords: Vec::new(),
            streets: vec![Street {
                name: text("Quai", None),
                numbers,
            }],
            phone: None,
            spoken: String::new(),
            open: String::new(),
            heard: None,
        };
        let shown = ShownCard {
            card,
            activities: Vec::new(),
        };
        assert_eq!(
            serde_json::to_value(&shown).unwrap(),
            "*|PCS Quai|PSC Kaai~nl|3|Le \u{2c6} Coin;A\u{37e} B|||Quai~2~8~2"
        );
    }
}
