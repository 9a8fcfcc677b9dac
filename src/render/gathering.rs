//! Pages that gather: communes, organisations, needs, the complete list, free pages, 404.

use super::context::PageContext;
use crate::lang::Lang;
use crate::model::{Activity, FreePage, OrganisationKind};
use crate::pages::{CalendarOf, Page};
use crate::site::{ActivityAt, Answer};
use crate::views::{
    ActivityOfProject, CommuneRow, CommuneView, ContactView, FreePageView, LinkView, ListView,
    NeedPageView, NotFoundView, OfflineView, OrganisationView, SisterPage, TextView,
};

/// How many projects near a commune without one are named.
const NEAREST: usize = 3;

impl PageContext<'_> {
    pub fn commune(&self, at: usize) -> CommuneView {
        let commune = &self.site.communes[at];
        let projects = &self.site.relations.of_commune[at];
        let nearest = if projects.is_empty() {
            self.site.nearest(at, NEAREST)
        } else {
            Vec::new()
        };
        let days = self
            .site
            .days(self.site.window(), |project, _| project.is_in(&commune.id));
        CommuneView {
            name: self.text(&commune.name),
            other_name: self.other(&commune.name),
            postal_codes: commune.postal_codes.clone(),
            projects: self.project_cards(projects),
            map: self.commune_map(at),
            neighbours: self
                .site
                .neighbours(at)
                .into_iter()
                .map(|at| self.commune_at(at))
                .collect(),
            nearest: self.project_cards(&nearest),
            days: self.first_days(days),
            calendar: self.calendar_view(CalendarOf::Commune(at)),
            months: self.months(at, false),
        }
    }

    pub fn organisation(&self, at: usize) -> OrganisationView {
        let organisation = &self.site.organisations[at];
        let answer = match organisation.kind {
            OrganisationKind::Association => Answer::Association(organisation),
            OrganisationKind::Landlord => Answer::Landlord(organisation),
        };
        let contact = self.contact(answer);
        OrganisationView {
            name: self.text(&organisation.name),
            other_name: self.other(&organisation.name),
            acronym: organisation.acronym.clone(),
            legal_form: self.optional(organisation.legal_form.as_ref()),
            landlord: organisation.kind == OrganisationKind::Landlord,
            address: organisation
                .address
                .as_ref()
                .map(|address| self.address(address)),
            contact: (!organisation.contact.is_empty()).then_some(ContactView {
                path: None,
                ..contact
            }),
            description: organisation
                .description
                .as_ref()
                .map(|text| self.html(text, 3)),
            projects: self.project_cards(&self.site.relations.of_organisation[at]),
            partner_of: self.project_cards(&self.site.relations.partner_of[at]),
        }
    }

    pub fn need(&self, at: usize) -> NeedPageView {
        let need = &self.site.needs[at];
        let here = self.path(&Page::Need(self.lang, at));
        let wanted = |activity: &Activity| activity.needs.contains(&need.id);
        let days = self
            .site
            .days(self.site.window(), |_, activity| wanted(activity));
        NeedPageView {
            name: self.text(&need.name),
            icon: self.icon(need),
            days: self.first_days(days),
            calendar: self.calendar_view(CalendarOf::Need(at)),
            communes: self.activities_by_commune(&self.site.relations.of_need[at]),
            others: self
                .needs()
                .into_iter()
                .filter(|other| other.path != here)
                .collect(),
        }
    }

    fn activities_by_commune(&self, activities: &[ActivityAt]) -> Vec<CommuneRow> {
        let communes = self.site.communes.iter().enumerate();
        let rows = communes.map(|(at, commune)| {
            let here = activities.iter().filter(|activity| {
                self.site.projects[activity.project]
                    .address
                    .commune
                    .as_ref()
                    == Some(&commune.id)
            });
            CommuneRow {
                commune: self.link(&Page::Commune(self.lang, at), &commune.name),
                activities: here
                    .map(|activity| self.activity_of_project(*activity))
                    .collect(),
            }
        });
        rows.filter(|row| !row.activities.is_empty()).collect()
    }

    pub fn activity_of_project(&self, at: ActivityAt) -> ActivityOfProject {
        let project = &self.site.projects[at.project];
        ActivityOfProject {
            activity: self.activity_card(at.project, at.activity),
            project: self.link(&Page::Project(self.lang, at.project), &project.name),
        }
    }

    pub fn list(&self) -> ListView {
        let communes = self.site.communes.iter().enumerate();
        let without = communes.filter(|(at, _)| self.site.relations.of_commune[*at].is_empty());
        ListView {
            filters: self.filters(),
            communes: self.commune_groups(),
            without: without
                .map(|(at, commune)| self.link(&Page::Commune(self.lang, at), &commune.name))
                .collect(),
            associations: self.organisations(OrganisationKind::Association),
            landlords: self.organisations(OrganisationKind::Landlord),
        }
    }

    fn organisations(&self, kind: OrganisationKind) -> Vec<LinkView> {
        let organisations = self.site.organisations.iter();
        let organisations = organisations.filter(|organisation| organisation.kind == kind);
        organisations
            .filter_map(|organisation| self.organisation_link(&organisation.id))
            .collect()
    }

    pub fn free(&self, page: &FreePage) -> FreePageView {
        FreePageView {
            title: self.text(&page.title),
            body: page.body.as_ref().map(|body| self.html(body, 2)),
        }
    }

    pub fn not_found(&self) -> NotFoundView {
        let languages = self.site.languages().iter();
        NotFoundView {
            sisters: languages.map(|lang| self.sister(*lang)).collect(),
        }
    }

    pub fn offline(&self) -> OfflineView {
        OfflineView {
            title: self.speech.words.offline.clone(),
        }
    }

    fn sister(&self, lang: Lang) -> SisterPage {
        let words = &self.theme.catalogue(lang).words.not_found;
        SisterPage {
            attrs: TextView::new("", lang, self.lang).attrs,
            title: words.title.clone(),
            advice: words.advice.clone(),
            home: self.path(&Page::Home(lang)),
            home_text: words.home.clone(),
            list: self.path(&Page::List(lang)),
            list_text: words.list.clone(),
        }
    }
}
