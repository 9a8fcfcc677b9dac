//! The files in which the directory is given to whoever wants its facts: programs, offices, maps.

/// A file of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DataFile {
    /// Everything, as JSON (RFC 8259).
    Records,
    /// The projects, a line each (CSV, RFC 4180).
    Projects,
    /// The activities, a line each (CSV, RFC 4180).
    Activities,
    /// The projects as points of a map (`GeoJSON`, RFC 7946).
    Points,
    /// What is offered, for directories of social services (Human Services Data Specification 3).
    Services,
}

impl DataFile {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Records,
        Self::Projects,
        Self::Activities,
        Self::Points,
        Self::Services,
    ];

    /// Its name in the folder `donnees/`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Records => "annuaire.json",
            Self::Projects => "projets.csv",
            Self::Activities => "activites.csv",
            Self::Points => "projets.geojson",
            Self::Services => "hsds.json",
        }
    }
}
