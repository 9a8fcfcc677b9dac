//! What activities can be chosen by, and which of them a choice leaves in a commune.
//!
//! A large directory splits such lists by commune, so that no page of it grows without bound.

use std::collections::BTreeMap;

use jiff::civil::Weekday;

use super::{ActivityAt, CommuneAt, NeedAt, Site};
use crate::lang::Lang;
use crate::model::Audience;

/// The most listed projects that a page may show together; with more, lists lead on by commune.
pub const TOGETHER: usize = 150;

/// Something that activities can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The need that they answer.
    Need(NeedAt),
    /// For whom they are.
    Audience(Audience),
    /// The day on which they take place.
    Weekday(Weekday),
    /// The language that is spoken.
    Spoken(Lang),
}

impl Site {
    /// Whether there are so many projects that lists lead on by commune.
    pub fn is_large(&self) -> bool {
        self.listed().nth(TOGETHER).is_some()
    }

    /// Whether an activity is one that a facet chooses.
    pub fn has(&self, at: ActivityAt, facet: Facet) -> bool {
        let activity = &self[at];
        match facet {
            Facet::Need(need) => self.needs_of(at).contains(&need),
            Facet::Audience(audience) => activity.audiences.contains(&audience),
            Facet::Weekday(day) => activity.schedule.weekdays().contains(&day),
            Facet::Spoken(lang) => {
                activity.spoken.contains(&lang) || self[at.project].spoken.contains(&lang)
            }
        }
    }

    /// The activities of a commune that a facet chooses, in the order of the records.
    pub fn chosen(&self, facet: Facet, commune: CommuneAt) -> Vec<ActivityAt> {
        let projects = self.relations.of_commune[commune].iter();
        let activities = projects.flat_map(|at| self.activities(*at));
        activities.filter(|at| self.has(*at, facet)).collect()
    }

    /// How many activities each facet chooses in each commune where it chooses any, by commune.
    pub fn facets(&self) -> Vec<(Facet, BTreeMap<CommuneAt, usize>)> {
        let facets = self.all_facets().into_iter();
        let counted = facets.map(|facet| (facet, self.count_by_commune(facet)));
        counted.filter(|(_, counts)| !counts.is_empty()).collect()
    }

    /// How many activities a facet chooses in each commune where it chooses any.
    pub fn count_by_commune(&self, facet: Facet) -> BTreeMap<CommuneAt, usize> {
        let communes = self.communes.handles();
        let counts = communes.map(|at| (at, self.chosen(facet, at).len()));
        counts.filter(|(_, count)| *count > 0).collect()
    }

    fn all_facets(&self) -> Vec<Facet> {
        let needs = self.needs.handles().map(Facet::Need);
        let audiences = self.audiences().into_iter().map(Facet::Audience);
        let days = Weekday::Monday.cycle_forward().take(7).map(Facet::Weekday);
        let spoken = self.spoken_languages().into_iter().map(Facet::Spoken);
        needs.chain(audiences).chain(days).chain(spoken).collect()
    }
}
