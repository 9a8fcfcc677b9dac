//! The directory as a booklet to print and hand out.

use serde::Serialize;

use super::{AddressView, DoubtView, QrView, ReachView, TextView, TimeView, View};

/// A booklet: every project, or those of a commune, by commune.
#[derive(Clone, Debug, Serialize)]
pub struct BookletView {
    /// The commune, where the booklet holds one alone.
    pub commune: Option<TextView>,
    /// The projects of each commune.
    pub communes: Vec<BookletCommune>,
}

/// The projects of a commune.
#[derive(Clone, Debug, Serialize)]
pub struct BookletCommune {
    /// Its name.
    pub name: TextView,
    /// Its projects.
    pub projects: Vec<BookletProject>,
}

/// A project: a page of the booklet.
#[derive(Clone, Debug, Serialize)]
pub struct BookletProject {
    /// Its number in the booklet, from 1.
    pub number: usize,
    /// Its name.
    pub name: TextView,
    /// Its name in the region's other language, when that differs.
    pub other_name: Option<TextView>,
    /// What it is, in a sentence.
    pub summary: Option<TextView>,
    /// Where it is.
    pub address: AddressView,
    /// The best way to reach it, else to ask, with whose it is.
    pub reach: Option<ReachView>,
    /// What is not sure where it is not known to exist today.
    pub doubt: Option<DoubtView>,
    /// Whether to call or ask before coming, since nobody confirmed the sheet lately.
    pub call_first: bool,
    /// What it does.
    pub activities: Vec<BookletActivity>,
    /// The code of its page; none when the site's address is not known.
    pub qr: Option<QrView>,
}

/// An activity in the booklet.
#[derive(Clone, Debug, Serialize)]
pub struct BookletActivity {
    /// Its title.
    pub title: TextView,
    /// When it takes place; empty when days and hours are to be asked.
    pub times: Vec<TimeView>,
    /// What is known of its rhythm.
    pub rhythm: Option<TextView>,
}

impl BookletProject {
    fn samples() -> Vec<Self> {
        let full = Self {
            number: 1,
            name: TextView::sample("PCS Les Tilleuls"),
            other_name: Some(TextView::foreign("PSC De Linden")),
            summary: Some(TextView::foreign("Een project aan de voet van de toren.")),
            address: AddressView::sample(),
            reach: Some(ReachView::sample(super::Owner::Association)),
            doubt: DoubtView::samples().pop(),
            call_first: true,
            activities: vec![
                BookletActivity {
                    title: TextView::foreign("Conversatietafel"),
                    times: TimeView::samples(),
                    rhythm: None,
                },
                BookletActivity {
                    title: TextView::sample("Cuisine"),
                    times: Vec::new(),
                    rhythm: Some(TextView::sample("une fois par mois")),
                },
            ],
            qr: Some(QrView {
                path: "M4 4h7v1h-7z".into(),
                side: 33,
            }),
        };
        let bare = Self {
            number: 2,
            other_name: None,
            summary: None,
            address: AddressView::empty(),
            reach: None,
            doubt: None,
            activities: Vec::new(),
            qr: None,
            ..full.clone()
        };
        vec![full, bare]
    }
}

impl View for BookletView {
    const TEMPLATE: &'static str = "booklet.html";
    const NAME: &'static str = "booklet";
    const IS_FRAMED: bool = false;

    fn full() -> Self {
        Self {
            commune: Some(TextView::foreign("Vorst")),
            communes: vec![BookletCommune {
                name: TextView::sample("Anderlecht"),
                projects: BookletProject::samples(),
            }],
        }
    }

    fn empty() -> Self {
        Self {
            commune: None,
            communes: Vec::new(),
        }
    }
}
