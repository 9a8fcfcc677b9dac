//! Pages that gather: communes, organisations, needs, the complete list, free pages, 404.

use super::context::PageContext;
use crate::lang::Lang;
use crate::model::OrganisationKind;
use crate::pages::{CalendarOf, PageKind};
use crate::site::{
    ActivityAt, CommuneAt, ContactOwner, FreePageAt, NeedAt, OrganisationAt, OwnedContact,
};
use crate::views::{
    ActivityOfProject, CommuneRow, CommuneView, ContactView, FreePageView, LinkView, ListView,
    NeedPageView, NotFoundView, OfflineView, OrganisationView, SisterPage, TextView,
};

/// How many projects near a commune without one are named.
const NEAREST: usize = 3;

impl PageContext<'_> {
    pub fn commune(&self, at: CommuneAt) -> CommuneView {
        let commune = &self.site[at];
        let projects = &self.site.relations.of_commune[at];
        let nearest = if projects.is_empty() {
            self.site.nearest(at, NEAREST)
        } else {
            Vec::new()
        };
        let days = self.site.days(self.site.window(), |activity| {
            self.site.is_in(activity.project, at)
        });
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

    pub fn organisation(&self, at: OrganisationAt) -> OrganisationView {
        let organisation = &self.site[at];
        let owner = match organisation.kind {
            OrganisationKind::Association => ContactOwner::Association(at),
            OrganisationKind::Landlord => ContactOwner::Landlord(at),
        };
        let contact = self.contact(OwnedContact {
            owner,
            contact: &organisation.contact,
        });
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

    pub fn need(&self, at: NeedAt) -> NeedPageView {
        let need = &self.site[at];
        let here = self.path(PageKind::Need(at));
        let days = self.site.days(self.site.window(), |activity| {
            self.site.needs_of(activity).contains(&at)
        });
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
        let communes = self.site.communes.entries();
        let rows = communes.map(|(at, commune)| {
            let here = activities.iter();
            let here = here.filter(|activity| self.site.ties(activity.project).commune == at);
            CommuneRow {
                commune: self.link(PageKind::Commune(at), &commune.name),
                activities: here
                    .map(|activity| self.activity_of_project(*activity))
                    .collect(),
            }
        });
        rows.filter(|row| !row.activities.is_empty()).collect()
    }

    pub fn activity_of_project(&self, at: ActivityAt) -> ActivityOfProject {
        let project = &self.site[at.project];
        ActivityOfProject {
            activity: self.activity_card(at),
            project: self.link(PageKind::Project(at.project), &project.name),
        }
    }

    pub fn list(&self) -> ListView {
        let communes = self.site.communes.entries();
        let without = communes.filter(|(at, _)| self.site.relations.of_commune[*at].is_empty());
        ListView {
            filters: self.filters(),
            communes: self.commune_groups(),
            without: without
                .map(|(at, commune)| self.link(PageKind::Commune(at), &commune.name))
                .collect(),
            associations: self.organisations(OrganisationKind::Association),
            landlords: self.organisations(OrganisationKind::Landlord),
        }
    }

    fn organisations(&self, kind: OrganisationKind) -> Vec<LinkView> {
        let organisations = self.site.organisations.entries();
        let organisations = organisations.filter(|(_, organisation)| organisation.kind == kind);
        organisations
            .map(|(at, _)| self.organisation_link(at))
            .collect()
    }

    pub fn free(&self, at: FreePageAt) -> FreePageView {
        let page = &self.site[at];
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
            home: self.path_in(lang, PageKind::Home),
            home_text: words.home.clone(),
            list: self.path_in(lang, PageKind::List),
            list_text: words.list.clone(),
        }
    }
}
