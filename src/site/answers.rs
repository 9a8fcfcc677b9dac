//! Who answers: the contacts of a page in their order, and the one best way to reach somebody.
//!
//! The rule stands in `content-format.md` (Who answers): the first telephone of the activity, the
//! project, the association; else the first e-mail, else the first web page, of these. A landlord
//! is offered as somebody to ask, never passed off as the project's own; so is the desk, once it
//! agreed to answer. Until then it stands in a line of text as who can tell more.

use super::{ActivityAt, OrganisationAt, ProjectAt, Site};
use crate::model::{Contact, Email, Phone, WebLink};

/// Whose contact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactOwner {
    /// The activity's own.
    Activity(ActivityAt),
    /// The project's own.
    Project(ProjectAt),
    /// The association's.
    Association(OrganisationAt),
    /// The landlord's.
    Landlord(OrganisationAt),
    /// The regional desk's.
    Desk,
}

/// A contact, and whose it is.
#[derive(Clone, Copy)]
pub struct OwnedContact<'a> {
    /// Whose it is.
    pub owner: ContactOwner,
    /// The ways it gives.
    pub contact: &'a Contact,
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

impl<'a> OwnedContact<'a> {
    /// The best way this one gives: its telephone, else its e-mail, else its web page.
    pub fn best(self) -> Option<Way<'a>> {
        let mut ways = [phone, email, website].into_iter();
        ways.find_map(|way| way(self.contact))
    }

    fn is_of_the_project(&self) -> bool {
        use ContactOwner::{Activity, Association, Project};
        matches!(self.owner, Activity(_) | Project(_) | Association(_))
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
    /// The contact of an owner; empty when nothing is known of it.
    pub fn contact_of(&self, owner: ContactOwner) -> Option<OwnedContact<'_>> {
        let contact = match owner {
            ContactOwner::Activity(at) => &self[at].contact,
            ContactOwner::Project(at) => &self[at].contact,
            ContactOwner::Association(at) | ContactOwner::Landlord(at) => &self[at].contact,
            ContactOwner::Desk => &self.settings.desk.as_ref()?.contact,
        };
        Some(OwnedContact { owner, contact })
    }

    /// Whether the desk agreed to answer for the projects.
    pub fn desk_answers(&self) -> bool {
        let agreed = self.settings.desk.as_ref().and_then(|desk| desk.agreed);
        agreed.is_some_and(|day| day <= self.today)
    }

    /// Everybody who answers for a project, or for one of its activities, in their order; those
    /// without any contact are left out.
    pub fn answers(
        &self,
        project: ProjectAt,
        activity: Option<ActivityAt>,
    ) -> Vec<OwnedContact<'_>> {
        let ties = self.ties(project);
        let landlords = ties.landlords.iter().copied().map(ContactOwner::Landlord);
        let desk = self.desk_answers().then_some(ContactOwner::Desk);
        let owners = activity.map(ContactOwner::Activity).into_iter();
        owners
            .chain([ContactOwner::Project(project)])
            .chain(ties.association.map(ContactOwner::Association))
            .chain(landlords)
            .chain(desk)
            .filter_map(|owner| self.contact_of(owner))
            .filter(|answer| !answer.contact.is_empty())
            .collect()
    }

    /// The one best way to reach a project or its activity, and whose it is.
    pub fn reach(
        &self,
        project: ProjectAt,
        activity: Option<ActivityAt>,
    ) -> Option<(OwnedContact<'_>, Way<'_>)> {
        let mut answers = self.answers(project, activity);
        answers.retain(OwnedContact::is_of_the_project);
        // Any telephone before any e-mail: most visitors call.
        [phone, email, website].into_iter().find_map(|way| {
            let mut answers = answers.iter();
            answers.find_map(|answer| way(answer.contact).map(|way| (*answer, way)))
        })
    }

    /// Whom to ask when there is no way to reach the project itself: a landlord, else the
    /// desk.
    pub fn ask(&self, project: ProjectAt) -> Option<OwnedContact<'_>> {
        let answers = self.answers(project, None).into_iter();
        let mut answers = answers.filter(|answer| !answer.is_of_the_project());
        answers.next()
    }
}
