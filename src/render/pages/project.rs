//! The page of a project.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{Accessibility, EstateForm, Photo, Project, Status, Text};
use crate::pages::{CalendarOf, PageKind};
use crate::render::context::Context;
use crate::render::fragments::{
    activity, address, contact, map, markdown, notice, opening, project, structured, subscribe,
    tell, times,
};
use crate::render::photo;
use crate::site::{ActivityAt, NeedAt, OrganisationAt, ProjectAt};
use crate::text::typeset;
use crate::views::{
    AgreementView, ConfirmedView, Html, LinkView, PhotoView, ProjectView, TextView,
};

pub(in crate::render) fn view(context: &Context, at: ProjectAt) -> ProjectView {
    let project = &context.site[at];
    let ties = context.site.ties(at);
    let ended = project.status == Status::Ended;
    let reach = contact::reach(context, at, None).filter(|_| !ended);
    let ask = contact::ask(context, at).filter(|_| reach.is_none() && !ended);
    let (scheduled, standing) = programme(context, at);
    let presentation = project.presentation.as_ref();
    let streets = &project.estate.streets;
    let speech = context.speech();
    ProjectView {
        name: context.text(&project.name),
        other_name: context.other(&project.name),
        nicknames: context.texts(&project.nicknames),
        summary: context.optional(project.summary.as_ref()),
        fallback: context.falls_back(told(project)),
        doubt: project::doubt(project),
        ended,
        successor: successor(context, at).filter(|_| ended),
        notices: notice::notices(context, at),
        ask,
        line: contact::line(context, at, None),
        reach,
        contacts: contact::contacts(context, at),
        call_first: !ended && context.site.call_first(at),
        tell: tell::ways(context, at, None).filter(|_| !ended),
        confirmed: confirmed(context, project),
        address: address::address(context, &project.address),
        locator: map::locator(context, &project.address),
        opening: times::opening(context, at),
        open: opening::open_times(context, at),
        accessibility: accessibility(context, &project.accessibility),
        spoken: speech.languages(&project.spoken),
        closures: notice::later_closures(context, at),
        calendar: subscribe::block(context, CalendarOf::Project(at)),
        poster: poster(context, at),
        poster_pair: poster_pair(context, at),
        card: (!ended).then(|| context.path_of_all(PageKind::Card(at))),
        json_ld: structured::project(context, at),
        scheduled,
        standing,
        needs: needs_of(context, at),
        objectives: context.texts(&project.objectives),
        presentation: presentation.map(|text| markdown::prose(context, text, 3)),
        photos: project
            .photos
            .iter()
            .filter_map(|shown| photo_view(context, shown))
            .collect(),
        drawing: project.photos.is_empty().then(|| drawing(project)),
        estate: project::estate(context, project),
        perimeter: context.optional(project.estate.perimeter.as_ref()),
        streets: streets
            .iter()
            .map(|part| typeset(&speech.street(part), context.lang))
            .collect(),
        dwellings: project.estate.dwellings,
        association: ties.association.map(|at| organisation(context, at)),
        landlords: organisations(context, &ties.landlords),
        partners: organisations(context, &ties.partners),
        since: project.since,
        agreement: project.agreement.map(AgreementView::from),
        elsewhere: project.page.as_ref().map(|page| page.as_str().to_owned()),
    }
}

/// The project that goes on with what it did.
fn successor(context: &Context, at: ProjectAt) -> Option<LinkView> {
    let next = context.site.ties(at).successor?;
    Some(context.link(PageKind::Project(next), &context.site[next].name))
}

/// The poster, where there is one.
fn poster(context: &Context, at: ProjectAt) -> Option<String> {
    let has_poster = context.site.has_poster(at);
    has_poster.then(|| context.path(PageKind::Poster(at)))
}

/// The poster in the languages of the region, where there are two.
fn poster_pair(context: &Context, at: ProjectAt) -> Option<String> {
    let has_pair = context.site.has_poster(at) && context.site.region().len() > 1;
    has_pair.then(|| context.path_of_all(PageKind::PosterPair(at)))
}

/// The drawing of an estate that is built like this one, as the theme calls it.
fn drawing(project: &Project) -> &'static str {
    match project.estate.form {
        Some(EstateForm::Tower) => "tower",
        Some(EstateForm::Slab) => "slab",
        Some(EstateForm::Courtyard) => "courtyard",
        Some(EstateForm::GardenCity) => "garden-city",
        Some(EstateForm::Street) => "street",
        None => "estate",
    }
}

/// What a project says of itself in sentences, its presentation aside.
fn told(project: &Project) -> impl Iterator<Item = &Text> {
    let titles = project.activities.iter().map(|activity| &activity.title);
    let texts = project.summary.iter().chain(&project.objectives);
    texts.chain(titles)
}

/// Activities with days or dates, the next first, and those of which the days are to be asked. One
/// whose dates are all past is shown no more.
fn programme(context: &Context, at: ProjectAt) -> (Vec<Html>, Vec<Html>) {
    let site = context.site;
    let has_slots = |at: &ActivityAt| !site[*at].schedule.slots.is_empty();
    let activities = site
        .activities(at)
        .filter(|at| !activity::is_over(context, *at));
    let (mut scheduled, standing): (Vec<ActivityAt>, Vec<ActivityAt>) =
        activities.partition(has_slots);
    let next = |at: &ActivityAt| {
        let dates = site.dates_of(*at, site.window());
        dates
            .first()
            .map_or(Date::MAX, |dated| dated.occurrence.date)
    };
    scheduled.sort_by_cached_key(next);
    let items = |activities: Vec<ActivityAt>| -> Vec<Html> {
        let activities = activities.into_iter();
        activities.map(|at| activity::item(context, at)).collect()
    };
    (items(scheduled), items(standing))
}

/// The needs that activities answer, most wanted first.
fn needs_of(context: &Context, at: ProjectAt) -> Vec<LinkView> {
    let activities = context.site.activities(at);
    let needs = activities.flat_map(|at| context.site.needs_of(at));
    let needs: BTreeSet<&NeedAt> = needs.collect();
    let needs = needs.into_iter();
    needs
        .map(|at| context.link(PageKind::Need(*at), &context.site[*at].name))
        .collect()
}

fn confirmed(context: &Context, project: &Project) -> Option<ConfirmedView> {
    let confirmed = project.confirmed.as_ref()?;
    Some(ConfirmedView {
        on: context.speech().date(confirmed.on),
        by: confirmed.by.clone(),
    })
}

fn accessibility(context: &Context, helps: &[Accessibility]) -> Vec<TextView> {
    let speech = context.speech();
    let said = |help| match (help, speech.accessibility(help)) {
        (Accessibility::Other(text), _) => context.text(text),
        (_, words) => context.own(words.unwrap_or_default()),
    };
    helps.iter().map(said).collect()
}

fn organisation(context: &Context, at: OrganisationAt) -> LinkView {
    context.link(PageKind::Organisation(at), &context.site[at].name)
}

fn organisations(context: &Context, organisations: &[OrganisationAt]) -> Vec<LinkView> {
    let organisations = organisations.iter();
    organisations.map(|at| organisation(context, *at)).collect()
}

fn photo_view(context: &Context, shown: &Photo) -> Option<PhotoView> {
    let at = context.site.photo(&shown.file)?;
    let (width, height) = photo::published_size(&context.site[at]);
    let text = context.text(&shown.text);
    Some(PhotoView {
        path: context.photo_path(at),
        width,
        height,
        alt_attrs: context.attributes(text.lang),
        alt: text.text,
        credit: context.optional(shown.credit.as_ref()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_how_to_reach_the_team_and_what_it_does() {
        let sample = Sample::new();
        let at = sample.project("tilleuls");
        let view = sample.draw(PageKind::Project(at), |context| view(context, at));
        assert_eq!(view.name.text, "PCS Les Tilleuls");
        assert!(view.reach.is_some() && view.ask.is_none());
        assert_eq!(
            view.association.unwrap().text.text,
            "Association Le Voisinage"
        );
        assert!(!view.scheduled.is_empty() && view.standing.len() == 2);
        assert!(!view.ended && !view.call_first);
    }

    #[test]
    fn says_whom_to_ask_where_no_contact_is_known() {
        let sample = Sample::new();
        let at = sample.project("square");
        let view = sample.draw(PageKind::Project(at), |context| view(context, at));
        assert!(view.reach.is_none() && view.ask.is_some());
        assert!(view.call_first);
    }

    #[test]
    fn invites_nobody_to_what_has_ended() {
        let sample = Sample::new();
        let at = sample.project("moulin");
        let view = sample.draw(PageKind::Project(at), |context| view(context, at));
        assert!(view.ended && view.poster.is_none() && view.calendar.is_none());
        assert!(view.reach.is_none() && view.ask.is_none() && view.open.is_empty());
        assert!(view.opening.is_empty());
    }
}
