//! The form by which people say that something changed.

use serde::Serialize;

use super::{TextView, View};
use crate::lang::Lang;

/// The form, for all projects or those of a commune.
#[derive(Clone, Debug, Serialize)]
pub struct FormView {
    /// The commune, where the form is for one alone.
    pub commune: Option<TextView>,
    /// The script with what the site says of the projects, below the root.
    pub facts: String,
    /// Where letters go, if anybody reads them.
    pub mail: Option<String>,
    /// Where the teams ask in public, if the host of the sheets is known: the address up to the title
    /// of what is asked, and what stands before its text.
    pub issue: Option<[String; 2]>,
    /// The language of the text that is handed over.
    pub lang: Lang,
    /// The days of the week, Monday first: in the text's words, and in the reader's.
    pub weekdays: Vec<(String, String)>,
    /// The needs in the same way, most wanted first.
    pub needs: Vec<(String, TextView)>,
}

/// The ways in which a visitor says that something changed.
#[derive(Clone, Debug, Serialize)]
pub struct TellView {
    /// The form below the root, with what is meant.
    pub form: String,
    /// The same as a letter with its first lines written.
    pub mail: String,
}

impl TellView {
    pub(super) fn sample() -> Self {
        Self {
            form: "fr/modifier.html?tilleuls".into(),
            mail: "mailto:corrections@example.org?subject=PCS".into(),
        }
    }
}

impl View for FormView {
    const TEMPLATE: &'static str = "form.html";
    const NAME: &'static str = "form";

    fn full() -> Self {
        Self {
            commune: Some(TextView::foreign("Vorst")),
            facts: "fr/modifier.js".into(),
            mail: Some("corrections@example.org".into()),
            issue: Some(["https://example.org/?title=", "&body="].map(String::from)),
            lang: Lang::FR,
            weekdays: vec![("mardi".into(), "mardi".into())],
            needs: vec![("Cuisine (cuisine)".into(), TextView::foreign("Koken"))],
        }
    }

    fn empty() -> Self {
        Self {
            commune: None,
            mail: None,
            issue: None,
            weekdays: Vec::new(),
            needs: Vec::new(),
            ..Self::full()
        }
    }
}
