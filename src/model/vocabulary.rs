//! What visitors choose from and search with.

use super::{CommuneId, NeedId, Text};
use crate::diagnostic::Place;
use crate::lang::{Lang, Localised};

/// A need a visitor can choose from: papers, homework, meeting people.
#[derive(Clone, Debug)]
pub struct Need {
    /// Its name in addresses.
    pub id: NeedId,
    /// What it is called.
    pub name: Text,
    /// The pictogram that stands beside the words.
    pub icon: Option<Icon>,
}

/// A pictogram that a theme may have.
#[derive(Clone, Debug)]
pub struct Icon {
    /// Its name.
    pub name: String,
    /// Where it was asked for.
    pub place: Place,
}

/// Phrases in any language that mean the same thing to a visitor.
#[derive(Clone, Debug)]
pub struct Concept {
    /// Its name.
    pub id: String,
    /// The commune that the phrases are names of.
    pub commune: Option<CommuneId>,
    /// What to show when no project has it, by id: what the same visitor may be glad of.
    pub see: Vec<String>,
    /// The languages in which a speaker has read the phrases.
    pub reviewed: Vec<Lang>,
    /// The phrases by language.
    pub phrases: Localised<Vec<String>>,
}

/// How the name of a row begins that says a rhythm.
const RHYTHM: &str = "rythme-";

impl Concept {
    /// Whether it says how often something takes place: pages tell that in their language, and
    /// nobody looks for it.
    pub fn is_rhythm(&self) -> bool {
        self.id.starts_with(RHYTHM)
    }
}
