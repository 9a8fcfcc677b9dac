//! The page of an activity.

use serde::Serialize;

use super::{
    ActivityCard, AddressView, AskView, CalendarView, DateView, HtmlView, NeedView, OccurrenceView,
    Owner, ProjectCard, ReachView, TextView, TimeView, View,
};

/// The page of an activity. Everything but its title and its project may be missing.
#[expect(clippy::struct_excessive_bools, reason = "templates ask yes or no")]
#[derive(Clone, Debug, Serialize)]
pub struct ActivityView {
    /// Its title.
    pub title: TextView,
    /// Whether that is in another language than the page.
    pub fallback: bool,
    /// The project it belongs to.
    pub project: ProjectCard,
    /// The needs it answers.
    pub needs: Vec<NeedView>,
    /// When it takes place; empty when days and hours are to be asked.
    pub times: Vec<TimeView>,
    /// The next dates.
    pub next: Vec<OccurrenceView>,
    /// The calendar of its dates.
    pub calendar: Option<CalendarView>,
    /// What it is for search engines (schema.org), as JSON that is safe inside `<script>`.
    pub json_ld: Option<String>,
    /// What is known of its rhythm.
    pub rhythm: Option<TextView>,
    /// The room at the project.
    pub room: Option<TextView>,
    /// What the place elsewhere is called.
    pub place: Option<TextView>,
    /// Where it is: the place elsewhere, else the project's address.
    pub address: AddressView,
    /// What it is.
    pub description: Option<HtmlView>,
    /// For whom, in words.
    pub audiences: Vec<String>,
    /// What it costs.
    pub price: Option<TextView>,
    /// Whether it is known to be free.
    pub free: bool,
    /// How to register.
    pub registration: Option<RegistrationView>,
    /// Languages spoken there, by their names.
    pub spoken: Vec<String>,
    /// Whether children are looked after meanwhile, if that is known.
    pub childcare: Option<bool>,
    /// Whether the inhabitants carry it.
    pub by_residents: bool,
    /// Whether a partner carries it.
    pub by_partner: bool,
    /// Whether it is full.
    pub full: bool,
    /// Whether there is a waiting list.
    pub waiting_list: bool,
    /// The big button: the activity's, the project's, else the association's best way.
    pub reach: Option<ReachView>,
    /// Whom to ask when there is no button.
    pub ask: Option<AskView>,
    /// Whether to call before coming.
    pub call_first: bool,
    /// Other activities of the project.
    pub siblings: Vec<ActivityCard>,
}

/// How to register.
#[derive(Clone, Debug, Serialize)]
pub struct RegistrationView {
    /// `on_site`, `phone`, `appointment` or `other`.
    pub way: &'static str,
    /// The sheet's own words, with `other`.
    pub text: Option<TextView>,
    /// The last day.
    pub before: Option<DateView>,
    /// How many places there are.
    pub places: Option<u32>,
}

impl View for ActivityView {
    const TEMPLATE: &'static str = "activity.html";
    const NAME: &'static str = "activity";

    fn full() -> Self {
        Self {
            title: TextView::foreign("Conversatietafel"),
            fallback: true,
            project: ProjectCard::samples().swap_remove(0),
            needs: NeedView::samples(),
            times: TimeView::samples(),
            next: OccurrenceView::samples(),
            calendar: Some(CalendarView::sample()),
            json_ld: Some("[]".into()),
            rhythm: Some(TextView::sample("une fois par mois")),
            room: Some(TextView::sample("Local communautaire")),
            place: Some(TextView::foreign("Bibliotheek")),
            address: AddressView::sample(),
            description: Some(HtmlView::sample()),
            audiences: vec!["adultes".into(), "6–12 ans".into()],
            price: Some(TextView::foreign("2 euro")),
            free: true,
            registration: Some(RegistrationView {
                way: "other",
                text: Some(TextView::foreign("aan de balie")),
                before: Some(DateView::sample()),
                places: Some(12),
            }),
            spoken: vec!["français".into(), "néerlandais".into()],
            childcare: Some(true),
            by_residents: true,
            by_partner: true,
            full: true,
            waiting_list: true,
            reach: Some(ReachView::sample(Owner::Activity)),
            ask: Some(AskView::sample(Owner::Desk)),
            call_first: true,
            siblings: ActivityCard::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            title: TextView::sample("Table de conversation"),
            fallback: false,
            project: ProjectCard::bare(),
            needs: Vec::new(),
            times: Vec::new(),
            next: Vec::new(),
            calendar: None,
            json_ld: None,
            rhythm: None,
            room: None,
            place: None,
            address: AddressView::empty(),
            description: None,
            audiences: Vec::new(),
            price: None,
            free: false,
            registration: None,
            spoken: Vec::new(),
            childcare: None,
            by_residents: false,
            by_partner: false,
            full: false,
            waiting_list: false,
            reach: None,
            ask: None,
            call_first: false,
            siblings: Vec::new(),
        }
    }
}
