//! The poster of a project: one A4 page for the lobby, in one language or in two.

use serde::Serialize;

use super::{ClosureView, DateView, Html, OccurrenceView, PhraseView, ReachView, TextView, View};

/// A poster.
#[derive(Clone, Debug, Serialize)]
pub struct PosterView {
    /// Its languages: one, or the pair.
    pub halves: Vec<PosterHalf>,
    /// Whether the name needs smaller letters.
    pub long_name: bool,
    /// Whether it is the same name in each of its languages.
    pub one_name: bool,
    /// Street, number, postal code and commune on one line, in each language that differs.
    pub address: Vec<TextView>,
    /// The best way to reach the project, in very large type; else to ask, with whose it is.
    pub reach: Option<ReachView>,
    /// A QR code that leads to the project's page, as the inside of an `<svg>`, and its side in
    /// modules; none when the site's address is not known.
    pub qr: Option<QrView>,
    /// The page's address as people type it.
    pub url: Option<String>,
}

/// A QR code (ISO/IEC 18004).
#[derive(Clone, Debug, Serialize)]
pub struct QrView {
    /// The path data of its dark modules, to be stroked one wide.
    pub path: String,
    /// How many modules a side has, the quiet zone included.
    pub side: usize,
}

/// What a poster says in one language.
#[derive(Clone, Debug, Serialize)]
pub struct PosterHalf {
    /// ` lang="nl" dir="ltr"` when it is not the page's language.
    pub attrs: Html,
    /// The project's name.
    pub name: TextView,
    /// The next days with something on them, as many as fit on the page.
    pub days: Vec<PosterDay>,
    /// When the project is closed in the coming weeks.
    pub closures: Vec<ClosureView>,
    /// What repeats, by its rhythm.
    pub usual: Vec<PosterUsual>,
    /// Standing activities, as many as fit.
    pub standing: Vec<TextView>,
    /// Whether there is more on the site.
    pub more: bool,
    /// The words of the language.
    pub words: PosterWordsView,
}

/// What repeats, on a poster.
#[derive(Clone, Debug, Serialize)]
pub struct PosterUsual {
    /// The activity.
    pub title: TextView,
    /// Its rhythm.
    pub days: PhraseView,
    /// Its hours; empty when they are to be asked.
    pub hours: String,
    /// What else to know.
    pub note: Option<TextView>,
    /// When the confirmation ends, in seconds since 1970, if dates are shown: a script shows this from
    /// then on.
    pub since: Option<i64>,
}

/// A day on a poster.
#[derive(Clone, Debug, Serialize)]
pub struct PosterDay {
    /// The day.
    pub date: DateView,
    /// When it is past, in seconds since 1970.
    pub over: i64,
    /// What takes place.
    pub occurrences: Vec<OccurrenceView>,
}

impl PosterDay {
    fn samples() -> Vec<Self> {
        let day = Self {
            date: DateView::sample(),
            over: 1_797_721_200,
            occurrences: OccurrenceView::samples(),
        };
        vec![day.clone(), day]
    }
}

impl PosterUsual {
    fn samples() -> Vec<Self> {
        let usual = |hours: &str, since: Option<i64>| Self {
            note: since.map(|_| TextView::foreign("achteraan")),
            title: TextView::foreign("Conversatietafel"),
            days: PhraseView(vec![TextView::sample("le mardi")]),
            hours: hours.into(),
            since,
        };
        vec![usual("9 h – 12 h", None), usual("", Some(1_797_721_200))]
    }
}

/// The words of a poster in one language.
#[derive(Clone, Debug, Serialize)]
pub struct PosterWordsView {
    /// Above the days.
    pub coming: String,
    /// Above the standing activities.
    pub ask: String,
    /// When there is more.
    pub more: String,
    /// Beside the code.
    pub scan: String,
    /// To call, or to ask, before coming.
    pub first: Option<String>,
    /// Where the hours of a date are not known.
    pub ask_hours: String,
    /// A cancelled date.
    pub cancelled: String,
    /// A date that went to another day.
    pub moved: String,
    /// As a rule.
    pub usual: String,
    /// Above what repeats.
    pub usually: String,
}

impl PosterHalf {
    fn sample(attrs: &str) -> Self {
        Self {
            attrs: Html::markup(attrs),
            name: TextView::sample("PCS Les Tilleuls"),
            days: PosterDay::samples(),
            closures: ClosureView::samples(),
            usual: PosterUsual::samples(),
            standing: vec![
                TextView::sample("Atelier cuisine"),
                TextView::foreign("Kookatelier"),
            ],
            more: true,
            words: PosterWordsView {
                coming: "Les prochaines dates".into(),
                ask: "Demandez les jours".into(),
                more: "Et plus encore sur le site".into(),
                scan: "Scannez".into(),
                first: Some("Appelez avant de venir".into()),
                ask_hours: "heures à demander".into(),
                cancelled: "Annulé".into(),
                moved: "Reporté au".into(),
                usual: "en principe".into(),
                usually: "D'habitude".into(),
            },
        }
    }
}

impl View for PosterView {
    const TEMPLATE: &'static str = "poster.html";
    const NAME: &'static str = "poster";
    const IS_FRAMED: bool = false;

    fn full() -> Self {
        Self {
            halves: vec![
                PosterHalf::sample(""),
                PosterHalf::sample(r#" lang="nl" dir="ltr""#),
            ],
            long_name: true,
            one_name: false,
            address: vec![TextView::sample("Rue du Sel 1, 1070 Anderlecht")],
            reach: Some(ReachView::sample(super::Owner::Association)),
            qr: Some(QrView {
                path: "M4 4h7v7h-7z".into(),
                side: 33,
            }),
            url: Some("example.org/fr/pcs/tilleuls.html".into()),
        }
    }

    fn empty() -> Self {
        let mut half = PosterHalf::sample("");
        half.days = Vec::new();
        half.closures = Vec::new();
        half.usual = Vec::new();
        half.standing = Vec::new();
        half.more = false;
        half.words.first = None;
        Self {
            halves: vec![half],
            long_name: false,
            one_name: true,
            address: Vec::new(),
            reach: None,
            qr: None,
            url: None,
        }
    }
}
