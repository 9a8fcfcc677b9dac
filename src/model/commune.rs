//! The communes and their shapes.

use super::{CommuneId, Position, Text};

/// A commune.
#[derive(Clone, Debug)]
pub struct Commune {
    /// Its name in addresses.
    pub id: CommuneId,
    /// Its code at the national statistics office; it joins the commune to its outline and streets.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// Its postal codes.
    pub postal_codes: Vec<String>,
    /// Its outline, when it is known.
    pub shape: Option<Shape>,
}

/// A closed line: its last point is its first one.
pub type Ring = Vec<Position>;

/// One or more polygons; in each the first ring is the outline, the others are holes (RFC 7946,
/// section 3.1.6).
#[derive(Clone, Debug)]
pub struct Shape {
    /// The polygons.
    pub polygons: Vec<Vec<Ring>>,
}
