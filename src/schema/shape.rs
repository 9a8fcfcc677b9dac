//! What a key of a block may hold.

use serde_json::{Map, Value, json};

use super::reference;
use crate::keys::Key;
use crate::parse::Block;

/// The form of a value. Scalars are read as they are written, so a number or a date is a text too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One value.
    Scalar,
    /// One value, of which some are known.
    Known(Vec<&'static str>),
    /// Several values, or one.
    Scalars,
    /// Yes or no.
    YesNo,
    /// A text, or one a language.
    Text,
    /// Several texts, or one.
    Texts,
    /// A block.
    Block(Block),
    /// A value or text, or a block.
    Or(Block),
    /// Several values or blocks, or one.
    Several(Block),
    /// Two numbers, in any of their forms.
    Position,
    /// Lists of phrases by language.
    Phrases,
    /// Slots, or hours by weekday.
    Opening,
    /// Translated activities by their ids.
    ByActivity,
}

/// Keys of one text.
const TEXT: [Key; 19] = [
    Key::Name,
    Key::Title,
    Key::Summary,
    Key::Message,
    Key::Reason,
    Key::Perimeter,
    Key::Street,
    Key::Access,
    Key::Note,
    Key::Text,
    Key::Credit,
    Key::Description,
    Key::Price,
    Key::Rhythm,
    Key::LegalForm,
    Key::Welcome,
    Key::For,
    Key::Existing,
    Key::StreetSources,
];
/// Keys of several texts.
const TEXTS: [Key; 4] = [
    Key::Nicknames,
    Key::Objectives,
    Key::Attributions,
    Key::Accessibility,
];
/// Keys of several values.
const SCALARS: [Key; 16] = [
    Key::OtherCommunes,
    Key::Partners,
    Key::Landlords,
    Key::Hours,
    Key::Languages,
    Key::Streets,
    Key::FormerNames,
    Key::Sources,
    Key::Need,
    Key::Every,
    Key::Date,
    Key::Dates,
    Key::During,
    Key::PostalCodes,
    Key::See,
    Key::Reviewed,
];
const YES_NO: [Key; 5] = [
    Key::Closed,
    Key::Approximate,
    Key::Childcare,
    Key::Menu,
    Key::Offline,
];
/// Keys of values of which most are known.
const KNOWN: [(Key, &[&str]); 4] = [
    (
        Key::Status,
        &[
            "actif",
            "a-confirmer",
            "termine",
            "actief",
            "te-bevestigen",
            "beeindigd",
        ],
    ),
    (
        Key::EstateForm,
        &[
            "tour",
            "barre",
            "cour",
            "cite-jardin",
            "rue",
            "toren",
            "blok",
            "binnenplaats",
            "tuinwijk",
            "straat",
        ],
    ),
    (
        Key::Initiative,
        &[
            "pcs",
            "habitants",
            "partenaire",
            "psc",
            "bewoners",
            "partner",
        ],
    ),
    (
        Key::Full,
        &["oui", "non", "liste-attente", "ja", "nee", "wachtlijst"],
    ),
];

impl Shape {
    /// What a key holds in a block.
    pub fn of(block: Block, key: Key) -> Self {
        match (block, key) {
            (Block::Translation, Key::Activities) => Self::ByActivity,
            (Block::Translation, Key::Estate) => Self::Block(Block::TranslatedEstate),
            (Block::Period, Key::Periods) => Self::Several(Block::Stretch),
            (Block::Site, Key::Address)
            | (Block::Licence, Key::Name)
            | (Block::Confirmed, Key::By) => Self::Scalar,
            (Block::Site, Key::Acronym)
            | (Block::Subject, Key::Acronym | Key::Landlords)
            | (Block::Registration, Key::By) => Self::Text,
            (Block::Desk, Key::Phone) => Self::Several(Block::Phone),
            (Block::Opening, Key::By) => {
                Self::Known(vec!["téléphone", "rendez-vous", "telefoon", "afspraak"])
            }
            (Block::Notice | Block::Exclusion | Block::Stretch, Key::From | Key::Until) => {
                Self::Scalar
            }
            (_, key) => Self::of_key(key),
        }
    }

    fn of_key(key: Key) -> Self {
        use Key::{
            Activities, Address, Agreement, Audience, Cancelled, Closures, Confirmed, Contact,
            Days, Desk, Estate, Except, Freshness, Images, Licence, Moved, Notices, Opening, Phone,
            Place, Position, Registration, Repository, Slots, Subject, WhatsApp, Words,
        };
        match key {
            Activities => Self::Several(Block::Activity),
            Address => Self::Block(Block::Address),
            Agreement => Self::Block(Block::Agreement),
            Cancelled => Self::Several(Block::Cancellation),
            Closures | Except => Self::Several(Block::Exclusion),
            Confirmed => Self::Block(Block::Confirmed),
            Contact => Self::Block(Block::Contact),
            Desk => Self::Block(Block::Desk),
            Estate => Self::Block(Block::Estate),
            Freshness => Self::Block(Block::Freshness),
            Licence => Self::Or(Block::Licence),
            Subject => Self::Block(Block::Subject),
            Images => Self::Several(Block::Image),
            Moved => Self::Several(Block::Move),
            Notices => Self::Several(Block::Notice),
            Opening => Self::Opening,
            Phone | WhatsApp => Self::Several(Block::Phone),
            Place => Self::Or(Block::Location),
            Position => Self::Position,
            Registration => Self::Or(Block::Registration),
            Repository => Self::Block(Block::Repository),
            Slots => Self::Several(Block::Slot),
            Words => Self::Phrases,
            Audience | Days => Self::Scalars,
            key => Self::of_value(key),
        }
    }

    fn of_value(key: Key) -> Self {
        let known = KNOWN.iter().find(|(known, _)| *known == key);
        match key {
            key if TEXT.contains(&key) => Self::Text,
            key if TEXTS.contains(&key) => Self::Texts,
            key if SCALARS.contains(&key) => Self::Scalars,
            key if YES_NO.contains(&key) => Self::YesNo,
            _ => known.map_or(Self::Scalar, |(_, values)| Self::Known(values.to_vec())),
        }
    }

    /// The blocks in it.
    pub fn blocks(&self) -> Vec<Block> {
        match self {
            Self::Block(block) | Self::Or(block) | Self::Several(block) => vec![*block],
            Self::Opening => vec![Block::Opening],
            Self::ByActivity => vec![Block::TranslatedActivity],
            _ => Vec::new(),
        }
    }

    /// Its schema.
    pub fn schema(&self) -> Value {
        let common = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
        let several = |one: Value| json!({ "anyOf": [one, { "type": "array", "items": one }] });
        match self {
            Self::Scalar => json!({ "anyOf": [common("scalar")] }),
            Self::Known(values) => json!({ "anyOf": [{ "enum": values }, common("scalar")] }),
            Self::Scalars => several(common("scalar")),
            Self::YesNo => json!({ "anyOf": [
                { "enum": ["oui", "non", "ja", "nee"] }, { "type": ["boolean", "string", "null"] }
            ] }),
            Self::Text => json!({ "anyOf": [common("text")] }),
            Self::Texts => several(common("text")),
            Self::Block(block) => json!({ "anyOf": [reference(*block), { "type": "null" }] }),
            Self::Or(block) => json!({ "anyOf": [common("text"), reference(*block)] }),
            Self::Several(block) => {
                let one = json!({ "anyOf": [common("scalar"), reference(*block)] });
                several(one)
            }
            Self::Position => several(json!({ "anyOf": [common("scalar"), {
                "type": "object", "additionalProperties": { "type": ["number", "string"] }
            }] })),
            Self::Phrases => {
                let list = several(common("scalar"));
                json!({ "anyOf": [list, { "type": "object", "additionalProperties": list }] })
            }
            Self::Opening => {
                let one = json!({ "anyOf": [
                    common("scalar"),
                    reference(Block::Opening),
                    { "type": "object", "patternProperties": { WEEKDAYS: several(common("scalar")) },
                      "additionalProperties": false },
                ] });
                several(one)
            }
            Self::ByActivity => json!({ "type": "object",
                "additionalProperties": reference(Block::TranslatedActivity) }),
        }
    }
}

/// A weekday or several as a key: `mardi`, `lundi et jeudi`, `ma`.
const WEEKDAYS: &str = "^([Ll]u|[Mm]a|[Mm]e|[Jj]e|[Vv]e|[Ss]a|[Dd]i|[Ww]o|[Dd]o|[Vv]r|[Zz][ao])";

/// What many keys share.
pub(super) fn common() -> Map<String, Value> {
    let scalar = json!({ "type": ["string", "number", "boolean", "null"] });
    let text = json!({ "anyOf": [
        { "$ref": "#/$defs/scalar" },
        { "type": "object",
          "patternProperties": { "^[a-z]{2,3}$": { "$ref": "#/$defs/scalar" } },
          "additionalProperties": false },
    ] });
    [("scalar".to_owned(), scalar), ("text".to_owned(), text)]
        .into_iter()
        .collect()
}
