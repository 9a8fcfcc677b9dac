//! When something takes place: a rule or its dates, each once, with what is not as usual.

use serde::Serialize;

use super::{DateView, DoubtView, Html, LinkView, PhraseView, TextView};

/// A slot in words: its rhythm with the next dates, or the dates that were written down.
#[derive(Clone, Debug, Serialize)]
pub struct TimeView {
    /// The days: `le mardi, sauf : schoolvakanties`, of which a piece may be in another language; the
    /// day where there is but one; empty where the dates stand in `next`.
    pub days: PhraseView,
    /// Where there is but one day, that for machines: `2026-12-19T14:00+01:00`, or the day alone.
    pub start: Option<String>,
    /// The hours: `9 h 30 – 11 h 30`; empty when they are not known.
    pub hours: String,
    /// Whether that is so as a rule only, for nobody confirmed it lately.
    pub usual: bool,
    /// When the confirmation ends, in seconds since 1970: a script says "as a rule" from then on.
    pub sure_until: Option<i64>,
    /// The next dates, in pieces.
    pub next: Vec<NextDate>,
    /// Whether more dates follow.
    pub more: bool,
    /// What is not as usual.
    pub changes: Vec<ChangeView>,
    /// When all of it is past; none for what goes on.
    pub over: Option<i64>,
    /// What else to know.
    pub note: Option<TextView>,
}

/// A date in a row of dates, with what parts it from the next: `2, `, `9 et `, `16 décembre 2026`. A
/// script takes them away from the first on.
#[derive(Clone, Debug, Serialize)]
pub struct NextDate {
    /// For machines: `2026-12-19T14:00+01:00`, or the day alone.
    pub start: String,
    /// For people.
    pub text: String,
    /// What parts it from the next.
    pub then: String,
    /// When it is past, in seconds since 1970.
    pub over: i64,
}

/// What is not as usual, on one or more days.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    /// What became of them.
    pub kind: ChangeKind,
    /// The days: `8 et 10 décembre 2026`.
    pub days: String,
    /// The day they went to.
    pub to: Option<DateView>,
    /// The hours they have now, when these changed.
    pub hours: String,
    /// Where they are now, when that changed.
    pub place: Option<TextView>,
    /// Why.
    pub reason: Option<TextView>,
    /// When all of it is past, in seconds since 1970.
    pub over: i64,
}

/// What became of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// They do not take place.
    Cancelled,
    /// They went to another day.
    MovedTo,
    /// They have other hours.
    NewTime,
    /// They are elsewhere.
    NewPlace,
    /// They have other hours, and are elsewhere.
    NewBoth,
    /// The project is closed.
    Closed,
}

/// Days on which a project is closed.
#[derive(Clone, Debug, Serialize)]
pub struct ClosureView {
    /// `Fermé le lundi 30 novembre 2026`.
    pub says: String,
    /// Why.
    pub reason: Option<TextView>,
    /// When they are past, in seconds since 1970.
    pub over: i64,
}

/// What usually takes place, by weekday.
#[derive(Clone, Debug, Serialize)]
pub struct UsualWeek {
    /// When a script shows it, if that is later.
    pub since: Option<i64>,
    /// The days, those of every day first.
    pub days: Vec<UsualDay>,
}

/// What usually takes place on a weekday.
#[derive(Clone, Debug, Serialize)]
pub struct UsualDay {
    /// When a script shows it, if that is later.
    pub since: Option<i64>,
    /// `le lundi`, `tous les jours`.
    pub day: String,
    /// What takes place, by hour.
    pub activities: Vec<UsualView>,
}

/// What usually takes place.
#[derive(Clone, Debug, Serialize)]
pub struct UsualView {
    /// The activity.
    pub activity: LinkView,
    /// Its project.
    pub project: LinkView,
    /// The project's commune.
    pub commune: TextView,
    /// Its rhythm, when that is not simply every week.
    pub rhythm: Option<PhraseView>,
    /// The hours; empty when they are not known.
    pub hours: String,
    /// When the confirmation ends, in seconds since 1970, if dates are shown: a script shows this from
    /// then on.
    pub since: Option<i64>,
}

/// The activities of a project that a page gathers.
#[derive(Clone, Debug, Serialize)]
pub struct ProjectRow {
    /// The project.
    pub project: LinkView,
    /// What is not sure where it is not known to exist today.
    pub doubt: Option<DoubtView>,
    /// Whether one should ask first, for nobody confirmed it lately.
    pub unsure: bool,
    /// Where it is and how to reach it, on paper.
    pub paper: Html,
    /// Each activity on a line.
    pub activities: Vec<Html>,
}

/// The projects of a commune with activities that a page gathers.
#[derive(Clone, Debug, Serialize)]
pub struct CommuneRow {
    /// The commune.
    pub commune: LinkView,
    /// Its projects.
    pub projects: Vec<ProjectRow>,
}

impl TimeView {
    pub(super) fn samples() -> Vec<Self> {
        let weekly = Self {
            days: PhraseView(vec![
                TextView::sample("le mardi, sauf : "),
                TextView::foreign("schoolvakanties"),
            ]),
            start: None,
            hours: "9 h 30 – 11 h 30".into(),
            usual: true,
            sure_until: Some(1_797_721_200),
            next: NextDate::samples(),
            more: true,
            changes: ChangeView::samples(),
            over: None,
            note: Some(TextView::foreign("niet tijdens de schoolvakantie")),
        };
        let dates = Self {
            days: PhraseView::default(),
            start: None,
            hours: String::new(),
            usual: false,
            sure_until: None,
            more: false,
            changes: Vec::new(),
            over: Some(1_797_721_200),
            note: None,
            ..weekly.clone()
        };
        let once = Self {
            days: PhraseView(vec![TextView::sample("samedi 19 décembre 2026")]),
            start: Some("2026-12-19".into()),
            next: Vec::new(),
            ..dates.clone()
        };
        vec![weekly, dates, once]
    }
}

impl NextDate {
    fn samples() -> Vec<Self> {
        let date = |text: &str, then: &str| Self {
            start: "2026-12-19T14:00+01:00".into(),
            text: text.into(),
            then: then.into(),
            over: 1_797_721_200,
        };
        vec![date("9", " et "), date("16 décembre 2026", "")]
    }
}

impl ChangeView {
    fn samples() -> Vec<Self> {
        let kinds = [
            ChangeKind::Cancelled,
            ChangeKind::MovedTo,
            ChangeKind::NewTime,
            ChangeKind::NewPlace,
            ChangeKind::NewBoth,
            ChangeKind::Closed,
        ];
        let full = |kind| Self {
            kind,
            days: "8 et 10 décembre 2026".into(),
            to: Some(DateView::sample()),
            hours: "14 h – 16 h".into(),
            place: Some(TextView::foreign("Bibliotheek")),
            reason: Some(TextView::foreign("ziekte")),
            over: 1_797_721_200,
        };
        let bare = |kind| Self {
            to: None,
            hours: String::new(),
            place: None,
            reason: None,
            ..full(kind)
        };
        kinds
            .into_iter()
            .flat_map(|kind| [full(kind), bare(kind)])
            .collect()
    }
}

impl ClosureView {
    pub(super) fn samples() -> Vec<Self> {
        let closure = |reason| Self {
            says: "Fermé le lundi 30 novembre 2026".into(),
            reason,
            over: 1_797_721_200,
        };
        vec![closure(Some(TextView::foreign("opleiding"))), closure(None)]
    }
}

impl UsualWeek {
    pub(super) fn sample() -> Self {
        Self {
            since: Some(1_797_721_200),
            days: UsualDay::samples(),
        }
    }
}

impl UsualDay {
    fn samples() -> Vec<Self> {
        let view = |rhythm, hours: &str, since| UsualView {
            activity: LinkView::samples().swap_remove(0),
            project: LinkView::samples().swap_remove(1),
            commune: TextView::sample("Anderlecht"),
            rhythm,
            hours: hours.into(),
            since,
        };
        let rhythm = PhraseView(vec![TextView::sample("un mardi sur deux")]);
        let day = |day: &str| Self {
            since: Some(1_797_721_200),
            day: day.into(),
            activities: vec![
                view(Some(rhythm.clone()), "9 h – 12 h", None),
                view(None, "", Some(1_797_721_200)),
            ],
        };
        vec![day("tous les jours"), day("le mardi")]
    }
}

impl ProjectRow {
    pub(super) fn samples() -> Vec<Self> {
        let row = |doubt: Option<DoubtView>| Self {
            project: LinkView::samples().swap_remove(0),
            unsure: doubt.is_some(),
            doubt,
            paper: Html::sample("<p>Rue du Sel 1</p>"),
            activities: Html::items(),
        };
        let mut rows: Vec<Self> = DoubtView::samples()
            .into_iter()
            .map(Some)
            .map(row)
            .collect();
        rows.push(row(None));
        rows
    }
}

impl CommuneRow {
    pub(super) fn samples() -> Vec<Self> {
        let row = || Self {
            commune: LinkView::samples().swap_remove(0),
            projects: ProjectRow::samples(),
        };
        vec![row(), row()]
    }
}
