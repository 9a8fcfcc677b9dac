//! The page of a project.

use super::context::PageContext;
use super::photo;
use crate::model::{Accessibility, OrganisationId, Photo, Project, Status, Text};
use crate::pages::{CalendarOf, Page};
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
    pub fn project(&self, project: &Project) -> ProjectView {
        let reach = self.reach(project, None);
        let ask = self.ask(project).filter(|_| reach.is_none());
        let at = self.site.relations.projects[&project.id];
        let ended = project.status == Status::Ended;
        let (scheduled, standing) = if ended {
            Default::default()
        } else {
            self.programme(project)
        };
        ProjectView {
            name: self.text(&project.name),
            other_name: self.other(&project.name),
            nicknames: self.texts(&project.nicknames),
            summary: self.optional(project.summary.as_ref()),
            fallback: self.falls_back(told(project)),
            to_confirm: project.status == Status::ToConfirm,
            ended,
            notices: self.notices(project),
            ask,
            reach,
            contacts: self.contacts(project),
            call_first: !ended && self.site.call_first(project),
            confirmed: self.confirmed(project),
            address: self.address(&project.address),
            locator: self.locator(&project.address),
            opening: self.opening(&project.opening),
            open: self.open_times(project),
            accessibility: self.accessibility(&project.accessibility),
            spoken: self.speech.languages(&project.spoken),
            next: self.next_dates(project, ended),
            calendar: self.calendar_view(CalendarOf::Project(at)),
            poster: (!ended).then(|| self.path(&Page::Poster(self.lang, at))),
            scheduled,
            standing,
            needs: self.needs_of(project),
            objectives: self.texts(&project.objectives),
            presentation: project.presentation.as_ref().map(|text| self.html(text, 3)),
            photos: self.photos(&project.photos),
            estate: self.estate(project),
            perimeter: self.optional(project.estate.perimeter.as_ref()),
            streets: self.streets(project),
            dwellings: project.estate.dwellings,
            association: self
                .organisation_links(project.association.as_slice())
                .pop(),
            landlords: self.organisation_links(&project.landlords),
            partners: self.organisation_links(&project.partners),
            since: project.since,
            agreement: project.agreement.map(AgreementView::from),
            elsewhere: project.page.as_ref().map(|page| page.as_str().to_owned()),
        }
    }

    fn next_dates(&self, project: &Project, ended: bool) -> Vec<OccurrenceView> {
        if ended {
            return Vec::new();
        }
        let at = self.site.relations.projects[&project.id];
        let dates = self.site.dates_of_project(at, self.site.window());
        self.occurrences(&dates[..dates.len().min(NEXT)])
    }

    /// Activities with days or dates, and those of which the days are to be asked. One whose
    /// dates are all past is shown no more.
    fn programme(&self, project: &Project) -> (Vec<ActivityCard>, Vec<ActivityCard>) {
        let at = self.site.relations.projects[&project.id];
        let cards = (0..project.activities.len())
            .map(|activity| {
                (
                    self.activity_card(at, activity),
                    &project.activities[activity],
                )
            })
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
    fn needs_of(&self, project: &Project) -> Vec<NeedView> {
        if project.status == Status::Ended {
            return Vec::new();
        }
        let needs = self.site.needs.iter().enumerate();
        needs
            .filter(|(_, need)| {
                project
                    .activities
                    .iter()
                    .any(|a| a.needs.contains(&need.id))
            })
            .map(|(at, _)| self.need_view(at))
            .collect()
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

    pub fn organisation_link(&self, id: &OrganisationId) -> Option<LinkView> {
        let at = *self.site.relations.organisations.get(id)?;
        Some(self.link(
            &Page::Organisation(self.lang, at),
            &self.site.organisations[at].name,
        ))
    }

    fn organisation_links(&self, ids: &[OrganisationId]) -> Vec<LinkView> {
        ids.iter()
            .filter_map(|id| self.organisation_link(id))
            .collect()
    }

    fn photo(&self, shown: &Photo) -> Option<PhotoView> {
        let file = self.site.photos.get(&shown.file)?;
        let (width, height) = photo::published_size(file);
        Some(PhotoView {
            path: self.path(&Page::Photo(shown.file.clone())),
            width,
            height,
            text: self.text(&shown.text),
            credit: self.optional(shown.credit.as_ref()),
        })
    }
}
