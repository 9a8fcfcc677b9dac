//! Dates: what takes place when, day by day and week by week.

use serde::Serialize;

use super::{
    CommuneRow, CountedLink, DateView, Html, LinkView, OccurrenceItem, TextView, UsualWeek, View,
};

/// One date of an activity.
#[derive(Clone, Debug, Serialize)]
pub struct OccurrenceView {
    /// The activity's page below the root.
    pub path: String,
    /// The activity's title.
    pub title: TextView,
    /// The pictogram of its first need, when the theme has it.
    pub icon: Option<String>,
    /// The project.
    pub project: LinkView,
    /// The project's commune.
    pub commune: TextView,
    /// The day.
    pub date: DateView,
    /// The hours; empty when they are to be asked.
    pub hours: String,
    /// For `<time datetime>`: `2026-12-19T14:00+01:00`, or the day alone.
    pub start: String,
    /// When it is past, in seconds since 1970: a script hides it then.
    pub over: i64,
    /// What became of it.
    pub state: OccurrenceState,
    /// The day it went to, or came from.
    pub other_date: Option<DateView>,
    /// Why it is cancelled.
    pub reason: Option<TextView>,
    /// Where, when that is not simply at the project.
    pub place: Option<TextView>,
    /// What else to know.
    pub note: Option<TextView>,
    /// For whom, in words.
    pub audiences: Vec<String>,
    /// Whether it is known to be free.
    pub free: bool,
    /// Whether it is full.
    pub full: bool,
    /// Whether there is a waiting list.
    pub waiting_list: bool,
}

/// What became of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OccurrenceState {
    /// It takes place as planned.
    Planned,
    /// It does not take place.
    Cancelled,
    /// It went to another day, which `other_date` gives.
    MovedAway,
    /// It came from another day, which `other_date` gives.
    MovedHere,
    /// It has other hours.
    NewTime,
    /// It is elsewhere.
    NewPlace,
    /// It has other hours, and is elsewhere.
    NewBoth,
}

/// A day with what takes place on it.
#[derive(Clone, Debug, Serialize)]
pub struct DayView {
    /// The day.
    pub date: DateView,
    /// When the day before begins in the site's zone, in seconds since 1970: a script says
    /// "tomorrow" from then on.
    pub eve: i64,
    /// When it begins: a script says "today" from then on.
    pub starts: i64,
    /// When the next day begins.
    pub over: i64,
    /// What takes place, by hour; never empty.
    pub occurrences: Vec<Html>,
    /// Whether some of it stands on a sheet that nobody confirmed lately.
    pub unsure: bool,
}

/// A week of the agenda, Monday to Sunday.
#[derive(Clone, Debug, Serialize)]
pub struct WeekView {
    /// Its page below the root.
    pub path: String,
    /// `du 23 au 29 novembre 2026`, in the words of the language.
    pub title: String,
    /// When it is past, in seconds since 1970.
    pub over: i64,
    /// Its days on which something takes place.
    pub days: Vec<DayView>,
    /// Whether some of that stands on a sheet that nobody confirmed lately.
    pub unsure: bool,
}

/// A calendar that can be subscribed to.
#[derive(Clone, Debug, Serialize)]
pub struct CalendarView {
    /// The file below the root.
    pub path: String,
    /// `webcal://...`, when the site's address is known: a telephone subscribes at a tap.
    pub webcal: Option<String>,
    /// `https://...`, to copy into a calendar on the web.
    pub https: Option<String>,
    /// A link by which a browser adds it to Google's calendar, which an Android telephone has.
    pub google: Option<String>,
    /// Single dates, to add one by one.
    pub dates: Vec<AddDate>,
}

/// A date to add to a calendar by itself.
#[derive(Clone, Debug, Serialize)]
pub struct AddDate {
    /// The day and hour in words.
    pub text: String,
    /// A link by which a browser adds it to Google's calendar.
    pub google: String,
}

/// The first page of the agenda, or the page of one of its weeks.
#[derive(Clone, Debug, Serialize)]
pub struct AgendaView {
    /// The title of a week's page; none on the first page.
    pub week_title: Option<String>,
    /// The weeks on this page.
    pub weeks: Vec<WeekView>,
    /// What usually takes place, by weekday, where nobody confirmed it lately.
    pub usual: Option<UsualWeek>,
    /// The week before.
    pub previous: Option<String>,
    /// The week after.
    pub next: Option<String>,
    /// Every week that has a page, for a list of links.
    pub all_weeks: Vec<WeekLink>,
    /// The last day that pages show.
    pub horizon: DateView,
    /// Static pages by need, commune, audience, weekday and language.
    pub choices: Html,
    /// The calendar of all dates.
    pub calendar: Option<CalendarView>,
    /// Months to print, by commune.
    pub months: Vec<LinkView>,
    /// Whether there are too many dates for one page, so that they stand on the months of communes.
    pub by_commune: bool,
}

/// A link to a week's page.
#[derive(Clone, Debug, Serialize)]
pub struct WeekLink {
    /// Its page below the root.
    pub path: String,
    /// Its title.
    pub title: String,
    /// When it is past, in seconds since 1970.
    pub over: i64,
}

/// The activities for an audience, or on a weekday.
#[derive(Clone, Debug, Serialize)]
pub struct DatesView {
    /// `audience` or `weekday`.
    pub by: &'static str,
    /// Which one, in words.
    pub title: String,
    /// The activities, by commune and project.
    pub communes: Vec<CommuneRow>,
    /// Whether some of them stand on a sheet that nobody confirmed lately.
    pub unsure: bool,
    /// Where there are too many for one page: the communes, with how many in each.
    pub counted: Vec<CountedLink>,
    /// The other pages of the kind.
    pub others: Vec<LinkView>,
}

impl OccurrenceView {
    pub(super) fn samples() -> Vec<Self> {
        let planned = Self {
            path: "fr/activites/tilleuls--conversation.html".into(),
            title: TextView::sample("Table de conversation"),
            icon: None,
            project: LinkView::samples().swap_remove(0),
            commune: TextView::sample("Anderlecht"),
            date: DateView::sample(),
            hours: String::new(),
            start: "2026-12-19".into(),
            over: 1_797_721_200,
            state: OccurrenceState::Planned,
            other_date: None,
            reason: None,
            place: None,
            note: None,
            audiences: Vec::new(),
            free: false,
            full: false,
            waiting_list: false,
        };
        let full = Self {
            icon: Some("message-circle".into()),
            hours: "14 h – 16 h".into(),
            start: "2026-12-19T14:00+01:00".into(),
            other_date: Some(DateView::sample()),
            reason: Some(TextView::foreign("ziekte")),
            place: Some(TextView::foreign("Bibliotheek")),
            note: Some(TextView::sample("sur rendez-vous")),
            audiences: vec!["adultes".into(), "6–12 ans".into()],
            free: true,
            full: true,
            waiting_list: true,
            ..planned.clone()
        };
        let state = |state| Self {
            state,
            ..full.clone()
        };
        vec![
            planned,
            state(OccurrenceState::Cancelled),
            state(OccurrenceState::MovedAway),
            state(OccurrenceState::MovedHere),
            state(OccurrenceState::NewTime),
            state(OccurrenceState::NewPlace),
            state(OccurrenceState::NewBoth),
        ]
    }
}

impl DayView {
    pub(super) fn samples() -> Vec<Self> {
        let day = |occurrences| Self {
            date: DateView::sample(),
            eve: 1_797_548_400,
            starts: 1_797_634_800,
            over: 1_797_721_200,
            occurrences,
            unsure: true,
        };
        vec![day(OccurrenceItem::drawn()), day(OccurrenceItem::drawn())]
    }
}

impl WeekView {
    fn sample() -> Self {
        Self {
            path: "fr/agenda/2026-s51.html".into(),
            title: "du 14 au 20 décembre 2026".into(),
            over: 1_797_807_600,
            days: DayView::samples(),
            unsure: true,
        }
    }
}

impl CalendarView {
    pub(super) fn sample() -> Self {
        Self {
            path: "calendriers/tilleuls.fr.ics".into(),
            webcal: Some("webcal://example.org/calendriers/tilleuls.fr.ics".into()),
            https: Some("https://example.org/calendriers/tilleuls.fr.ics".into()),
            google: Some("https://calendar.google.com/calendar/render?cid=webcal".into()),
            dates: vec![AddDate {
                text: "samedi 19 décembre 2026, 14 h".into(),
                google: "https://calendar.google.com/calendar/render?action=TEMPLATE".into(),
            }],
        }
    }
}

impl View for AgendaView {
    const TEMPLATE: &'static str = "agenda.html";
    const NAME: &'static str = "agenda";

    fn has_dates(&self) -> bool {
        true
    }

    fn full() -> Self {
        let week = WeekView::sample();
        Self {
            week_title: Some(week.title.clone()),
            previous: Some("fr/agenda/2026-s50.html".into()),
            next: Some("fr/agenda/2026-s52.html".into()),
            all_weeks: vec![WeekLink {
                path: week.path.clone(),
                title: week.title.clone(),
                over: week.over,
            }],
            weeks: vec![week.clone(), week],
            usual: Some(UsualWeek::sample()),
            horizon: DateView::sample(),
            choices: Html::sample("<details></details>"),
            calendar: Some(CalendarView::sample()),
            months: LinkView::samples(),
            by_commune: true,
        }
    }

    fn empty() -> Self {
        Self {
            week_title: None,
            weeks: Vec::new(),
            usual: None,
            previous: None,
            next: None,
            all_weeks: Vec::new(),
            horizon: DateView::sample(),
            choices: Html::default(),
            calendar: None,
            months: Vec::new(),
            by_commune: false,
        }
    }
}

impl View for DatesView {
    const TEMPLATE: &'static str = "dates.html";
    const NAME: &'static str = "dates";

    fn has_dates(&self) -> bool {
        !self.communes.is_empty()
    }

    fn full() -> Self {
        Self {
            by: "audience",
            title: "adultes".into(),
            communes: CommuneRow::samples(),
            unsure: true,
            counted: CountedLink::samples(),
            others: LinkView::samples(),
        }
    }

    fn empty() -> Self {
        Self {
            by: "weekday",
            title: "mardi".into(),
            communes: Vec::new(),
            unsure: false,
            counted: Vec::new(),
            others: Vec::new(),
        }
    }
}
