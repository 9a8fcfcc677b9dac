//! Where a service takes place, as Human Services Data says it.
//!
//! That has an address only where all parts of one are known. What is known without the others is an
//! attribute of the place, under the name of its key, so that no fact is lost on the way.

use serde_json::{Value, json};

use super::card::oldest;
use super::fields::Fields;
use super::records::access;
use super::services::{own, uuid};
use crate::keys::Key;
use crate::model::{Accessibility, Commune, Location, Position, Text};
use crate::site::{ActivityAt, ProjectAt, Site};

/// A place, with the names of which its identifiers are made.
pub(super) struct Place<'s> {
    site: &'s Site,
    names: Vec<&'s str>,
    name: Option<&'s Text>,
    street: Option<&'s Text>,
    postal_code: Option<&'s str>,
    commune: Option<&'s Commune>,
    position: Option<Position>,
    /// How to find the door.
    access: Option<&'s Text>,
    /// What helps to enter.
    accessibility: &'s [Accessibility],
}

/// The place of a project.
pub(super) fn of_project(site: &Site, at: ProjectAt) -> Place<'_> {
    let project = &site[at];
    Place {
        site,
        names: vec![oldest(site, at)],
        name: Some(&project.name),
        street: project.address.street.as_ref(),
        postal_code: project.address.postal_code.as_deref(),
        commune: Some(&site[site.ties(at).commune]),
        position: project.address.position,
        access: project.address.access.as_ref(),
        accessibility: &project.accessibility,
    }
}

/// The place of an activity that is not at its project.
pub(super) fn elsewhere(site: &Site, at: ActivityAt) -> Option<Place<'_>> {
    let activity = &site[at];
    let Some(Location::Elsewhere {
        name,
        street,
        postal_code,
        commune,
        position,
    }) = &activity.location
    else {
        return None;
    };
    let former = activity.former_names.first();
    let id = former.unwrap_or(&activity.id).as_str();
    Some(Place {
        site,
        names: vec![oldest(site, at.project), id],
        name: name.as_ref(),
        street: street.as_ref(),
        postal_code: postal_code.as_deref(),
        commune: commune.as_ref().map(|id| site.commune(id)),
        position: *position,
        access: None,
        accessibility: &[],
    })
}

impl Place<'_> {
    /// Where people go, for a service that has these names.
    pub fn location(&self) -> Value {
        let mut out = Fields::default();
        out.named("id", self.id("lieu", &[]));
        out.named("location_type", "physical");
        out.named("name", self.name.map(|name| own(self.site, name)));
        out.named(
            "description",
            self.access.map(|access| own(self.site, access)),
        );
        out.named("latitude", self.position.map(|point| point.latitude));
        out.named("longitude", self.position.map(|point| point.longitude));
        match self.address() {
            Some(address) => out.named("addresses", json!([address])),
            None => out.named("attributes", self.parts()),
        }
        let helps = self.accessibility.iter().map(|one| self.help(one));
        out.named("accessibility", helps.collect::<Vec<_>>());
        out.into()
    }

    /// The commune, where no address says it.
    pub fn area(&self) -> Option<&Commune> {
        let is_whole = self.street.is_some() && self.postal_code.is_some();
        self.commune.filter(|_| !is_whole)
    }

    /// The address, where all that one must have is known.
    fn address(&self) -> Option<Value> {
        let city = own(self.site, &self.commune?.name);
        Some(json!({
            "id": self.id("adresse", &[]),
            "address_1": own(self.site, self.street?), "city": city,
            "state_province": city, "postal_code": self.postal_code?,
            "country": self.site.settings.country.country, "address_type": "physical",
        }))
    }

    /// What helps to enter.
    fn help(&self, one: &Accessibility) -> Value {
        let words = match one {
            Accessibility::Other(words) => own(self.site, words),
            known => access(known).as_str().unwrap_or_default().to_owned(),
        };
        json!({ "id": self.id("acces", &[&words]), "description": words })
    }

    /// What is known of an address that lacks something.
    fn parts(&self) -> Vec<Value> {
        let street = self.street.map(|street| own(self.site, street));
        let code = self.postal_code.map(str::to_owned);
        let known = [(Key::Street, street), (Key::PostalCode, code)];
        let known = known
            .into_iter()
            .filter_map(|(key, part)| Some((key.french(), part?)));
        known
            .map(|(key, part)| {
                let term = uuid(self.site, &["cle", key]);
                json!({
                    "id": self.id("adresse", &[key]), "link_entity": "location",
                    "link_id": self.id("lieu", &[]), "taxonomy_term_id": term, "value": part,
                    "taxonomy_term": { "id": term, "code": key, "name": key, "description": key },
                })
            })
            .collect()
    }

    fn id(&self, what: &str, more: &[&str]) -> String {
        uuid(self.site, &[&[what], &self.names[..], more].concat())
    }
}
