//! The page of a project.

use std::collections::BTreeSet;

use super::context::PageContext;
use super::photo;
use crate::model::{Accessibility, Photo, Project, Status, Text};
use crate::pages::{CalendarOf, PageKind};
use crate::site::{NeedAt, OrganisationAt, ProjectAt};
use crate::views::{
    ActivityCard, AgreementView, ConfirmedView, LinkView, NeedView, OccurrenceView, PhotoView,
    ProjectView, TextView,
};

/// How many of the next dates a project's page shows.
const NEXT: usize = 8;

/// What a project says of itself in sentences, its presentation aside.
fn told(project: &Project) -> impl Iterator<Item = &Text> {
    let titles = project.activities.iter().map(|activity| &activity.title);
    let texts = project.summary.iter().chain(&project.objectives);
    texts.chain(titles)
}

impl PageContext<'_> {
    pub fn project(&self, at: ProjectAt) -> ProjectView {
        let project = &self.site[at];
        let ties = self.site.ties(at);
        let reach = self.reach(at, None);
        let ask = self.ask(at).filter(|_| reach.is_none());
        let ended = project.status == Status::Ended;
        let (scheduled, standing) = self.programme(at);
        ProjectView {
            name: self.text(&project.name),
            other_name: self.other(&project.name),
            nicknames: self.texts(&project.nicknames),
            summary: self.optional(project.summary.as_ref()),
            fallback: self.falls_back(told(project)),
            to_confirm: project.status == Status::ToConfirm,
            ended,
            notices: self.notices(at),
            ask,
            reach,
            contacts: self.contacts(at),
            call_first: !ended && self.site.call_first(at),
            confirmed: self.confirmed(project),
            address: self.address(&project.address),
            locator: self.locator(&project.address),
            opening: self.opening(&project.opening),
            open: self.open_times(at),
            accessibility: self.accessibility(&project.accessibility),
            spoken: self.speech.languages(&project.spoken),
            next: self.next_dates(at),
            calendar: self.calendar_view(CalendarOf::Project(at)),
            poster: (!ended).then(|| self.path(PageKind::Poster(at))),
            scheduled,
            standing,
            needs: self.needs_of(at),
            objectives: self.texts(&project.objectives),
            presentation: project.presentation.as_ref().map(|text| self.html(text, 3)),
            photos: self.photos(&project.photos),
            estate: self.estate(project),
            perimeter: self.optional(project.estate.perimeter.as_ref()),
            streets: self.streets(project),
            dwellings: project.estate.dwellings,
            association: ties.association.map(|at| self.organisation_link(at)),
            landlords: self.organisation_links(&ties.landlords),
            partners: self.organisation_links(&ties.partners),
            since: project.since,
            agreement: project.agreement.map(AgreementView::from),
            elsewhere: project.page.as_ref().map(|page| page.as_str().to_owned()),
        }
    }

    fn next_dates(&self, at: ProjectAt) -> Vec<OccurrenceView> {
        let dates = self.site.dates_of_project(at, self.site.window());
        self.occurrences(&dates[..dates.len().min(NEXT)])
    }

    /// Activities with days or dates, and those of which the days are to be asked. One whose
    /// dates are all past is shown no more.
    fn programme(&self, at: ProjectAt) -> (Vec<ActivityCard>, Vec<ActivityCard>) {
        let activities = self.site.activities(at);
        let cards = activities
            .map(|at| (self.activity_card(at), &self.site[at]))
            .filter(|(card, activity)| {
                activity.schedule.slots.is_empty() || !card.times.is_empty()
            });
        cards
            .map(|(card, _)| card)
            .partition(|card| !card.times.is_empty())
    }

    fn streets(&self, project: &Project) -> Vec<String> {
        let streets = project.estate.streets.iter();
        streets.map(|part| self.speech.street(part)).collect()
    }

    fn photos(&self, photos: &[Photo]) -> Vec<PhotoView> {
        let photos = photos.iter();
        photos.filter_map(|photo| self.photo(photo)).collect()
    }

    /// The needs that activities answer; none when there are no activities any more.
    fn needs_of(&self, at: ProjectAt) -> Vec<NeedView> {
        let activities = self.site.activities(at);
        let needs = activities.flat_map(|at| self.site.needs_of(at));
        let needs: BTreeSet<&NeedAt> = needs.collect();
        needs.into_iter().map(|at| self.need_view(*at)).collect()
    }

    fn confirmed(&self, project: &Project) -> Option<ConfirmedView> {
        let confirmed = project.confirmed.as_ref()?;
        Some(ConfirmedView {
            on: self.speech.date(confirmed.on),
            by: confirmed.by.clone(),
        })
    }

    fn accessibility(&self, helps: &[Accessibility]) -> Vec<TextView> {
        let said = |help| match (help, self.speech.accessibility(help)) {
            (Accessibility::Other(text), _) => self.text(text),
            (_, words) => self.own(words.unwrap_or_default()),
        };
        helps.iter().map(said).collect()
    }

    pub fn organisation_link(&self, at: OrganisationAt) -> LinkView {
        self.link(PageKind::Organisation(at), &self.site[at].name)
    }

    fn organisation_links(&self, organisations: &[OrganisationAt]) -> Vec<LinkView> {
        let organisations = organisations.iter();
        organisations
            .map(|at| self.organisation_link(*at))
            .collect()
    }

    fn photo(&self, shown: &Photo) -> Option<PhotoView> {
        let at = self.site.photo(&shown.file)?;
        let (width, height) = photo::published_size(&self.site[at]);
        Some(PhotoView {
            path: self.photo_path(at),
            width,
            height,
            text: self.text(&shown.text),
            credit: self.optional(shown.credit.as_ref()),
        })
    }
}
