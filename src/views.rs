//! What templates see: one small struct per page kind, each with a full and an empty sample.
//!
//! The fields here are the contract with themes. Views hold finished texts and paths below the
//! site's root, never the model; a template writes `{{ page.root }}` before a path. When a theme
//! is loaded, each template is rendered with both samples of its view.

mod activity;
mod agenda;
mod cards;
mod contact;
mod home;
mod lists;
mod map;
mod page;
mod parts;
mod poster;
mod project;
mod search;

use serde::Serialize;

pub use activity::{ActivityView, RegistrationView};
pub use agenda::{
    AgendaView, CalendarView, DatesView, DayView, MonthView, OccurrenceState, OccurrenceView,
    WeekLink, WeekView,
};
pub use cards::{ActivityCard, ProjectCard};
pub use contact::{
    AddressView, AskView, ContactView, DeskView, MapLinks, Owner, ReachView, ReachWay, WayView,
};
pub use home::{CommuneGroup, HomeView, NeedView, RootView};
pub use lists::{
    ActivityOfProject, CommuneRow, CommuneView, FreePageView, ListView, MovedView, NeedPageView,
    NotFoundView, OfflineView, OrganisationView, SisterPage,
};
pub use map::{
    DrawingView, LabelView, LocatorView, MapGroup, MapProject, MapView, PinView, PlaceView,
    ShapeView,
};
pub use page::{Alternate, LinkView, MenuLink, PageView, ShareView, SiteView};
pub use parts::{DateView, HtmlView, TextView, TimeView};
pub use poster::{PosterHalf, PosterView, PosterWordsView, QrView};
pub use project::{
    AgreementView, ConfirmedView, NoticeView, OpenView, OpeningRow, PhotoView, ProjectView,
};
pub use search::{ChoiceView, FilterLinks, SearchView, SpokenView};

/// The view of one page kind.
pub trait View: Serialize {
    /// The template that draws it: `project.html`.
    const TEMPLATE: &'static str;
    /// The name under which the template sees it: `project`.
    const NAME: &'static str;

    /// A view in which every field is filled and every list has two entries.
    fn full() -> Self;

    /// A view in which everything that may be missing is missing.
    fn empty() -> Self;
}
