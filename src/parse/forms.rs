//! Which keys each kind of block takes: the tables of the readers themselves, for whoever describes
//! the format.

use super::{
    activity, changes, contact, data, exceptions, location, organisation, page, phone, project,
    schedule, settings, translation,
};
use crate::keys::Key;

/// A kind of block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named after the records of `docs/format.md`")]
pub enum Block {
    Project,
    Translation,
    TranslatedEstate,
    TranslatedActivity,
    Page,
    Organisation,
    Site,
    Commune,
    Need,
    Concept,
    Period,
    Activity,
    Slot,
    Opening,
    Notice,
    Estate,
    Agreement,
    Image,
    Contact,
    Phone,
    Address,
    Location,
    Confirmed,
    Registration,
    Exclusion,
    Cancellation,
    Move,
    Stretch,
    Repository,
    Desk,
    Freshness,
    Subject,
    Licence,
}

impl Block {
    /// Every kind.
    pub const ALL: [Self; 33] = [
        Self::Project,
        Self::Translation,
        Self::TranslatedEstate,
        Self::TranslatedActivity,
        Self::Page,
        Self::Organisation,
        Self::Site,
        Self::Commune,
        Self::Need,
        Self::Concept,
        Self::Period,
        Self::Activity,
        Self::Slot,
        Self::Opening,
        Self::Notice,
        Self::Estate,
        Self::Agreement,
        Self::Image,
        Self::Contact,
        Self::Phone,
        Self::Address,
        Self::Location,
        Self::Confirmed,
        Self::Registration,
        Self::Exclusion,
        Self::Cancellation,
        Self::Move,
        Self::Stretch,
        Self::Repository,
        Self::Desk,
        Self::Freshness,
        Self::Subject,
        Self::Licence,
    ];

    /// The keys that its reader knows.
    pub fn keys(self) -> &'static [Key] {
        match self {
            Self::Project => project::PROJECT,
            Self::Translation => translation::SHEET,
            Self::TranslatedEstate => translation::ESTATE,
            Self::TranslatedActivity => translation::ACTIVITY,
            Self::Page => page::PAGE,
            Self::Organisation => organisation::ORGANISATION,
            Self::Site => settings::SETTINGS,
            Self::Commune => data::COMMUNE,
            Self::Need => data::NEED,
            Self::Concept => data::CONCEPT,
            Self::Period => data::PERIOD,
            Self::Activity => activity::ACTIVITY,
            Self::Slot => schedule::SLOT,
            Self::Opening => schedule::OPENING,
            Self::Notice => project::NOTICE,
            Self::Estate => project::ESTATE,
            Self::Agreement => project::AGREEMENT,
            Self::Image => project::IMAGE,
            Self::Contact => contact::CONTACT,
            Self::Phone => phone::LINE,
            Self::Address => contact::ADDRESS,
            Self::Location => location::LOCATION,
            Self::Confirmed => contact::CONFIRMED,
            Self::Registration => activity::REGISTRATION,
            Self::Exclusion => exceptions::EXCLUSION,
            Self::Cancellation => changes::CANCELLATION,
            Self::Move => changes::MOVE,
            Self::Stretch => data::STRETCH,
            Self::Repository => settings::REPOSITORY,
            Self::Desk => settings::DESK,
            Self::Freshness => settings::FRESHNESS,
            Self::Subject => settings::SUBJECT,
            Self::Licence => settings::LICENCE,
        }
    }

    /// The keys that must be there.
    pub fn required(self) -> &'static [Key] {
        match self {
            Self::Project => &[Key::Name, Key::Address],
            Self::Page | Self::Site | Self::Activity => &[Key::Title],
            Self::Organisation => &[Key::Name],
            Self::Commune | Self::Need | Self::Period => &[Key::Id, Key::Name],
            Self::Concept => &[Key::Id, Key::Words],
            Self::Image => &[Key::File, Key::Text],
            Self::Confirmed => &[Key::On],
            Self::Licence => &[Key::Name, Key::Url],
            _ => &[],
        }
    }
}
