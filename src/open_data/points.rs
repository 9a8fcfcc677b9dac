//! The projects whose place is known, as points of a map (RFC 7946).

use serde::Serialize;
use serde_json::{Value, json};

use super::fields::{Each, Fields, text};
use super::records::{addresses, state, status};
use crate::model::Phone;
use crate::pages::PageKind;
use crate::site::{ProjectAt, Site};

/// All points. The standard wants them in WGS 84, the longitude first (section 3.1.1).
pub fn collection(site: &Site) -> impl Serialize {
    let licence = site.settings.licence.as_ref();
    Collection {
        kind: "FeatureCollection",
        licence: licence.map(|licence| licence.url.as_str()),
        features: Each(move || site.listed().filter_map(|at| feature(site, at))),
    }
}

#[derive(Serialize)]
struct Collection<'s, Features> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<&'s str>,
    features: Features,
}

fn feature(site: &Site, at: ProjectAt) -> Option<Value> {
    let project = &site[at];
    let position = project.address.position?;
    let mut about = Fields::default();
    about.named("nom", text(&project.name));
    about.named("statut", status(project.status));
    about.named("fiche", state(site.state(at)));
    about.named("commune", text(&site[site.ties(at).commune].name));
    about.named("rue", project.address.street.as_ref().map(text));
    about.named("code_postal", project.address.postal_code.clone());
    about.named("telephone", project.contact.phone().map(Phone::e164));
    about.named("approximative", project.address.approximate);
    about.named("adresses", addresses(site, PageKind::Project(at)));
    Some(json!({
        "type": "Feature",
        "id": project.id.as_str(),
        "geometry": { "type": "Point", "coordinates": [position.longitude, position.latitude] },
        "properties": Value::from(about),
    }))
}
