//! What activities can be chosen by, and which of them a choice leaves in a commune.
//!
//! A large directory splits such lists by commune, so that no page of it grows without bound.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Weekday;

use super::{ActivityAt, CommuneAt, NeedAt, Site};
use crate::lang::Lang;
use crate::model::Audience;

/// The activities that each facet chooses, by commune, in the order of the records.
#[derive(Debug, Default)]
pub(super) struct Choices(HashMap<Facet, BTreeMap<CommuneAt, Vec<ActivityAt>>>);

impl Choices {
    /// Looks at each activity once, for a large directory has a list for each facet and commune.
    fn of(site: &Site) -> Self {
        let mut choices = Self::default();
        for commune in site.communes.handles() {
            let projects = site.relations.of_commune[commune].iter();
            for at in projects.flat_map(|at| site.activities(*at)) {
                for facet in site.facets_of(at) {
                    let chosen = choices.0.entry(facet).or_default();
                    let chosen = chosen.entry(commune).or_default();
                    if chosen.last() != Some(&at) {
                        chosen.push(at);
                    }
                }
            }
        }
        choices
    }
}

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

    /// The facets that choose an activity; one may come twice.
    fn facets_of(&self, at: ActivityAt) -> impl Iterator<Item = Facet> {
        let (activity, project) = (&self[at], &self[at.project]);
        let needs = self.needs_of(at).iter().copied().map(Facet::Need);
        let audiences = activity.audiences.iter().copied().map(Facet::Audience);
        let days = activity.schedule.weekdays().into_iter();
        let spoken = activity.spoken.iter().chain(&project.spoken).copied();
        needs
            .chain(audiences)
            .chain(days.map(Facet::Weekday))
            .chain(spoken.map(Facet::Spoken))
    }

    /// The activities of a commune that a facet chooses, in the order of the records.
    pub fn chosen(&self, facet: Facet, commune: CommuneAt) -> &[ActivityAt] {
        let of_communes = self.choices().get(&facet);
        let chosen = of_communes.and_then(|communes| communes.get(&commune));
        chosen.map_or(&[], Vec::as_slice)
    }

    /// How many activities each facet chooses in each commune where it chooses any, by commune.
    pub fn facets(&self) -> Vec<(Facet, BTreeMap<CommuneAt, usize>)> {
        let facets = self.all_facets().into_iter();
        let counted = facets.map(|facet| (facet, self.count_by_commune(facet)));
        counted.filter(|(_, counts)| !counts.is_empty()).collect()
    }

    /// How many activities a facet chooses in each commune where it chooses any.
    pub fn count_by_commune(&self, facet: Facet) -> BTreeMap<CommuneAt, usize> {
        let of_communes = self.choices().get(&facet).into_iter().flatten();
        let counts = of_communes.map(|(commune, chosen)| (*commune, chosen.len()));
        counts.collect()
    }

    fn choices(&self) -> &HashMap<Facet, BTreeMap<CommuneAt, Vec<ActivityAt>>> {
        &self.choices.get_or_init(|| Choices::of(self)).0
    }

    fn all_facets(&self) -> Vec<Facet> {
        let needs = self.needs.handles().map(Facet::Need);
        let audiences = self.audiences().into_iter().map(Facet::Audience);
        let days = Weekday::Monday.cycle_forward().take(7).map(Facet::Weekday);
        let spoken = self.spoken_languages().into_iter().map(Facet::Spoken);
        needs.chain(audiences).chain(days).chain(spoken).collect()
    }
}
