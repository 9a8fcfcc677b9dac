//! What templates see: one small struct per page kind, each with a full and an empty sample.
//!
//! The fields here are the contract with themes. Views hold finished texts and paths below the
//! site's root, never the model; a template writes `{{ page.root }}` before a path. What stands on
//! many pages (a project in a list, a date) they hold as finished [`Html`], drawn by a component of
//! the theme from its own small view ([`Fragment`]). When a theme is loaded, each template is
//! rendered with both samples of its view, and each component with those of its own.

mod activity;
mod agenda;
mod booklet;
mod cards;
mod contact;
mod coordination;
mod data;
mod embedded;
mod form;
mod fragment;
mod home;
mod html;
mod lists;
mod map;
mod month;
mod organisations;
mod page;
mod part;
mod parts;
mod poster;
mod project;
mod search;
mod series;

use serde::Serialize;

pub use activity::{ActivityView, RegistrationView};
pub use agenda::{
    AddDate, AgendaView, CalendarView, DatesView, DayView, OccurrenceState, OccurrenceView,
    WeekLink, WeekView,
};
pub use booklet::{BookletActivity, BookletCommune, BookletProject, BookletView};
pub use cards::{ActivityCard, ProjectCard};
pub use contact::{
    AddressView, AskView, ContactView, DeskView, MapLinks, Owner, ReachView, ReachWay, WayView,
};
pub use coordination::{CoordinationView, EndingView, StandingView, TodoView, UntranslatedView};
pub use data::{DataFileView, DataView};
pub use embedded::EmbeddedView;
pub use form::{FormView, TellView};
pub use fragment::{
    ActivityItem, ActivityLine, AddressBlock, AgendaChoices, Answer, CallFirst, Fragment,
    OccurrenceItem, OccurrenceLine, PaperLine, ProjectEntry, ProjectLine, ReachLine, Subscribe,
    Trail,
};
pub use home::{CommuneGroup, HomeLink, HomeView, NeedView, RootView};
pub use html::Html;
pub use lists::{
    CommuneView, FreePageView, ListView, MovedView, NeedPageView, NotFoundView, OfflineView,
    SisterPage,
};
pub use map::{
    DrawingView, LabelView, LocatorView, MapGroup, MapProject, MapView, PinView, PlaceView,
    ShapeView,
};
pub use month::MonthView;
pub use organisations::{OrganisationView, OrganisationsView};
pub use page::{
    DocumentView, FrameLanguage, FrameView, LicenceView, LinkView, MenuLink, PageView, ShareView,
    SiteView,
};
pub use part::{CountedLink, NumberedPage, PartView};
pub use parts::{DateView, DoubtView, PhraseView, ProseView, TextView};
pub use poster::{PosterDay, PosterHalf, PosterUsual, PosterView, PosterWordsView, QrView};
pub use project::{
    AgreementView, ConfirmedView, NoticeView, OpenKind, OpenView, OpeningRow, PhotoView,
    ProjectView,
};
pub use search::{ChoiceView, FilterLinks, SearchView, SpokenView};
pub use series::{
    ChangeKind, ChangeView, ClosureView, CommuneRow, NextDate, ProjectRow, TimeView, UsualDay,
    UsualView, UsualWeek,
};

/// The view of one page kind.
pub trait View: Serialize {
    /// The template that draws it: `project.html`.
    const TEMPLATE: &'static str;
    /// The name under which the template sees it: `project`.
    const NAME: &'static str;
    /// Whether the template draws what stands in `<main>`, and the frame what is around it; else it
    /// draws a whole document.
    const IS_FRAMED: bool = true;

    /// Whether dates stand on the page, so that it needs the script that keeps them true.
    fn has_dates(&self) -> bool {
        false
    }

    /// A view in which every field is filled and every list has two entries.
    fn full() -> Self;

    /// A view in which everything that may be missing is missing.
    fn empty() -> Self;
}
