//! Parts that several pages share: texts, dates, contacts, addresses.

use serde::{Serialize, Serializer};

use super::Html;
use crate::lang::Lang;
use crate::model::Plan;
use crate::text::escape;

/// A text with the language it is really in. Templates get it finished: escaped, and marked with its
/// language where that is not the page's.
#[derive(Clone, Debug)]
pub struct TextView {
    /// The text, plain.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// The language of the page.
    page: Lang,
    /// What stands before it, in the language of the page.
    lead: Option<String>,
    /// The country whose telephone numbers become links in it.
    home: Option<&'static Plan>,
}

impl TextView {
    /// A text on a page in another language, or in the same one.
    pub fn new(text: impl Into<String>, lang: Lang, page: Lang) -> Self {
        Self {
            text: text.into(),
            lang,
            page,
            lead: None,
            home: None,
        }
    }

    /// The same, with its telephone numbers as links: for a sentence that is no link itself.
    #[must_use]
    pub fn with_links(self, home: &'static Plan) -> Self {
        let home = Some(home);
        Self { home, ..self }
    }

    /// The same behind words of the page's language, which say what it is about.
    #[must_use]
    pub fn behind(self, lead: &str) -> Self {
        let lead = Some(lead.to_owned());
        Self { lead, ..self }
    }

    /// The text as HTML.
    pub fn html(&self) -> Html {
        let html = Html::text(&self.text, self.lang, self.page, self.home);
        match &self.lead {
            Some(lead) => Html::markup(&format!("{} – {}", escape(lead), html.as_str())),
            None => html,
        }
    }

    pub(super) fn sample(text: &str) -> Self {
        Self::new(text, Lang::FR, Lang::FR)
    }

    pub(super) fn foreign(text: &str) -> Self {
        Self::new(text, Lang::NL, Lang::FR)
    }
}

impl Serialize for TextView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.html().serialize(serializer)
    }
}

/// What is not sure of a project that may no longer exist.
#[derive(Clone, Debug, Serialize)]
pub struct DoubtView {
    /// The year of the last thing that is known of it.
    pub heard: Option<i16>,
}

impl DoubtView {
    pub(super) fn samples() -> Vec<Self> {
        vec![Self { heard: None }, Self { heard: Some(2016) }]
    }
}

/// HTML made from Markdown, with the language it is really in.
#[derive(Clone, Debug, Serialize)]
pub struct ProseView {
    /// The HTML; headings begin at level 3.
    pub html: Html,
    /// ` lang="nl" dir="ltr"` for the tag around it, when it is not in the page's language.
    pub attrs: Html,
    /// Whether it is in another language than the page, which a note should say.
    pub fallback: bool,
}

impl ProseView {
    pub(super) fn sample() -> Self {
        Self {
            html: Html::markup("<p>On parle, personne ne juge.</p>"),
            attrs: Html::markup(r#" lang="nl" dir="ltr""#),
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

/// Pieces of a sentence that are read one after the other; some may be in another language than the
/// page, such as the name of a holiday that nobody translated.
#[derive(Clone, Debug, Default)]
pub struct PhraseView(pub Vec<TextView>);

impl Serialize for PhraseView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pieces: Vec<Html> = self.0.iter().map(TextView::html).collect();
        let html: String = pieces.iter().map(Html::as_str).collect();
        Html::markup(&html).serialize(serializer)
    }
}
