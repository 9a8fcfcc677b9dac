//! The page of a project.

use serde::Serialize;

use super::{
    AddressView, AskView, ClosureView, ContactView, DateView, DoubtView, Html, LinkView,
    LocatorView, Owner, ProseView, ReachView, TellView, TextView, TimeView, View,
};
use crate::model::Agreement;

/// The page of a project. Everything but its name may be missing.
#[derive(Clone, Debug, Serialize)]
pub struct ProjectView {
    /// Its name.
    pub name: TextView,
    /// Its name in the region's other language, when that differs.
    pub other_name: Option<TextView>,
    /// What people call it.
    pub nicknames: Vec<TextView>,
    /// Whether its summary, an objective or a title of an activity is in another language.
    pub fallback: bool,
    /// What it is, in a sentence.
    pub summary: Option<TextView>,
    /// What is not sure where it is not known to exist today.
    pub doubt: Option<DoubtView>,
    /// Whether it has ended.
    pub ended: bool,
    /// The project that goes on where it ended.
    pub successor: Option<LinkView>,
    /// Messages of today.
    pub notices: Vec<NoticeView>,
    /// The big button: the project's, else the association's best way.
    pub reach: Option<ReachView>,
    /// The same in a line of text, where it is no web page.
    pub line: Option<Html>,
    /// Whom to ask when there is no button: the landlord, else the desk.
    pub ask: Option<AskView>,
    /// Every contact, the project's own first.
    pub contacts: Vec<ContactView>,
    /// How to say that something changed; none where nobody reads it.
    pub tell: Option<TellView>,
    /// Whether to call before coming, since nobody confirmed the sheet lately.
    pub call_first: bool,
    /// Who confirmed the sheet, and when.
    pub confirmed: Option<ConfirmedView>,
    /// Where it is.
    pub address: AddressView,
    /// Where that is in the whole, when the outlines are known.
    pub locator: Option<LocatorView>,
    /// When the door is open.
    pub opening: Vec<OpeningRow>,
    /// When it may be reached in the coming days, for a script that says "open now".
    pub open: Vec<OpenView>,
    /// What helps people who cannot walk, climb or hear.
    pub accessibility: Vec<TextView>,
    /// Languages spoken on the spot, by their names.
    pub spoken: Vec<String>,
    /// When it is closed in the coming weeks.
    pub closures: Vec<ClosureView>,
    /// The calendar of its dates.
    pub calendar: Option<Html>,
    /// Its poster below the root.
    pub poster: Option<String>,
    /// Its poster in the languages of the region, where there are two.
    pub poster_pair: Option<String>,
    /// Its card for an address book, below the root.
    pub card: Option<String>,
    /// What it is, for search engines.
    pub json_ld: Option<Html>,
    /// Activities with days or dates.
    pub scheduled: Vec<Html>,
    /// Activities of which the days are to be asked.
    pub standing: Vec<Html>,
    /// The needs its activities answer.
    pub needs: Vec<LinkView>,
    /// What it is for.
    pub objectives: Vec<TextView>,
    /// What it is, at length.
    pub presentation: Option<ProseView>,
    /// Photos.
    pub photos: Vec<PhotoView>,
    /// The name of the drawing of such an estate: `tower`; none where photos show the place.
    pub drawing: Option<&'static str>,
    /// The estate's name.
    pub estate: Option<TextView>,
    /// What belongs to the estate.
    pub perimeter: Option<TextView>,
    /// The estate's streets.
    pub streets: Vec<String>,
    /// How many homes the estate has.
    pub dwellings: Option<u32>,
    /// The association that runs it.
    pub association: Option<LinkView>,
    /// The landlords.
    pub landlords: Vec<LinkView>,
    /// Other partners.
    pub partners: Vec<LinkView>,
    /// The year it began.
    pub since: Option<i16>,
    /// The years of its convention.
    pub agreement: Option<AgreementView>,
    /// A public page about it elsewhere.
    pub elsewhere: Option<String>,
}

/// A message of the day.
#[derive(Clone, Debug, Serialize)]
pub struct NoticeView {
    /// The project it comes from.
    pub project: LinkView,
    /// What it says; a closure may give no reason.
    pub message: Option<TextView>,
    /// Whether the place is closed meanwhile.
    pub closed: bool,
    /// The first day it concerns.
    pub from: Option<DateView>,
    /// The last day it concerns, when that is another one.
    pub until: Option<DateView>,
    /// When its first day begins, in seconds since 1970, if that is to come: home shows it then only.
    pub since: Option<i64>,
    /// When it is past, if that is known: a script hides it then.
    pub over: Option<i64>,
}

/// Who confirmed a sheet, and when.
#[derive(Clone, Debug, Serialize)]
pub struct ConfirmedView {
    /// The day.
    pub on: DateView,
    /// The organisation.
    pub by: Option<String>,
}

/// A line of the opening hours.
#[derive(Clone, Debug, Serialize)]
pub struct OpeningRow {
    /// The days and hours.
    pub time: TimeView,
    /// `door`, `phone` or `appointment`.
    pub channel: &'static str,
}

/// What is said of a time at which a project may be reached.
#[derive(Clone, Debug, Serialize)]
pub struct OpenView {
    /// What is said.
    pub kind: OpenKind,
    /// From when it is said, in seconds since 1970.
    pub since: i64,
    /// Until when.
    pub over: i64,
    /// When it ends: `12 h`; when it begins: `9 h`, or `mardi à 9 h` where that is later.
    pub time: String,
}

/// What is said of a time at which a project may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenKind {
    /// The door is open.
    Now,
    /// It opens that day.
    Today,
    /// It opens on another day.
    Later,
    /// The telephone is answered.
    PhoneNow,
    /// It will be that day.
    PhoneToday,
    /// It will be on another day.
    PhoneLater,
}

impl OpenView {
    pub(super) fn samples() -> Vec<Self> {
        let view = |kind| Self {
            kind,
            since: 1_797_721_200,
            over: 1_797_728_400,
            time: "12 h".into(),
        };
        let kinds = [
            OpenKind::Now,
            OpenKind::Today,
            OpenKind::Later,
            OpenKind::PhoneNow,
            OpenKind::PhoneToday,
            OpenKind::PhoneLater,
        ];
        kinds.map(view).to_vec()
    }
}

/// A photo.
#[derive(Clone, Debug, Serialize)]
pub struct PhotoView {
    /// The file below the root.
    pub path: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// ` lang="nl" dir="ltr"` when that is not in the page's language.
    pub alt_attrs: Html,
    /// Whom it comes from.
    pub credit: Option<TextView>,
}

/// The years of a convention.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct AgreementView {
    /// Its first year.
    pub start: i16,
    /// Its last year.
    pub end: Option<i16>,
}

impl From<Agreement> for AgreementView {
    fn from(agreement: Agreement) -> Self {
        Self {
            start: agreement.start,
            end: agreement.end,
        }
    }
}

impl NoticeView {
    pub(super) fn samples() -> Vec<Self> {
        let notice = |message, closed, until: Option<DateView>| Self {
            project: LinkView::samples().swap_remove(0),
            message,
            closed,
            from: Some(DateView::sample()),
            since: until.as_ref().map(|_| 1_797_634_800),
            over: until.as_ref().map(|_| 1_797_721_200),
            until,
        };
        let message = TextView::sample("Pas d'accueil aujourd'hui");
        vec![
            notice(Some(message), true, Some(DateView::sample())),
            notice(Some(TextView::foreign("Nieuwe tafel")), false, None),
            notice(None, true, None),
        ]
    }
}

impl OpeningRow {
    fn samples() -> Vec<Self> {
        let channels = ["door", "phone", "appointment"].into_iter();
        let times = TimeView::samples().into_iter();
        let rows = times.zip(channels);
        rows.map(|(time, channel)| Self { time, channel }).collect()
    }
}

impl PhotoView {
    fn samples() -> Vec<Self> {
        let photo = |credit| Self {
            path: "assets/photos/tour.jpg".into(),
            width: 800,
            height: 600,
            alt: "De toren".into(),
            alt_attrs: Html::markup(r#" lang="nl" dir="ltr""#),
            credit,
        };
        vec![photo(Some(TextView::sample("ULAC"))), photo(None)]
    }
}

impl View for ProjectView {
    const TEMPLATE: &'static str = "project.html";
    const NAME: &'static str = "project";

    fn has_dates(&self) -> bool {
        let lists = [self.scheduled.len(), self.opening.len(), self.notices.len()];
        !self.closures.is_empty() || lists.iter().any(|many| *many > 0)
    }

    fn full() -> Self {
        Self {
            name: TextView::sample("PCS Les Tilleuls"),
            other_name: Some(TextView::foreign("PSC De Linden")),
            nicknames: vec![TextView::sample("la tour"), TextView::foreign("de toren")],
            fallback: true,
            summary: Some(TextView::foreign("Aan de voet van de toren.")),
            doubt: DoubtView::samples().pop(),
            ended: true,
            successor: Some(LinkView::samples().swap_remove(0)),
            notices: NoticeView::samples(),
            reach: Some(ReachView::sample(Owner::Association)),
            line: Some(Html::sample("<p>02 555 01 23</p>")),
            ask: Some(AskView::sample(Owner::Landlord)),
            contacts: [Owner::Project, Owner::Association, Owner::Landlord]
                .map(ContactView::sample)
                .to_vec(),
            tell: Some(TellView::sample()),
            call_first: true,
            confirmed: Some(ConfirmedView {
                on: DateView::sample(),
                by: Some("ULAC".into()),
            }),
            address: AddressView::sample(),
            locator: Some(LocatorView::sample()),
            opening: OpeningRow::samples(),
            open: OpenView::samples(),
            accessibility: vec![TextView::sample("Ascenseur"), TextView::foreign("3 treden")],
            spoken: vec!["français".into(), "arabe".into()],
            closures: ClosureView::samples(),
            calendar: Some(Html::sample("<details></details>")),
            poster: Some("fr/affiches/tilleuls.html".into()),
            poster_pair: Some("fr-nl/affiches/tilleuls.html".into()),
            card: Some("contacts/tilleuls.vcf".into()),
            json_ld: Some(Html::markup("{}")),
            scheduled: Html::items(),
            standing: Html::items(),
            needs: LinkView::samples(),
            objectives: vec![TextView::sample("Faire lien"), TextView::foreign("Samen")],
            presentation: Some(ProseView::sample()),
            photos: PhotoView::samples(),
            drawing: Some("tower"),
            estate: Some(TextView::sample("Les Tilleuls")),
            perimeter: Some(TextView::sample("La tour et ses abords")),
            streets: vec!["Rue du Sel 1–9".into(), "Rue du Poivre".into()],
            dwellings: Some(382),
            association: LinkView::samples().pop(),
            landlords: LinkView::samples(),
            partners: LinkView::samples(),
            since: Some(1999),
            agreement: Some(AgreementView {
                start: 2021,
                end: Some(2026),
            }),
            elsewhere: Some("https://example.org/pcs".into()),
        }
    }

    fn empty() -> Self {
        Self {
            name: TextView::sample("PCS Les Tilleuls"),
            other_name: None,
            nicknames: Vec::new(),
            fallback: false,
            summary: None,
            doubt: None,
            ended: false,
            successor: None,
            notices: Vec::new(),
            reach: None,
            line: None,
            ask: None,
            contacts: Vec::new(),
            call_first: false,
            tell: None,
            confirmed: None,
            address: AddressView::empty(),
            locator: None,
            opening: Vec::new(),
            open: Vec::new(),
            accessibility: Vec::new(),
            spoken: Vec::new(),
            closures: Vec::new(),
            calendar: None,
            poster: None,
            poster_pair: None,
            card: None,
            json_ld: None,
            scheduled: Vec::new(),
            standing: Vec::new(),
            needs: Vec::new(),
            objectives: Vec::new(),
            presentation: None,
            photos: Vec::new(),
            drawing: None,
            estate: None,
            perimeter: None,
            streets: Vec::new(),
            dwellings: None,
            association: None,
            landlords: Vec::new(),
            partners: Vec::new(),
            since: None,
            agreement: None,
            elsewhere: None,
        }
    }
}
