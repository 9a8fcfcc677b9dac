//! The page of an activity.

use crate::model::{Address, Availability, Initiative, Location, Registration, RegistrationWay};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::activity::{self, is_free};
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{
    address, contact, markdown, rhythm, structured, subscribe, tell, times,
};
use crate::site::{ActivityAt, Outlet};
use crate::views::{ActivityView, AddressBlock, Html, LinkView, RegistrationView, TextView};

/// How many other activities of the project the page names.
const SIBLINGS: usize = 6;

pub(in crate::render) fn view(context: &Context, at: ActivityAt) -> ActivityView {
    let activity = &context.site[at];
    let dates = context.site.dates_of(at, context.site.window());
    let own = (None, times::ON_ITS_PAGE);
    let (room, place, address) = location(context, at);
    let description = activity.description.as_ref();
    let registration = activity.registration.as_ref();
    let rhythm = activity.schedule.rhythm.as_ref();
    ActivityView {
        title: activity::title(context, at),
        fallback: context.falls_back([&activity.title].into_iter()),
        project: project::entry(context, at.project, Look::OfActivity),
        needs: needs_of(context, at),
        times: times::times(context, at, Outlet::OwnPage, own),
        over: activity::is_over(context, at),
        calendar: subscribe::of_activity(context, at, &dates),
        json_ld: structured::events(context, &dates),
        rhythm: rhythm.map(|text| rhythm::rhythm(context, text)),
        room,
        place,
        address,
        description: description.map(|text| markdown::prose(context, text, 3)),
        audiences: activity::audiences(context, activity),
        price: activity.price.as_ref().map(|text| context.sentence(text)),
        free: activity.price.as_ref().is_some_and(is_free),
        registration: registration.map(|way| self::registration(context, way)),
        spoken: context.speech().languages(&activity.spoken),
        childcare: activity.childcare,
        by_residents: activity.initiative == Initiative::Residents,
        by_partner: activity.initiative == Initiative::Partner,
        full: activity.availability == Availability::Full,
        waiting_list: activity.availability == Availability::WaitingList,
        answer: contact::answer(context, at.project, Some(at)),
        line: contact::line(context, at.project, Some(at)),
        call_first: contact::call_first(context, at.project, Some(at)),
        tell: tell::ways(context, at.project, Some(at)),
        siblings: siblings(context, at),
    }
}

/// The needs it answers, most wanted first.
fn needs_of(context: &Context, at: ActivityAt) -> Vec<LinkView> {
    let mut needs = context.site.needs_of(at).to_vec();
    needs.sort_unstable();
    let needs = needs.into_iter();
    needs
        .map(|at| context.link(PageKind::Need(at), &context.site[at].name))
        .collect()
}

/// The room, the place elsewhere, and the address: the place's own, else the project's.
fn location(context: &Context, at: ActivityAt) -> (Option<TextView>, Option<TextView>, Html) {
    match &context.site[at].location {
        None => (None, None, address::block(context, at.project)),
        Some(Location::Room(room)) => {
            let room = context.sentence(room);
            (Some(room), None, address::block(context, at.project))
        }
        Some(Location::Elsewhere {
            name,
            street,
            postal_code,
            commune,
            position,
        }) => {
            let of = address::address(
                context,
                &Address {
                    street: street.clone(),
                    postal_code: postal_code.clone(),
                    commune: commune.clone(),
                    other_communes: Vec::new(),
                    position: *position,
                    approximate: false,
                    access: None,
                },
            );
            let block = context.draw(&AddressBlock { of });
            (None, context.optional(name.as_ref()), block)
        }
    }
}

fn registration(context: &Context, registration: &Registration) -> RegistrationView {
    let (way, text) = match &registration.way {
        RegistrationWay::OnSite => ("on_site", None),
        RegistrationWay::Phone => ("phone", None),
        RegistrationWay::Appointment => ("appointment", None),
        RegistrationWay::Other(text) => ("other", Some(context.sentence(text))),
    };
    let before = registration.before;
    let before = before.filter(|day| *day >= context.site.today);
    RegistrationView {
        way,
        text,
        before: before.map(|day| context.speech().date(day)),
        places: registration.places,
    }
}

fn siblings(context: &Context, at: ActivityAt) -> Vec<LinkView> {
    let others = context.site.activities(at.project);
    others
        .filter(|other| *other != at)
        .take(SIBLINGS)
        .map(|other| context.link(PageKind::Activity(other), &context.site[other].title))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn says_who_may_come_and_how_to_register() {
        let sample = Sample::new();
        let at = sample.activity("tilleuls", "ecole-de-devoirs");
        let view = sample.draw(PageKind::Activity(at), |context| view(context, at));
        assert_eq!(view.title.text, "École de devoirs");
        let registration = view.registration.unwrap();
        assert_eq!((registration.way, registration.places), ("phone", Some(20)));
        assert!(view.full);
    }

    #[test]
    fn takes_place_at_its_own_address_when_it_has_one() {
        let sample = Sample::new();
        let at = sample.activity("tilleuls", "foot-des-ados");
        let view = sample.draw(PageKind::Activity(at), |context| view(context, at));
        assert_eq!(view.place.unwrap().text, "Terrain des Hirondelles");
        assert!(view.address.as_str().contains("Square des Hirondelles 1"));
    }
}
