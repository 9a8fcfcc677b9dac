//! How to reach somebody, and where something is.

use serde::Serialize;

use super::{LinkView, TextView};

/// Whose contact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The activity's own.
    Activity,
    /// The project's own.
    Project,
    /// The association's.
    Association,
    /// The landlord's.
    Landlord,
    /// The regional desk's.
    Desk,
}

/// By which way somebody is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReachWay {
    /// By telephone.
    Phone,
    /// By e-mail.
    Email,
    /// On a web page.
    Website,
}

/// The one best way to reach somebody: the big button.
#[derive(Clone, Debug, Serialize)]
pub struct ReachView {
    /// The way.
    pub way: ReachWay,
    /// The link: `tel:+3225550123`.
    pub href: String,
    /// The number, address or page as people read it; always left to right.
    pub text: String,
    /// Whose it is.
    pub owner: Owner,
    /// The owner's name.
    pub owner_name: TextView,
}

impl ReachView {
    pub(super) fn sample(owner: Owner) -> Self {
        Self {
            way: ReachWay::Phone,
            href: "tel:+3225550123".into(),
            text: "02 555 01 23".into(),
            owner,
            owner_name: TextView::foreign("Vereniging van de wijk"),
        }
    }
}

/// Every way to reach one owner.
#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    /// Whose it is.
    pub owner: Owner,
    /// The owner's name.
    pub name: TextView,
    /// The owner's page below the root, when it has one.
    pub path: Option<String>,
    /// Link and text of each way, best first.
    pub ways: Vec<WayView>,
    /// A person to ask for, who agreed to be named.
    pub person: Option<String>,
}

/// One way to reach somebody.
#[derive(Clone, Debug, Serialize)]
pub struct WayView {
    /// `phone`, `whatsapp`, `email` or `website`; names a pictogram and a word.
    pub kind: &'static str,
    /// The link.
    pub href: String,
    /// What people read; always left to right.
    pub text: String,
    /// Whom or what a number is for.
    pub purpose: Option<TextView>,
    /// What to dial once somebody answers.
    pub extension: Option<String>,
}

impl WayView {
    /// A way of a kind.
    pub fn new(kind: &'static str, href: String, text: String) -> Self {
        Self {
            kind,
            href,
            text,
            purpose: None,
            extension: None,
        }
    }
}

impl ContactView {
    pub(super) fn sample(owner: Owner) -> Self {
        Self {
            owner,
            name: TextView::foreign("Vereniging van de wijk"),
            path: Some("fr/asbl/exemple.html".into()),
            ways: vec![
                WayView {
                    purpose: Some(TextView::foreign("voormiddag")),
                    extension: Some("5".into()),
                    ..WayView::new(
                        "phone",
                        "tel:+3225550123;ext=5".into(),
                        "02 555 01 23".into(),
                    )
                },
                WayView::new(
                    "whatsapp",
                    "https://wa.me/32474000000".into(),
                    "0474 00 00 00".into(),
                ),
                WayView::new(
                    "email",
                    "mailto:pcs@example.org".into(),
                    "pcs@example.org".into(),
                ),
                WayView::new(
                    "website",
                    "https://example.org/".into(),
                    "example.org".into(),
                ),
            ],
            person: Some("Exemple".into()),
        }
    }
}

/// Whom to ask where there is no way to reach the project itself.
#[derive(Clone, Debug, Serialize)]
pub struct AskView {
    /// The button; none where all that is known is a number for messages.
    pub best: Option<ReachView>,
    /// Every way to reach them.
    pub contact: ContactView,
}

impl AskView {
    pub(super) fn sample(owner: Owner) -> Self {
        Self {
            best: Some(ReachView::sample(owner)),
            contact: ContactView::sample(owner),
        }
    }
}

/// Who knows of all projects.
#[derive(Clone, Debug, Serialize)]
pub struct DeskView {
    /// How to reach it.
    pub contact: ContactView,
    /// Whether it agreed to answer; pages only point to it until then.
    pub agreed: bool,
}

impl DeskView {
    pub(super) fn sample() -> Self {
        Self {
            contact: ContactView::sample(Owner::Desk),
            agreed: true,
        }
    }
}

/// A postal address.
#[derive(Clone, Debug, Serialize)]
pub struct AddressView {
    /// Street and number.
    pub street: Option<TextView>,
    /// Four digits.
    pub postal_code: Option<String>,
    /// The commune.
    pub commune: Option<TextView>,
    /// The postal code and the commune as street signs have them, when the page has another name.
    pub local: Option<TextView>,
    /// The commune's page below the root.
    pub commune_path: Option<String>,
    /// Further communes the estate lies over.
    pub other_communes: Vec<LinkView>,
    /// How to find the door.
    pub access: Option<TextView>,
    /// Links to maps.
    pub map: Option<MapLinks>,
}

impl AddressView {
    pub(super) fn sample() -> Self {
        Self {
            street: Some(TextView::foreign("Zoutstraat 1")),
            postal_code: Some("1070".into()),
            commune: Some(TextView::sample("Anderlecht")),
            local: Some(TextView::foreign("Anderlecht")),
            commune_path: Some("fr/communes/anderlecht.html".into()),
            other_communes: LinkView::samples(),
            access: Some(TextView::sample("Sonner à « PCS »")),
            map: Some(MapLinks {
                geo: "geo:50.83275,4.322".into(),
                osm:
                    "https://www.openstreetmap.org/?mlat=50.83275&mlon=4.322#map=17/50.83275/4.322"
                        .into(),
                approximate: true,
            }),
        }
    }

    /// An address of which nothing but the commune may be known.
    pub(super) fn empty() -> Self {
        Self {
            street: None,
            postal_code: None,
            commune: None,
            local: None,
            commune_path: None,
            other_communes: Vec::new(),
            access: None,
            map: None,
        }
    }
}

/// A point in other people's maps; nothing is loaded before a tap.
#[derive(Clone, Debug, Serialize)]
pub struct MapLinks {
    /// For the telephone's own map (RFC 5870).
    pub geo: String,
    /// For a browser.
    pub osm: String,
    /// Whether the point is a street rather than a door.
    pub approximate: bool,
}
