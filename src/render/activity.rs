//! The page of an activity.

use super::cards::is_free;
use super::context::PageContext;
use crate::model::{Address, Availability, Initiative, Location, Registration, RegistrationWay};
use crate::pages::{CalendarOf, PageKind};
use crate::site::{ActivityAt, ProjectAt};
use crate::views::{ActivityCard, ActivityView, AddressView, NeedView, RegistrationView, TextView};

/// How many other activities of the project an activity's page names.
const SIBLINGS: usize = 6;

/// How many of the next dates an activity's page shows.
const NEXT: usize = 12;

impl PageContext<'_> {
    pub fn activity(&self, at: ActivityAt) -> ActivityView {
        let activity = &self.site[at];
        let reach = self.reach(at.project, Some(at));
        let ask = self.ask(at.project).filter(|_| reach.is_none());
        let dates = self.site.dates_of(at, self.site.window());
        let (room, place, address) = self.location(at);
        ActivityView {
            title: self.text(&activity.title),
            fallback: self.falls_back([&activity.title].into_iter()),
            project: self.project_card(at.project),
            needs: self.needs_of_activity(at),
            times: self.times(&activity.schedule),
            next: self.occurrences(&dates[..dates.len().min(NEXT)]),
            calendar: self.calendar_view(CalendarOf::Activity(at)),
            json_ld: self.json_ld(&dates),
            rhythm: self.optional(activity.schedule.rhythm.as_ref()),
            room,
            place,
            address,
            description: activity.description.as_ref().map(|text| self.html(text, 3)),
            audiences: self.audiences(activity),
            price: self.optional(activity.price.as_ref()),
            free: activity.price.as_ref().is_some_and(is_free),
            registration: activity
                .registration
                .as_ref()
                .map(|way| self.registration(way)),
            spoken: self.speech.languages(&activity.spoken),
            childcare: activity.childcare,
            by_residents: activity.initiative == Initiative::Residents,
            by_partner: activity.initiative == Initiative::Partner,
            full: activity.availability == Availability::Full,
            waiting_list: activity.availability == Availability::WaitingList,
            ask,
            reach,
            call_first: self.site.call_first(at.project),
            siblings: self.siblings(at),
        }
    }

    fn needs_of_activity(&self, at: ActivityAt) -> Vec<NeedView> {
        let mut needs = self.site.needs_of(at).to_vec();
        needs.sort_unstable(); // most wanted first
        needs.into_iter().map(|at| self.need_view(at)).collect()
    }

    /// The room, the place elsewhere, and the address: the place's own, else the project's.
    fn location(&self, at: ActivityAt) -> (Option<TextView>, Option<TextView>, AddressView) {
        let project = &self.site[at.project];
        match &self.site[at].location {
            None => (None, None, self.address(&project.address)),
            Some(Location::Room(room)) => {
                (Some(self.text(room)), None, self.address(&project.address))
            }
            Some(Location::Elsewhere {
                name,
                street,
                postal_code,
                commune,
                position,
            }) => {
                let address = Address {
                    street: street.clone(),
                    postal_code: postal_code.clone(),
                    commune: commune.clone(),
                    other_communes: Vec::new(),
                    position: *position,
                    approximate: false,
                    access: None,
                };
                (None, self.optional(name.as_ref()), self.address(&address))
            }
        }
    }

    fn registration(&self, registration: &Registration) -> RegistrationView {
        let (way, text) = match &registration.way {
            RegistrationWay::OnSite => ("on_site", None),
            RegistrationWay::Phone => ("phone", None),
            RegistrationWay::Appointment => ("appointment", None),
            RegistrationWay::Other(text) => ("other", Some(self.text(text))),
        };
        let before = registration.before.filter(|day| *day >= self.site.today);
        RegistrationView {
            way,
            text,
            before: before.map(|day| self.speech.date(day)),
            places: registration.places,
        }
    }

    fn siblings(&self, at: ActivityAt) -> Vec<ActivityCard> {
        let others = self
            .site
            .activities(at.project)
            .filter(|other| *other != at);
        others
            .take(SIBLINGS)
            .map(|other| self.activity_card(other))
            .collect()
    }

    pub fn moved(&self, at: ProjectAt) -> crate::views::MovedView {
        let project = &self.site[at];
        crate::views::MovedView {
            to: self.link(PageKind::Project(at), &project.name),
        }
    }
}
