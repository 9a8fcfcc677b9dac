//! Who answers: the contacts of a page in their order, and the one best way to reach somebody.
//!
//! The rule stands in `content-format.md` (Who answers): the first telephone of the activity, the
//! project, the association; else the first e-mail, else the first web page, of these. A landlord
//! or the desk is offered as somebody to ask, never passed off as the project's own.

use super::Site;
use crate::model::{Activity, Contact, Desk, Email, Organisation, Phone, Project, WebLink};

/// Whose contact it is.
#[derive(Clone, Copy)]
pub enum Answer<'a> {
    /// The activity's own.
    Activity(&'a Activity),
    /// The project's own.
    Project(&'a Project),
    /// The association's.
    Association(&'a Organisation),
    /// The landlord's.
    Landlord(&'a Organisation),
    /// The regional desk's.
    Desk(&'a Desk),
}

/// One way to reach somebody.
#[derive(Clone, Copy)]
pub enum Way<'a> {
    /// By telephone.
    Phone(&'a Phone),
    /// By e-mail.
    Email(&'a Email),
    /// On a web page.
    Website(&'a WebLink),
}

impl<'a> Answer<'a> {
    /// The ways this one gives.
    pub fn contact(self) -> &'a Contact {
        match self {
            Self::Activity(activity) => &activity.contact,
            Self::Project(project) => &project.contact,
            Self::Association(organisation) | Self::Landlord(organisation) => &organisation.contact,
            Self::Desk(desk) => &desk.contact,
        }
    }

    /// The best way this one gives: its telephone, else its e-mail, else its web page.
    pub fn best(self) -> Option<Way<'a>> {
        let contact = self.contact();
        phone(contact)
            .or_else(|| email(contact))
            .or_else(|| website(contact))
    }

    fn is_of_the_project(self) -> bool {
        matches!(
            self,
            Self::Activity(_) | Self::Project(_) | Self::Association(_)
        )
    }
}

fn phone(contact: &Contact) -> Option<Way<'_>> {
    contact.phone().map(Way::Phone)
}

fn email(contact: &Contact) -> Option<Way<'_>> {
    contact.email.as_ref().map(Way::Email)
}

fn website(contact: &Contact) -> Option<Way<'_>> {
    contact.website.as_ref().map(Way::Website)
}

impl Site {
    /// Everybody who answers for a project, or for one of its activities, in their order; those
    /// without any contact are left out.
    pub fn answers<'a>(
        &'a self,
        project: &'a Project,
        activity: Option<&'a Activity>,
    ) -> Vec<Answer<'a>> {
        let association = project
            .association
            .iter()
            .filter_map(|id| self.organisation(id));
        let landlords = project
            .landlords
            .iter()
            .filter_map(|id| self.organisation(id));
        let all = activity.map(Answer::Activity).into_iter();
        all.chain([Answer::Project(project)])
            .chain(association.map(Answer::Association))
            .chain(landlords.map(Answer::Landlord))
            .chain(self.settings.desk.as_ref().map(Answer::Desk))
            .filter(|answer| !answer.contact().is_empty())
            .collect()
    }

    /// The one best way to reach a project or its activity, and whose it is.
    pub fn reach<'a>(
        &'a self,
        project: &'a Project,
        activity: Option<&'a Activity>,
    ) -> Option<(Answer<'a>, Way<'a>)> {
        let answers: Vec<Answer> = self
            .answers(project, activity)
            .into_iter()
            .filter(|a| a.is_of_the_project())
            .collect();
        let first = |way: fn(&'a Contact) -> Option<Way<'a>>| {
            answers
                .iter()
                .find_map(|answer| way(answer.contact()).map(|way| (*answer, way)))
        };
        first(phone)
            .or_else(|| first(email))
            .or_else(|| first(website))
    }

    /// Whom to ask when there is no way to reach the project itself: a landlord, else the desk.
    pub fn ask<'a>(&'a self, project: &'a Project) -> Option<Answer<'a>> {
        self.answers(project, None)
            .into_iter()
            .find(|answer| !answer.is_of_the_project())
    }
}
