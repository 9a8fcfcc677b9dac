//! The page of the open data.

use serde::Serialize;

use super::View;

/// What the directory gives to other programs.
#[derive(Clone, Debug, Serialize)]
pub struct DataView {
    /// The files.
    pub files: Vec<DataFileView>,
    /// A project as the file of everything has it; none without projects.
    pub example: Option<String>,
}

/// A file of open data.
#[derive(Clone, Debug, Serialize)]
pub struct DataFileView {
    /// What it is, as the words of the theme name it: `records`, `projects`, `activities`, `points`,
    /// `services`.
    pub kind: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Where it lies below the root.
    pub path: String,
}

impl View for DataView {
    const TEMPLATE: &'static str = "data.html";
    const NAME: &'static str = "data";

    fn full() -> Self {
        let file = |kind, name: &'static str| DataFileView {
            kind,
            name,
            path: format!("donnees/{name}"),
        };
        Self {
            files: vec![
                file("records", "annuaire.json"),
                file("projects", "projets.csv"),
                file("activities", "activites.csv"),
                file("points", "projets.geojson"),
                file("services", "hsds.json"),
            ],
            example: Some("{ \"id\": \"tilleuls\" }".into()),
        }
    }

    fn empty() -> Self {
        Self {
            example: None,
            ..Self::full()
        }
    }
}
