//! What a component of the theme is given when the program draws it by itself, once, for all pages
//! that show it: a project or an activity in a list, a date. The fields are the component's arguments.
//!
//! A fragment holds no `id`, for it may stand twice on a page, and takes the level of its heading.

use serde::Serialize;

use super::{
    ActivityCard, AddressView, AskView, CalendarView, DoubtView, FilterLinks, Html, LinkView,
    OccurrenceView, Owner, ProjectCard, ReachView, TextView,
};

/// What a component is given.
pub trait Fragment: Serialize {
    /// The component that draws it.
    const COMPONENT: &'static str;

    /// Every way in which it may be filled, for the check of a theme.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

/// A project in a list, or above its activity.
#[derive(Clone, Debug, Serialize)]
pub struct ProjectEntry {
    /// The project.
    pub of: ProjectCard,
    /// The level of its heading.
    pub level: u8,
    /// Whether its commune is named.
    pub place: bool,
    /// Whether its summary and telephone are shown.
    pub more: bool,
    /// The number of its pin on a map beside; 0 for none.
    pub number: usize,
    /// Whether its name is a plate, as it is only once on a page.
    pub plate: bool,
}

impl Fragment for ProjectEntry {
    const COMPONENT: &'static str = "project_entry";

    fn samples() -> Vec<Self> {
        let entry = |of, full, plate| Self {
            of,
            level: 3,
            place: full,
            more: full,
            number: usize::from(full),
            plate,
        };
        let full = ProjectCard::samples().into_iter();
        let full = full.map(|card| entry(card, true, false));
        let bare = [true, false].map(|plate| entry(ProjectCard::bare(), false, plate));
        full.chain(bare).collect()
    }
}

/// Where a project is and how to reach it, on paper.
#[derive(Clone, Debug, Serialize)]
pub struct PaperLine {
    /// The project.
    pub of: ProjectCard,
}

impl Fragment for PaperLine {
    const COMPONENT: &'static str = "paper_line";

    fn samples() -> Vec<Self> {
        let cards = ProjectCard::samples().into_iter();
        let cards = cards.chain([ProjectCard::bare()]);
        cards.map(|of| Self { of }).collect()
    }
}

/// A project in a line.
#[derive(Clone, Debug, Serialize)]
pub struct ProjectLine {
    /// The project.
    pub of: LinkView,
    /// Its commune.
    pub commune: TextView,
    /// What is not sure where it is not known to exist today.
    pub doubt: Option<DoubtView>,
}

impl Fragment for ProjectLine {
    const COMPONENT: &'static str = "project_line";

    fn samples() -> Vec<Self> {
        let line = |of, doubt| Self {
            of,
            commune: TextView::foreign("Vorst"),
            doubt,
        };
        let projects = LinkView::samples().into_iter();
        projects
            .zip([DoubtView::samples().pop(), None])
            .map(|(of, doubt)| line(of, doubt))
            .collect()
    }
}

/// An activity in a list of its project.
#[derive(Clone, Debug, Serialize)]
pub struct ActivityItem {
    /// The activity.
    pub of: ActivityCard,
}

impl Fragment for ActivityItem {
    const COMPONENT: &'static str = "activity_item";

    fn samples() -> Vec<Self> {
        let cards = ActivityCard::samples().into_iter();
        let cards = cards.chain([ActivityCard::bare()]);
        cards.map(|of| Self { of }).collect()
    }
}

/// An activity in one line, where its project stands above.
#[derive(Clone, Debug, Serialize)]
pub struct ActivityLine {
    /// The activity.
    pub of: ActivityCard,
}

impl Fragment for ActivityLine {
    const COMPONENT: &'static str = "activity_line";

    fn samples() -> Vec<Self> {
        let cards = ActivityCard::samples().into_iter();
        cards.map(|of| Self { of }).collect()
    }
}

/// A date in a list under its day.
#[derive(Clone, Debug, Serialize)]
pub struct OccurrenceItem {
    /// The date.
    pub of: OccurrenceView,
}

impl OccurrenceItem {
    pub(super) fn drawn() -> Vec<Html> {
        vec![
            Html::markup("<li>9 h – 12 h</li>"),
            Html::markup("<li>14 h – 16 h</li>"),
        ]
    }
}

impl Fragment for OccurrenceItem {
    const COMPONENT: &'static str = "occurrence";

    fn samples() -> Vec<Self> {
        let dates = OccurrenceView::samples().into_iter();
        dates.map(|of| Self { of }).collect()
    }
}

/// The same in a line.
#[derive(Clone, Debug, Serialize)]
pub struct OccurrenceLine {
    /// The date.
    pub of: OccurrenceView,
}

impl Fragment for OccurrenceLine {
    const COMPONENT: &'static str = "occurrence_line";

    fn samples() -> Vec<Self> {
        let dates = OccurrenceView::samples().into_iter();
        dates.map(|of| Self { of }).collect()
    }
}

/// How to reach somebody, or whom to ask.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The best way to reach the project.
    pub reach: Option<ReachView>,
    /// Whom to ask where there is none.
    pub ask: Option<AskView>,
}

impl Fragment for Answer {
    const COMPONENT: &'static str = "answer";

    fn samples() -> Vec<Self> {
        let answer = |reach, ask| Self { reach, ask };
        vec![
            answer(Some(ReachView::sample(Owner::Association)), None),
            answer(None, Some(AskView::sample(Owner::Landlord))),
            answer(None, None),
        ]
    }
}

/// That one calls, or asks, before coming.
#[derive(Clone, Debug, Serialize)]
pub struct CallFirst {
    /// The best way to reach the project.
    pub reach: Option<ReachView>,
}

impl Fragment for CallFirst {
    const COMPONENT: &'static str = "call_first";

    fn samples() -> Vec<Self> {
        let reach = Some(ReachView::sample(Owner::Project));
        vec![Self { reach }, Self { reach: None }]
    }
}

/// The best way to reach somebody, in a line of text.
#[derive(Clone, Debug, Serialize)]
pub struct ReachLine {
    /// The way.
    pub of: ReachView,
}

impl Fragment for ReachLine {
    const COMPONENT: &'static str = "reach_line";

    fn samples() -> Vec<Self> {
        let of = ReachView::sample(Owner::Project);
        vec![Self { of }]
    }
}

/// An address with its links.
#[derive(Clone, Debug, Serialize)]
pub struct AddressBlock {
    /// The address.
    pub of: AddressView,
}

impl Fragment for AddressBlock {
    const COMPONENT: &'static str = "address";

    fn samples() -> Vec<Self> {
        let block = |of| Self { of };
        vec![block(AddressView::sample()), block(AddressView::empty())]
    }
}

/// How to have dates in a calendar of one's own.
#[derive(Clone, Debug, Serialize)]
pub struct Subscribe {
    /// The calendar.
    pub of: CalendarView,
}

impl Fragment for Subscribe {
    const COMPONENT: &'static str = "subscribe";

    fn samples() -> Vec<Self> {
        let full = CalendarView::sample();
        let bare = CalendarView {
            webcal: None,
            https: None,
            google: None,
            dates: Vec::new(),
            ..full.clone()
        };
        vec![Self { of: full }, Self { of: bare }]
    }
}

/// The pages above a page, home first.
#[derive(Clone, Debug, Serialize)]
pub struct Trail {
    /// The pages.
    pub of: Vec<LinkView>,
}

impl Fragment for Trail {
    const COMPONENT: &'static str = "trail";

    fn samples() -> Vec<Self> {
        let of = LinkView::samples();
        vec![Self { of }]
    }
}

/// What narrows the agenda, each choice a link.
#[derive(Clone, Debug, Serialize)]
pub struct AgendaChoices {
    /// The choices.
    pub of: FilterLinks,
}

impl Fragment for AgendaChoices {
    const COMPONENT: &'static str = "agenda_choices";

    fn samples() -> Vec<Self> {
        let choices = |of| Self { of };
        vec![
            choices(FilterLinks::sample()),
            choices(FilterLinks::default()),
        ]
    }
}
