//! The words of the field as types: projects, organisations, communes, activities, schedules.
//!
//! Values here are right by construction. References are typed names; `site` has checked that
//! each of them exists before anything later sees them. Knows nothing of files, themes or HTML.

mod activity;
mod address;
mod commune;
mod contact;
mod id;
mod licence;
mod link;
mod numbering;
mod organisation;
mod page;
mod phone;
mod photo;
mod project;
mod repository;
mod schedule;
mod settings;
mod street;
mod vocabulary;

pub use activity::{
    Activity, Ages, Audience, Availability, Initiative, Location, Registration, RegistrationWay,
};
pub use address::{Address, Position};
pub use commune::{Commune, Ring, Shape};
pub use contact::{Contact, Email, Person, PhoneLine, WebLink};
pub use id::{
    ActivityId, CommuneId, Id, NeedId, OrganisationId, PageId, PeriodId, ProjectId, is_id,
};
pub use licence::Licence;
pub use link::{LinkTarget, MARKDOWN};
pub use numbering::{PLANS, Plan, plan};
pub use organisation::{Organisation, OrganisationKind};
pub use page::FreePage;
pub use phone::{NotAPhone, Phone};
pub use photo::{ENCODING, LARGEST, Photo, PhotoFormat, QUALITY};
pub use project::{
    Accessibility, Agreement, Confirmation, Estate, EstateForm, Notice, Project, Status,
};
pub use repository::{GitHost, Repository};
pub use schedule::{
    Cancellation, Channel, Clock, DateRange, ExcludedDays, Exclusion, Hours, Move, NamedRange, Nth,
    OpeningSlot, PartOfDay, Period, Recurrence, Schedule, Slot, When,
};
pub use settings::{Desk, Existing, Freshness, SecurityContact, Settings, SiteTheme, Subject};
pub use street::{Side, Street, StreetPart};
pub use vocabulary::{Concept, Icon, Need};

use crate::lang::Localised;

/// A text of one line, in its languages.
pub type Text = Localised<String>;

/// A text in Markdown, in its languages, with the file that holds it.
pub type Markdown = Localised<MarkdownSource>;

/// Markdown as it was written; its links were checked when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownSource {
    /// The Markdown itself.
    pub text: String,
    /// The folder below `content/` from which relative links are meant: `pcs`, `pages` or empty.
    pub folder: String,
}
