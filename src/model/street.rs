//! Streets: those of an estate, and the table of a region.

use super::Position;

/// Which numbers of a street are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// All of them.
    Both,
    /// The even ones.
    Even,
    /// The odd ones.
    Odd,
}

/// A street of an estate, or a stretch of one: `Rue X 2-40 pair`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreetPart {
    /// The street's name.
    pub name: String,
    /// First and last number, both included; the whole street without them.
    pub numbers: Option<(u16, u16)>,
    /// Which side.
    pub side: Side,
}

/// A street of `rues.csv`, with a point near its middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Street {
    /// Its name, the French one where it has two.
    pub name_fr: String,
    /// Its Dutch name, or the same one.
    pub name_nl: String,
    /// The codes of the communes it runs through, the main one first.
    pub communes: Vec<String>,
    /// Its postal codes, where they are known.
    pub postal_codes: Vec<String>,
    /// A point on it.
    pub position: Position,
}
