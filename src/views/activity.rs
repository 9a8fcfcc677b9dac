//! The page of an activity.

use serde::Serialize;

use super::{DateView, Html, LinkView, ProseView, TellView, TextView, TimeView, View};

/// The page of an activity. Everything but its title and its project may be missing.
#[expect(clippy::struct_excessive_bools, reason = "templates ask yes or no")]
#[derive(Clone, Debug, Serialize)]
pub struct ActivityView {
    /// Its title.
    pub title: TextView,
    /// Whether that is in another language than the page.
    pub fallback: bool,
    /// The project it belongs to.
    pub project: Html,
    /// The needs it answers.
    pub needs: Vec<LinkView>,
    /// When it takes place; empty when days and hours are to be asked, or all is over.
    pub times: Vec<TimeView>,
    /// Whether it had dates and none is left.
    pub over: bool,
    /// The calendar of its dates.
    pub calendar: Option<Html>,
    /// What it is for search engines (schema.org), as JSON that is safe inside `<script>`.
    pub json_ld: Option<Html>,
    /// What is known of its rhythm.
    pub rhythm: Option<TextView>,
    /// The room at the project.
    pub room: Option<TextView>,
    /// What the place elsewhere is called.
    pub place: Option<TextView>,
    /// Where it is: the place elsewhere, else the project's address.
    pub address: Html,
    /// What it is.
    pub description: Option<ProseView>,
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
    /// The best way to reach it, or whom to ask.
    pub answer: Html,
    /// The same in a line of text, where it is no web page.
    pub line: Option<Html>,
    /// Whether to call before coming.
    pub call_first: Option<Html>,
    /// How to say that something changed; none where nobody reads it.
    pub tell: Option<TellView>,
    /// Other activities of the project.
    pub siblings: Vec<LinkView>,
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

    fn has_dates(&self) -> bool {
        !self.times.is_empty()
    }

    fn full() -> Self {
        Self {
            title: TextView::foreign("Conversatietafel"),
            fallback: true,
            project: Html::sample("<li>PCS Les Tilleuls</li>"),
            needs: LinkView::samples(),
            times: TimeView::samples(),
            over: true,
            calendar: Some(Html::sample("<details></details>")),
            json_ld: Some(Html::markup("[]")),
            rhythm: Some(TextView::sample("une fois par mois")),
            room: Some(TextView::sample("Local communautaire")),
            place: Some(TextView::foreign("Bibliotheek")),
            address: Html::sample("<address>Anderlecht</address>"),
            description: Some(ProseView::sample()),
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
            answer: Html::sample("<p>02 555 01 23</p>"),
            line: Some(Html::sample("<p>02 555 01 23</p>")),
            call_first: Some(Html::sample("<p>Appelez</p>")),
            tell: Some(TellView::sample()),
            siblings: LinkView::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            title: TextView::sample("Table de conversation"),
            fallback: false,
            project: Html::sample("<li>PCS Les Tilleuls</li>"),
            needs: Vec::new(),
            times: Vec::new(),
            over: false,
            calendar: None,
            json_ld: None,
            rhythm: None,
            room: None,
            place: None,
            address: Html::default(),
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
            answer: Html::default(),
            line: None,
            call_first: None,
            tell: None,
            siblings: Vec::new(),
        }
    }
}
