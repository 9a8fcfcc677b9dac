//! What happens at a PCS.

use jiff::civil::Date;

use super::{ActivityId, CommuneId, Contact, Markdown, NeedId, Position, Schedule, Text};
use crate::lang::Lang;

/// An activity: once, repeated, or standing.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Its name in addresses and calendars, unique within its project.
    pub id: ActivityId,
    /// Whether the sheet gives the id, so that a corrected title keeps it.
    pub id_is_given: bool,
    /// Former ids, oldest first: their addresses lead here, and calendars know it by the oldest.
    pub former_names: Vec<ActivityId>,
    /// The line of its sheet on which it begins, from 1.
    pub line: u32,
    /// Its title.
    pub title: Text,
    /// The needs it answers.
    pub needs: Vec<NeedId>,
    /// When it takes place.
    pub schedule: Schedule,
    /// Where, when not simply at the project.
    pub location: Option<Location>,
    /// What it is, in Markdown.
    pub description: Option<Markdown>,
    /// For whom; for all when empty.
    pub audiences: Vec<Audience>,
    /// For which ages.
    pub ages: Option<Ages>,
    /// What it costs; unknown is not free.
    pub price: Option<Text>,
    /// How to register.
    pub registration: Option<Registration>,
    /// Languages spoken there.
    pub spoken: Vec<Lang>,
    /// Whether children are looked after meanwhile.
    pub childcare: Option<bool>,
    /// Who carries it.
    pub initiative: Initiative,
    /// How to reach it, when that differs.
    pub contact: Contact,
    /// Whether there is room.
    pub availability: Availability,
}

/// Where an activity takes place.
#[derive(Clone, Debug)]
pub enum Location {
    /// A room at the project.
    Room(Text),
    /// Another place.
    Elsewhere {
        /// What the place is called.
        name: Option<Text>,
        /// Street and number.
        street: Option<Text>,
        /// Four digits.
        postal_code: Option<String>,
        /// Its commune.
        commune: Option<CommuneId>,
        /// Its point.
        position: Option<Position>,
    },
}

/// For whom an activity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Children.
    Children,
    /// Teenagers.
    Teenagers,
    /// Young people.
    Youth,
    /// Adults.
    Adults,
    /// The elderly.
    Seniors,
    /// Parents.
    Parents,
    /// Families.
    Families,
    /// Women.
    Women,
    /// Tenants.
    Tenants,
}

impl Audience {
    /// Every audience, the youngest first.
    pub const ALL: [Self; 9] = [
        Self::Children,
        Self::Teenagers,
        Self::Youth,
        Self::Adults,
        Self::Seniors,
        Self::Parents,
        Self::Families,
        Self::Women,
        Self::Tenants,
    ];

    /// The French name, folded: the value in sheets and the name in addresses.
    pub fn french(self) -> &'static str {
        match self {
            Self::Children => "enfants",
            Self::Teenagers => "ados",
            Self::Youth => "jeunes",
            Self::Adults => "adultes",
            Self::Seniors => "seniors",
            Self::Parents => "parents",
            Self::Families => "familles",
            Self::Women => "femmes",
            Self::Tenants => "locataires",
        }
    }
}

/// A range of ages in years, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// The youngest.
    pub from: u8,
    /// The oldest; no limit without it.
    pub to: Option<u8>,
}

/// How to register for an activity.
#[derive(Clone, Debug)]
pub struct Registration {
    /// The way.
    pub way: RegistrationWay,
    /// The last day.
    pub before: Option<Date>,
    /// How many places there are.
    pub places: Option<u32>,
}

/// The way to register.
#[derive(Clone, Debug)]
pub enum RegistrationWay {
    /// On the spot.
    OnSite,
    /// By telephone.
    Phone,
    /// By appointment.
    Appointment,
    /// In the sheet's words.
    Other(Text),
}

/// Who carries an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Initiative {
    /// The team of the project.
    Project,
    /// The inhabitants.
    Residents,
    /// A partner.
    Partner,
}

/// Whether there is room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// There is.
    Open,
    /// There is none.
    Full,
    /// There is a waiting list.
    WaitingList,
}
