//! HTML that is finished: whatever had to be escaped in it is escaped, so a template writes it as it
//! is. Everything else that a template writes is escaped there.

use serde::{Serialize, Serializer};
use tera::Value;

use crate::lang::{Direction, Lang};
use crate::model::{Phone, Plan};
use crate::text::{Piece, direction, escape, pieces};

/// Finished HTML. A copy costs nothing: all share one text.
#[derive(Clone, Debug)]
pub struct Html(Value);

impl Html {
    /// Markup that our own code or a template made.
    pub fn markup(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// A text, escaped; marked with its language and direction where that is not the page's
    /// (WCAG 2.2, 3.1.2). Telephone numbers of `home` become links where it is given.
    pub fn text(text: &str, lang: Lang, page: Lang, home: Option<&Plan>) -> Self {
        let way = direction(text, lang);
        let inside = figures(text, way, home);
        match marks(lang, page, way) {
            Some(marks) => Self::markup(&format!("<span{marks}>{inside}</span>")),
            None => Self::markup(&inside),
        }
    }

    /// A part of a sentence in a language, escaped: its figures keep their order, and telephone
    /// numbers of `home` are links.
    pub fn words(text: &str, lang: Lang, home: &Plan) -> Self {
        Self::markup(&figures(text, lang.direction(), Some(home)))
    }

    /// ` lang="nl"` for a tag around what is not in the page's language, and ` dir="ltr"` where it
    /// does not run as the page does.
    pub fn attributes(lang: Lang, page: Lang) -> Option<String> {
        marks(lang, page, lang.direction())
    }

    pub(super) fn sample(html: &str) -> Self {
        Self::markup(html)
    }

    /// Two items of a list.
    pub(super) fn items() -> Vec<Self> {
        vec![Self::markup("<li>Un</li>"), Self::markup("<li>Deux</li>")]
    }

    /// Whether something in it is told for a time only, so that its page needs the script that keeps
    /// dates true.
    pub fn has_dates(&self) -> bool {
        self.as_str().contains("data-over=")
    }

    /// The HTML itself.
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

/// A text, escaped; its figures keep their order among letters from right to left, and those that
/// are a telephone number of `home` are links.
fn figures(text: &str, way: Direction, home: Option<&Plan>) -> String {
    if way == Direction::LeftToRight && home.is_none() {
        return escape(text);
    }
    let shown = |piece| match piece {
        Piece::Words(words) => escape(words),
        Piece::Figures(figures) => {
            let html = home.map_or_else(|| escape(figures), |home| phones(figures, home));
            match way {
                Direction::RightToLeft => format!(r#"<bdi dir="ltr">{html}</bdi>"#),
                Direction::LeftToRight => html,
            }
        }
    };
    pieces(text).into_iter().map(shown).collect()
}

/// Figures, with each telephone number among them as a link.
fn phones(figures: &str, home: &Plan) -> String {
    if let Some(phone) = phone(figures, home) {
        return format!(r#"<a href="tel:{}">{figures}</a>"#, phone.e164());
    }
    let between = [" - ", " – ", " / "];
    let split = between.iter().find_map(|mark| {
        let (first, others) = figures.split_once(mark)?;
        Some([&phones(first, home), *mark, &phones(others, home)].concat())
    });
    split.unwrap_or_else(|| escape(figures))
}

/// The telephone number that figures in a sentence are; one begins with `0` or `+`.
fn phone(figures: &str, home: &Plan) -> Option<Phone> {
    let dialled = figures.starts_with(['0', '+']);
    Phone::parse(figures, home).ok().filter(|_| dialled)
}

/// A direction as HTML names it.
fn name(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
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

/// How a tag says in what language its text is, and which way it runs, where the page is otherwise.
fn marks(lang: Lang, page: Lang, way: Direction) -> Option<String> {
    let lang = (lang != page).then(|| format!(r#" lang="{lang}""#));
    let dir = (way != page.direction()).then(|| format!(r#" dir="{}""#, name(way)));
    match (lang, dir) {
        (None, None) => None,
        (lang, dir) => Some(lang.unwrap_or_default() + &dir.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PLANS;

    #[test]
    fn a_text_is_escaped_and_says_its_language_where_it_is_not_the_page_s() {
        let text = |lang, page| Html::text("Thé & <b>", lang, page, None);
        assert_eq!(text(Lang::FR, Lang::FR).as_str(), "Thé &amp; &lt;b&gt;");
        assert_eq!(
            text(Lang::NL, Lang::FR).as_str(),
            r#"<span lang="nl">Thé &amp; &lt;b&gt;</span>"#
        );
    }

    #[test]
    fn figures_keep_their_order_in_arabic_and_numbers_to_call_are_links() {
        let (ar, home) = (Lang::parse("ar").unwrap(), Some(&PLANS[0]));
        let text = |text, lang, page, home| Html::text(text, lang, page, home);
        assert_eq!(
            text("اتصلوا: 02 555 01 23", ar, ar, home).as_str(),
            r#"اتصلوا: <bdi dir="ltr"><a href="tel:+3225550123">02 555 01 23</a></bdi>"#
        );
        assert_eq!(
            text("من 9:00 - 12:00", Lang::FR, Lang::FR, None).as_str(),
            r#"<span dir="rtl">من <bdi dir="ltr">9:00 - 12:00</bdi></span>"#
        );
        assert_eq!(
            text(
                "Appelez 02 555 01 23 / 0474 79 97 09.",
                Lang::FR,
                Lang::FR,
                home
            )
            .as_str(),
            "Appelez <a href=\"tel:+3225550123\">02 555 01 23</a> / \
             <a href=\"tel:+32474799709\">0474 79 97 09</a>."
        );
        assert_eq!(
            text("PCS Goujons", ar, ar, None).as_str(),
            r#"<span dir="ltr">PCS Goujons</span>"#
        );
    }

    #[test]
    fn it_reaches_a_template_as_it_is() {
        let value = Value::from_serializable(&Html::markup("<br>"));
        assert!(value.is_safe());
    }
}
