//! What templates can call: `icon`, `drawing`, `asset`, `slot`, and the filters `fill` and `plural` for
//! messages, `breakable` for addresses and `plain` for finished HTML.

use std::collections::BTreeMap;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::assets::Asset;
use super::{catalogue, slots, symbols};
use crate::text::escape;

/// What the functions know.
pub(super) struct Functions {
    icons: BTreeMap<String, Value>,
    drawings: BTreeMap<String, Value>,
    paths: BTreeMap<String, String>,
}

impl Functions {
    /// The functions for the assets, pictograms and drawings of a theme.
    pub fn new(
        assets: &BTreeMap<String, Asset>,
        icons: &BTreeMap<String, String>,
        drawings: &BTreeMap<String, String>,
    ) -> Self {
        let (icons, drawings) = (icons.iter(), drawings.iter());
        let paths = assets.iter();
        Self {
            icons: icons
                .map(|(name, _)| (name.clone(), Value::safe_string(&symbols::reference(name))))
                .collect(),
            drawings: drawings
                .map(|(name, inside)| (name.clone(), Value::safe_string(&in_place(inside))))
                .collect(),
            paths: paths
                .map(|(name, asset)| (name.clone(), asset.path.clone()))
                .collect(),
        }
    }

    /// Lets templates call them.
    pub fn register(self, tera: &mut Tera) {
        let Self {
            icons,
            drawings,
            paths,
        } = self;
        tera.register_function("icon", move |given: Kwargs, _: &State| icon(&icons, &given));
        tera.register_function("drawing", move |given: Kwargs, _: &State| {
            drawing(&drawings, &given)
        });
        tera.register_function("asset", move |given: Kwargs, _: &State| {
            asset(&paths, &given)
        });
        tera.register_function("slot", |given: Kwargs, _: &State| slot(&given));
        tera.register_filter("fill", |text: &str, given: Kwargs, _: &State| {
            fill(text, &given)
        });
        tera.register_filter("plain", |html: &str, _: Kwargs, _: &State| plain(html));
        tera.register_filter("breakable", |text: &str, _: Kwargs, _: &State| {
            breakable(text)
        });
        tera.register_filter("plural", |text: Value, given: Kwargs, _: &State| {
            plural(&text, &given)
        });
    }
}

/// `{{ icon(name="phone") }}`: a pictogram, hidden from screen readers since a word stands beside.
fn icon(icons: &BTreeMap<String, Value>, given: &Kwargs) -> TeraResult<Value> {
    let name = given.must_get::<&str>("name")?;
    let icon = icons.get(name).cloned();
    icon.ok_or_else(|| Error::message(format!("no pictogram `{name}`")))
}

/// `{{ drawing(name="tower") }}`: a drawing, hidden from screen readers; nothing where the theme has
/// none of that name, for content may name what a theme has not drawn.
fn drawing(drawings: &BTreeMap<String, Value>, given: &Kwargs) -> TeraResult<Value> {
    let name = given.must_get::<&str>("name")?;
    let drawing = drawings.get(name).cloned();
    Ok(drawing.unwrap_or_else(|| Value::safe_string("")))
}

/// A drawing stands once on a page, so it needs no symbol that others refer to.
fn in_place(inside: &str) -> String {
    format!(
        "<svg class=\"drawing\" viewBox=\"0 0 96 64\" width=\"96\" height=\"64\" \
         aria-hidden=\"true\">{inside}</svg>"
    )
}

/// `{{ slot(name="main") }}`: room in the frame for what is a page's own.
fn slot(given: &Kwargs) -> TeraResult<Value> {
    let name = given.must_get::<&str>("name")?;
    let mark = slots::mark(name).ok_or_else(|| Error::message(format!("no slot `{name}`")))?;
    Ok(Value::safe_string(&mark))
}

/// `{{ page.root }}{{ asset(name="style.css") }}`: the hashed path of a file below the root.
fn asset(paths: &BTreeMap<String, String>, given: &Kwargs) -> TeraResult<String> {
    let name = given.must_get::<&str>("name")?;
    let path = paths
        .get(name)
        .ok_or_else(|| Error::message(format!("no asset `{name}`")))?;
    Ok(path.clone())
}

/// `{{ t.home.listed | fill(n=3, name="x") }}`: a message with its holes filled.
fn fill(text: &str, given: &Kwargs) -> TeraResult<String> {
    let mut message = text.to_owned();
    for (name, value) in given.iter() {
        let hole = format!("{{{name}}}");
        if !message.contains(&hole) {
            return Err(Error::message(format!(
                "the message `{text}` has no {hole}"
            )));
        }
        message = message.replace(&hole, &value.to_string());
    }
    if message.contains('{') {
        return Err(Error::message(format!(
            "the message `{text}` lacks an argument"
        )));
    }
    Ok(message)
}

/// `{{ link.text | plain }}`: finished HTML without its tags, one space where there was more: for
/// places that take no mark, such as an attribute or the title of a drawing.
fn plain(html: &str) -> Value {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => {}
            c if c.is_ascii_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    Value::safe_string(out.trim_ascii())
}

/// `{{ way.text | breakable }}`: an address, which may go on in a new line after one of its signs but
/// nowhere else; a short one, and a number, stay whole. A space is one that does not break.
fn breakable(text: &str) -> Value {
    const WHOLE: usize = 14;
    let whole = text.chars().count() <= WHOLE;
    let mut out = String::with_capacity(text.len());
    for c in escape(text).chars() {
        match c {
            ' ' => out.push('\u{a0}'),
            '@' | '.' | '-' | '/' if !whole => {
                out.push(c);
                out.push_str("<wbr>");
            }
            _ => out.push(c),
        }
    }
    Value::safe_string(&out)
}

/// `{{ t.home.count | plural(n=3) }}`: the form of a message for a number, which fills `{n}`.
fn plural(forms: &Value, given: &Kwargs) -> TeraResult<String> {
    let count = given.must_get::<u64>("n")?;
    catalogue::plural(forms, count)
        .ok_or_else(|| Error::message("`plural` wants a message with plural forms"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_breaks_after_its_signs_and_a_number_nowhere() {
        let address = breakable("bureau.a&b@example.org");
        let shown = "bureau.<wbr>a&amp;b@<wbr>example.<wbr>org";
        assert_eq!(address.as_str(), Some(shown));
        assert_eq!(breakable("02 555.01").as_str(), Some("02\u{a0}555.01"));
    }

    #[test]
    fn plain_text_has_no_tags_and_stays_escaped() {
        let text = plain("<span lang=\"nl\">\n  Zout &amp; <b>peper</b></span>\n");
        assert_eq!(text.as_str(), Some("Zout &amp; peper"));
    }
}
