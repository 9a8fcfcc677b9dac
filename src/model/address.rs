//! Where something is.

use super::{CommuneId, Text};

/// A point of the Earth, WGS84, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A postal address, complete or not.
#[derive(Clone, Debug)]
pub struct Address {
    /// Street and number.
    pub street: Option<Text>,
    /// Four digits.
    pub postal_code: Option<String>,
    /// The commune it lies in.
    pub commune: Option<CommuneId>,
    /// Further communes an estate lies over.
    pub other_communes: Vec<CommuneId>,
    /// The door, or a point near it.
    pub position: Option<Position>,
    /// Whether the position is a street rather than a door.
    pub approximate: bool,
    /// How to find the door.
    pub access: Option<Text>,
}
