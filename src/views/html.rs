//! HTML that is finished: whatever had to be escaped in it is escaped, so a template writes it as it
//! is. Everything else that a template writes is escaped there.

use serde::{Serialize, Serializer};
use tera::Value;

use crate::lang::{Direction, Lang};
use crate::text::escape;

/// Finished HTML. A copy costs nothing: all share one text.
#[derive(Clone, Debug)]
pub struct Html(Value);

impl Html {
    /// Markup that our own code or a template made.
    pub fn markup(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// A text, escaped; marked with its language and direction where that is not the page's
    /// (WCAG 2.2, 3.1.2).
    pub fn text(text: &str, lang: Lang, page: Lang) -> Self {
        let text = escape(text);
        match Self::attributes(lang, page) {
            Some(attributes) => Self::markup(&format!("<span{attributes}>{text}</span>")),
            None => Self::markup(&text),
        }
    }

    /// ` lang="nl" dir="ltr"` for a tag around what is not in the page's language.
    pub fn attributes(lang: Lang, page: Lang) -> Option<String> {
        let dir = match lang.direction() {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };
        (lang != page).then(|| format!(r#" lang="{lang}" dir="{dir}""#))
    }

    pub(super) fn sample(html: &str) -> Self {
        Self::markup(html)
    }

    /// Two items of a list.
    pub(super) fn items() -> Vec<Self> {
        vec![Self::markup("<li>Un</li>"), Self::markup("<li>Deux</li>")]
    }

    /// The HTML itself.
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

impl Default for Html {
    fn default() -> Self {
        Self::markup("")
    }
}

impl Serialize for Html {
    /// The template engine takes its own values as they are, so this stays finished.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_escaped_and_says_its_language_where_it_is_not_the_page_s() {
        let text = |lang, page| Html::text("Thé & <b>", lang, page);
        assert_eq!(text(Lang::FR, Lang::FR).as_str(), "Thé &amp; &lt;b&gt;");
        assert_eq!(
            text(Lang::NL, Lang::FR).as_str(),
            r#"<span lang="nl" dir="ltr">Thé &amp; &lt;b&gt;</span>"#
        );
    }

    #[test]
    fn it_reaches_a_template_as_it_is() {
        let value = Value::from_serializable(&Html::markup("<br>"));
        assert!(value.is_safe());
    }
}
