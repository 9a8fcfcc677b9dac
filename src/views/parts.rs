//! Parts that several pages share: texts, dates, contacts, addresses.

use serde::Serialize;

use crate::lang::{Direction, Lang};

/// A text with the language it is really in.
#[derive(Clone, Debug, Serialize)]
pub struct TextView {
    /// The text, plain.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// That language's direction.
    pub dir: Direction,
    /// ` lang="nl" dir="ltr"` when the language is not the page's, else nothing; safe in a tag.
    pub attrs: String,
}

impl TextView {
    /// A text on a page in another language, or in the same one.
    pub fn new(text: impl Into<String>, lang: Lang, page: Lang) -> Self {
        let dir = lang.direction();
        let attrs = match (lang == page, dir) {
            (true, _) => String::new(),
            (false, Direction::LeftToRight) => format!(r#" lang="{lang}" dir="ltr""#),
            (false, Direction::RightToLeft) => format!(r#" lang="{lang}" dir="rtl""#),
        };
        Self {
            text: text.into(),
            lang,
            dir,
            attrs,
        }
    }

    pub(super) fn sample(text: &str) -> Self {
        Self::new(text, Lang::FR, Lang::FR)
    }

    pub(super) fn foreign(text: &str) -> Self {
        Self::new(text, Lang::NL, Lang::FR)
    }
}

/// HTML made from Markdown, safe to write as it is, with the language it is really in.
#[derive(Clone, Debug, Serialize)]
pub struct HtmlView {
    /// The HTML; headings begin at level 3.
    pub html: String,
    /// As in [`TextView`].
    pub attrs: String,
    /// Whether it is in another language than the page, which a note should say.
    pub fallback: bool,
}

impl HtmlView {
    pub(super) fn sample() -> Self {
        let html = "<p>On parle, personne ne juge.</p>".to_owned();
        Self {
            html,
            attrs: r#" lang="nl" dir="ltr""#.into(),
            fallback: true,
        }
    }
}

/// A day.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// For machines: `2026-12-19`.
    pub iso: String,
    /// For people: `samedi 19 décembre 2026`.
    pub text: String,
}

impl DateView {
    pub(super) fn sample() -> Self {
        Self {
            iso: "2026-12-19".into(),
            text: "samedi 19 décembre 2026".into(),
        }
    }
}

/// When something takes place, in words.
#[derive(Clone, Debug, Serialize)]
pub struct TimeView {
    /// The days, in pieces that are read one after the other, for the name of a period may be in
    /// another language: `le mardi, sauf : `, `schoolvakanties`.
    pub days: Vec<TextView>,
    /// The hours: `9 h 30 – 11 h 30`; empty when they are not known.
    pub hours: String,
    /// What else to know.
    pub note: Option<TextView>,
}

impl TimeView {
    pub(super) fn samples() -> Vec<Self> {
        let note = Some(TextView::foreign("niet tijdens de schoolvakantie"));
        vec![
            Self {
                days: vec![
                    TextView::sample("le mardi, sauf : "),
                    TextView::foreign("schoolvakanties"),
                ],
                hours: "9 h 30 – 11 h 30".into(),
                note,
            },
            Self {
                days: vec![TextView::sample("samedi 19 décembre 2026")],
                hours: String::new(),
                note: None,
            },
        ]
    }
}
