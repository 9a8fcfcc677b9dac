//! A PCS.

use jiff::civil::Date;

use super::{
    Activity, Address, Contact, DateRange, Exclusion, Markdown, OpeningSlot, OrganisationId, Photo,
    ProjectId, StreetPart, Text, WebLink,
};
use crate::lang::Lang;

/// A *projet de cohésion sociale*: community work on a social-housing estate.
#[derive(Clone, Debug)]
pub struct Project {
    /// Its name in addresses.
    pub id: ProjectId,
    /// The language of the sheet.
    pub lang: Lang,
    /// What it is called.
    pub name: Text,
    /// What people call it.
    pub nicknames: Vec<Text>,
    /// Whether it exists today.
    pub status: Status,
    /// The year of the last thing that is known of it.
    pub last_heard: Option<i16>,
    /// What it is, in a sentence.
    pub summary: Option<Text>,
    /// Messages at the top of its page.
    pub notices: Vec<Notice>,
    /// When the place is closed.
    pub closures: Vec<Exclusion>,
    /// The housing estate.
    pub estate: Estate,
    /// Where the team is; its commune is always known.
    pub address: Address,
    /// The association that runs it.
    pub association: Option<OrganisationId>,
    /// Other organisations it works with.
    pub partners: Vec<OrganisationId>,
    /// The owners of the estate who are partners.
    pub landlords: Vec<OrganisationId>,
    /// Its own ways to be reached.
    pub contact: Contact,
    /// When the door is open, or the telephone answered.
    pub opening: Vec<OpeningSlot>,
    /// What helps people who cannot walk, climb or hear.
    pub accessibility: Vec<Accessibility>,
    /// Languages spoken on the spot.
    pub spoken: Vec<Lang>,
    /// The year it began.
    pub since: Option<i16>,
    /// The years of its convention.
    pub agreement: Option<Agreement>,
    /// What it is for.
    pub objectives: Vec<Text>,
    /// Photos.
    pub photos: Vec<Photo>,
    /// When its people last confirmed the sheet.
    pub confirmed: Option<Confirmation>,
    /// Former names, oldest first: their addresses lead here.
    pub former_names: Vec<ProjectId>,
    /// The project that goes on where this one ended.
    pub successor: Option<ProjectId>,
    /// A public page about it elsewhere.
    pub page: Option<WebLink>,
    /// What happens there.
    pub activities: Vec<Activity>,
    /// What it is, in Markdown.
    pub presentation: Option<Markdown>,
}

/// Whether a project exists today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Active,
    /// It did when last heard of.
    ToConfirm,
    /// It has ended.
    Ended,
}

/// How an estate is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstateForm {
    /// One tower or more.
    Tower,
    /// Long blocks.
    Slab,
    /// Blocks around a court.
    Courtyard,
    /// Small houses with gardens.
    GardenCity,
    /// Houses in the row of a street.
    Street,
}

/// The housing estate.
#[derive(Clone, Debug, Default)]
pub struct Estate {
    /// How it is built.
    pub form: Option<EstateForm>,
    /// Its name.
    pub name: Option<Text>,
    /// What belongs to it.
    pub perimeter: Option<Text>,
    /// Its streets.
    pub streets: Vec<StreetPart>,
    /// How many homes it has.
    pub dwellings: Option<u32>,
}

/// A message at the top of a page.
#[derive(Clone, Debug)]
pub struct Notice {
    /// What it says.
    pub message: Text,
    /// When it is shown; always when it has no date.
    pub shown: Option<DateRange>,
    /// Whether the place is closed meanwhile.
    pub closed: bool,
}

/// What helps people who cannot walk, climb or hear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accessibility {
    /// A wheelchair can enter.
    Wheelchair,
    /// There is a lift.
    Lift,
    /// There is an adapted toilet.
    AdaptedToilets,
    /// There is a changing table.
    ChangingTable,
    /// In the sheet's words.
    Other(Text),
}

/// The years of a convention between landlord and association.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Its first year.
    pub start: i16,
    /// Its last year.
    pub end: Option<i16>,
}

/// Who said when that a record is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// The day.
    pub on: Date,
    /// The organisation.
    pub by: Option<String>,
}
