//! The page of an activity.

use super::cards::is_free;
use super::context::PageContext;
use crate::model::{
    Activity, Address, Availability, Initiative, Location, Project, Registration, RegistrationWay,
};
use crate::pages::{CalendarOf, Page};
use crate::site::ActivityAt;
use crate::views::{ActivityCard, ActivityView, AddressView, NeedView, RegistrationView, TextView};

/// How many other activities of the project an activity's page names.
const SIBLINGS: usize = 6;

/// How many of the next dates an activity's page shows.
const NEXT: usize = 12;

impl PageContext<'_> {
    pub fn activity(&self, at: usize, position: usize) -> ActivityView {
        let project = &self.site.projects[at];
        let activity = &project.activities[position];
        let reach = self.reach(project, Some(activity));
        let ask = self.ask(project).filter(|_| reach.is_none());
        let here = ActivityAt {
            project: at,
            activity: position,
        };
        let dates = self.site.dates_of(at, position, self.site.window());
        let (room, place, address) = self.location(project, activity);
        ActivityView {
            title: self.text(&activity.title),
            fallback: self.falls_back([&activity.title].into_iter()),
            project: self.project_card(at),
            needs: self.needs_of_activity(activity),
            times: self.times(&activity.schedule),
            next: self.occurrences(&dates[..dates.len().min(NEXT)]),
            calendar: self.calendar_view(CalendarOf::Activity(here)),
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
            call_first: self.site.call_first(project),
            siblings: self.siblings(at, position),
        }
    }

    fn needs_of_activity(&self, activity: &Activity) -> Vec<NeedView> {
        let needs = self.site.needs.iter().enumerate();
        let needs = needs.filter(|(_, need)| activity.needs.contains(&need.id));
        needs.map(|(at, _)| self.need_view(at)).collect()
    }

    /// The room, the place elsewhere, and the address: the place's own, else the project's.
    fn location(
        &self,
        project: &Project,
        activity: &Activity,
    ) -> (Option<TextView>, Option<TextView>, AddressView) {
        match &activity.location {
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

    fn siblings(&self, at: usize, position: usize) -> Vec<ActivityCard> {
        let others =
            (0..self.site.projects[at].activities.len()).filter(|other| *other != position);
        others
            .take(SIBLINGS)
            .map(|other| self.activity_card(at, other))
            .collect()
    }

    pub fn moved(&self, at: usize) -> crate::views::MovedView {
        let project = &self.site.projects[at];
        crate::views::MovedView {
            to: self.link(&Page::Project(self.lang, at), &project.name),
        }
    }
}
